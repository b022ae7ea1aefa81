"""A long sequence cut into parallel streams and these into windows, for truncated backpropagation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Streams:
    """`batch` parallel streams over one sequence of token ids; a window follows the one before it.

    So the state that the network carries out of a window is the right one to begin the next with
    (Williams & Peng 1990; Mikolov et al. 2010). Tokens that do not fill a stream at the end are left out.
    """

    ids: NDArray[np.int32]
    batch: int
    window: int

    def __post_init__(self) -> None:
        if self.windows < 1:
            needed = self.batch * self.window + 1
            raise ValueError(f"the text has {len(self.ids)} tokens, but a batch needs {needed}: make it smaller")

    @property
    def windows(self) -> int:
        """Windows in one pass over the text."""
        return (len(self.ids) - 1) // self.batch // self.window

    def window_at(self, index: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Inputs and the tokens that follow them, int64 (batch, window) each."""
        length = self.windows * self.window
        starts = np.arange(self.batch)[:, None] * length + index * self.window
        positions = starts + np.arange(self.window)
        return self.ids[positions].astype(np.int64), self.ids[positions + 1].astype(np.int64)

    def __iter__(self) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
        return (self.window_at(index) for index in range(self.windows))


def split_off_validation(ids: NDArray[np.int32], share: float = 0.1) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The beginning to learn from and the last `share` to validate on."""
    cut = len(ids) - round(len(ids) * share)
    return ids[:cut], ids[cut:]
