from __future__ import annotations

import pytest

from rnnviz.session import autosave as room
from rnnviz.session.autosave import Autosave
from rnnviz.session.saved import SavedSession, read_session


class Present:
    """What the user is doing, counted."""

    def __init__(self) -> None:
        self.asked, self.text = 0, "a"

    def __call__(self) -> SavedSession:
        self.asked += 1
        return SavedSession(text=self.text)


@pytest.fixture
def present():
    return Present()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "folder"


@pytest.fixture
def autosave(qapp, folder, present, monkeypatch):
    monkeypatch.setattr(room, "QUIET", 20)
    made = Autosave(folder, present)
    yield made
    made.close()
    made.deleteLater()


def saved_text(folder):
    return read_session(folder)[0].text


def test_it_saves_once_after_the_last_change(autosave, folder, present, qtbot):
    for letter in "bcd":
        present.text += letter
        autosave.touch()
    assert present.asked == 0
    qtbot.waitUntil(lambda: saved_text(folder) == "abcd")
    assert present.asked == 1


def test_it_saves_although_changes_go_on(autosave, folder, present, qtbot, monkeypatch):
    monkeypatch.setattr(room, "QUIET", 10_000)
    monkeypatch.setattr(room, "LATEST", 60)

    def play():
        autosave.touch()
        return saved_text(folder) == "a"

    qtbot.waitUntil(play, timeout=2000)


def test_flush_saves_at_once(autosave, folder, present):
    autosave.touch()
    autosave.flush()
    assert saved_text(folder) == "a"
    present.text = "b"
    autosave.close()
    assert saved_text(folder) == "b"
    assert not autosave._timer.isActive()


def test_what_is_on_disk_already_is_not_written_again(autosave, folder):
    autosave.flush()
    (folder / "session.json").unlink()
    autosave.flush()
    assert not (folder / "session.json").exists()


def test_a_folder_that_cannot_be_written_to_is_told_once(autosave, folder, present, qtbot):
    folder.write_text("a file stands where the folder should be")
    told: list[str] = []
    autosave.failed.connect(told.append)
    autosave.touch()
    qtbot.waitUntil(lambda: bool(told))
    present.text = "b"
    autosave.touch()
    qtbot.waitUntil(lambda: present.asked == 2)
    autosave.flush()
    assert len(told) == 1
    assert told[0].startswith(f"Your session cannot be saved in {folder}: ")


def test_when_the_folder_is_there_again_all_is_saved(autosave, folder):
    folder.write_text("")
    autosave.flush()
    folder.unlink()
    autosave.flush()
    assert saved_text(folder) == "a"
