"""A stranger's way: open the panel, press Learn, watch, wind the film back, come again another day."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from rnnviz.core.modelfile import load_model
from rnnviz.session.replay import NOW
from tests.app.driving import said
from tests.app.learning import LONG, Learner, assert_has_every_step, assert_is_read_by, buttons, until

SENTENCE = "hello, I am Andy"


def close(learner: Learner) -> None:
    """As the program ends; the window itself goes after the test."""
    learner.window.asks_before_closing = False
    learner.window.close()
    learner.learning.close(20.0)


def test_a_sentence_is_learned_in_front_of_the_class(learner: Learner) -> None:
    lengths, counts = set(), set()
    learner.learning.curve_changed.connect(lambda: lengths.add(len(learner.learning.curve)))
    learner.learning.sample_added.connect(lambda _: counts.add(len(learner.learning.samples)))
    learner.learn("hello")
    panel = learner.panel
    assert panel.tabs.currentWidget() is panel.curves and "●" not in buttons(panel)
    learner.until_over()
    assert learner.learning.state == "finished" and len(lengths) > 3 and len(counts) > 3
    assert_has_every_step(learner)
    assert learner.learning.samples[-1]["text"] == SENTENCE == learner.window.views.editor.text
    model = load_model(learner.run.model)
    assert_is_read_by(learner, model)
    assert model.generate("h", len(SENTENCE) - 1, temperature=0.0) == SENTENCE[1:]
    assert learner.model.card.training["validation_loss"] == model.card.training["validation_loss"]
    assert buttons(panel)["Learn"] and buttons(panel)["Go on"] and "Stop" not in buttons(panel)


def test_the_film_brings_back_each_network_and_now(learner: Learner) -> None:
    learner.learn("hello", epochs=40.0)
    learner.until_over()
    replay, snapshots = learner.learning.replay, learner.run.snapshots()
    learner.panel.tabs.setCurrentWidget(learner.panel.samples)
    for index in (0, len(snapshots) // 2, 0):
        learner.panel.replay.position_requested.emit(index)
        until(lambda: not replay._loader.is_busy)
        assert replay.position == index
        assert_is_read_by(learner, load_model(snapshots[index].path))
    learner.panel.replay.speed_requested.emit(30.0)
    learner.panel.replay.play_requested.emit(1)
    seen: list[int] = []
    replay.position_changed.connect(seen.append)
    until(lambda: not replay.playing)
    assert seen == list(range(1, len(snapshots)))
    learner.click("Now")
    assert replay.position == NOW
    assert_is_read_by(learner, load_model(learner.run.model))


@pytest.fixture
def again(start_learner: Callable[..., Learner]) -> Learner:
    """Somebody who learned forty epochs, closed the window, and opened it another day."""
    first = start_learner()
    first.learn("hello", "the first", epochs=40.0)
    first.until_over()
    close(first)
    return start_learner()


def test_a_run_is_there_at_the_next_start(again: Learner) -> None:
    if not again.panel.isVisible():
        again.open()
    assert again.step == 40 and again.learning.state == "finished"
    again.open_run("the first")
    assert_has_every_step(again)
    assert len(again.learning.samples) > 3 and len(again.learning.replay.snapshots) > 3
    assert_is_read_by(again, load_model(again.run.model))
    assert not said(again.window)


def test_a_run_that_is_through_can_learn_on(again: Learner) -> None:
    if not again.panel.isVisible():
        again.open()
    again.open_run("the first", "Continue")
    assert not again.learning.training.is_busy and buttons(again.panel)["Learn on to 80 epochs"]
    again.click("Not now")
    assert "Learn on to 80 epochs" not in buttons(again.panel)
    again.click("Go on")
    again.click("Learn on to 80 epochs")
    until(lambda: again.learning.training.is_busy)
    again.until_over()
    assert again.step == 80 and again.run.record().settings["epochs"] == 80
    assert_has_every_step(again)
    assert again.panel.form.choice.settings["epochs"] == 80, "the form shows what is learned"


def test_pause_go_on_and_stop(learner: Learner) -> None:
    learner.learn("hello", epochs=LONG)
    learner.until_step(20)
    learner.click("Pause")
    until(lambda: learner.learning.state == "paused")
    step = learner.step
    assert learner.run.record().step == step, "who pauses finds all saved"
    learner.click("Go on")
    learner.until_step(step + 20)
    learner.stop()
    assert learner.learning.state == "stopped"
    step = learner.step
    learner.click("Go on")
    learner.until_step(step + 20)
    learner.stop()
    assert_has_every_step(learner)
    points = learner.run.points()
    assert points["step"].tolist() == list(range(1, learner.step + 1)) and np.isfinite(points["loss"]).all()


def test_quitting_asks_once_and_the_next_start_says_so(
    start_learner: Callable[..., Learner], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(("Go on learning", "Save and quit"))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: None)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: _button(box, next(answers)))
    first = start_learner()
    first.learn("hello", "the long one", epochs=LONG)
    first.until_step(10)
    first.window.close()
    assert first.window.isVisible() and first.learning.training.state == "learning"
    first.window.close()
    assert not first.window.isVisible()
    close(first)
    second = start_learner()
    assert ["the long one" in sentence for sentence in said(second.window)] == [True]
    if not second.panel.isVisible():
        second.open()
    step = second.step
    assert step >= 10 and second.learning.state == "stopped"
    second.click("Go on")
    second.until_step(step + 10)
    second.stop()
    assert_has_every_step(second)
    close(second)
    assert not said(start_learner().window), "it is told once"


def _button(box: QMessageBox, text: str) -> QAbstractButton:
    return next(button for button in box.buttons() if button.text() == text)


def test_two_presses_begin_one_run(learner: Learner) -> None:
    """Also while torch is still being loaded."""
    learner.choose("hello", epochs=5.0)
    learner.click("Learn")
    assert "Learn" not in buttons(learner.panel) and buttons(learner.panel)["Stop"]
    learner.panel.status.learn_requested.emit()
    until(lambda: learner.learning.state == "finished")
    assert len(learner.learning.runs.entries()) == 1
