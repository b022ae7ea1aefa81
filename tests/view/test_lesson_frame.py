import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rnnviz.view.lesson_frame import LessonFrame
from rnnviz.view.theme import Theme


@pytest.fixture
def scene(qtbot):
    """A window with two buttons side by side in a panel, and a frame over it."""
    window, panel = QWidget(), QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    outer, inner = QHBoxLayout(window), QHBoxLayout(panel)
    outer.addWidget(panel)
    buttons = QPushButton("one"), QPushButton("two")
    for button in buttons:
        inner.addWidget(button)
    frame = LessonFrame(Theme(), window)
    window.show()
    qtbot.wait(1)
    return window, buttons, frame


def surrounds(frame, widget):
    place = QRect(widget.mapTo(frame.parentWidget(), QPoint(0, 0)), widget.size())
    inside = frame.geometry().adjusted(5, 5, -5, -5)
    return frame.isVisible() and inside == place


def test_it_surrounds_and_covers_nothing_of_it(scene):
    _window, (one, _two), frame = scene
    frame.surround(one)
    assert surrounds(frame, one)
    inner = frame.rect().adjusted(4, 4, -4, -4)
    assert not frame.mask().intersects(inner) and frame.mask().contains(QPoint(1, 1))


def test_clicks_go_through(scene, qtbot):
    window, (one, _two), frame = scene
    frame.surround(one)
    with qtbot.waitSignal(one.clicked):
        QTest.mouseClick(window.childAt(one.mapTo(window, one.rect().center())), Qt.MouseButton.LeftButton)


def test_it_follows_what_it_surrounds(scene, qtbot):
    window, (one, two), frame = scene
    frame.surround(two)
    window.resize(600, 300)
    qtbot.waitUntil(lambda: surrounds(frame, two))
    one.hide()
    qtbot.waitUntil(lambda: surrounds(frame, two))
    two.hide()
    qtbot.waitUntil(lambda: not frame.isVisible())
    two.show()
    qtbot.waitUntil(lambda: surrounds(frame, two))


def test_a_part_of_a_widget_or_nothing(scene):
    _window, (one, _two), frame = scene
    frame.surround(one, lambda: QRect(2, 3, 20, 10))
    assert frame.size().width() == 20 + 10 and frame.size().height() == 10 + 10
    frame.surround(one, lambda: None)
    assert not frame.isVisible()
    frame.surround(None)
    assert not frame.isVisible() and frame.target is None
