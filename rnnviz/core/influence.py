"""How much the prediction after a step depends on each token that was read: three measures of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.gradients import Pieces, below, loss_slope, walk_back
from rnnviz.core.leave_one_out import left_out
from rnnviz.core.trace import Trace

MEASURES = ("gradient", "product", "left-out")
"""‖∂loss/∂x_k‖; −x_k · ∂loss/∂x_k, in nats; and by how much the loss rises without the token, in nats.

The loss is −ln p(target). The last two have a sign: above 0, the token speaks for the target. The second is the
straight line through where the network is, drawn on to where nothing enters at step k.
"""

MOST = {"gradient": 500, "product": 500, "left-out": 200}
"""Tokens that are asked about, up to the current one: of the last measure, each costs a reading of its own."""


def influence(trace: Trace, step: int, target: int, measure: str) -> Pieces[NDArray[np.float32]]:
    """Of the last tokens up to `step`, at most MOST of the measure, (tokens,); under clamps, of the altered run."""
    first = max(0, step + 1 - MOST[measure])
    if measure == "left-out":
        return (yield from left_out(trace, first, step, target))
    gradients = yield from input_gradients(trace, first, step, target)
    if measure == "gradient":
        return np.asarray(np.linalg.norm(gradients, axis=-1), np.float32)
    entered = trace.network.vectors(trace.inputs[first : step + 1])
    return -(gradients * entered).sum(axis=-1)


def input_gradients(trace: Trace, first: int, step: int, target: int) -> Pieces[NDArray[np.float32]]:
    """∂(−ln p(target) after `step`)/∂x_k for the vectors x that entered at first..step, (steps, width)."""
    slopes = np.zeros((step + 1 - first, 1, trace.network.architecture.classes), np.float32)
    slopes[-1, 0] = loss_slope(trace.logits_window(step, step + 1)[0], target)
    layers = yield from walk_back(trace, first, slopes)
    return (yield from below(layers[0].pre, trace.network.weights[0].weight_ih))[:, 0]


def reach(values: NDArray, share: float = 0.5) -> int:
    """Within how many of the last tokens this share of all |values|, (tokens,), lies; 0 where there is none."""
    sizes = np.abs(values[::-1]).astype(np.float64).cumsum()
    return int(np.searchsorted(sizes, share * sizes[-1])) + 1 if len(sizes) and sizes[-1] > 0 else 0
