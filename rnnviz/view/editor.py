"""The text, in the platform's own editor: input methods, undo, paste and selection work as everywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from rnnviz.view.generated import colour_generated, generated_format, generated_spans
from rnnviz.view.plain_text import holdable, offered_text, text_of, to_qt
from rnnviz.view.theme import Theme
from rnnviz.view.utf16 import Utf16Map

MOST_CHARACTERS = 200_000
"""Code points that the text may have."""

_LONG_LINE = 10_000
"""From here on a line is wrapped anywhere."""

_TYPING_MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Editor(QPlainTextEdit):
    """Whoever changes the text, user or caller, it is told once by `committed`; :meth:`set_caret` alone is silent.

    Give it a `document` (laid out by a QPlainTextDocumentLayout) and the text and its undo history outlive it.
    Tab moves the focus on, as everywhere else in the window; a tab can be pasted.
    """

    committed = Signal(object)
    """The whole text (str), when it really is another; what an input method is still composing does not count.
    `caret` is up to date by then, and `caret_moved` follows."""

    caret_moved = Signal(int)
    """The caret's position in code points."""

    refused = Signal(str)
    """Something did not go in; a sentence for the user."""

    def __init__(self, theme: Theme, document: QTextDocument | None = None) -> None:
        super().__init__()
        if document is not None:
            self.setDocument(document)
        self.setFont(theme.mono(15))
        self.document().setDefaultFont(self.font())
        self.document().setDocumentMargin(theme.px(3))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self.setCursorWidth(theme.px(2))
        self.setPlaceholderText(self.tr("Type here: the network reads along."))
        self.setAccessibleName(self.tr("text"))
        colour_generated(self.document(), theme.colour("accent"))
        self._text = text_of(self.document())
        self._map = self._map_of(self._text)
        self._caret = self._map.code_points(self.textCursor().position())
        self._choose_wrapping()
        self._generated_until: int | None = None
        self._is_full = False
        self._is_between = False
        self.textChanged.connect(self._on_changed)
        # The cursor may tell of a change before the text does.
        self.cursorPositionChanged.connect(self._on_changed)

    @property
    def text(self) -> str:
        """The committed text."""
        return self._text

    @property
    def caret(self) -> int:
        """The caret's position in code points."""
        return self._caret

    def generated(self, start: int, stop: int) -> list[tuple[int, int]]:
        """The parts between two places that the network wrote and nobody has typed into; code points, in order."""
        units, points = self._map.units, self._map.code_points
        spans = generated_spans(self.document(), units(start), units(stop))
        return [(points(first), points(last)) for first, last in spans]

    def lay_out(self) -> None:
        """Break the lines to this editor's width; another editor of the text keeps them at its own until it goes."""
        self.setDocument(self.document())
        self.ensureCursorVisible()

    def set_caret(self, code_points: int) -> None:
        """Put the caret there, 0..len(text); what was selected no longer is, unless it stands there already."""
        self._caret = min(max(0, code_points), len(self._text))
        units = self._map.units(self._caret)
        if self.textCursor().position() != units:
            cursor = self.textCursor()
            cursor.setPosition(units)
            self.setTextCursor(cursor)

    def replace_all(self, text: str) -> bool:
        """Put another text in place of all; it can be undone. False, and nothing happens, if it is too long."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        return self._insert(cursor, holdable(text))

    def insert_at_caret(self, text: str) -> bool:
        """Insert as if it had been typed. False if there is no room for it."""
        return self._insert(self.textCursor(), holdable(text))

    def begin_generation(self) -> None:
        """What is appended from here on is one step for undo, until the user edits in between."""
        self._generated_until, self._is_full = None, False

    def end_generation(self) -> None:
        """The network has stopped writing."""
        self._generated_until = None

    def append_generated(self, text: str) -> bool:
        """Add what the network wrote to the end, in its colour. False, told once a generation, if there is no room."""
        if self._is_full or not self._has_room(len(text)):
            self._is_full = True
            return False
        follows = self.textCursor().atEnd()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if self._generated_until is not None and self._generated_until == self.document().revision():
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        cursor.insertText(to_qt(holdable(text)), generated_format())
        cursor.endEditBlock()
        self._generated_until = self.document().revision()
        if follows:
            self.ensureCursorVisible()
        return True

    def _insert(self, cursor: QTextCursor, text: str) -> bool:
        selected = self._map.code_points(cursor.selectionEnd()) - self._map.code_points(cursor.selectionStart())
        if not self._has_room(len(text) - selected, offered=len(text)):
            return False
        cursor.beginEditBlock()  # else undo would join it to what was typed before
        cursor.insertText(to_qt(text), QTextCharFormat())
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def _has_room(self, more: int, offered: int | None = None) -> bool:
        if len(self._text) + more <= MOST_CHARACTERS:
            return True
        sentence = self.tr(
            "{offered} characters more would make the text longer than the {most} it may have, so none of them went in"
            " and nothing was lost; take a shorter part."
        )
        self.refused.emit(sentence.format(offered=f"{offered or more:,}", most=f"{MOST_CHARACTERS:,}"))
        return False

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, plain or rich. Files are left to whoever opens files."""
        files = source.hasUrls() and all(url.isLocalFile() for url in source.urls())
        return (source.hasText() or source.hasHtml()) and not files

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted or dropped: all of it, as plain text, or nothing."""
        if self.canInsertFromMimeData(source):
            self._insert(self.textCursor(), offered_text(source))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines may break elsewhere now; the caret's stays in view."""
        super().resizeEvent(event)
        self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed into generated text is not generated."""
        if event.text().isprintable() and event.text() and not event.modifiers() & ~_TYPING_MODIFIERS:
            self._type_over_selection(lambda: super(Editor, self).keyPressEvent(event))
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """The same for what an input method commits."""
        if event.commitString():
            self._type_over_selection(lambda: super(Editor, self).inputMethodEvent(event))
        else:
            super().inputMethodEvent(event)

    def _type_over_selection(self, insert: Callable[[], None]) -> None:
        """Let `insert` put plain characters in place of what is selected: one change, and one step for undo."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            self.setCurrentCharFormat(QTextCharFormat())  # with a selection this would reformat it
            insert()
            return
        self._is_between = True
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(QTextCharFormat())
        insert()
        cursor.endEditBlock()
        self._is_between = False
        self._on_changed()

    def _on_changed(self) -> None:
        if self._is_between:
            return
        text = text_of(self.document())
        is_new = text != self._text
        if is_new:
            self._text, self._map = text, self._map_of(text)
            self._choose_wrapping()
        caret = self._map.code_points(self.textCursor().position())
        has_moved = caret != self._caret
        self._caret = caret
        if is_new:
            self.committed.emit(text)
        if has_moved:
            self.caret_moved.emit(self._caret)

    def _choose_wrapping(self) -> None:
        """Looking for places to wrap takes Qt the square of a word's length: 200 ms a key for 100,000 characters."""
        longest = max(map(len, self._text.split("\n"))) if len(self._text) >= _LONG_LINE else 0
        at_words = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        mode = QTextOption.WrapMode.WrapAnywhere if longest >= _LONG_LINE else at_words
        if mode != self.wordWrapMode():
            self.setWordWrapMode(mode)

    def _map_of(self, text: str) -> Utf16Map:
        return Utf16Map(text, self.document().characterCount() - 1)
