"""In the window: what the prediction at the caret rests on, at the side and under the ribbon."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from rnnviz.app.companions.influence import InfluenceCompanion, influence_of
from rnnviz.app.companions.influenced import MemoryCompanion
from rnnviz.app.conductor import Conductor
from rnnviz.app.language_codes import LANGUAGES
from rnnviz.app.languages import speak
from rnnviz.app.window import MainWindow
from rnnviz.core.clamp import Clamp
from rnnviz.core.library import load
from rnnviz.core.pixels import picture_text
from rnnviz.tasks.drawn_digits import drawn
from rnnviz.view.influence_list import TokenValue
from rnnviz.view.influence_strip import InfluenceStrip
from rnnviz.view.label_words import label_word
from tests.app.shown import companion
from tests.app.test_rebuilding import rebuild
from tests.networks import random_model

TEXT = "hello world"
COLUMN = 392
"""Pixels of the column at the side, at scale 1."""


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    made = open_window(random_model("lstm", layers=2), TEXT)
    made.companions.show_side("memory")
    return made


def _memory(window: MainWindow) -> MemoryCompanion:
    found = companion(window, "memory", MemoryCompanion)
    influence_of(window.studio).slices.finish()
    return found


def _strip_is_shown(window: MainWindow) -> bool:
    found = window.companions.companion("influence")
    return found is not None and found.widget.isVisible()


def _strip(window: MainWindow) -> InfluenceStrip:
    return companion(window, "influence", InfluenceCompanion)._strip


def test_the_strongest_tokens_are_listed_by_every_measure(window: MainWindow) -> None:
    for measure in ("gradient", "product", "left-out"):
        panel = _memory(window)._panel
        panel.measures.requested.emit(measure)
        rows = _memory(window)._panel.list.rows
        sizes = [abs(row.value) for row in rows]
        assert len(rows) == len(TEXT) and sizes == sorted(sizes, reverse=True)
        assert {row.step: row.token for row in rows} == dict(enumerate(TEXT))
        assert panel.measures.current == measure and "step 11" in panel._what.text() and panel._found.text()


def test_one_token_has_all_of_it_and_a_far_step_its_whole_number(window: MainWindow) -> None:
    window.views.editor.replace_all("h")
    panel = _memory(window)._panel
    assert panel.list.rows[0].value == 1 and "100 % of the gradient" in panel._found.text()
    assert panel.list.accessibleDescription() == "h 100 %"
    near = panel.list._step_width
    panel.list.set_rows("gradient", [TokenValue("a", 123_455, 0.5)])
    wanted = QFontMetrics(panel._theme.font(12)).horizontalAdvance("step 123,456")
    assert panel.list._step_width >= wanted > near - 4


def test_it_follows_the_cursor_and_a_click_moves_it(window: MainWindow) -> None:
    _memory(window)._panel.list.step_clicked.emit(4)
    assert window.studio.document.cursor == 5
    assert len(_memory(window)._panel.list.rows) == 5
    window.views.editor.replace_all("")
    panel = _memory(window)._panel
    assert not panel.list.rows and "Type something" in panel._what.text()


def test_as_many_as_fit_are_listed_and_the_rest_is_counted(window: MainWindow) -> None:
    window.views.editor.replace_all(TEXT * 4)
    found = _memory(window)._panel.list
    row = found._place(0).height()
    found.resize(found.width(), 5 * row + 2)
    assert len(found.rows) == 44 and found.shown == 4 and "Only" not in _memory(window)._panel._scale_line.text()
    assert found._row_at(4.5 * row) == -1 and found._row_at(3.5 * row) == 3
    found.resize(found.width(), 44 * row)
    assert found.shown == 44
    window.views.editor.replace_all(TEXT * 20)
    _memory(window)._panel.measures.requested.emit("left-out")
    panel = _memory(window)._panel
    assert len(panel.list.rows) == 200 and "Only the last 200 tokens" in panel._scale_line.text()


def test_the_strip_comes_and_goes_and_takes_no_room_meanwhile(window: MainWindow) -> None:
    room = window.views._slots["strip"]
    assert not _strip_is_shown(window) and room.isHidden()
    _memory(window)._panel.under_ribbon.setChecked(True)
    assert _strip_is_shown(window)
    _memory(window)
    assert len(_strip(window)._values) == len(TEXT)
    window.companions.show_side("")
    assert _strip_is_shown(window)
    window.studio.document.set_cursor(3)
    influence_of(window.studio).slices.finish()
    assert _strip(window).value_at(2) is not None
    window.companions.show_side("memory")
    _memory(window)._panel.under_ribbon.setChecked(False)
    assert not _strip_is_shown(window) and room.isHidden()


def test_a_click_on_the_strip_goes_to_the_step(window: MainWindow) -> None:
    _memory(window)._panel.under_ribbon.setChecked(True)
    _strip(window).step_clicked.emit(3)
    assert window.studio.document.step == 3


def test_in_the_lesson_the_strip_is_always_there(window: MainWindow) -> None:
    window.guide.open("gradients")
    window.companions.show_side("memory")
    box = _memory(window)._panel.under_ribbon
    assert box.isChecked() and not box.isEnabled() and _strip_is_shown(window)


def test_what_is_held_is_asked_about_as_it_runs(window: MainWindow) -> None:
    free = {row.step: row.value for row in _memory(window)._panel.list.rows}
    reset = [Clamp(layer, name, 0.0, steps=(6, 7)) for layer in (0, 1) for name in ("cell", "hidden")]
    for measure in ("gradient", "product", "left-out"):
        window.studio.document.set_clamps(reset)
        panel = _memory(window)._panel
        panel.measures.requested.emit(measure)
        rows = {row.step: row.value for row in _memory(window)._panel.list.rows}
        assert not any(rows[step] for step in range(6)) and all(rows[step] for step in range(7, len(TEXT)))
        assert "altered" in panel._about.text() and ("clamps" in panel._scale_line.text()) == (measure == "left-out")
    window.studio.document.set_clamps([])
    panel.measures.requested.emit("gradient")
    assert {row.step: row.value for row in _memory(window)._panel.list.rows} == free
    assert "altered" not in panel._about.text()


def test_labels_have_a_memory_and_numbers_have_none(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(load("arrive-leave-lstm"), "I will leave Taipei")
    window.companions.show_side("memory")
    assert _memory(window)._panel.list.rows
    assert "memory" not in {offer.name for offer in open_window(load("forecast"), "0.1").companions.fitting("side")}


def test_a_model_with_fewer_answers_comes_while_memory_is_put_away(window: MainWindow) -> None:
    window.studio.document.set_cursor(1)  # both read at least so much
    influence = influence_of(window.studio)
    _memory(window)
    influence.target = window.studio.model.network.architecture.classes - 1
    window.companions.show_side("")
    window.studio.show_model(load("sentiment-rnn"), None)
    window.studio.document.set_cursor(1)
    window.companions.show_side("memory")
    _memory(window)
    assert influence.step == 0 and 0 <= influence.target < 2


def test_a_label_is_said_in_the_words_of_the_language(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(load("sentiment-lstm"), "a wonderful film")
    window.companions.show_side("memory")
    influence = influence_of(window.studio)
    said = label_word(window.studio.model.card.labels[(_memory(window), influence.target)[1]])
    assert f"“{said}”" in _memory(window)._panel._what.text()


def test_rows_of_numbers_are_told_by_their_step(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(load("digits-lstm"), picture_text(drawn(7)))
    window.companions.show_side("memory")
    panel = _memory(window)._panel
    panel.under_ribbon.setChecked(True)
    _memory(window)
    best = panel.list.rows[0]
    assert len(panel.list.rows) == 28 and not any(row.token for row in panel.list.rows)
    assert f"with step {best.step + 1} (" in panel._found.text() and "·" not in panel._found.text()
    assert panel.list.accessibleDescription().startswith(f"step {best.step + 1} ")
    assert "The input at step 5" in _strip(window).tip_at(_strip(window).column_rect(4, 0, 9).center().x())


def test_what_is_asked_for_is_worked_out_in_a_window_built_anew(conductor: Conductor, qtbot: QtBot) -> None:
    conductor.window.companions.show_side("memory")
    _memory(conductor.window)
    influence = influence_of(conductor.studio)
    influence.set_measure("left-out")
    influence.slices._advance(0.0)
    rebuild(conductor, lambda: conductor.window.set_dark(True))
    qtbot.waitUntil(lambda: influence.values_of == "left-out")


@pytest.fixture
def english_afterwards() -> Iterator[None]:
    yield
    speak("en")


@pytest.mark.usefixtures("english_afterwards")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_read_makes_the_column_wider(open_window: Callable[..., MainWindow], language: str) -> None:
    speak(language)
    window = open_window(load("sentiment-lstm"), "incomprehensibilities " + "x" * 300)
    for side in ("memory", "gradients"):
        window.companions.show_side(side)
        found = window.companions.companion(side)
        assert found is not None
        assert found.widget.minimumSizeHint().width() <= window.theme.px(COLUMN)
