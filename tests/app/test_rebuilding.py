"""One window after another: what goes on in the next one, and that nothing is left of the last."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from rnnviz.app.conductor import Conductor
from rnnviz.app.help import HelpDialog
from rnnviz.app.window import MainWindow
from tests.app.conftest import make_active
from tests.app.driving import ALT, CTRL, Keys, assert_reads, press, said, select, type_text


def rebuild(conductor: Conductor, wish: Callable[[], None]) -> MainWindow:
    """Do what asks for another window, and give that window once the old one has gone."""
    old = conductor.window
    wish()
    QApplication.processEvents()
    assert conductor.window is not old
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(old)
    make_active(conductor.window)
    return conductor.window


WISHES = {
    "dark": lambda window: window.set_dark(True),
    "language": lambda window: window.set_language("zh_TW"),
    "present": lambda window: window.present(True),
}


@pytest.mark.parametrize("wish", WISHES)
def test_a_new_window_goes_on_where_the_old_one_was(conductor, wish: str):
    window, studio = conductor.window, conductor.studio
    press(window, Keys.Key_A, CTRL)
    type_text(window, "hello world")
    press(window, Keys.Key_Down, ALT)
    press(window, Keys.Key_D, CTRL)
    for _ in range(3):
        press(window, Keys.Key_Left)
    unit = studio.selection.unit
    window = rebuild(conductor, lambda: WISHES[wish](window))
    assert_reads(window, "hello world")
    assert window.views.editor.caret == studio.document.cursor == 8
    assert window.views.maps._unit == studio.selection.unit == unit
    assert set(window.views.maps._names.pinned) == {unit}
    type_text(window, "X")
    assert_reads(window, "hello woXrld")
    press(window, Keys.Key_Z, CTRL)
    press(window, Keys.Key_Z, CTRL)
    assert "hello" not in window.views.editor.text
    assert_reads(window, studio.document.text)


def test_what_is_selected_in_the_text_stays_selected(conductor):
    press(conductor.window, Keys.Key_A, CTRL)
    type_text(conductor.window, "one two")
    select(conductor.window, 7, 4)
    window = rebuild(conductor, lambda: conductor.window.set_dark(True))
    assert window.views.editor.textCursor().selectedText() == "two"
    type_text(window, "2")
    assert_reads(window, "one 2")


def test_the_text_is_broken_to_the_width_of_the_new_window(conductor):
    """A text is laid out for one editor at a time, and the first keeps it until it goes."""
    press(conductor.window, Keys.Key_A, CTRL)
    type_text(conductor.window, "some words " * 30)
    for dark in (True, False):
        old = conductor.window
        old.resize(3000, 700)
        old.set_dark(dark)
        while conductor.window is old:
            QApplication.processEvents()
        window = conductor.window
        window.resize(1280, 720)
        QApplication.processEvents()  # the old window is still there
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        editor = window.views.editor
        assert editor.horizontalScrollBar().maximum() == 0
        assert editor.document().firstBlock().lineCount() > 2
        assert editor.viewport().rect().contains(editor.cursorRect())


def test_old_windows_leave_nothing_behind(conductor):
    def widgets() -> int:
        gc.collect()
        return len(QApplication.allWidgets())

    rebuild(conductor, lambda: conductor.window.set_dark(True))
    before, gone = widgets(), []
    for number in range(6):
        gone.append(weakref.ref(conductor.window))
        gone.append(weakref.ref(conductor.window.bindings))
        gone.append(weakref.ref(conductor.window.views.maps))
        rebuild(conductor, partial(conductor.window.set_dark, bool(number % 2)))
        type_text(conductor.window, "a")
    assert widgets() == before
    assert [one() for one in gone if one() is not None] == []
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)] == [conductor.window]


def test_nothing_reaches_an_old_window(conductor, qtbot):
    """Each of these facts is told to whoever is connected; a window that has gone must not be."""
    studio = conductor.studio
    for dark in (True, False):
        rebuild(conductor, partial(conductor.window.set_dark, dark))
    with qtbot.captureExceptions() as exceptions:
        type_text(conductor.window, "abc")
        press(conductor.window, Keys.Key_F5)
        press(conductor.window, Keys.Key_F5)
        press(conductor.window, Keys.Key_F6)
        press(conductor.window, Keys.Key_F6)
        press(conductor.window, Keys.Key_3, CTRL)
        studio.selection.set_shown(32)
        studio.selection.set_quantity("update")
        studio.selection.pin(3)
        studio.open_model("no-such-model")
        studio.writer.stopped.emit("A sentence.")
        studio.open_model("python-code-lstm")
        studio.selection.set_layer(1)
        studio.set_cell_limit(2.0)
    assert exceptions == []
    assert [sentence for sentence in said(conductor.window) if sentence == "A sentence."] == ["A sentence."]


def test_writing_goes_on_in_the_new_window(conductor, qtbot):
    document = conductor.studio.document
    text = document.text
    conductor.studio.writer.set_seed(1)
    conductor.window.views.transport.speed_requested.emit(60.0)
    press(conductor.window, Keys.Key_F6)
    qtbot.waitUntil(lambda: document.total > len(text) + 3)
    window = rebuild(conductor, lambda: conductor.window.set_dark(True))
    assert window.views.transport._writing
    total = document.total
    qtbot.waitUntil(lambda: document.total > total + 3)
    press(window, Keys.Key_F6)
    written = document.text
    assert written == text + conductor.studio.model.generate(text, len(written) - len(text), temperature=0.8, seed=1)
    assert_reads(window, written)


def test_what_is_written_while_windows_change_is_put_in_once(conductor):
    text = conductor.studio.document.text
    conductor.window.set_dark(True)
    QApplication.processEvents()  # the old window is still there
    conductor.studio.writer.token_written.emit("x")
    assert_reads(conductor.window, text + "x")


def test_messages_are_not_lost_with_their_window(conductor):
    conductor.studio.failed.emit("Something is wrong here.")
    window = rebuild(conductor, lambda: conductor.window.set_dark(True))
    assert said(window) == ["Something is wrong here."]


def test_a_dialog_open_at_the_time_goes_with_its_window(conductor):
    conductor.window.show_help()
    rebuild(conductor, lambda: conductor.window.set_language("zh_CN"))
    assert not any(isinstance(one, HelpDialog) for one in QApplication.topLevelWidgets())


def test_presenting_fills_the_screen_and_comes_back(conductor):
    press(conductor.window, Keys.Key_F11)
    QApplication.processEvents()
    assert conductor.window.isFullScreen() and conductor.window.theme.scale > 1
    make_active(conductor.window)
    press(conductor.window, Keys.Key_F11)
    QApplication.processEvents()
    assert not conductor.window.isFullScreen() and conductor.window.theme.scale == 1


def test_presented_the_panels_are_as_wide_as_the_screen_allows(conductor, monkeypatch):
    size = QSize(1920, 1080)
    projector = SimpleNamespace(size=lambda: size, availableSize=lambda: size)
    monkeypatch.setattr(MainWindow, "screen", lambda _window: projector)
    monkeypatch.setattr(MainWindow, "isFullScreen", lambda window: window.studio.wishes.presenting)
    window = rebuild(conductor, lambda: WISHES["present"](conductor.window))
    window.resize(1920, 1080)  # as a window manager does, after the window has been shown
    QApplication.processEvents()
    assert window.panels[0].width() >= window.theme.px(392) - 2 > 500
