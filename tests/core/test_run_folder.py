from __future__ import annotations

import json
import os
import shutil

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core import append_file, run_folder
from rnnviz.core.run_folder import POINT, RECORD, RunFolder, RunFolderError
from rnnviz.core.run_record import RunRecord

RECORDED = RunRecord("A run", "characters", {"units": 8}, state="stopped", step=5)


def rows(*steps):
    return np.array([(step, 1 / (step + 1), 0.5, 3e-3) for step in steps], POINT)


@pytest.fixture
def folder(tmp_path):
    return RunFolder.create(tmp_path / "run", RECORDED, "a text\r\n語 \ud800")


@pytest.fixture
def learned(folder):
    """A run of ten steps, evaluated, sampled and kept at the even ones."""
    folder.append_points(rows(*range(1, 11)))
    for step in range(2, 11, 2):
        folder.append_evaluation({"step": step, "training": 1.0, "validation": 2.0 / step, "accuracy": None})
        folder.append_sample({"step": step, "text": "an\nother\u2028"})
        folder.snapshot_path(step).write_bytes(bytes(step))
    return folder


def steps_of(folder):
    return (
        folder.points()["step"].tolist(),
        [entry["step"] for entry in folder.evaluations()],
        [entry["step"] for entry in folder.samples()],
        [snapshot.step for snapshot in folder.snapshots()],
    )


def refusal(folder):
    with pytest.raises(RunFolderError) as caught:
        folder.record()
    message = str(caught.value)
    assert message.startswith(folder.path.name) and "\n" not in message and len(message) < 300
    return message


# What is written comes back.


def test_a_new_run_has_its_record_and_text_and_nothing_else(folder):
    assert folder.is_run
    assert folder.record() == RECORDED
    assert folder.text() == "a text\r\n語 \ud800"
    assert steps_of(folder) == ([], [], [], [])


def test_a_run_without_a_text_of_its_own(tmp_path):
    assert RunFolder.create(tmp_path / "run", RECORDED).text() is None


def test_no_run_is_made_over_another(folder):
    with pytest.raises(FileExistsError):
        RunFolder.create(folder.path, RECORDED)
    assert folder.record() == RECORDED


def test_what_was_learned_comes_back(learned):
    even = [2, 4, 6, 8, 10]
    assert steps_of(learned) == (list(range(1, 11)), even, even, even)
    assert learned.points().tobytes() == rows(*range(1, 11)).tobytes()
    assert learned.evaluations()[0] == {"step": 2, "training": 1.0, "validation": 1.0, "accuracy": None}
    assert learned.samples()[-1] == {"step": 10, "text": "an\nother\u2028"}
    assert learned.snapshots()[0].path.read_bytes() == bytes(2)


def test_snapshots_go_by_step_and_strangers_are_passed_over(learned):
    kept = learned.snapshot_path(4).parent
    for name in ("7.safetensors", "٣.safetensors", "best.safetensors", f"{10**20}.safetensors", ".5.x.new"):
        (kept / name).touch()
    assert steps_of(learned)[3] == [2, 4, 6, 7, 8, 10]


def test_the_size_is_that_of_all_files(learned):
    assert learned.size() == sum(file.stat().st_size for file in learned.path.rglob("*") if file.is_file())


def test_a_copy_is_whole_and_held_by_nobody(learned, tmp_path):
    learned.lock.touch()
    copy = learned.copy_to(tmp_path / "copy")
    assert (copy.record(), copy.text(), steps_of(copy)) == (learned.record(), learned.text(), steps_of(learned))
    assert not copy.lock.exists()


# Going on from a checkpoint.


@given(st.integers(0, 12))
def test_what_came_after_a_step_is_forgotten(tmp_path_factory, step):
    folder = RunFolder.create(tmp_path_factory.mktemp("run"), RECORDED)
    folder.append_points(rows(*range(1, 11)))
    for done in (3, 7):
        folder.append_evaluation({"step": done})
        folder.append_sample({"step": done})
        folder.snapshot_path(done).touch()
    folder.cut(step)
    kept = [done for done in (3, 7) if done <= step]
    assert steps_of(folder) == (list(range(1, min(step, 10) + 1)), kept, kept, kept)


def test_cutting_loses_nothing_of_a_file_that_cannot_be_read(learned, monkeypatch):
    def refused(*_, **__):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(run_folder, "read_lines", refused)
        with pytest.raises(PermissionError):
            learned.cut(10)
    assert steps_of(learned)[1] == [2, 4, 6, 8, 10]


def test_cutting_a_new_run_makes_no_files(folder):
    before = sorted(folder.path.rglob("*"))
    folder.cut(0)
    assert sorted(folder.path.rglob("*")) == before


# What crashes leave.


@given(st.integers(1, POINT.itemsize - 1))
def test_half_a_row_is_no_row_and_puts_no_later_one_out_of_step(tmp_path_factory, lost):
    folder = RunFolder.create(tmp_path_factory.mktemp("run"), RECORDED)
    folder.append_points(rows(1, 2, 3))
    os.truncate(folder.path / "curve.bin", 3 * POINT.itemsize - lost)
    assert folder.points()["step"].tolist() == [1, 2]
    folder.append_points(rows(3, 4))
    assert folder.points().tobytes() == rows(1, 2, 3, 4).tobytes()


def test_rows_of_zeros_and_steps_learned_twice_are_passed_over(folder):
    folder.append_points(np.concatenate([rows(1, 2, 3), np.zeros(2, POINT), rows(3, 4, -5, 2**60, 5)]))
    assert folder.points()["step"].tolist() == [1, 2, 3, 4, 5]


@given(st.integers(0, 40))
def test_half_a_line_is_no_line_and_spoils_no_later_one(tmp_path_factory, length):
    folder = RunFolder.create(tmp_path_factory.mktemp("run"), RECORDED)
    for step in (1, 2):
        folder.append_sample({"step": step, "text": "語" * 5})
    file = folder.path / "samples.jsonl"
    whole = file.read_bytes()
    os.truncate(file, len(whole) - length)
    folder.append_sample({"step": 3})
    kept = [entry["step"] for entry in folder.samples()]
    assert kept == ([1, 2, 3] if length <= 1 else [1, 3])


@pytest.mark.parametrize("append", ["append_points", "append_sample", "append_evaluation"])
def test_a_full_disk_leaves_what_was_there(learned, append, monkeypatch):
    before = steps_of(learned)
    entry = rows(11, 12) if append == "append_points" else {"step": 11, "text": "long"}
    if append == "append_points":

        def fail(_handle):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(append_file, "line_of", lambda _: Torn(b'{"step": 11}\n'))
    with pytest.raises(OSError, match="No space left"):
        getattr(learned, append)(entry)
    monkeypatch.undo()
    assert steps_of(learned) == before
    getattr(learned, append)(entry)
    assert steps_of(learned) != before


class Torn(bytes):
    """Claims to be longer than what a file takes of it, as on a full disk."""

    def __len__(self):
        return super().__len__() + 1


@given(st.lists(st.binary(max_size=30) | st.sampled_from([b'{"step": 1}', b'{"step": true}', b'{"step": -1}', b"[1]"])))
def test_whatever_lines_say_they_are_read_or_passed_over(tmp_path_factory, lines):
    folder = RunFolder(tmp_path_factory.mktemp("run"))
    (folder.path / "samples.jsonl").write_bytes(b"\n".join(lines))
    (folder.path / "evaluations.jsonl").write_bytes(b"\n".join(lines))
    assert [entry["step"] for entry in folder.samples()] == [1] * lines.count(b'{"step": 1}')
    assert all(entry["validation"] is None for entry in folder.evaluations())


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999", "true", '"2"', "[]", "9" * 400])
def test_a_loss_that_is_no_number_is_none(folder, value):
    (folder.path / "evaluations.jsonl").write_text(f'{{"step": 1, "validation": {value}}}\n{"[" * 100_000}\n')
    assert folder.evaluations() == [{"step": 1, "training": None, "validation": None, "accuracy": None}]


# Folders that are none.


def test_an_empty_folder_is_told_from_a_run(tmp_path):
    empty = RunFolder(tmp_path / "nothing")
    assert not empty.is_run
    assert f"choose a folder with a {RECORD}" in refusal(empty)
    assert (empty.text(), empty.size(), steps_of(empty)) == (None, 0, ([], [], [], []))


def test_a_damaged_record_is_told(folder):
    whole = (folder.path / RECORD).read_bytes()
    for content in (b"", whole[:-20], whole + b"\xff", b"\0" * 100, b" " * (2 << 20)):
        (folder.path / RECORD).write_bytes(content)
        assert "start the run anew" in refusal(folder)


def test_another_version_is_told(folder):
    data = json.loads(RECORDED.to_json()) | {"version": 99}
    (folder.path / RECORD).write_text(json.dumps(data))
    assert "another version of rnnviz (format 99)" in refusal(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_in_place_of_a_file_keeps_nobody_waiting(learned):
    for name in (RECORD, "text.txt", "curve.bin", "samples.jsonl", "evaluations.jsonl"):
        (learned.path / name).unlink()
        os.mkfifo(learned.path / name)
    assert not learned.is_run
    assert "no ordinary file" in refusal(learned)
    assert steps_of(learned)[:3] == ([], [], [])
    with pytest.raises(RunFolderError, match="the text of run cannot be read"):
        learned.text()


def test_a_text_that_is_no_text_is_told(folder):
    (folder.path / "text.txt").write_bytes(b"\xff\xfe\x80")
    with pytest.raises(RunFolderError, match="start the run anew"):
        folder.text()


def test_a_folder_that_goes_while_it_is_read_does_no_harm(learned):
    shutil.rmtree(learned.path)
    assert (learned.size(), steps_of(learned)) == (0, ([], [], [], []))
