"""Shows a text of numbers: the series with its predictions, the number to come, and the errors in the ribbon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

import numpy as np
from PySide6.QtCore import QCoreApplication

from rnnviz.app.layout import Views
from rnnviz.core.forecast import SquaredErrors, predictions
from rnnviz.core.number_text import number_text
from rnnviz.session.document import Document
from rnnviz.view.editor import Editor
from rnnviz.view.measure import SQUARED_ERROR
from rnnviz.view.next_value import Foretold
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


def show_series(views: Views, document: Document) -> None:
    """The numbers read so far; the ribbon shows how far off each prediction was."""
    numbers, trace = document.numbers, document.trace if document.model.forecasts else None
    # What stands at the very end may still be on its way from 1 to 100.
    is_typed = bool(document.total) and document.character_of(document.total) == len(document.text)
    finished = document.total - is_typed
    written = Written(document, views.editor)
    views.series.set_series(Series(numbers, trace, document.texts, written, min(finished, len(numbers))))
    if trace is not None:
        views.ribbon.set_surprise(SquaredErrors(trace, numbers), SQUARED_ERROR)


def show_next_number(views: Views, document: Document) -> None:
    """What is expected behind the current step, and how it went with that step; behind the end also as a guess."""
    step = document.step
    told, expected = predictions(document.trace, step, step + 2).tolist()
    if not np.isfinite(expected):
        sentence = QCoreApplication.translate("Presenter", "The network gave no number here.")
        views.next_token.set_message(sentence)
        return
    views.next_token.set_value(expected, Foretold(told, float(document.numbers[step])))
    if document.cursor == document.total:
        views.ribbon.set_guesses([(number_text(expected), 1.0)])
