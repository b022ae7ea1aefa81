"""Units are ranked by the first part of a text alone, and luck is that of all units tried, wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from numpy.typing import NDArray

from rnnviz.core.found_units import Found, Question
from rnnviz.core.unit_ranking import BEST, UnitRanking
from rnnviz.core.unit_scores import Answers, split_of

STEPS = 2_000
ASKED = Question("spans", "yes-no")


def _noise(columns: int, seed: int) -> NDArray[np.float32]:
    """Series that change slowly, as states do, (STEPS, columns)."""
    noise = np.random.default_rng(seed).normal(size=(STEPS + 20, columns)).cumsum(axis=0)
    return (noise[20:] - noise[:-20]).astype(np.float32)


def _ranking(answers: NDArray[np.float32], layers: list[Mapping[str, NDArray[np.float32]]]) -> UnitRanking:
    counts = {(index, name): each.shape[1] for index, layer in enumerate(layers) for name, each in layer.items()}
    ranking = UnitRanking(Answers(answers, split_of(STEPS)), counts)
    ranking.add(layers)
    return ranking


def test_a_unit_that_follows_in_the_held_out_part_alone_is_not_among_the_best() -> None:
    answers, units, split = _noise(1, 0).T.copy(), _noise(30, 1), split_of(STEPS)
    units[split:, 7] = answers[0, split:]  # perfect where the ranking must not look
    units[:split, 7] = np.random.default_rng(2).normal(size=split)
    units[:split, 9] += 3 * answers[0, :split]
    ranking = _ranking(answers, [{"hidden": units}])
    best = ranking.best(ASKED, 0)
    assert ranking.held_out[0, 7] > 0.999 and best[0].unit == 9
    assert 7 not in {unit.unit for unit in best} and len(best) == BEST
    scores = [abs(unit.score) for unit in best]
    assert scores == sorted(scores, reverse=True)
    assert ranking.best_held_out()[0] == pytest.approx(abs(ranking.held_out[0, 9])) and best[0].held_out < 0.9


@pytest.mark.parametrize("first", [1, 3, 7])
def test_luck_does_not_depend_on_the_layers_and_quantities_that_units_stand_in(first: int) -> None:
    answers, units = _noise(3, 3).T.copy(), _noise(8, 4)
    together = _ranking(answers, [{"hidden": units}])
    apart = _ranking(answers, [{"hidden": units[:, :first]}, {"hidden": units[:, first:]}])
    beside = _ranking(answers, [{"hidden": units[:, :first], "cell": units[:, first:]}])
    for other in (apart, beside):
        np.testing.assert_allclose(other.chance, together.chance, atol=1e-12)
        np.testing.assert_allclose(other.held_out, together.held_out, atol=1e-12)


def test_luck_is_passed_in_few_searches_and_not_in_none() -> None:
    """In 5 of 100, whatever is asked of whichever unit: a level that nothing passes would be no honest one either."""
    passed = []
    for seed in range(60):
        random = np.random.default_rng(seed)
        answers, units = random.normal(size=(2, 400)), random.normal(size=(400, 12))
        ranking = UnitRanking(Answers(answers.astype(np.float32), split_of(400)), {(0, "cell"): 6, (1, "cell"): 6})
        values = units.astype(np.float32)
        ranking.add([{"cell": values[:, :6]}, {"cell": values[:, 6:]}])
        passed.append((np.abs(ranking.held_out).max(axis=1) > ranking.chance).any())
    assert 1 <= sum(passed) <= 12


def test_what_hardly_varies_follows_nothing() -> None:
    values = np.array([0.1, 0.3, 0.7, 1 / 3, 12.3, -999.9, 1e-9, 1e9], np.float32)
    ranking = _ranking(_noise(4, 5).T.copy(), [{"hidden": np.tile(values, (STEPS, 1))}])
    assert not ranking.scores.any() and not ranking.held_out.any() and not ranking.chance.any()


def test_of_a_short_text_it_is_said_that_luck_reaches_further() -> None:
    short, long = Found((), 1, 800, 199), Found((), 1, 800, 200)
    assert "fewer than 1,000 tokens" in str(short.notes[0]) and not long.notes
