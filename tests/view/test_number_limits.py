from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.view.number_limits import USUAL, calm_limits, round_limits

numbers = st.floats(-3e38, 3e38)


@pytest.mark.parametrize(
    ("low", "high", "limits"),
    [
        (0.2, 0.9, USUAL), (0, 1, USUAL), (-1, 1, (-1, 1)), (-0.6, 1.7, (-1, 2)), (0.1, 12.5, (0, 15)),
        (1000, 1010, (1000, 1010)), (3, 7, (2, 8)), (5, 5, (4.8, 5.2)), (-0.5, -0.5, (-0.52, -0.48)),
        (0, 100, (0, 100)),
    ],
)  # fmt: skip
def test_limits_are_round(low, high, limits):
    assert round_limits(low, high) == pytest.approx(limits)


@given(numbers, numbers)
def test_limits_hold_the_numbers_with_little_to_spare(one, other):
    low, high = sorted((one, other))
    bottom, top = round_limits(low, high)
    slack = 1e-9 * max(abs(low), abs(high))
    assert bottom <= low + slack and high - slack <= top and bottom < top


def test_a_series_that_grows_moves_the_limits_seldom():
    limits, changes = USUAL, 0
    for number in range(1, 1001):
        now = calm_limits(limits, 0, number)
        changes += now != limits
        limits = now
    assert limits == (0, 1000) and changes <= 20


def test_a_slip_of_the_finger_leaves_no_trace():
    slipped = calm_limits(USUAL, 0.1, 950)
    assert slipped == (0, 1000)
    assert calm_limits(slipped, 0.1, 0.95) == USUAL
    assert calm_limits(slipped, 0.1, 400) == slipped


def test_what_lay_beyond_the_usual_limits_leaves_no_trace():
    assert calm_limits((-1, 1), 0, 0.9) == USUAL
    assert calm_limits((-1, 1), -0.1, 0.9) == (-1, 1)
