"""A search for units in the worker: it reads, tells how far it is, stops when told to, and explains trouble."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnnviz.core.found_units import Question
from rnnviz.core.model import Model
from rnnviz.core.questions import QUESTIONS
from rnnviz.core.span_match import UnitsOn
from rnnviz.tasks.corpora import CORPORA, Corpus
from rnnviz.worker import searching
from rnnviz.worker.messages import (
    Command,
    Ended,
    FindPlaces,
    FindUnits,
    PlacesFound,
    Quit,
    Report,
    SearchedText,
    SearchFailed,
    Searching,
    Stop,
    UnitsFound,
)
from rnnviz.worker.poster import Poster
from rnnviz.worker.searching import Searcher, text_of
from tests.networks import random_model
from tests.planted import UNIT, quote_model

TEXT = "some words stand here\nand some more of them there\n" * 30


def _searched(model: Model, **others: Any) -> SearchedText:
    return SearchedText(model.card, model.network.architecture, dict(model.network.tensors), **others)


def _wish(questions: Sequence[Question] = (QUESTIONS["word_start"],), **others: Any) -> FindUnits:
    return FindUnits(_searched(random_model(), **others), tuple(questions), ("hidden",))


def _reports(wish: FindUnits | FindPlaces, *said: Command) -> list[Report]:
    """What a search tells to whom has said so much before it begins."""
    heard: list[Report] = []
    ours, theirs = Pipe()
    with ours, theirs:
        for command in said:
            ours.send(command)
        poster = Poster(heard.extend)
        Searcher(theirs, poster).find(wish)
        poster.flush()
    return heard


def test_it_finds_and_tells_how_far_it_is() -> None:
    *before, last = _reports(_wish(text=TEXT))
    assert isinstance(last, UnitsFound) and last.found.tried == 6 and last.notes == ()
    assert before and all(isinstance(report, Searching) for report in before)
    assert last.found.steps + last.found.held_out_steps == len(TEXT)


def test_only_so_many_tokens_are_read_and_that_is_told() -> None:
    last = _reports(_wish(text=TEXT, most_tokens=600))[-1]
    assert isinstance(last, UnitsFound) and last.found.steps + last.found.held_out_steps == 600
    assert "first 600" in str(last.notes[0]) and "fewer than" in str(last.notes[1])


def test_a_file_is_read_in_its_own_encoding(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes(TEXT.encode("utf-16"))
    last = _reports(_wish(file=str(path)))[-1]
    assert isinstance(last, UnitsFound) and last.found.steps + last.found.held_out_steps == len(TEXT)


def test_places_are_found_in_a_corpus_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = Corpus("x" * 900 + 'a "word" here\n' * 9, "the words of somebody", "")
    monkeypatch.setitem(CORPORA, "python-prose", lambda: corpus)
    on = UnitsOn(np.array([UNIT]), np.ones(1, np.float32))
    wish = FindPlaces(_searched(quote_model(), corpus="python-prose"), "hidden", on, 5)
    *before, last = _reports(wish)
    assert isinstance(last, PlacesFound) and before
    held = corpus.text[round(0.9 * len(corpus.text)) :]
    assert last.found.steps == len(held) and [note.code for note in last.notes] == ["taught"]
    quoted = [found.span() for found in re.finditer('"word', held)]
    assert [(one.place.start, one.place.stop) for one in last.found.passages] == quoted
    assert all(one.text[slice(*one.characters)] == '"word' for one in last.found.passages)
    assert _reports(wish, Stop())[-1] == Ended(0, "stopped")


def test_nothing_is_said_of_the_very_text_that_was_learned(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = Corpus(TEXT, "", "")
    monkeypatch.setitem(CORPORA, "python-prose", lambda: corpus)
    searched = _searched(random_model(), corpus="python-prose")
    card = replace(searched.card, data=corpus.record(), training={"settings": {"validation": 0.5}})
    assert text_of(replace(searched, card=card)) == (TEXT[len(TEXT) // 2 :], ())


def test_stop_ends_it_between_two_blocks() -> None:
    assert _reports(_wish(text=TEXT), Stop())[-1] == Ended(0, "stopped")


def test_whoever_quits_is_not_kept_waiting() -> None:
    with pytest.raises(EOFError):
        _reports(_wish(text=TEXT), Quit())


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (_wish([Question("regex", "yes-no", "(")], text=TEXT), "regular expression"),
        (_wish(file="/nowhere/mine.txt"), "cannot be read"),
        (_wish(text=TEXT, questions=[Question("nothing", "yes-no")]), "no question"),
    ],
)
def test_trouble_is_one_sentence(wish: FindUnits, said: str) -> None:
    (report,) = _reports(wish)
    assert isinstance(report, SearchFailed)
    assert said in str(report.notice) and "\n" not in str(report.notice)


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def search(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(searching, "search", search)
    (report,) = _reports(_wish(text=TEXT))
    assert isinstance(report, SearchFailed) and report.notice.code == "memory"
