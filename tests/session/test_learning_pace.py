"""How fast learning is, and how long it will take."""

from __future__ import annotations

import pytest

from rnnviz.session.learning_pace import WINDOW, LearningPace


@pytest.fixture
def pace() -> LearningPace:
    """Ten steps of 100 tokens in one second."""
    made = LearningPace()
    made.add(10, 0.1, 5_000, now=100.0)
    made.add(20, 0.2, 1_000, now=101.0)
    return made


def test_nothing_is_known_before_two_reports() -> None:
    made = LearningPace()
    assert (made.tokens_per_second, made.seconds_left(100)) == (0.0, None)
    made.add(10, 0.1, 1_000)
    assert (made.tokens_per_second, made.seconds_left(100)) == (0.0, None) and made.step == 10


def test_tokens_count_from_the_report_before_them(pace: LearningPace) -> None:
    assert pace.tokens_per_second == 1_000 and pace.seconds_left(120) == pytest.approx(10)
    assert (pace.step, pace.epoch) == (20, 0.2)


def test_it_is_the_pace_of_the_last_seconds(pace: LearningPace) -> None:
    for second in range(1, 60):
        pace.add(20 + 30 * second, 0.2, 3_000, now=101.0 + second)
    assert pace.tokens_per_second == pytest.approx(3_000)
    assert pace.seconds_left(pace.step + 300) == pytest.approx(10)
    assert WINDOW >= 1


def test_a_rest_is_not_counted(pace: LearningPace) -> None:
    pace.rest()
    assert pace.tokens_per_second == 0.0 and pace.seconds_left(100) is None and pace.step == 20
    pace.add(21, 0.2, 100, now=500.0)
    pace.add(41, 0.4, 2_000, now=501.0)
    assert pace.tokens_per_second == 2_000 and pace.seconds_left(61) == pytest.approx(1)


def test_two_reports_at_the_same_moment_divide_by_nothing() -> None:
    made = LearningPace()
    for step in (1, 2):
        made.add(step, 0.1, 100, now=5.0)
    assert made.tokens_per_second == 0.0 and made.seconds_left(10) is None
