"""One run as the worker learns it: told in order, paused, stopped and gone on with to the bit."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnnviz.core.lock import is_locked
from rnnviz.core.modelfile import load_model
from rnnviz.learn import evaluate, recording
from rnnviz.learn.resume import open_recorder
from rnnviz.learn.run import Run
from rnnviz.worker import teaching
from rnnviz.worker.messages import (
    Ended,
    Evaluated,
    GoOn,
    Pause,
    Paused,
    Points,
    Quit,
    Report,
    Sampled,
    Saved,
    SendWeights,
    SnapshotTaken,
    Started,
    Stop,
    Weights,
)
from tests.worker.driving import LONG, SMALL, Talk, assert_equal_to, learned_in_process, make_run, when


@pytest.fixture(autouse=True)
def _listens_always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teaching, "_LISTEN_SECONDS", 0.0)


def test_everything_is_told_and_everything_is_on_disk(tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run")
    talk = Talk(folder)
    heard = talk.learn()
    started, ended = heard[0], heard[-1]
    assert isinstance(started, Started) and ended == Ended(started.steps, "finished")
    steps = [step for report in talk.all(Points) for step in report.points["step"].tolist()]
    assert steps == list(range(1, started.steps + 1))
    assert sum(report.tokens for report in talk.all(Points)) == started.steps * 72
    assert [report.entry for report in talk.all(Sampled)] == folder.samples()
    assert [report.step for report in talk.all(Evaluated)] == [entry["step"] for entry in folder.evaluations()]
    assert [report.path for report in talk.all(SnapshotTaken)] == [str(one.path) for one in folder.snapshots()]
    assert all(not report.reason for report in talk.all(Saved)) and talk.all(Saved)[-1].step == started.steps
    assert_equal_to(folder, learned_in_process())
    assert folder.record().state == "finished" and not is_locked(folder.lock)


def test_letters_come_thirty_times_a_second_at_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teaching, "_LISTEN_SECONDS", 0.005)
    folder = make_run(tmp_path / "run", **SMALL | {"epochs": 12})
    talk = Talk(folder)
    talk.learn()
    moments = np.array(talk.letters[1:-1])
    assert len(moments) > 2 and np.diff(moments).min() > 1 / 30
    assert len(talk.letters) < 0.2 * len(folder.points())


@pytest.mark.parametrize("kind", [Started, Sampled, Saved, SnapshotTaken, Points, Evaluated])
def test_stopped_after_any_report_and_gone_on_with_equals_unbroken(kind: type, tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run")
    heard = Talk(folder, when(kind, Stop())).learn()
    ended = heard[-1]
    assert isinstance(ended, Ended) and ended.how == "stopped" and folder.record().state == "stopped"
    assert folder.points()["step"].tolist() == list(range(1, ended.step + 1))
    assert Talk(folder).learn()[0].step == ended.step  # type: ignore[union-attr]
    assert_equal_to(folder, learned_in_process())


def test_paused_it_is_saved_and_goes_on_to_the_bit(tmp_path: Path) -> None:
    folder, seen = make_run(tmp_path / "run"), []

    def reply(report: Report) -> Pause | GoOn | None:
        if isinstance(report, Paused):
            seen.append((report.step, folder.record().state, folder.points()["step"].tolist()))
            return GoOn()
        return Pause() if isinstance(report, Points | Evaluated) else None

    Talk(folder, reply).learn()
    assert len(seen) > 3
    for step, state, points in seen:
        assert state == "paused" and points == list(range(1, step + 1))
    assert_equal_to(folder, learned_in_process())


def test_paused_or_stopped_in_the_midst_of_an_evaluation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the network is in another mode, and the evaluation of the step is still owed."""
    folder = make_run(tmp_path / "run", **SMALL | {"dropout": 0.2, "layers": 2})
    talk = Talk(folder, when(Paused, Stop()))
    asks = _in_evaluation(monkeypatch, 3, lambda: talk.ours.send(Pause()))
    heard = talk.learn()
    paused, ended = talk.all(Paused)[0], heard[-1]
    assert isinstance(ended, Ended) and ended.how == "stopped" and ended.step == paused.step
    assert [entry["step"] for entry in folder.evaluations()][-1] < ended.step and asks
    Talk(folder).learn()
    assert_equal_to(folder, learned_in_process(**SMALL | {"dropout": 0.2, "layers": 2}))


def _in_evaluation(monkeypatch: pytest.MonkeyPatch, number: int, act: Callable[[], None]) -> list[int]:
    """Do something before the so-manieth evaluation that asks whether it is enough."""
    from rnnviz.learn import train

    truly = evaluate.measure
    asks: list[int] = []

    def measure(network, batches, is_enough=None):
        if is_enough is not None:
            asks.append(len(asks))
            if len(asks) == number:
                act()
        return truly(network, batches, is_enough)

    monkeypatch.setattr(train, "measure", measure)
    return asks


def test_who_is_told_to_go_on_before_resting_does_not_rest(tmp_path: Path) -> None:
    talk = Talk(make_run(tmp_path / "run"))
    assert isinstance(talk.learn(Pause(), GoOn())[-1], Ended) and not talk.all(Paused)


def test_told_to_stop_before_it_began_it_begins_saves_and_stops(tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run")
    heard = Talk(folder).learn(Stop())
    assert isinstance(heard[0], Started) and heard[-1] == Ended(0, "stopped")
    assert folder.record().state == "stopped" and load_model(folder.model).card.training["steps"] == 0
    Talk(folder).learn()
    assert_equal_to(folder, learned_in_process())


def test_asked_for_weights_it_sends_those_of_the_moment(tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run")
    talk = Talk(folder, when(SnapshotTaken, SendWeights()))
    talk.learn()
    first, last = talk.all(Weights)
    kept = {one.step: one.path for one in folder.snapshots()}
    for report in (one for one in (first, last) if one.step in kept):
        for name, tensor in load_model(kept[report.step]).network.tensors.items():
            np.testing.assert_array_equal(report.tensors[name], tensor)
    assert first.step in kept and last.step == max(kept)


@pytest.mark.parametrize(
    ("kind", "is_told"), [(Started, False), (Points, True), (Points, False), (Paused, True), (Paused, False)]
)
def test_a_window_that_quits_or_is_gone_leaves_all_saved(kind: type, is_told: bool, tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run")

    def reply(report: Report) -> Quit | Pause | None:
        if not isinstance(report, kind):
            return Pause() if kind is Paused and isinstance(report, Points) else None
        if not is_told:
            talk.ours.close()
        return Quit() if is_told else None

    talk = Talk(folder, reply)
    with pytest.raises(EOFError):
        talk.learn()
    record = folder.record()
    assert record.state == "stopped" and not is_locked(folder.lock) and folder.model.exists()
    assert folder.points()["step"].tolist() == list(range(1, record.step + 1))
    assert open_recorder(folder, "cpu").run.step == record.step
    Talk(folder).learn()
    assert_equal_to(folder, learned_in_process())


def test_a_long_evaluation_is_no_time_without_saving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_run(tmp_path / "run")
    due: list[bool] = []
    monkeypatch.setattr(recording.Recorder, "autosave", _autosave_when(due))
    _in_evaluation(monkeypatch, 3, lambda: due.append(True))
    talk = Talk(folder)
    talk.learn()
    saved = [index for index, report in enumerate(talk.heard) if isinstance(report, Saved)]
    assert len(saved) == 3  # the first, that in the evaluation, and the last
    at = talk.heard[saved[1]].step  # type: ignore[union-attr]
    assert at in [report.step for report in talk.all(Evaluated)]
    assert not any(isinstance(one, Evaluated) and one.step == at for one in talk.heard[: saved[1]])
    assert_equal_to(folder, learned_in_process())


def _autosave_when(due: list[bool]) -> Callable[[recording.Recorder], recording.Save | None]:
    return lambda recorder: recorder.save("learning") if due and due.pop() else None


def test_more_of_a_run_that_is_through(tmp_path: Path) -> None:
    folder = make_run(tmp_path / "run")
    Talk(folder).learn()
    again = Talk(folder).learn()
    assert [type(report) for report in again] == [Started, Saved, Weights, Ended]
    longer = folder.record().settings | {"epochs": 1.5}
    heard = Talk(folder).learn(settings=longer)
    assert isinstance(heard[-1], Ended) and folder.record().settings == longer
    assert folder.points()["step"].tolist() == list(range(1, heard[-1].step + 1))


def test_time_and_patience_end_a_run_and_are_named(tmp_path: Path) -> None:
    for name, change in {"time": {"minutes": 1e-9}, "patience": {"patience": 1, "rate": 1e-12}}.items():
        folder = make_run(tmp_path / name, **LONG | {"schedule": "constant"} | change)
        assert Talk(folder).learn()[-1].how == name  # type: ignore[union-attr]
        assert folder.record().state == "finished"


def test_the_run_is_let_go_of_when_it_is_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the memory of one run would be missing for the next."""
    made: list[weakref.ref[Run]] = []
    truly = Run.__init__

    def init(run: Run, *rest: Any) -> None:
        made.append(weakref.ref(run))
        truly(run, *rest)

    monkeypatch.setattr(Run, "__init__", init)
    Talk(make_run(tmp_path / "run")).learn()
    assert len(made) == 1 and made[0]() is None
