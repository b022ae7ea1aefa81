"""A search for units in the worker: it reads, tells how far it is, stops when told to, and explains trouble."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import pytest

from rnnviz.core.found_units import Question
from rnnviz.core.questions import QUESTIONS
from rnnviz.worker import searching
from rnnviz.worker.messages import Command, Ended, Failed, FindUnits, Quit, Report, Searching, Stop, UnitsFound
from rnnviz.worker.poster import Poster
from rnnviz.worker.searching import Searcher
from tests.networks import random_model

TEXT = "some words stand here\nand some more of them there\n" * 30


def _wish(questions: Sequence[Question] = (QUESTIONS["word_start"],), **others: Any) -> FindUnits:
    model = random_model()
    network = model.network
    tensors = dict(network.tensors)
    return FindUnits(model.card, network.architecture, tensors, tuple(questions), ("hidden",), **others)


def _reports(wish: FindUnits, *said: Command) -> list[Report]:
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
    assert isinstance(last, UnitsFound) and last.found.tried == 6 and last.note == ""
    assert before and all(isinstance(report, Searching) for report in before)
    assert last.found.steps + last.found.held_out_steps == len(TEXT)


def test_only_so_many_tokens_are_read_and_that_is_told() -> None:
    last = _reports(_wish(text=TEXT, most_tokens=600))[-1]
    assert isinstance(last, UnitsFound) and last.found.steps + last.found.held_out_steps == 600
    assert "first 600" in last.note


def test_a_file_is_read_in_its_own_encoding(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes(TEXT.encode("utf-16"))
    last = _reports(_wish(file=str(path)))[-1]
    assert isinstance(last, UnitsFound) and last.found.steps + last.found.held_out_steps == len(TEXT)


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
    assert isinstance(report, Failed) and said in report.sentence and "\n" not in report.sentence


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def search(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(searching, "search", search)
    (report,) = _reports(_wish(text=TEXT))
    assert isinstance(report, Failed) and report.kind == "memory"
