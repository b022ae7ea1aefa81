"""The pad in place of the text: what is drawn on it is the text, 28 lines of 28 numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFileDialog, QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.idx_deck import is_idx, open_deck
from rnnviz.app.opened_deck import OpenedDeck
from rnnviz.app.whole_edits import replace_text, undo_or_redo, whole_edit
from rnnviz.core.idx import IdxError
from rnnviz.core.model import Model
from rnnviz.core.pixels import SIZE, Picture, PictureError, picture_text

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"})

_WORDS = 130
"""Pixels that the words of a lesson take."""

_PAPER, SMALLEST = ((7, 860), (6, 720), (5, 600)), 4
"""How large a pixel is on paper in a window with so much room."""

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class Pad(Companion):
    """Between the pad and the text, which alone knows what is read."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.digit_entry import DigitEntry

        super().__init__(window)
        self._entry = DigitEntry(window.theme, window.views.grid.gutter)
        self._opened = OpenedDeck.of(window.studio)
        self._entry.another.setVisible(self._opened.deck is not None)
        self._is_writing = False
        self._connect()
        window.views.grid.width_changed.connect(self._fit)
        window.views.installEventFilter(self)

    def _connect(self) -> None:
        entry = self._entry
        entry.picture_drawn.connect(self._on_picture_drawn)
        entry.row_clicked.connect(lambda row: self.document.set_cursor(row + 1))
        entry.clear_requested.connect(self._clear)
        entry.undo_requested.connect(self._on_undo_requested)
        entry.open_requested.connect(self._on_open_requested)
        entry.file_dropped.connect(self.open_file)
        entry.another_requested.connect(self.show_another)

    @property
    def widget(self) -> QWidget:
        """Pad and rows."""
        return self._entry

    def show_model(self) -> None:
        """All rows of a picture can be seen at once, as wide as there is room."""
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A higher window has room for larger paper."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        """Columns as wide, and paper as large, as there is room; gates and a lesson's words need theirs, too."""
        views, px = self.window.views, self.window.theme.px
        if not _reads_digits(self.document.model):
            return
        columns = (views.grid.width - views.grid.gutter) // (SIZE + 1)
        views.grid.set_column_width(min(px(48), max(px(12), columns)))
        room = views.height() - (px(_WORDS) if self.studio.lessons.current else 0)
        self._entry.set_pixel(next((pixel for pixel, least in _PAPER if room >= px(least)), SMALLEST))

    def show_text(self, since: int) -> None:
        """The picture is what was read, whoever wrote it."""
        inputs = self.document.trace.inputs
        picture = np.zeros((SIZE, SIZE), np.float32)
        if inputs.ndim == 2 and inputs.shape[1] == SIZE:
            picture[: len(inputs)] = inputs[:SIZE]
        self._entry.set_picture(np.clip(picture, 0, 1), own=self._is_writing)
        if not self._is_writing:
            self._entry.set_note(self._opened.note_of(picture))

    def show_step(self) -> None:
        """The row that was read last."""
        self._entry.set_step(self.document.step)

    def perform(self, order: str, value: object) -> None:
        """``stack``: bool, whether the rows lie one on the other. ``clear``: empty paper."""
        if order == "stack":
            self._entry.spread(not value)
        elif order == "clear":
            self._clear()

    def close(self) -> None:
        """Stop what moves."""
        self._entry.close_down()

    def takes(self, path: Path) -> bool:
        """Pictures and IDX files."""
        if path.suffix.lower() not in _PICTURES and not is_idx(path):
            return False
        self.open_file(path)
        return True

    def open_file(self, path: Path) -> None:
        """A picture, or an IDX file with many; what cannot be read is said, and nothing changes."""
        from rnnviz.view.picture_file import read_picture

        try:
            if is_idx(path):
                self._opened.put(open_deck(path))
                self._entry.another.show()
                self.show_another()
            else:
                self.put(read_picture(path))
                self._entry.set_note(path.name)
        except (IdxError, PictureError) as error:
            self.window.views.messages.show_message(str(error), "warning")

    def show_another(self) -> None:
        """The next picture out of the IDX file, if one was opened."""
        picture = self._opened.next()
        if picture is not None:
            self.put(picture)
            self._entry.set_note(self._opened.note_of(picture))

    def put(self, picture: Picture, *, joins: bool = False) -> None:
        """Let this be read, all of it: one change of the text, which undo takes back as a whole.

        One that `joins` is undone together with the one before.
        """
        lines = picture_text(picture).split("\n")
        with whole_edit(self.window.views.editor, joins=joins) as cursor:
            if cursor.document().blockCount() == SIZE:
                _change_lines(cursor, lines)
            else:
                replace_text(cursor, "\n".join(lines))
        if self.document.is_reading:
            self.document.read_all()
        self.document.set_cursor(self.document.total)

    def _clear(self) -> None:
        self.put(np.zeros((SIZE, SIZE), np.float32))

    def _on_picture_drawn(self, picture: Picture, joins: bool) -> None:
        self._is_writing = True
        try:
            self.put(picture, joins=joins)
            self._entry.set_note("")
        finally:
            self._is_writing = False

    def _on_undo_requested(self, undo: bool) -> None:
        undo_or_redo(self.window.views.editor, undo)
        self.document.set_cursor(self.document.total)

    def _on_open_requested(self) -> None:
        kinds = self.tr("Pictures and IDX files (*.png *.jpg *.jpeg *.bmp *.gif *ubyte *ubyte.gz *.idx);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Open a picture of a digit"), filter=kinds)
        if name:
            self.open_file(Path(name))


def _change_lines(cursor: QTextCursor, lines: list[str]) -> None:
    """Only those that are others: the rows above the first of them need not be read again."""
    block = cursor.document().firstBlock()
    for line in lines:
        if block.text() != line:
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(line)
        block = block.next()


def _reads_digits(model: Model) -> bool:
    """Whether it reads rows of 28 numbers and names what it saw."""
    vocabulary = model.card.vocabulary
    is_square = vocabulary is not None and vocabulary.is_of_rows and vocabulary.width == SIZE
    return is_square and model.card.task == "classify"


OFFER = Offer(
    name="pad",
    slot="entry",
    title=lambda: QCoreApplication.translate("Pad", "Draw a digit"),
    fits=lambda model, _lesson: _reads_digits(model),
    make=Pad,
)
