"""The board: shapes are picked, dragged, changed, added and removed, and every wish is told."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from rnnviz.core.scene import PLACES, SIDE, Thing, picture
from rnnviz.view.pixel_picture import PixelPicture
from rnnviz.view.shapes_canvas import ShapesCanvas
from rnnviz.view.shapes_entry import ShapesEntry
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme

CIRCLE, SQUARE = Thing("circle", "red", 0, 1), Thing("square", "blue", 3, 2)


@pytest.fixture
def canvas(qtbot):
    canvas = ShapesCanvas(Theme())
    qtbot.addWidget(canvas)
    canvas.set_things([CIRCLE, SQUARE])
    return canvas


@pytest.fixture
def entry(qtbot):
    entry = ShapesEntry(Theme(), 119)
    qtbot.addWidget(entry)
    entry.set_things([CIRCLE, SQUARE])
    return entry


def middle(canvas, thing) -> QPoint:
    return canvas._place(thing).center().toPoint()


def wishes(canvas) -> list[tuple[list[Thing], bool]]:
    told: list[tuple[list[Thing], bool]] = []
    canvas.things_changed.connect(lambda things, joins: told.append((list(things), joins)))
    return told


def test_a_drag_moves_a_shape_from_place_to_place_as_one_wish(canvas):
    told = wishes(canvas)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle(canvas, CIRCLE))
    for column in (1, 2):
        QTest.mouseMove(canvas, middle(canvas, CIRCLE.moved(column, 0)))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton)
    assert canvas.things == [CIRCLE.moved(2, 0), SQUARE] == told[-1][0]
    assert [joins for _, joins in told] == [False] + [True] * (len(told) - 1)


def test_a_shape_cannot_leave_the_board(canvas):
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle(canvas, SQUARE))
    QTest.mouseMove(canvas, QPoint(5 * canvas.width(), -90))
    assert canvas.things[1] == SQUARE.moved(PLACES - 1, 0)
    assert canvas.rect().contains(canvas._held_place().toRect())


def test_keys_pick_move_and_remove(canvas):
    told = wishes(canvas)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(canvas, key)
    assert canvas.things[0] == CIRCLE.moved(1, 2)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert canvas.things == [SQUARE] == told[-1][0]


def test_beside_the_shapes_none_is_picked(canvas):
    canvas.select(0)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() // 2, 4))
    assert canvas.selected == -1


def press(entry, name: str) -> None:
    next(each for each in entry.findChildren(QPushButton) if name in (each.text(), each.accessibleName())).click()


def test_the_palette_changes_the_picked_shape(entry):
    entry.canvas.select(1)
    press(entry, "triangle")
    press(entry, "green")
    assert entry.canvas.things[1] == Thing("triangle", "green", 3, 2)


def test_no_more_shapes_than_the_network_knows(entry):
    assert not entry.add.isEnabled() and entry.add.toolTip()
    entry.canvas.select(0)
    press(entry, "Remove")
    assert entry.add.isEnabled()
    press(entry, "Add")
    added = entry.canvas.things[1]
    assert max(abs(added.column - SQUARE.column), abs(added.row - SQUARE.row)) >= 2, "it covers no other"


def test_an_empty_board_says_so(entry):
    entry.set_things([])
    assert not entry.remove.isEnabled() and entry.add.isEnabled()
    entry.grab()


def test_the_picture_tells_the_light_of_each_pixel(qtbot):
    shown = PixelPicture(Theme(), SIDE, 8)
    qtbot.addWidget(shown)
    shown.set_light(picture([Thing("square", "yellow", 0, 0)]))
    assert shown.grab().toImage().pixelColor(4, 4).name() == "#ffff00"
    assert "red 1, green 1, blue 0" in shown.tip_at(3, 3) and not shown.tip_at(-1, 3)


@pytest.mark.parametrize("width", [1200, 700, 560])
def test_in_any_width_nothing_lies_over_another(qtbot, width):
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(stylesheet(Theme()))
    entry = ShapesEntry(Theme(), 119)
    entry.setParent(window)
    entry.resize(width, entry.height())
    window.show()
    QApplication.processEvents()
    parts = [entry.canvas, entry.add.parentWidget(), entry.picture.parentWidget(), entry.sentence]
    shown = [part.geometry() for part in parts if part is not None and part.isVisible()]
    assert all(left.right() < right.left() for left, right in pairwise(shown)) and shown[-1].right() < width
    assert entry.picture.isVisible() == (width > 1000)
