"""What if, in the window: gates are held by hand or by the lesson, all on screen follows, and there is a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rnnviz.app.companions.weights import WeightsCompanion
from rnnviz.app.companions.whatif import WhatIfCompanion
from rnnviz.app.conductor import Conductor
from rnnviz.app.window import MainWindow
from rnnviz.core.clamp import Clamp, parse_clamp
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.view.diagram_parts import Lock
from rnnviz.view.what_if_case import EXACT
from rnnviz.view.what_if_panel import DROP, FREEZE, WIPE
from rnnviz.view.what_if_scope import ALL, NOW, NOW_ON, PINNED, SELECTED
from tests.networks import random_model

TEXT = 'If the class has a "name" (see the section'


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(load("python-prose-gru"), TEXT)


def what_if(window: MainWindow) -> WhatIfCompanion:
    window.companions.bring("whatif")
    found = window.companions.companion("whatif")
    assert isinstance(found, WhatIfCompanion)
    return found


def switch(window: MainWindow, quantity: str) -> None:
    row = what_if(window).panel.rows[quantity]
    QTest.mouseClick(row.switch, Qt.MouseButton.LeftButton, pos=QPoint(8, row.switch.height() // 2))


def measure(window: MainWindow) -> None:
    window.studio.document.read_all()
    what_if(window).measure()


def assert_follows(window: MainWindow, clamps: tuple[Clamp, ...]) -> None:
    document = window.studio.document
    document.read_all()
    assert document.clamps == clamps
    expected = document.model.trace(document.text, clamps=clamps)
    for name, values in expected.layers[0].items():
        np.testing.assert_array_equal(document.trace.layers[0][name], values, err_msg=name)
    np.testing.assert_array_equal(document.trace.logits, expected.logits)


def test_what_is_held_by_hand_is_held_marked_and_undone(window: MainWindow) -> None:
    panel, studio = what_if(window).panel, window.studio
    panel.rows["update"].requested.emit("update", 1.0, True, False)
    assert_follows(window, (Clamp(0, "update", 1.0),))
    window.grab()
    assert any(isinstance(part, Lock) for part in window.views.diagram.parts)
    assert any("held at 1.00" in line or "→ 1.00" in line for line in window.views.formula.texts)
    panel.undo.click()
    assert_follows(window, ())
    assert not any(isinstance(part, Lock) for part in window.views.diagram.parts)
    panel.redo.click()
    panel.clear.click()
    assert_follows(window, ())
    assert studio.what_if.can_undo


def test_the_scope_is_the_selected_unit_from_the_current_step_on(window: MainWindow) -> None:
    panel, studio = what_if(window).panel, window.studio
    rows = studio.selection.rows
    assert rows is not None
    studio.selection.set_unit(rows[2])
    unit = studio.selection.unit
    studio.document.set_cursor(20)
    switch(window, "reset")
    assert studio.document.clamps[0].units is None
    panel.units.requested.emit(SELECTED)
    panel.steps.requested.emit(NOW_ON)
    value = studio.document.clamps[0].value
    assert_follows(window, (Clamp(0, "reset", value, (unit,), (19, None)),))
    assert panel.rows["reset"].held.note == f"unit {unit}, from step 20"
    panel.units.requested.emit(ALL)
    switch(window, "reset")
    assert [clamp.on for clamp in studio.document.clamps] == [False]
    assert_follows(window, studio.document.clamps)


def test_quick_acts_and_the_list_of_what_is_held(window: MainWindow) -> None:
    panel, studio = what_if(window).panel, window.studio
    studio.document.set_cursor(20)
    unit = studio.selection.unit
    panel.units.requested.emit(SELECTED)
    panel.steps.requested.emit(NOW_ON)
    panel.acts[DROP].click()
    panel.units.requested.emit(ALL)
    panel.acts[WIPE].click()
    panel.acts[FREEZE].click()
    drop, wipe = Clamp(0, "hidden", 0.0, (unit,), (19, None)), Clamp(0, "hidden", 0.0, None, (19, 20))
    keep = Clamp(0, "hidden", 0.0, None, (19, None), "keep")
    assert_follows(window, (drop, wipe, keep))
    said = [line.words.text() for line in panel.held.lines]
    assert said == [f"hidden = 0 · unit {unit}, from step 20", "hidden = 0 · step 20", "hidden kept · from step 20"]
    panel.held.lines[2].switch.click()
    assert_follows(window, (drop, wipe, replace(keep, on=False)))
    panel.held.lines[0].remove.click()
    assert_follows(window, (wipe, replace(keep, on=False)))
    panel.undo.click()
    assert [line.switch.isChecked() for line in panel.held.lines] == [True, True, False]


def test_a_quantity_is_scaled_and_held_in_several_ways(window: MainWindow) -> None:
    panel = what_if(window).panel
    panel.rows["update"].kind.click()
    panel.rows["update"].requested.emit("update", 0.5, True, False)
    assert_follows(window, (Clamp(0, "update", 0.5, kind="scale"),))
    panel.steps.requested.emit(NOW)
    last = len(TEXT) - 1
    assert_follows(window, (Clamp(0, "update", 0.5, None, (last, last + 1), "scale"),))
    panel.rows["update"].add.click()
    panel.units.requested.emit(SELECTED)
    one = window.studio.document.clamps[0]
    assert_follows(window, (one, replace(one, units=(window.studio.selection.unit,))))
    assert len(panel.held.lines) == 2


@pytest.mark.parametrize(
    ("field", "text", "said"), [("units", "3;7", "like 3,7"), ("steps", "20:10", "like 10:20"), ("steps", "x", "10:20")]
)
def test_what_is_no_scope_is_said_in_one_sentence(window: MainWindow, field: str, text: str, said: str) -> None:
    panel = what_if(window).panel
    told: list[str] = []
    panel.refused.connect(told.append)
    scope = getattr(panel, field)
    scope.field.setText(text)
    scope.field.setModified(True)
    scope.field.editingFinished.emit()
    assert len(told) == 1 and said in told[0] and scope.current == ALL


def test_typed_scopes_and_pinned_units(window: MainWindow) -> None:
    panel, studio = what_if(window).panel, window.studio
    for scope, text in ((panel.units, "3,7"), (panel.steps, "10:20")):
        scope.field.setText(text)
        scope.field.setModified(True)
        scope.field.editingFinished.emit()
    panel.acts[DROP].click()
    assert_follows(window, (Clamp(0, "hidden", 0.0, (3, 7), (9, 20)),))
    studio.what_if.clear()
    panel.steps.requested.emit(ALL)
    panel.units.requested.emit(PINNED)
    panel.acts[DROP].click()
    assert_follows(window, ())  # none is pinned: that is said
    studio.selection.pin(5)
    panel.acts[DROP].click()
    assert_follows(window, (Clamp(0, "hidden", 0.0, (5,)),))


@pytest.mark.parametrize(("key", "name"), [("simple-rnn", "gru"), ("input-only", "gru"), ("keeps-hidden", "gru")])
def test_a_special_case_holds_exactly_on_screen(window: MainWindow, key: str, name: str) -> None:
    companion = what_if(window)
    measure(window)
    case = companion.panel.cases[key]
    assert "✓" not in case.difference.text()
    QTest.mouseClick(case.switch, Qt.MouseButton.LeftButton, pos=QPoint(8, case.switch.height() // 2))
    measure(window)
    assert case.switch.isChecked() and "✓" in case.difference.text()
    assert companion._differences[key] <= EXACT
    QTest.mouseClick(case.switch, Qt.MouseButton.LeftButton, pos=QPoint(8, case.switch.height() // 2))
    assert_follows(window, ())


def test_the_number_is_measured_by_itself_when_the_text_rests(window: MainWindow, qtbot: QtBot) -> None:
    companion = what_if(window)
    companion.perform("case", "keeps-hidden")
    case = companion.panel.cases["keeps-hidden"]
    window.views.editor.insert_at_caret(" and more")
    qtbot.waitUntil(lambda: not companion._timer.isActive(), timeout=3000)
    assert case.difference.text() == "= 0 ✓"


def test_the_network_writes_on_as_it_is_held(window: MainWindow, qtbot: QtBot) -> None:
    companion, studio = what_if(window), window.studio
    companion.perform("case", "simple-rnn")
    studio.writer.set_seed(3)
    studio.writer.set_speed(60)
    window.bindings.set_writing(True)
    qtbot.waitUntil(lambda: studio.document.total >= len(TEXT) + 8, timeout=5000)
    window.bindings.set_writing(False)
    assert_follows(window, studio.what_if.clamps)
    assert len(studio.document.clamps) == 2


def test_the_cell_that_reads_already_leaves_what_is_held(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(load("python-prose-lstm"), "abc")
    window.studio.what_if.put(parse_clamp("layers.0.forget=1"))
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.studio.what_if.clamps
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.studio.model.name == "python-prose-gru" and not window.studio.what_if.clamps


def test_another_network_holds_nothing_and_one_that_translates_offers_nothing(window: MainWindow) -> None:
    companion = what_if(window)
    companion.perform("case", "simple-rnn")
    window.studio.open_model("python-prose-lstm")
    assert_follows(window, ())
    assert list(companion.panel.rows) == ["forget", "input", "candidate", "output", "cell", "hidden"]
    companion.perform("case", "simple-rnn")  # of a GRU: nothing happens
    companion.perform("clamp", "layers.0.update=1")
    assert_follows(window, ())
    companion.perform("clamp", "layers.0.forget=1 --units 3")
    assert_follows(window, (Clamp(0, "forget", 1.0, (3,)),))
    window.studio.open_model("python-prose-rnn")
    companion.panel.acts[DROP].click()
    assert_follows(window, (Clamp(0, "hidden", 0.0),))
    window.studio.open_model("dates-attention")
    assert window.companions.companion("whatif") is None


@pytest.mark.parametrize("last", ["cell=keep", "cell*=0"])
def test_a_cell_that_was_made_grow_beyond_all_numbers_is_shown(
    open_window: Callable[..., MainWindow], last: str
) -> None:
    """Quietly: warnings fail a test. ∞ · 0 is no number at all."""
    window = open_window(random_model("lstm"), TEXT)
    grown = parse_clamp("layers.0.cell*=1e20 --steps 0:30")
    window.studio.what_if.set_clamps((grown, parse_clamp(f"layers.0.{last} --steps 30:")))
    measure(window)
    assert np.isinf(window.studio.document.trace.layers[0]["cell"][29]).all()
    held = what_if(window).panel.rows["cell"].held
    assert held.on and np.isfinite(held.value)
    window.grab()


def test_what_is_held_comes_back_after_a_restart(conduct: Callable[..., Conductor]) -> None:
    first = conduct()
    first.studio.open_model("python-prose-lstm")
    first.studio.what_if.put(Clamp(0, "forget", 0.25, (3, 7), (2, None)))
    first.keeper.autosave.flush()
    second = conduct()
    assert second.studio.document.clamps == (Clamp(0, "forget", 0.25, (3, 7), (2, None)),)


def test_the_lesson_holds_what_it_speaks_of_and_lets_go(window: MainWindow) -> None:
    window.guide.open("gates")
    document = window.studio.document
    for _ in range(4):
        window.guide.card.step_requested.emit(1)
    document.read_all()
    assert {(clamp.quantity, clamp.value) for clamp in document.clamps} == {("forget", 1.0), ("input", 0.0)}
    start = document.clamps[0].span[0]
    assert start > 5 and not np.ptp(document.trace.layers[0]["cell"][start - 1 :], axis=0).any()
    window.guide.card.step_requested.emit(1)
    assert not document.clamps and document.model.name == "python-prose-gru"
    for key in ("simple", "input-only", "keeps"):
        window.guide.card.try_requested.emit(key)
        companion = window.companions.companion("whatif")
        assert isinstance(companion, WhatIfCompanion)
        measure(window)
        assert min(companion._differences.values()) <= EXACT
    window.guide.close()
    assert not document.clamps


@pytest.mark.parametrize("model", [random_model("lstm", layers=2), random_model("gru", input="embedding")])
def test_the_weights_stand_in_place_of_the_maps(open_window: Callable[..., MainWindow], model: Model) -> None:
    window = open_window(model, "hello world")
    window.companions.show_stage("weights")
    companion = window.companions.companion("weights")
    assert isinstance(companion, WeightsCompanion)
    for layer in range(len(model.network.layers)):
        window.studio.selection.set_layer(layer)
        window.grab()
        layout = companion.maps.placed()
        assert layout is not None
        place = layout.strip(1, 1)
        unit = layout.rows.units_in(1)[0]
        at = QPoint(place.left() + 1, place.top() + layout.rows.row_height + 1)
        QTest.mouseClick(companion.maps, Qt.MouseButton.LeftButton, pos=at)
        assert window.studio.selection.unit == unit
    companion.perform("maps", None)
    assert window.companions.companion("weights") is None
