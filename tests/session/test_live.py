"""The network that learns lies under the text: its weights follow the learning, and never the other way round."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnnviz.core.model import Model
from rnnviz.core.modelfile import save_model
from rnnviz.core.run_folder import RunFolder
from rnnviz.session import live as module
from rnnviz.session.document import Document
from rnnviz.session.live import Live
from rnnviz.worker.messages import Ended, GoOn, Paused, SendWeights, SnapshotTaken, Weights
from tests.session.models import TEXT, largest_difference, model
from tests.session.workers import Stage, ready, started


class Scene(SimpleNamespace):
    """A worker that says what it is told to, a document, and what lies under its text."""

    stage: Stage
    document: Document
    live: Live
    came: list[Model]
    shown: list[int]
    folder: Path

    def learn(self, step: int = 0) -> None:
        self.stage.training.learn(RunFolder(self.folder))
        self.stage.hear(ready(), started(self.folder, step))

    def take_snapshot(self, step: int, seed: int) -> Model:
        path = self.folder / f"{step}.safetensors"
        save_model(taught := model(seed=seed), path)
        self.stage.hear(SnapshotTaken(step, str(path)))
        return taught

    def send(self, step: int, seed: int) -> Model:
        taught = model(seed=seed)
        self.stage.hear(Weights(step, dict(taught.network.tensors)))
        return taught

    @property
    def asked(self) -> int:
        return self.stage.client.sent.count(SendWeights())

    def wait_until_asked(self, times: int) -> None:
        self.stage.qtbot.waitUntil(lambda: self.asked == times)

    def assert_shows(self, taught: Model) -> None:
        """The text is read with these weights, and with no others."""
        self.document.read_all()
        assert largest_difference(self.document.trace, taught.trace(self.document.text)) < 1e-6


@pytest.fixture
def scene(qtbot: QtBot, document: Document, tmp_path: Path) -> Iterator[Scene]:
    stage = Stage(qtbot)
    live = Live(stage.training, document)
    made = Scene(stage=stage, document=document, live=live, came=[], shown=[], folder=tmp_path)
    live.model_came.connect(made.came.append)
    live.model_came.connect(document.set_model)
    live.weights_shown.connect(made.shown.append)
    document.set_text(TEXT)
    yield made
    live.close()
    live.deleteLater()
    stage.close()


def test_the_first_network_is_opened_and_then_its_weights_follow(scene: Scene) -> None:
    scene.learn()
    assert scene.live.newest is None and not scene.asked
    first = scene.take_snapshot(0, seed=1)
    assert len(scene.came) == 1 and scene.live.step == 0
    scene.assert_shows(first)
    for number, step in enumerate((30, 60), start=1):
        scene.wait_until_asked(number)
        taught = scene.send(step, seed=step)
        assert scene.live.step == step and scene.shown[-1] == step
        scene.assert_shows(taught)
    scene.take_snapshot(64, seed=64)
    assert len(scene.came) == 1  # opened once, swapped from then on


def test_it_asks_again_only_when_the_weights_before_are_there(scene: Scene) -> None:
    scene.learn()
    scene.take_snapshot(0, seed=1)
    scene.wait_until_asked(1)
    scene.stage.qtbot.wait(2 * module.INTERVAL)
    assert scene.asked == 1
    answered = time.monotonic()
    scene.send(5, seed=5)
    scene.wait_until_asked(2)
    assert time.monotonic() - answered > 0.8 * module.INTERVAL / 1000


def test_typing_goes_on_and_is_read_by_the_newest_weights(scene: Scene) -> None:
    scene.learn()
    scene.take_snapshot(0, seed=1)
    scene.wait_until_asked(1)
    scene.document.set_text(TEXT + "abc")
    taught = scene.send(9, seed=9)
    scene.document.set_text(TEXT + "abcde")
    assert scene.document.text.endswith("abcde")
    scene.assert_shows(taught)


def test_a_model_that_the_user_opens_stays(scene: Scene) -> None:
    scene.learn()
    scene.take_snapshot(0, seed=1)
    scene.wait_until_asked(1)
    other = model("gru", seed=77)
    scene.document.set_model(other)
    assert not scene.live.following
    scene.send(5, seed=5)
    scene.take_snapshot(8, seed=8)
    scene.stage.qtbot.wait(2 * module.INTERVAL)
    assert scene.document.model is other and scene.asked == 1 and len(scene.came) == 1 and not scene.shown
    assert scene.live.newest is not None and scene.live.step == 5
    scene.document.set_model(scene.live.newest)
    scene.live.set_following(True)
    scene.wait_until_asked(2)
    scene.assert_shows(scene.send(10, seed=10))


def test_where_nobody_opens_the_network_nothing_is_swapped(scene: Scene) -> None:
    scene.live.model_came.disconnect(scene.document.set_model)
    scene.learn()
    scene.take_snapshot(0, seed=1)
    assert not scene.live.following
    scene.send(5, seed=5)
    assert not scene.shown


def test_it_rests_with_the_learning(scene: Scene) -> None:
    scene.learn()
    scene.take_snapshot(0, seed=1)
    scene.wait_until_asked(1)
    scene.stage.training.pause()
    scene.send(5, seed=5)
    scene.stage.hear(Paused(5))
    scene.stage.qtbot.wait(2 * module.INTERVAL)
    assert scene.asked == 1
    scene.stage.training.go_on()
    assert scene.stage.client.sent[-2:] == [GoOn(), SendWeights()] or scene.asked == 2


def test_the_last_weights_of_a_run_are_shown(scene: Scene) -> None:
    scene.learn()
    scene.take_snapshot(0, seed=1)
    taught = model(seed=100)
    scene.stage.hear(Weights(100, dict(taught.network.tensors)), Ended(100, "finished"))
    scene.assert_shows(taught)
    assert scene.shown == [100]


def test_a_run_that_is_gone_on_with_is_shown_as_it_was_saved(scene: Scene) -> None:
    saved = model(seed=40)
    save_model(saved, RunFolder(scene.folder).model)
    scene.learn(step=40)
    assert len(scene.came) == 1 and scene.live.step == 40
    scene.assert_shows(saved)


def test_another_run_begins_anew(scene: Scene) -> None:
    scene.learn()
    scene.take_snapshot(0, seed=1)
    scene.stage.hear(Ended(3, "stopped"))
    scene.stage.training.learn(RunFolder(scene.folder))
    scene.stage.hear(started(scene.folder))
    assert scene.live.newest is None
    scene.assert_shows(scene.take_snapshot(0, seed=2))
    assert len(scene.came) == 2


def test_weights_that_are_no_numbers_are_not_shown(scene: Scene) -> None:
    scene.learn()
    first = scene.take_snapshot(0, seed=1)
    scene.wait_until_asked(1)
    tensors = {name: np.full_like(tensor, np.nan) for name, tensor in first.network.tensors.items()}
    scene.stage.hear(Weights(5, tensors))
    assert not scene.shown
    scene.assert_shows(first)
    scene.wait_until_asked(2)


def test_a_snapshot_that_cannot_be_read_is_made_up_for_by_the_next(scene: Scene) -> None:
    scene.learn()
    scene.stage.hear(SnapshotTaken(0, str(scene.folder / "none.safetensors")))
    assert not scene.came
    scene.assert_shows(scene.take_snapshot(1, seed=1))


def test_a_long_text_is_not_read_anew_all_the_time(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_TEXT", len(TEXT) - 1)
    scene.learn()
    scene.take_snapshot(0, seed=1)
    scene.stage.qtbot.wait(3 * module.INTERVAL)
    assert not scene.asked
    scene.document.set_text("ab")
    scene.wait_until_asked(1)


def test_who_types_is_not_disturbed_but_sees_the_weights_move(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = [1000.0]
    monkeypatch.setattr(module, "monotonic", lambda: moment[0])
    scene.learn()
    scene.take_snapshot(0, seed=1)
    scene.wait_until_asked(1)
    scene.send(5, seed=2)
    moment[0] += 0.2
    scene.document.set_text(TEXT + "a")
    scene.stage.qtbot.wait(3 * module.INTERVAL)
    assert scene.asked == 1
    moment[0] += module.PATIENCE
    scene.document.set_text(TEXT + "ab")
    scene.wait_until_asked(2)


def test_the_less_time_the_window_has_the_longer_it_is_left_alone(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter(np.arange(0.0, 1e6, 10.0))
    scene.learn()
    scene.take_snapshot(0, seed=1)
    scene.wait_until_asked(1)
    monkeypatch.setattr(module, "monotonic", lambda: float(next(moments)))
    scene.send(5, seed=2)
    scene.stage.qtbot.wait(2 * module.INTERVAL)
    assert scene.asked == 1
    scene.wait_until_asked(2)
