"""What can be held is wished in the panel, and shown as it is."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from rnnviz.core.special_cases import CASES
from rnnviz.view.theme import Theme
from rnnviz.view.what_if_case import measured, titles
from rnnviz.view.what_if_panel import WhatIfPanel
from rnnviz.view.what_if_row import HeldQuantity
from rnnviz.view.what_if_scope import ALL, SELECTED

LEFT = Qt.MouseButton.LeftButton
FORGET, CELL = HeldQuantity("forget", 0.0, 1.0, 0.62), HeldQuantity("cell", -3.0, 3.0, 0.5, bounded=False)


@pytest.fixture
def panel(qtbot):
    made = WhatIfPanel(Theme())
    qtbot.addWidget(made)
    made.resize(376, 380)
    made.set_held([FORGET, CELL])
    made.show()
    return made


@pytest.fixture
def asked(panel):
    wishes = []
    panel.hold_requested.connect(lambda *wish: wishes.append(wish))
    return wishes


def test_a_switch_asks_to_hold_what_is_there_now(panel, asked):
    row = panel.rows["forget"]
    QTest.mouseClick(row.switch, LEFT, pos=QPoint(8, row.switch.height() // 2))
    assert asked == [("forget", 0.62, True, False)]
    assert not row.switch.isChecked()  # until it is told so
    panel.set_held([HeldQuantity("forget", 0.0, 1.0, 0.62, on=True, note="unit 3"), CELL])
    assert row.switch.isChecked() and row.number.text() == "0.62"
    QTest.mouseClick(row.switch, LEFT, pos=QPoint(8, row.switch.height() // 2))
    assert asked[-1] == ("forget", 0.62, False, False)


def test_a_slider_asks_for_each_place_it_is_dragged_to(panel, asked):
    slider = panel.rows["forget"].slider
    middle = slider.height() // 2
    QTest.mousePress(slider, LEFT, pos=QPoint(slider.width() - 1, middle))
    QTest.mouseMove(slider, QPoint(0, middle))
    QTest.mouseRelease(slider, LEFT, pos=QPoint(0, middle))
    assert asked == [("forget", 1.0, True, True), ("forget", 0.0, True, True)]


@pytest.mark.parametrize(("typed", "value"), [("1", 1.0), (".25", 0.25), ("0,5", 0.5)])
def test_a_number_can_be_typed(panel, asked, typed, value):
    number = panel.rows["forget"].number
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, typed)
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert asked == [("forget", value, True, False)]


@pytest.mark.parametrize(("quantity", "typed", "said"), [("forget", "1.5", "from 0 to 1"), ("cell", "abc", "is none")])
def test_what_cannot_be_held_is_said_in_a_sentence_and_the_old_number_comes_back(panel, asked, quantity, typed, said):
    refused: list[str] = []
    panel.refused.connect(refused.append)
    number = panel.rows[quantity].number
    before = number.text()
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, typed)
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert not asked and number.text() == before and len(refused) == 1 and said in refused[0]


def test_a_state_without_bounds_may_be_typed_beyond_its_slider(panel, asked):
    number = panel.rows["cell"].number
    number.selectAll()
    QTest.keyClicks(number, "-40")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert asked == [("cell", -40.0, True, False)]
    panel.set_held([FORGET, HeldQuantity("cell", -3.0, 3.0, -40.0, on=True, bounded=False)])
    assert panel.rows["cell"].number.text() == "−40.00" and panel.rows["cell"].slider.value() == 0


def test_cases_say_how_exactly_they_hold(panel):
    wishes = []
    panel.case_requested.connect(lambda *wish: wishes.append(wish))
    panel.set_cases({"silent": (False, 0.93), "forgets": (True, 0.0), "keeps-cell": (False, math.nan)})
    shown = [case.difference.text() for case in panel.cases.values()]
    assert shown == ["= 0.93", "= 0 ✓", ""]
    panel.set_cases({"silent": (True, 2.5e-7), "forgets": (False, 1.0), "keeps-cell": (False, 1e-3)})
    assert panel.cases["silent"].difference.text() == "= 2.5e−7 ✓" and panel.cases["silent"].switch.isChecked()
    case = panel.cases["forgets"]
    QTest.mouseClick(case.switch, LEFT, pos=QPoint(8, case.switch.height() // 2))
    assert wishes == [("forgets", True)] and not case.switch.isChecked()


def test_every_case_has_its_words(qapp):
    assert set(titles()) == set(CASES) and all(all(measured(key)) for key in CASES)


def test_the_scope_speaks_of_the_selected_unit_and_the_current_step(panel):
    told = []
    panel.scope_changed.connect(lambda: told.append(panel.units.current))
    panel.set_place(37, 23)
    texts = [button.text() for choice in (panel.units, panel.steps) for button in choice.findChildren(QPushButton)]
    assert texts == ["all units", "unit 37", "pinned", "all steps", "from step 24", "step 24"]
    assert panel.units.current == ALL
    panel.units.findChildren(QPushButton)[1].click()
    assert told == [SELECTED]


def test_another_cell_has_other_rows(panel):
    panel.set_held([HeldQuantity("reset", 0.0, 1.0, 0.5)])
    assert list(panel.rows) == ["reset"]
    panel.set_history(True, False, True)
    assert (panel.undo.isEnabled(), panel.redo.isEnabled(), panel.clear.isEnabled()) == (True, False, True)
