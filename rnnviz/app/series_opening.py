"""A table opened to be read by a model that forecasts: its rows become the text, scaled as the model learned."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication

from rnnviz.app.model_titles import title_on_screen
from rnnviz.app.opening import OpenedText, OpenError, check_ordinary
from rnnviz.core.model import Model
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.series_csv import Column, SeriesTable, table_of
from rnnviz.tasks.series_recipes import table_file
from rnnviz.view.editor import MOST_CHARACTERS
from rnnviz.view.numerals import significant

translate = QCoreApplication.translate

TABLES = (".csv", ".tsv")
"""How the names of files end that are tables, most likely."""


def open_table(path: Path, model: Model, encoding: str | None = None) -> OpenedText:
    """The columns that a model reads, a row a line, as text. Raises OpenError."""
    check_ordinary(path)
    try:
        corpus = table_file(path, encoding)
        table = table_of(corpus.text, corpus.source)
        columns = _columns(table, model)
    except CorpusError as error:
        said = str(error)
        whole = said if said.startswith(path.name) else f"{said[:1].upper()}{said[1:]}"
        raise OpenError(f"{whole}.") from error
    text = _text(columns, model)
    return OpenedText(text, _note(table, columns, model, corpus), corpus.encoding, corpus.sure, corpus.others)


def _columns(table: SeriesTable, model: Model) -> tuple[Column, ...]:
    """Those with the names that the model learned, else the usual ones if they are as many."""
    wanted, names = model.columns, {column.name for column in table.columns}
    if model.card.labels and names.issuperset(wanted):
        return table.chosen(",".join(f'"{name.replace(chr(34), chr(34) * 2)}"' for name in wanted))
    chosen = table.chosen("")
    if len(chosen) != len(wanted):
        sentence = translate(
            "opening",
            "{model} reads {count} columns ({names}), and {file} has {found}: {others}; let a network learn this table",
        )
        raise CorpusError(
            sentence.format(
                model=title_on_screen(model.card.title),
                count=len(wanted),
                names=", ".join(wanted[:8]),
                file=table.called,
                found=len(chosen),
                others=", ".join(column.name for column in chosen[:8]),
            )
        )
    return chosen


def _text(columns: tuple[Column, ...], model: Model) -> str:
    """As many whole rows as the editor takes."""
    values = np.stack([column.values for column in columns], axis=1)
    rows = values if model.scaling is None else model.scaling.scaled(values)
    vocabulary = model.card.vocabulary
    assert vocabulary is not None
    written = [vocabulary.written(row) for row in rows]
    lengths = np.cumsum([len(row) + 1 for row in written])
    return vocabulary.between.join(written[: int((lengths <= MOST_CHARACTERS).sum())])


def _note(table: SeriesTable, columns: tuple[Column, ...], model: Model, corpus: Corpus) -> str:
    """How many rows of what, and what their numbers stand for now."""
    sentence = translate("opening", "{file}: {count} rows of {names}.")
    names = ", ".join(column.name for column in columns[:8])
    notes = [sentence.format(file=table.called, count=f"{table.rows:,}", names=names)]
    if (scaling := model.scaling) is not None:
        ends = [tuple(significant(scaling.value(place, end)) for end in (0.0, 1.0)) for place in range(len(columns))]
        meant = ", ".join(f"{low} … {high}" for low, high in ends[:8])
        notes.append(translate("opening", "As this network learned, 0 … 1 stands for {meant}.").format(meant=meant))
    if corpus.note:
        first = translate("opening", "Of its about {count} rows the first are shown.")
        notes.append(first.format(count=f"{round(corpus.size / max(1, len(corpus.text)) * table.rows, -3):,}"))
    return " ".join(notes)
