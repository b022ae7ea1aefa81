"""A NumPy array that grows without ever being copied: in pages of one size."""

from __future__ import annotations

import numpy as np
from numpy.typing import DTypeLike, NDArray

PAGE = 16_384
"""Values a page: what is reserved and not yet filled stays below one page."""


class PagedArray:
    """Numbers one after the other, (len,). Reading a stretch copies it only where it crosses a page's edge."""

    def __init__(self, dtype: DTypeLike) -> None:
        self._dtype = np.dtype(dtype)
        self._pages: list[NDArray] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> float:
        """One value as a Python number, so that `bisect` can search what is in order."""
        if not -self._length <= index < self._length:
            raise IndexError(f"there is no value {index} among {self._length}")
        page, place = divmod(index % self._length, PAGE)
        number: float = self._pages[page][place].item()
        return number

    def extend(self, values: NDArray) -> None:
        """Put (n,) values behind the last one."""
        while len(values):
            page, place = divmod(self._length, PAGE)
            if page == len(self._pages):
                self._pages.append(np.empty(PAGE, self._dtype))
            part = values[: PAGE - place]
            self._pages[page][place : place + len(part)] = part
            self._length += len(part)
            values = values[len(part) :]

    def truncate(self, length: int) -> None:
        """Forget every value from `length` on."""
        if not 0 <= length <= self._length:
            raise ValueError(f"cannot cut {self._length} values to {length}")
        self._length = length
        del self._pages[-(-length // PAGE) :]

    def span(self, first: int, last: int) -> NDArray:
        """The values first..last-1, read-only."""
        first, last = max(0, first), min(last, self._length)
        if last <= first:
            return np.empty(0, self._dtype)
        pages = range(first // PAGE, (last - 1) // PAGE + 1)
        parts = [self._pages[page][max(0, first - page * PAGE) : last - page * PAGE] for page in pages]
        span = parts[0] if len(parts) == 1 else np.concatenate(parts)
        span.flags.writeable = False
        return span

    def take(self, indices: NDArray[np.intp]) -> NDArray:
        """The values at rising `indices`, (n,), each in 0..len-1."""
        taken = np.empty(len(indices), self._dtype)
        pages = indices // PAGE
        for page in np.unique(pages):
            chosen = slice(*np.searchsorted(pages, (page, page + 1)))
            taken[chosen] = self._pages[page][indices[chosen] - page * PAGE]
        return taken

    @property
    def nbytes(self) -> int:
        """Bytes reserved, filled or not."""
        return len(self._pages) * PAGE * self._dtype.itemsize
