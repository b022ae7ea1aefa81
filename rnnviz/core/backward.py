"""One step back through each cell: the derivatives of the equations in :mod:`rnnviz.core.cells`, in the same names.

A gradient with respect to the state that a layer carries is (..., S): that of `hidden`, H numbers, and behind it that
of `cell` for an LSTM, H more. Everything local to a step is computed for all steps at once; what is left for the walk
back is one product with U and a few element-wise ones. Werbos 1990, "Backpropagation through time".
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.architecture import Layer

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
    """What was computed over a stretch of steps: the quantities, and the state before each step."""

    now: Steps
    before: Steps


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


class RnnBackward:
    """h = f(a): δa = δh ⊙ f'(a), δh₋₁ = δa U."""

    def __init__(self, layer: Layer, weights: cells.Weights, stretch: Stretch) -> None:
        hidden = stretch.now["hidden"]
        self.width = hidden.shape[-1]
        self._weight, self._before = weights.weight_hh, stretch.before["hidden"]
        self._slope = (hidden > 0).astype(hidden.dtype) if layer.activation == "relu" else 1 - hidden * hidden

    def back(self, step: int, state: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        pre = state * self._slope[step]
        return pre, pre @ self._weight

    def recurrent(self, pre: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        return _outer(pre, self._before)


class LstmBackward:
    """c = f ⊙ c₋₁ + i ⊙ g, h = o ⊙ tanh(c): δc gains δh ⊙ o ⊙ (1 − tanh² c), and leaves δc ⊙ f for the step before."""

    def __init__(self, weights: cells.Weights, stretch: Stretch) -> None:
        now, before = stretch.now, stretch.before
        i, f, g, o = (now[name] for name in ("input", "forget", "candidate", "output"))
        squashed = np.tanh(now["cell"])
        self._units = f.shape[-1]
        self.width = 2 * self._units
        self._weight, self._before, self._forget = weights.weight_hh, before["hidden"], f
        self._hidden_to_cell = o * (1 - squashed * squashed)
        by_cell = (g * i * (1 - i), before["cell"] * f * (1 - f), i * (1 - g * g))
        self._by_cell = np.stack(by_cell, axis=1)  # (steps, 3, H): to the rows i, f, g
        self._by_hidden = squashed * o * (1 - o)  # to the rows o

    def back(self, step: int, state: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        units = self._units
        hidden = state[..., :units]
        cell = state[..., units:] + hidden * self._hidden_to_cell[step]
        pre = np.empty((*state.shape[:-1], 4, units), state.dtype)
        np.multiply(cell[..., None, :], self._by_cell[step], out=pre[..., :3, :])
        np.multiply(hidden, self._by_hidden[step], out=pre[..., 3, :])
        pre = pre.reshape(*state.shape[:-1], 4 * units)
        before = np.empty_like(state)
        np.matmul(pre, self._weight, out=before[..., :units])
        np.multiply(cell, self._forget[step], out=before[..., units:])
        return pre, before

    def recurrent(self, pre: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        return _outer(pre, self._before)


class GruBackward:
    """h = z ⊙ h₋₁ + (1 − z) ⊙ n, n = tanh(a + r ⊙ m) with m = U h₋₁ + b', the reset gate after the product."""

    def __init__(self, weights: cells.Weights, stretch: Stretch) -> None:
        hidden, now = stretch.before["hidden"], stretch.now
        r, z, n = (now[name] for name in ("reset", "update", "candidate"))
        self.width = units = z.shape[-1]
        self._weight, self._before, self._reset, self._update = weights.weight_hh, hidden, r, z
        product = hidden @ weights.weight_hh[2 * units :].T + weights.bias_hh[2 * units :]
        to_candidate = (1 - z) * (1 - n * n)
        by_hidden = (to_candidate * product * r * (1 - r), (hidden - n) * z * (1 - z), to_candidate)
        self._by_hidden = np.stack(by_hidden, axis=1)  # (steps, 3, H): to the rows r, z, n

    def back(self, step: int, state: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        pre = state[..., None, :] * self._by_hidden[step]
        through = pre.copy()
        through[..., 2, :] *= self._reset[step]
        flat = (*state.shape[:-1], 3 * self.width)
        return pre.reshape(flat), through.reshape(flat) @ self._weight + state * self._update[step]

    def recurrent(self, pre: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        through = pre.copy()
        through[:, 2 * self.width :] *= self._reset
        return _outer(through, self._before)


class ResetBeforeBackward:
    """h = z ⊙ h₋₁ + (1 − z) ⊙ n, n = tanh(a + U (r ⊙ h₋₁)), the reset gate before the product."""

    def __init__(self, weights: cells.Weights, stretch: Stretch) -> None:
        hidden, now = stretch.before["hidden"], stretch.now
        r, z, n = (now[name] for name in ("reset", "update", "candidate"))
        self.width = units = z.shape[-1]
        self._gates, self._candidate = weights.weight_hh[: 2 * units], weights.weight_hh[2 * units :]
        self._before, self._reset, self._update = hidden, r, z
        self._to_candidate, self._to_update = (1 - z) * (1 - n * n), (hidden - n) * z * (1 - z)
        self._to_reset = hidden * r * (1 - r)

    def back(self, step: int, state: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        candidate = state * self._to_candidate[step]
        kept = candidate @ self._candidate  # at r ⊙ h₋₁
        gates = np.concatenate([kept * self._to_reset[step], state * self._to_update[step]], axis=-1)
        before = gates @ self._gates + kept * self._reset[step] + state * self._update[step]
        return np.concatenate([gates, candidate], axis=-1), before

    def recurrent(self, pre: NDArray) -> tuple[NDArray, NDArray]:
        """See :class:`Backward`."""
        gates, candidate = pre[:, : 2 * self.width], pre[:, 2 * self.width :]
        weight = np.concatenate([gates.T @ self._before, candidate.T @ (self._reset * self._before)])
        return weight, pre.sum(axis=0)
