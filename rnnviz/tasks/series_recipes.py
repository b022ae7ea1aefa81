"""Series that can be learned besides the cosine: Lorenz's system, and a table of one's own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.scaling import Scaling
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.lorenz import LEARNED, NAMES, SCALING, STEP, lorenz
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.series import SeriesTask, cut_of
from rnnviz.tasks.series_csv import Column, SeriesTable, table_of
from rnnviz.tasks.series_file import series_file
from rnnviz.tasks.settings import Settings


def lorenz_task(settings: Settings, _corpus: Corpus | None = None) -> SeriesTask:
    """Three coordinates of Lorenz's system."""
    rows = lorenz(LEARNED)
    cut = cut_of(len(rows), settings)
    source = f"Lorenz's system, integrated by Runge-Kutta's fourth order, a row every {STEP:g} units of time"
    facts = {"system": "lorenz"}
    return SeriesTask(rows[:cut], rows[cut:], settings.window, source, settings.every_step, NAMES, SCALING, facts)


def table_file(path: Path, encoding: str | None = None) -> Corpus:
    """A table in a file, in an encoding or in whichever it is; what is no table is told at once. Raises CorpusError."""
    corpus = series_file(path, encoding)
    table_of(corpus.text, corpus.source)
    return corpus


def table_task(settings: Settings, corpus: Corpus | None) -> SeriesTask:
    """The columns of a table that the settings choose, each from 0 to 1 over what is learned from.

    Raises CorpusError.
    """
    if corpus is None:
        raise CorpusError("give a table of your own, as CSV")
    table = table_of(corpus.text, corpus.source)
    chosen = table.chosen(settings.columns)
    values = np.stack([column.values for column in chosen], axis=1)
    cut = cut_of(len(values), settings)
    scaling = _scaling(table, chosen, values[:cut])
    rows = scaling.scaled(values)
    facts = {"licence": corpus.licence, "rows": len(rows)} | ({"encoding": corpus.encoding} if corpus.encoding else {})
    return SeriesTask(
        rows[:cut],
        rows[cut:],
        settings.window,
        _source(table),
        settings.every_step,
        tuple(column.name for column in chosen),
        scaling,
        facts,
    )


def _scaling(table: SeriesTable, chosen: tuple[Column, ...], learned: NDArray[np.float64]) -> Scaling:
    """So that each column's smallest number becomes 0 and its largest 1."""
    low, size = learned.min(axis=0), np.ptp(learned, axis=0)
    for column, width in zip(chosen, size, strict=True):
        if width == 0:
            raise CorpusError(
                f"column {column.name!r:.40} of {table.called} does not change in the part that is learned from; "
                "choose other columns, or set a smaller validation"
            )
    return Scaling(tuple(low.tolist()), tuple(size.tolist()))


def _source(table: SeriesTable) -> str:
    """The file, and how much of it."""
    return f"{table.called}, its first {table.rows:,} rows" if table.is_cut else table.called


_SERIES = Settings(
    units=32,
    window=20,
    dropout=0.0,
    batch=32,
    epochs=100,
    rate=3e-3,
    optimiser="adam",
    schedule="cosine",
    warmup=50,
    carry=False,
    at_least=1,
    validation=0.3,
)

_LORENZ = Settings(
    units=64,
    window=30,
    batch=32,
    epochs=60,
    rate=6e-3,
    optimiser="adam",
    schedule="cosine",
    warmup=100,
    carry=False,
    at_least=1,
    validation=0.2,
)

RECIPES = (
    Recipe("lorenz", "Lorenz's butterfly", "", _LORENZ, "", "forecast", lorenz_task, by_cell={"rnn": ("epochs=100",)}),
    Recipe(
        "series",
        "Own series",
        "",
        _SERIES,
        "",
        "forecast",
        table_task,
        "needed",
        table_file,
        missing="series learns a table of your own, as CSV; give it with --text FILE",
    ),
)
