"""Weights changed by hand count at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.session.document import Document
from rnnviz.session.edited_weights import EditedWeights
from rnnviz.tasks.unrolled import SAMPLE, by_hand
from tests.networks import random_model


@pytest.fixture
def small(qapp: QApplication) -> Iterator[Document]:
    made = Document(by_hand())
    made.set_text(SAMPLE)
    yield made
    made.close()
    made.deleteLater()


def _output(document: Document) -> float:
    return float(document.trace.logits[-1, 0])


def test_a_change_counts_at_once_and_goes_back(small: Document) -> None:
    edited, before = EditedWeights.of(small), _output(small)
    edited.set_number("W", 0, 0, 0.5)
    edited.set_number("W", 0, 0, 0.55)
    changed = _output(small)
    edited.set_number("c", 0, 0, 1.1)
    assert _output(small) == pytest.approx(changed + 1.0) and changed != before
    edited.undo()
    assert _output(small) == changed
    edited.undo()  # what was typed into one field goes back as one
    assert _output(small) == before and not edited.is_changed


def test_all_of_it_goes_back_at_once(small: Document) -> None:
    edited, model = EditedWeights.of(small), small.model
    for letter in ("U", "b", "V"):
        edited.set_number(letter, 0, 0, 2.0)
    changed = small.model
    edited.reset()
    edited.reset()
    assert small.model is model
    edited.undo()
    assert small.model is changed
    for _ in range(3):
        edited.undo()
    assert small.model is model and not edited.is_changed


def test_another_model_brings_its_own_numbers(small: Document) -> None:
    edited = EditedWeights.of(small)
    assert EditedWeights.of(small) is edited
    edited.set_number("U", 0, 0, 2.0)
    other = random_model()
    small.set_model(other)
    assert not edited.is_changed
    edited.undo()
    assert small.model is other
