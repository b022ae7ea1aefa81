"""Clicks, playing, scrubbing and writing on, in the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from rnnviz.app.window import MainWindow
from rnnviz.core.library import load
from rnnviz.view.sketch import BEFORE
from tests.app.driving import (
    ALT,
    CTRL,
    Keys,
    Modifiers,
    assert_reads,
    cell_place,
    click,
    press,
    said,
    type_text,
)
from tests.networks import random_model

Opener = Callable[..., MainWindow]
TEXT = "the gate of the cell"


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    return open_window(load("python-prose-lstm"), TEXT)


def assert_current(window, step: int, unit: int | None = None):
    """The step, and the unit if given, are current in every view."""
    views, studio = window.views, window.studio
    assert studio.document.step == views.maps.step == views.ribbon.step == step
    assert views.editor.caret == studio.document.character_of(studio.document.cursor)
    shown = views.formula._unit_step
    assert shown is not None and shown.step == step
    assert views.diagram._reading.unit_step is shown
    unit = studio.selection.unit if unit is None else unit
    assert shown.unit == views.maps._unit == studio.selection.unit == unit
    assert f"step {step + 1}, unit {unit}" in views.step_title.text()


def test_a_click_on_the_ribbon_makes_its_step_current(window):
    click(window.views.ribbon, window.views.grid.x_of(6) + 3, 10)
    assert_current(window, 6)


def test_a_click_in_a_map_makes_its_step_and_unit_current(window):
    unit = window.studio.selection.rows[5]
    click(window.views.maps, *cell_place(window, step=9, row=5, strip=2))
    assert_current(window, 9, unit)


def test_what_is_typed_after_a_click_goes_where_the_caret_went(window):
    click(window.views.ribbon, window.views.grid.x_of(2) + 3, 10)
    type_text(window, "re")
    assert_reads(window, "there gate of the cell")


def test_a_double_click_pins_a_unit_and_another_lets_it_go(window):
    selection, maps = window.studio.selection, window.views.maps
    unit = selection.rows[7]
    for row, pinned in ((7, [unit]), (0, [])):
        x, y = cell_place(window, step=3, row=row)
        QTest.mouseDClick(maps, Qt.MouseButton.LeftButton, Modifiers.NoModifier, QPoint(int(x), int(y)))
        assert [pin.unit for pin in selection.pins] == pinned
        assert sorted(maps._names.pinned) == pinned
        assert not pinned or maps._chosen[0] == unit


def test_a_click_in_the_diagram_chooses_a_quantity(window):
    diagram = window.views.diagram
    places = [QPointF(x, y) for x in range(0, diagram.width(), 6) for y in range(0, diagram.height(), 6)]
    parts = ((diagram.part_at(place), place) for place in places)
    found = {part.quantity: place for part, place in parts if part is not None and part.stage != BEFORE}
    for quantity in ("forget", "input", "candidate", "output", "cell", "hidden"):
        click(diagram, found[quantity].x(), found[quantity].y())
        assert window.studio.selection.quantity == window.views.formula._quantity == quantity


def test_a_click_in_the_formula_follows_a_unit(window):
    unit, place = next(iter(window.views.formula.links.items()))
    click(window.views.formula, place.center().x(), place.center().y())
    assert_current(window, len(TEXT) - 2, unit)
    press(window, Keys.Key_PageUp, ALT)
    assert_current(window, len(TEXT) - 1)
    press(window, Keys.Key_PageDown, ALT)
    assert_current(window, len(TEXT) - 2, unit)


def test_steps_by_key_stop_at_the_ends(window):
    document = window.studio.document
    press(window, Keys.Key_Home, ALT)
    press(window, Keys.Key_Left, ALT)
    assert document.cursor == 0 and window.views.maps.step == -1
    assert window.views.formula._unit_step is None
    press(window, Keys.Key_Right, ALT)
    assert_current(window, 0)
    press(window, Keys.Key_End, ALT)
    press(window, Keys.Key_Right, ALT)
    assert_current(window, len(TEXT) - 1)


def test_steps_by_button(window):
    buttons = {button.accessibleName(): button for button in window.views.transport.findChildren(QToolButton)}
    click(buttons["To the beginning"], 5, 5)
    click(buttons["One step forward"], 5, 5)
    click(buttons["One step forward"], 5, 5)
    click(buttons["One step back"], 5, 5)
    assert_current(window, 0)
    click(buttons["To the end"], 5, 5)
    assert_current(window, len(TEXT) - 1)


def test_scrubbing_moves_the_caret_and_leaves_the_keys_to_the_text(window):
    scrubber, slider = window.views.transport._scrubber, window.views.next_token._slider
    click(scrubber, scrubber.width() // 2, scrubber.height() // 2)
    assert_current(window, len(TEXT) // 2 - 1)
    click(slider, 5, 5)
    assert QApplication.focusWidget() is window.views.editor


def test_playing_goes_from_the_beginning_to_the_end(window, qtbot):
    document, steps = window.studio.document, []
    document.cursor_changed.connect(lambda _cursor: steps.append(window.views.maps.step))
    window.views.transport.speed_requested.emit(60.0)
    press(window, Keys.Key_F5)
    qtbot.waitUntil(lambda: window.views.ribbon.veil_from is not None)
    qtbot.waitUntil(lambda: not window.studio.playback.is_playing)
    assert steps == list(range(-1, len(TEXT)))
    assert window.views.ribbon.veil_from is None is window.views.maps.veil_from
    assert_current(window, len(TEXT) - 1)


def test_typing_pauses_playing(window):
    press(window, Keys.Key_F5)
    assert window.studio.playback.is_playing
    type_text(window, "x")
    assert not window.studio.playback.is_playing
    assert "Play" in window.views.transport._play.toolTip()


def test_slow_playing_shows_the_step_gate_by_gate(window, qtbot):
    window.views.transport.speed_requested.emit(2.0)
    press(window, Keys.Key_F5)
    qtbot.waitUntil(lambda: 0.2 < window.views.diagram._phase < 0.9)
    press(window, Keys.Key_F5)
    assert window.views.diagram._phase == 1.0


def test_the_speed_asked_for_is_shown_and_used(window):
    for action in window.views.transport._speed.menu().actions():
        if action.data() == 30.0:
            action.trigger()
    assert window.studio.playback.speed == window.studio.writer.speed == 30.0
    assert "30" in window.views.transport._speed.text()


def write(window, qtbot, tokens: int, seed: int = 3):
    """Let the network write so many tokens, at full speed."""
    document = window.studio.document
    end = document.total + tokens
    window.studio.writer.set_seed(seed)
    window.views.transport.speed_requested.emit(60.0)
    document.text_changed.connect(lambda: window.studio.writer.stop() if document.total >= end else None)
    press(window, Keys.Key_F6)
    assert window.studio.writer.is_writing
    qtbot.waitUntil(lambda: not window.studio.writer.is_writing)
    assert document.total == end


def test_writing_on_equals_generating_with_the_same_seed(window, qtbot):
    window.views.next_token.temperature_changed.emit(1.2)
    write(window, qtbot, 20)
    expected = window.studio.model.generate(TEXT, 20, temperature=1.2, seed=3)
    assert_reads(window, TEXT + expected)
    assert_current(window, len(TEXT) + 19)


def test_undo_takes_a_generation_away_in_one_step_and_redo_brings_it_back(window, qtbot):
    type_text(window, ". ")
    write(window, qtbot, 12)
    written = window.studio.document.text
    press(window, Keys.Key_Z, CTRL)
    assert_reads(window, TEXT + ". ")
    press(window, Keys.Key_Y, CTRL)
    assert_reads(window, written)


def test_writing_starts_at_the_end_wherever_the_caret_was(window, qtbot):
    click(window.views.ribbon, window.views.grid.x_of(2) + 3, 10)
    write(window, qtbot, 5)
    assert window.studio.document.text.startswith(TEXT)


def test_the_same_key_stops_writing(window, qtbot):
    button = next(one for one in window.views.transport.findChildren(QPushButton) if one.text() == "Write on")
    press(window, Keys.Key_F6)
    assert button.text() == "Stop writing"
    qtbot.waitUntil(lambda: window.studio.document.total > len(TEXT))
    press(window, Keys.Key_F6)
    written = window.studio.document.text
    assert button.text() == "Write on" and not window.studio.writer.is_writing
    QApplication.processEvents()
    assert_reads(window, written)


def test_an_empty_text_is_written_on_too(window, qtbot):
    press(window, Keys.Key_A, CTRL)
    press(window, Keys.Key_Delete)
    write(window, qtbot, 9, seed=5)
    expected = window.studio.model.generate("\n", 8, temperature=0.8, seed=5)
    assert_reads(window, "\n" + expected)


def test_the_temperature_changes_the_bars(window):
    def highest() -> float:
        return float(window.views.next_token._bars.bars[0].probability)

    window.views.next_token._slider.setValue(40)
    hot = highest()
    window.views.next_token._slider.setValue(0)
    assert highest() == 1.0 > hot
    assert window.studio.writer.sampling.temperature == window.studio.wishes.temperature == 0


def test_a_click_on_a_bar_types_its_token(window):
    bars = window.views.next_token._bars
    token = bars.bars[0].text
    click(bars, 10, 5)
    assert_reads(window, TEXT + token)


def test_the_unknown_token_cannot_be_typed(open_window):
    window = open_window(random_model(tokens="?a"), "aa")
    bars = window.views.next_token._bars
    place = next(row for row, bar in enumerate(bars.bars) if bar.text == "?")
    click(bars, 10, (place + 0.5) * bars.height() / 6)
    assert_reads(window, "aa")


def test_writing_without_room_stops_and_says_so(window, qtbot):
    window.studio.writer.set_limit(len(TEXT) + 3)
    window.views.transport.speed_requested.emit(60.0)
    press(window, Keys.Key_F6)
    qtbot.waitUntil(lambda: not window.studio.writer.is_writing)
    assert window.studio.document.total == len(TEXT) + 3
    assert len(said(window)) == 1
    window.studio.writer.set_limit(5)
    window.views.messages.close_message()
    press(window, Keys.Key_F6)
    assert said(window) == [f"The text has {len(TEXT) + 3} tokens; writing stops here."]


def test_the_view_follows_the_caret_and_stays_where_it_is_scrolled(open_window):
    window = open_window(random_model(), "a" * 500)
    grid = window.views.grid
    assert 499 in grid.visible()
    press(window, Keys.Key_Home, CTRL)
    assert 0 in grid.visible()
    window.views.token_scroll.setValue(200)
    assert grid.first == 200
    type_text(window, "b")
    assert 0 in grid.visible()
