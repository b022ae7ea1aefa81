"""A NumPy array that grows at its end."""

from __future__ import annotations

import numpy as np
from numpy.typing import DTypeLike, NDArray


class GrowingArray:
    """Rows appended in amortised constant time; reading gives a view, never a copy.

    Attributes: `filled`, the number of rows that count.
    """

    def __init__(self, row_shape: tuple[int, ...], dtype: DTypeLike, capacity: int = 64) -> None:
        self._buffer: NDArray = np.empty((max(1, capacity), *row_shape), dtype)
        self.filled = 0

    def append(self, row: object) -> None:
        """Put one row behind the last one."""
        if self.filled == len(self._buffer):
            self.reserve(2 * self.filled)
        self._buffer[self.filled] = row
        self.filled += 1

    def extend(self, rows: NDArray) -> None:
        """Put several rows behind the last one; rows (n, *row_shape)."""
        end = self.filled + len(rows)
        if end > len(self._buffer):
            self.reserve(max(end, 2 * self.filled))
        self._buffer[self.filled : end] = rows
        self.filled = end

    def reserve(self, capacity: int) -> None:
        """Make room for `capacity` rows in all, so that filling them copies nothing."""
        if capacity <= len(self._buffer):
            return
        grown = np.empty((capacity, *self._buffer.shape[1:]), self._buffer.dtype)
        grown[: self.filled] = self._buffer[: self.filled]
        self._buffer = grown

    def truncate(self, length: int) -> None:
        """Forget every row from `length` on."""
        if not 0 <= length <= self.filled:
            raise ValueError(f"cannot cut {self.filled} rows to {length}")
        self.filled = length

    def view(self) -> NDArray:
        """The filled rows, read-only, without a copy."""
        view = self._buffer[: self.filled]
        view.flags.writeable = False
        return view

    @property
    def nbytes(self) -> int:
        """Bytes reserved, filled or not."""
        return self._buffer.nbytes
