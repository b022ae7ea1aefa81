"""The panel that finds units: what is asked, what was found, and what is like the selected text."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rnnviz.core.found_units import Answered, Found, Question, UnitScore
from rnnviz.core.notices import Notice
from rnnviz.core.questions import QUESTIONS, READY
from rnnviz.view import units_words
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.theme import Theme
from rnnviz.view.units_match_words import looked_through, place_text, sentence
from rnnviz.view.units_panel import ASK, FOUND, MATCH, UnitsPanel
from rnnviz.view.units_rows import QuestionRow, UnitRow, rows_of

SOURCES = [("window", "The text in the window"), ("file", "A text file…")]


def _score(unit: int, held_out: float, question: str = "quotes") -> UnitScore:
    return UnitScore(question, 1, "cell", unit, held_out, held_out)


def _found() -> Found:
    quotes = Answered(QUESTIONS["quotes"], 0.2, 0.1, 0.3, (_score(5, -0.8), _score(6, 0.25), _score(7, 0.05)))
    digit = Answered(QUESTIONS["digit"], 0.0, math.nan, math.nan, (), Notice("never"))
    return Found((quotes, digit), 192, 800, 200)


@pytest.fixture
def panel(qtbot: QtBot) -> UnitsPanel:
    made = UnitsPanel(Theme(), SOURCES)
    qtbot.addWidget(made)
    made.resize(380, 400)
    made.show()
    return made


def test_every_question_has_words_of_its_own() -> None:
    words = [units_words.title(key) for key in QUESTIONS]
    assert len(set(words)) == len(QUESTIONS) and not set(words) & {"word_start", "since_newline", "regex", "spans"}
    assert units_words.name(Question("regex", "yes-no", "\\d+")) == "matches \\d+"


def test_only_what_beats_luck_and_an_untrained_network_is_real() -> None:
    heading, best, second, third, other = rows_of(_found(), {(1, 6): "mine"})
    assert isinstance(heading, QuestionRow) and heading.title == "inside quotes" and "20.0 %" in heading.facts
    assert [row.is_real for row in (best, second, third) if isinstance(row, UnitRow)] == [True, False, False]
    assert isinstance(second, UnitRow) and second.label == "mine"
    assert isinstance(other, QuestionRow) and "never true" in other.reason


@pytest.mark.parametrize(("held_out", "untrained", "is_real"), [(0.2, math.nan, True), (math.nan, 0.1, False)])
def test_what_is_not_known_is_not_beaten_and_beats_nothing(held_out: float, untrained: float, is_real: bool) -> None:
    assert UnitRow(_score(1, held_out), 0.1, untrained, "digit").is_real is is_real


def test_a_unit_that_turns_its_sign_on_held_out_text_follows_nothing() -> None:
    assert not UnitRow(UnitScore("digit", 0, "cell", 1, 0.5, -0.5), 0.1, math.nan, "digit").is_real


@pytest.mark.parametrize("theme", [Theme(), Theme(dark=True, scale=1.35)])
def test_all_rows_are_painted(qtbot: QtBot, theme: Theme) -> None:
    panel = UnitsPanel(theme, SOURCES)
    qtbot.addWidget(panel)
    panel.resize(400, 500)
    panel.set_rows([*rows_of(_found(), {}), UnitRow(_score(1, math.nan), math.nan, math.nan, "digit")])
    panel.show_page(FOUND)
    empty = panel.list.grab().toImage()
    panel.set_rows([])
    assert panel.list.grab().toImage() != empty


def test_a_click_goes_to_a_unit_but_not_to_a_heading(panel: UnitsPanel, qtbot: QtBot) -> None:
    panel.set_rows(rows_of(_found(), {}))
    panel.show_page(FOUND)
    told: list[UnitRow] = []
    panel.list.unit_requested.connect(told.append)
    for place in (0, 1):
        middle = panel.list.visualItemRect(panel.list.item(place)).center()
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert [row.score.unit for row in told] == [5]


def test_a_double_click_names_a_unit(panel: UnitsPanel, qtbot: QtBot) -> None:
    panel.set_rows(rows_of(_found(), {}))
    panel.show_page(FOUND)
    told: list[tuple[int, str]] = []
    panel.list.name_requested.connect(lambda row, name: told.append((row.score.unit, name)))
    panel.list.editItem(panel.list.item(1))
    field = panel.list.findChild(QLineEdit)
    assert field is not None and field.text() == "inside quotes"
    field.setText("my quotes ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told == [(5, "my quotes")])


def test_new_names_leave_the_choice_where_it_was(panel: UnitsPanel) -> None:
    panel.set_rows(rows_of(_found(), {}))
    panel.list.setCurrentRow(2)
    panel.set_rows(rows_of(_found(), {(1, 6): "mine"}))
    assert panel.list.currentRow() == 2 and panel.list.item(2).text() == "mine"


def test_rows_of_another_kind_have_their_own_height(panel: UnitsPanel) -> None:
    rows = rows_of(_found(), {})
    panel.show_page(FOUND)
    panel.set_rows([rows[0], rows[1]])
    panel.set_rows([rows[1], rows[0]])
    heights = [panel.list.visualItemRect(panel.list.item(place)).height() for place in (0, 1)]
    assert heights[0] > heights[1]


def test_what_can_be_asked_as_it_is_is_ticked(panel: UnitsPanel) -> None:
    assert panel.questions.questions == READY and panel.questions.problem == ""


def test_a_pattern_is_asked_when_it_is_typed(panel: UnitsPanel, qtbot: QtBot) -> None:
    asked = panel.questions
    qtbot.keyClicks(asked.regex, "a+")
    qtbot.keyClicks(asked.next, "e")
    assert {question.pattern for question in asked.questions} == {"", "a+", "e"}
    asked.regex.clear()
    assert "regular expression" in asked.problem
    for tick in asked.ticks.values():
        tick.setChecked(False)
    assert "at least one" in asked.problem


def test_a_range_can_be_asked_of_the_text_in_the_window_only(panel: UnitsPanel) -> None:
    asked = panel.questions
    asked.set_span(4, 9, is_possible=True)
    asked.ticks["spans"].setChecked(True)
    assert asked.questions[-1].spans == ((4, 9),)
    asked.set_span(4, 9, is_possible=False)
    assert asked.questions == READY
    asked.set_span(4, 4, is_possible=True)
    assert asked.questions == READY


def test_several_ranges_are_gathered_and_can_go(panel: UnitsPanel, qtbot: QtBot) -> None:
    asked = panel.questions
    assert not asked.ranges.add.isEnabled()
    for span in ((20, 22), (4, 9), (4, 9)):
        asked.set_span(*span, is_possible=True)
        asked.ranges.add.click()
    assert asked.ticks["spans"].isChecked() and not asked.ranges.add.isEnabled()
    asked.set_span(0, 0, is_possible=True)
    question = asked.questions[-1]
    assert question.spans == ((4, 9), (20, 22)) and units_words.name(question) == "selected range × 2"
    shown = asked.ranges.buttons
    assert [button.text() for button in shown] == ["5–9  ×", "21–22  ×"]
    with qtbot.waitSignal(asked.ranges.ranges_changed):
        shown[0].click()
    assert asked.questions[-1].spans == ((20, 22),)
    asked.set_span(0, 0, is_possible=False)
    assert asked.questions == READY
    asked.ranges.set_ranges([])
    asked.set_span(0, 0, is_possible=True)
    assert asked.questions == READY


def test_brackets_of_ones_own(panel: UnitsPanel, qtbot: QtBot) -> None:
    asked = panel.questions
    asked.ticks["brackets"].setChecked(False)
    qtbot.keyClicks(asked.pair, "a")
    assert "two different characters" in asked.problem
    qtbot.keyClicks(asked.pair, "bc")
    assert Question("brackets", "number", "ab") in asked.questions and asked.problem == ""
    asked.pair.setText("bb")
    assert "two different characters" in asked.problem


def test_the_button_finds_or_stops(panel: UnitsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.find_requested):
        panel.button.click()
    panel.set_running(True)
    panel.set_progress(3, 10)
    with qtbot.waitSignal(panel.stop_requested):
        panel.button.click()


def test_a_file_is_asked_for_when_it_is_chosen(panel: UnitsPanel, qtbot: QtBot) -> None:
    panel.source.setCurrentIndex(1)
    with qtbot.waitSignals([panel.file_requested, panel.source_changed]):
        panel.source.activated.emit(1)


def test_the_match_tells_units_and_places(panel: UnitsPanel, qtbot: QtBot) -> None:
    assert panel.page == ASK
    panel.show_page(MATCH)
    assert "Select a part" in panel.match.sentence and not panel.match.places.isVisible()
    place = place_text('say "you" there', 4, 9, 1004, (2, 3))
    assert "a⟦two words⟧b" in place_text(["a", "two", "words", "b"], 1, 3, 1, (1, 1), " ")
    assert "2/3" in place and "step 1,005" in place and '⟦"you"⟧' in place
    panel.match.set_units(sentence("hidden", '"you"', 4, 0.3, 3), ["hidden 1", "hidden 2"])
    panel.match.set_places(looked_through(2000, 50, 1, True), [place])
    assert panel.match.note == "All at 2,000 steps. A click opens the passage, Ctrl+Z goes back."
    said = [looked_through(2000, 50, count, False) for count in (0, 3, 50)]
    assert said == ["None, at any of 2,000 steps.", "All at 2,000 steps.", "The best 50 of all 2,000 steps."]
    assert "steps 5 to 9" in panel.match.sentence and panel.match.places.isVisible()
    with qtbot.waitSignal(panel.match.place_clicked) as told:
        middle = panel.match.places.visualItemRect(panel.match.places.item(0)).center()
        qtbot.mouseClick(panel.match.places.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == [0] and "select a little more or less" in sentence("hidden", "abc", 4, 0.3, 0)


def test_the_long_words_of_the_last_questions_stand_there_whole(panel: UnitsPanel) -> None:
    asked = panel.questions
    asked.set_span(0, 0, is_possible=False)
    elided = asked.ranges.findChild(ElidedLabel)
    QApplication.processEvents()
    assert elided is not None and "window" in elided.text() and not elided.toolTip()
    wide = asked.regex.fontMetrics().horizontalAdvance(asked.regex.placeholderText())
    assert wide < asked.regex.width()
