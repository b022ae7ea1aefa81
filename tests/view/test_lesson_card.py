import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from rnnviz.view.lesson_card import LessonCard
from rnnviz.view.theme import Theme

STEPS = [("First", "Short."), ("Second", "Much longer, so that it takes several lines of the card. " * 6)]
TRIES = [("play", "Play & see", ""), ("write", "Write on", "What it writes, it reads.")]


@pytest.fixture
def card(qtbot):
    made = LessonCard(Theme())
    qtbot.addWidget(made)
    made.resize(860, 100)
    made.set_lesson("The lesson", STEPS, TRIES)
    made.set_step(0)
    made.show()
    return made


def said(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def button(card, text):
    return next(each for each in card.findChildren(QPushButton) if text in each.text() and not each.isHidden())


def test_it_says_the_step_and_where_it_stands(card):
    assert {"The lesson", "First", "Short.", "1 of 2"} <= set(said(card))
    assert not button(card, "Back").isEnabled() and button(card, "Next").isEnabled()
    card.set_step(1)
    assert {"Second", STEPS[1][1], "2 of 2"} <= set(said(card))
    assert button(card, "Back").isEnabled() and not button(card, "Next").isEnabled()


def test_its_height_is_the_same_for_every_step(card, qtbot):
    before = card.minimumSizeHint().height()
    card.set_step(1)
    assert card.minimumSizeHint().height() == before
    text = next(label for label in card.findChildren(QLabel) if label.text() == STEPS[1][1])
    assert text.height() >= text.heightForWidth(text.width())
    card.resize(500, 100)
    qtbot.wait(1)
    assert card.minimumSizeHint().height() > before


def test_buttons_are_wishes(card, qtbot):
    with qtbot.waitSignal(card.step_requested) as asked:
        button(card, "Next").click()
    assert asked.args == [1] and "First" in said(card)
    with qtbot.waitSignal(card.try_requested) as asked:
        button(card, "Play && see").click()
    assert asked.args == ["play"]
    with qtbot.waitSignal(card.list_requested):
        button(card, "All lessons").click()


def test_a_button_may_have_something_to_say(card):
    card.say("write")
    assert {"Write on", "What it writes, it reads."} <= set(said(card))
    card.say("play")
    assert "Write on" not in said(card) and "First" in said(card)  # what was said of another one is no longer true
    card.set_step(0)
    assert "First" in said(card)


def test_another_lesson_has_other_buttons(card):
    card.set_lesson("Another", STEPS[:1], [("learn", "Learn it live", "")])
    card.set_step(0)
    shown = [each.text() for each in card.findChildren(QPushButton) if not each.isHidden() and each.isVisible()]
    assert "Learn it live" in shown and "Write on" not in shown and "1 of 1" in said(card)
