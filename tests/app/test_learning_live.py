"""While a run learns: one types, looks at other models and runs, changes the window; nothing stops or gets lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from rnnviz.app.window import MainWindow
from rnnviz.core.modelfile import load_model
from rnnviz.session import training
from tests.app.conftest import make_active
from tests.app.driving import CTRL, Keys, press, said, type_text
from tests.app.learning import LONG, Learner, assert_has_every_step, assert_is_read_by, buttons, until


def shown_weights(learner: Learner, count: int) -> None:
    """Wait until so many more networks have come under the text."""
    steps: list[int] = []
    learner.learning.live.weights_shown.connect(steps.append)
    until(lambda: len(steps) >= count)
    learner.learning.live.weights_shown.disconnect(steps.append)
    assert steps == sorted(set(steps)), "each is newer than the one before"


def test_typing_goes_on_and_is_read_by_the_network_of_the_moment(learner: Learner) -> None:
    learner.learn("hello", epochs=LONG)
    press(learner.window, Keys.Key_A, CTRL)
    for word in ("hello ", "Andy, ", "hello hello"):
        type_text(learner.window, word)
        shown_weights(learner, 2)
        assert_is_read_by(learner, learner.model)
    assert learner.window.views.editor.text == "hello Andy, hello hello"
    learner.stop()
    assert_is_read_by(learner, load_model(learner.run.model))


def test_another_model_under_the_text_is_left_alone(learner: Learner) -> None:
    learner.learn("hello", "mine", epochs=LONG)
    shown_weights(learner, 1)
    learner.conductor.studio.open_model("python-prose-gru")
    model, step = learner.model, learner.step
    learner.until_step(step + 300)
    assert learner.model is model and model.name == "python-prose-gru"
    type_text(learner.window, " and")
    assert_is_read_by(learner, model)
    learner.open_run("mine")
    shown_weights(learner, 2)
    assert learner.conductor.studio.path == learner.run.model
    assert_is_read_by(learner, learner.model)


def test_the_live_button_comes_back_from_another_model(learner: Learner) -> None:
    learner.learn("hello", epochs=LONG)
    shown_weights(learner, 1)
    learner.conductor.studio.open_model("python-prose-rnn")
    learner.click("Live")
    shown_weights(learner, 1)
    assert_is_read_by(learner, learner.model)


def test_another_run_can_be_looked_at_meanwhile(learner: Learner) -> None:
    learner.learn("hello", "the old one", epochs=5.0)
    learner.until_over()
    learner.learn("hello", "the new one", epochs=LONG)
    learner.until_step(20)
    learner.open_run("the old one")
    assert learner.step == 5 and len(learner.learning.curve) == 5
    assert_is_read_by(learner, load_model(learner.run.model))
    seen = len(learner.learning.samples)
    learned = learner.learning.learned
    assert learned is not None and learned.name == "the new one"
    until(lambda: learner.learning.learned.step > learned.step + 300)  # type: ignore[union-attr]
    assert len(learner.learning.samples) == seen and len(learner.learning.curve) == 5
    learner.open_run("the new one")
    assert learner.step > 300 and learner.learning.shows_what_is_learned
    assert_has_every_step(learner)
    shown_weights(learner, 2)
    learner.stop()
    assert_has_every_step(learner)


def test_runs_that_are_ticked_are_drawn_with_it_as_they_are_now(learner: Learner) -> None:
    for name in ("one", "two"):
        learner.learn("hello", name, epochs=5.0)
        learner.until_over()
    panel, (one, two) = learner.panel, (learner.key("one"), learner.key("two"))
    panel.runs.set_shown(frozenset({one, two}))
    panel.runs.shown_changed.emit(panel.runs.shown)
    assert {run.key: len(run.curve) for run in panel.curves._runs} == {one: 5, two: 5}
    learner.open_run("one", "Continue")
    learner.click("Learn on to 10 epochs")
    until(lambda: learner.learning.state == "finished")
    assert {run.key: len(run.curve) for run in panel.curves._runs} == {one: 10, two: 5}
    learner.open_run("two")
    until(lambda: {run.key: len(run.curve) for run in panel.curves._runs} == {one: 10, two: 5})
    assert panel.curves.colours[one] != panel.curves.colours[two]


def rebuild(learner: Learner, wish: Callable[[MainWindow], None]) -> None:
    old = learner.window
    wish(old)
    QApplication.processEvents()
    assert learner.window is not old
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    make_active(learner.window)


WISHES = {
    "dark": lambda window: window.set_dark(True),
    "language": lambda window: window.set_language("zh_TW"),
    "presenting": lambda window: window.present(True),
}


@pytest.mark.parametrize("wish", WISHES)
def test_another_window_keeps_all_of_it(learner: Learner, wish: str) -> None:
    learner.learn("hello", "mine", units=20, epochs=LONG)
    panel = learner.panel
    panel.tabs.setCurrentWidget(panel.runs)
    panel.runs.set_shown(frozenset({learner.key("mine")}))
    panel.form.set_open_groups(frozenset({"more"}))
    step, ticked = learner.step, panel.runs.shown
    rebuild(learner, WISHES[wish])
    panel = learner.panel
    assert panel.isVisible() and panel.tabs.currentWidget() is panel.runs and panel.runs.shown == ticked
    assert panel.form.choice.settings["units"] == 20 and panel.form.choice.name == "mine"
    assert panel.form.open_groups == {"more"}
    assert learner.learning.training.state == "learning"
    learner.until_step(step + 200)
    shown_weights(learner, 1)
    assert_is_read_by(learner, learner.model)
    assert_has_every_step(learner)
    assert panel.samples._list.model().rowCount() == len(learner.learning.samples) > 1


def test_a_rebuilt_window_goes_on_with_the_film(learner: Learner) -> None:
    learner.learn("hello", epochs=10.0)
    learner.until_over()
    learner.panel.replay.position_requested.emit(2)
    until(lambda: not learner.learning.replay._loader.is_busy)
    rebuild(learner, WISHES["dark"])
    assert learner.panel.replay._index == 2
    assert_is_read_by(learner, load_model(learner.run.snapshots()[2].path))


def test_who_loses_the_worker_is_asked_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, start_learner: Callable[..., Learner]
) -> None:
    from rnnviz.worker.client import Client

    monkeypatch.setattr(training, "_spawn", Client)
    learner = start_learner()
    learner.learn("hello", "mine", epochs=LONG)
    learner.until_step(50)
    press(learner.window, Keys.Key_F9)
    client = learner.learning.training._client
    assert isinstance(client, Client)
    client.process.kill()
    until(lambda: learner.learning.question)
    assert learner.panel.isVisible(), "what is asked must be seen"
    rebuild(learner, WISHES["dark"])
    assert buttons(learner.panel)["Not now"] and learner.learning.state == "lost"
    learner.click("Go on from there")
    until(lambda: learner.learning.training.state == "learning")
    step = learner.step
    learner.until_step(step + 50)
    assert "Go on from there" not in buttons(learner.panel)
    learner.stop()
    assert_has_every_step(learner)
    assert not said(learner.window)
