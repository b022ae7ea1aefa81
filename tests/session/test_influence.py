"""Influence follows the text, the cursor and the measure, and has answers while something is held."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.core.clamp import Clamp
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
