"""A picture of points is turned by mouse and keys, and a point that was not turned away from is clicked."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rnnviz.view.phase_projection import PITCH, YAW, Projection
from rnnviz.view.theme import Theme
from rnnviz.view.turned_picture import TurnedPicture

LEFT = Qt.MouseButton.LeftButton
POINT = QPoint(60, 60)


class Dots(TurnedPicture):
    """Steps 4 and 7, which stay where they are however it is turned."""

    def places(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        return np.array([4, 7]), np.array([[60.0, 60.0], [160.0, 160.0]])


@pytest.fixture
def dots(qtbot: QtBot) -> Dots:
    made = Dots(Theme(), Projection((0.0, 0.0, 0.0), 1.0))
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    return made


def test_a_click_on_a_point_tells_its_step(dots: Dots, qtbot: QtBot) -> None:
    told: list[int] = []
    dots.step_clicked.connect(told.append)
    qtbot.mouseClick(dots, LEFT, pos=POINT + QPoint(5, 5))
    qtbot.mouseClick(dots, LEFT, pos=POINT + QPoint(40, 40))
    qtbot.mouseClick(dots, Qt.MouseButton.RightButton, pos=POINT)
    assert told == [4] and dots.projection.yaw == YAW


def test_a_drag_turns_it_and_is_no_click_even_where_it_ends_on_a_point(dots: Dots, qtbot: QtBot) -> None:
    told: list[int] = []
    dots.step_clicked.connect(told.append)
    qtbot.mousePress(dots, LEFT, pos=QPoint(20, 20))
    qtbot.mouseMove(dots, POINT)
    assert dots.hovered() is None
    qtbot.mouseRelease(dots, LEFT, pos=POINT)
    assert not told and dots.projection.yaw != YAW and dots.hovered() == 4
    qtbot.mouseDClick(dots, LEFT, pos=POINT)
    assert (dots.projection.yaw, dots.projection.pitch) == (YAW, PITCH)


def test_the_arrow_keys_turn_it(dots: Dots, qtbot: QtBot) -> None:
    ways = {}
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_A):
        dots.set_projection(0.0, 0.0)
        qtbot.keyClick(dots, key)
        ways[key] = (np.sign(dots.projection.yaw), np.sign(dots.projection.pitch))
    assert list(ways.values()) == [(1, 0), (-1, 0), (0, -1), (0, 1), (0, 0)]


def test_two_coordinates_cannot_be_turned(qtbot: QtBot) -> None:
    flat = Dots(Theme(), Projection((0.0, 0.0), 1.0))
    qtbot.addWidget(flat)
    before = flat.projection
    qtbot.keyClick(flat, Qt.Key.Key_Left)
    qtbot.mousePress(flat, LEFT, pos=QPoint(20, 20))
    qtbot.mouseMove(flat, POINT)
    with qtbot.waitSignal(flat.step_clicked) as told:
        qtbot.mouseRelease(flat, LEFT, pos=POINT)
    assert told.args == [4] and flat.projection == before
