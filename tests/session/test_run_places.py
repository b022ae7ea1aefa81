from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from rnnviz.core.run_folder import RECORD, RunFolder
from rnnviz.core.run_record import RunRecord

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
