"""What a prediction would have been without one of the tokens: the exact answer, by reading on without it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.gradients import Pieces, stretch_of
from rnnviz.core.sampling import surprises_of
from rnnviz.core.trace import Trace

_ROWS = 64
"""Texts, each without another token, that are stepped between two pauses."""

_quietly = np.errstate(over="ignore", invalid="ignore")
"""States may have grown beyond all numbers."""


def left_out(trace: Trace, first: int, step: int, target: int) -> Pieces[NDArray[np.float32]]:
    """By how much −ln p(target) after `step` rises if a token is left out, nats: one for each of the steps first..step.

    Above 0: the token speaks for the target. All the texts begin alike, so that each is read only from the place on
    where its token is missing; from there they are stepped side by side, for the same token enters all of them. Clamps
    stay on the tokens at which they hold, though these then come a step earlier; what is clamped at the missing token
    alone goes with it.
    """
    states = [dict(stretch_of(trace, index, first, step + 1 - first).before) for index in range(len(trace.layers))]
    for count in range(1, step + 1 - first):
        entering = trace.network.first_input_part(trace.inputs[first + count : first + count + 1])
        for start in range(0, count, _ROWS):
            _advance(trace, states, slice(start, min(start + _ROWS, count)), entering, first + count)
            yield
    return _differences(trace, states[-1]["hidden"], step, target)


@_quietly
def _differences(trace: Trace, hidden: NDArray, step: int, target: int) -> NDArray[np.float32]:
    """−ln p(target) after the last states `hidden`, (texts, units), less that after `step` of the whole text."""
    without = trace.network.logits(hidden)
    losses = surprises_of(without, np.full(len(without), target))
    whole = surprises_of(trace.logits_window(step, step + 1), np.array([target]))
    return (losses - whole).astype(np.float32)


@_quietly
def _advance(trace: Trace, states: list[cells.State], rows: slice, part: NDArray, step: int) -> None:
    """One more step of these rows of the `states`, (texts, units) each, in place: over the token that was read at
    `step` of the whole text, under what is clamped there.
    """
    network = trace.network
    for index, (layer, weights) in enumerate(zip(network.layers, network.weights, strict=True)):
        change = trace.interventions.at(index, step) if trace.interventions else None
        now = cells.advance(layer, weights, part, {name: state[rows] for name, state in states[index].items()}, change)
        for name in layer.states:
            states[index][name][rows] = now[name]
        if index + 1 < len(network.layers):
            part = cells.from_input(network.weights[index + 1], now["hidden"])
