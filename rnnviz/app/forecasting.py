"""Shows a text of numbers or rows: the series with its predictions, what is to come, and the errors in the ribbon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

import numpy as np
from PySide6.QtCore import QCoreApplication

from rnnviz.app.layout import Views
from rnnviz.core.forecast import SquaredErrors, predictions
from rnnviz.core.model import Model
from rnnviz.session.document import Document
from rnnviz.view.editor import Editor
from rnnviz.view.measure import SQUARED_ERROR
from rnnviz.view.next_value import Foretold
from rnnviz.view.series_columns import Columns
from rnnviz.view.series_strip import Series


class Written(Sequence[bool]):
    """Whether the network wrote each token, as the editor marks it; asked for what is on screen."""

    def __init__(self, document: Document, editor: Editor) -> None:
        self._document, self._editor = document, editor

    def __len__(self) -> int:
        return self._document.total

    @overload
    def __getitem__(self, index: int) -> bool: ...

    @overload
    def __getitem__(self, index: slice) -> list[bool]: ...

    def __getitem__(self, index: int | slice) -> bool | list[bool]:
        if not isinstance(index, slice):
            return self[index : index + 1][0]
        steps = range(*index.indices(len(self)))
        places = [self._place(step) for step in steps]
        spans = self._editor.generated(places[0][0], places[-1][1]) if places else []
        return [any(first <= start and stop <= last for first, last in spans) for start, stop in places]

    def _place(self, step: int) -> tuple[int, int]:
        stop = self._document.character_of(step + 1)
        return stop - len(self._document.texts[step]), stop


def has_series(model: Model) -> bool:
    """Whether what a model reads is drawn as a series: numbers not just computed with, rows it goes on with."""
    vocabulary, computes = model.card.vocabulary, model.card.task == "compute"
    return model.forecasts or (vocabulary is not None and vocabulary.is_of_numbers and not computes)


def show_series(views: Views, document: Document) -> None:
    """The numbers read so far; the ribbon shows how far off each prediction was."""
    rows, trace = document.rows, document.trace if document.model.forecasts else None
    # What stands at the very end may still be on its way from 1 to 100.
    is_typed = bool(document.total) and document.character_of(document.total) == len(document.text)
    finished = document.total - is_typed
    written = Written(document, views.editor)
    columns = columns_of(document.model)
    views.series.set_series(Series(rows, trace, document.texts, written, min(finished, len(rows)), columns))
    if trace is not None:
        views.ribbon.set_surprise(SquaredErrors(trace, rows), SQUARED_ERROR)


def columns_of(model: Model) -> Columns:
    """What the columns of the rows that a model reads are called; a single one needs no name if it has none."""
    assert model.card.vocabulary is not None
    width = model.card.vocabulary.width
    if not model.forecasts:
        return Columns(tuple(str(place + 1) for place in range(width)) if width > 1 else ("",))
    return Columns(model.card.labels or (model.columns if width > 1 else ("",)), model.scaling)


def show_next_number(views: Views, document: Document) -> None:
    """What is expected behind the current step, and how it went with that step; behind the end also as a guess."""
    step = document.step
    told, expected = predictions(document.trace, step, step + 2)
    if not np.isfinite(expected).all():
        sentence = QCoreApplication.translate("Presenter", "The network gave no number here.")
        views.next_token.set_message(sentence)
        return
    lasts = tuple(map(Foretold, told.tolist(), document.rows[step].tolist()))
    views.next_token.set_row(expected.tolist(), lasts, columns_of(document.model))
    if document.cursor == document.total and len(expected) == 1:
        views.ribbon.set_guesses([(document.vocabulary.written(expected), 1.0)])
