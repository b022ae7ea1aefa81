"""Pearson correlations between answers and units, gathered block by block, with what luck alone would reach."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

HELD_OUT = 0.2
"""The share of the text, at its end, on which what was found on the rest is told."""

SHIFTS = 19
"""Answers moved along the held-out text keep their own shape and lose all to do with the units. Were the true ones no
better, they would be the largest of 1 + 19 in 1 of 20 cases: the largest of the 19 is passed by luck in 5 of 100."""

_CONSTANT = 1e-10
"""Of a unit's mean square: what varies less does not vary, and correlates with nothing."""


def split_of(steps: int) -> int:
    """Where the held-out part of so many steps begins."""
    return steps - round(steps * HELD_OUT)


class Answers:
    """The answers (questions, steps) to rank by before `split` and to tell by behind it, float32."""

    def __init__(self, values: NDArray[np.float32], split: int) -> None:
        self.values, self.split = values, split
        held_out = values[:, split:]
        self.parts = (_Moments.of(values[:, :split]), _Moments.of(held_out))
        self._twice = np.concatenate([held_out, held_out], axis=1)
        self.moves = _moves(held_out.shape[1])

    def __len__(self) -> int:
        return len(self.values)

    def moved(self, start: int, stop: int) -> NDArray[np.float64]:
        """Those of the held-out steps start..stop-1, then the same moved along, (1 + moves, questions, steps)."""
        places = [0, *self.moves]
        return np.stack([self._twice[:, place + start : place + stop] for place in places]).astype(np.float64)


def _moves(steps: int) -> list[int]:
    """Spread over the whole length; fewer where there are too few steps."""
    count = min(SHIFTS, max(steps - 1, 0))
    return [round(steps * (number + 1) / (count + 1)) for number in range(count)]


class _Moments:
    """Mean and standard deviation of each question's answers, (questions,)."""

    def __init__(self, mean: NDArray, deviation: NDArray) -> None:
        self.mean, self.deviation = mean, deviation

    @staticmethod
    def of(values: NDArray[np.float32]) -> _Moments:
        if not values.shape[1]:
            return _Moments(np.zeros(len(values)), np.zeros(len(values)))
        return _Moments(values.mean(axis=1, dtype=np.float64), values.std(axis=1, dtype=np.float64))


class _Part:
    """Sums over one part of the text, float64."""

    def __init__(self, rows: int, units: int) -> None:
        self.steps = 0
        self.units, self.squares = np.zeros(units), np.zeros(units)
        self.products = np.zeros((rows, units))

    @np.errstate(invalid="ignore", over="ignore")  # a unit may have grown without end: it is left out below
    def add(self, answers: NDArray[np.float64], block: NDArray[np.float64]) -> None:
        """Answers (rows, steps) and units (steps, units)."""
        self.steps += len(block)
        self.units += block.sum(axis=0)
        self.squares += np.einsum("su,su->u", block, block)
        self.products += answers @ block

    @np.errstate(invalid="ignore", over="ignore")
    def correlations(self, mean: NDArray, deviation: NDArray) -> NDArray[np.float64]:
        """(rows, units), -1..1; 0 where either does not vary."""
        if not self.steps:
            return np.zeros_like(self.products)
        average, square = self.units / self.steps, self.squares / self.steps
        variance = square - average**2
        varies = np.isfinite(variance) & (variance > _CONSTANT * square)
        together = self.products / self.steps - mean[:, None] * average
        scale = deviation[:, None] * np.sqrt(np.where(varies, variance, 1.0))
        usable = varies & (deviation[:, None] > 0)
        return np.clip(np.where(usable, together / np.where(usable, scale, 1.0), 0.0), -1.0, 1.0)


class UnitScores:
    """Streams the states of `units` units past the answers, in order and without a gap."""

    def __init__(self, answers: Answers, units: int) -> None:
        self._answers, self._read = answers, 0
        self._ranking = _Part(len(answers), units)
        self._held_out = _Part(len(answers) * (1 + len(answers.moves)), units)

    def add(self, block: NDArray[np.float32]) -> None:
        """The units' values at the next steps, (steps, units)."""
        start, stop, split = self._read, self._read + len(block), self._answers.split
        self._read, values = stop, block.astype(np.float64)
        ranked = max(0, min(stop, split) - start)
        if ranked:
            self._ranking.add(self._answers.values[:, start : start + ranked].astype(np.float64), values[:ranked])
        if ranked < len(block):
            moved = self._answers.moved(start + ranked - split, stop - split)
            self._held_out.add(moved.reshape(-1, moved.shape[-1]), values[ranked:])

    @property
    def scores(self) -> NDArray[np.float64]:
        """Correlations over the first part, (questions, units), -1..1; 0 where something does not vary."""
        moments = self._answers.parts[0]
        return self._ranking.correlations(moments.mean, moments.deviation)

    def _all_held_out(self) -> NDArray[np.float64]:
        moments, times = self._answers.parts[1], 1 + len(self._answers.moves)
        rows = self._held_out.correlations(np.tile(moments.mean, times), np.tile(moments.deviation, times))
        return rows.reshape(times, len(self._answers), -1)

    @property
    def held_out(self) -> NDArray[np.float64]:
        """Correlations over the held-out part, (questions, units)."""
        return self._all_held_out()[0]

    @property
    def luck(self) -> NDArray[np.float64]:
        """The largest |r| of any unit with each of the moved answers, (moves, questions), 0..1."""
        return np.abs(self._all_held_out()[1:]).max(axis=2, initial=0.0)
