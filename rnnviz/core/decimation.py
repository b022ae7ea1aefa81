"""A long row of numbers, as few of them as a picture can show, and still every spike.

The range of each block of numbers is kept while the row grows, so that a picture of a million costs what a picture of
some thousands does. Bins are powers of two long and begin at multiples of their length: while the row grows they
stay where they are, and nothing shimmers.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rnnviz.core.growing import GrowingArray
from rnnviz.core.paged import PagedArray

BLOCK = 64
"""Numbers of which the lowest and the highest are kept."""

Drawn = tuple[NDArray[np.intp], NDArray[np.float32]]
"""Places in the row, rising, and the values to draw there, all of them finite; both (n,)."""

_Sums = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Sums, and of how many values."""


class DecimatedRow:
    """Numbers in float32, (len,). One that is not finite keeps its place as nan, and is counted but never drawn.

    Attributes: `not_finite`, how many were neither a number nor within float32.
    """

    def __init__(self) -> None:
        self._values = PagedArray(np.float32)
        self._lows = GrowingArray((), np.float32)
        self._highs = GrowingArray((), np.float32)
        self._sums = GrowingArray((), np.float64)
        self._counts = GrowingArray((), np.float64)
        self.not_finite = 0

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: int) -> float:
        return self._values[index]

    def extend(self, values: ArrayLike) -> None:
        """Put (n,) values behind the last one."""
        with np.errstate(over="ignore"):
            new = np.array(values, np.float32)
        strange = ~np.isfinite(new)
        new[strange] = np.nan
        self.not_finite += int(strange.sum())
        before = len(self._values)
        self._values.extend(new)
        self._tell_blocks_from(before // BLOCK)

    def truncate(self, length: int) -> None:
        """Forget every value from `length` on."""
        self.not_finite -= int(np.isnan(self._values.span(length, len(self))).sum())
        self._values.truncate(length)
        self._tell_blocks_from(length // BLOCK)

    def _tell_blocks_from(self, block: int) -> None:
        changed = self._values.span(block * BLOCK, len(self))
        bins = np.arange(0, len(changed), BLOCK)
        summed, counted = _summable(changed)
        for kept, values, unite in (
            (self._lows, changed, np.fmin),
            (self._highs, changed, np.fmax),
            (self._sums, summed, np.add),
            (self._counts, counted, np.add),
        ):
            kept.truncate(block)
            if len(changed):
                kept.extend(unite.reduceat(values, bins))

    def envelope(self, first: int, last: int, columns: int) -> Drawn:
        """The values first..last-1, or of each of at most `columns` + 1 bins the lowest and the highest.

        The bins at both ends may reach beyond the stretch that was asked for.
        """
        last = min(last, len(self))
        stride = _stride(last - first, columns)
        if stride <= 2:  # two values a bin would be as many
            return _finite(np.arange(first, max(first, last)), self._values.span(first, last))
        start = first // stride * stride
        if stride < BLOCK:
            lows = highs = self._values.span(start, last)
            step = stride
        else:
            blocks = slice(start // BLOCK, -(-last // BLOCK))
            lows, highs = self._lows.view()[blocks], self._highs.view()[blocks]
            step = stride // BLOCK
        bins = np.arange(0, len(lows), step)
        both = np.stack([np.fmin.reduceat(lows, bins), np.fmax.reduceat(highs, bins)], axis=1)
        middles = np.minimum(start + stride * np.arange(len(bins)) + stride // 2, last - 1)
        middles[0], middles[-1] = start, last - 1  # a line begins and ends where the row does
        return _finite(np.repeat(middles, 2), both.ravel())

    def running_mean(self, first: int, last: int, columns: int, window: int) -> Drawn:
        """The mean of the `window` values that end at a place, at first..last-1 or at the end of each bin.

        Before the row has `window` values it is the mean of all so far. Values that are not finite do not count.
        """
        last = min(last, len(self))
        stride = _stride(last - first, columns)
        ends = np.minimum(np.arange(first // stride * stride + stride, last + stride, stride), last)
        if last <= first:
            return np.empty(0, np.intp), np.empty(0, np.float32)
        if stride < BLOCK:
            sums, counts = self._sums_of_short(ends, window)
        else:
            sums, counts = self._sums_of_long(ends, window)
        with np.errstate(over="ignore", invalid="ignore"):
            return _finite(ends - 1, (sums / counts).astype(np.float32))

    def _sums_of_short(self, ends: NDArray[np.intp], window: int) -> _Sums:
        """Of the windows that end at `ends`, which lie so close that all values between them can be read."""
        starts = np.maximum(0, ends - window)
        summed, counted = _summable(self._values.span(int(starts[0]), int(ends[-1])))
        # Every second sum is that of a window; the last window ends with what was read.
        edges = np.stack([starts, ends], axis=1).ravel()[:-1] - starts[0]
        return np.add.reduceat(summed, edges)[::2], np.add.reduceat(counted, edges)[::2]

    def _sums_of_long(self, ends: NDArray[np.intp], window: int) -> _Sums:
        """The same where whole blocks lie between: a window is some values and then blocks, whose sums are known."""
        sums, counts = np.empty(len(ends)), np.empty(len(ends))
        whole = (ends >= window) & (ends % BLOCK == 0) & (ends < len(self))
        for place in np.flatnonzero(~whole):
            sums[place : place + 1], counts[place : place + 1] = self._sums_of_short(ends[place : place + 1], window)
        last_block = ends[whole] // BLOCK
        first_block = last_block - window // BLOCK
        rest = (first_block * BLOCK)[:, None] - np.arange(window % BLOCK, 0, -1)
        parts = (part.reshape(rest.shape).sum(axis=1) for part in _summable(self._values.take(rest.ravel())))
        edges = np.stack([first_block, last_block], axis=1).ravel()
        for total, part, blocks in zip((sums, counts), parts, (self._sums, self._counts), strict=True):
            between = np.add.reduceat(blocks.view(), edges)[::2] if window >= BLOCK and len(edges) else 0.0
            total[whole] = part + between
        return sums, counts

    @property
    def nbytes(self) -> int:
        """Bytes reserved, filled or not."""
        kept = (self._lows, self._highs, self._sums, self._counts)
        return self._values.nbytes + sum(each.nbytes for each in kept)


def _stride(length: int, columns: int) -> int:
    """The shortest power of two that cuts `length` values into at most `columns` bins."""
    least = -(-length // max(1, columns))
    return 1 << max(0, least - 1).bit_length()


def _finite(places: NDArray[np.intp], values: NDArray[np.float32]) -> Drawn:
    finite = np.isfinite(values)
    return (places, values) if finite.all() else (places[finite], values[finite])


def _summable(values: NDArray[np.float32]) -> _Sums:
    """The values with 0 for nan, and 1 for each that counts; both float64."""
    counted = ~np.isnan(values)
    return np.where(counted, values, 0.0), counted.astype(np.float64)
