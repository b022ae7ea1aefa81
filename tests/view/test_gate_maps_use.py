import gc
import sys

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from rnnviz.core.architecture import Layer
from rnnviz.view import colours
from tests.view.maps import COLUMN, GUTTER, hover, layout_of, picture, place
from tests.view.traces import random_trace

LSTM = Layer("lstm", 10)


def test_the_current_step_is_boxed_across_all_strips(make):
    maps = make(random_trace(LSTM, 30), 9.0)
    without = picture(maps)
    maps.set_step(12)
    boxed = picture(maps)
    x, layout = maps.grid.x_of(12), layout_of(maps, LSTM)
    ink = maps.theme.colour("ink").rgb()
    inside = slice(layout.top + 10, layout.top + layout.height - 10)
    assert (boxed[inside, x - 1] == ink).all() and (boxed[inside, x + COLUMN] == ink).all()
    assert (boxed[inside, x : x + COLUMN] == without[inside, x : x + COLUMN]).all()


def test_the_veil_covers_what_is_not_read_yet_and_nothing_else(make):
    maps = make(random_trace(LSTM, 30), 9.0)
    bare = picture(maps)
    maps.set_veil(18)
    veiled = picture(maps)
    edge = maps.grid.x_of(18)
    assert (bare[:, :edge] == veiled[:, :edge]).all()
    top, bottom = layout_of(maps, LSTM).strips[2].top, layout_of(maps, LSTM).strips[3].top
    table = colours.signed_table(maps.theme)
    assert np.isin(bare[top + 5 : bottom - 10, edge : edge + 100], table).mean() > 0.9
    assert np.isin(veiled[top + 5 : bottom - 10, edge : edge + 100], table).mean() < 0.3
    maps.set_veil(None)
    assert (picture(maps) == bare).all()


def test_the_selected_unit_is_marked_in_every_strip(make):
    maps = make(random_trace(LSTM, 30), 9.0)
    bare = picture(maps)
    maps.set_unit(4)
    changed = (picture(maps) != bare)[:, :GUTTER]
    layout = layout_of(maps, LSTM)
    for strip in layout.strips:
        y = layout.middle_of(strip, 4)
        assert changed[y - 2 : y + 3, GUTTER - 6 :].any()
    assert not (picture(maps) != bare)[:, GUTTER:].any()


def test_a_click_tells_step_and_unit(make, qtbot):
    maps = make(random_trace(LSTM, 300))
    maps.grid.scroll_to(100)
    with qtbot.waitSignal(maps.cell_clicked) as clicked:
        QTest.mouseClick(maps, Qt.MouseButton.LeftButton, pos=place(maps, LSTM, "output", 117, 6))
    assert clicked.args == [117, 6]
    maps.set_rows([8, 3])
    with qtbot.waitSignal(maps.cell_clicked) as clicked:
        QTest.mouseClick(maps, Qt.MouseButton.LeftButton, pos=place(maps, LSTM, "cell", 103, 1, [8, 3]))
    assert clicked.args == [103, 3]


def test_a_double_click_and_the_right_button_ask_to_pin(make, qtbot):
    maps = make(random_trace(LSTM, 30))
    at = place(maps, LSTM, "forget", 3, 7)
    with qtbot.waitSignal(maps.unit_pin_requested) as asked:
        QTest.mouseDClick(maps, Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [7]
    with qtbot.waitSignal(maps.unit_pin_requested) as asked:
        QTest.mouseClick(maps, Qt.MouseButton.RightButton, pos=at)
    assert asked.args == [7]


def test_a_click_on_the_printed_limit_asks_for_another(make, qtbot):
    maps = make(random_trace(LSTM, 30))
    picture(maps)
    cell = layout_of(maps, LSTM).strips[4]
    assert maps._gutter.limit_area.top() > cell.top
    with qtbot.waitSignal(maps.limit_requested):
        QTest.mouseClick(maps, Qt.MouseButton.LeftButton, pos=maps._gutter.limit_area.center())


@pytest.mark.parametrize("limit", [0.0, -1.0, float("nan"), float("inf")])
def test_a_limit_that_is_none_is_refused(make, limit):
    with pytest.raises(ValueError, match="positive"):
        make(random_trace(LSTM, 3), limit)


def test_hover_gives_the_exact_number_with_unit_step_and_token(make, qtbot, monkeypatch):
    trace = random_trace(LSTM, 30)
    maps = make(trace)
    maps.set_token_texts(["a", " "] + ["e"] * 28)
    maps.set_pinned([7], {7: "in quotes"})
    with qtbot.waitSignal(maps.hovered) as told:
        text = hover(maps, monkeypatch, place(maps, LSTM, "cell", 26, 7))
    assert told.args == [("cell", 26, 7)]
    assert text.title == "cell state   unit 7 ★ “in quotes”"
    value = trace.layers[0]["cell"][26, 7]
    assert text.lines[0].startswith("step 27  “e”   c = ")
    written = text.lines[0].split("c = ")[1].split(" ")[0].replace("−", "-")
    assert float(written) == pytest.approx(value, rel=1e-3)
    gate = hover(maps, monkeypatch, place(maps, LSTM, "forget", 1, 2))
    assert gate.title == "forget gate   unit 2"
    assert gate.lines[0].startswith("step 2  “·”   f = 0.") and gate.lines[0].endswith("(0 closed … 1 open)")


def test_hover_over_a_mean_names_the_units_and_gives_both_numbers(make, monkeypatch):
    layer = Layer("lstm", 512)
    trace = random_trace(layer, 30)
    maps = make(trace)
    text = hover(maps, monkeypatch, place(maps, layer, "hidden", 5, 3))
    plan = layout_of(maps, layer).plan
    units = plan.units_in(3)
    assert len(units) == plan.per_row > 1
    assert f"units {units[0]}–{units[-1]}, mean h = " in text.lines[1]
    written = text.lines[1].split("h = ")[1].replace("−", "-")
    assert float(written) == pytest.approx(trace.layers[0]["hidden"][5, units].mean(), rel=1e-3)
    maps.set_unit(units[-1])
    text = hover(maps, monkeypatch, place(maps, layer, "hidden", 5, 3))
    assert text.title == f"hidden state   unit {units[-1]}"


def test_hover_box_stays_inside_in_every_corner(make, monkeypatch):
    maps = make(random_trace(LSTM, 40))
    for quantity, row in (("forget", 0), ("hidden", 9)):
        for step in (0, 39):
            hover(maps, monkeypatch, place(maps, LSTM, quantity, step, row))


def test_leaving_ends_the_hover(make, qtbot, monkeypatch):
    maps = make(random_trace(LSTM, 30))
    hover(maps, monkeypatch, place(maps, LSTM, "cell", 3, 3))
    with qtbot.waitSignal(maps.hovered) as told:
        maps._set_mouse(None)
    assert told.args == [None]


def test_without_a_step_a_sentence_says_what_will_come(make):
    for trace in (None, random_trace(LSTM, 0), random_trace(LSTM, 0, compact=True)):
        maps = make(trace)
        faint = maps.theme.colour("faint").rgb()
        assert (picture(maps)[:, GUTTER:] == faint).any()
    maps = make(random_trace(LSTM, 30), 9.0)
    assert not (picture(maps)[:, GUTTER:] == faint).any()


def test_another_model_with_fewer_units_drops_rows_it_has_not(make):
    maps = make(random_trace(LSTM, 10))
    maps.set_rows([9, 8])
    maps.set_unit(9)
    maps.set_trace(random_trace(Layer("gru", 4), 10), 0, 1.0)
    picture(maps)
    maps.set_trace(None, 0, 1.0)
    picture(maps)


def test_no_unit_and_a_trace_shorter_than_the_text_paint_too(make):
    maps = make(random_trace(LSTM, 10))
    maps.grid.set_steps(200)
    picture(maps)
    maps.grid.scroll_to(100)
    picture(maps)
    maps.set_rows([])
    picture(maps)


def test_two_thousand_repaints_lose_no_reference_to_none(make):
    maps = make(random_trace(LSTM, 30), 0.1, height=200)
    image = QImage(maps.size(), QImage.Format.Format_RGB32)
    maps._set_mouse(QPointF(place(maps, LSTM, "cell", 3, 3)))

    def repaint(times):
        for turn in range(times):
            maps.set_step(turn % 30)
            maps.set_veil(turn % 30 if turn % 2 else None)
            maps.render(image)

    repaint(50)
    gc.collect()
    before = sys.getrefcount(None)
    repaint(2000)
    gc.collect()
    assert abs(sys.getrefcount(None) - before) < 50


def test_identity_colours_stand_at_the_left(make):
    maps = make(random_trace(LSTM, 30))
    shown = picture(maps)
    for strip in layout_of(maps, LSTM).strips:
        assert QColor.fromRgb(int(shown[strip.top + 5, 1])).name() == maps.theme.identity(strip.quantity).name()
