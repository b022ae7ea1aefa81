"""The worker as the window has it: another process, which may be killed, and which outlives no window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import psutil

from rnnviz.core.lock import FileLock, is_locked
from rnnviz.core.modelfile import load_model
from rnnviz.core.run_folder import RunFolder
from rnnviz.learn.resume import open_recorder
from rnnviz.worker.client import Client
from rnnviz.worker.messages import (
    Died,
    Ended,
    Evaluated,
    Failed,
    GoOn,
    Learn,
    Pause,
    Paused,
    Points,
    Quit,
    Ready,
    SendWeights,
    Started,
    Stop,
    Weights,
)
from tests.worker.driving import LONG, SMALL, Ear, assert_equal_to, learned_in_process, make_run


def _learn(worker: Ear, folder: RunFolder) -> Started:
    worker.client.send(Learn(str(folder.path), "cpu"))
    return worker.until(Started, lambda report: report.folder == str(folder.path))


def _assert_whole(folder: RunFolder, step: int) -> None:
    """The folder opens; it goes on from `step`, and its curve has no gap before."""
    assert not is_locked(folder.lock) and load_model(folder.model).card.training["steps"] <= step
    points = folder.points()["step"].tolist()
    assert points == list(range(1, len(points) + 1)) and len(points) >= step
    assert open_recorder(folder, "cpu").run.step == step


def test_learned_by_the_worker_equals_learned_in_process(worker: Ear, tmp_path: Path) -> None:
    dropping = SMALL | {"dropout": 0.3, "layers": 2}
    folder = make_run(tmp_path / "run", **dropping)
    started = _learn(worker, folder)
    assert worker.until_over() == Ended(started.steps, "finished")
    assert worker.steps() == list(range(1, started.steps + 1))
    unbroken = learned_in_process(**dropping)
    assert_equal_to(folder, unbroken)
    for name, tensor in worker.all(Weights)[-1].tensors.items():
        np.testing.assert_array_equal(tensor, unbroken.run.network.arrays()[name])
    told = [(report.step, report.training, report.validation) for report in worker.all(Evaluated)]
    assert told == [(one["step"], one["training"], one["validation"]) for one in folder.evaluations()]


def test_paused_shown_stopped_and_gone_on_with(worker: Ear, tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run", **LONG)
    _learn(worker, folder)
    worker.client.send(Pause())
    paused = worker.until(Paused)
    assert is_locked(folder.lock) and folder.record().state == "paused" and folder.record().step == paused.step
    worker.client.send(SendWeights())
    shown = worker.until(Weights)
    assert shown.step == paused.step
    for name, tensor in load_model(folder.model).network.tensors.items():
        np.testing.assert_array_equal(shown.tensors[name], tensor)
    worker.client.send(GoOn())
    worker.until(Points, lambda report: report.points["step"][-1] > paused.step)
    worker.client.send(Stop())
    ended = worker.until_over()
    assert isinstance(ended, Ended) and ended.how == "stopped" and worker.steps() == list(range(1, ended.step + 1))
    _assert_whole(folder, ended.step)
    assert _learn(worker, folder).step == ended.step


def test_one_trouble_after_the_other_the_worker_still_learns(worker: Ear, tmp_path: Path) -> None:
    busy, mad, good = (make_run(tmp_path / name) for name in ("busy", "mad", "good"))
    with FileLock(busy.lock):
        worker.client.send(Learn(str(busy.path), "cpu"))
        assert worker.until(Failed).kind == "busy"
    worker.client.send(
        Learn(str(mad.path), "cpu", mad.record().settings | {"rate": 1e6, "clip": 1e9, "optimiser": "sgd"})
    )
    assert worker.until(Failed).kind == "diverged" and mad.record().state == "diverged"
    worker.client.send(Stop())  # comes too late, and is meant for the one before
    worker.client.send(Learn(str(good.path), "cpu"))
    assert worker.until(Ended).how == "finished"


def test_killed_it_is_told_and_the_run_goes_on_as_if_it_never_was(own_worker: Ear, tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run", **LONG | {"epochs": 200})
    _learn(own_worker, folder)
    own_worker.client.send(Pause())  # a save in the middle
    step = own_worker.until(Paused).step
    own_worker.client.send(GoOn())
    own_worker.until(Points, lambda report: report.points["step"][-1] > step + 20)
    own_worker.client.kill()
    assert own_worker.until(Died).code == -signal.SIGKILL and not own_worker.client.is_alive
    own_worker.client.send(Stop())  # to nobody
    _assert_whole(folder, step)
    assert folder.record().state in ("learning", "paused")
    stopped_at = 60 + step
    _go_on_until(folder, stopped_at)
    assert folder.points()["step"].tolist() == list(range(1, stopped_at + 1))
    np.testing.assert_array_equal(folder.points()["loss"], _unbroken_losses(tmp_path, stopped_at))


def _go_on_until(folder: RunFolder, step: int) -> None:
    recorder = open_recorder(folder, "cpu")
    for _ in recorder.events():
        if recorder.run.step >= step:
            break
    recorder.end("stopped")


def _unbroken_losses(folder: Path, steps: int) -> np.ndarray:
    run = open_recorder(make_run(folder / "unbroken", **LONG | {"epochs": 200}), "cpu").run
    return np.array([run.advance() for _ in range(steps)], np.float32)


def test_told_to_quit_it_saves_and_is_gone(own_worker: Ear, tmp_path: Path) -> None:
    folder, client = make_run(tmp_path / "run", **LONG), own_worker.client
    client.send(Learn(str(folder.path), "cpu"))
    assert own_worker.until(Ready).devices[0][0] == "cpu"
    own_worker.until(Points)
    client.close()
    assert folder.record().state == "stopped"
    _assert_whole(folder, folder.record().step)
    client.close()
    client.send(Quit())
    client.kill()
    assert not client.is_alive and not any(isinstance(report, Died) for report in client.drain())


WINDOW = """
import sys, time
from rnnviz.worker.client import Client
from rnnviz.worker.messages import Learn, Points
if __name__ == "__main__":
    client = Client()
    client.send(Learn(sys.argv[1], "cpu"))
    while True:
        if any(isinstance(report, Points) for report in client.drain()):
            print(client.process.pid, flush=True)
        time.sleep(0.01)
"""


def test_a_window_that_is_killed_leaves_a_worker_that_saves_and_goes(tmp_path: Path) -> None:
    folder, script = make_run(tmp_path / "run", **LONG), tmp_path / "window.py"
    script.write_text(WINDOW, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, str(script), str(folder.path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as window:
        assert window.stdout is not None
        worker = psutil.Process(int(window.stdout.readline()))
        told = folder.record().step
        window.kill()
    _wait_until_gone(worker)
    record = folder.record()
    assert record.state == "stopped" and record.step > told
    _assert_whole(folder, record.step)


def _wait_until_gone(process: psutil.Process, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < end, "the worker lives on without its window"
        time.sleep(0.01)


def test_the_window_does_not_wait_for_a_worker_that_loads_torch() -> None:
    client = Client()
    began = time.monotonic()
    client.send(Learn("a command that is more than a pipe takes" * 100_000, "cpu"))
    assert time.monotonic() - began < 0.1
    client.close(patience=0.0)
    assert not client.is_alive
