"""When a run ends: its passes, its time, or its patience; and how soon it lets itself be stopped."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from rnnviz.learn import train as train_module
from rnnviz.learn.checkpoint import load_checkpoint, save_checkpoint
from rnnviz.learn.evaluate import Measured
from rnnviz.learn.run import Run
from rnnviz.learn.train import Evaluation, train
from tests.learn.runs import small_run


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Validation losses that the next evaluations find, in turn; the last one stays."""
    losses = [2.0]

    def measured(*_: object) -> Measured:
        return Measured(losses.pop(0) if len(losses) > 1 else losses[0], None)

    monkeypatch.setattr(train_module, "measure", measured)
    return losses


def _evaluations(run: Run) -> list[Evaluation]:
    return [event for event in train(run) if isinstance(event, Evaluation)]


def test_passes_end_it() -> None:
    run = small_run(epochs=1.0)
    assert run.ended_by == "" and _evaluations(run)[-1].step == run.step == run.steps and run.ended_by == "finished"


def test_patience_ends_it_when_the_loss_falls_no_more(told: list[float]) -> None:
    told[:] = [2.0, 1.5, 1.6, 1.4, 1.4, 1.5, 1.6, 1.3]
    run = small_run(patience=3, epochs=100.0)
    found = _evaluations(run)
    assert [point.validation for point in found] == [2.0, 1.5, 1.6, 1.4, 1.4, 1.5, 1.6]
    assert run.ended_by == "patience" and run.waited == 3 and run.best == (1.4, found[3].step)
    steps = [point.step for point in found]
    assert steps[-1] - steps[-2] <= run.steps_a_pass  # however many passes there were to be


def test_with_more_patience_it_goes_on(told: list[float], tmp_path: Path) -> None:
    told[:] = [1.0, 2.0]
    run = small_run(patience=2, epochs=100.0)
    _evaluations(run)
    save_checkpoint(run, tmp_path / "r")
    patient = small_run(patience=4, epochs=100.0)
    load_checkpoint(patient, tmp_path / "r")
    assert patient.best == run.best and patient.waited == 2 and patient.ended_by == ""
    assert len(_evaluations(patient)) == 2 and patient.ended_by == "patience"


def test_time_ends_it_after_a_last_evaluation(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter(range(10_000))
    monkeypatch.setattr(time, "perf_counter", lambda: float(next(seconds)))
    run = small_run(minutes=0.5, epochs=1e6)  # a step takes a second
    found = _evaluations(run)
    assert run.step == 30 and run.ended_by == "time" and found[-1].step == 30
    assert 10 <= len(found) <= 40  # its number of steps says nothing of when to evaluate


def test_being_stopped_does_not_wait_for_an_evaluation_which_is_made_up_for() -> None:
    run, unbroken = small_run(), small_run()
    calls = []

    def is_enough() -> bool:
        calls.append(run.step)
        return len(calls) > 2

    first = list(train(run, is_enough))
    assert run.losses and run.step == calls[-1] and not isinstance(first[-1], Evaluation)
    assert [*first, *train(run)] == list(train(unbroken))


@pytest.mark.parametrize("more", [{"epochs": 5.0}, {"patience": 3}, {"minutes": 2.0}])
def test_a_run_can_be_gone_on_with_for_longer(more: dict, tmp_path: Path) -> None:
    run = small_run(epochs=1.0)
    _evaluations(run)
    save_checkpoint(run, tmp_path / "r")
    longer = small_run(**{"epochs": 1.0} | more)
    load_checkpoint(longer, tmp_path / "r")
    assert longer.step == run.step and longer.evaluations == run.evaluations
    assert longer.ended_by == ("" if longer.steps > run.steps else "finished")
    _evaluations(longer)
    assert longer.step == longer.steps
