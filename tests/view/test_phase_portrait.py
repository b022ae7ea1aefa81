"""The phase portrait: points where they belong, turned by the mouse, and linked with the steps."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from rnnviz.view.phase_curves import PhaseCurves
from rnnviz.view.phase_portrait import PhasePortrait
from rnnviz.view.phase_projection import PITCH, YAW, Projection
from rnnviz.view.series_columns import Columns
from rnnviz.view.theme import Theme


def spiral(count: int, size: int = 3) -> np.ndarray:
    turns = np.linspace(0, 12, count)
    return np.stack([np.cos(turns), np.sin(turns), turns / 12][:size], axis=1).astype(np.float32)


def curves(size: int = 3, departs: int | None = 5) -> PhaseCurves:
    rows = spiral(60, size)
    free = rows[30:] + np.linspace(0, 1, 30)[:, None].astype(np.float32)
    names = Columns(("x", "y", "z")[:size])
    return PhaseCurves(names, rows[:40], rows[:40], 30, rows[30:], free, departs, 0.5)


@pytest.fixture
def portrait(qtbot):
    made = PhasePortrait(Theme())
    qtbot.addWidget(made)
    made.resize(390, 400)
    made.set_curves(curves())
    made.show()
    return made


def test_three_coordinates_are_turned_and_two_are_not():
    points = spiral(50)
    seen = Projection.around(points, yaw=0.0, pitch=0.0)
    away = points - np.array(seen.middle)
    np.testing.assert_allclose(seen(points), away[:, [0, 2]] / seen.radius, atol=1e-6)
    turned = seen.turned(0, -1e9)
    np.testing.assert_allclose(turned(points)[:, 1], away[:, 1] * -1 / seen.radius, atol=1e-6)
    flat = Projection.around(points[:, :2])
    np.testing.assert_allclose(flat(points[:, :2]), (points[:, :2] - flat.middle) / flat.radius)
    assert not flat.turns and abs(math.remainder(seen.turned(1e6, 0).yaw, math.tau)) <= math.pi


@pytest.mark.parametrize("shape", [(520, 560), (900, 230)], ids=["high", "wide"])
@pytest.mark.parametrize("size", [2, 3])
@pytest.mark.parametrize("theme", [Theme(), Theme(dark=True, scale=1.35)], ids=["light", "large"])
def test_all_points_lie_inside_however_it_is_turned(qtbot, size, theme, shape):
    made = PhasePortrait(theme)
    qtbot.addWidget(made)
    made.resize(*shape)
    made.set_curves(curves(size))
    for yaw in (0.0, 1.0, 2.5):
        made.set_projection(yaw, 0.7)
        placed = made._placed(made.curves.points)
        area = made._area().adjusted(-1, -1, 1, 1)
        assert all(area.contains(QPoint(round(x), round(y))) for x, y in placed)
        made.grab()


def test_dragging_turns_and_a_double_click_turns_back(portrait):
    QTest.mousePress(portrait, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    QTest.mouseMove(portrait, QPoint(160, 130))
    QTest.mouseRelease(portrait, Qt.MouseButton.LeftButton, pos=QPoint(160, 130))
    assert (portrait.projection.yaw, portrait.projection.pitch) != (YAW, PITCH)
    QTest.keyClick(portrait, Qt.Key.Key_Left)
    portrait.set_curves(curves())
    assert portrait.projection.yaw != YAW, "it stays turned"
    QTest.mouseDClick(portrait, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert (portrait.projection.yaw, portrait.projection.pitch) == (YAW, PITCH)


def test_a_click_on_a_point_tells_its_step(portrait, qtbot):
    at = portrait._placed(portrait.curves.read[12])[0]
    with qtbot.waitSignal(portrait.step_clicked) as told:
        QTest.mouseClick(portrait, Qt.MouseButton.LeftButton, pos=QPoint(round(at[0]), round(at[1])))
    assert portrait._placed(portrait.curves.read[told.args[0]])[0] == pytest.approx(at, abs=15)
    portrait.grab()


def test_a_click_on_what_is_only_forecast_goes_nowhere(portrait, qtbot):
    steps, places = portrait.places()
    at = QPoint(*(round(float(each)) for each in places[-1]))
    with qtbot.assertNotEmitted(portrait.step_clicked):
        QTest.mouseClick(portrait, Qt.MouseButton.LeftButton, pos=at)
    assert portrait.hovered() == steps[-1] == 59 and steps[-1] >= len(portrait.curves.read)


def test_when_it_departs_is_said_and_drawn(portrait):
    before = portrait.grab().toImage()
    assert "step 5 of the free run" in portrait.accessibleDescription() and "0.5" in portrait.accessibleDescription()
    portrait.set_curves(curves(departs=None))
    assert "Not departed within 30 steps" in portrait.accessibleDescription()
    assert portrait.grab().toImage() != before
    portrait.set_curves(PhaseCurves(read=spiral(9), start=9, free=spiral(4)))
    assert "not known" in portrait.accessibleDescription()


def test_the_current_step_is_marked(portrait):
    before = portrait.grab().toImage()
    portrait.set_step(10)
    assert portrait.grab().toImage() != before


@pytest.mark.parametrize("rows", [np.empty((0, 3)), np.full((4, 3), np.nan), np.ones((1, 3)), np.ones((5, 3))])
def test_odd_rows_are_drawn(portrait, rows):
    rows = rows.astype(np.float32)
    portrait.set_curves(PhaseCurves(read=rows, told=rows, start=len(rows)))
    portrait.set_step(0)
    QTest.mouseMove(portrait, QPoint(190, 150))
    portrait.grab()
