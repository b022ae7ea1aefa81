"""What the window knows of its worker, and what it tells it, whatever comes in whatever order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from rnnviz.core.run_folder import POINT, RunFolder
from rnnviz.session.training import Question
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
    Report,
    Sampled,
    Saved,
    SendWeights,
    SnapshotTaken,
    Stop,
    Weights,
)
from tests.session.workers import DEVICES, Stage, ready, started

RUN = RunFolder(Path("run"))


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot)
    yield made
    made.close()


@pytest.fixture
def learning(stage: Stage) -> Stage:
    """A run is being learned."""
    stage.training.learn(RUN)
    stage.hear(ready(), started())
    assert stage.training.state == "learning"
    return stage


def test_it_sleeps_until_woken_and_then_tells_what_there_is(stage: Stage) -> None:
    assert stage.training.state == "asleep" and not stage.clients and not stage.training.devices
    stage.training.wake()
    stage.training.wake()
    assert len(stage.clients) == 1 and stage.states == ["waking"] and not stage.training.is_busy
    stage.hear(ready())
    assert stage.states == ["waking", "ready"] and stage.training.devices == DEVICES
    assert stage.told == [ready()] and not stage.client.sent


def test_a_run_wanted_while_torch_is_loading_is_learned_as_soon_as_it_is_there(stage: Stage) -> None:
    stage.training.learn(RUN, "cpu", {"epochs": 3})
    assert stage.training.is_busy and stage.training.folder is RUN and not stage.client.sent
    stage.training.learn(RunFolder(Path("other")))  # one at a time
    stage.hear(ready())
    assert stage.client.sent == [Learn("run", "cpu", {"epochs": 3})] and "ready" not in stage.states
    stage.hear(started())
    assert stage.training.state == "learning"


def test_what_is_given_up_while_torch_is_loading_is_never_begun(stage: Stage) -> None:
    stage.training.learn(RUN)
    stage.training.pause()
    stage.training.stop()
    assert stage.training.state == "waking" and not stage.training.is_busy
    stage.hear(ready())
    assert stage.training.state == "ready" and not stage.client.sent


def test_every_fact_is_passed_on_in_its_order(learning: Stage) -> None:
    points = Points(np.zeros(3, POINT), 0.5, 1.0, 300)
    facts: list[Report] = [
        points,
        Evaluated(3, 2.0, 2.1, None),
        Sampled(3, {"text": "the"}),
        SnapshotTaken(3, "3.safetensors"),
        Weights(3, {}),
        Saved(3),
        Ended(3, "finished"),
    ]
    del learning.told[:]
    learning.hear(*facts)
    assert learning.told == facts and learning.training.state == "ready" and not learning.training.is_busy


def test_pause_and_go_on(learning: Stage) -> None:
    training = learning.training
    training.go_on()  # nothing to go on from
    training.pause()
    training.pause()
    assert training.state == "pausing" and learning.client.sent[1:] == [Pause()]
    learning.hear(Saved(7), Paused(7))
    assert training.state == "paused" and training.is_busy
    training.go_on()
    assert training.state == "learning" and learning.client.sent[1:] == [Pause(), GoOn()]


def test_who_goes_on_before_the_rest_was_reported_is_not_taken_for_resting(learning: Stage) -> None:
    learning.training.pause()
    learning.training.go_on()
    learning.hear(Paused(7))  # it had rested for a moment
    assert learning.training.state == "learning"


def test_paused_before_it_was_started(stage: Stage) -> None:
    stage.training.learn(RUN)
    stage.hear(ready())
    stage.training.pause()
    stage.hear(started())
    assert stage.training.state == "pausing"
    stage.hear(Paused(0))
    assert stage.training.state == "paused"


@pytest.mark.parametrize("before", ["starting", "learning", "pausing", "paused"])
def test_stop_always_stops(before: str, stage: Stage) -> None:
    training = stage.training
    training.learn(RUN)
    stage.hear(ready())
    if before != "starting":
        stage.hear(started())
    if before in ("pausing", "paused"):
        training.pause()
    if before == "paused":
        stage.hear(Paused(3))
    assert training.state == before
    training.stop()
    assert training.state == "stopping" and stage.client.sent[-1] == Stop()
    stage.hear(started(), Paused(3), Saved(3))
    assert training.state == "stopping"
    training.stop()  # the disk is full: never mind
    assert stage.client.sent[-2:] == [Stop(), Stop()]
    stage.hear(Ended(3, "stopped"))
    assert training.state == "ready"
    training.learn(RUN)
    assert training.state == "starting" and isinstance(stage.client.sent[-1], Learn)


def test_weights_are_asked_for_only_while_there_are_any(stage: Stage) -> None:
    stage.training.request_weights()
    stage.training.learn(RUN)
    stage.hear(ready())
    stage.training.request_weights()
    stage.hear(started())
    stage.training.request_weights()
    assert stage.client.sent[1:] == [SendWeights()]


@pytest.mark.parametrize("kind", ["diverged", "file", "busy", "settings", "crash"])
def test_a_failure_is_told_and_the_next_run_can_be_learned(kind: str, learning: Stage) -> None:
    failed = Failed(kind, "it went wrong; do otherwise", 4)
    learning.hear(failed)
    assert learning.told[-1] == failed and learning.training.state == "ready"
    learning.training.learn(RUN)
    assert isinstance(learning.client.sent[-1], Learn)


@pytest.mark.parametrize("has_cuda", [True, False])
def test_out_of_memory_it_is_asked_how_to_go_on(has_cuda: bool, stage: Stage) -> None:
    stage.training.learn(RUN)
    stage.hear(ready(has_cuda=has_cuda), started(), Failed("memory", "The memory is not enough."))
    question = stage.told[-1]
    assert isinstance(question, Question) and question.sentence.startswith("The memory is not enough.")
    assert [key for key, _ in question.answers] == (["cpu", "half", "leave"] if has_cuda else ["half", "leave"])


def test_without_torch_it_says_so_and_tries_again_when_asked(stage: Stage) -> None:
    stage.training.learn(RUN)
    failed = Failed("crash", "torch cannot be loaded")
    stage.hear(failed, Died(0))
    assert stage.told == [failed] and stage.training.state == "asleep" and not stage.training.is_busy
    stage.training.learn(RUN)
    assert len(stage.clients) == 2
    stage.hear(ready())
    assert stage.client.sent == [Learn("run")]


def test_killed_it_asks_whether_to_go_on_and_then_another_worker_does(learning: Stage) -> None:
    learning.hear(Saved(5))
    first = learning.client
    died: list[bool] = []
    learning.training.died.connect(lambda: died.append(learning.training.is_busy))
    first.reports.append(Died(-9))
    learning.qtbot.waitUntil(lambda: learning.training.state == "asleep")
    question = learning.told[-1]
    assert isinstance(question, Question) and "-9" in question.sentence and died == [False]
    assert [key for key, _ in question.answers] == ["go_on", "leave"] and first.closed_with == [0.0]
    learning.training.learn(RUN)
    assert learning.client is not first
    learning.hear(ready(), started(step=5))
    assert learning.training.state == "learning"


def test_an_idle_worker_that_is_killed_is_nothing_to_ask_about(stage: Stage) -> None:
    stage.training.wake()
    stage.hear(ready())
    stage.client.reports.append(Died(-9))
    stage.qtbot.waitUntil(lambda: stage.training.state == "asleep")
    assert stage.told == [ready()]


def test_killed_while_torch_was_loading_the_run_is_asked_about(stage: Stage) -> None:
    stage.training.learn(RUN)
    stage.client.reports.append(Died(-9))
    stage.qtbot.waitUntil(lambda: stage.training.state == "asleep")
    assert isinstance(stage.told[-1], Question)
    stage.training.learn(RUN)
    stage.hear(ready())
    assert stage.client.sent == [Learn("run")]


def test_how_long_ago_it_was_saved(stage: Stage) -> None:
    training = stage.training
    assert training.seconds_since_save == 0.0 and not training.has_saved
    training.learn(RUN)
    stage.hear(ready(), started())
    assert not training.has_saved
    stage.hear(Saved(3, "No space left on device"))
    assert not training.has_saved
    stage.hear(Saved(3))
    assert training.has_saved and 0 <= training.seconds_since_save < 5
    stage.hear(Ended(3, "stopped"))
    training.learn(RUN)
    assert not training.has_saved
    stage.hear(started(step=3))  # all up to there is on disk
    assert training.has_saved


def test_reports_stay_in_order_when_one_of_them_turns_the_event_loop(learning: Stage) -> None:
    """As a dialog does."""
    order: list[object] = []

    def turn(report: Evaluated) -> None:
        order.append(report)
        if report.step == 1:
            learning.client.reports.append(Evaluated(3, 1.0, 1.0, None))
            loop = QEventLoop()
            QTimer.singleShot(100, loop.quit)
            loop.exec()

    learning.training.evaluated.connect(turn)
    learning.hear(Evaluated(1, 1.0, 1.0, None), Evaluated(2, 1.0, 1.0, None))
    assert [report.step for report in order] == [1, 2, 3]  # type: ignore[attr-defined]


def test_closed_it_says_no_more(learning: Stage) -> None:
    told = len(learning.told)
    learning.client.reports.append(Saved(3))
    learning.training.close(1.5)
    learning.training.close()
    assert learning.client.closed_with == [1.5]
    learning.qtbot.wait(60)
    assert len(learning.told) == told
