"""From one start to the next: what was there comes back, whatever happened in between."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.app.studio import PREFERRED
from rnnviz.core.library import load
from rnnviz.core.model import Card, Model
from rnnviz.core.modelfile import save_model
from rnnviz.session.saved import FILE_NAME
from tests.app.driving import ALT, CTRL, Keys, assert_reads, is_sentence, press, said, type_text
from tests.networks import random_model, random_network


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "data"


def restart(conduct, conductor, folder: Path, language: str | None = None):
    """Close the window as a user would, and start again."""
    conductor.window.close()
    return conduct(folder, language)


def retype(conductor, text: str) -> None:
    press(conductor.window, Keys.Key_A, CTRL)
    type_text(conductor.window, text)


def saved(folder: Path) -> dict:
    return json.loads((folder / FILE_NAME).read_text())


def test_the_first_start_opens_with_a_sentence_and_the_caret_behind_it(conductor):
    sample = load(PREFERRED).card.sample
    assert sample and conductor.studio.model.name == PREFERRED
    assert_reads(conductor.window, sample)
    assert conductor.window.views.editor.caret == len(sample)
    assert conductor.window.views.editor.hasFocus()
    assert conductor.studio.selection.unit in conductor.studio.selection.rows
    assert said(conductor.window) == []
    type_text(conductor.window, "!")
    assert_reads(conductor.window, sample + "!")


def test_everything_comes_back(conduct, folder):
    first = conduct(folder)
    retype(first, 'one\ntwo 語 𠮷\t"')
    press(first.window, Keys.Key_3, CTRL)
    for _ in range(4):
        press(first.window, Keys.Key_Left)
    for _ in range(2):
        press(first.window, Keys.Key_Down, ALT)
        press(first.window, Keys.Key_D, CTRL)
    first.studio.selection.set_quantity("update")
    first.window.views.transport.speed_requested.emit(15.0)
    first.window.views.next_token._slider.setValue(10)
    first.window.set_dark(True)
    QApplication.processEvents()
    pins, unit = first.studio.selection.pins, first.studio.selection.unit
    second = restart(conduct, first, folder, None)
    studio, views = second.studio, second.window.views
    assert_reads(second.window, 'one\ntwo 語 𠮷\t"')
    assert studio.document.cursor == views.editor.caret == 9
    assert studio.model.name == "python-prose-gru"
    assert (studio.selection.pins, studio.selection.unit, studio.selection.quantity) == (pins, unit, "update")
    assert studio.playback.speed == studio.writer.speed == 15.0 and "15" in views.transport._speed.text()
    assert studio.wishes.temperature == views.next_token.temperature == 0.5
    assert studio.wishes.dark and second.window.theme.dark
    assert said(second.window) == []


def test_the_language_comes_back_unless_another_is_asked_for(conduct, folder):
    first = conduct(folder)
    first.window.set_language("zh_TW")
    QApplication.processEvents()
    second = restart(conduct, first, folder)
    assert second.studio.wishes.language == "zh_TW"
    third = restart(conduct, second, folder, "en")
    assert third.studio.wishes.language == "en"


def test_an_empty_text_stays_empty(conduct, folder):
    first = conduct(folder)
    retype(first, "")
    press(first.window, Keys.Key_Delete)
    assert_reads(restart(conduct, first, folder).window, "")


def test_a_model_file_comes_back_by_its_path(conduct, folder, tmp_path):
    path = tmp_path / "mine.safetensors"
    save_model(random_model("gru", layers=2, name="mine"), path)
    first = conduct(folder)
    first.window.files.open_file(path)
    press(first.window, Keys.Key_L, CTRL)
    second = restart(conduct, first, folder)
    assert second.studio.model.name == "mine" and second.studio.path == path
    assert second.studio.selection.layer == second.window.views.maps._layer == 1


def test_a_model_that_has_gone_is_said_and_the_text_stays(conduct, folder, tmp_path):
    path = tmp_path / "mine.safetensors"
    save_model(random_model(name="mine"), path)
    first = conduct(folder)
    retype(first, "my text")
    first.window.files.open_file(path)
    path.unlink()
    second = restart(conduct, first, folder)
    assert_reads(second.window, "my text")
    assert second.studio.model.name == PREFERRED and second.studio.path is None
    assert len(said(second.window)) == 1 and is_sentence(said(second.window)[0])
    assert "mine.safetensors" in said(second.window)[0]
    assert second.studio.siblings()
    third = restart(conduct, second, folder)
    assert said(third.window) == []


def test_a_model_file_that_reads_no_text_any_more_is_said(conduct, folder, tmp_path):
    path = tmp_path / "mine.safetensors"
    save_model(random_model(name="mine"), path)
    first = conduct(folder)
    retype(first, "my text")
    first.window.files.open_file(path)
    save_model(Model(Card("mine", "Mine", "classify"), random_network(input="vector")), path)
    second = restart(conduct, first, folder)
    assert_reads(second.window, "my text")
    assert len(said(second.window)) == 1 and "rows of numbers" in said(second.window)[0]
    assert second.studio.model.name == PREFERRED


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"format": "rnnviz-session", "version": 99}', "\0" * 50])
def test_a_damaged_session_is_set_aside_and_said(conduct, folder, content):
    folder.mkdir()
    (folder / FILE_NAME).write_text(content)
    conductor = conduct(folder)
    assert len(said(conductor.window)) == 1 and is_sentence(said(conductor.window)[0])
    assert_reads(conductor.window, load(PREFERRED).card.sample)
    conductor.window.close()
    assert (folder / f"{FILE_NAME}.damaged").read_text() == content
    assert saved(folder)["model"] == PREFERRED


ODD: dict[str, list] = {
    "text": ["a\r\nb\u2029c\ud800", "\ufeffx", "\ufffex", "a\0b"],
    "cursor": [10**6],
    "layer": [7],
    "unit": [10**6],
    "quantity": ["temperature", ""],
    "rows": [10**6, 1],
    "speed": [0.0, 10**6],
    "temperature": [0, 50.0],
    "language": ["klingon", "../../x"],
    "pins": [{"python-prose-lstm": [[0, 3, "quotes"], [9, 9, ""], [0, 10**6, ""]]}],
    "geometry": ["AAAA"],
    "state": ["AAAA"],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in ODD.items() for value in values])
def test_a_session_with_odd_entries_opens(conduct, folder, name, value):
    first = conduct(folder)
    retype(first, "hello")
    first.window.close()
    (folder / FILE_NAME).write_text(json.dumps(saved(folder) | {name: value}))
    conductor = conduct(folder, None)
    assert_reads(conductor.window, conductor.studio.document.text)
    assert conductor.studio.document.text == ("hello" if name != "text" else conductor.window.views.editor.text)
    conductor.window.grab()
    type_text(conductor.window, "x")
    assert_reads(conductor.window, conductor.studio.document.text)
    assert conductor.studio.wishes.language in ("en", "zh_TW", "zh_CN")
    assert said(conductor.window) == []


def test_a_folder_that_cannot_be_written_is_said_once_and_the_window_lives(conduct, tmp_path, qtbot):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    conductor = conduct(blocked / "data")
    retype(conductor, "hello")
    conductor.keeper.autosave.flush()
    type_text(conductor.window, "!")
    conductor.keeper.autosave.flush()
    assert len(said(conductor.window)) == 1 and is_sentence(said(conductor.window)[0])
    assert_reads(conductor.window, "hello!")


def test_a_full_disk_keeps_the_old_session(conduct, folder, monkeypatch):
    first = conduct(folder)
    retype(first, "old")
    first.keeper.autosave.flush()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    retype(first, "new")
    first.keeper.autosave.flush()
    assert "No space left" in said(first.window)[0]
    assert saved(folder)["text"] == "old"
    monkeypatch.undo()
    first.keeper.autosave.flush()
    assert saved(folder)["text"] == "new"


def test_what_is_typed_is_saved_by_itself(conduct, folder, qtbot):
    conductor = conduct(folder)
    retype(conductor, "saved by itself")
    qtbot.waitUntil(lambda: (folder / FILE_NAME).exists() and saved(folder)["text"] == "saved by itself", timeout=8000)


def test_closing_while_the_network_writes_saves_what_is_written(conduct, folder, qtbot):
    first = conduct(folder)
    document = first.studio.document
    total = document.total
    press(first.window, Keys.Key_F6)
    qtbot.waitUntil(lambda: document.total > total + 1)
    first.window.close()
    written = document.text
    first.studio.writer.stop()
    second = conduct(folder)
    assert_reads(second.window, written)
    assert not second.studio.writer.is_writing


def test_closing_while_a_long_text_is_read_saves_all_of_it(conduct, folder):
    first = conduct(folder)
    text = "ab cd\n" * 15_000
    first.window.views.editor.replace_all(text)
    assert first.studio.document.is_reading
    second = restart(conduct, first, folder)
    assert second.window.views.editor.text == second.studio.document.text == text
    second.studio.document.stop_reading()


def test_a_session_file_is_for_its_owner_and_whole(conduct, folder):
    conductor = conduct(folder)
    conductor.window.close()
    assert [entry.name for entry in folder.iterdir()] == [FILE_NAME]
    if os.name == "posix":
        assert stat.S_ISREG((folder / FILE_NAME).stat().st_mode)
