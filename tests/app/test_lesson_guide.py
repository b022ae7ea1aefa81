"""Lessons in the real window: found while typing, open at once, pointing at what is there, and gone without a trace."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from rnnviz.app.studio import Wishes
from rnnviz.app.window import MainWindow
from rnnviz.core import library
from rnnviz.lessons.catalogue import lessons
from rnnviz.view.lesson_list import LessonButton, LessonList
from tests.app.driving import CTRL, Keys, assert_reads, press, said, type_text
from tests.app.learning import Learner

OPENING = lessons().values()


@pytest.fixture
def window(conductor) -> MainWindow:
    return conductor.window


def click(window: MainWindow, text: str) -> None:
    """A button of the lesson's card."""
    buttons = [each for each in window.guide.card.findChildren(QPushButton) if each.isVisible()]
    next(each for each in buttons if text in each.text()).click()
    QApplication.processEvents()


def area(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_f2_while_typing_opens_the_list_and_a_click_the_lesson(window):
    type_text(window, "x")
    press(window, Keys.Key_F2)
    (listed,) = window.findChildren(LessonList)
    assert listed.isVisible() and len(listed.findChildren(LessonButton)) == len(OPENING)
    buttons = {button.accessibleName(): button for button in listed.findChildren(LessonButton)}
    QTest.mouseClick(buttons["The alphabet"], Qt.MouseButton.LeftButton)
    assert window.guide.lesson is not None and window.guide.lesson.id == "alphabet"
    assert_reads(window, "AAABC")
    assert window.studio.model.name == "alphabet" and window.studio.path is None
    assert window.guide.card.isVisible() and window.views.editor.hasFocus()


@pytest.mark.parametrize("lesson", [one for one in OPENING if one.model], ids=lambda one: one.id)
def test_a_lesson_opens_at_once_and_what_was_typed_can_be_had_back(window, lesson):
    window.guide.show_list()
    window.findChildren(LessonList)[0].reject()
    type_text(window, "my own text")
    before = window.views.editor.text
    begin = time.perf_counter()
    window.guide.open(lesson.id)
    window.grab()
    assert time.perf_counter() - begin < 4.0  # a second on a machine that does nothing else
    assert_reads(window, lesson.text)
    assert window.studio.model.name == lesson.model and said(window) == []
    press(window, Keys.Key_Z, CTRL)
    assert window.views.editor.text == before


@pytest.mark.parametrize("lesson", OPENING, ids=lambda one: one.id)
def test_every_step_points_at_something_that_its_card_does_not_cover(window, lesson):
    window.guide.open(lesson.id)
    for place in range(len(lesson.steps)):
        for _ in range(3):  # what is laid out, what follows from it, and the frame round that
            QApplication.processEvents()
        guide = window.guide
        assert guide.frame.isVisible() and guide.frame.target is not None, lesson.steps[place].key
        assert not area(window, guide.card).intersects(guide.frame.geometry().adjusted(5, 5, -5, -5))
        if place + 1 < len(lesson.steps):
            click(window, "Next")
    click(window, "Back")
    assert window.studio.lessons.step == len(lesson.steps) - 2


def test_a_step_brings_the_window_to_what_it_speaks_of(window, qtbot):
    window.guide.open("gates")
    assert window.studio.selection.quantity == "forget"
    frame, maps = window.guide.frame, window.views.maps
    qtbot.waitUntil(lambda: frame.height() == maps.area_of("forget").height() + 10)
    assert frame.target is maps and maps.area_of("update") is None
    for _ in range(5):
        click(window, "Next")
    assert window.studio.model.name == "python-prose-gru" and window.studio.selection.quantity == "update"
    assert window.guide.frame.isVisible()
    for _ in range(3):
        click(window, "Back")
    assert window.studio.model.name == "python-prose-lstm" and window.studio.selection.quantity == "output"


def test_what_a_lesson_shows_at_the_side_is_not_covered_by_learning(window):
    window.guide.open("alphabet")
    window.show_learning(True)
    assert window.learn_dock is not None and window.learn_dock.stands_over_the_step
    click(window, "The list")
    assert window.learn_dock.isHidden() and window.companions.companion("answers").widget.isVisible()
    window.show_learning(True)
    window.guide.open("memory")
    assert window.learn_dock.isHidden()


def test_a_low_window_has_no_room_for_the_learning_card_after_learning_either(window):
    window.resize(960, 600)
    QApplication.processEvents()
    assert window.panels[-1].isHidden()
    window.show_learning(True)
    window.show_learning(False)
    assert window.panels[-1].isHidden() and window.panels[0].isVisible()


def test_a_step_begins_at_the_usual_temperature(window):
    window.guide.open("hello")
    window.guide.card.try_requested.emit("write")
    assert window.studio.wishes.temperature == 0
    click(window, "Next")
    assert window.studio.wishes.temperature == Wishes().temperature == window.views.next_token.temperature


def test_a_lesson_without_its_model_says_so_and_changes_nothing(window, tmp_path, monkeypatch):
    before = window.views.editor.text
    (tmp_path / "pretrained").mkdir()
    monkeypatch.setattr(library, "folder", lambda name: tmp_path / name)
    window.guide.open("hello")
    assert len(said(window)) == 1 and "no model called hello" in said(window)[0]
    assert window.guide.lesson is None and not window.guide.card.isVisible()
    assert window.views.editor.text == before and window.studio.model.name == "python-prose-lstm"


def test_what_is_tried_is_done_and_said(window, qtbot):
    window.guide.open("hello")
    window.studio.writer.set_speed(60.0)
    click(window, "Write on from")
    window.studio.writer.set_speed(60.0)
    assert window.guide.card.accessibleName() == "hello, I am Andy"
    qtbot.waitUntil(lambda: not window.studio.writer.is_writing, timeout=8_000)
    assert window.views.editor.text == "hello, I am Andy"
    click(window, "Play slowly")
    assert window.studio.playback.is_playing and window.studio.playback.speed == 2.0
    click(window, "The same words")
    assert not window.studio.playback.is_playing
    assert_reads(window, "Andy, I am hello")


def test_the_writer_is_free_again_afterwards(window, qtbot):
    window.guide.open("hello")
    window.bindings.set_writing(True)
    window.studio.writer.set_speed(60.0)
    qtbot.waitUntil(lambda: len(window.views.editor.text) > 16 + 17, timeout=8_000)
    window.bindings.set_writing(False)


def test_a_lesson_goes_on_in_another_language_and_theme(conductor):
    conductor.window.guide.open("forecast")
    click(conductor.window, "Next")
    conductor.window.set_language("zh_TW")
    QApplication.processEvents()
    QApplication.processEvents()
    guide = conductor.window.guide
    assert guide.card.isVisible() and conductor.studio.lessons.step == 1
    assert guide.card.accessibleName() == "預測：餘弦波與蝴蝶"
    assert guide.frame.target is conductor.window.views.next_token


def test_progress_is_kept_in_the_session_only(conductor, conduct):
    window = conductor.window
    window.guide.open("alphabet")
    for _ in range(3):
        click(window, "Next")
    window.guide.open("hello")
    window.guide.show_list()
    cards = window.findChildren(LessonList)[0].findChildren(LessonButton)
    texts = {
        card.accessibleName(): [label.text() for label in card.findChildren(QWidget) if hasattr(label, "text")]
        for card in cards
    }
    assert "deck 001 · begun" in texts["hello, I am Andy"] and "deck 004 · read" in texts["The alphabet"]
    assert any("deck 002, 003" in text for text in texts.values())
    window.findChildren(LessonList)[0].reject()
    conductor.keeper.autosave.flush()
    again = conduct()
    assert again.window.guide.lesson is None and again.studio.model.name == "hello"


def test_closing_a_lesson_leaves_text_and_network(window):
    window.guide.open("alphabet")
    window.guide.close()
    assert not window.guide.card.isVisible() and not window.guide.frame.isVisible()
    assert_reads(window, "AAABC")
    assert window.studio.model.name == "alphabet"


def test_own_lyrics_are_set_up_but_wait_for_a_text(learner: Learner):
    window = learner.window
    window.show_learning(False)
    before = window.views.editor.text
    window.guide.open("lyrics")
    click(window, "Set it up")
    form = learner.panel.form
    assert learner.panel.isVisible() and learner.panel.tabs.currentWidget() is form
    assert form.choice.what == "lyrics" and form.choice.settings["embedding"] == 128
    assert not learner.learning.training.is_busy and window.views.editor.text == before


def test_a_lesson_on_writing_is_not_opened_over_a_butterfly(window):
    window.studio.open_model("lorenz-lstm")
    before = window.views.editor.text
    window.guide.open("lyrics")
    assert window.studio.model.name == "shakespeare-lstm" and window.studio.model.writes
    assert_reads(window, window.studio.model.card.sample)
    press(window, Keys.Key_Z, CTRL)
    assert window.views.editor.text == before


def test_a_lesson_begins_with_the_step_and_the_gate_maps(window):
    window.guide.open("hello")
    window.companions.show_side("whatif")
    window.companions.show_stage("weights")
    window.guide.open("memory")
    assert window.views.side.current == "" and window.companions.companion("weights") is None


def test_a_lesson_that_cannot_be_opened_leaves_the_one_that_is(window, monkeypatch):
    window.guide.open("hello")
    window.companions.show_side("whatif")
    monkeypatch.setattr(window.studio, "open_model", lambda _name: False)
    window.guide.open("alphabet")
    assert window.studio.wishes.side == "whatif"
    assert window.guide.lesson is not None and window.guide.lesson.id == "hello"
    assert_reads(window, "hello, I am Andy")


def test_a_lesson_is_learned_live_from_fresh_weights(start_learner: Callable[..., Learner]):
    learner = start_learner()
    window = learner.window
    window.show_learning(False)
    window.guide.open("hello")
    click(window, "Learn it live")
    click(window, "Learn it live")
    assert any("learning already" in sentence for sentence in said(window))
    learner.until_over()
    record = learner.learning.record
    assert record is not None and record.recipe == "hello" and record.steps == 300
    first, last = learner.learning.curve.evaluations("validation")[1][[0, -1]]
    assert first > 2.0 and last < 0.05
    assert window.views.editor.text == "hello, I am Andy"
