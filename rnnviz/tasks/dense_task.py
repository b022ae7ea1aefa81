"""Rows of a table and the class of each: what a network without memory is enough for."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture, ArchitectureError, Input, Layer
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.corpora import CorpusError, MissingTextError
from rnnviz.tasks.examples import Examples, in_order
from rnnviz.tasks.settings import Settings, SettingsError
from rnnviz.tasks.task import Batch, Batches

ROWS, WIDTH = 1_000, 5
SEED = 42
"""The lecture's, of the split; here it draws the rows, too."""

_BLOCK, _SHOWN, _AT_A_TIME = 500, 200, 10


@dataclass(frozen=True, eq=False)
class Table:
    """Rows, float32 (n, width), a class for each, int64 (n,), and where they are from."""

    rows: NDArray[np.float32]
    classes: NDArray[np.int64]
    labels: tuple[str, ...]
    source: str
    licence: str = "none needed"


@dataclass(frozen=True, eq=False)
class DenseTask:
    """A table whose rows have nothing to do with each other, split by chance, the same way for every settings' seed.

    One row is one token. With window 1 and no carry, the previous state is multiplied by 0, and an RNN with relu is
    a row of Dense layers. `learned` and `tested` are places in the table.
    """

    kind: ClassVar[str] = "label"
    unit: ClassVar[str] = "nats"
    measured_on: ClassVar[str] = "rows it did not learn from"

    table: Table
    learned: NDArray[np.int64]
    tested: NDArray[np.int64]

    @staticmethod
    def of(table: Table, settings: Settings) -> DenseTask:
        """Split by a permutation of seed 42, the last share of `validation` kept. Raises CorpusError."""
        order = np.random.default_rng(SEED).permutation(len(table.rows))
        cut = len(order) - round(len(order) * settings.validation)
        if min(cut, len(order) - cut) < settings.window:
            sentence = f"the table has {len(order):,} rows, too few for windows of {settings.window}; set a smaller one"
            raise CorpusError(sentence)
        return DenseTask(table, order[:cut], order[cut:])

    @property
    def vocabulary(self) -> Vocabulary:
        """Rows as wide as the table."""
        return Vocabulary("rows", (), width=self.table.rows.shape[1])

    @property
    def labels(self) -> tuple[str, ...]:
        """What the classes are called."""
        return self.table.labels

    @property
    def guess(self) -> float:
        """The loss of guessing every class alike, nats."""
        return math.log(len(self.table.labels))

    def architecture(self, settings: Settings) -> Architecture:
        """Each layer half as wide as the one before it, 32 and 16 as in the lecture. Raises SettingsError."""
        try:
            layers = tuple(_layer(cell, settings.units >> place) for place, cell in enumerate(settings.cells))
            entry = Input("vector", self.table.rows.shape[1])
            return Architecture(entry, layers, len(self.table.labels), True, settings.normalised)
        except ArchitectureError as error:
            raise SettingsError(str(error)) from error

    def batches(self, settings: Settings) -> Batches:
        """The rows that are learned, shuffled in every pass; with a longer window so many of them in a row."""
        return Examples(*self._windows(self.learned, settings.window), settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """The rows kept for testing, at most `most`."""
        inputs, targets = self._windows(self.tested[:most], settings.window)
        return in_order(inputs, targets, _BLOCK)

    def _windows(self, places: NDArray[np.int64], window: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        window = min(window, len(places))
        kept = places[: len(places) // window * window].reshape(-1, window)
        return self.table.rows[kept], self.table.classes[kept]

    def sequences(self) -> list[NDArray]:
        """The first of the rows kept for testing, a few at a time, (n, width) each: that is as many as one looks at."""
        rows = self.table.rows[self.tested[:_SHOWN]]
        return [rows[start : start + _AT_A_TIME] for start in range(0, len(rows), _AT_A_TIME)]

    def record(self) -> dict[str, Any]:
        """How the data was made, and split."""
        table = self.table
        digest = hashlib.sha256(table.rows.tobytes() + table.classes.tobytes()).hexdigest()
        split = f"{len(self.learned)} learned, {len(self.tested)} tested, permutation of seed {SEED}"
        return {"source": table.source, "licence": table.licence, "split": split, "sha256": digest}


def _layer(cell: str, units: int) -> Layer:
    return Layer(cell, units, "relu" if cell == "rnn" else "tanh")


@cache
def chance_table() -> Table:
    """1,000 rows of 5 numbers, 0..1 in hundredths so that they can be typed; the class is whether the sum is > 2.5."""
    hundredths = np.random.default_rng(SEED).integers(0, 101, (ROWS, WIDTH))
    classes = (hundredths.sum(axis=1) > 250).astype(np.int64)
    source = f"{ROWS:,} rows of {WIDTH} random numbers, generated with seed {SEED}"
    return Table((hundredths / 100).astype(np.float32), classes, ("sum ≤ 2.5", "sum > 2.5"), source)


@cache
def wine_table() -> Table:
    """178 wines, 13 measurements each, standardised to two decimals, of 3 growers. Raises MissingTextError."""
    try:
        datasets = import_module("sklearn.datasets")
    except ImportError as error:
        sentence = "the wine table is part of scikit-learn, which is not here; install it with pip install rnnviz[wine]"
        raise MissingTextError(sentence) from error
    wine = datasets.load_wine()
    rows = (wine.data - wine.data.mean(axis=0)) / wine.data.std(axis=0)
    labels = tuple(f"wine {name.removeprefix('class_')}" for name in wine.target_names)
    source = "wine recognition data of the UCI repository (Aeberhard and Forina), from scikit-learn, standardised"
    return Table(rows.round(2).astype(np.float32), wine.target.astype(np.int64), labels, source, "CC BY 4.0")
