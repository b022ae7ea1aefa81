"""What is said of a run, and asked before it goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rnnviz.core.lock import FileLock
from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.session.open_run import OpenRun
from rnnviz.session.outcomes import ended_sentence, failed_sentence, question_before, said_of, settings_for
from rnnviz.tasks.settings import Settings
from rnnviz.worker.messages import Ended, Failed


def record(state: str, **changes: Any) -> RunRecord:
    settings = {name: changes.pop(name) for name in ("epochs", "minutes", "patience", "rate") if name in changes}
    return RunRecord("mine", "hello", Settings(**settings).to_json(), state=state, step=50, steps=100, **changes)


@pytest.mark.parametrize(
    ("run", "answer", "changed"),
    [
        (record("finished", epochs=4.0).changed(step=100), "Learn on to 8 epochs", {"epochs": 8}),
        (record("finished", epochs=1e9).changed(step=100), "Learn on to 1e+09 epochs", {"epochs": 1e9}),
        (record("finished", minutes=5.0, seconds=301.0), "Learn on to 10 minutes", {"minutes": 10}),
        (record("finished", patience=3), "Learn on, with twice the patience", {"patience": 6}),
        (record("diverged", rate=0.5), "At a tenth of the rate", {"rate": 0.05}),
    ],
)
def test_what_ended_a_run_is_what_is_asked_about(run: RunRecord, answer: str, changed: dict[str, Any]) -> None:
    question = question_before(run)
    assert question is not None and "mine" in question.sentence
    (key, label), (leave, _) = question.answers
    assert label == answer and leave == "leave"
    assert settings_for(key, run) == run.settings | changed


@pytest.mark.parametrize("state", ["new", "learning", "paused", "stopped"])
def test_a_run_that_is_not_through_goes_on_without_a_question(state: str) -> None:
    run = record(state)
    assert question_before(run) is None and settings_for("go_on", run) is None


def test_half_the_batch_is_one_at_least() -> None:
    run = RunRecord("mine", "hello", Settings(batch=1).to_json())
    assert settings_for("half", run) == run.settings


@pytest.mark.parametrize("settings", [{}, {"rate": "fast"}, {"epochs": None}, {"colour": 3}])
def test_the_settings_of_strangers_do_no_harm(settings: dict[str, Any]) -> None:
    for state in ("finished", "diverged"):
        question_before(RunRecord("mine", "hello", settings, state=state))
    assert "step 7" in failed_sentence(Failed("diverged", "", 7), settings)


def test_every_end_is_explained_if_there_is_something_to_explain() -> None:
    assert ended_sentence(Ended(5, "finished")) == ended_sentence(Ended(5, "stopped")) == ""
    assert "time" in ended_sentence(Ended(5, "time")) and "validation loss" in ended_sentence(Ended(5, "patience"))
    assert failed_sentence(Failed("file", "the disk is gone"), {}) == "the disk is gone"
    assert "another window" in failed_sentence(Failed("busy", "x"), {})
    assert "memory" in failed_sentence(Failed("memory", "x"), {})


@pytest.mark.parametrize(
    ("state", "said"), [("new", ""), ("learning", "lost"), ("paused", "stopped"), ("finished", "finished")]
)
def test_a_run_that_is_opened_tells_what_became_of_it(tmp_path: Path, state: str, said: str) -> None:
    run = OpenRun(RunFolder.create(tmp_path / "run", record(state)))
    assert said_of(run) == (said, "")
    with FileLock(run.folder.lock):
        assert said_of(run) == ("", ""), "somebody learns it"


def test_a_diverged_run_says_later_what_it_said_then(tmp_path: Path) -> None:
    run = OpenRun(RunFolder.create(tmp_path / "run", record("diverged", rate=0.5, reason="x")))
    assert said_of(run)[0] == "diverged" and "smaller rate (now 0.5)" in said_of(run)[1]
