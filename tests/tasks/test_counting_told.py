"""A line's end is told exactly or it is not, and a counter goes up at a and down at b."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from rnnviz.tasks.counting import CountingTask, counters, is_told
from tests.networks import random_model

COUNT = 4
A, B, END = (int(each) for each in CountingTask.vocabulary.encode("ab\n"))


class _Telling:
    """A model that thinks likeliest, after each of the b, what is written in `told`."""

    def __init__(self, told: list[int]) -> None:
        self.card = random_model(tokens=CountingTask.vocabulary.tokens).card
        self._told = told

    def trace(self, text: str) -> Any:
        """After the a, which are not asked, it expects an a."""
        logits = np.eye(len(CountingTask.vocabulary))[[A] * (len(text) - len(self._told)) + self._told]
        return type("Told", (), {"logits": logits})


@pytest.mark.parametrize(
    ("told", "is_right"),
    [
        ([B] * (COUNT - 1) + [END], True),
        ([A] + [B] * (COUNT - 2) + [END], False),
        ([END] + [B] * (COUNT - 2) + [END], False),
        ([B] * (COUNT - 2) + [END] + [END], False),
        ([B] * COUNT, False),
        ([B] * (COUNT - 1) + [A], False),
    ],
)
def test_every_b_counts_and_so_does_the_end(told: list[int], is_right: bool) -> None:
    assert is_told(_Telling(told), COUNT) is is_right  # type: ignore[arg-type]


class _Counting:
    """A model of two units: one counts, one does not."""

    def trace(self, text: str) -> Any:
        """Of the states alone."""
        count = np.cumsum([1.0 if char == "a" else -1.0 for char in text])
        cell = np.stack([np.sin(7 * count), 3.0 * count], axis=1)
        return type("Counted", (), {"layers": [{"cell": cell, "hidden": cell}]})


@pytest.mark.parametrize("count", [2, 3, 50])
def test_a_perfect_counter_has_a_score_of_one(count: int) -> None:
    best = counters(_Counting(), count)[0]  # type: ignore[arg-type]
    assert (best.unit, best.rises, best.falls) == (1, 3.0, -3.0)
    assert best.score == pytest.approx(1.0, abs=1e-12)
