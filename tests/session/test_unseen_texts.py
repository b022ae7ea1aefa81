"""Unseen texts are read slice by slice, and counted by what is true and what is said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnnviz.core.model import Card, Model
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.session import unseen_texts
from rnnviz.session.unseen_texts import Unseen, UnseenTexts
from tests.networks import random_network

TEXTS = [" ".join("abcdef"[(one * step) % 6] for step in range(1, 2 + one % 5)) for one in range(50)]
CLASSES = np.arange(50) % 3
MODEL = Model(
    Card("own", "Own", "classify", Vocabulary("words", tuple("abcdef")), ("x", "y", "z")),
    random_network(size=6, classes=3, every_step=False),
)


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[UnseenTexts]:
    """One that is given its texts instead of fetching them."""

    def fetch(self: UnseenTexts) -> None:
        self._begin(Unseen(("x", "y", "z"), TEXTS, CLASSES, 0.5))

    monkeypatch.setattr(UnseenTexts, "_fetch", fetch)
    made = UnseenTexts()
    yield made
    made.close()


def test_every_text_is_counted_once_as_the_model_answers(reading: UnseenTexts, qtbot: QtBot) -> None:
    reading.read(MODEL, "own")
    assert reading.done == 0 and reading.accuracy is None
    qtbot.waitUntil(lambda: reading.is_through)
    said = [int(MODEL.trace(text).logits[-1].argmax()) for text in TEXTS]
    expected = np.zeros((3, 3), int)
    np.add.at(expected, (CLASSES, np.array(said)), 1)
    assert reading.counts.tolist() == expected.tolist() and reading.said.tolist() == said
    assert reading.accuracy == pytest.approx(np.mean(said == CLASSES))


def test_other_weights_are_counted_anew_and_the_same_are_not(reading: UnseenTexts, qtbot: QtBot) -> None:
    reading.read(MODEL, "own")
    qtbot.waitUntil(lambda: reading.is_through)
    reading.read(MODEL, "own")
    assert reading.is_through
    reading.read(replace(MODEL, network=random_network(size=6, classes=3, seed=3)), "own")
    assert reading.done == 0 and not reading.counts.any()
    qtbot.waitUntil(lambda: reading.is_through)


def test_texts_of_other_classes_are_told(reading: UnseenTexts) -> None:
    other = replace(MODEL, card=replace(MODEL.card, labels=("x", "y", "w")))
    reading.read(other, "own")
    assert reading.problem == "the texts have other classes than this network" and not reading.is_through


def test_a_process_collects_them_and_says_why_there_are_none(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made = UnseenTexts()
    made.read(MODEL, "no-such-model")
    qtbot.waitUntil(lambda: bool(made.problem), timeout=20_000)
    assert made.problem.startswith("There is no model called")
    written = json.dumps({"names": ["x", "y", "z"], "texts": TEXTS, "classes": CLASSES.tolist(), "right": 0.25})
    monkeypatch.setattr(unseen_texts, "COMMAND", ["-c", f"print({written!r})"])
    made.read(replace(MODEL), "another")
    qtbot.waitUntil(lambda: made.is_through, timeout=20_000)
    assert made.texts is not None and made.texts.right == 0.25
    made.read(replace(MODEL), "a third")
    made.close()  # while the process runs
    assert not made.is_through
