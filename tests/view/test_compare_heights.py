"""What of a comparison gives way where there is little room."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.core.clamp import Clamp
from rnnviz.view.compare_heights import parts_for
from rnnviz.view.compare_lane import CompareLane, lane_colour
from rnnviz.view.compare_stage import CompareStage
from rnnviz.view.compare_text import CompareMeasure
from rnnviz.view.gradient_plot import colour_of
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from tests.networks import random_model

TEXT = "hello world"
TRACES = [random_model(cell, 8, seed=seed).trace(TEXT) for seed, cell in enumerate(("lstm", "rnn", "gru", "lstm"))]
LANES = [
    CompareLane(
        str(slot), f"{trace.network.layers[0].cell} · 8", "in full", trace, 0, None, "hidden", 2.0, 1.5, (), slot
    )
    for slot, trace in enumerate(TRACES)
]


@pytest.fixture
def make(qtbot):
    def make(width=854, height=465, lanes=LANES, theme=None, text=TEXT, longest=20_000):
        theme = theme or Theme()
        stage = CompareStage(theme, TokenGrid(theme.px(119), 20))
        qtbot.addWidget(stage)
        stage.lanes.grid.set_width(width)
        stage.lanes.grid.set_steps(len(text))
        stage.set_note("Several networks read the same text.")
        stage.set_lanes(lanes)
        stage.lanes.set_lanes(lanes, CompareMeasure(), text, longest)
        stage.resize(width, height)
        stage.show()
        QApplication.processEvents()
        return stage

    return make


def test_bars_go_first_then_the_sentence_then_the_curves():
    shown = [parts_for(height, 150, 20, (116, 70)) for height in (286, 285, 239, 219, 169, 0)]
    assert [tuple(parts) for parts in shown] == [
        (True, True, True),
        (True, True, False),
        (False, True, False),
        (True, False, False),
        (False, False, False),
        (False, False, False),
    ]


@pytest.mark.parametrize("height", [155, 200, 250, 300, 465])
@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("theme", [Theme(), Theme(scale=1.35)])
def test_nothing_lies_over_anything_else_and_lanes_have_two_lines(make, height, count, theme):
    stage = make(theme.px(854), theme.px(height), LANES[:count], theme)
    shown = [widget for widget in (stage.note, stage.curves, stage.legend, stage.lanes) if widget.isVisible()]
    for upper, lower in pairwise(shown):
        assert upper.geometry().bottom() < lower.geometry().top()
    assert stage.lanes.geometry().bottom() < stage.height()
    assert stage.lanes.area_of(count - 1).bottom() < stage.lanes.height()
    if count < 4 or height > 155:
        assert stage.lanes.area_of(0).height() >= stage.lanes._gutter.least_height
    stage.grab()


def test_what_is_left_out_is_told_and_comes_back(make):
    stage = make(height=155)
    assert not stage.parts.curves and stage.legend.remark.text() in ("too low for the curves", "…")
    assert "higher" in stage.legend.remark.toolTip()
    stage.resize(854, 465)
    assert stage.parts == (True, True, True) and not stage.legend.remark.isVisible()
    assert "Bars" in stage.curves.tip_at(3)
    stage.resize(854, 260)
    assert not stage.parts.bars and "Bars" not in stage.curves.tip_at(3)
    stage.grab()


def test_a_stage_too_low_for_anything_says_so(make):
    stage = make(height=92, width=500)
    low = stage.lanes.grab().toImage()
    stage.lanes.set_lanes((), CompareMeasure(), TEXT, 20_000)
    assert low != stage.lanes.grab().toImage()


def test_the_chips_go_on_in_a_second_line_and_none_is_cut(make):
    one, two = make(900), make(600)
    assert two.legend.height() > one.legend.height()
    for chip in (*two.legend.chips, two.legend.adder):
        assert chip.width() >= chip.sizeHint().width() and chip.geometry().right() < two.legend.width()


def test_the_colour_goes_with_the_network_and_is_that_of_its_cell(make):
    stage = make(lanes=LANES[:3][::-1])
    image = stage.lanes.grab().toImage()
    for place, lane in enumerate(stage.lanes.lanes):
        middle = stage.lanes.area_of(place).top() + 1
        assert image.pixelColor(2, middle).rgb() == lane_colour(lane.slot, Theme()).rgb()
    for slot, cell in enumerate(("lstm", "rnn", "gru")):
        assert lane_colour(slot, Theme()) == colour_of(cell, "trained", Theme())
        dark = colour_of(cell, "trained", Theme(dark=True))
        assert abs(lane_colour(slot, Theme(dark=True)).hue() - dark.hue()) < 10


@pytest.mark.parametrize("height", [140, 465])
def test_what_is_held_is_said_in_legend_and_gutter(make, height):
    clamps = (Clamp(0, "forget", 1.0, units=(3,)), Clamp(0, "input", 0.5, kind="scale"))
    held = [replace(LANES[0], clamps=clamps[:1]), *LANES[1:3]]
    free, stage = make(height=height, lanes=LANES[:3]), make(height=height, lanes=held)
    assert stage.legend.chips[0].text().endswith("held") and "held" not in stage.legend.chips[1].text()
    assert "unit 3" in stage.legend.chips[0].toolTip()
    gutters = [each.lanes.grab().toImage().copy(0, 0, 110, each.lanes.area_of(0).height()) for each in (free, stage)]
    assert gutters[0] != gutters[1]
    for some in (clamps, clamps[1:]):
        make(height=height, lanes=[replace(LANES[0], clamps=some)]).grab()


def test_why_a_lane_has_no_colours(make):
    lanes, empty = make(text="").lanes, replace(LANES[0], trace=random_model("lstm", 8).trace(""))
    assert lanes._why_empty(empty).startswith("Type something")
    assert make().lanes._why_empty(empty) == "Reading…"
    assert make().lanes._why_empty(LANES[0]) == ""
    stage = make(text=TEXT * 9, longest=len(TEXT))
    long = stage.lanes
    assert long._why_empty(LANES[0]) == "Only the first 11 tokens are compared"
    long.grab()
    long.grid.scroll_to(50)
    assert long._why_empty(empty) == "Only the first 11 tokens are compared"
    long.grab()
