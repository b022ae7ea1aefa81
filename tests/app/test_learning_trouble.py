"""What cannot be learned, what goes wrong on the way, and what the list of runs does: said in one sentence each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnnviz.core.modelfile import load_model
from rnnviz.tasks.recipes import RECIPES
from tests.app.driving import is_sentence, said
from tests.app.learning import Learner, buttons, until

TEXT = "the cat sat on the mat and the dog sat on the log.\n" * 30
SMALL: dict[str, Any] = {"units": 12, "window": 12, "batch": 6}


def cannot_learn(learner: Learner) -> str:
    """Learn cannot be pressed; why not."""
    until(lambda: not (learner.learning.own_text.is_busy or learner.learning.built_in_text.is_busy))
    (button,) = (one for name, one in learner.panel.status._buttons.items() if name == "learn")
    assert not button.isEnabled()
    learner.panel.status.learn_requested.emit()
    assert not learner.learning.training.is_busy and not learner.learning.runs.entries()
    assert is_sentence(button.toolTip())
    return button.toolTip()


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        (
            {"units": 100_000},
            "would need 1,147.1 GB of memory; set fewer units",
        ),
        ({"units": 0}, "Units: Write a whole number, 1 or more."),
        ({"batch": 10_000_000}, "too few for batches of 10000000 × 100"),
        ({"layers": 65}, "from 1 to 64"),
        ({"epochs": 0.0}, "above 0"),
    ],
)
def test_what_cannot_be_learned_says_what_would_do(learner: Learner, settings: dict[str, Any], reason: str) -> None:
    learner.choose("python-prose-lstm", **settings)
    assert reason in cannot_learn(learner)
    sound = RECIPES["python-prose-lstm"].settings.to_json()
    learner.choose("python-prose-lstm", **{name: sound[name] for name in settings})
    assert buttons(learner.panel)["Learn"]


def test_a_text_is_needed_and_one_that_will_do(learner: Learner, tmp_path: Path) -> None:
    learner.choose("characters", **SMALL)
    assert cannot_learn(learner) == "Choose a text to learn from."
    for content, reason in (
        (b"", "is empty"),
        (b"a" * 5_000, "one character only"),
        (b"hello there", "too few for batches of 6"),
        (bytes(range(256)) * 50, "is not text in UTF-8"),
    ):
        (tmp_path / "text.txt").write_bytes(content)
        learner.learning.own_text.read_file(tmp_path / "text.txt")
        assert reason in cannot_learn(learner)
    learner.learning.own_text.read_file(tmp_path / "none.txt")
    assert "none.txt cannot be read" in cannot_learn(learner)
    (tmp_path / "text.txt").write_text(TEXT)
    learner.learning.own_text.read_file(tmp_path / "text.txt")
    learner.learn("characters", epochs=1.0)
    learner.until_over()
    assert learner.learning.state == "finished" and learner.run.text() == TEXT


def test_the_text_in_the_window_can_be_learned(learner: Learner) -> None:
    learner.choose("characters", epochs=1.0, **SMALL)
    learner.window.views.editor.replace_all(TEXT)
    learner.panel.form.window_text_requested.emit()
    learner.learn("characters", "mine")
    learner.until_over()
    assert learner.run.text() == TEXT == learner.window.views.editor.text
    assert learner.conductor.studio.path == learner.run.model


def test_a_run_that_diverges_is_stopped_and_explained(learner: Learner) -> None:
    learner.learn("hello", "wild", rate=1e6, optimiser="sgd", clip=1e6)
    learner.until_over()
    assert learner.learning.state == "diverged"
    assert "smaller rate (now 1e+06)" in learner.learning.explanation and is_sentence(learner.learning.explanation)
    model = load_model(learner.run.model)
    assert all(np.isfinite(tensor).all() for tensor in model.network.tensors.values())
    learner.panel.grab()
    learner.open_run("wild", "Continue")
    learner.click("At a tenth of the rate")
    until(lambda: learner.run.record().settings["rate"] < 1e6)
    learner.until_over()
    assert learner.run.record().settings["rate"] == pytest.approx(1e5)


def test_a_folder_that_cannot_be_written_to_is_said_and_nothing_is_lost(learner: Learner, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "runs").write_text("in the way")
    learner.choose("hello")
    learner.click("Learn")
    assert len(said(learner.window)) == 1 and "cannot be kept in" in said(learner.window)[0]
    assert not learner.learning.training.is_busy and buttons(learner.panel)["Learn"]


def test_runs_are_renamed_deleted_and_brought_back(learner: Learner) -> None:
    for name in ("one", "two"):
        learner.learn("hello", name, epochs=3.0)
        learner.until_over()
    panel, key = learner.panel, learner.key("two")
    panel.runs.rename_requested.emit(key, "the second")
    assert learner.key("the second") == key and learner.learning.record is not None
    assert [run.name for run in panel.curves._runs] == [learner.learning.record.name] == ["the second"]
    panel.runs.delete_requested.emit(key)
    assert learner.learning.shown is None and not panel.curves._runs and not panel.replay._steps
    assert learner.model.trace("hello").logits.size, "its network is still under the text"
    panel.runs.undo_delete_requested.emit()
    learner.open_run("the second")
    assert learner.step == 3 and len(panel.curves._runs) == 1
    assert not said(learner.window)


def test_what_is_learned_can_be_neither_deleted_nor_renamed(learner: Learner) -> None:
    learner.learn("hello", "mine", epochs=1e6)
    key = learner.key("mine")
    learner.panel.runs.delete_requested.emit(key)
    learner.panel.runs.rename_requested.emit(key, "yours")
    assert len(said(learner.window)) == 2 and all("stop it" in sentence for sentence in said(learner.window))
    assert learner.learning.training.state == "learning" and learner.key("mine") == key
