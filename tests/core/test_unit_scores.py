"""Correlations gathered in blocks against NumPy's, and what luck reaches."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from rnnviz.core.unit_scores import SHIFTS, Answers, UnitScores, split_of


def slow(random: np.random.Generator, steps: int, columns: int) -> NDArray[np.float32]:
    """Series that change slowly, as states and answers do, (steps, columns)."""
    width = 25
    noise = random.normal(size=(steps + width, columns)).cumsum(axis=0)
    return (noise[width:] - noise[:-width]).astype(np.float32)


def scored(values: NDArray, units: NDArray, block: int) -> UnitScores:
    scores = UnitScores(Answers(values, split_of(len(units))), units.shape[1])
    for start in range(0, len(units), block):
        scores.add(units[start : start + block])
    return scores


@pytest.mark.parametrize("block", [1, 64, 999, 5000])
def test_scores_equal_numpys(block: int) -> None:
    random = np.random.default_rng(1)
    units, values = slow(random, 1500, 7) + 30, slow(random, 1500, 3).T.copy()
    values[1] = values[1] > 0
    scores, split = scored(values, units, block), split_of(1500)
    assert split == 1200
    for found, part in ((scores.scores, slice(0, split)), (scores.held_out, slice(split, None))):
        expected = np.corrcoef(values[:, part], units[part].T)[:3, 3:]
        np.testing.assert_allclose(found, expected, atol=1e-9)


def test_luck_equals_moving_the_answers_by_hand() -> None:
    random = np.random.default_rng(2)
    units, values = slow(random, 1000, 4), slow(random, 1000, 2).T.copy()
    luck, split = scored(values, units, 77).luck, split_of(1000)
    assert luck.shape == (SHIFTS, 2)
    for number in range(SHIFTS):
        moved = np.roll(values[:, split:], -round((1000 - split) * (number + 1) / (SHIFTS + 1)), axis=1)
        expected = np.abs(np.corrcoef(moved, units[split:].T)[:2, 2:]).max(axis=1)
        np.testing.assert_allclose(luck[number], expected, atol=1e-9)


def test_what_does_not_vary_follows_nothing() -> None:
    random = np.random.default_rng(3)
    units, values = slow(random, 500, 3), slow(random, 500, 2).T.copy()
    units[:, 1], values[1] = 0.7, 1.0
    units[:, 2] = np.inf
    scores = scored(values, units, 100)
    assert not scores.scores[:, 1:].any() and not scores.scores[1].any() and scores.scores[0, 0] != 0


def test_answers_of_chance_pass_the_level_of_luck_in_one_case_of_twenty() -> None:
    random = np.random.default_rng(4)
    units, values = slow(random, 4000, 30), slow(random, 4000, 200).T.copy()
    scores = scored(values, units, 1000)
    passed = np.abs(scores.held_out).max(axis=1) > scores.luck.max(axis=0)
    assert passed.mean() <= 0.1  # 5 % expected; the best of all units, without having been ranked before
    ranked = np.abs(scores.scores).argmax(axis=1)
    told = np.abs(scores.held_out[np.arange(200), ranked])
    assert (told > scores.luck.max(axis=0)).mean() <= 0.02
