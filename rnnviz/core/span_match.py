"""Select a span: which units are on exactly there, and where else do the same units go on and off together?

The question of LSTMVis (Strobelt et al. 2018, https://arxiv.org/abs/1606.07461), answered over every step.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

THRESHOLD = 0.3
"""|h| from which on a unit counts as on, unless told."""

MOST_PLACES = 50


@dataclass(frozen=True)
class Place:
    """The steps start..stop-1, where `units` of the units asked for are on, and off just before and behind."""

    start: int
    stop: int
    units: int


def on_exactly(values: NDArray[np.float32], start: int, stop: int, threshold: float = THRESHOLD) -> NDArray[np.intp]:
    """The units with |value| above `threshold` at all steps start..stop-1 and not just before and behind.

    `values` is (steps, units). At the ends of the text nothing is asked before or behind. Those that are most clearly
    on, by their least |value| in the span, come first. Raises ValueError if the span is empty or sticks out.
    """
    if not 0 <= start < stop <= len(values):
        raise ValueError(f"a span lies within 0 and {len(values)} and is not empty, unlike {start}:{stop}")
    inside = np.abs(values[start:stop]).min(axis=0)
    edges = values[[step for step in (start - 1, stop) if 0 <= step < len(values)]]
    outside = np.abs(edges).max(axis=0, initial=0.0)
    units = np.flatnonzero((inside > threshold) & (outside <= threshold))
    order: NDArray[np.intp] = units[np.argsort(-inside[units], kind="stable")]
    return order


class SpanMatch:
    """Streams a text's values past and finds where `units` (at least one) are on over the very same steps.

    Every run of a unit's being on is found, to the step; a place counts the units whose runs are exactly it.
    """

    def __init__(self, units: NDArray[np.intp], threshold: float = THRESHOLD) -> None:
        self._units, self._threshold = units, threshold
        self._read = 0
        self._was_on = np.zeros(len(units), bool)
        self._began = np.zeros(len(units), np.int64)
        self._runs: list[NDArray[np.int64]] = []

    def add(self, block: NDArray[np.float32]) -> None:
        """The next steps of all units, (steps, units)."""
        on = np.abs(block[:, self._units]) > self._threshold
        before = np.concatenate([self._was_on[None], on])[:-1]
        for place in range(len(self._units)):
            self._add_unit(place, on[:, place], before[:, place])
        self._read += len(block)
        if len(block):
            self._was_on = on[-1]

    def _add_unit(self, place: int, on: NDArray[np.bool_], before: NDArray[np.bool_]) -> None:
        starts = np.flatnonzero(on & ~before) + self._read
        stops = np.flatnonzero(before & ~on) + self._read
        if self._was_on[place]:
            starts = np.concatenate([self._began[place : place + 1], starts])
        if len(starts) > len(stops):
            self._began[place] = starts[-1]
        if len(stops):
            self._runs.append(np.stack([starts[: len(stops)], stops], axis=1))

    def _ended(self) -> Iterator[NDArray[np.int64]]:
        """All runs (start, stop); what is still on ends with the text."""
        yield from self._runs
        open_runs = self._began[self._was_on]
        yield np.stack([open_runs, np.full(len(open_runs), self._read)], axis=1)

    def places(self, length: int, most: int = MOST_PLACES) -> tuple[Place, ...]:
        """The best first: with most units, then closest in length to `length`, then earliest."""
        ended = np.concatenate([*self._ended()])
        joined, counts = np.unique(ended[:, 0] << 32 | ended[:, 1], return_counts=True)  # sorts faster than pairs
        runs = np.stack([joined >> 32, joined & 0xFFFFFFFF], axis=1)
        unlike = np.abs(runs[:, 1] - runs[:, 0] - length)
        order = np.lexsort((runs[:, 0], unlike, -counts))[:most]
        found = zip(runs[order].tolist(), counts[order].tolist(), strict=True)
        return tuple(Place(start, stop, units) for (start, stop), units in found)
