"""The search for units in the window's process: what it tells the worker, and what it makes of the answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnnviz.core.found_units import Found
from rnnviz.core.notices import Notice
from rnnviz.core.passages import FoundPlaces
from rnnviz.core.questions import QUESTIONS
from rnnviz.core.span_match import UnitsOn
from rnnviz.session import worker_search
from rnnviz.session.unit_search import Source, UnitSearch
from rnnviz.worker.client import Client
from rnnviz.worker.messages import (
    Died,
    Ended,
    Failed,
    FindPlaces,
    FindUnits,
    PlacesFound,
    Report,
    SearchFailed,
    Searching,
    Stop,
    UnitsFound,
)
from tests.networks import random_model
from tests.session.workers import FakeClient, ready

ASKED = (QUESTIONS["quotes"],)
TYPED = Source("window", text="abc")
NOTHING = Found((), 6, 80, 20)
NOTE = Notice.of("other", sentence="it cannot be")
ON = UnitsOn(np.array([2]), np.ones(1, np.float32))


class _Client(FakeClient):
    is_alive = True


class _Stage:
    """A search, and the workers that it made."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.clients: list[_Client] = []
        self.search = UnitSearch(client=self._make)  # type: ignore[arg-type]
        self.states: list[str] = []
        self.search.state_changed.connect(self.states.append)

    def _make(self) -> _Client:
        self.clients.append(_Client())
        return self.clients[-1]

    def ask(self, source: Source = TYPED) -> None:
        self.search.ask(random_model(), ASKED, ("hidden",), source)

    def hear(self, *reports: Report) -> None:
        client = self.clients[-1]
        client.reports += reports
        self.qtbot.waitUntil(lambda: not client.reports)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[_Stage]:
    made = _Stage(qtbot)
    yield made
    made.search.close()
    made.search.deleteLater()


def test_the_worker_is_spawned_when_first_asked_and_told_when_it_listens(stage: _Stage) -> None:
    assert not stage.clients
    stage.ask()
    assert stage.search.state == "running" and not stage.clients[0].sent
    stage.hear(ready())
    (sent,) = stage.clients[0].sent
    assert isinstance(sent, FindUnits) and (sent.questions, sent.quantities) == (ASKED, ("hidden",))
    assert sent.searched.text == "abc" and sent.searched.tensors.keys() == random_model().network.tensors.keys()


@pytest.mark.parametrize(
    ("source", "told"), [(Source("corpus", "python-code"), "corpus"), (Source("file", "a"), "file")]
)
def test_of_other_texts_only_the_name_is_sent(stage: _Stage, source: Source, told: str) -> None:
    stage.ask(source)
    stage.hear(ready())
    (sent,) = stage.clients[0].sent
    assert isinstance(sent, FindUnits) and getattr(sent.searched, told) == source.name


def test_progress_and_results_are_told_and_the_clock_rests_after(stage: _Stage, qtbot: QtBot) -> None:
    stage.ask()
    with qtbot.waitSignal(stage.search.progress_changed) as told:
        stage.hear(ready(), Searching(3, 10))
    assert told.args == [3, 10]
    stage.hear(UnitsFound(NOTHING, (NOTE,)))
    assert (stage.search.state, stage.search.found, stage.search.notes) == ("done", NOTHING, (NOTE,))
    assert stage.states == ["running", "done"] and not stage.search._timer.isActive()
    stage.ask()
    assert len(stage.clients) == 1 and len(stage.clients[0].sent) == 2


def test_trouble_is_told_and_what_was_found_stays(stage: _Stage) -> None:
    stage.ask()
    stage.hear(ready(), UnitsFound(NOTHING))
    stage.ask()
    stage.hear(SearchFailed(NOTE))
    assert (stage.search.state, stage.search.problem, stage.search.found) == ("failed", NOTE, NOTHING)


def test_torch_that_cannot_be_loaded_is_told(stage: _Stage) -> None:
    stage.ask()
    stage.hear(Failed("crash", "torch cannot be loaded"))
    assert stage.search.state == "failed" and "torch" in str(stage.search.problem)


def test_places_are_asked_for_in_the_same_worker_and_go_when_others_are(stage: _Stage, qtbot: QtBot) -> None:
    stage.ask()
    stage.hear(ready(), UnitsFound(NOTHING))
    for _ in range(2):
        stage.search.ask_places(random_model(), "hidden", ON, 3, Source("corpus", "python-code"), 70)
        assert stage.search.places is None and stage.search.seeks_places
        with qtbot.waitSignal(stage.search.places_changed):
            stage.hear(PlacesFound(FoundPlaces((), 70), (NOTE,)))
        assert stage.search.places == FoundPlaces((), 70) and stage.search.place_notes == (NOTE,)
    sent = stage.clients[0].sent[-1]
    assert isinstance(sent, FindPlaces) and (sent.quantity, sent.length, sent.on) == ("hidden", 3, ON)
    assert (sent.searched.corpus, sent.searched.most_tokens) == ("python-code", 70)
    assert len(stage.clients) == 1 and stage.search.found is NOTHING and stage.search.state == "done"


def test_a_killed_worker_is_one_sentence_and_the_next_search_has_another(stage: _Stage) -> None:
    stage.ask()
    stage.hear(ready(), UnitsFound(NOTHING))
    stage.ask()
    stage.hear(Died(-9))
    assert stage.search.state == "failed" and stage.search.problem == Notice("ended")
    assert stage.search.found is NOTHING
    stage.ask()
    assert len(stage.clients) == 2 and not stage.clients[1].sent  # it has not loaded torch yet
    stage.hear(ready())
    assert len(stage.clients[1].sent) == 1


def test_one_that_died_while_nothing_was_asked_is_replaced(stage: _Stage) -> None:
    stage.ask()
    stage.hear(ready(), UnitsFound(NOTHING))
    stage.clients[0].is_alive = False
    stage.ask()
    assert len(stage.clients) == 2 and stage.search.state == "running"


def test_stop_before_the_worker_listens_needs_no_answer(stage: _Stage) -> None:
    stage.ask()
    stage.search.stop()
    assert stage.states == ["running", "idle"] and not stage.clients[0].sent


def test_stop_is_told_and_answered(stage: _Stage) -> None:
    stage.ask()
    stage.hear(ready())
    stage.search.stop()
    stage.search.stop()
    assert stage.clients[0].sent[1:] == [Stop()] and stage.search.state == "running"
    stage.hear(Ended(0, "stopped"))
    assert stage.search.state == "idle"


def test_who_does_not_stop_is_ended(stage: _Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_search, "PATIENCE", 0.0)
    stage.ask()
    stage.hear(ready())
    stage.search.stop()
    qtbot.waitUntil(lambda: stage.search.state == "idle")
    assert stage.clients[0].closed_with == [0.0]


def test_the_worker_ends_with_the_last_window(stage: _Stage) -> None:
    stage.search.join()
    stage.search.join()
    stage.ask()
    stage.search.leave()
    assert stage.search.state == "running"
    stage.search.leave()
    assert stage.search.state == "idle" and stage.clients[0].closed_with


def test_with_a_real_worker(qtbot: QtBot) -> None:
    made: list[Client] = []

    def spawn() -> Client:
        made.append(Client())
        return made[-1]

    search = UnitSearch(client=spawn)
    search.ask(random_model(), (QUESTIONS["word_start"],), ("hidden", "cell"), Source("window", text="ab cd ef\n" * 40))
    qtbot.waitUntil(lambda: search.state == "done", timeout=60_000)
    assert search.found is not None and search.found.tried == 12
    scores = [abs(score.score) for score in search.found.answers[0].best]
    assert all(first >= second for first, second in pairwise(scores))
    search.close()
    assert not made[0].is_alive
    search.deleteLater()
