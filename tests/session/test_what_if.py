"""Clamps in the document: what is read under them, the way back, and what is kept of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.core.clamp import Clamp, ClampError
from rnnviz.session import document as documents
from rnnviz.session import reader as rooms
from rnnviz.session.document import Document
from rnnviz.session.reader import Reader
from rnnviz.session.what_if import WhatIf
from tests.session.models import TEXT, largest_difference, model

FORGET = Clamp(0, "forget", 1.0)
LATE = Clamp(0, "input", 0.0, steps=(6, None))


def read(document):
    document.read_all()
    return document.trace


def expected(reading, text, clamps):
    reader = Reader(reading, clamps)
    reader.set_text(text)
    reader.read(float("inf"))
    return reader.trace


@pytest.fixture
def document(qapp):
    made = Document(model())
    made.set_text(TEXT)
    made.read_all()
    yield made
    made.close()


def test_what_is_read_and_typed_is_read_under_the_clamps(document):
    document.set_clamps([FORGET, LATE])
    assert largest_difference(read(document), expected(document.model, TEXT, [FORGET, LATE])) == 0
    document.set_text(TEXT[:4] + "dec" + TEXT[4:])
    text = document.text
    assert largest_difference(read(document), expected(document.model, text, [FORGET, LATE])) == 0
    document.set_clamps([])
    assert largest_difference(read(document), document.model.trace(text)) == 0


def test_only_what_a_clamp_touches_is_read_again(document):
    told = []
    document.cut.connect(lambda step: told.append(("cut", step)))
    document.stepped.connect(lambda steps: told.append(("stepped", steps)))
    document.clamps_changed.connect(lambda: told.append("clamps"))  # type: ignore[arg-type]
    trace, before = document.trace, document.trace.layers[0]["hidden"][:6].copy()
    document.set_clamps([LATE])
    assert told == ["clamps", ("cut", 6), ("stepped", len(TEXT))]
    assert document.trace is trace and (trace.layers[0]["hidden"][:6] == before).all()
    told.clear()
    document.set_clamps([LATE])
    assert told == []
    document.set_clamps([LATE, Clamp(0, "forget", 1.0, steps=(99, None))])
    assert told == ["clamps", ("stepped", len(TEXT))]


def test_other_weights_keep_the_clamps_and_another_model_drops_them(document):
    what_if = WhatIf(document)
    what_if.put(FORGET)
    later = model(seed=3)
    document.set_weights(later)
    assert largest_difference(read(document), expected(later, TEXT, [FORGET])) == 0
    told = []
    document.clamps_changed.connect(lambda: told.append(document.clamps))
    document.set_model(model("gru"))
    assert told == [()] and not what_if.clamps and not what_if.can_undo
    assert largest_difference(read(document), document.model.trace(TEXT)) == 0


def test_a_clamp_that_does_not_fit_changes_nothing(document):
    document.set_clamps([FORGET])
    before = document.trace.layers[0]["cell"].copy()
    with pytest.raises(ClampError, match="has no 'update'"):
        document.set_clamps([Clamp(0, "update", 1.0)])
    assert document.clamps == (FORGET,) and (document.trace.layers[0]["cell"] == before).all()


def test_a_long_text_is_read_under_the_clamps_too(qapp, monkeypatch):
    monkeypatch.setattr(rooms, "COMPACT_FROM", 20)
    monkeypatch.setattr(rooms, "FULL_FROM", 10)
    document = Document(model())
    document.set_clamps([FORGET, LATE])
    document.set_text("a bad cab " * 4)
    assert read(document).compact and (document.trace.layers[0]["forget"] == 1).all()
    assert not document.trace.layers[0]["input"][6:].any() and document.trace.layers[0]["input"][:6].all()
    document.set_text("a bad ca")
    assert not read(document).compact and (document.trace.layers[0]["forget"] == 1).all()
    document.close()


@settings(max_examples=25, deadline=None)
@given(
    acts=st.lists(
        st.sampled_from(["undo", "redo", "clear"])
        | st.builds(
            Clamp,
            st.integers(0, 1),
            st.sampled_from(["forget", "input", "cell"]),
            st.sampled_from([0.0, 0.5, 1.0]),
            st.none() | st.just((1,)),
            st.none() | st.just((3, None)),
            on=st.booleans(),
        ),
        max_size=12,
    )
)
def test_there_is_a_way_back_and_forth(qapp, acts):
    document = Document(model())
    document.set_text(TEXT)
    what_if = WhatIf(document)
    past, future = [()], []
    for act in acts:
        if act == "undo" and len(past) > 1:
            future.append(past.pop())
        elif act == "redo" and future:
            past.append(future.pop())
        if act in ("undo", "redo"):
            getattr(what_if, act)()
        else:
            before = what_if.clamps
            what_if.clear() if act == "clear" else what_if.put(act)
            if what_if.clamps != before:
                past, future = [*past, what_if.clamps], []  # type: ignore[list-item]
        assert what_if.clamps == past[-1] and what_if.can_undo == (len(past) > 1) and what_if.can_redo == bool(future)
        assert largest_difference(read(document), expected(document.model, TEXT, what_if.clamps)) == 0
    document.close()


def test_a_drag_is_undone_at_once(document):
    what_if = WhatIf(document)
    what_if.put(FORGET)
    for value in np.linspace(0, 1, 5):
        what_if.put(Clamp(0, "input", float(value)), "input")
    what_if.undo()
    assert what_if.clamps == (FORGET,)
    assert what_if.of(0, "forget") == FORGET and what_if.of(1, "forget") is None


def test_what_a_session_kept_comes_back_and_what_does_not_fit_is_left_out(document):
    what_if = WhatIf(document)
    what_if.restore(["layers.0.forget=1", "layers.7.forget=1", "nonsense", "layers.0.input=0 --steps 6:"])
    assert what_if.clamps == (FORGET, LATE) and not what_if.can_undo


def test_of_a_drag_over_a_long_text_only_the_last_value_waits(document, qtbot, monkeypatch):
    monkeypatch.setattr(documents, "GENTLE_SLICE", 0.0)  # one token a slice
    what_if = WhatIf(document)
    told: list[float] = []
    document.clamps_changed.connect(lambda: told.extend(clamp.value for clamp in document.clamps))
    for value in (0.0, 0.25, 0.5, 0.75):
        what_if.put(Clamp(0, "forget", value), "drag")
    assert told == [0.0] and document.is_reading
    qtbot.waitUntil(lambda: told == [0.0, 0.75] and not document.is_reading, timeout=3000)
    assert largest_difference(document.trace, expected(document.model, TEXT, [Clamp(0, "forget", 0.75)])) == 0
    for value in (0.2, 0.6):
        what_if.put(Clamp(0, "forget", value), "again")
    what_if.clear()
    what_if.undo()
    assert [clamp.value for clamp in what_if.clamps] == [0.6]
    what_if.undo()
    document.read_all()
    what_if.put(Clamp(0, "forget", 0.1), "other")
    what_if.put(Clamp(0, "forget", 0.9), "other")
    what_if.put(LATE)
    assert what_if.clamps == (Clamp(0, "forget", 0.9), LATE)
    for _ in range(3):
        what_if.undo()
    assert not what_if.clamps and not what_if.can_undo


def test_several_clamps_on_one_quantity_are_added_replaced_and_removed(document):
    what_if = WhatIf(document)
    unit = Clamp(0, "forget", 0.0, (2,))
    what_if.put(FORGET)
    what_if.add(unit)
    assert largest_difference(read(document), expected(document.model, TEXT, [FORGET, unit])) == 0
    what_if.replace(0, Clamp(0, "forget", 1.0, on=False))
    assert [clamp.on for clamp in what_if.clamps] == [False, True]
    what_if.replace(0, None)
    assert what_if.clamps == (unit,)
    what_if.undo()
    assert len(what_if.clamps) == 2
