"""Drives the real window as a user would: by keys, clicks and files."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rnnviz.app.window import MainWindow
from rnnviz.core.trace import Trace

Keys, Modifiers = Qt.Key, Qt.KeyboardModifier
CTRL, ALT, SHIFT = Modifiers.ControlModifier, Modifiers.AltModifier, Modifiers.ShiftModifier
CTRL_SHIFT = CTRL | SHIFT


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifiers.NoModifier) -> None:
    """Press and release one key in the editor; shortcuts work as for a real key."""
    QTest.keyClick(window.views.editor, key, modifiers)


def type_text(window: MainWindow, text: str) -> None:
    """Type character by character, each a real key event."""
    for character in text:
        type_character(window, character)


def type_character(window: MainWindow, character: str) -> None:
    """One key event; a character that is on no key comes as the text of an unknown key, as from a compose key."""
    if character == "\n":
        press(window, Keys.Key_Return)
    elif " " <= character <= "~":
        QTest.keyClicks(window.views.editor, character)
    else:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Keys.Key_unknown, Modifiers.NoModifier, character)
        QApplication.sendEvent(window.views.editor, event)


def compose(window: MainWindow, preedit: str, commit: str = "") -> None:
    """What an input method sends: what it is composing, and what it commits."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(window.views.editor, event)


def paste(window: MainWindow, text: str) -> None:
    """Through the clipboard and Ctrl+V."""
    QApplication.clipboard().setText(text)
    press(window, Keys.Key_V, CTRL)


def select(window: MainWindow, anchor: int, position: int) -> None:
    """Select between two places, in UTF-16 units."""
    cursor = window.views.editor.textCursor()
    cursor.setPosition(anchor)
    cursor.setPosition(position, cursor.MoveMode.KeepAnchor)
    window.views.editor.setTextCursor(cursor)


def click(widget: QWidget, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """A click at a place in a widget."""
    QTest.mouseClick(widget, button, Modifiers.NoModifier, QPoint(int(x), int(y)))


def cell_place(window: MainWindow, step: int, row: int = 0, strip: int = 0) -> tuple[float, float]:
    """Where the gate maps draw a step and a row of a strip."""
    maps, grid = window.views.maps, window.views.grid
    layout = maps._layout()
    assert layout is not None
    top = layout.strips[strip].top + (row + 0.5) * layout.plan.row_height
    return grid.x_of(step) + grid.column_width / 2, top


def said(window: MainWindow) -> list[str]:
    """The sentences in the message bar."""
    return [message.text for message in window.views.messages.messages]


def is_sentence(text: str) -> bool:
    """One line that begins like a sentence and is short enough to be read."""
    return "\n" not in text and 10 < len(text) < 400 and "Traceback" not in text


def assert_unharmed(window: MainWindow, text: str) -> None:
    """One sentence was said; the text is still there and can be typed into."""
    assert len(said(window)) == 1 and is_sentence(said(window)[0]), said(window)
    assert_reads(window, text)
    window.grab()
    type_text(window, "x")
    assert_reads(window, window.studio.document.text)


def assert_reads(window: MainWindow, text: str, within: float = 0.0) -> None:
    """Text, tokens and every strip are those of `text` typed afresh, and the views show them.

    Equal to the last bit, unless the trace was compact for a while and is allowed to differ `within` rounding.
    """
    studio, views = window.studio, window.views
    studio.document.read_all()
    assert views.editor.text == text == studio.document.text
    assert_same_trace(studio.document.trace, studio.model.trace(text), within)
    assert views.maps._trace is studio.document.trace
    assert views.grid.steps == len(studio.document.trace)
    assert studio.document.cursor == studio.document.token_at_character(views.editor.caret)


def assert_same_trace(ours: Trace, expected: Trace, within: float) -> None:
    assert ours.tokens.tolist() == expected.tokens.tolist()
    pairs = [("surprise", ours.surprise, expected.surprise), ("logits", ours.logits, expected.logits)]
    for one, other in zip(ours.layers, expected.layers, strict=True):
        assert set(one) == set(other)
        pairs += [(name, one[name], other[name]) for name in other]
    for name, array, wanted in pairs:
        np.testing.assert_allclose(array, wanted, rtol=0, atol=within, err_msg=name)
