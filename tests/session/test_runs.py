from __future__ import annotations

import os
import re
import shutil

import pytest

from rnnviz.core.lock import FileLock
from rnnviz.core.run_folder import RECORD, RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.session import runs as room
from rnnviz.session.run_entry import MOST_POINTS

# The list.


def test_no_folder_is_no_runs_and_nothing_to_say(shelf):
    assert (shelf.names, shelf.said, shelf.folder.exists()) == ([], [], False)


def test_runs_are_listed_newest_first(three):
    assert three.names == ["c", "b", "a"]
    assert [entry.key for entry in three.runs.entries()] == ["c", "b", "a"]


def test_an_entry_tells_what_a_list_shows(shelf):
    run = shelf.add("a")
    for step, loss in ((10, 2.5), (20, None), (30, 1.5)):
        run.append_evaluation({"step": step, "training": 1.0, "validation": loss, "accuracy": None})
    run.snapshot_path(10).write_bytes(bytes(5000))
    shelf.read()
    (entry,) = shelf.runs.entries()
    assert entry.curve.tolist() == [[10.0, 2.5], [30.0, 1.5]]
    assert (entry.snapshots, entry.size, entry.problem) == (1, run.size(), "")
    assert entry.size > 5000 and entry.changed == (run.path / RECORD).stat().st_mtime
    assert not (entry.is_locked or entry.is_interrupted)


def test_a_long_curve_is_thinned_to_its_ends(shelf):
    run = shelf.add("a")
    for step in range(1, 1001):
        run.append_evaluation({"step": step, "validation": 1 / step})
    shelf.read()
    curve = shelf.runs.entries()[0].curve
    assert curve.shape == (MOST_POINTS, 2)
    assert curve[[0, -1], 0].tolist() == [1, 1000]


def test_what_is_no_run_is_not_listed(three):
    (three.folder / "empty").mkdir()
    (three.folder / "note.txt").touch()
    three.read()
    assert three.names == ["c", "b", "a"]


def test_only_what_changed_is_read_again(three):
    before = three.runs.entries()
    run = RunFolder(three.folder / "b")
    run.write_record(run.record().changed(step=7))
    with three.qtbot.waitSignal(three.runs.runs_changed):
        three.runs.refresh()
    after = three.runs.entries()
    assert after[1].record.step == 7
    assert after[0] is before[0] and after[2] is before[2]


def test_nothing_new_is_no_fact(three):
    with three.qtbot.assertNotEmitted(three.runs.runs_changed):
        three.read()


def test_a_run_that_has_gone_leaves_the_list(three):
    shutil.rmtree(three.folder / "b")
    with three.qtbot.waitSignal(three.runs.runs_changed):
        three.runs.refresh()
    assert three.names == ["c", "a"]


def test_a_long_list_is_read_in_slices_and_told_rarely(shelf, monkeypatch):
    monkeypatch.setattr(room, "SLICE", 0.0)
    for number in range(1, 21):
        shelf.add(f"{number:02}", day=number)
        os.utime(shelf.folder / f"{number:02}", (number, number))
    told: list[int] = []
    shelf.runs.runs_changed.connect(lambda: told.append(len(shelf.names)))
    shelf.read()
    assert told == [1, 20]


def test_a_damaged_run_is_listed_with_the_reason_and_can_go(three):
    (three.folder / "b" / RECORD).write_text("{")
    three.read()
    entry = three.runs.entry("b")
    assert entry is not None
    assert entry.problem == entry.record.reason == "b cannot be opened: its run.json is damaged; start the run anew."
    assert entry.record.name == "b" and entry.record.created
    assert not three.runs.rename("b", "new")
    assert three.runs.delete("b")
    assert three.names == ["c", "a"]


def test_a_folder_that_cannot_be_listed_is_told_once_and_does_no_harm(shelf):
    shelf.folder.write_text("a file in its place")
    shelf.read()
    assert len(shelf.said) == 1 and "cannot be listed: Not a directory" in shelf.said[0]


# Who learns.


def test_a_run_being_learned_is_told_from_one_that_was_killed(shelf):
    run = shelf.add("a", state="learning")
    with FileLock(run.lock):
        shelf.read()
        (entry,) = shelf.runs.entries()
        assert entry.is_locked and not entry.is_interrupted
    shelf.read()
    (entry,) = shelf.runs.entries()
    assert entry.is_interrupted and not entry.is_locked


def test_a_run_being_learned_is_neither_deleted_nor_renamed(three):
    with FileLock(three.folder / "a" / "lock"):
        assert not three.runs.delete("a")
        assert not three.runs.rename("a", "new")
    assert three.said == [
        "a is being learned; stop it, then delete it.",
        "a is being learned; stop it, then rename it.",
    ]
    assert three.names == ["c", "b", "a"]
    assert not three.runs.can_undo


# Names.


def test_a_new_folder_is_named_after_run_and_day_and_is_its_own(shelf):
    folders = [shelf.runs.new_folder("Prose LSTM") for _ in range(3)]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d-prose-lstm(-[23])?", folder.name) for folder in folders)
    assert len(set(folders)) == 3
    assert all(folder.is_dir() and folder.parent == shelf.folder for folder in folders)
    for folder in folders:
        RunFolder.create(folder, RunRecord("Prose LSTM", "characters", {}))
    shelf.read()
    assert len(shelf.names) == 3


def test_where_no_folder_can_be_is_an_error(shelf):
    shelf.folder.write_text("a file in its place")
    with pytest.raises(OSError, match="File exists"):
        shelf.runs.new_folder("a")


def test_a_new_name_is_kept_and_the_folder_stays(three):
    with three.qtbot.waitSignal(three.runs.runs_changed):
        assert three.runs.rename("b", "  唐詩\n二 ")
    assert three.names == ["c", "唐詩 二", "a"]
    assert RunFolder(three.folder / "b").record().name == "唐詩 二"


def test_a_run_needs_a_name(three):
    assert not three.runs.rename("b", " \n")
    assert three.said == ["A run needs a name; write one."]
    assert not three.runs.rename("no such run", "x")


def test_a_name_that_cannot_be_written_is_told_and_the_old_one_stands(three, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(RunFolder, "write_record", full)
    assert not three.runs.rename("b", "x")
    assert three.said == ["b cannot be renamed: No space left on device."]
    assert three.names == ["c", "b", "a"]
