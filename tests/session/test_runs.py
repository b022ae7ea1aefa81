from __future__ import annotations

import os
import re
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from rnnviz.core.lock import FileLock
from rnnviz.core.run_folder import RECORD, RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.session import runs as room
from rnnviz.session.run_entry import MOST_POINTS
from rnnviz.session.runs import Runs


class Shelf:
    """Runs in a folder, and what they said."""

    def __init__(self, folder, qtbot):
        self.folder, self.qtbot = folder, qtbot
        self.said: list[str] = []
        self.runs = self.open()
        self.runs.failed.connect(self.said.append)

    def open(self):
        """As another start, or another window, would see the folder."""
        runs = Runs(self.folder)
        self.read(runs)
        return runs

    def read(self, runs=None):
        runs = runs or self.runs
        runs.refresh()
        self.qtbot.waitUntil(lambda: not runs.is_reading)

    def add(self, name, state="stopped", day=1, folder=None):
        record = RunRecord(name, "characters", {"units": 8}, created=f"2026-11-{day:02}T00:00:00+00:00", state=state)
        return RunFolder.create((folder or self.folder) / name, record)

    @property
    def names(self):
        return [entry.record.name for entry in self.runs.entries()]


@pytest.fixture
def shelf(qtbot, tmp_path):
    made = Shelf(tmp_path / "runs", qtbot)
    yield made
    made.runs.close()
    made.runs.deleteLater()


@pytest.fixture
def three(shelf):
    for day, name in enumerate("abc", 1):
        shelf.add(name, day=day)
    shelf.read()
    return shelf


@pytest.fixture
def afar(tmp_path, shelf):
    """A run in a folder of its own."""
    return shelf.add("afar", day=9, folder=tmp_path / "disk")


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
    assert entry.size > 5000
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


# The bin.


def test_what_was_deleted_comes_back_whole_the_last_first(three):
    run = RunFolder(three.folder / "b")
    run.append_sample({"step": 1, "text": "x"})
    for key in ("b", "a"):
        with three.qtbot.waitSignal(three.runs.runs_changed):
            assert three.runs.delete(key)
    assert three.names == ["c"]
    three.read()
    assert three.names == ["c"]
    assert [three.runs.undo_delete(), three.runs.undo_delete(), three.runs.undo_delete()] == ["a", "b", None]
    assert three.names == ["c", "b", "a"]
    assert run.samples() == [{"step": 1, "text": "x"}]
    assert not three.runs.can_undo and three.said == []


def test_a_run_comes_back_beside_one_that_took_its_place(three):
    three.runs.delete("b")
    three.add("b", day=20)
    assert three.runs.undo_delete() == "b-2"
    three.read()
    assert [entry.key for entry in three.runs.entries()] == ["b", "c", "b-2", "a"]


def test_what_cannot_be_deleted_is_told_and_stays(three):
    (three.folder / ".bin").write_text("a file in its place")
    assert not three.runs.delete("b")
    assert three.said == ["b cannot be deleted: File exists."]
    assert three.names == ["c", "b", "a"]
    assert not three.runs.can_undo


def test_what_is_gone_for_good_is_told_and_the_one_before_comes_back(three):
    three.runs.delete("a")
    three.runs.delete("b")
    (newest,) = (three.folder / ".bin").glob("*-b")
    shutil.rmtree(newest)
    assert three.runs.undo_delete() is None
    assert three.said == ["b cannot be brought back: No such file or directory."]
    assert three.runs.undo_delete() == "a"


def test_the_bin_is_emptied_after_a_month_and_of_nothing_else(three):
    bin_folder = three.folder / ".bin"
    now = datetime.now(UTC)
    for name in (
        f"{now - timedelta(days=31):%Y%m%dT%H%M%S%fZ}-old",
        f"{now - timedelta(days=29):%Y%m%dT%H%M%S%fZ}-young",
        "99999999T999999999999Z-odd",
        "mine",
    ):
        RunFolder.create(bin_folder / name, RunRecord(name, "characters", {}))
    three.runs.delete("a")
    again = three.open()
    again.close()
    assert sorted(path.name.rpartition("-")[2] for path in bin_folder.iterdir()) == ["a", "mine", "odd", "young"]
    assert three.names == ["c", "b"]
    again.deleteLater()


# Elsewhere.


def test_a_run_from_elsewhere_is_shown_where_it_is_and_remembered(three, afar):
    entry = three.runs.open_folder(afar.path / RECORD)
    assert entry is not None and (entry.path, entry.key) == (afar.path, str(afar.path))
    assert three.names == ["afar", "c", "b", "a"]
    again = three.open()
    assert [one.record.name for one in again.entries()] == three.names
    again.close()
    again.deleteLater()
    assert three.runs.open_folder(afar.path) is entry


def test_a_run_of_the_list_is_opened_as_itself(three):
    entry = three.runs.open_folder(three.folder / "b")
    assert entry is three.runs.entry("b")
    assert not (three.folder / "elsewhere.json").exists()


def test_deleting_a_run_from_elsewhere_only_takes_it_off_the_list(three, afar):
    entry = three.runs.open_folder(afar.path)
    assert three.runs.delete(entry.key)
    three.read()
    assert three.names == ["c", "b", "a"] and afar.is_run
    assert three.runs.undo_delete() == entry.key
    three.read()
    assert three.names == ["afar", "c", "b", "a"]


def test_a_folder_without_a_run_is_told(three, tmp_path):
    assert three.runs.open_folder(tmp_path) is None
    assert three.said == [f"{tmp_path.name} holds no training run; choose a folder with a run.json."]
    assert three.names == ["c", "b", "a"]


def test_a_run_is_shown_although_it_cannot_be_remembered(shelf, afar):
    shelf.folder.write_text("a file in its place")
    assert shelf.runs.open_folder(afar.path) is not None
    assert shelf.said == ["afar is shown, but cannot be remembered: File exists."]
    shelf.read()
    assert shelf.names == ["afar"]


@pytest.mark.parametrize(
    "written", ["", "[]", '{"format": "rnnviz-elsewhere", "version": 1, "folders": [5, "a\\u0000", "."]}']
)
def test_a_damaged_memory_is_none(three, afar, written):
    (three.folder / "elsewhere.json").write_text(written)
    three.read()
    assert three.names == ["c", "b", "a"]
    three.runs.open_folder(afar.path)
    three.read()
    assert three.names == ["afar", "c", "b", "a"]
    assert three.said == []


def test_a_folder_that_is_not_there_now_is_remembered(three, afar):
    three.runs.open_folder(afar.path)
    moved = afar.path.rename(afar.path.with_name("moved"))
    three.read()
    assert three.names == ["c", "b", "a"]
    moved.rename(afar.path)
    three.read()
    assert three.names == ["afar", "c", "b", "a"]
