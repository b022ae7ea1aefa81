"""Everything a network computed over a sequence, one growing buffer a quantity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.growing import GrowingArray
from rnnviz.core.interventions import Interventions
from rnnviz.core.network import NO_TOKEN, Network
from rnnviz.core.sampling import surprise_of, surprises_of
from rnnviz.core.step import Step

_quietly = np.errstate(over="ignore", invalid="ignore")
"""States may have grown beyond all numbers."""


class Trace:
    """The record of a sequence, read by every view.

    What it gives are read-only views into its buffers, valid until the next truncation.
    `compact` keeps the states only (cell and hidden); gates and logits of any window are then computed
    again from the states before it, by the same equations, and are read-only too. `interventions` is what was done
    to the network at these steps, None for nothing; whoever changes it first cuts off the steps that it changes.
    """

    def __init__(self, network: Network, *, compact: bool = False, interventions: Interventions | None = None) -> None:
        self.network, self.interventions = network, interventions
        self.compact = compact
        architecture = network.architecture
        self._tokens = GrowingArray((), np.int32)
        self._surprise = GrowingArray((), np.float32)
        self._inputs = GrowingArray((architecture.input.size,), np.float32) if self.takes_vectors else None
        self._logits = None if compact else GrowingArray((architecture.classes,), np.float32)
        self._layers = [
            {name: GrowingArray((layer.units,), np.float32) for name in (layer.states if compact else layer.quantities)}
            for layer in network.layers
        ]

    def __len__(self) -> int:
        """Number of steps."""
        return self._tokens.filled

    @property
    def takes_vectors(self) -> bool:
        """Whether the steps were fed with vectors instead of tokens."""
        return self.network.architecture.input.kind == "vector"

    @property
    def predicts_tokens(self) -> bool:
        """Whether the outputs are guesses at the next token, so that a token can surprise."""
        architecture = self.network.architecture
        one_output_a_token = architecture.classes == architecture.input.size
        return architecture.every_step and one_output_a_token and not self.takes_vectors

    def _buffers(self) -> Iterator[GrowingArray]:
        yield from (self._tokens, self._surprise)
        yield from (buffer for buffer in (self._inputs, self._logits) if buffer is not None)
        for layer in self._layers:
            yield from layer.values()

    def append(self, step: Step) -> None:
        """Add one step. Amortised O(1)."""
        self._surprise.append(self._surprise_at_next(step.token))
        self._tokens.append(step.token)
        if self._inputs is not None:
            self._inputs.append(step.vector)
        if self._logits is not None:
            self._logits.append(step.logits)
        for buffers, quantities in zip(self._layers, step.layers, strict=True):
            for name, buffer in buffers.items():
                buffer.append(quantities[name])

    @_quietly
    def _surprise_at_next(self, token: int) -> float:
        steps = len(self)
        if steps == 0 or token == NO_TOKEN or not self.predicts_tokens:
            return float("nan")
        return surprise_of(self.logits_window(steps - 1, steps)[0], token)

    def extend(self, inputs: NDArray, layers: Sequence[Mapping[str, NDArray]], logits: NDArray) -> None:
        """Add many steps at once: inputs (n,) or (n, size), quantities (n, units), logits (n, classes)."""
        tokens = np.full(len(inputs), NO_TOKEN, np.int32) if self.takes_vectors else inputs.astype(np.int32)
        before = self.logits_window(max(0, len(self) - 1), len(self))
        self._surprise.extend(self._surprises(np.concatenate([before, logits[:-1]]), tokens))
        self._tokens.extend(tokens)
        if self._inputs is not None:
            self._inputs.extend(inputs)
        if self._logits is not None:
            self._logits.extend(logits)
        for buffers, quantities in zip(self._layers, layers, strict=True):
            for name, buffer in buffers.items():
                buffer.extend(quantities[name])

    @_quietly
    def _surprises(self, logits_before: NDArray, tokens: NDArray) -> NDArray[np.float32]:
        """The surprise at each of `tokens`; with one row of logits too few, the first had no prediction."""
        unpredicted = len(tokens) - len(logits_before)
        surprise = np.full(len(tokens), np.nan, np.float32)
        if self.predicts_tokens and len(logits_before):
            surprise[unpredicted:] = surprises_of(logits_before, tokens[unpredicted:])
        surprise[tokens == NO_TOKEN] = np.nan
        return surprise

    def truncate(self, steps: int) -> None:
        """Forget every step from `steps` on. Raises ValueError if there are fewer."""
        for buffer in self._buffers():
            buffer.truncate(steps)

    def reserve(self, steps: int) -> None:
        """Make room for `steps` steps in all."""
        for buffer in self._buffers():
            buffer.reserve(steps)

    @property
    def nbytes(self) -> int:
        """Bytes of all buffers."""
        return sum(buffer.nbytes for buffer in self._buffers())

    @property
    def tokens(self) -> NDArray[np.int32]:
        """Token ids, (steps,); -1 where the vocabulary has no number for it or vectors were fed."""
        return self._tokens.view()

    @property
    def inputs(self) -> NDArray:
        """What was fed: token ids (steps,), or vectors (steps, size)."""
        return self.tokens if self._inputs is None else self._inputs.view()

    @property
    def surprise(self) -> NDArray[np.float32]:
        """-ln p of each token given those before it, nats, (steps,); nan where nothing was predicted."""
        return self._surprise.view()

    @property
    def logits(self) -> NDArray[np.float32]:
        """Outputs of the head after each step, (steps, classes)."""
        return self.logits_window(0, len(self))

    @property
    def layers(self) -> tuple[Mapping[str, NDArray[np.float32]], ...]:
        """For each layer its quantities by name, (steps, units): ``trace.layers[0]["forget"]``."""
        return tuple(LayerTrace(self, index) for index in range(len(self._layers)))

    @_quietly
    def logits_window(self, start: int, stop: int) -> NDArray[np.float32]:
        """Logits of steps start..stop-1, (stop - start, classes); like a slice, it ends with the trace."""
        if self._logits is not None:
            return self._logits.view()[start:stop]
        return _read_only(self.network.logits(self._layers[-1]["hidden"].view()[start:stop]))

    def window(self, layer: int, start: int, stop: int) -> dict[str, NDArray[np.float32]]:
        """Every quantity of one layer for steps start..stop-1, (stop - start, units) each; ends with the trace."""
        stored = {name: buffer.view()[start:stop] for name, buffer in self._layers[layer].items()}
        return self._computed(layer, start, stop) | stored if self.compact else stored

    @_quietly
    def _computed(self, layer: int, start: int, stop: int) -> dict[str, NDArray[np.float32]]:
        """All quantities of a window from the states before it, in drawing order."""
        start, stop, _ = slice(start, stop).indices(len(self))
        kind, weights = self.network.layers[layer], self.network.weights[layer]
        before, input_part = self.states_before(layer, start, stop), self.input_part(layer, start, stop)
        change = None if self.interventions is None else self.interventions.over(layer, start, stop)
        found = cells.advance(kind, weights, input_part, before, change)
        return {name: _read_only(found[name]) for name in kind.quantities}

    @_quietly
    def input_part(self, layer: int, start: int, stop: int) -> NDArray:
        """W x + b_ih of a layer at the steps start..stop-1, (stop - start, G * H): what does not hang on its past."""
        if layer == 0:
            return self.network.first_input_part(self.inputs[start:stop])
        below = self._layers[layer - 1]["hidden"].view()[start:stop]
        return cells.from_input(self.network.weights[layer], below)

    def states_before(self, layer: int, start: int, stop: int) -> cells.State:
        """What each of the steps start..stop-1 found a layer in, (stop - start, units) a state; views where possible.

        0 <= start <= stop <= steps.
        """
        states = {name: self._layers[layer][name].view() for name in self.network.layers[layer].states}
        if start > 0 or not stop:
            return {name: rows[start - 1 : stop - 1] if start else rows[:0] for name, rows in states.items()}
        first = self.network.zero_state()[layer]
        return {name: np.concatenate([first[name][None], rows[: stop - 1]]) for name, rows in states.items()}

    def state_after(self, steps: int) -> list[cells.State]:
        """What the network carried after `steps` steps (0: what it begins with); copies, (units,) each."""
        if not 0 <= steps <= len(self):
            raise ValueError(f"the trace has {len(self)} steps, not {steps}")
        if steps == 0:
            return self.network.zero_state()
        return [
            {name: buffers[name].view()[steps - 1].copy() for name in layer.states}
            for layer, buffers in zip(self.network.layers, self._layers, strict=True)
        ]


def _read_only(array: NDArray) -> NDArray:
    array.flags.writeable = False
    return array


class LayerTrace(Mapping[str, NDArray[np.float32]]):
    """One layer of a trace: quantity name -> (steps, units), read-only."""

    def __init__(self, trace: Trace, index: int) -> None:
        self._trace, self._index = trace, index

    def __getitem__(self, name: str) -> NDArray[np.float32]:
        if name not in self._names:
            raise KeyError(name)
        stored = self._trace._layers[self._index].get(name)
        return self._trace.window(self._index, 0, len(self._trace))[name] if stored is None else stored.view()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    @property
    def _names(self) -> tuple[str, ...]:
        return self._trace.network.layers[self._index].quantities
