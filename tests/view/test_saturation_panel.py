"""Triangles and list, at the sizes that a stage can have."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from rnnviz.view.saturation_map import GatePoints
from rnnviz.view.saturation_panel import Saturated, SaturationPanel
from rnnviz.view.theme import Theme

GATES = [GatePoints(name, np.array([0.1, 0.4]), np.array([0.5, 0.2])) for name in ("input", "forget", "output")]


@pytest.mark.parametrize(
    ("width", "height", "has_list", "has_map"),
    [(900, 300, True, True), (500, 300, False, True), (500, 90, True, False)],
)
def test_where_there_is_little_room_one_of_them_has_it(
    qtbot: QtBot, width: int, height: int, has_list: bool, has_map: bool
) -> None:
    panel = SaturationPanel(Theme())
    qtbot.addWidget(panel)
    panel.resize(width, height)
    panel.set_counted(0, 9, GATES, [Saturated("input", 1, True, 0.5)])
    panel.show()
    panel.map._mouse = QPointF(*panel.map.placed(0)[0])
    assert panel.list.isVisible() == has_list and (panel.map.found() is not None) == has_map
    assert not panel.map.grab().isNull()
