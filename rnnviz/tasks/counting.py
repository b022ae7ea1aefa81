"""Counting without being told to: as many b as there were a, then a new line (Gers & Schmidhuber 2001)."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.model import Model
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.examples import Examples, in_order, windows_of
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Batches

MOST = 50
"""The largest number that is learned."""

ROW = 200
"""Characters that are read in one go; each row begins with a line of its own."""

ROWS, _HELD_OUT = 2_000, 100
_SEED = 6
_BLOCK = 100


def line(count: int) -> str:
    """So many a, as many b, and the end of the line."""
    return "a" * count + "b" * count + "\n"


@dataclass(frozen=True, eq=False)
class CountingTask:
    """Rows of lines, each with a number of its own from 1 to MOST: token ids, int32 (rows, ROW + 1).

    The lines do not depend on the settings' seed.
    """

    kind: ClassVar[str] = "next-token"
    unit: ClassVar[str] = "nats per token"
    measured_on: ClassVar[str] = "lines drawn anew"

    vocabulary: ClassVar[Vocabulary] = Vocabulary.of_text("\nab")

    @staticmethod
    @cache
    def random() -> CountingTask:
        """The rows, always the same."""
        return CountingTask()

    @cached_property
    def _rows(self) -> NDArray[np.int32]:
        random = np.random.default_rng(_SEED)
        return np.stack([self.vocabulary.encode(_row(random)) for _ in range(ROWS + _HELD_OUT)])

    @property
    def guess(self) -> float:
        """The loss of guessing every character alike, nats."""
        return math.log(len(self.vocabulary))

    def architecture(self, settings: Settings) -> Architecture:
        """One output a character. Raises SettingsError."""
        return settings.architecture(len(self.vocabulary))

    def batches(self, settings: Settings) -> Batches:
        """All rows in every pass, shuffled."""
        return Examples(*_windows(self._rows[:ROWS], settings.window), settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """Rows that were not learned from, at most `most` characters of them."""
        rows = self._rows[ROWS:][: None if most is None else max(1, most // ROW)]
        inputs, targets = _windows(rows, settings.window)
        return in_order(inputs, targets, _BLOCK * ROW // inputs.shape[1])

    def sequences(self) -> list[NDArray]:
        """The held-out rows, (ROW,) each."""
        return [row[:-1] for row in self._rows[ROWS:]]

    def record(self) -> dict[str, Any]:
        """How the data was made."""
        digest = hashlib.sha256(self._rows.tobytes()).hexdigest()
        source = f"{ROWS:,} rows of {ROW} characters of lines of a and as many b, 1 to {MOST}, generated"
        return {"source": source, "licence": "none needed", "rows": ROWS, "sha256": digest}


def _row(random: np.random.Generator) -> str:
    """Lines, as many as fill a row; the last one is cut off."""
    row = ""
    while len(row) <= ROW:
        row += line(int(random.integers(1, MOST + 1)))
    return row[: ROW + 1]


def _windows(rows: NDArray[np.int32], window: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Rows cut into windows and the characters that follow each, (windows, window) both."""
    cut = [windows_of(row, min(window, ROW)) for row in rows]
    return np.concatenate([inputs for inputs, _ in cut]), np.concatenate([targets for _, targets in cut])


def is_told(model: Model, count: int) -> bool:
    """Whether a line's end is told exactly: b is thought likeliest after each b but the last, there the line's end.

    The line is read from the zero state. The a are not asked: how many come, nobody can know.
    """
    assert model.card.vocabulary is not None
    b, end = (int(each) for each in model.card.vocabulary.encode("b\n"))
    likeliest = model.trace("a" * count + "b" * count).logits[count:].argmax(axis=1)
    return bool((likeliest[:-1] == b).all() and likeliest[-1] == end)


def share_told(model: Model, most: int = MOST) -> float:
    """The share of the numbers 1 to `most` whose end is told exactly."""
    return float(np.mean([is_told(model, count) for count in range(1, most + 1)]))


def counts_to(model: Model, limit: int = 1_000) -> int:
    """The number up to which the end of every line is told exactly, at most `limit`."""
    return next((count - 1 for count in range(1, limit + 1) if not is_told(model, count)), limit)


@dataclass(frozen=True)
class Counter:
    """A unit of the first layer whose state counts: one step up at each a (`rises` > 0) or down, and back at each b.

    `score` is how well the steps of its state go with +1 at a and -1 at b, Pearson's r without its sign.
    """

    unit: int
    score: float
    rises: float
    falls: float


def counters(model: Model, count: int = MOST) -> list[Counter]:
    """Every unit of the first layer over one line, the best counter first: of an LSTM the cells, else hidden values."""
    layer = model.trace(line(count)[:-1]).layers[0]
    steps = np.diff(np.asarray(layer["cell" if "cell" in layer else "hidden"]), axis=0)
    wanted = np.repeat([1.0, -1.0], [count - 1, count])
    spread = np.maximum(steps.std(axis=0), 1e-9)
    scores = np.abs(((steps - steps.mean(axis=0)) * (wanted - wanted.mean())[:, None]).mean(axis=0) / spread)
    scores /= wanted.std()
    up, down = (np.median(steps[wanted == sign], axis=0) for sign in (1, -1))
    found = [Counter(unit, float(scores[unit]), float(up[unit]), float(down[unit])) for unit in range(steps.shape[1])]
    return sorted(found, key=lambda each: -each.score)
