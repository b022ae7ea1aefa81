"""How far gradients reach back, and whether they are right: measured anew on text that comes with Python."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.gradients import finished, loss_gradients
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.trace import Trace
from rnnviz.tasks.corpora import CORPORA

_LOSSES, _BLOCK = 192, 16
_TINY = 1e-6


def reach(name: str, distance: int) -> Callable[[Model], float]:
    """‖∂loss_t/∂s_k‖ so many steps back over that at distance 0: the geometric mean over held-out prose."""

    def measure(_model: Model) -> float:
        model = load(name)
        text = CORPORA["python-prose"]().text
        start = len(text) - len(text) // 10
        trace = model.trace(text[start : start + distance + _LOSSES + 1])
        logs = [
            np.log(block[:, distance] / block[:, 0])
            for block in (_block(trace, first, distance) for first in range(distance, distance + _LOSSES, _BLOCK))
        ]
        return float(np.exp(np.concatenate(logs).mean()))

    return measure


def _block(trace: Trace, first: int, distance: int) -> NDArray[np.float64]:
    targets = [int(token) for token in trace.tokens[first + 1 : first + 1 + _BLOCK]]
    return finished(loss_gradients(trace, first, targets, distance)).states[0].astype(np.float64)


def off_differences(text: str, distance: int) -> Callable[[Model], float]:
    """How far the gradient's norm is from that by central differences, relatively; the largest of RNN, LSTM, GRU."""

    def measure(model: Model) -> float:
        stem = model.name.rpartition("-")[0]
        return max(_off(load(f"{stem}-{cell}").trace(text), distance) for cell in ("rnn", "lstm", "gru"))

    return measure


def _off(trace: Trace, distance: int) -> float:
    last, target = len(trace) - 2, int(trace.tokens[-1])
    found = float(finished(loss_gradients(trace, last, [target], distance)).states[0][0, distance])
    before = {name: value.astype(np.float64) for name, value in trace.state_after(last + 1 - distance)[0].items()}
    slopes = []
    for name, values in before.items():
        for unit in range(len(values)):
            ends = [
                _loss(trace, _moved(before, name, unit, step), last + 1 - distance, target) for step in (_TINY, -_TINY)
            ]
            slopes.append((ends[0] - ends[1]) / (2 * _TINY))
    return abs(found / float(np.linalg.norm(slopes)) - 1)


def _moved(state: cells.State, name: str, unit: int, by: float) -> cells.State:
    moved = {each: values.copy() for each, values in state.items()}
    moved[name][unit] += by
    return moved


def _loss(trace: Trace, state: cells.State, first: int, target: int) -> float:
    """In float64, from the state before step `first` to the last step but one."""
    network = trace.network
    weights = cells.Weights(*(tensor.astype(np.float64) for tensor in network.weights[0]))
    for x in network.vectors(trace.inputs[first:-1]).astype(np.float64):
        state = cells.advance(network.layers[0], weights, cells.from_input(weights, x), state)
    logits = state["hidden"] @ network.tensors["head.weight"].T.astype(np.float64) + network.tensors["head.bias"]
    return float(np.log(np.exp(logits - logits.max()).sum()) + logits.max() - logits[target])
