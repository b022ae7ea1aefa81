"""Why, in the window: a number that is clicked explains itself, and one walks back from cause to cause."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from rnnviz.app.companions.why import WhyCompanion
from rnnviz.app.window import MainWindow
from rnnviz.core.library import load
from rnnviz.core.place import OUTPUT, Place
from rnnviz.view.numerals import plain
from rnnviz.view.probability_bars import ProbabilityBars
from rnnviz.view.why_panel import OF_OUTPUT
from tests.networks import random_model

TEXT = "a hello world and a long day"


def why(window: MainWindow) -> WhyCompanion:
    window.companions.bring("why")
    found = window.companions.companion("why")
    assert isinstance(found, WhyCompanion)
    return found


def click_cell(window: MainWindow, quantity: str, step: int) -> None:
    maps = window.views.maps
    area = maps.area_of(quantity)
    assert area is not None
    at = QPoint(maps.grid.x_of(step) + 3, area.top() + 3)
    QTest.mouseClick(maps, Qt.MouseButton.LeftButton, pos=at)


def test_a_click_in_a_map_asks_for_that_very_number_and_plays_it(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", 8, 2), TEXT)
    click_cell(window, "output", 5)
    assert (window.studio.selection.quantity, window.studio.document.step) == ("output", 5)
    assert window.bindings.step_play.is_running
    window.bindings.set_playing(True)
    assert not window.bindings.step_play.is_running
    window.bindings.set_playing(False)
    click_cell(window, "cell", 3)
    assert window.bindings.step_play.is_running
    QTest.keyClick(window.views.editor, Qt.Key.Key_X)
    assert not window.bindings.step_play.is_running, "what is typed is seen at once"
    click_cell(window, "cell", 3)
    unit = window.studio.selection.unit
    panel = why(window).panel
    subscript = "₀₁₂₃₄₅₆₇₈₉"[unit]
    assert panel.texts[0] == f"cell{subscript} of layer 1 at step 4 “e”"
    assert [row.label for row in panel.bars.rows if row.adds] == ["f × c₋₁", "i × g", "sum"]


def test_one_walks_back_through_time_and_returns(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", 8, 2), TEXT)
    studio, found = window.studio, why(window)
    studio.selection.set_layer(1)
    studio.selection.set_unit(3)
    studio.selection.set_quantity("forget")
    studio.document.set_cursor(10)
    rows = found.panel.bars.rows
    unit = next(index for index, row in enumerate(rows) if row.to is not None)
    found.panel.bars.follow(unit)
    assert found.trail.here == rows[unit].to
    assert found.trail.here is not None
    assert found.trail.here._replace(unit=0) == Place(1, 0, "hidden", 8)
    assert studio.document.step == 8
    assert "f₃ 10" in found.panel.path_text
    QTest.mouseClick(found.panel.back, Qt.MouseButton.LeftButton)
    assert found.trail.here == Place(1, 3, "forget", 9)
    assert not found.panel.back.isEnabled()


def test_the_input_unfolds_into_the_layer_below(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("gru", 8, 2), TEXT)
    found = why(window)
    window.studio.selection.set_layer(1)
    window.studio.selection.set_quantity("update")
    bars = found.panel.bars
    folded = len(bars.rows)
    bars.follow(0)
    inside = [row for row in bars.rows if row.depth]
    assert len(bars.rows) >= folded
    assert sum(row.value for row in inside) == pytest.approx(bars.rows[0].value, abs=1e-5)
    below = next(row.to for row in inside if row.to is not None)
    bars.cause_requested.emit(below)
    assert window.studio.selection.layer == below.layer == 0
    assert found.trail.here == below


def test_of_the_output(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("rnn", 8), TEXT)
    found = why(window)
    found.panel.subject_requested.emit(OF_OUTPUT)
    trace, step = window.studio.document.trace, window.studio.document.step
    output = int(trace.logits[step].argmax())
    assert found.trail.here == Place(0, output, OUTPUT, step)
    assert found.panel.bars.rows[-1].value == pytest.approx(trace.logits[step, output], abs=1e-5)
    found.panel.output_requested.emit(2)
    assert found.trail.here == Place(0, 2, OUTPUT, step)
    found.trail.walk(next(row.to for row in found.panel.bars.rows if row.to is not None))
    assert not found.trail.asks_for_output
    found.trail.back()
    assert found.trail.here == Place(0, 2, OUTPUT, step)


def test_the_formula_and_the_diagram_walk_back_through_time(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", 8), TEXT)
    studio, trail = window.studio, window.why.trail
    studio.selection.set_quantity("forget")
    first, step = trail.here, studio.document.step
    unit, place = next(iter(window.views.formula.links.items()))
    QTest.mouseClick(window.views.formula, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert (trail.here, trail.path) == (Place(0, unit, "hidden", step - 1), (first,))
    assert window.bindings.step_play.is_running
    window.views.diagram.place_requested.emit(Place(0, unit, "cell", step - 2))
    assert len(trail.path) == 2 and studio.document.step == step - 2
    panel = why(window).panel
    assert panel.back.isEnabled() and not panel.forward.isEnabled()
    QTest.keyClick(panel.bars, Qt.Key.Key_Backspace)
    QTest.mouseClick(panel.bars, Qt.MouseButton.BackButton)
    assert trail.here == first and panel.forward.isEnabled()
    QTest.mouseClick(panel.forward, Qt.MouseButton.LeftButton)
    assert trail.here == Place(0, unit, "hidden", step - 1)


def test_a_part_of_this_very_step_is_walked_to_and_what_is_no_part_begins_anew(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window(random_model("lstm", 8), TEXT)
    studio, trail, diagram = window.studio, window.why.trail, window.views.diagram
    studio.selection.set_quantity("hidden")
    hidden = trail.here
    assert hidden is not None
    diagram.place_requested.emit(hidden._replace(quantity="forget"))
    assert trail.path == (hidden, hidden._replace(quantity="cell"))
    trail.back(0)
    assert trail.here == hidden and studio.selection.quantity == "hidden"
    trail.ask_for_output(0)
    diagram.place_requested.emit(hidden._replace(quantity="output"))
    diagram.place_requested.emit(hidden._replace(quantity="input"))
    assert not trail.path and studio.selection.quantity == "input"


def test_before_the_first_step_there_is_nothing_to_go_to(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", 8), TEXT)
    window.studio.document.set_cursor(1)
    window.views.diagram.place_requested.emit(Place(0, 0, "cell", -1))
    assert window.studio.document.step == 0
    assert "begins with" in window.views.messages.messages[-1].text


def test_a_number_of_the_next_token_is_asked_and_a_cell_of_a_map_again(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("gru", 8), TEXT)
    click_cell(window, "update", 5)
    bars = window.views.next_token.findChild(ProbabilityBars)
    assert isinstance(bars, ProbabilityBars)
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(bars.width() - 10, 30))
    found = window.companions.companion("why")
    assert isinstance(found, WhyCompanion), "it comes to the front"
    assert found.trail.here == Place(0, bars.bars[1].output, OUTPUT, 5)
    click_cell(window, "update", 5)
    assert found.panel.texts[0].startswith("update")
    assert window.views.editor.text == TEXT


def test_the_question_in_the_formula_brings_its_answer(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", 8), TEXT)
    formula = window.views.formula
    place, run = next((place, run) for place, run in formula.places if run.text.startswith("why"))
    QTest.mouseClick(formula, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    found = window.companions.companion("why")
    assert isinstance(found, WhyCompanion)
    assert found.trail.here == run.to


@pytest.mark.parametrize("name", ["dates-attention", "sentiment-lstm", "forecast", "lorenz-lstm", "arrive-leave-gru"])
@pytest.mark.parametrize("text", ["", None])
def test_any_network_can_be_asked(open_window: Callable[..., MainWindow], name: str, text: str | None) -> None:
    model = load(name)
    window = open_window(model, model.card.sample if text is None else text)
    found = why(window)
    for quantity in model.network.layers[0].quantities:
        window.studio.selection.set_quantity(quantity)
        assert bool(found.panel.bars.rows) == bool(window.studio.document.steps)
    found.panel.subject_requested.emit(OF_OUTPUT)
    window.grab()


def test_another_token_at_the_same_step_is_explained_anew(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", 8), TEXT)
    found = why(window)
    window.studio.selection.set_quantity("forget")
    before = found.panel.texts
    window.views.editor.replace_all(TEXT[:-1] + "b")
    window.studio.document.read_all()
    assert found.panel.texts[0] == before[0].replace("“y”", "“b”") and found.panel.texts[1] != before[1]


def test_a_unit_without_a_row_is_offered_one(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", 12), TEXT, rows=4)
    found, selection = why(window), window.studio.selection
    assert selection.rows is not None
    hidden = next(unit for unit in range(12) if unit not in selection.rows)
    selection.set_unit(selection.rows[0])
    assert "All that adds up" in found.panel.says
    selection.set_unit(hidden)
    assert found.panel.says.startswith(f"Unit {hidden} has no row")
    selection.pin(hidden)
    assert "All that adds up" in found.panel.says


def test_the_probability_is_that_of_its_bar(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", 8), TEXT)
    found, bars = why(window), window.views.next_token.findChild(ProbabilityBars)
    assert isinstance(bars, ProbabilityBars)
    found.panel.subject_requested.emit(OF_OUTPUT)
    for temperature in (0.5, 1.5):
        window.views.next_token.temperature_changed.emit(temperature)
        assert found.panel.texts[1].endswith(f"p = {bars.bars[0].probability:.3f}")


def test_a_forecast_is_no_guess(open_window: Callable[..., MainWindow]) -> None:
    model = load("lorenz-lstm")
    window = open_window(model, model.card.sample)
    found = why(window)
    found.panel.subject_requested.emit(OF_OUTPUT)
    assert found.trail.here is not None and found.trail.here.unit == 0, "the first column, not the largest number"
    value = window.studio.document.trace.logits[-1, 1]
    window.views.next_token.why_requested.emit(1)
    assert found.panel.texts == (f"y after step {window.studio.document.steps}", f"= {plain(value, 4)}")


def test_what_is_held_says_so_and_typing_goes_on(open_window: Callable[..., MainWindow]) -> None:
    from rnnviz.core.clamp import parse_clamp

    window = open_window(random_model("lstm", 8), TEXT)
    found = why(window)
    window.studio.selection.set_quantity("forget")
    window.studio.what_if.put(parse_clamp("layers.0.forget=1"))
    window.studio.document.read_all()
    assert "= 1.00, held; it would be σ(" in found.panel.texts[1]
    window.studio.document.set_text("")
    assert found.panel.bars.rows == []
    assert "Type something" in found.panel.says
