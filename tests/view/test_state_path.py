"""The path of the state and its sentence, at the sizes that a stage can have."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnnviz.view.path_points import PathPoints
from rnnviz.view.state_path import StatePath
from rnnviz.view.theme import Theme

POINTS = np.array([[0.1, 0.3], [2.0, -0.2], [1.4, 0.6]])


@pytest.mark.parametrize(
    ("width", "height", "is_beside", "is_shown"),
    [(900, 300, True, True), (500, 300, False, True), (500, 90, False, False)],
)
def test_the_sentence_stands_where_there_is_room(
    qtbot: QtBot, width: int, height: int, is_beside: bool, is_shown: bool
) -> None:
    view = StatePath(Theme())
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show()
    view.set_wish(2, "cell", has_cell=True)
    view.set_path(PathPoints(POINTS, 0, "abc", 2, (0.7, 0.2), 3, 3), 0)
    assert view._about.isVisible() == is_shown
    if is_shown:
        assert (view._about.geometry().left() > view.components.geometry().right()) == is_beside


def test_each_axis_goes_as_far_as_its_points_and_a_little_beyond_0() -> None:
    low, high = PathPoints(POINTS).ends
    assert (low <= POINTS.min(axis=0)).all() and (high >= POINTS.max(axis=0)).all()
    assert (low < 0).all() and -low[0] < 0.25 * high[0] and high[0] <= 2 * 2**0.25
    assert PathPoints(np.zeros((1, 2))).ends.tolist() == [[-1, -1], [1, 1]]
    turned = PathPoints(np.ones((4, 3)))
    assert turned.ends.tolist() == [[-turned.radius] * 3, [turned.radius] * 3]


@pytest.mark.parametrize("axes", [2, 3])
@pytest.mark.parametrize("step", [0, 3])
def test_a_state_that_is_no_number_is_not_drawn_and_cannot_be_pointed_at(qtbot: QtBot, axes: int, step: int) -> None:
    sound = np.random.default_rng(0).normal(size=(5, axes))
    holed = sound.copy()
    holed[3] = np.nan
    view = StatePath(Theme())
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.set_wish(axes, "hidden", has_cell=False)
    view.set_path(PathPoints(holed, 10, "abcde", 10 + step, (0.7, 0.2, 0.1)[:axes], 4, 5), 0)
    view.grab()
    steps, pixels = view.canvas.places()
    assert steps.tolist() == [10, 11, 12, 14] and np.isfinite(pixels).all()
    view.set_path(PathPoints(np.full((2, axes), np.nan), 0, "ab", 1, (0.0,) * axes, 0, 2), 0)
    view.grab()
    assert not len(view.canvas.places()[0])
