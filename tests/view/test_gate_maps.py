from itertools import pairwise

import numpy as np
import pytest

from rnnviz.core.architecture import Layer
from rnnviz.view import colours
from rnnviz.view.row_plan import plan_rows
from rnnviz.view.theme import Theme
from tests.view.maps import COLUMN, GUTTER, layout_of, middles, near, picture, said_by, wanted
from tests.view.traces import extend, random_trace

LSTM = Layer("lstm", 10)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("layer", [Layer("rnn", 10), LSTM, Layer("gru", 10), Layer("gru", 10, reset_after=False)])
def test_every_cell_of_every_strip_has_the_colour_of_its_value(make, layer, compact, dark):
    trace, limit = random_trace(layer, 30, compact=compact), 9.0
    maps = make(trace, limit, Theme(dark=dark))
    shown, layout = picture(maps), layout_of(maps, layer)
    assert layout.plan.per_row == 1
    for strip in layout.strips:
        y, x = middles(maps, layout, strip, range(30))
        assert near(shown[y, x], wanted(trace.layers[0][strip.quantity], strip.quantity, maps.theme, limit))


def test_cells_fill_their_columns_and_rows_to_the_pixel(make):
    trace = random_trace(LSTM, 30)
    maps = make(trace, 9.0)
    shown, layout = picture(maps), layout_of(maps, LSTM)
    y, x = middles(maps, layout, layout.strips[0], range(30))
    cells = shown[layout.strips[0].top :, GUTTER:][: layout.plan.height, : 30 * COLUMN]
    assert (cells == np.kron(shown[y, x], np.ones((layout.plan.row_height, COLUMN), np.uint32))).all()


def test_columns_follow_the_grid_when_it_scrolls_and_zooms(make):
    trace = random_trace(LSTM, 300)
    maps = make(trace, 9.0)
    for first, column in ((0, 20), (17, 20), (250, 20), (120, 20), (40, 3), (43, 2), (0, 2), (80, 33)):
        maps.grid.set_column_width(column)
        maps.grid.scroll_to(first)
        shown, layout, steps = picture(maps), layout_of(maps, LSTM), maps.grid.visible()
        for strip in layout.strips:
            y, x = middles(maps, layout, strip, steps)
            values = trace.layers[0][strip.quantity][steps.start : steps.stop]
            assert near(shown[y, x], wanted(values, strip.quantity, maps.theme, 9.0))


@pytest.mark.parametrize("compact", [False, True])
def test_typing_on_cutting_and_replacing_show_the_trace_as_it_is(make, compact):
    trace = random_trace(LSTM, 20, compact=compact)
    maps = make(trace, 9.0)
    rng = np.random.default_rng(3)
    for cut, add in ((20, 1), (21, 1), (21, 1), (10, 0), (4, 30), (2, 32), (34, 9), (0, 5)):
        trace.truncate(cut)
        extend(trace, rng.integers(0, 12, add))
        maps.grid.set_steps(len(trace))
        maps.grid.ensure_visible(len(trace) - 1)
        maps.refresh(since=cut)
        told = picture(maps)
        maps.refresh()
        assert (told == picture(maps)).all()
        fresh = make(trace, 9.0)
        fresh.grid.scroll_to(maps.grid.first)
        assert (told == picture(fresh)).all()


def test_chosen_rows_show_just_these_units_in_this_order(make):
    trace, units = random_trace(LSTM, 30), [7, 2, 9]
    maps = make(trace, 9.0)
    for others in (None, [1, 2, 3]):
        maps.set_rows(others)
        picture(maps)
    maps.set_rows(units)
    shown, layout = picture(maps), layout_of(maps, LSTM, units)
    for strip in layout.strips:
        y, x = middles(maps, layout, strip, range(30))
        values = trace.layers[0][strip.quantity][:, units]
        assert near(shown[y, x], wanted(values, strip.quantity, maps.theme, 9.0))
    with pytest.raises(IndexError, match="units 0 to 9"):
        maps.set_rows([3, 10])


def test_many_units_share_rows_as_means_and_the_title_says_so(make, monkeypatch):
    layer = Layer("lstm", 130)
    trace = random_trace(layer, 30)
    maps = make(trace, 9.0)
    said = said_by(maps, monkeypatch)
    shown, layout = picture(maps), layout_of(maps, layer)
    plan = layout.plan
    assert plan.per_row == 2 and plan.rows == 65
    assert "mean of 2 a row" in said and "130 units," in said
    for strip in layout.strips:
        values = trace.layers[0][strip.quantity]
        y, x = middles(maps, layout, strip, range(30))
        assert near(shown[y, x], wanted(values.reshape(30, 65, 2).mean(axis=2), strip.quantity, maps.theme, 9.0))


def test_a_last_row_with_fewer_units_is_their_own_mean(qapp):
    plan = plan_rows(10, None, 4, 36)
    assert (plan.per_row, plan.rows) == (3, 4)
    values = np.arange(20, dtype=np.float32).reshape(2, 10)
    assert plan.rows_of(values).tolist() == [[1, 4, 7, 9], [11, 14, 17, 19]]
    assert plan.units_in(3) == [9] and plan.row_of(9) == 3 and plan.unit_at(3.9) == 9


@pytest.mark.parametrize("column", [20, 2])
@pytest.mark.parametrize("units", [10, 60, 200])
def test_what_lies_beyond_the_limit_is_marked_and_the_title_says_so(make, monkeypatch, units, column):
    layer = Layer("lstm", units)
    trace = random_trace(layer, 60, gain=6.0)
    peak = float(np.abs(trace.layers[0]["cell"]).max())
    maps = make(trace, peak / 10, column=column)
    said = said_by(maps, monkeypatch)
    maps.set_step(59)
    marked = picture(maps)
    layout = layout_of(maps, layer)
    cell = layout.strips[4]
    assert cell.quantity == "cell"
    area = (slice(cell.top, cell.top + cell.height), slice(GUTTER, GUTTER + 35 * column))
    in_table = np.isin(marked[area], colours.signed_table(maps.theme))
    rows = plan_rows(units, None, layout.plan.height, 36).rows_of(trace.layers[0]["cell"])[:35]
    beyond = np.abs(rows) > peak / 10
    assert beyond.any()
    by_cell = in_table.reshape(layout.plan.rows, layout.plan.row_height, 35, column).all(axis=(1, 3))
    assert (by_cell == ~beyond.T).all()
    assert "beyond: marked" in said
    said.clear()
    maps.set_trace(trace, 0, peak * 1.01)
    assert np.isin(picture(maps)[area], colours.signed_table(maps.theme)).all()
    assert "beyond: marked" not in said


def test_marks_tell_above_from_below(make):
    trace = random_trace(LSTM, 60, gain=6.0)
    cell = trace.layers[0]["cell"]
    maps = make(trace, float(np.abs(cell).max()) / 10, column=3)
    limit = float(np.abs(cell).max()) / 10
    layout = layout_of(maps, LSTM)
    y, x = middles(maps, layout, layout.strips[4], range(60))
    below, above = colours.beyond_colours(maps.theme)
    small = picture(maps)[y, x]
    assert ((small == below) == (cell < -limit).T).all() and ((small == above) == (cell > limit).T).all()
    maps.grid.set_column_width(20)
    notched, ink = picture(maps), maps.theme.colour("ink").rgb()
    steps, right = range(40), 20 // 2 - 2
    y, x = middles(maps, layout, layout.strips[4], steps)
    top, bottom = y - layout.plan.row_height // 2, y + (layout.plan.row_height - 1) // 2
    assert ((notched[top, x + right] == ink) == (cell[:40] > limit).T).all()
    assert ((notched[bottom, x + right] == ink) == (cell[:40] < -limit).T).all()


def test_relu_has_no_bound_so_its_hidden_state_takes_the_limit(make, monkeypatch):
    maps = make(random_trace(Layer("rnn", 8, activation="relu"), 30), 3.5)
    said = said_by(maps, monkeypatch)
    picture(maps)
    assert "−3.5 … +3.5" in said


def test_titles_tell_the_range_and_the_live_mean(make, monkeypatch):
    trace = random_trace(LSTM, 30)
    maps = make(trace, 27.0)
    said = said_by(maps, monkeypatch)
    maps.set_step(12)
    picture(maps)
    assert ["forget", "0 … 1", f"open {trace.layers[0]['forget'][12].mean():.2f}"] == said[:3]
    assert "−27 … +27" in said
    said.clear()
    maps.set_step(13)
    picture(maps)
    assert f"open {trace.layers[0]['forget'][13].mean():.2f}" in said
    said.clear()
    maps.set_step(-1)
    picture(maps)
    assert said[:3] == ["forget", "0 … 1", "input"]


@pytest.mark.parametrize("units", [8, 600])
@pytest.mark.parametrize(
    ("numbers", "mean"), [((1e38, 3e38), "mean +2.0e38"), ((np.inf, 3.0), "mean +∞"), ((np.inf, -np.inf), "mean ±∞")]
)
def test_a_cell_without_end_is_marked_and_its_mean_is_said(make, monkeypatch, units, numbers, mean):
    """Quietly: warnings fail a test."""
    trace = random_trace(Layer("lstm", units), 30)
    cell = np.tile(np.array(numbers, np.float32), units // 2)
    trace._layers[0]["cell"]._buffer[:30] = cell
    maps = make(trace, 27.0)
    said = said_by(maps, monkeypatch)
    maps.set_step(12)
    picture(maps)
    assert mean in said and "beyond: marked" in said


@pytest.mark.parametrize("scale", [1.0, 1.35])
@pytest.mark.parametrize("units", [10, 512])
@pytest.mark.parametrize("height", [150, 260, 400, 520, 900])
def test_titles_never_overlap(make, monkeypatch, height, units, scale):
    theme = Theme(scale=scale)
    maps = make(random_trace(Layer("lstm", units), 5, gain=6.0), 0.1, theme, height)
    maps.set_step(3)
    rects: list = []
    titles = maps._gutter._titles
    placed = titles.placed

    def spying(lines, area):
        result = placed(lines, area)
        rects.extend(result)
        return result

    monkeypatch.setattr(titles, "placed", spying)
    picture(maps)
    for (above, _), (below, _) in pairwise(rects):
        assert above.bottom() < below.top()
    if height >= 260:
        assert rects[-1][0].bottom() < height
