"""Networks beside each other, and which class is taken for which."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rnnviz.view.confusion_matrix import ConfusionMatrix
from rnnviz.view.networks_table import NetworkRow, NetworksTable
from rnnviz.view.theme import Theme

ROWS = [
    NetworkRow("one", "One", "20 passes", 0.75, 0.8, True),
    NetworkRow("", "Two", "this model is not here", None, 0.6),
]


@pytest.mark.parametrize("theme", [Theme(), Theme(dark=True, scale=1.35)])
def test_a_row_is_clicked_only_where_there_is_a_model(qtbot: QtBot, theme: Theme) -> None:
    table = NetworksTable(theme)
    qtbot.addWidget(table)
    table.set_rows(ROWS, 0.5)
    table.resize(table.sizeHint())
    table.show()
    clicked: list[str] = []
    table.row_clicked.connect(clicked.append)
    for y in range(2, table.height(), 8):
        qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=QPoint(40, y))
    assert set(clicked) == {"one"}
    assert table.accessibleDescription() == "One: 75.0% (80.0%); Two: – (60.0%)"


def test_bars_stand_for_the_share_beyond_chance(qtbot: QtBot) -> None:
    theme = Theme()
    table = NetworksTable(theme)
    qtbot.addWidget(table)
    lengths = []
    for right in (0.5, 0.75, 1.0):
        table.set_rows([NetworkRow("one", "One", "", right, None)], 0.5)
        table.resize(340, 90)
        image, accent = table.grab().toImage(), theme.colour("accent").rgb()
        lengths.append(max(_run(image, y, accent) for y in range(50, 62)))
    assert lengths[0] <= 1 and lengths[2] >= 40 and abs(lengths[1] - lengths[2] / 2) <= 2


def _run(image: object, y: int, colour: int) -> int:
    return sum(image.pixel(x, y) == colour for x in range(200, image.width()))  # type: ignore[attr-defined]


@pytest.mark.parametrize(("classes", "width", "height"), [(8, 380, 250), (8, 260, 250), (3, 300, 500), (60, 380, 300)])
def test_a_square_tells_its_classes_wherever_it_lies(qtbot: QtBot, classes: int, width: int, height: int) -> None:
    matrix = ConfusionMatrix(Theme())
    qtbot.addWidget(matrix)
    matrix.set_counts([f"class {one}" for one in range(classes)], np.eye(classes, dtype=np.int64) * 3)
    matrix.resize(width, height)
    matrix.show()
    clicked: list[tuple[int, int]] = []
    matrix.square_clicked.connect(lambda row, column: clicked.append((row, column)))
    for index in range(classes):
        place = matrix._square(index, index)
        assert matrix.rect().contains(place)
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place.center())
        if index:
            qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix._square(index, 0).center())  # none is there
    assert clicked == [(index, index) for index in range(classes)]
    assert matrix.grab().toImage().pixelColor(matrix._square(0, 0).topLeft() + QPoint(1, 1)).isValid()
