"""The weights on screen are those of the network, in their place, and no weight is cut off without a mark."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from rnnviz.core.gate_weights import gate_weights
from rnnviz.view.theme import Theme
from rnnviz.view.weight_maps import WeightMaps
from rnnviz.view.weights_layout import lay_out_weights
from rnnviz.view.weights_text import WeightsFacts, column_titles, counts_sentences, hover_text, radius_text
from tests.networks import KINDS, random_network
from tests.view.maps import picture

TOKENS = "abcdefg"
FACTS = WeightsFacts(TOKENS, False, counts_sentences((12, 11), (13, 12)))


def made(qtbot, kind="lstm", units=8, size=(860, 440), dark=False, **more):
    network = random_network(units=units, **KINDS[kind], **more)
    maps = WeightMaps(Theme(dark))
    qtbot.addWidget(maps)
    maps.resize(*size)
    maps.set_gates(gate_weights(network, 0), FACTS)
    return maps


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dark", [False, True])
def test_every_weight_has_its_colour_in_its_place(qtbot, kind, dark):
    maps = made(qtbot, kind, dark=dark)
    painted, layout = picture(maps), maps.placed()
    for gate, weights in enumerate(maps._gates):
        for block, values in enumerate(weights.parts):
            place, columns = layout.strip(gate, block), layout.blocks[block].columns
            y = place.top() + np.arange(values.shape[0]) * layout.rows.row_height + layout.rows.row_height // 2
            x = place.left() + np.arange(values.shape[1]) * columns.row_height + columns.row_height // 2
            wanted = maps._scale.table.take(maps._scale.indices(values))
            within = np.abs(values) <= maps.limit
            assert (painted[np.ix_(y, x)] == wanted)[within].all(), (weights.quantity, block)


def test_a_click_chooses_the_unit_of_its_row_and_the_box_tells_the_weight(qtbot):
    maps = made(qtbot)
    chosen: list[int] = []
    maps.unit_clicked.connect(chosen.append)
    layout, weights = maps.placed(), maps._gates[1]
    place = layout.strip(1, 0)
    x = place.left() + 2 * layout.blocks[0].columns.row_height + 1
    y = place.top() + 5 * layout.rows.row_height + 1
    QTest.mouseClick(maps, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    assert chosen == [5] and layout.at(x, y, -1) == (1, 0, 5, 2)
    text = hover_text(weights, 0, 5, 2, FACTS, layout)
    assert "unit 5" in text.title and "“c”" in text.lines[0]
    number = float(text.lines[0].split("= ")[1].replace("−", "-"))
    assert number == pytest.approx(float(weights.from_input[5, 2]), rel=1e-6)
    maps._mouse = QPointF(x, y)
    maps.grab()
    QTest.mouseClick(maps, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert chosen == [5]


def test_biases_and_units_of_the_step_before_are_named(qtbot):
    maps = made(qtbot)
    layout, gate = maps.placed(), maps._gates[0]
    assert "from unit 3 of the step before   U = " in hover_text(gate, 1, 0, 3, FACTS, layout).lines[0]
    assert "bias beside U   b = " in hover_text(gate, 2, 0, 1, FACTS, layout).lines[0]
    below = WeightsFacts(from_below=True)
    assert "of the layer below" in hover_text(gate, 0, 0, 3, below, layout).lines[0]
    assert "from input 4" in hover_text(gate, 0, 0, 3, WeightsFacts(), layout).lines[0]


def test_only_the_chosen_rows_are_shown_in_their_order(qtbot):
    maps = made(qtbot)
    maps.set_rows([6, 1])
    maps.set_unit(1)
    maps.set_column(3)
    layout = maps.placed()
    assert layout.at(layout.blocks[0].left, layout.tops[0], -1)[2] == 6 and layout.rows.rows == 2
    maps.grab()


def test_too_many_weights_share_cells_and_it_is_said(qtbot):
    maps = made(qtbot, "lstm", 300, (420, 240))
    layout = maps.placed()
    assert layout.rows.per_row > 1 and layout.blocks[1].columns.per_row > 1
    assert layout.blocks[2].right <= maps.width() and layout.tops[-1] + layout.rows.height <= layout.foot
    assert "mean of" in column_titles(FACTS, layout)[1][1]
    assert len(hover_text(maps._gates[0], 1, 4, 2, FACTS, layout).lines) == 2
    maps.set_unit(299)
    maps.grab()


def test_what_lies_beyond_the_limit_is_marked(qtbot):
    maps = made(qtbot)
    before = picture(maps)
    gates = maps._gates
    place = np.unravel_index(np.argmin(np.abs(gates[0].from_hidden)), gates[0].from_hidden.shape)
    gates[0].from_hidden.flags.writeable = True
    gates[0].from_hidden[place] = -9.0
    maps.set_gates(gates, FACTS)
    assert maps._image(maps.placed(), 0, 1).beyond[place] == -1
    assert (picture(maps) != before).any()


@pytest.mark.parametrize("widths", [(96, 192), (192, 96), (4, 300), (500, 40), (1, 1), (2000, 3000)])
@pytest.mark.parametrize("wide", [120, 330, 441, 900])
def test_the_block_with_fewer_columns_fills_what_room_is_left(widths, wide):
    layout = lay_out_weights(3, widths, 16, None, QRect(119, 0, wide, 400), Theme())
    into, back, bias = layout.blocks
    assert bias.right <= 119 + wide
    shown = [block.columns.row_height for block in (into, back)]
    few, many = sorted(shown, reverse=True) if widths[0] == widths[1] else shown[:: 1 if widths[0] < widths[1] else -1]
    assert many <= few <= 2 * many


def test_the_title_of_a_narrow_block_is_its_letter(qtbot):
    layout = lay_out_weights(4, (96, 192), 16, None, QRect(135, 0, 441, 400), Theme())
    assert layout.blocks[0].columns.row_height == 2  # as in a window of 1280 pixels, where its title has room
    wide, narrow = made(qtbot, units=30), made(qtbot, units=2, size=(200, 440))
    assert wide.heads()[1][0] == "U, from the step before"
    assert [title for title, _ in narrow.heads()] == ["W", "U", "b"]


def test_a_single_column_has_a_whole_title_and_counts_one(qtbot):
    network = random_network(units=32, input="vector", size=1)
    maps = WeightMaps(Theme())
    qtbot.addWidget(maps)
    maps.resize(460, 300)
    maps.set_gates(gate_weights(network, 0), WeightsFacts())
    assert maps.heads()[0] == ("W", "1 input")
    placed = maps.placed()
    assert placed is not None and placed.blocks[2].right <= maps.width()


@pytest.mark.parametrize("height", [120, 160, 260])
def test_in_a_low_stage_nothing_lies_over_anything(qtbot, height):
    maps = made(qtbot, "lstm", 60, (460, height))
    maps.set_radii((0.7, 1.0, 2.3, 12.0))
    layout = maps.placed()
    least = QFontMetrics(Theme().font(11, bold=True)).height()
    assert min(np.diff(layout.tops)) >= least, "room for the name of each gate"
    assert layout.tops[-1] + layout.pitch <= layout.foot < height
    maps.grab()


def test_figures_give_way_word_by_word(qapp):
    whole, short = counts_sentences((118_784, 118_272), (131_942, 131_430))
    assert "118,784, 118,272" in whole and short == "Parameters: layer 118,784, network 131,942"
    assert [radius_text(radius) for radius in (None, 1.0, 2.3)] == ["ρ(U) …", "ρ(U) 1.00", "ρ(U) 2.30"]


def test_what_a_narrow_block_cannot_be_called_the_box_tells(qtbot):
    maps = made(qtbot, units=2, size=(200, 440))
    maps._mouse = QPointF(maps.placed().blocks[1].left + 2, 10)
    text = maps._hovered(maps.placed())
    assert text is not None and text.title == "U, from the step before" and "units of h" in text.lines[0]


def test_where_room_is_left_titles_of_few_columns_are_whole(qtbot):
    maps = made(qtbot, units=2)
    assert [title for title, _ in maps.heads()] == ["W, from the input", "U, from the step before", "b"]
    placed = maps.placed()
    assert placed is not None and placed.blocks[2].right <= maps.width()
