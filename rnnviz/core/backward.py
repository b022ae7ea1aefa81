"""One step back through each cell: the derivatives of the equations in :mod:`rnnviz.core.cells`, in the same names.

A gradient with respect to the state that a layer carries is (..., S): that of `hidden`, H numbers, and behind it that
of `cell` for an LSTM, H more. Everything local to a step is computed for all steps at once; what is left for the walk
back is one product with U and a few element-wise ones. Werbos 1990, "Backpropagation through time".

Under clamps it is the way back through the altered run: what was set hangs on nothing, what was scaled hangs on the
past by that factor, and a state that was kept on the state before alone. A cell that has grown without end passes
nothing on, for its tanh is flat: 0 · ∞ is 0 here. Gradients themselves may grow beyond all numbers, quietly.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.architecture import Layer
from rnnviz.core.interventions import Change
from rnnviz.core.slopes import Slopes

_quietly = np.errstate(over="ignore", invalid="ignore")

Steps = dict[str, NDArray]
"""Quantities of a layer by name, (steps, H) each."""


class Backward(Protocol):
    """The way back through one layer over a stretch of steps, counted from 0."""

    width: int
    """S: the numbers of the carried state."""

    def back(self, step: int, state: NDArray) -> tuple[NDArray, NDArray]:
        """From gradients (..., S) at the state after `step` to those at W x + b, (..., G * H), and before it, (..., S).

        The first is what reaches the input's share of the pre-activations, and through W whatever entered there.
        """

    def recurrent(self, pre: NDArray) -> tuple[NDArray, NDArray]:
        """Of gradients at W x + b, (steps, G * H), those of weight_hh, (G * H, H), and of bias_hh, (G * H,)."""


class Stretch(NamedTuple):
    """What was computed over a stretch of steps: the quantities, the state before each step, and what clamps did."""

    now: Steps
    before: Steps
    change: Change | None = None

    @property
    def slopes(self) -> Slopes:
        """Of its quantities."""
        return Slopes(self.now, self.change)


def backward_of(layer: Layer, weights: cells.Weights, stretch: Stretch) -> Backward:
    """The way back through a layer."""
    if layer.cell == "rnn":
        return RnnBackward(layer, weights, stretch)
    if layer.cell == "lstm":
        return LstmBackward(weights, stretch)
    return GruBackward(weights, stretch) if layer.reset_after else ResetBeforeBackward(weights, stretch)


def _outer(pre: NDArray, before: NDArray) -> tuple[NDArray, NDArray]:
    """Sums over the steps: of pre ⊗ before, and of pre."""
    return pre.T @ before, pre.sum(axis=0)


def _times(one: NDArray, other: NDArray) -> NDArray:
    """Their product, 0 wherever one of them is."""
    product = one * other
    return product if np.isfinite(product).all() else np.where((one == 0) | (other == 0), np.float32(0), product)


class RnnBackward:
    """h = f(a): δa = δh ⊙ f'(a), δh₋₁ = δa U."""

    @_quietly
    def __init__(self, layer: Layer, weights: cells.Weights, stretch: Stretch) -> None:
        slopes = stretch.slopes
        self.width = stretch.now["hidden"].shape[-1]
        self._weight, self._before = weights.weight_hh, stretch.before["hidden"]
        is_relu, self._kept = layer.activation == "relu", slopes.kept("hidden")
        self._slope = slopes.gain("hidden") * (slopes.made("hidden") > 0) if is_relu else slopes.tanh("hidden")

    @_quietly
    def back(self, step: int, state: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        pre = state * self._slope[step]
        before = pre @ self._weight
        return pre, before if self._kept is None else before + state * self._kept[step]

    @_quietly
    def recurrent(self, pre: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        return _outer(pre, self._before)


class LstmBackward:
    """c = f ⊙ c₋₁ + i ⊙ g, h = o ⊙ tanh(c): δc gains δh ⊙ o ⊙ (1 − tanh² c), and leaves δc ⊙ f for the step before."""

    @_quietly
    def __init__(self, weights: cells.Weights, stretch: Stretch) -> None:
        now, before, slopes = stretch.now, stretch.before, stretch.slopes
        i, f, g, o = (now[name] for name in ("input", "forget", "candidate", "output"))
        squashed, hidden, cell = np.tanh(now["cell"]), slopes.gain("hidden"), slopes.gain("cell")
        self._units = f.shape[-1]
        self.width = 2 * self._units
        self._weight, self._before = weights.weight_hh, before["hidden"]
        self._kept, cell_kept = slopes.kept("hidden"), slopes.kept("cell")
        self._cell_to_before = cell * f if cell_kept is None else cell * f + cell_kept
        self._hidden_to_cell = hidden * o * (1 - squashed * squashed)
        to_forget = _times(before["cell"], slopes.sigmoid("forget"))
        by_cell = (g * slopes.sigmoid("input"), to_forget, i * slopes.tanh("candidate"))
        self._by_cell = np.stack([_times(cell, each) for each in by_cell], axis=1)  # (steps, 3, H): to the rows i, f, g
        self._has_ends = bool(np.isfinite(self._by_cell).all())
        self._by_hidden = hidden * squashed * slopes.sigmoid("output")  # to the rows o

    @_quietly
    def back(self, step: int, state: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        units = self._units
        hidden = state[..., :units]
        cell = state[..., units:] + hidden * self._hidden_to_cell[step]
        pre = np.empty((*state.shape[:-1], 4, units), state.dtype)
        if self._has_ends:
            np.multiply(cell[..., None, :], self._by_cell[step], out=pre[..., :3, :])
        else:
            pre[..., :3, :] = _times(cell[..., None, :], self._by_cell[step])
        np.multiply(hidden, self._by_hidden[step], out=pre[..., 3, :])
        pre = pre.reshape(*state.shape[:-1], 4 * units)
        before = np.empty_like(state)
        np.matmul(pre, self._weight, out=before[..., :units])
        if self._kept is not None:
            before[..., :units] += hidden * self._kept[step]
        np.multiply(cell, self._cell_to_before[step], out=before[..., units:])
        return pre, before

    @_quietly
    def recurrent(self, pre: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        return _outer(pre, self._before)


class _Mixed(NamedTuple):
    """From h = z ⊙ h₋₁ + (1 − z) ⊙ n straight on, (steps, H) each: to W x + b of n and of z, and to h₋₁."""

    candidate: NDArray
    update: NDArray
    before: NDArray


def _mixed(stretch: Stretch) -> _Mixed:
    slopes, z, n = stretch.slopes, stretch.now["update"], stretch.now["candidate"]
    hidden, kept = slopes.gain("hidden"), slopes.kept("hidden")
    to_update = hidden * (stretch.before["hidden"] - n) * slopes.sigmoid("update")
    to_before = hidden * z if kept is None else hidden * z + kept
    return _Mixed(hidden * (1 - z) * slopes.tanh("candidate"), to_update, to_before)


class GruBackward:
    """h = z ⊙ h₋₁ + (1 − z) ⊙ n, n = tanh(a + r ⊙ m) with m = U h₋₁ + b', the reset gate after the product."""

    @_quietly
    def __init__(self, weights: cells.Weights, stretch: Stretch) -> None:
        hidden, slopes, mixed = stretch.before["hidden"], stretch.slopes, _mixed(stretch)
        self.width = units = hidden.shape[-1]
        self._weight, self._before, self._reset = weights.weight_hh, hidden, stretch.now["reset"]
        self._to_before = mixed.before
        product = hidden @ weights.weight_hh[2 * units :].T + weights.bias_hh[2 * units :]
        by_hidden = (mixed.candidate * product * slopes.sigmoid("reset"), mixed.update, mixed.candidate)
        self._by_hidden = np.stack(by_hidden, axis=1)  # (steps, 3, H): to the rows r, z, n

    @_quietly
    def back(self, step: int, state: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        pre = state[..., None, :] * self._by_hidden[step]
        through = pre.copy()
        through[..., 2, :] *= self._reset[step]
        flat = (*state.shape[:-1], 3 * self.width)
        return pre.reshape(flat), through.reshape(flat) @ self._weight + state * self._to_before[step]

    @_quietly
    def recurrent(self, pre: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        through = pre.copy()
        through[:, 2 * self.width :] *= self._reset
        return _outer(through, self._before)


class ResetBeforeBackward:
    """h = z ⊙ h₋₁ + (1 − z) ⊙ n, n = tanh(a + U (r ⊙ h₋₁)), the reset gate before the product."""

    @_quietly
    def __init__(self, weights: cells.Weights, stretch: Stretch) -> None:
        hidden, self._mixed = stretch.before["hidden"], _mixed(stretch)
        self.width = units = hidden.shape[-1]
        self._gates, self._candidate = weights.weight_hh[: 2 * units], weights.weight_hh[2 * units :]
        self._before, self._reset = hidden, stretch.now["reset"]
        self._to_reset = hidden * stretch.slopes.sigmoid("reset")

    @_quietly
    def back(self, step: int, state: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        candidate = state * self._mixed.candidate[step]
        kept = candidate @ self._candidate  # at r ⊙ h₋₁
        gates = np.concatenate([kept * self._to_reset[step], state * self._mixed.update[step]], axis=-1)
        before = gates @ self._gates + kept * self._reset[step] + state * self._mixed.before[step]
        return np.concatenate([gates, candidate], axis=-1), before

    @_quietly
    def recurrent(self, pre: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        gates, candidate = pre[:, : 2 * self.width], pre[:, 2 * self.width :]
        weight = np.concatenate([gates.T @ self._before, candidate.T @ (self._reset * self._before)])
        return weight, pre.sum(axis=0)
