"""The board in place of the text: what lies on it is the text, the same line of numbers for every step."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.whole_edits import replace_text, undo_or_redo, whole_edit
from rnnviz.core.model import Model
from rnnviz.core.number_text import row_text
from rnnviz.core.scene import LANGUAGES, SIDE, WIDTH, Thing, picture_of, things_in, vector
from rnnviz.tasks.scene_sentences import STEPS, written

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


_NARROWEST, _WIDEST = 60, 120
"""Columns of words, in pixels at scale 1."""


class Canvas(Companion):
    """Between the board and the text, which alone knows what is read."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.shapes_entry import ShapesEntry

        super().__init__(window)
        self._entry = ShapesEntry(window.theme, window.views.grid.gutter)
        self._is_writing = False
        self._things: list[Thing] = []
        self._language = self._own_language
        self._from_end = False
        self._entry.canvas.things_changed.connect(self._on_things_changed)
        self._entry.language_requested.connect(lambda language: self.perform("language", language))
        self._entry.end_requested.connect(lambda end: self.perform("end", end))
        self._entry.undo_requested.connect(lambda undo: undo_or_redo(window.views.editor, undo))
        window.views.grid.width_changed.connect(self._fit)

    @property
    def widget(self) -> QWidget:
        """Board, picture and sentence."""
        return self._entry

    @property
    def _own_language(self) -> str:
        """The window's, if the network speaks it."""
        language = self.studio.wishes.language
        return language if language in LANGUAGES else LANGUAGES[0]

    def show_model(self) -> None:
        """All words of a sentence can be seen at once, as wide as there is room."""
        self._fit()

    def _fit(self) -> None:
        """One column stays free behind the last word, for the caret."""
        grid, px = self.window.views.grid, self.window.theme.px
        if _tells_scenes(self.document.model):
            columns = (grid.width - grid.gutter) // (STEPS + 1)
            grid.set_column_width(min(px(_WIDEST), max(px(_NARROWEST), columns)))

    def show_text(self, since: int) -> None:
        """The picture is what was read first; the sentence is the likeliest word of every step so far."""
        if not _tells_scenes(self.document.model):
            return  # another network has come; in a moment this view goes
        inputs = self.document.trace.inputs
        if not len(inputs):
            self._show_nothing(self.tr("Nothing has been read yet: change the board."))
            return
        light = picture_of(inputs[0])
        self._entry.set_picture(light)
        if not self._is_writing:
            self._take_over(inputs[0])
        labels, logits = self.studio.model.card.labels, self.document.trace.logits_window(0, STEPS)
        if np.isfinite(logits).all():
            self._entry.set_sentence(written([labels[word] for word in logits.argmax(axis=1)]))
        else:
            self._entry.set_sentence(self.tr("The network gave no number here."), is_note=True)

    def _take_over(self, numbers: np.ndarray) -> None:
        """What lies on the board, and how it is told, as the text has it."""
        things = things_in(picture_of(numbers))
        manner = numbers[SIDE * SIDE * 3 :]
        self._things = things or []
        if manner[: len(LANGUAGES)].any():
            self._language = LANGUAGES[int(manner[: len(LANGUAGES)].argmax())]
        self._from_end = bool(manner[-1] > 0.5)
        self._entry.set_things(self._things)
        self._show_manner()

    def _show_nothing(self, why: str) -> None:
        self._entry.set_picture(np.zeros((SIDE, SIDE, 3), np.float32))
        self._entry.set_things([])
        self._entry.set_sentence(why, is_note=True)
        self._show_manner()

    def _show_manner(self) -> None:
        self._entry.set_manner(self._language, "far" if self._from_end else "near")

    def perform(self, order: str, value: object) -> None:
        """``things``: a tuple of Thing. ``language``: a code, "" for the window's. ``end``: near or far."""
        if order == "things":
            self._things = list(cast(tuple[Thing, ...], value))
        elif order == "language":
            self._language = str(value) if value in LANGUAGES else self._own_language
        elif order == "end":
            self._from_end = value == "far"
        if not _tells_scenes(self.document.model):
            return
        self._entry.set_things(self._things)
        self._show_manner()
        self._write(joins=False)

    def _on_things_changed(self, things: list[Thing], joins: bool) -> None:
        self._things = things
        self._write(joins=joins)

    def _write(self, *, joins: bool) -> None:
        """Let this be read: one change of the text; one that `joins` is undone together with the one before."""
        line = row_text(vector(self._things, self._language, from_end=self._from_end))
        text = "\n".join([line] * STEPS)
        if text == self.document.text:
            return
        self._is_writing = True
        try:
            with whole_edit(self.window.views.editor, joins=joins) as cursor:
                replace_text(cursor, text)
            self.document.read_all()
            self.document.set_cursor(self.document.total)
        finally:
            self._is_writing = False


def _tells_scenes(model: Model) -> bool:
    """Whether it reads pictures of a board and says words."""
    vocabulary = model.card.vocabulary
    return vocabulary is not None and vocabulary.is_of_rows and vocabulary.width == WIDTH and model.card.task == "label"


OFFER = Offer(
    name="canvas",
    slot="entry",
    title=lambda: QCoreApplication.translate("Canvas", "Drag shapes"),
    fits=lambda model, _lesson: _tells_scenes(model),
    make=Canvas,
)
