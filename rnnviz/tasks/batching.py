"""A long sequence cut into parallel streams and these into windows, for truncated backpropagation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.tasks.task import Batch


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

    @property
    def a_pass(self) -> int:
        """Batches in one pass over the text."""
        return self.windows

    @property
    def tokens_a_step(self) -> int:
        """Tokens in a batch."""
        return self.batch * self.window

    def batch_at(self, step: int) -> Batch:
        """The windows of training step `step`; each pass begins from the zero state."""
        index = step % self.windows
        return Batch(*self.window_at(index), begins=index == 0)

    def window_at(self, index: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Inputs and the tokens that follow them, int64 (batch, window) each."""
        length = self.windows * self.window
        starts = np.arange(self.batch)[:, None] * length + index * self.window
        positions = starts + np.arange(self.window)
        return self.ids[positions].astype(np.int64), self.ids[positions + 1].astype(np.int64)

    def __iter__(self) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
        return (self.window_at(index) for index in range(self.windows))


def reading(ids: NDArray[np.int32], streams: int, chunk: int) -> Iterator[Batch]:
    """Token ids (n,) read from beginning to end in so many streams side by side, `chunk` steps at a time.

    With more than one stream it is faster, and the loss a trifle worse, since each begins without a past. Tokens
    that fill no stream are left out.
    """
    length = (len(ids) - 1) // streams
    inputs = ids[: length * streams].reshape(streams, length)
    targets = ids[1 : length * streams + 1].reshape(streams, length)
    for start in range(0, length, chunk):
        part = slice(start, start + chunk)
        yield Batch(inputs[:, part].astype(np.int64), targets[:, part].astype(np.int64), begins=start == 0)


def split_off_validation(ids: NDArray[np.int32], share: float = 0.1) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The beginning to learn from and the last `share` to validate on."""
    cut = len(ids) - round(len(ids) * share)
    return ids[:cut], ids[cut:]
