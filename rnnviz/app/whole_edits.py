"""Changes of the text by what stands in its place, a pad or a board: each is undone as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextCursor

from rnnviz.view.editor import Editor


@contextmanager
def whole_edit(editor: Editor, *, joins: bool = False) -> Iterator[QTextCursor]:
    """All that is done with the cursor is one edit; one that `joins` is undone together with the one before."""
    cursor = QTextCursor(editor.document())
    if joins:
        cursor.joinPreviousEditBlock()
    else:
        cursor.beginEditBlock()
    try:
        yield cursor
    finally:
        cursor.endEditBlock()


def replace_text(cursor: QTextCursor, text: str) -> None:
    """Put a text in place of all there is."""
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)


def undo_or_redo(editor: Editor, undo: bool) -> None:
    """Undo the last edit, or do it again."""
    if undo:
        editor.undo()
    else:
        editor.redo()
