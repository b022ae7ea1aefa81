"""``rnnviz train``: learns, stops on ctrl-C with everything saved, and goes on as if never stopped."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import rnnviz
from rnnviz.cli import main
from rnnviz.core.lock import FileLock, is_locked
from rnnviz.core.run_folder import RunFolder

TEXT = "the quick brown fox jumps over the lazy dog. " * 60
SMALL = ["units=16", "batch=4", "window=20", "epochs=0.7", "embedding=8", "dropout=0.2", "warmup=5"]
SETTINGS = ["--set", *SMALL, "--device", "cpu"]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "fox.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _command(text: Path, name: str, *more: str) -> list[str]:
    output = text.with_name(f"{name}.safetensors")
    return ["train", "characters", "--text", str(text), "-o", str(output), *SETTINGS, *more]


def _at_step(monkeypatch: pytest.MonkeyPatch, step: int, act: Callable[[], object]) -> None:
    from rnnviz.learn.run import Run

    advance = Run.advance

    def acted(run: Run) -> float:
        if run.step == step:
            act()
        return advance(run)

    monkeypatch.setattr(Run, "advance", acted)


def _assert_same(one: Path, other: Path) -> None:
    first, second = rnnviz.load(one), rnnviz.load(other)
    for name, tensor in first.network.tensors.items():
        np.testing.assert_array_equal(tensor, second.network.tensors[name])
    assert first.card.training["curve"] == second.card.training["curve"]


def test_the_run_stands_beside_the_model_for_the_window_to_open(text: Path) -> None:
    assert main(_command(text, "fox")) == 0
    model, folder = rnnviz.load(text.with_name("fox.safetensors")), RunFolder(text.with_name("fox.run"))
    record = folder.record()
    assert record.state == "finished" and record.step == record.steps == model.card.training["steps"]
    assert record.name == "fox" and record.recipe == "characters" and record.source["source"] == "fox.txt"
    assert folder.points()["step"].tolist() == list(range(1, record.steps + 1)) and folder.text() == TEXT
    assert folder.evaluations() and folder.samples() and folder.snapshots() and not is_locked(folder.lock)
    assert model.card.training["validation_loss"] is not None and model.card.data["encoding"] == "UTF-8"


def test_a_stopped_run_goes_on_as_if_never_stopped(
    text: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = signal.getsignal(signal.SIGINT)
    assert main(_command(text, "whole")) == 0
    with monkeypatch.context() as patched:
        _at_step(patched, 17, lambda: signal.raise_signal(signal.SIGINT))
        assert main(_command(text, "parted")) == 130
    assert "Stopped at step 18; go on with the same command and --resume" in capsys.readouterr().err
    parted = text.with_name("parted.safetensors")
    assert rnnviz.load(parted).card.training["steps"] == 18  # what was learned so far can be used at once
    folder = RunFolder(text.with_name("parted.run"))
    assert folder.record().state == "stopped" and len(folder.points()) == 18
    assert main([*_command(text, "parted"), "--resume"]) == 0
    _assert_same(text.with_name("whole.safetensors"), parted)
    np.testing.assert_array_equal(folder.points(), RunFolder(text.with_name("whole.run")).points())
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_in_the_midst_of_an_evaluation_stops_too(text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rnnviz.learn import evaluate, train

    measure, calls = evaluate.measure, []

    def measured(network, batches, is_enough=None):
        calls.append(is_enough)
        if len(calls) == 3:
            signal.raise_signal(signal.SIGINT)
        return measure(network, batches, is_enough)

    with monkeypatch.context() as patched:
        patched.setattr(train, "measure", measured)
        assert main(_command(text, "fox")) == 130
    assert main([*_command(text, "fox"), "--resume"]) == 0
    assert main(_command(text, "whole")) == 0
    _assert_same(text.with_name("fox.safetensors"), text.with_name("whole.safetensors"))


@pytest.mark.skipif(sys.platform == "win32", reason="one cannot press ctrl-C for another program there")
def test_a_true_ctrl_c_saves(text: Path) -> None:
    command = [sys.executable, "-m", "rnnviz", *_command(text, "fox"), "--set", "epochs=500"]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUNBUFFERED": "1"}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stderr=pipe, stdout=pipe, text=True, env=environment) as learner:
        assert learner.stdout is not None and learner.stderr is not None
        assert "valid" in learner.stdout.readline()  # the first evaluation
        learner.send_signal(signal.SIGINT)
        errors = learner.stderr.read()
    assert learner.returncode == 130 and "--resume" in errors and "Traceback" not in errors
    record = RunFolder(text.with_name("fox.run")).record()
    assert record.state == "stopped" and 0 < record.step < record.steps
    assert rnnviz.load(text.with_name("fox.safetensors")).card.training["steps"] == record.step


def test_an_earlier_run_is_kept_aside(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        assert main(_command(text, "fox")) == 0
    assert "The earlier run is kept as fox-2.run." in capsys.readouterr().err
    for name in ("fox.run", "fox-1.run", "fox-2.run"):
        assert RunFolder(text.with_name(name)).record().state == "finished"


def test_what_cannot_be_learned_leaves_no_run_behind(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "gaps.csv"
    rows = (f"{'' if row == 9 else row * row},{row % 7}\n" for row in range(60))
    table.write_text("a,b\n" + "".join(rows), encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    command = ["train", "series", "--text", str(table), "-o", str(tmp_path / "fox.safetensors"), "--device", "cpu"]
    assert main(command) == 2
    assert "column 'a' of gaps.csv has no value in row 10" in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == before
    earlier = tmp_path / "fox.run"
    earlier.mkdir()
    (earlier / "mine").touch()
    assert main(command) == 2
    assert (earlier / "mine").exists() and not (tmp_path / "fox-1.run").exists()


@pytest.mark.parametrize("more", [[], ["--resume"]])
def test_a_run_that_is_being_learned_is_left_alone(
    more: list[str], text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_command(text, "fox")) == 0
    folder = RunFolder(text.with_name("fox.run"))
    with FileLock(folder.lock):
        assert main([*_command(text, "fox"), *more]) == 2
    assert "fox.run is being learned elsewhere; stop it there first" in capsys.readouterr().err
    assert not text.with_name("fox-1.run").exists()


def test_what_cannot_be_gone_on_with_is_said(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = _command(text, "fox")
    assert main([*command, "--resume"]) == 2
    assert "there is no fox.run to go on from; start without --resume" in capsys.readouterr().err
    assert not text.with_name("fox.safetensors").exists()
    assert main(command) == 0
    for change, words in [
        (["--set", "units=17"], "units 16, not 17"),
        (["--text", str(Path(__file__))], "another text than"),
    ]:
        assert main([*command, *change, "--resume"]) == 2
        assert words in capsys.readouterr().err
    hello = ["train", "hello", "-o", command[5], "--resume"]
    assert main(hello) == 2 and "learns characters, not hello" in capsys.readouterr().err


def test_it_goes_on_longer_and_without_the_text_file(text: Path) -> None:
    assert main(_command(text, "fox")) == 0
    text.unlink()
    command = ["train", "characters", "-o", str(text.with_name("fox.safetensors")), *SETTINGS, "--set", "epochs=1"]
    assert main([*command, "--resume"]) == 0
    record = RunFolder(text.with_name("fox.run")).record()
    assert record.settings["epochs"] == 1.0 and record.step == record.steps


def test_a_text_that_is_too_short_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    short = tmp_path / "short.txt"
    short.write_text("too short", encoding="utf-8")
    assert main(["train", "characters", "--text", str(short), "-o", str(tmp_path / "m.safetensors")]) == 2
    assert "too few" in capsys.readouterr().err


def test_a_run_that_diverges_says_so_and_keeps_its_last_good_weights(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mad = ["--set", "rate=1e6", "clip=1e9", "warmup=0", "optimiser=sgd", "cell=rnn"]
    assert main([*_command(text, "fox"), *mad]) == 2
    assert "smaller rate" in capsys.readouterr().err
    record = RunFolder(text.with_name("fox.run")).record()
    assert record.state == "diverged" and "smaller rate" in record.reason
    model = rnnviz.load(text.with_name("fox.run") / "model.safetensors")
    assert all(np.isfinite(tensor).all() for tensor in model.network.tensors.values())


class FullDisk:
    """From some step on, and until there is room again."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_full = False
        fsync = os.fsync

        def written(handle: int) -> None:
            if self.is_full:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            fsync(handle)

        monkeypatch.setattr(os, "fsync", written)
        _at_step(monkeypatch, 10, lambda: setattr(self, "is_full", True))

    def make_room(self, _seconds: float) -> None:
        self.is_full = False


def test_on_a_full_disk_it_learns_on_and_a_script_hears_of_it_at_the_end(
    text: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patched:
        FullDisk(patched)
        assert main(_command(text, "fox")) == 2
    told = capsys.readouterr()
    assert "could not save: No space left on device; it will be tried again" in told.out
    assert "the model cannot be saved: No space left on device" in told.err
    assert main([*_command(text, "fox"), "--resume"]) == 0


def test_on_a_full_disk_who_sits_there_may_make_room(
    text: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = FullDisk(monkeypatch)
    monkeypatch.setattr("time.sleep", disk.make_room)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert main(_command(text, "fox")) == 0
    assert "make room, or give up with ctrl-C" in capsys.readouterr().err
    assert RunFolder(text.with_name("fox.run")).record().state == "finished"


def test_a_folder_that_cannot_be_written_to_is_said(
    text: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "mkdir", refused)
    assert main(_command(text, "fox")) == 2
    assert "fox.run cannot be made: Permission denied" in capsys.readouterr().err
