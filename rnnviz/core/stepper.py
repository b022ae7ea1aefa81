"""Steps a network token by token, keeping its state."""

from __future__ import annotations

import operator
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.interventions import Interventions
from rnnviz.core.network import NO_TOKEN, Network
from rnnviz.core.step import Run, Step
from rnnviz.core.trace import Trace


class InputError(ValueError):
    """What was fed does not fit the network's input; the message says what would."""


class Stepper:
    """A network, the state it is in, and what is done to it. The trace, not the stepper, is the history.

    Attributes: `interventions`, None for none, which costs nothing; they hold from the next step on.
    """

    def __init__(self, network: Network, interventions: Interventions | None = None) -> None:
        self.network, self.interventions = network, interventions or None
        self._state = network.zero_state()
        self._steps = 0

    @np.errstate(over="ignore", invalid="ignore")  # under clamps, or by itself, a state may grow beyond all numbers
    def step(self, token_or_vector: int | NDArray) -> Step:
        """Feed one token id (or vector) and give every quantity of every layer.

        Raises InputError if the id or the length of the vector does not fit, or the vector is not finite.
        """
        token, vector = self._checked(token_or_vector)
        input_part = self.network.first_input_part(token if vector is None else vector)
        layers: list[cells.Quantities] = []
        for index, (layer, weights) in enumerate(zip(self.network.layers, self.network.weights, strict=True)):
            if index > 0:
                input_part = cells.from_input(weights, layers[-1]["hidden"])
            change = None if self.interventions is None else self.interventions.at(index, self._steps)
            layers.append(cells.advance(layer, weights, input_part, self._state[index], change))
        self._state = [
            {name: quantities[name] for name in layer.states}
            for layer, quantities in zip(self.network.layers, layers, strict=True)
        ]
        self._steps += 1
        return Step(token, vector, tuple(layers), self.network.logits(layers[-1]["hidden"]))

    @np.errstate(over="ignore", invalid="ignore")  # under clamps, or by itself, a state may grow beyond all numbers
    def run(self, inputs: Sequence[int | NDArray]) -> Run:
        """Feed several, at least one; bit for bit what :meth:`step` gives, in about two thirds of the time.

        Layer by layer, since the weights of one layer stay in the processor's cache where those of all would not.
        Raises InputError as :meth:`step`, and is where it was then.
        """
        checked = [self._checked(given) for given in inputs]
        fed = [token if vector is None else vector for token, vector in checked]
        parts = [self.network.first_input_part(each) for each in fed]
        layers: list[cells.Quantities] = []
        for index, weights in enumerate(self.network.weights):
            if index > 0:  # row by row: one product of matrices would round otherwise
                parts = [cells.from_input(weights, hidden) for hidden in layers[-1]["hidden"]]
            layers.append(self._run_layer(index, parts))
        self._steps += len(fed)
        logits = np.stack([self.network.logits(hidden) for hidden in layers[-1]["hidden"]])
        return Run(np.array(fed), tuple(layers), logits)

    def _run_layer(self, index: int, input_parts: Sequence[NDArray]) -> cells.Quantities:
        """Every quantity of a layer, (steps, units) each; the state goes on."""
        layer, weights, state = self.network.layers[index], self.network.weights[index], self._state[index]
        rows = {name: np.empty((len(input_parts), layer.units), np.float32) for name in layer.quantities}
        for row, input_part in enumerate(input_parts):
            change = None if self.interventions is None else self.interventions.at(index, self._steps + row)
            state = cells.advance(layer, weights, input_part, state, change)
            for name, values in state.items():
                rows[name][row] = values
        self._state[index] = {name: state[name] for name in layer.states}
        return rows

    def _checked(self, given: int | NDArray) -> tuple[int, NDArray | None]:
        if self.network.architecture.input.kind == "vector":
            return NO_TOKEN, self._checked_vector(given)
        return self._checked_token(given), None

    def _checked_token(self, given: int | NDArray) -> int:
        size = self.network.architecture.input.size
        try:
            token = operator.index(given)
        except TypeError as error:
            raise InputError(f"this network takes whole numbers, the ids of tokens, not {given!r:.40}") from error
        if not NO_TOKEN <= token < size:
            raise InputError(f"this network knows the tokens 0 to {size - 1}, not {token}")
        return token

    def _checked_vector(self, given: int | NDArray) -> NDArray:
        size = self.network.architecture.input.size
        try:
            with np.errstate(over="ignore"):
                vector = np.array(given, np.float32)
        except (TypeError, ValueError) as error:
            raise InputError(f"this network takes vectors of {size} numbers, not {given!r:.40}") from error
        if vector.shape != (size,):
            raise InputError(f"this network takes vectors of {size} numbers, not of shape {vector.shape}")
        if not np.isfinite(vector).all():
            raise InputError("this network takes finite numbers, and the vector holds others")
        return vector

    def rewind(self, trace: Trace, steps: int) -> None:
        """Go back to the state after `steps` steps of `trace`, which this network recorded."""
        self._state = trace.state_after(steps)
        self._steps = steps

    def reset(self) -> None:
        """Go back to the state before the first step."""
        self._state = self.network.zero_state()
        self._steps = 0

    def copy(self) -> Stepper:
        """A second stepper in the same state; the two then go their own ways."""
        twin = Stepper(self.network, self.interventions)
        twin._state = [dict(state) for state in self._state]
        twin._steps = self._steps
        return twin
