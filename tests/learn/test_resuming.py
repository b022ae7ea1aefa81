"""Stopped and gone on with equals never stopped, to the bit: whatever is learned, however, wherever it is cut."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from rnnviz.learn import train as train_module
from rnnviz.learn.checkpoint import CheckpointError, load_checkpoint, save_checkpoint
from rnnviz.learn.evaluate import Measured, measure
from rnnviz.learn.run import Run
from rnnviz.learn.train import train
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.settings import OPTIMISERS
from tests.learn.runs import dropping_run, small_run


def outcome(run: Run) -> tuple[list, dict[str, np.ndarray], dict[str, np.ndarray]]:
    moments = {
        f"{index}.{name}": tensor.numpy().copy()
        for index, state in run.optimiser.state_dict()["state"].items()
        for name, tensor in state.items()
    }
    return run.curve, run.network.arrays(), moments


def assert_same(one: Run, other: Run) -> None:
    assert one.step == other.step and one.curve == other.curve and one.losses == other.losses
    for ours, theirs in zip(outcome(one)[1:], outcome(other)[1:], strict=True):
        assert set(ours) == set(theirs)
        for name, array in ours.items():
            assert array.shape == theirs[name].shape, name
            np.testing.assert_array_equal(array, theirs[name], err_msg=name)


WAYS: dict[str, dict[str, Any]] = {
    **{optimiser: {"optimiser": optimiser} for optimiser in OPTIMISERS},
    "sgd without momentum": {"optimiser": "sgd", "momentum": 0.0},
    "windows from zero": {"carry": False},
    "normalised": {"normalised": True},
    "normalised windows from zero": {"normalised": True, "carry": False, "schedule": "step", "cell": "gru"},
}


def finish(run: Run) -> Run:
    for _ in train(run):
        pass
    return run


def gone_on_with(path: Path, cell: str = "lstm") -> Run:
    run = dropping_run(cell)
    torch.manual_seed(999)
    torch.rand(7)
    load_checkpoint(run, path)
    return run


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_stopped_at_any_event_and_gone_on_with_equals_unbroken(cell: str, tmp_path: Path) -> None:
    unbroken = finish(dropping_run(cell))
    path = tmp_path / "run"
    # 1: in the middle of things; 2 and 3: between a step and its evaluation and just behind it; 19: a new epoch.
    for events in (1, 2, 3, 28, 70):
        run = dropping_run(cell)
        for _, _ in zip(range(events), train(run), strict=False):
            pass
        save_checkpoint(run, path)
        assert_same(finish(gone_on_with(path, cell)), unbroken)


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_learning_goes_on_to_the_bit(way: str, tmp_path: Path) -> None:
    chosen = {"layers": 2, "dropout": 0.3, "epochs": 2.5, "units": 6} | WAYS[way]
    unbroken = finish(small_run(**chosen))
    run = small_run(**chosen)
    for _, _ in zip(range(33), train(run), strict=False):
        pass
    save_checkpoint(run, tmp_path / "r")
    again = small_run(**chosen)
    torch.rand(3)
    load_checkpoint(again, tmp_path / "r")
    assert_same(finish(again), unbroken)
    assert again.best == unbroken.best and again.waited == unbroken.waited
    for name, buffer in again.network.named_buffers():
        assert torch.equal(buffer, unbroken.network.get_buffer(name))


@pytest.mark.parametrize("name", ["hello", "alphabet", "forecast"])
def test_every_lesson_goes_on_to_the_bit(name: str, tmp_path: Path) -> None:
    def made() -> Run:
        settings = RECIPES[name].settings.changed(["batch=100", "epochs=8", "dropout=0.2"])
        return Run(RECIPES[name].task_of(settings), settings, torch.device("cpu"))

    unbroken, run = finish(made()), made()
    for _, _ in zip(range(9), train(run), strict=False):
        pass
    save_checkpoint(run, tmp_path / "r")
    again = made()
    load_checkpoint(again, tmp_path / "r")
    assert_same(finish(again), unbroken)


def test_with_a_smaller_batch_it_goes_on_at_the_same_place(tmp_path: Path) -> None:
    run = dropping_run()
    for _, _ in zip(range(33), train(run), strict=False):
        pass
    save_checkpoint(run, tmp_path / "r")
    changed = run.settings.to_json() | {"batch": 3}
    smaller = small_run(**changed)
    with pytest.raises(CheckpointError, match=r"other settings \(batch 6, not 3\)"):
        load_checkpoint(smaller, tmp_path / "r")
    load_checkpoint(smaller, tmp_path / "r", other_batch=True)
    assert smaller.state is None and smaller.epoch == pytest.approx(run.epoch, abs=0.03)
    for name, array in smaller.network.arrays().items():
        np.testing.assert_array_equal(array, run.network.arrays()[name])
    save_checkpoint(smaller, tmp_path / "s")
    finish(smaller)
    again = small_run(**changed)
    load_checkpoint(again, tmp_path / "s")
    assert_same(finish(again), smaller)


def test_stopped_in_an_evaluation_it_is_made_up_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unbroken = finish(dropping_run())
    calls = []

    def interrupted(*arguments: object) -> Measured:
        calls.append(arguments)
        if len(calls) == 4:
            raise KeyboardInterrupt
        return truly(*arguments)  # type: ignore[arg-type]

    truly = measure
    monkeypatch.setattr(train_module, "measure", interrupted)
    run = dropping_run()
    with pytest.raises(KeyboardInterrupt):
        finish(run)
    save_checkpoint(run, tmp_path / "run")
    assert_same(finish(gone_on_with(tmp_path / "run")), unbroken)


def test_stopped_again_and_again(tmp_path: Path) -> None:
    unbroken, path = finish(dropping_run()), tmp_path / "run"
    run = dropping_run()
    save_checkpoint(run, path)
    while run.step < run.steps:
        run = gone_on_with(path)
        for _, _ in zip(range(23), train(run), strict=False):
            pass
        save_checkpoint(run, path)
    assert_same(finish(gone_on_with(path)), unbroken)


def test_a_finished_run_has_nothing_left_to_do(tmp_path: Path) -> None:
    run = finish(dropping_run())
    save_checkpoint(run, tmp_path / "run")
    again = gone_on_with(tmp_path / "run")
    assert not list(train(again)) and again.curve == run.curve and again.seconds == run.seconds
