"""Weights changed by hand, one number at a time, that can be taken back one by one or all at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from rnnviz.core.model import Model
from rnnviz.core.recurrence import with_number
from rnnviz.session.document import Document

Place = tuple[str, int, int]
"""A weight's letter, a row and a column of it."""

_ALL: Place = ("", 0, 0)


class EditedWeights(QObject):
    """Of the document's model, as long as nobody brings another one. It goes with the document."""

    changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._before: list[tuple[Place, Model]] = []
        self._newest: Model | None = None
        document.trace_changed.connect(self._on_trace_changed)

    @staticmethod
    def of(document: Document) -> EditedWeights:
        """The document's own, so that what was changed can still be taken back in another window."""
        found = document.findChild(EditedWeights)
        return EditedWeights(document) if found is None else found

    @property
    def is_changed(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._before)

    def set_number(self, letter: str, row: int, column: int, value: float) -> None:
        """Put a number in the place of another; all is computed anew at once. Several in one place count as one."""
        place, model = (letter, row, column), self._document.model
        if not self._before or self._before[-1][0] != place:
            self._before.append((place, model))
        self._show(Model(model.card, with_number(model.network, letter, row, column, value)))

    def undo(self) -> None:
        """Take back the last change."""
        if self._before:
            self._show(self._before.pop()[1])

    def reset(self) -> None:
        """Take back all of them at once, which can be taken back too."""
        if self._before and self._document.model is not self._before[0][1]:
            self._before.append((_ALL, self._document.model))
            self._show(self._before[0][1])

    def _show(self, model: Model) -> None:
        self._newest = model
        self._document.set_weights(model)
        self.changed.emit()

    def _on_trace_changed(self) -> None:
        """The user opened another model, or one is learning."""
        if self._before and self._document.model is not self._newest:
            self._before.clear()
            self.changed.emit()
