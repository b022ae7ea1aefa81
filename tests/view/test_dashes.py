"""Dashes along a line."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest
from PySide6.QtCore import QPointF

from rnnviz.view.dashes import dashes


def points(*places: tuple[float, float]) -> list[QPointF]:
    return [QPointF(x, y) for x, y in places]


def test_no_pattern_leaves_the_line_whole():
    line = points((0, 0), (3, 4), (9, 4))
    assert dashes(line, []) == [line]


def test_dashes_and_gaps_have_their_lengths():
    assert dashes(points((0, 0), (10, 0)), [3, 2]) == [points((0, 0), (3, 0)), points((5, 0), (8, 0))]


def test_a_dash_goes_round_a_corner():
    assert dashes(points((0, 0), (2, 0), (2, 9)), [3, 20]) == [points((0, 0), (2, 0), (2, 1))]


@pytest.mark.parametrize("pattern", [[5.0, 2.0], [1.5, 1.5], [6.0, 2.0, 1.5, 2.0]])
def test_what_is_drawn_is_the_share_of_the_dashes(pattern):
    line = points((0, 0), (0.5, 30), (1, -70), (40, -70), (40, -70), (41, 300))
    whole = sum(map(_length, pairwise(line)))
    drawn = sum(_length(pair) for piece in dashes(line, pattern) for pair in pairwise(piece))
    assert drawn == pytest.approx(whole * sum(pattern[::2]) / sum(pattern), abs=sum(pattern))


def test_points_that_fall_together_draw_nothing():
    assert sum(_length(pair) for piece in dashes(points((1, 1), (1, 1)), [3, 2]) for pair in pairwise(piece)) == 0


def _length(pair: tuple[QPointF, QPointF]) -> float:
    one, other = pair
    return hypot(other.x() - one.x(), other.y() - one.y())
