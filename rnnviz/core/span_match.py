"""Select a span: which units are on exactly there, and where else do the same units go on and off together?

The question of LSTMVis (Strobelt et al. 2018, https://arxiv.org/abs/1606.07461), answered over every step.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import GATES

THRESHOLD, GATE_THRESHOLD = 0.3, 0.5
"""Beyond which a state, to the same side of 0, or a gate counts as on."""

MOST_UNITS = 32
"""Units that are followed through a text: those that are on most clearly."""

MOST_PLACES = 50


def threshold_of(quantity: str) -> float:
    """Beyond which a value of this quantity counts as on."""
    return GATE_THRESHOLD if quantity in GATES else THRESHOLD


@dataclass(frozen=True)
class Place:
    """The steps start..stop-1, where `units` of the units asked for are on, and off just before and behind."""

    start: int
    stop: int
    units: int


@dataclass(frozen=True)
class UnitsOn:
    """Units by `columns` of an array (steps, columns), and the `signs`, +1 or -1 each, of their values while on."""

    columns: NDArray[np.intp]
    signs: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.columns)

    def first(self, most: int) -> UnitsOn:
        """Those that come first."""
        return UnitsOn(self.columns[:most], self.signs[:most])


def on_exactly(values: NDArray[np.float32], start: int, stop: int, threshold: float = THRESHOLD) -> UnitsOn:
    """The units beyond `threshold`, to one side of 0, at all steps start..stop-1 and not just before and behind.

    `values` is (steps, units). At the ends of the text nothing is asked before or behind. Those that are most clearly
    on, by their least |value| in the span, come first. Raises ValueError if the span is empty or sticks out.
    """
    if not 0 <= start < stop <= len(values):
        raise ValueError(f"a span lies within 0 and {len(values)} and is not empty, unlike {start}:{stop}")
    signs = np.sign(values[start])
    inside = (values[start:stop] * signs).min(axis=0)
    edges = values[[step for step in (start - 1, stop) if 0 <= step < len(values)]] * signs
    units = np.flatnonzero((inside > threshold) & (edges.max(axis=0, initial=-np.inf) <= threshold))
    order = units[np.argsort(-inside[units], kind="stable")]
    return UnitsOn(order, signs[order])


class SpanMatch:
    """Streams a text's values past and finds where the units `on` are on, to their sides, over the very same steps.

    Every run of a unit's being on is found, to the step; a place counts the units whose runs are exactly it. Runs that
    end at the same step are seen together, so no more than the `most` best places are kept, whatever the text's length:
    those with most units, then closest in length to `length`, then earliest.
    """

    def __init__(self, on: UnitsOn, length: int, threshold: float = THRESHOLD, most: int = MOST_PLACES) -> None:
        self._on, self._length, self._threshold, self._most = on, length, threshold, most
        self._read = 0
        self._was_on = np.zeros(len(on), bool)
        self._began = np.zeros(len(on), np.int64)
        self._best: NDArray[np.int64] = np.zeros((0, 3), np.int64)

    def add(self, block: NDArray[np.float32]) -> None:
        """The next steps, (steps, columns)."""
        if not len(block):
            return
        on = block[:, self._on.columns] * self._on.signs > self._threshold
        before = np.concatenate([self._was_on[None], on])[:-1]
        steps = np.arange(self._read, self._read + len(block))[:, None]
        # For each step the last one at which the unit went on, up to it.
        began = np.maximum.accumulate(np.where(on & ~before, steps, self._began), axis=0)
        ended_at, unit = np.nonzero(before & ~on)
        self._take(began[ended_at, unit], ended_at + self._read)
        self._read += len(block)
        self._was_on, self._began = on[-1], began[-1]

    def _take(self, starts: NDArray[np.int64], stops: NDArray[np.int64]) -> None:
        """Runs that ended, and all of them that ended where they did."""
        self._best = self._chosen(np.concatenate([self._best, _counted(starts, stops)]))

    def _chosen(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """The best of places (start, stop, units), (n, 3)."""
        unlike = np.abs(places[:, 1] - places[:, 0] - self._length)
        return places[np.lexsort((places[:, 1], places[:, 0], unlike, -places[:, 2]))[: self._most]]

    @property
    def places(self) -> tuple[Place, ...]:
        """The best first; what is still on ends with the text."""
        open_runs = self._began[self._was_on]
        last = _counted(open_runs, np.full(len(open_runs), self._read))
        return tuple(Place(*row) for row in self._chosen(np.concatenate([self._best, last])).tolist())


def _counted(starts: NDArray[np.int64], stops: NDArray[np.int64]) -> NDArray[np.int64]:
    """Different runs and how often each is there, (n, 3)."""
    joined, counts = np.unique(starts << 32 | stops, return_counts=True)  # sorts faster than pairs
    return np.stack([joined >> 32, joined & 0xFFFFFFFF, counts], axis=1).reshape(-1, 3)
