"""While a text is read anew under other clamps, what is shown is whole: the old until the new can take its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from rnnviz.core.clamp import Clamp
from rnnviz.session import document as documents
from rnnviz.session import reader as rooms
from rnnviz.session import rereading
from rnnviz.session.chunks import chunks
from rnnviz.session.document import Document
from rnnviz.session.what_if import WhatIf
from tests.session.models import largest_difference, model

FORGET = Clamp(0, "forget", 1.0)
LATE = Clamp(0, "input", 0.0, steps=(30, None))
LONG = "a bad cab 語é. " * 5


def expected(document, text=LONG):
    return document.model.trace(text, clamps=document.clamps)


@pytest.fixture
def document(qapp, monkeypatch):
    monkeypatch.setattr(documents, "GENTLE_SLICE", 0.0)  # one token a slice
    monkeypatch.setattr(rereading, "PATIENCE", 60.0)
    made = Document(model())
    made.set_text(LONG)
    made.read_all()
    yield made
    made.close()


def test_until_all_is_read_anew_the_old_is_shown(document, qtbot):
    old, told = document.model.trace(LONG), []
    document.cut.connect(lambda step: told.append(("cut", step)))
    document.stepped.connect(lambda steps: told.append(("stepped", steps)))
    document.set_clamps([LATE])
    assert document.clamps == (LATE,) and document.is_reading and told == []
    for _ in range(3):
        document._on_slice()
    assert told == [] and not document.trace.interventions and largest_difference(document.trace, old) == 0
    qtbot.waitUntil(lambda: not document.is_reading, timeout=3000)
    assert told == [("cut", 30), ("stepped", len(LONG))]
    assert largest_difference(document.trace, expected(document)) == 0


def test_what_takes_long_is_shown_as_it_grows(document, monkeypatch):
    monkeypatch.setattr(rereading, "PATIENCE", 0.0)
    document.set_clamps([FORGET])
    assert 0 < document.steps < len(LONG) and document.is_reading
    assert largest_difference(document.trace, expected(document, LONG[: document.steps])) == 0
    document.read_all()
    assert largest_difference(document.trace, expected(document)) == 0


def test_an_edit_other_clamps_and_a_stop_come_in_between(document):
    document.set_clamps([FORGET])
    document.set_clamps([LATE])
    document.set_text(LONG + "dec")
    document.read_all()
    assert largest_difference(document.trace, expected(document, LONG + "dec")) == 0
    document.set_clamps([FORGET])
    document.set_text("b" + LONG)
    document.read_all()
    assert largest_difference(document.trace, expected(document, "b" + LONG)) == 0
    document.set_clamps([])
    document.stop_reading()
    assert not document.is_reading and document.note
    assert largest_difference(document.trace, expected(document, ("b" + LONG)[: document.steps])) == 0
    document.resume_reading()
    document.read_all()
    assert largest_difference(document.trace, expected(document, "b" + LONG)) == 0


def test_who_takes_back_what_is_being_read_finds_what_was(document):
    trace = document.model.trace(LONG)
    document.set_clamps([FORGET])
    document.set_clamps([])
    assert not document.is_reading and largest_difference(document.trace, trace) == 0


def test_other_weights_in_between_are_read_under_the_clamps_that_are_wanted(document):
    document.set_clamps([FORGET])
    document.set_weights(model(seed=3))
    document.read_all()
    assert document.clamps == (FORGET,) and largest_difference(document.trace, expected(document)) == 0


def test_a_compact_trace_stays_one(qapp, monkeypatch):
    monkeypatch.setattr(rooms, "COMPACT_FROM", 20)
    monkeypatch.setattr(rooms, "FULL_FROM", 10)
    document = Document(model())
    document.set_text(LONG)
    document.read_all()
    document.set_clamps([LATE])
    document.read_all()
    assert document.trace.compact and largest_difference(document.trace, expected(document)) <= 1e-6
    document.close()


def test_pieces_grow_and_cover_everything():
    pieces = list(chunks(3, 60))
    assert [piece.stop - piece.start for piece in pieces] == [1, 2, 4, 8, 16, 16, 10]
    assert [place for piece in pieces for place in range(piece.start, piece.stop)] == list(range(3, 60))
    assert not list(chunks(5, 5))


def test_steps_that_are_told_are_there_though_reading_anew_begins_meanwhile(document, monkeypatch):
    """What waited is taken up while all are being told; it must not be shown before all have heard."""
    monkeypatch.setattr(rereading, "PATIENCE", 0.0)
    monkeypatch.setattr(document, "slice_seconds", 0.0)
    what_if, told = WhatIf(document), []
    document.stepped.connect(lambda steps: told.append((steps, document.steps)))
    for value in (0.0, 0.5):
        what_if.put(Clamp(0, "forget", value), "drag")
    while document.is_reading:
        QCoreApplication.processEvents()
    assert document.clamps[0].value == 0.5 and all(steps == there for steps, there in told)
