"""Learning as the user sees it: one run shown, which may be the one that is learned, and what became of it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnnviz.core.lock import FileLock
from rnnviz.core.run_folder import POINT, RunFolder
from rnnviz.session import training as training_module
from rnnviz.session.document import Document
from rnnviz.session.learning import Learning
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.new_run import new_run
from rnnviz.tasks.recipes import RECIPES
from rnnviz.worker.messages import (
    Died,
    Ended,
    Evaluated,
    Failed,
    Learn,
    Points,
    Report,
    Sampled,
    Saved,
)
from tests.session.workers import FakeClient, ready, started

RECIPE = RECIPES["characters"]
TEXT = Corpus("the cat sat on the mat. " * 300, "cats.txt", "mine")


class Room(SimpleNamespace):
    """A Learning whose worker says what it is told to, and all that was told of it."""

    learning: Learning
    clients: list[FakeClient]
    qtbot: QtBot
    failures: list[str]
    facts: list[str]
    folder: Path

    @property
    def client(self) -> FakeClient:
        return self.clients[-1]

    def begin(self, name: str = "Cats") -> RunFolder:
        assert self.learning.begin(name, RECIPE, RECIPE.settings, TEXT, "cpu")
        shown = self.learning.shown
        assert shown is not None
        return shown

    def hear(self, *reports: Report) -> None:
        client = self.client
        client.reports += reports
        self.qtbot.waitUntil(lambda: not client.reports)

    def learned(self) -> list[Learn]:
        return [command for command in self.client.sent if isinstance(command, Learn)]

    def keys(self) -> list[str]:
        question = self.learning.question
        return [] if question is None else [key for key, _ in question.answers]

    def run(self, name: str = "old", **record: Any) -> RunFolder:
        """A run on disk that is not learned now."""
        folder = new_run(self.folder / "runs" / name, name, RECIPE, RECIPE.settings, TEXT)
        folder.write_record(folder.record().changed(**record))
        return folder


@pytest.fixture
def room(qtbot: QtBot, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    clients: list[FakeClient] = []

    def spawn() -> FakeClient:
        clients.append(FakeClient())
        return clients[-1]

    monkeypatch.setattr(training_module, "_spawn", spawn)
    learning = Learning(tmp_path, document)
    made = Room(learning=learning, clients=clients, qtbot=qtbot, failures=[], facts=[], folder=tmp_path)
    learning.failed.connect(made.failures.append)
    for fact in ("run_changed", "curve_changed", "pace_changed", "over", "question_changed"):
        getattr(learning, fact).connect(lambda fact=fact: made.facts.append(fact))
    yield made
    learning.close(0.0)
    learning.deleteLater()


def points(*steps: int) -> Points:
    rows = np.array([(step, 3.0 / step, 1.0, 1e-3) for step in steps], POINT)
    return Points(rows, steps[-1] / 10, steps[-1] * 0.1, 100 * len(steps))


def test_a_new_run_is_made_shown_and_learned(room: Room) -> None:
    folder = room.begin()
    record = room.learning.record
    assert folder.text() == TEXT.text and record is not None and record.name == "Cats" and record.state == "new"
    assert room.learning.shows_what_is_learned and room.learning.training.is_busy
    sample = {"step": 2, "text": "the"}
    room.hear(ready(), started(folder.path), points(1, 2), Evaluated(2, 2.5, 2.6, 0.3), Sampled(2, sample))
    assert room.learned() == [Learn(str(folder.path), "cpu")]
    curve = room.learning.curve
    assert len(curve) == 2 and room.learning.samples == [sample]
    learned = room.learning.learned
    assert learned is not None and learned.step == 2 and learned.steps == 100 and learned.unit == "nats per token"
    room.hear(points(3, 4, 5))
    assert room.learning.curve is curve and len(curve) == 5 and {"run_changed", "curve_changed"} <= set(room.facts)


def test_where_no_run_can_be_made_it_is_said(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(RunFolder, "write_record", full)
    assert not room.learning.begin("Cats", RECIPE, RECIPE.settings, TEXT, "cpu")
    assert "No space left on device" in room.failures[-1] and not room.learning.training.is_busy


def test_one_run_at_a_time(room: Room) -> None:
    first = room.begin()
    room.hear(ready(), started(first.path))
    other = room.run("other", state="stopped", step=5, steps=100)
    room.learning.go_on(other)
    assert room.learned() == [Learn(str(first.path), "cpu")] and room.learning.shown is not None
    assert room.learning.shown.path == first.path


def test_another_run_is_looked_at_while_one_is_learned(room: Room) -> None:
    first = room.begin()
    room.hear(ready(), started(first.path), points(1, 2, 3))
    other = room.run("other", state="stopped", step=5, steps=100)
    assert room.learning.show(other) and not room.learning.shows_what_is_learned
    room.hear(points(4, 5))
    assert len(room.learning.curve) == 0 and room.learning.learned is not None and room.learning.learned.step == 5
    assert room.learning.show(RunFolder(first.path))
    assert len(room.learning.curve) == 5  # with what came meanwhile, which is not on disk yet
    room.learning.show(other)
    room.hear(Failed("file", "Cats cannot be written to: gone", 3))
    assert "Cats" in room.failures[-1] and room.learning.shown is not None and room.learning.shown.path == other.path


@pytest.mark.parametrize(
    ("report", "state", "words"),
    [
        (Ended(9, "finished"), "finished", ""),
        (Ended(9, "stopped"), "stopped", ""),
        (Ended(9, "time"), "finished", "time"),
        (Ended(9, "patience"), "finished", "validation loss"),
        (Failed("diverged", "the loss grew", 8), "diverged", "step 8"),
        (Failed("busy", "Cats is being learned"), "", "another window"),
        (Failed("settings", "the text of Cats is missing"), "", "text of Cats is missing"),
        (Failed("crash", "learning broke off: KeyError", 8), "stopped", "broke off"),
    ],
)
def test_what_became_of_it_is_told(report: Report, state: str, words: str, room: Room) -> None:
    folder = room.begin()
    room.hear(ready(), started(folder.path), points(1, 2), report)
    assert room.learning.explanation == words or (words and words in room.learning.explanation)
    assert room.learning.state == (state or "ready") and room.facts[-1] == "over"


def test_out_of_memory_it_goes_on_with_half_the_batch_if_wanted(room: Room) -> None:
    folder = room.begin()
    room.hear(ready(), started(folder.path), Failed("memory", "The memory is not enough."))
    assert room.keys() == ["half", "leave"]
    room.learning.answer("half", "cpu")
    (_, again) = room.learned()
    assert again.folder == str(folder.path) and again.settings == RECIPE.settings.to_json() | {"batch": 16}
    assert not room.keys() and room.learning.training.is_busy


def test_out_of_memory_on_a_gpu_it_goes_on_on_the_cpu_if_wanted(room: Room) -> None:
    folder = room.begin()
    room.hear(ready(has_cuda=True), started(folder.path), Failed("memory", "The memory is not enough."))
    assert room.keys() == ["cpu", "half", "leave"]
    room.learning.answer("cpu", "auto")
    assert room.learned()[-1] == Learn(str(folder.path), "cpu")


@pytest.mark.parametrize("answer", ["go_on", "leave"])
def test_a_killed_worker_is_asked_about(answer: str, room: Room) -> None:
    folder = room.begin()
    room.hear(ready(), started(folder.path), points(1, 2, 3, 4))
    folder.append_points(points(1, 2).points)
    first = room.client
    first.reports.append(Died(-9))
    room.qtbot.waitUntil(lambda: room.learning.state == "lost")
    assert room.keys() == ["go_on", "leave"] and "saved" in room.learning.explanation
    room.learning.answer(answer, "cpu")
    assert not room.keys() and room.learning.training.is_busy == (answer == "go_on")
    if answer == "go_on":
        assert room.client is not first
        room.hear(ready(), started(folder.path, step=2), points(3))
        assert room.learned() == [Learn(str(folder.path), "cpu")]
        assert len(room.learning.curve) == 3  # what was beyond the last save is learned again


def test_a_run_that_is_through_is_asked_for_how_long(room: Room) -> None:
    settings = RECIPE.settings.to_json()
    folder = room.run(state="finished", step=100, steps=100, settings=settings)
    room.learning.go_on(folder)
    assert room.keys() == ["longer", "leave"] and not room.clients
    room.learning.answer("longer", "cpu")
    room.hear(ready())
    assert room.learned()[0].settings == settings | {"epochs": 2 * settings["epochs"]}


def test_a_run_that_diverged_goes_on_at_a_tenth_of_the_rate(room: Room) -> None:
    folder = room.run(state="diverged", step=40, steps=100)
    room.learning.go_on(folder)
    assert room.keys() == ["slower", "leave"]
    room.learning.answer("leave", "cpu")
    assert not room.clients
    room.learning.go_on(folder)
    room.learning.answer("slower", "cpu")
    room.hear(ready())
    settings = room.learned()[0].settings
    assert settings is not None and settings["rate"] == pytest.approx(RECIPE.settings.rate / 10)


def test_a_stopped_run_just_goes_on(room: Room) -> None:
    folder = room.run(state="stopped", step=40, steps=100)
    room.learning.go_on(folder, "cpu")
    room.hear(ready())
    assert room.learned() == [Learn(str(folder.path), "cpu")] and not room.keys()


def test_a_run_that_cannot_be_read_is_said_and_what_was_shown_stays(room: Room) -> None:
    good = room.run("good", state="stopped")
    room.learning.show(good)
    assert not room.learning.show(RunFolder(room.folder / "nowhere"))
    assert "nowhere" in room.failures[-1] and room.learning.shown is good


def test_a_full_disk_is_told_while_learning_goes_on(room: Room) -> None:
    folder = room.begin()
    room.hear(ready(), started(folder.path), Saved(3, "No space left on device"))
    assert "No space left on device" in room.failures[-1] and room.learning.state == "learning"


def test_what_was_being_learned_when_the_window_went_is_told_once(room: Room, document: Document) -> None:
    folder = room.begin()
    room.hear(ready(), started(folder.path), points(1, 2))
    folder.write_record(folder.record().changed(state="learning", step=2, steps=100))
    later = Learning(room.folder, document)
    with FileLock(folder.lock):
        pass
    found = later.unfinished()
    assert found is not None and found.name == "Cats" and later.shown is not None and later.shown.path == folder.path
    assert later.unfinished() is None
    later.close(0.0)
    later.deleteLater()


def test_a_run_that_came_to_its_end_is_not_unfinished(room: Room, document: Document) -> None:
    folder = room.begin()
    room.hear(ready(), started(folder.path), Ended(2, "stopped"))
    later = Learning(room.folder, document)
    assert later.unfinished() is None
    later.close(0.0)
    later.deleteLater()


def test_a_deleted_run_is_shown_no_more(room: Room) -> None:
    one, other = room.run("one"), room.run("other")
    room.learning.show(one)
    room.learning.leave(other)
    assert room.learning.shown is one
    room.learning.leave(RunFolder(one.path))
    assert room.learning.shown is None and room.learning.record is None and not room.learning.samples
