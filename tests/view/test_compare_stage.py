"""The stage on which several networks are compared."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from rnnviz.core.disagreement import LEAST, disagreement
from rnnviz.view.compare_lane import CHOICES, KEEPS, CompareLane, choices_of, lane_colour, lane_pen
from rnnviz.view.compare_stage import CompareStage
from rnnviz.view.compare_text import CompareMeasure
from rnnviz.view.scale import scale_of
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from tests.networks import random_model

WIDTH, HEIGHT, GUTTER, COLUMN = 854, 465, 119, 20
MEASURE = CompareMeasure(most_apart=math.log(3))
TEXT = "hello world again"
MODELS = [
    random_model(cell, units, seed=seed) for seed, (cell, units) in enumerate((("lstm", 8), ("rnn", 5), ("gru", 8)))
]


@pytest.fixture
def make(qtbot):
    def make(text=TEXT, choice="hidden", theme=None, measure=MEASURE, models=MODELS):
        theme = theme or Theme()
        grid = TokenGrid(theme.px(GUTTER), COLUMN)
        stage = CompareStage(theme, grid)
        qtbot.addWidget(stage)
        stage.resize(WIDTH, HEIGHT)
        grid.set_width(WIDTH)
        grid.set_steps(len(text))
        show(stage, text, choice, measure, models)
        stage.show()
        return stage

    return make


def show(stage, text, choice, measure, models=MODELS):
    traces = [model.trace(text) for model in models]
    lanes = [
        CompareLane(str(place), f"N{place}", f"network {place}", trace, 0, None, choice, 2.0, 1.5, [("a", 0.5)], place)
        for place, trace in enumerate(traces)
    ]
    several = len(traces) > 1
    apart = disagreement(models[0], traces, 0, len(text)) if several else np.full(len(text), np.nan)
    stage.set_lanes(lanes)
    stage.legend.set_choices([lane.kind for lane in lanes], choice)
    stage.legend.set_offers([("more", "one more")])
    stage.curves.set_costs([lane.name for lane in lanes], [trace.surprise for trace in traces], apart, LEAST, measure)
    stage.curves.set_texts(text, lambda _step: [[("a", 0.5)]] * len(lanes))
    stage.lanes.set_lanes(lanes, measure, text, 20_000)
    return apart


def test_every_lane_shows_its_networks_own_numbers(make):
    stage = make()
    lanes, image = stage.lanes, stage.lanes.grab().toImage()
    for place, model in enumerate(MODELS):
        lane, step = lanes.lanes[place], 4
        table = scale_of("hidden", lane.kind, 2.0, Theme())
        plan, area = lanes._plan(place), lanes.area_of(place)
        value = model.trace(TEXT).layers[0]["hidden"][step, 0]
        x, y = lanes.grid.x_of(step) + COLUMN // 2, area.top() + plan.row_height // 2
        assert image.pixelColor(x, y).rgb() == int(table.table[table.indices(np.array([value]))[0]])
        assert lanes.cell_at(x, y)[1].unit == 0


def test_a_choice_means_the_gate_that_keeps_in_each_cell_and_none_in_an_rnn(make):
    stage = make(choice=KEEPS)
    assert [lane.shown_quantity for lane in stage.lanes.lanes] == ["forget", "", "update"]
    assert choices_of([lane.kind for lane in stage.lanes.lanes]) == list(CHOICES)
    assert choices_of([MODELS[1].network.layers[0]]) == ["hidden"]
    stage.grab()
    area = stage.lanes.area_of(1)
    assert stage.lanes.cell_at(GUTTER + 5, area.center().y()) is None


def test_the_triangles_stand_where_they_disagree_most(make):
    stage = make()
    apart = show(stage, TEXT, "hidden", CompareMeasure())
    marked = stage.curves.marked_steps()
    assert len(marked) <= 8 and (np.array(apart)[marked] >= LEAST).all()
    stage.curves.set_costs(["a"], [np.ones(len(TEXT))], np.eye(1, len(TEXT), 5)[0], LEAST, CompareMeasure())
    assert stage.curves.marked_steps() == [5]
    ink = Theme().colour("ink").rgb()
    x = stage.curves.grid.x_of(5) + COLUMN // 2
    image = stage.curves.grab().toImage()
    assert image.pixelColor(x, 5).rgb() == ink and image.pixelColor(x - COLUMN, 5).rgb() != ink


def test_a_click_on_a_mark_or_a_cell_goes_there(make, qtbot):
    stage = make()
    with qtbot.waitSignal(stage.curves.step_clicked) as went:
        QTest.mouseClick(stage.curves, Qt.MouseButton.LeftButton, pos=QPoint(stage.curves.grid.x_of(3) + 2, 6))
    assert went.args == [3]
    y = stage.lanes.area_of(1).top() + 1
    with qtbot.waitSignal(stage.lanes.cell_clicked) as chosen:
        QTest.mouseClick(stage.lanes, Qt.MouseButton.LeftButton, pos=QPoint(stage.lanes.grid.x_of(7) + 2, y))
    assert chosen.args == ["1", 7, 0]


def test_chips_take_networks_away_but_not_the_first(make, qtbot):
    stage = make()
    with qtbot.waitSignal(stage.legend.remove_requested) as gone:
        stage.legend.chips[2].click()
    assert gone.args == ["2"]
    with qtbot.assertNotEmitted(stage.legend.remove_requested):
        stage.legend.chips[0].click()


def test_lines_are_told_apart_without_colours():
    patterns = {tuple(lane_pen(place, Theme(), not place).dashPattern()) for place in range(4)}
    colours = {lane_colour(place, Theme(dark)).rgb() for place in range(4) for dark in (False, True)}
    assert len(patterns) == 4 and len(colours) == 8


def test_what_lies_beyond_the_scale_or_is_unknown_is_painted_safely(make):
    stage = make()
    costs = np.array([np.nan, 3.0, 90.0, np.inf, np.nan, 1.0])
    apart = np.array([np.nan, 0.1, np.inf, 2.0, np.nan, 0.0])
    stage.curves.set_costs(["a", "b", "c"], [costs, costs, costs], apart, LEAST, CompareMeasure())
    image = stage.curves.grab().toImage()
    x = stage.curves.grid.x_of(2) + COLUMN // 2
    caps = [image.pixelColor(x, y).rgb() for y in range(stage.curves._band.bottom() + 3, stage.curves._area.top())]
    assert lane_colour(0, Theme()).rgb() in caps


@pytest.mark.parametrize("column", [2, 7, 20])
def test_curves_that_grow_and_scroll_are_painted_as_those_shown_at_once(make, column):
    random = np.random.default_rng(1)
    steps = WIDTH // column + 30
    costs = list(random.uniform(0, 9, (3, steps)))
    costs[1][steps // 2] = np.nan
    apart = random.uniform(0, 1, steps)
    grown, fresh = make(), make()
    for curves, lengths in ((grown.curves, range(steps - 40, steps + 1)), (fresh.curves, [steps])):
        curves.grid.set_column_width(column)
        for length in [*lengths, *([steps - 5, steps] if curves is grown.curves else [])]:
            curves.grid.set_steps(length)
            curves.grid.ensure_visible(length - 1)
            shown = [each[:length] for each in costs]
            curves.set_costs(["a", "b", "c"], shown, apart[:length], LEAST, CompareMeasure())
            image = curves.grab().toImage()
    assert grown.curves.grid.first == fresh.curves.grid.first
    assert grown.curves.grab().toImage() == image


@pytest.mark.parametrize("theme", [Theme(), Theme(dark=True, scale=1.35)])
@pytest.mark.parametrize("text", ["", "a"])
def test_texts_of_nothing_and_of_one_token(make, theme, text):
    make(text, theme=theme).grab()


def test_a_network_alone(make):
    make(models=MODELS[:1]).grab()


def test_the_tip_tells_each_networks_surprise(make):
    stage = make()
    tip = stage.curves.tip_at(stage.curves.grid.x_of(5) + 1)
    for place, model in enumerate(MODELS):
        assert f"N{place}: surprise {model.trace(TEXT).surprise[5]:.3f} nats" in tip
    assert "apart" in tip and "step 6" in tip
    assert "Triangles" in stage.curves.tip_at(3)


def test_maps_follow_what_was_cut(make):
    stage = make()
    before = stage.lanes.grab().toImage()
    other = TEXT[:6] + "xyzxyzxyzxy"
    trace = stage.lanes.lanes[0].trace
    trace.truncate(6)
    stepper = MODELS[0].stepper()
    stepper.rewind(trace, 6)
    for token in MODELS[0].inputs_of(other)[6:]:
        trace.append(stepper.step(token))
    stage.lanes.forget_from(6)
    after = stage.lanes.grab().toImage()
    y, grid = stage.lanes.area_of(0).top() + 2, stage.lanes.grid
    assert before.pixelColor(grid.x_of(5) + 3, y) == after.pixelColor(grid.x_of(5) + 3, y)
    assert before.copy(grid.x_of(6), 0, 200, 120) != after.copy(grid.x_of(6), 0, 200, 120)


@pytest.mark.parametrize(("kind", "words"), [("surprise", "2.00 nats"), ("error", "mean 2"), ("share", "mean 2")])
def test_means_bear_their_unit(kind, words):
    measure = CompareMeasure(kind)
    assert measure.mean_text(2.0) == words and measure.mean_text(float("nan")) == "" and measure.about
