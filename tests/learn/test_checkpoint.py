"""Stopped and gone on with equals never stopped, to the bit; a checkpoint that will not do says why."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
import torch

from rnnviz.learn import checkpoint
from rnnviz.learn import train as train_module
from rnnviz.learn.checkpoint import CheckpointError, checkpoint_path, load_checkpoint, save_checkpoint
from rnnviz.learn.evaluate import Measured, measure
from rnnviz.learn.run import Run
from rnnviz.learn.train import train
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.settings import OPTIMISERS
from tests.learn.runs import TEXT, small_run


def dropping_run(cell: str = "lstm") -> Run:
    """Dropout draws random numbers at every step, so a lost random state would show."""
    return small_run(cell=cell, layers=2, dropout=0.3, epochs=3.0, weight_decay=0.01, state_decay=0.01)


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


def test_it_lies_beside_what_the_run_will_write() -> None:
    assert checkpoint_path(Path("a") / "m.safetensors") == Path("a") / "m.safetensors.run"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    run = dropping_run()
    run.advance()
    save_checkpoint(run, tmp_path / "m.run")
    return tmp_path / "m.run"


def refusal(path: Path, run: Run | None = None) -> str:
    with pytest.raises(CheckpointError) as caught:
        load_checkpoint(run or dropping_run(), path)
    message = str(caught.value)
    assert path.name in message and "start a new run" in message and "\n" not in message
    return message


def test_another_text_or_other_settings_are_told(saved: Path) -> None:
    same = dropping_run().settings.to_json()
    assert "other settings (units 12, not 13)" in refusal(saved, small_run(**same | {"units": 13}))
    assert "other data" in refusal(saved, small_run(TEXT + "more", **same))


def test_what_is_no_checkpoint_is_told(saved: Path, tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"there is no none\.run to go on from; start without --resume"):
        load_checkpoint(dropping_run(), tmp_path / "none.run")
    assert "damaged" in refusal(tmp_path)
    for content in (b"", b"none", safetensors.numpy.save({"a": np.zeros(1)})):
        saved.write_bytes(content)
        assert "damaged" in refusal(saved)


def test_truncated_it_is_refused_and_the_old_one_outlives_a_failed_write(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = saved.read_bytes()
    for length in range(0, len(whole), 997):
        saved.write_bytes(whole[:length])
        refusal(saved)
    saved.write_bytes(whole)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_checkpoint(dropping_run(), saved)
    assert saved.read_bytes() == whole and list(saved.parent.iterdir()) == [saved]


CHANGES: list[Callable[[dict, dict], object]] = [
    lambda tensors, extras: tensors.pop("network.head.bias"),
    lambda tensors, extras: tensors.update({"network.head.bias": np.zeros(3, np.float32)}),
    lambda tensors, extras: tensors.update({"network.more": np.zeros(3, np.float32)}),
    lambda tensors, extras: tensors.pop("random"),
    lambda tensors, extras: tensors.update(random=np.zeros(3, np.uint8)),
    lambda tensors, extras: tensors.update(random=np.zeros(3, np.float32)),
    lambda tensors, extras: tensors.pop("state.0.0"),
    lambda tensors, extras: tensors.pop("state.1.1"),
    lambda tensors, extras: tensors.update({"state.0.0": np.zeros((1, 5, 12), np.float32)}),
    lambda tensors, extras: tensors.update({"optimiser.x.step": np.zeros(1, np.float32)}),
    lambda tensors, extras: tensors.update({"optimiser.step": np.zeros(1, np.float32)}),
    lambda tensors, extras: extras.pop("step"),
    lambda tensors, extras: extras.pop("losses"),
    lambda tensors, extras: extras.update(step=None),
    lambda tensors, extras: extras.update(step="one"),
    lambda tensors, extras: extras.update(evaluations=3),
    lambda tensors, extras: extras.pop("evaluated_at"),
    lambda tensors, extras: extras.update(settings={"colour": 1}),
    lambda tensors, extras: tensors.update({"optimiser.0.exp_avg": np.zeros((2, 2), np.float32)}),
    lambda tensors, extras: tensors.update({"optimiser.99.exp_avg": np.zeros((2, 2), np.float32)}),
    lambda tensors, extras: extras.pop("settings"),
]


@pytest.mark.parametrize("change", range(len(CHANGES)))
def test_an_incomplete_one_is_refused(change: int, saved: Path) -> None:
    tensors, extras = checkpoint._read(saved)
    CHANGES[change](tensors, extras)
    saved.write_bytes(safetensors.numpy.save(tensors, {"rnnviz-run": json.dumps(extras)}))
    refusal(saved)


@pytest.mark.parametrize("extras", ["", "[]", "[1]", "null", "3", "{}", "[" * 100_000])
def test_a_record_that_is_none_is_refused(extras: str, saved: Path) -> None:
    tensors, _ = checkpoint._read(saved)
    saved.write_bytes(safetensors.numpy.save(tensors, {"rnnviz-run": extras}))
    refusal(saved)
