"""Units are ranked by the first part of a text alone, and luck is counted over all questions of a search."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.found_units import Question
from rnnviz.core.questions import QUESTIONS
from rnnviz.core.unit_ranking import LEAST, UnitRanking, level_of, reason_against
from rnnviz.core.unit_scores import SHIFTS, Answers, split_of

QUOTES, LINE = QUESTIONS["quotes"], QUESTIONS["line"]


def searches(questions: int, count: int = 600) -> tuple[float, float]:
    """The share of searches, of nothing but chance, in which luck is passed at any question: by its level, and by the
    largest of its own moves."""
    random = np.random.default_rng(questions)
    passed = np.zeros(2)
    for _ in range(count):
        heights = random.uniform(0.05, 0.3, questions)  # answers that change slowly let luck reach further
        reached = np.abs(random.normal(size=(1 + SHIFTS, questions, 30))).max(axis=2) / 10 * heights
        found, luck = reached[0], reached[1:]
        passed += (found > level_of(luck)).any(), (found > luck.max(axis=0)).any()
    return float(passed[0] / count), float(passed[1] / count)


@pytest.mark.parametrize("questions", [1, 4, 13])
def test_luck_passes_its_level_in_one_search_of_twenty_however_many_questions_there_are(questions: int) -> None:
    ours, each_alone = searches(questions)
    assert 0.015 <= ours <= 0.08
    assert questions == 1 or each_alone > 0.13


def test_levels_are_correlations() -> None:
    assert level_of(np.zeros((0, 3))).tolist() == [1, 1, 1] and level_of(np.full((1, 2), 0.2)).tolist() == [1, 1]
    assert level_of(np.zeros((5, 2))).tolist() == [0, 0]
    assert level_of(np.array([[0.9, 0.1], [0.1, 0.1], [0.1, 0.1]])).max() == 1


def ranking(values: np.ndarray, units: np.ndarray) -> UnitRanking:
    """Of answers (questions, steps) and the units (steps, units) of one layer."""
    made = UnitRanking(Answers(values, split_of(len(units))), {(0, "hidden"): units.shape[1]})
    made.add([{"hidden": units}])
    return made


def test_held_out_text_is_told_of_but_not_ranked_by() -> None:
    """Unit 0 follows the answers in the first part alone, unit 1 in the last part alone."""
    random, steps = np.random.default_rng(0), 1000
    split, answers = split_of(steps), (random.random(steps) < 0.3).astype(np.float32)
    units = random.normal(size=(steps, 3)).astype(np.float32)
    units[:split, 0], units[split:, 1] = answers[:split], answers[split:]
    made = ranking(answers[None], units)
    first = made.best(QUOTES, 0)[0]
    assert first.unit == 0 and first.score == pytest.approx(1) and abs(first.held_out) < 0.3
    assert not first.beats(float(made.chance[0])) and made.best_held_out()[0] == pytest.approx(abs(first.held_out))
    assert made.found([QUOTES], answers[None], [None], np.zeros(1)).answers[0].chance == made.chance[0] < 0.4


@pytest.mark.parametrize("question", [QUOTES, LINE])
@pytest.mark.parametrize(("part", "where"), [(slice(None), ""), (slice(0, 80), "_first"), (slice(80, 100), "_last")])
def test_what_does_not_change_in_a_part_of_the_text_is_not_asked(question: Question, part: slice, where: str) -> None:
    answers = (np.arange(100) % 3 == 0).astype(np.float32)
    assert reason_against(question, answers) is None
    for value, word in ((0, "never"), (1, "always")):
        answers[part] = value
        reason = reason_against(question, answers)
        expected = f"{word}{where}" if question is QUOTES else f"constant{where}"
        assert reason is not None and reason.code == expected
    short = reason_against(question, answers[: LEAST - 1])
    assert short is not None and str(LEAST) in str(short)
