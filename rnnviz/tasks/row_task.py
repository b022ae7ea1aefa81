"""Next characters in rows that are drawn once and stay the same: what the tasks on drawn lines have in common."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.examples import Examples, in_order
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Batches

_BLOCK = 100
"""Rows that are looked at together."""


class RowTask:
    """`rows` rows of `row` characters to learn from and `rows_held_out` more; none depends on the settings' seed.

    A `window` shorter than a row is all that the network then sees of it at once; with 1 it sees each character
    alone, and learns nothing of what went before.
    """

    kind: ClassVar[str] = "next-token"
    unit: ClassVar[str] = "nats per token"

    vocabulary: ClassVar[Vocabulary]
    row: ClassVar[int]
    rows: ClassVar[int]
    rows_held_out: ClassVar[int]
    seed: ClassVar[int]

    def draw_row(self, random: np.random.Generator) -> str:
        """One more row: `row` + 1 characters, the last of which is only foretold."""
        raise NotImplementedError

    @property
    def source(self) -> str:
        """What the rows are, for the card of a model."""
        raise NotImplementedError

    @cached_property
    def _drawn(self) -> NDArray[np.int32]:
        random = np.random.default_rng(self.seed)
        count = self.rows + self.rows_held_out
        return np.stack([self.vocabulary.encode(self.draw_row(random)) for _ in range(count)])

    @property
    def training(self) -> NDArray[np.int32]:
        """What is learned from: token ids, int32 (rows, row + 1)."""
        return self._drawn[: self.rows]

    @property
    def validation(self) -> NDArray[np.int32]:
        """What is held out: token ids, int32 (rows_held_out, row + 1)."""
        return self._drawn[self.rows :]

    @property
    def guess(self) -> float:
        """The loss of guessing every character alike, nats."""
        return math.log(len(self.vocabulary))

    def architecture(self, settings: Settings) -> Architecture:
        """One output a character. Raises SettingsError."""
        return settings.architecture(len(self.vocabulary))

    def batches(self, settings: Settings) -> Batches:
        """All rows in every pass, shuffled."""
        return Examples(*self._windows(self.training, settings.window), settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """Rows that were not learned from, at most `most` characters of them."""
        rows = self.validation[: None if most is None else max(1, most // self.row)]
        inputs, targets = self._windows(rows, settings.window)
        return in_order(inputs, targets, _BLOCK * self.row // inputs.shape[1])

    def sequences(self) -> list[NDArray]:
        """Some of the held-out rows, (row,) each."""
        return [row[:-1] for row in self.validation[:_BLOCK]]

    def record(self) -> dict[str, Any]:
        """How the data was made."""
        digest = hashlib.sha256(self._drawn.tobytes()).hexdigest()
        return {"source": self.source, "licence": "none needed", "rows": self.rows, "sha256": digest}

    def _windows(self, rows: NDArray[np.int32], window: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Rows cut into windows and the characters that follow each, (windows, window) both, without the remainder."""
        window = min(window, self.row)
        whole = self.row // window * window
        inputs, targets = (rows[:, first : first + whole].reshape(-1, window) for first in (0, 1))
        return inputs, targets


def filled(lines: Iterator[str], length: int) -> str:
    """Lines, as many as fill a row of `length` characters; the last one is cut off."""
    row = ""
    while len(row) < length:
        row += next(lines)
    return row[:length]
