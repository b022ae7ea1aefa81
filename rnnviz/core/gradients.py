"""How much a loss, or a state, depends on the states of earlier steps: exact gradients through time, without torch.

Of a trace that was read under clamps they are those of that altered run. All of it runs in pieces: the generators
yield between pieces of work, so that a window can paint in between, and return what they found. :func:`finished` runs
one to its end.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.backward import Backward, Stretch, backward_of
from rnnviz.core.network import NORMALISATION_EPSILON, Network
from rnnviz.core.sampling import softmax
from rnnviz.core.trace import Trace

Found = TypeVar("Found")
Pieces = Generator[None, None, Found]
"""Work in pieces."""

EXACT = 512
"""Up to so many numbers of carried state a Jacobian is followed whole; of larger ones, so many random directions."""

_FEWEST = 3
"""A curve of fewer points halves nowhere."""

_PIECE, _ROWS = 8, 128
"""Steps back, and rows of a Jacobian, between two pauses."""


def finished(pieces: Pieces[Found]) -> Found:
    """Do all the pieces now."""
    while True:
        try:
            next(pieces)
        except StopIteration as stop:
            return stop.value


@dataclass(frozen=True, eq=False)
class LossGradients:
    """Of the losses at steps `first`..: how they depend on what went before.

    `states` holds for each layer ‖∂loss_t/∂s_k‖, (losses, distances): the Euclidean norm of the gradient at the state
    that the layer carried out of step k = t − distance (h, or h and c together). `inputs` is the same at the vector
    that entered the first layer at step k. nan where t − distance lies before the first step.
    """

    first: int
    states: tuple[NDArray[np.float32], ...]
    inputs: NDArray[np.float32]


def loss_slope(logits: NDArray, target: int) -> NDArray:
    """∂(−ln p(target))/∂logits: p, less 1 at the target. (classes,)"""
    slope = softmax(logits).astype(logits.dtype)
    slope[target] -= 1
    return slope


def loss_gradients(trace: Trace, first: int, targets: Sequence[int], most: int) -> Pieces[LossGradients]:
    """Walk back from the losses −ln p(target) after steps first.., one target each, at most `most` steps each."""
    rows = len(targets)
    start = max(0, first - most)
    slopes = np.zeros((first + rows - start, rows, trace.network.architecture.classes), np.float32)
    logits = trace.logits_window(first, first + rows)
    for row, target in enumerate(targets):
        slopes[first - start + row, row] = loss_slope(logits[row], target)
    layers = yield from walk_back(trace, start, slopes)
    inputs = np.linalg.norm((yield from below(layers[0].pre, trace.network.weights[0].weight_ih)), axis=-1)
    states = tuple(_by_distance(np.linalg.norm(layer.states, axis=-1), most) for layer in layers)
    return LossGradients(first, states, _by_distance(inputs, most))


def halving(norms: NDArray) -> float:
    """In how many steps a curve over distance halves, by a straight line through its logarithms; nan for no curve.

    Below 0: it doubles in so many; 0: nothing is left at once. What is smaller than 1e-12 of the largest is not
    looked at.
    """
    finite = np.isfinite(norms)
    good = finite & (norms > 1e-12 * np.max(norms, initial=0.0, where=finite))
    if good.sum() < _FEWEST:
        return 0.0 if finite.sum() >= _FEWEST else float("nan")
    slope = np.polyfit(np.flatnonzero(good), np.log2(norms[good].astype(np.float64)), 1)[0]
    return float("inf") if slope == 0 else float(-1 / slope)


def _by_distance(norms: NDArray, most: int) -> NDArray[np.float32]:
    """From (steps, rows), whose last `rows` steps are those of the losses, to (rows, most + 1)."""
    steps, rows = norms.shape
    found = np.full((rows, most + 1), np.nan, np.float32)
    for row in range(rows):
        reached = norms[: steps - rows + row + 1, row][::-1][: most + 1]
        found[row, : len(reached)] = reached
    return found


@dataclass(frozen=True, eq=False)
class WalkedBack:
    """Through one layer: its way `back`, and the gradients at the state it carried out of every step, (steps, rows, S),
    and at W x + b, `pre`, (steps, rows, G * H).
    """

    back: Backward
    states: NDArray
    pre: NDArray


def walk_back(trace: Trace, start: int, slopes: NDArray) -> Pieces[list[WalkedBack]]:
    """Through all layers, from the outputs' gradients (steps, rows, classes) at the steps from `start` on."""
    network, found = trace.network, []
    entering = at_hidden(network, slopes)
    for index in reversed(range(len(network.layers))):
        stretch = stretch_of(trace, index, start, len(slopes))
        backward = backward_of(network.layers[index], network.weights[index], stretch)
        states, pre = yield from _through(backward, entering)
        found.append(WalkedBack(backward, states, pre))
        if index:
            entering = yield from below(pre, network.weights[index].weight_ih)
    return found[::-1]


def below(pre: NDArray, weight: NDArray) -> Pieces[NDArray]:
    """From the gradients at W x + b, (steps, rows, G * H), to those at x, (steps, rows, I)."""
    steps, rows, _ = pre.shape
    found, piece = np.empty((steps, rows, weight.shape[1]), pre.dtype), max(1, _ROWS // rows)
    for start in range(0, steps, piece):
        np.matmul(pre[start : start + piece], weight, out=found[start : start + piece])
        yield
    return found


def _through(backward: Backward, entering: NDArray) -> Pieces[tuple[NDArray, NDArray]]:
    """Back through one layer; `entering`, (steps, rows, H), comes from above at every step."""
    steps, rows, units = entering.shape
    states = np.empty((steps, rows, backward.width), entering.dtype)
    state, pres = np.zeros((rows, backward.width), entering.dtype), []
    for step in reversed(range(steps)):
        state[:, :units] += entering[step]
        states[step] = state
        pre, state = backward.back(step, state)
        pres.append(pre)
        if step % _PIECE == 0:
            yield
    return states, np.stack(pres[::-1])


def at_hidden(network: Network, slopes: NDArray) -> NDArray:
    """From the outputs' gradients to those at the last layer's hidden state, (..., H)."""
    hidden = slopes @ network.tensors["head.weight"]
    if network.architecture.normalised:
        variance = network.tensors["normalisation.running_var"]
        hidden = hidden * (network.tensors["normalisation.weight"] / np.sqrt(variance + NORMALISATION_EPSILON))
    return hidden


def stretch_of(trace: Trace, layer: int, start: int, steps: int) -> Stretch:
    """What a layer computed over `steps` steps from `start` on, the states before them, and what clamps did there."""
    now, left = trace.window(layer, start, start + steps), trace.state_after(start)[layer]
    change = None if trace.interventions is None else trace.interventions.over(layer, start, start + steps)
    return Stretch(now, {name: np.concatenate([left[name][None], now[name][:-1]]) for name in left}, change)


def state_gains(trace: Trace, layer: int, step: int, most: int) -> Pieces[NDArray[np.float32]]:
    """‖∂s_t/∂s_k‖ for t = `step` and k = t − 0, 1, … `most`: the Frobenius norm over √S, (distances,).

    That is by how much a small change of the state at k, of random direction, has grown or shrunk when t is reached:
    1 at distance 0. It is exact up to EXACT numbers of state; beyond, it is the mean over EXACT random directions.
    """
    start = max(0, step - most)
    stretch = stretch_of(trace, layer, start, step - start + 1)
    backward = backward_of(trace.network.layers[layer], trace.network.weights[layer], stretch)
    rows = _directions(backward.width)
    gains = np.empty(step - start + 1, np.float32)
    for place in reversed(range(step - start + 1)):
        gains[step - start - place] = np.sqrt(np.square(rows, dtype=np.float64).sum() / len(rows))
        for first in range(0, len(rows) if place else 0, _ROWS):  # one product more than is read would be wasted
            part = slice(first, first + _ROWS)
            rows[part] = backward.back(place, rows[part])[1]
            yield
    return gains


def _directions(width: int) -> NDArray[np.float32]:
    """Rows of length 1: all coordinates, or random directions."""
    if width <= EXACT:
        return np.eye(width, dtype=np.float32)
    rows = np.random.default_rng(0).standard_normal((EXACT, width)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)
