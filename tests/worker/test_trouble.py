"""What goes wrong while learning is said in one sentence, and what was learned stays."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from rnnviz.core import run_folder
from rnnviz.core.lock import FileLock, is_locked
from rnnviz.core.modelfile import load_model
from rnnviz.core.run_folder import RunFolder
from rnnviz.learn.out_of_memory import is_out_of_memory
from rnnviz.learn.run import Run
from rnnviz.worker import teaching
from rnnviz.worker.messages import Ended, Failed, Quit, Report, Saved, SnapshotTaken, Started, Stop, Weights
from tests.worker.driving import SMALL, Talk, assert_equal_to, learned_in_process, make_run


def _failed(folder: RunFolder, **learn: Any) -> Failed:
    failed = Talk(folder).learn(**learn)[-1]
    assert isinstance(failed, Failed) and "\n" not in failed.sentence
    assert not is_locked(folder.lock)
    return failed


def _change_record(folder: RunFolder, **changes: Any) -> None:
    folder.write_record(folder.record().changed(**changes))


BEFORE: dict[str, tuple[Callable[[RunFolder], Any], str]] = {
    "text": (lambda folder: (folder.path / "text.txt").unlink(), "the text of run is missing; start a new run"),
    "recipe": (lambda folder: _change_record(folder, recipe="poems"), "'poems', which this version"),
    "setting": (
        lambda folder: _change_record(folder, settings={"colour": 1}),
        "no setting 'colour' here; another version",
    ),
    "value": (lambda folder: _change_record(folder, settings=SMALL | {"units": 0}), "units must be at least 1"),
    "huge": (lambda folder: _change_record(folder, settings=SMALL | {"units": 10**6}), "units"),
    "short": (lambda folder: (folder.path / "text.txt").write_text("short"), "too few"),
    "record": (lambda folder: (folder.path / "run.json").write_text("{"), "its run.json is damaged"),
    "version": (lambda folder: (folder.path / "run.json").write_text(_of_version(99)), "another version of rnnviz"),
    "checkpoint": (lambda folder: folder.checkpoint.write_bytes(b"none"), "is damaged; start a new run"),
}


def _of_version(version: int) -> str:
    return json.dumps({"format": "rnnviz-run", "version": version})


@pytest.mark.parametrize("what", BEFORE)
def test_a_run_that_cannot_be_learned_is_said_to_be_so_and_left_as_it_is(what: str, tmp_path: Path) -> None:
    spoil, sentence = BEFORE[what]
    folder = make_run(tmp_path / "run")
    spoil(folder)
    before = {file.name: file.read_bytes() for file in folder.path.iterdir() if file.is_file()}
    failed = _failed(folder)
    assert failed.kind == "settings" and sentence in failed.sentence and failed.step == -1
    for name, content in before.items():
        assert (folder.path / name).read_bytes() == content


def test_a_device_that_is_not_there_is_named(tmp_path: Path) -> None:
    failed = _failed(make_run(tmp_path / "run"), device="abacus")
    assert failed.kind == "settings" and "no device 'abacus' here; choose auto or one of" in failed.sentence


def test_a_run_that_another_window_learns_is_busy(tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run")
    with FileLock(folder.lock):
        failed = Talk(folder).learn()[-1]
    assert isinstance(failed, Failed) and failed.kind == "busy" and "another window" in failed.sentence
    assert isinstance(Talk(folder).learn()[-1], Ended)


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, truly = make_run(tmp_path / "run"), os.open

    def read_only(path: Any, flags: int, *rest: Any) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        return truly(path, flags, *rest)

    monkeypatch.setattr(os, "open", read_only)
    failed = _failed(folder)
    assert failed.kind == "file" and failed.sentence == "run cannot be written to: Read-only file system"


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    failed = Talk(RunFolder(tmp_path / "nowhere")).learn()[-1]
    assert isinstance(failed, Failed) and failed.kind == "file" and "nowhere" in failed.sentence


@pytest.mark.parametrize("recipe", ["characters", "hello", "alphabet", "forecast"])
def test_a_mad_rate_is_stopped_and_the_last_good_weights_are_kept(recipe: str, tmp_path: Path) -> None:
    """Where the loss can run away; the others end with numbers all the same."""
    small = SMALL if recipe == "characters" else {"units": 8, "epochs": 2, "batch": 64}
    mad = small | {"rate": 1e6, "clip": 1e9, "warmup": 0, "optimiser": "sgd", "cell": "rnn"}
    folder = make_run(tmp_path / "run", recipe, **mad)
    talk = Talk(folder)
    over, record = talk.learn()[-1], folder.record()
    assert all(np.isfinite(tensor).all() for tensor in load_model(folder.model).network.tensors.values())
    assert np.isfinite(folder.points()["loss"]).all() and not is_locked(folder.lock)
    json.dumps(folder.samples(), allow_nan=False)
    if recipe == "characters":
        assert isinstance(over, Failed) and over.kind == "diverged" and over.step == record.step
        assert record.state == "diverged" and "smaller rate" in record.reason == over.sentence
        assert folder.points()["step"].tolist() == list(range(1, record.step + 1))
        assert talk.all(Weights)[-1].step == record.step
        better = record.settings | {"rate": 1e-4}
        assert isinstance(Talk(folder).learn(settings=better)[-1], Ended)


class Disk:
    """Full when told so; what is written then fails as it does on a full disk."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_full = False
        monkeypatch.setattr(os, "fsync", self._while_there_is_room(os.fsync))
        for name in ("append_rows", "append_line"):
            monkeypatch.setattr(run_folder, name, self._while_there_is_room(getattr(run_folder, name)))

    def _while_there_is_room(self, write: Callable[..., None]) -> Callable[..., None]:
        def written(*given: Any) -> None:
            if self.is_full:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            write(*given)

        return written


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    monkeypatch.setattr(teaching, "_LISTEN_SECONDS", 0.0)
    monkeypatch.setattr(teaching, "AGAIN_SECONDS", 0.01)
    return Disk(monkeypatch)


def test_a_disk_full_for_a_while_costs_nothing_but_snapshots(disk: Disk, tmp_path: Path) -> None:
    folder, seen = make_run(tmp_path / "run"), []

    def reply(report: Report) -> None:
        seen.append(type(report))
        disk.is_full = 2 < seen.count(SnapshotTaken) + seen.count(Saved) < 12

    talk = Talk(folder, reply)
    assert isinstance(talk.learn()[-1], Ended)
    told = [report.reason for report in talk.all(Saved)]
    assert "No space left on device" in told and not told[-1] and len(folder.snapshots()) <= folder.record().steps
    assert_equal_to(folder, learned_in_process())
    assert [entry["step"] for entry in folder.samples()] == sorted({entry["step"] for entry in folder.samples()})
    assert folder.record().state == "finished"


def test_a_disk_full_at_the_end_is_waited_for(disk: Disk, tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run")
    failures: list[int] = []

    def reply(report: Report) -> None:
        disk.is_full = folder.points().size < 1 and len(failures) < 30
        if isinstance(report, Saved) and report.reason:
            failures.append(report.step)

    talk = Talk(folder, reply)
    assert isinstance(talk.learn()[-1], Ended) and len(failures) >= 30
    assert_equal_to(folder, learned_in_process())


@pytest.mark.parametrize("command", [Stop(), Quit(), None])
def test_a_disk_full_for_ever_can_be_given_up(command: Stop | Quit | None, disk: Disk, tmp_path: Path) -> None:
    """None: the window is gone."""
    folder = make_run(tmp_path / "run")
    steps = learned_in_process().run.step

    def reply(report: Report) -> Stop | Quit | None:
        disk.is_full = disk.is_full or isinstance(report, Started)
        is_end = isinstance(report, Saved) and report.step == steps and bool(report.reason)
        if is_end and command is None:
            talk.ours.close()
        return command if is_end else None

    talk = Talk(folder, reply)
    if command == Stop():
        assert isinstance(talk.learn()[-1], Ended)
    else:
        with pytest.raises(EOFError):
            talk.learn()
    assert not is_locked(folder.lock)
    disk.is_full = False
    Talk(folder).learn()
    assert_equal_to(folder, learned_in_process())


def _raising(monkeypatch: pytest.MonkeyPatch, step: int, error: Exception) -> None:
    truly = Run.advance

    def advance(run: Run) -> float:
        if run.step == step:
            raise error
        return truly(run)

    monkeypatch.setattr(Run, "advance", advance)


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (
            RuntimeError("[enforce fail at alloc_cpu.cpp:124] DefaultCPUAllocator: can't allocate memory"),
            "memory",
            "not enough",
        ),
        (MemoryError(), "memory", "not enough"),
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied\nmore"), "crash", "RuntimeError: mat1 and mat2"),
        (KeyError("cell"), "crash", "KeyError: 'cell'"),
        (RuntimeError(), "crash", "RuntimeError"),
    ],
)
def test_whatever_torch_raises_is_told_and_the_run_can_go_on(
    error: Exception,
    kind: str,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    folder = make_run(tmp_path / "run")
    with monkeypatch.context() as patched:
        _raising(patched, 7, error)
        failed = _failed(folder)
    assert failed.kind == kind and words in failed.sentence and "more" not in failed.sentence
    assert failed.step == 0  # where it was saved
    assert bool(capfd.readouterr().err) == (kind == "crash")  # a trace for whoever mends it
    assert isinstance(Talk(folder).learn()[-1], Ended)
    assert_equal_to(folder, learned_in_process())


def test_running_out_of_memory_is_told_from_all_else() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(1 << 60)
    assert is_out_of_memory(caught.value) and is_out_of_memory(MemoryError())
    assert is_out_of_memory(torch.OutOfMemoryError("CUDA out of memory"))
    with pytest.raises(RuntimeError) as caught:
        torch.zeros(2, 3) @ torch.zeros(2, 3)
    assert not is_out_of_memory(caught.value) and not is_out_of_memory(OSError(errno.ENOSPC, "No space"))
