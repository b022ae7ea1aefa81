"""Further networks beside the document's."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.clamp import Clamp, ClampError
from rnnviz.session.document import Document
from rnnviz.session.lockstep import Lane, Lockstep
from tests.session.models import model

TEXT = "abba cab"


@pytest.fixture
def document():
    document = Document(model("lstm", seed=1))
    document.set_text(TEXT)
    yield document
    document.close()


@pytest.fixture
def lockstep(document):
    lockstep = Lockstep(document)
    yield lockstep
    lockstep.close()


def test_every_lane_reads_what_the_document_reads(document, lockstep, qtbot):
    other = model("gru", seed=2)
    lockstep.set_lanes([Lane(document.model), Lane(other), Lane(document.model, (Clamp(0, "forget", 1.0),))])
    qtbot.waitUntil(lambda: not lockstep.is_reading)
    same, second, held = (reader.trace for reader in lockstep.readers)
    np.testing.assert_array_equal(same.layers[0]["cell"], document.trace.layers[0]["cell"])
    np.testing.assert_array_equal(second.layers[0]["hidden"], other.trace(TEXT).layers[0]["hidden"])
    assert (held.layers[0]["forget"] == 1).all()


def test_an_edit_is_told_from_the_first_changed_step_on(document, lockstep, qtbot):
    lockstep.set_lanes([Lane(model("rnn", seed=3))])
    qtbot.waitUntil(lambda: not lockstep.is_reading)
    told: list[int] = []
    lockstep.changed.connect(told.append)
    document.set_text(TEXT[:5] + "b" + TEXT[5:])
    qtbot.waitUntil(lambda: not lockstep.is_reading)
    assert min(told) == 5
    assert len(lockstep.readers[0].trace) == len(TEXT) + 1


def test_a_lane_that_stays_keeps_what_it_has_read(document, lockstep, qtbot):
    lane = Lane(model("rnn", seed=3))
    lockstep.set_lanes([lane])
    trace = lockstep.readers[0].trace
    lockstep.set_lanes([Lane(model("gru", seed=2)), lane])
    assert lockstep.readers[1].trace is trace


def test_a_clamp_that_does_not_fit_changes_nothing(document, lockstep):
    lane = Lane(document.model)
    lockstep.set_lanes([lane])
    with pytest.raises(ClampError):
        lockstep.set_lanes([Lane(document.model, (Clamp(7, "forget", 1.0),))])
    assert lockstep.lanes == (lane,)


def test_without_lanes_nothing_is_read(document, lockstep):
    told: list[int] = []
    lockstep.changed.connect(told.append)
    document.set_text("cab")
    assert told == [] and lockstep.readers == ()
