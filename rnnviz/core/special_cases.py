"""What a GRU or an LSTM becomes when its gates are held at 0 or 1, and how exactly it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.architecture import Layer
from rnnviz.core.clamp import Clamp, Span
from rnnviz.core.trace import Trace


@dataclass(frozen=True)
class SpecialCase:
    """The gates of a `cell` that are held, by name, and at what."""

    key: str
    cell: str
    gates: Mapping[str, float]

    def clamps(self, layer: int, units: tuple[int, ...] | None = None, steps: Span | None = None) -> tuple[Clamp, ...]:
        """What makes a layer such a case."""
        return tuple(Clamp(layer, name, value, units, steps) for name, value in self.gates.items())


CASES = {
    case.key: case
    for case in (
        SpecialCase("simple-rnn", "gru", {"update": 0.0, "reset": 1.0}),
        SpecialCase("input-only", "gru", {"update": 0.0, "reset": 0.0}),
        SpecialCase("keeps-hidden", "gru", {"update": 1.0}),
        SpecialCase("keeps-cell", "lstm", {"forget": 1.0, "input": 0.0}),
        SpecialCase("forgets", "lstm", {"forget": 0.0}),
        SpecialCase("silent", "lstm", {"output": 0.0}),
    )
}
"""By key: z 0, r 1 is the simple RNN; z 0, r 0 sees x_t only; z 1 keeps h_{t-1}; f 1, i 0 keeps c; f 0 forgets it;
o 0 shows nothing."""


def difference(case: SpecialCase, trace: Trace, layer: int, start: int = 0, stop: int | None = None) -> float:
    """How far the recorded states of a layer are from what `case` promises, the largest over steps and units.

    It is measured at those of the steps start..stop-1 (the last one by default) at which the case's gates have its
    values in all units; at all of them if that is nowhere. nan if there is no step. Raises ValueError for a layer of
    another cell.
    """
    kind = trace.network.layers[layer]
    if kind.cell != case.cell:
        raise ValueError(f"{case.key} is a case of the {case.cell.upper()}, not of the {kind.cell.upper()}")
    start, stop, _ = slice(start, stop).indices(len(trace))
    if start >= stop:
        return float("nan")
    values = trace.window(layer, start, stop)
    errors = np.abs(_ERRORS[case.key](trace, layer, start, stop))
    held = np.all([(values[name] == value).all(axis=1) for name, value in case.gates.items()], axis=0)
    return float(errors[held].max() if held.any() else errors.max())


def _from_simple_rnn(trace: Trace, layer: int, start: int, stop: int) -> NDArray:
    """h - tanh(W x + b + U h₋₁ + b'), with the candidate's matrices.

    Step by step, as the network itself went: one product for all steps would round otherwise, by up to 3e-6.
    """
    units = trace.network.layers[layer].units
    weights = cells.Weights(*(tensor[2 * units :] for tensor in trace.network.weights[layer]))
    parts = trace.input_part(layer, start, stop)[:, 2 * units :]
    before, simple = trace.states_before(layer, start, stop)["hidden"], Layer("rnn", units)
    made = [cells.advance(simple, weights, part, {"hidden": h}) for part, h in zip(parts, before, strict=True)]
    return _recorded(trace, layer, start, stop, "hidden") - np.stack([each["hidden"] for each in made])


def _from_other_past(trace: Trace, layer: int, start: int, stop: int) -> NDArray:
    """h - the h of the same inputs, each step beginning from random states instead of those that it found."""
    kind, weights = trace.network.layers[layer], trace.network.weights[layer]
    random = np.random.default_rng(0)
    other = {"hidden": random.uniform(-1, 1, (stop - start, kind.units)).astype(np.float32)}
    change = None if trace.interventions is None else trace.interventions.over(layer, start, stop)
    again = cells.advance(kind, weights, trace.input_part(layer, start, stop), other, change)
    return _recorded(trace, layer, start, stop, "hidden") - again["hidden"]


def _from_state_before(trace: Trace, layer: int, start: int, stop: int) -> NDArray:
    """c - c₋₁ of an LSTM, h - h₋₁ of a GRU."""
    name = "cell" if trace.network.layers[layer].cell == "lstm" else "hidden"
    return _apart(_recorded(trace, layer, start, stop, name), trace.states_before(layer, start, stop)[name])


def _from_what_is_written(trace: Trace, layer: int, start: int, stop: int) -> NDArray:
    """c - i ⊙ g."""
    values = trace.window(layer, start, stop)
    return _apart(values["cell"], values["input"] * values["candidate"])


def _from_nothing(trace: Trace, layer: int, start: int, stop: int) -> NDArray:
    """h itself."""
    return _recorded(trace, layer, start, stop, "hidden")


def _apart(one: NDArray, other: NDArray) -> NDArray:
    """One minus the other; nothing where they are equal, be it without end."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.where(one == other, np.float32(0), one - other)


def _recorded(trace: Trace, layer: int, start: int, stop: int, name: str) -> NDArray:
    return trace.layers[layer][name][start:stop]


_ERRORS = {
    "simple-rnn": _from_simple_rnn,
    "input-only": _from_other_past,
    "keeps-hidden": _from_state_before,
    "keeps-cell": _from_state_before,
    "forgets": _from_what_is_written,
    "silent": _from_nothing,
}
