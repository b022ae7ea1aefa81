"""Five diagrams through which a pulse runs while they are seen, with buttons that lead to lessons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from rnnviz.view.shape_diagram import SHAPES, ShapeDiagram
from rnnviz.view.shapes_page import ShapesPage
from rnnviz.view.style import stylesheet
from rnnviz.view.theme import Theme

LESSONS = {"one-one": [("dense", "Dense layers")], "many-one": [("a", "A"), ("b", "B & C")]}


@pytest.fixture
def page(qtbot):
    made = ShapesPage(Theme())
    qtbot.addWidget(made)
    made.resize(1250, 500)
    made.set_lessons(LESSONS)
    made.show()
    return made


def test_a_button_tells_its_lesson_by_mouse_and_by_key(page, qtbot):
    told: list[str] = []
    page.lesson_requested.connect(told.append)
    buttons = page.cards["many-one"].findChildren(QPushButton)
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(buttons[1], Qt.Key.Key_Space)
    assert told == ["a", "b"] and buttons[1].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_shape_without_lessons_has_no_button(page):
    assert not page.cards["in-step"].findChildren(QPushButton)
    page.set_lessons({})
    assert not [each for each in page.cards["one-one"].findChildren(QPushButton) if each.isVisible()]


def test_the_pulse_runs_while_it_is_seen_unless_paused(page, qtbot):
    assert page._timer.isActive()
    qtbot.waitUntil(lambda: page._elapsed > 0)
    page.pause_button.click()
    assert not page._timer.isActive() and page.pause_button.text() == "Play" and not page.is_playing
    page.again_button.click()
    assert page._timer.isActive() and page._elapsed == 0
    page.hide()
    assert not page._timer.isActive()
    page.show()
    assert page._timer.isActive()


def test_all_diagrams_are_equally_high_and_nothing_is_cut_off(page):
    for size in ((1250, 500), (930, 430), (1890, 850)):
        page.resize(*size)
        QApplication.processEvents()
        page.grab()
        assert len({card.diagram.height() for card in page.cards.values()}) == 1
        bottoms = [card.mapTo(page, card.rect().bottomLeft()).y() for card in page.cards.values()]
        assert max(bottoms) <= page.height()


def test_in_little_room_all_five_are_there_and_one_scrolls(page):
    page.setStyleSheet(stylesheet(Theme()))
    page.resize(540, 300)
    QApplication.processEvents()
    page.grab()
    bar = page.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    for card in page.cards.values():
        assert card.mapTo(page, card.rect().topRight()).x() < page.width()
        for button in card.findChildren(QPushButton):
            assert button.geometry().right() <= button.parentWidget().width()


@pytest.mark.parametrize("name", SHAPES)
def test_the_pulse_goes_through_every_arrow_once(qtbot, name):
    shape = SHAPES[name]
    diagram = ShapeDiagram(Theme(dark=True), shape, name)
    qtbot.addWidget(diagram)
    ways = diagram._ways()
    on = shape.steps - 1 if shape.memory else 0
    assert len(ways) == sum(shape.inputs) + sum(shape.outputs) + on
    for half in range(4 * shape.steps + 2):
        diagram.set_time(half / 2)
        diagram.grab()


def test_the_shapes_are_the_lectures():
    ends = {name: (sum(shape.inputs), sum(shape.outputs)) for name, shape in SHAPES.items()}
    assert ends == {"one-one": (1, 1), "one-many": (3, 3), "many-one": (4, 1), "in-step": (4, 4), "not-in-step": (3, 2)}
    assert SHAPES["one-many"].same_input and not SHAPES["one-one"].memory
