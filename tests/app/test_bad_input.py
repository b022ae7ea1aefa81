"""Whatever is typed, pasted, opened or dropped: one sentence at most, the window lives, nothing is lost."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from rnnviz.app.studio import PREFERRED
from rnnviz.core.library import load
from rnnviz.view.editor import MOST_CHARACTERS
from tests.app.driving import CTRL, Keys, assert_reads, assert_unharmed, compose, paste, press, said, type_text
from tests.networks import random_model

TEXT = "the gate of the cell"


@pytest.fixture
def window(open_window):
    return open_window(load(PREFERRED), TEXT)


@pytest.fixture
def small(open_window):
    return open_window(random_model(units=3), TEXT)


ODD = {
    "NUL": "a\0b",
    "controls": "".join(map(chr, range(1, 32))).replace("\r", "").replace("\n", ""),
    "delete and C1": "".join(map(chr, range(127, 160))),
    "emoji joined by ZWJ": "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽",
    "combining marks": "e\u0301 a\u0323\u0302 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
    "right to left": "שלום עולם \u202eabc\u202c مرحبا",
    "invisible": "\u200b\u200e\u2060\ufeff\u00ad",
    "private and last": "\ue000\U0010ffff\uffff",
    "separators": "a\u2028b\u00a0c\u3000d\u0085e",
    "astral": "𠮷𝔸𐍈𓀀",
    "one long word": "x" * 3000,
    "newlines": "\n" * 50,
    "tabs": "a\tb\t\tc",
}


@pytest.mark.parametrize("name", ODD)
def test_odd_text_is_kept_shown_and_read(window, name):
    paste(window, ODD[name])
    assert_reads(window, TEXT + ODD[name])
    window.grab()
    press(window, Keys.Key_Backspace)
    window.studio.document.read_all()
    assert len(window.studio.document.text) < len(TEXT + ODD[name])
    assert_reads(window, window.studio.document.text)
    assert said(window) == []


@pytest.mark.parametrize("name", ODD)
def test_every_odd_token_has_a_tip_and_a_title(small, name):
    paste(small, ODD[name][:40])
    small.studio.document.read_all()
    for step in range(small.studio.document.steps):
        small.studio.document.set_cursor(step + 1)
        assert f"step {step + 1}" in small.views.ribbon.tip_at(small.views.grid.x_of(step) + 2)
        assert f"step {step + 1}," in small.views.step_title.text()


def test_what_the_editor_cannot_hold_becomes_a_visible_sign(window):
    window.views.editor.replace_all("a\ud800b\udc00c\u2029d\re\r\nf\ufdd0")
    assert_reads(window, "a\ufffdb\ufffdc\nd\ne\nf\ufffd")


def test_a_typed_half_of_a_pair_is_no_crash(window):
    compose(window, "", "\ud842")
    type_text(window, "a")
    window.grab()
    assert_reads(window, window.studio.document.text)


def test_an_empty_text_shows_what_to_do(window):
    press(window, Keys.Key_A, CTRL)
    press(window, Keys.Key_Delete)
    assert_reads(window, "")
    window.grab()
    for key in (Keys.Key_F5, Keys.Key_Backspace, Keys.Key_Delete, Keys.Key_Left):
        press(window, key)
    assert not window.studio.playback.is_playing
    assert "Nothing has been read" in window.views.next_token._bars._message
    assert said(window) == []


@pytest.mark.parametrize("character", ["a", "語", "𠮷"])
def test_five_megabytes_pasted_are_refused_quickly_and_nothing_is_lost(window, character):
    type_text(window, "!")
    began = time.monotonic()
    paste(window, character * 5_000_000)
    assert time.monotonic() - began < 2
    assert_unharmed(window, TEXT + "!")
    assert "5,000,000" in said(window)[0]


def test_a_paste_of_all_that_fits_is_read_slice_by_slice(small):
    text = "ab cd\n" * ((MOST_CHARACTERS - len(TEXT)) // 6)
    paste(small, text)
    document = small.studio.document
    assert small.views.editor.text == document.text == TEXT + text
    assert document.is_reading and 0 < document.steps < document.total
    assert small.views.transport._right.currentIndex() == 1
    type_text(small, "a")
    assert document.text == TEXT + text + "a"
    QApplication.processEvents()
    small.grab()
    small.views.transport.stop_reading_requested.emit()
    assert not document.is_reading
    assert small.views.transport._right.currentIndex() == 0
    assert len(said(small)) == 1 and "stopped" in said(small)[0]
    press(small, Keys.Key_Z, CTRL)
    press(small, Keys.Key_Z, CTRL)
    assert_reads(small, TEXT, within=1e-6)


def test_typing_into_a_full_text_is_possible_only_by_replacing(small):
    small.views.editor.replace_all("a" * MOST_CHARACTERS)
    paste(small, "b")
    assert len(said(small)) == 1 and len(small.studio.document.text) == MOST_CHARACTERS
    press(small, Keys.Key_A, CTRL)
    paste(small, "short")
    assert_reads(small, "short")


def test_the_view_can_be_scrolled_while_a_long_text_is_read(small):
    paste(small, "ab cd\n" * 20_000)
    document, grid = small.studio.document, small.views.grid
    while document.steps < 2_000:
        QApplication.processEvents()
    small.views.token_scroll.setValue(100)
    for _ in range(5):
        QApplication.processEvents()
    assert document.is_reading
    assert grid.first == 100


# Text files


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("", ""),
        ("\ufeffwith a mark".encode(), "with a mark"),
        ("語 𠮷\r\nline".encode("utf-16"), "語 𠮷\nline"),
        ("a\0b", "a\0b"),
        ("old\rmac", "old\nmac"),
        ("𠮷\u2029👩‍👧", "𠮷\n👩‍👧"),
    ],
)
def test_text_files_are_opened_as_they_are(window, tmp_path, content, text):
    window.files.open_file(write(tmp_path / "text.txt", content))
    assert_reads(window, text)
    assert said(window) == []
    press(window, Keys.Key_Z, CTRL)
    assert_reads(window, TEXT)


def test_of_a_very_long_file_the_beginning_is_opened_and_that_is_said(small, tmp_path):
    small.files.open_file(write(tmp_path / "long.txt", "abc\n" * 60_000))
    assert len(small.studio.document.text) == MOST_CHARACTERS
    assert len(said(small)) == 1 and "240,000" in said(small)[0]


BAD_FILES = {
    "binary": bytes(range(256)) * 10,
    "latin 1": "Grüße".encode("latin-1"),
    "half a UTF-16 file": b"\xff\xfea\0b",
    "png": b"\x89PNG\r\n\x1a\n" + bytes(100),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_what_is_no_text_is_refused(window, tmp_path, name):
    window.files.open_file(write(tmp_path / "file.txt", BAD_FILES[name]))
    assert_unharmed(window, TEXT)
    assert "file.txt" in said(window)[0]


def test_a_folder_a_missing_file_and_an_impossible_name_are_refused(window, tmp_path):
    for path in (tmp_path, tmp_path / "missing.txt", tmp_path / ("n" * 300), Path("nul\0")):
        window.views.messages.close_message()
        window.files.open_file(path)
        assert_unharmed(window, window.studio.document.text)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_nobody_writes_to_does_not_stop_the_window(window, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    window.files.open_file(tmp_path / "pipe")
    assert_unharmed(window, TEXT)


def test_an_unreadable_file_is_refused(window, tmp_path, monkeypatch):
    path = write(tmp_path / "secret.txt", "secret")

    def forbidden(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    window.files.open_file(path)
    monkeypatch.undo()
    assert_unharmed(window, TEXT)
    assert "secret.txt" in said(window)[0] and "permission" in said(window)[0].lower()


# Dropping files


def drop(window, *paths: Path, on=None) -> bool:
    """Drop files; whether the window says that it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    target = on or window
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 50), *arguments)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(50, 50), *arguments))
    return enter.isAccepted()


def test_a_text_dropped_on_the_window_is_opened(window, tmp_path):
    assert drop(window, write(tmp_path / "text.txt", "dropped"))
    assert_reads(window, "dropped")
    press(window, Keys.Key_Z, CTRL)
    assert_reads(window, TEXT)


def test_a_model_dropped_on_the_window_is_opened(window, model_file):
    assert drop(window, model_file)
    assert window.studio.model.name == "mine"
    assert_reads(window, TEXT)


def test_a_bad_file_dropped_on_the_window_is_refused(window, tmp_path):
    assert drop(window, write(tmp_path / "file.bin", bytes(range(256))))
    assert_unharmed(window, TEXT)


def test_a_link_dropped_on_the_window_is_not_taken(window):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/x.txt")])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_the_text_itself_leaves_files_to_the_window(window, tmp_path):
    viewport = window.views.editor.viewport()
    assert drop(window, write(tmp_path / "text.txt", "dropped"), on=viewport)
    assert_reads(window, "dropped")
