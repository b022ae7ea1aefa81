from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from rnnviz.core.architecture import Layer
from rnnviz.core.causes import Cause, causes_of
from rnnviz.core.place import OUTPUT, Place
from rnnviz.view.theme import Theme
from rnnviz.view.why_bars import WhyBars
from rnnviz.view.why_numbers import alone, number
from rnnviz.view.why_panel import OF_OUTPUT, OF_VALUE, WhyPanel
from rnnviz.view.why_rows import rows_of
from rnnviz.view.why_words import Asked, equation, heading
from tests.view.traces import random_trace

LSTM, GRU, RNN = Layer("lstm", 30), Layer("gru", 30), Layer("rnn", 30, "relu")


def asked(layer: Layer = LSTM, quantity: str = "forget", step: int = 5, layers: int = 1, **named) -> Asked:
    trace = random_trace(layer, 8)
    return Asked(causes_of(trace, Place(0, 7, quantity, step)), layer, layers, "e", **named)


@pytest.mark.parametrize(
    ("number", "head", "begins"),
    [
        (asked(), "forget₇ at step 6 “e”", "= 0."),
        (asked(quantity=OUTPUT, output="y"), "y after step 6 “e”", "= "),
        (asked(layers=2), "forget₇ of layer 1 at step 6 “e”", "= 0."),
        (asked(quantity=OUTPUT, output="“x”", probability=0.25), "“x” after step 6 “e”", "logit = "),
    ],
)
def test_the_number_is_named_with_its_equation(number, head, begins, qapp):
    assert heading(number) == head
    assert equation(number).startswith(begins)
    assert number.place.quantity != OUTPUT or number.decimals == (2 if number.probability else 4)
    assert number.place.quantity == OUTPUT or "= σ(" in equation(number)


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [(0.004321, 4, "+0.0043"), (-0.00432, 4, "−0.0043"), (3.1e-6, 4, "+3.1e−6"), (0.001, 2, "0.00"), (0, 4, "0.0000")],
)
def test_of_a_small_number_something_is_left(value, decimals, written):
    assert number(value, decimals, has_sign=True) == written
    assert [alone(each) for each in (2.314, -0.0143, 0.0)] == ["2.31", "−0.0143", "0.00"]


def test_a_small_sum_and_its_parts_have_four_decimals_and_steps_their_separators(qapp):
    found = asked(quantity="hidden")
    small = replace(found.causes, value=0.004, total=0.004, place=found.place._replace(step=24_999))
    assert equation(replace(found, causes=small)) == "= 0.0040" and replace(found, causes=small).decimals == 4
    assert "step 25,000" in heading(replace(found, causes=small))


@pytest.mark.parametrize("layer", [LSTM, GRU, RNN])
@pytest.mark.parametrize("room", [4, 7, 9, 12, 40])
def test_rows_fit_and_add_up(layer, room, qapp):
    for quantity in layer.quantities:
        for step in (0, 5):
            number = asked(layer, quantity, step)
            rows = rows_of(number, room, unfolded=False)
            assert len(rows) <= max(room, 7)
            assert len(rows) >= min(room, 12) or not number.causes.function or step == 0
            summands = [row.value for row in rows if row.adds and not row.is_total and not row.depth]
            assert sum(summands) == pytest.approx(rows[-1].value, abs=1e-5)
            assert rows[-1].is_total


def test_the_products_of_each_state_stand_in_letters(qapp):
    def products(number: Asked) -> list[str]:
        return [row.label for row in rows_of(number, 20, unfolded=False) if row.adds and not row.is_total]

    assert products(asked(LSTM, "cell")) == ["f × c₋₁", "i × g"]
    assert products(asked(LSTM, "hidden")) == ["o × tanh(c)"]
    assert products(asked(GRU, "hidden")) == ["z × h₋₁", "(1 − z) × n"]


@pytest.fixture
def bars(qtbot):
    made = WhyBars(Theme())
    qtbot.addWidget(made)
    made.resize(370, 280)
    made.set_asked(asked())
    return made


def test_a_click_and_a_key_ask_for_a_cause(bars, qtbot):
    index = next(index for index, row in enumerate(bars.rows) if row.to is not None)
    with qtbot.waitSignal(bars.cause_requested) as told:
        QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(40, 15 + index * 21 + 8))
    assert told.args == [bars.rows[index].to]
    for _ in range(index):
        QTest.keyClick(bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(bars.cause_requested) as told:
        QTest.keyClick(bars, Qt.Key.Key_Return)
    assert told.args == [bars.rows[index].to]


def painted(bars: WhyBars, row: int, share: float) -> int:
    """Pixels of a row's bar, without the lines of the scale, at a share of its height."""
    image, track = bars.grab().toImage(), bars._track(row)
    scale, y = image.devicePixelRatio(), track.top() + share * track.height()
    ground = QColor(image.pixel(round((track.right() + 4) * scale), round(y * scale)))
    lines = [track.left(), track.center().x(), track.right()]
    places = [x for x in range(round(track.left()), round(track.right())) if min(abs(x - line) for line in lines) > 1.5]
    return sum(QColor(image.pixel(round(x * scale), round(y * scale))) != ground for x in places)


@pytest.mark.parametrize("quantity", ["forget", "cell"])
def test_a_bar_is_as_long_as_its_number_on_a_scale_that_stays(bars, quantity):
    bars.set_asked(asked(quantity=quantity))
    for row, each in enumerate(bars.rows):
        wanted = min(1.0, abs(each.value) / 2) * bars._track(row).width() / 2 if each.adds else 0.0
        assert painted(bars, row, 0.5) == pytest.approx(wanted, abs=4), each


@pytest.mark.parametrize(("factor", "is_beyond"), [(1.0, False), (100.0, True), (-100.0, True)])
def test_a_bar_longer_than_the_scale_ends_in_an_arrow(bars, factor, is_beyond):
    number = asked()
    biggest = Cause("bias", factor)
    bars.set_asked(replace(number, causes=replace(number.causes, causes=(biggest,))))
    assert (painted(bars, 0, 0.5) - painted(bars, 0, 0.05) > 1) == is_beyond


@pytest.mark.parametrize(("step", "label", "said"), [(5, "bias", "learned"), (5, "“e”", "leaves the network")])
def test_where_the_way_back_ends_it_says_so(qtbot, step, label, said):
    panel = WhyPanel(Theme())
    qtbot.addWidget(panel)
    panel.resize(390, 380)
    panel.set_asked(asked(step=step))
    index = next(index for index, row in enumerate(panel.bars.rows) if row.label == label)
    with qtbot.assertNotEmitted(panel.cause_requested):
        panel.bars.follow(index)
    assert said in panel.says
    panel.set_asked(asked(step=4))
    assert said not in panel.says


@pytest.mark.parametrize("dark", [False, True])
def test_the_path_leads_back_and_the_output_can_be_chosen(qtbot, dark):
    panel = WhyPanel(Theme(dark=dark))
    qtbot.addWidget(panel)
    panel.resize(390, 380)
    panel.set_asked(asked())
    assert not panel.back.isEnabled()
    panel.set_path(["f₁ 9", "<₂ 8", "h₃ 7", "h₄ 6"])
    assert "f₁ 9" not in panel.path_text
    assert "&lt;₂ 8" in panel.path_text
    with qtbot.waitSignal(panel.back_requested) as told:
        QTest.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert told.args == [-1]
    panel.set_subject(OF_OUTPUT, [(4, "x"), (2, "y")], 2)
    assert panel.outputs.text() == "y ▾"
    panel.set_asked(None, "Type something.")
    assert panel.says == "Type something."
    panel.grab()


def test_what_is_chosen_among_cuts_off_none_of_its_neighbours(qtbot):
    panel = WhyPanel(Theme())
    qtbot.addWidget(panel)
    panel.set_subject(OF_OUTPUT, [(0, "a"), (1, "b")], 0)
    assert panel.back.text() == "←" and panel.back.accessibleName() == "Back"
    panel.set_subject(OF_VALUE)
    assert panel.back.text() == "← Back"
