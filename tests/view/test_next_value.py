from __future__ import annotations

import math

import numpy as np
import pytest

from rnnviz.core.scaling import Scaling
from rnnviz.view.next_token import NextToken
from rnnviz.view.next_value import Foretold
from rnnviz.view.series_columns import Columns
from rnnviz.view.theme import Theme


@pytest.fixture
def panel(qtbot):
    made = NextToken(Theme())
    qtbot.addWidget(made)
    made.resize(360, 150)
    made.show()
    return made


def test_the_next_number_stands_there_with_the_error_of_the_last(panel):
    panel.set_value(0.95106, Foretold(0.8, 0.85))
    value = panel._value
    assert value.isVisible() and not panel._bars.isVisible()
    assert value.number == "0.9511"
    assert value.lines() == ["the last one: predicted 0.8000, came 0.8500", "error −0.0500, squared error 0.0025"]
    assert "0.9511" in value.accessibleDescription() and "0.95106" in value.toolTip()
    assert panel.grab().toImage().width() > 0


@pytest.mark.parametrize(("told", "part"), [(Foretold(math.nan, 0.5), "first"), (Foretold(0.5, math.nan), "no number")])
def test_what_is_missing_is_said(panel, told, part):
    panel.set_value(0.5, told)
    assert len(panel._value.lines()) == 1 and part in panel._value.lines()[0]


def test_bars_and_message_take_its_place_again(panel):
    panel.set_value(0.5, Foretold(0.5, 0.5))
    panel.set_probabilities("ab", np.array([0.25, 0.75]))
    assert panel._bars.isVisible() and not panel._value.isVisible()
    panel.set_value(0.5, Foretold(0.5, 0.5))
    panel.set_message("nothing yet")
    assert panel._bars.isVisible()


def test_without_chance_there_is_no_temperature(panel):
    panel.set_draws(False)
    assert not panel._slider.isVisible() and not panel._number.isVisible()
    panel.set_draws(True)
    assert panel._slider.isVisible() and panel._number.isVisible()


@pytest.mark.parametrize(
    ("error", "text"), [(0.0, "0.0000"), (2.04e-5, "+2.0e−05"), (-3e-6, "−3.0e−06"), (0.01234, "+0.0123")]
)
def test_an_error_is_nothing_only_if_it_is(error, text):
    assert Foretold(error, 0.0).error_text() == text


def test_a_row_has_a_line_for_each_column(panel):
    columns = Columns(("x", "y"), Scaling((0.0, 25.0), (30.0, 30.0)))
    panel.set_row((0.5, -0.25), (Foretold(0.1, 0.2), Foretold(math.nan, 0.3)), columns)
    value = panel._value
    assert value.number == "0.5000 −0.2500"
    assert value.lines() == ["= 15 · last error −0.1000", "= 17.5"]
    assert panel.grab().toImage().width() > 0


def test_more_columns_than_fit_are_counted(panel):
    names = tuple(f"column {place}" for place in range(30))
    panel.set_row((0.5,) * 30, (Foretold(0.5, 0.5),) * 30, Columns(names))
    assert len(panel._value.lines()) == 30
    panel.grab()


def test_a_single_column_tells_what_its_number_stands_for(panel):
    panel.set_row((0.5,), (Foretold(0.5, 0.5),), Columns(("passengers",), Scaling((104.0,), (518.0,))))
    assert panel._value.lines()[0] == "stands for 363"
