"""Counting without being told to: as many b as there were a, then a new line (Gers & Schmidhuber 2001)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import ClassVar

import numpy as np

from rnnviz.core.model import Model
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.row_task import RowTask, filled

MOST = 50
"""The largest number that is learned."""

ROW = 200
"""Characters that are read in one go; each row begins with a line of its own."""


def line(count: int) -> str:
    """So many a, as many b, and the end of the line."""
    return "a" * count + "b" * count + "\n"


class CountingTask(RowTask):
    """Rows of lines, each with a number of its own from 1 to MOST."""

    measured_on: ClassVar[str] = "lines drawn anew"

    vocabulary = Vocabulary.of_text("\nab")
    row, rows, rows_held_out, seed = ROW, 2_000, 100, 6

    @staticmethod
    @cache
    def random() -> CountingTask:
        """The rows, always the same."""
        return CountingTask()

    def draw_row(self, random: np.random.Generator) -> str:
        """Lines, one after the other."""
        return filled((line(int(random.integers(1, MOST + 1))) for _ in repeat(None)), ROW + 1)

    @property
    def source(self) -> str:
        """In one line."""
        return f"{self.rows:,} rows of {ROW} characters of lines of a and as many b, 1 to {MOST}, generated"


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
