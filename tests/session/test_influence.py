"""Influence follows the text, the cursor and the measure, and has answers while something is held."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.core.clamp import Clamp
from rnnviz.core.gradients import finished
from rnnviz.core.leave_one_out import left_out
from rnnviz.session.document import Document
from rnnviz.session.influence import Influence
from tests.networks import random_model

TEXT = "the cat sat on the mat and it sat there"


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Document]:
    made = Document(random_model("lstm"))
    made.set_text(TEXT)
    made.read_all()
    yield made
    made.close()
    made.deleteLater()


def test_shares_of_influence_are_of_one(document: Document) -> None:
    influence = Influence(document)
    document.set_cursor(12)
    influence.refresh()
    influence.slices.finish()
    assert influence.first == 0 and influence.step == 11 and len(influence.shares) == 12
    assert influence.shares.sum() == pytest.approx(1.0, rel=1e-5) and (influence.shares >= 0).all()
    document.set_clamps([Clamp(0, "hidden", 0.0, steps=(11, 12))])
    document.read_all()
    influence.refresh(11)
    influence.slices.finish()
    assert not influence.shares.any() and len(influence.shares) == 12  # of nothing, each has no share
    document.set_cursor(0)
    influence.refresh(0)
    influence.slices.finish()
    assert len(influence.shares) == 0
    influence.close()


def test_another_measure_does_not_wait_for_the_one_before(document: Document) -> None:
    influence = Influence(document)
    told: list[str] = []
    influence.changed.connect(lambda: told.append(influence.values_of))
    influence.set_measure("left-out")
    influence.slices._advance(0.0)
    influence.set_measure("product")
    influence.slices.finish()
    assert told == ["product"] and len(influence.values) == len(TEXT)
    influence.close()


def test_text_that_is_cut_in_the_middle_of_the_work_is_begun_anew(document: Document) -> None:
    influence = Influence(document)
    influence.set_measure("left-out")
    influence.slices._advance(0.0)
    document.set_text("the mat")
    document.read_all()
    influence.refresh(4)
    influence.slices.finish()
    fresh = finished(left_out(document.trace, 0, 6, influence.target))
    np.testing.assert_array_equal(influence.values, fresh)
    influence.close()


def test_text_that_is_cut_while_nobody_looks_ends_the_work(document: Document) -> None:
    influence = Influence(document)
    influence.set_measure("left-out")
    influence.slices._advance(0.0)
    document.set_text("the")  # of a tab that is not in front nobody refreshes it
    assert not influence.slices.is_working
    influence.refresh()
    influence.slices.finish()
    assert len(influence.values) == 3
    influence.close()


def test_what_several_ask_for_is_worked_out_once_and_anew_when_the_text_is_another(document: Document) -> None:
    influence = Influence(document)
    told: list[float] = []
    influence.changed.connect(lambda: told.append(float(influence.values[0])))
    for _ in range(3):
        influence.refresh()
        influence.slices.finish()
    assert len(told) == 1
    document.set_text("a" + TEXT[1:])
    document.read_all()
    influence.refresh(0)
    influence.slices.finish()
    assert len(told) == 2 and told[0] != told[1]
    influence.close()
