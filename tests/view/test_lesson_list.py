import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from rnnviz.core.resources import folder
from rnnviz.view.lesson_list import LessonButton, LessonEntry, LessonList
from rnnviz.view.theme import Theme

PICTURE = folder("assets") / "lessons" / "hello-light.png"
ENTRIES = [
    LessonEntry("hello", "Recurrent", "Hello", "One sentence.", "deck 001", PICTURE, "read"),
    LessonEntry("alphabet", "Recurrent", "Alphabet", "ABC, then D.", "deck 004", PICTURE),
    LessonEntry("gates", "LSTM", "Gates", "One by one.", "deck 002", PICTURE),
]


@pytest.fixture
def listed(qtbot):
    made = LessonList(Theme(), ENTRIES)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_lessons_stand_under_their_topics_with_a_picture_each(listed):
    cards = listed.findChildren(LessonButton)
    assert [card.accessibleName() for card in cards] == ["Hello", "Alphabet", "Gates"]
    texts = [label.text() for label in listed.findChildren(QLabel) if label.text()]
    assert texts.count("Recurrent") == 1 and "deck 001 · read" in texts and "deck 004" in texts
    assert all(any(not label.pixmap().isNull() for label in card.findChildren(QLabel)) for card in cards)
    assert all(card.visibleRegion().boundingRect().size() == card.size() for card in cards)


@pytest.mark.parametrize(("width", "side_by_side"), [(1126, 4), (845, 3), (600, 2), (200, 1)])
def test_as_many_stand_side_by_side_as_fit(qtbot, width, side_by_side):
    made = LessonList(Theme(), [LessonEntry(str(key), "One topic", "A", "B", "C", PICTURE) for key in range(5)])
    qtbot.addWidget(made)
    made.setMinimumWidth(1)
    for size in (900, width):
        made.resize(size, 640)
    made.show()
    qtbot.waitExposed(made)
    cards = made.findChildren(LessonButton)
    first_line = [card for card in cards if card.y() == cards[0].y()]
    assert len(first_line) == side_by_side
    area = made.findChild(QScrollArea)
    assert area is not None
    viewport = area.viewport()
    if width > 300:
        assert all(card.mapTo(viewport, card.rect().topRight()).x() < viewport.width() for card in cards)


def test_a_click_or_a_key_chooses(listed, qtbot):
    with qtbot.waitSignal(listed.chosen) as chosen:
        QTest.mouseClick(listed.findChildren(LessonButton)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["alphabet"] and not listed.isVisible()
    listed.show()
    with qtbot.waitSignal(listed.chosen) as chosen:
        QTest.keyClick(listed.findChildren(LessonButton)[0], Qt.Key.Key_Space)
    assert chosen.args == ["hello"]


def test_escape_chooses_nothing(listed, qtbot):
    with qtbot.assertNotEmitted(listed.chosen):
        QTest.keyClick(listed, Qt.Key.Key_Escape)
    assert not listed.isVisible()
