import gc
import sys
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from rnnviz.core.architecture import GATES, Layer
from rnnviz.view import colours
from rnnviz.view.gate_maps import GateMaps
from rnnviz.view.hover_box import HoverBox, HoverText
from rnnviz.view.maps_layout import lay_out
from rnnviz.view.row_plan import plan_rows
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from tests.view.traces import extend, random_trace

LSTM = Layer("lstm", 10)
WIDTH, HEIGHT, GUTTER, COLUMN = 904, 520, 104, 20


@pytest.fixture
def make(qtbot):
    def make(trace, limit=2.0, theme=None, height=HEIGHT, column=COLUMN):
        grid = TokenGrid(GUTTER, column)
        maps = GateMaps(theme or Theme(), grid)
        qtbot.addWidget(maps)
        maps.resize(WIDTH, height)
        grid.set_width(WIDTH)
        if trace is not None:
            grid.set_steps(len(trace))
            maps.set_trace(trace, 0, limit)
        return maps

    return make


def picture(maps) -> np.ndarray:
    """What is painted, (height, width) uint32."""
    image = QImage(maps.size(), QImage.Format.Format_RGB32)
    maps.render(image)
    flat = np.frombuffer(image.constBits(), np.uint32)
    return flat.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()].copy()


def layout_of(maps, layer, chosen=None):
    return lay_out(layer.quantities, layer.units, chosen, maps.height(), maps.theme)


def middles(maps, layout, strip, steps):
    """Pixel coordinates of the middles of all cells: y (rows, 1), x (1, steps)."""
    height = layout.plan.row_height
    y = strip.top + np.arange(layout.plan.rows)[:, None] * height + height // 2
    return y, np.array([[maps.grid.x_of(step) + maps.grid.column_width // 2 for step in steps]])


def table_of(quantity, theme):
    return colours.gate_table(quantity, theme) if quantity in GATES else colours.signed_table(theme)


def wanted(values, quantity, theme, limit):
    """The colours that values (steps, rows) must have, worked out apart from the views; (rows, steps)."""
    low, high = (0.0, 1.0) if quantity in GATES else (-limit, limit) if quantity == "cell" else (-1.0, 1.0)
    entries = np.clip(np.floor((values - low) / (high - low) * 256), 0, 255).astype(int)
    return table_of(quantity, theme)[entries].T


def near(one, other) -> bool:
    """Equal but for one table entry, which a rounding may cost."""
    one, other = (np.stack([(a >> shift) & 255 for shift in (0, 8, 16)]).astype(int) for a in (one, other))
    return bool(np.abs(one - other).max() <= 4)


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


def said_by(maps, monkeypatch) -> list[str]:
    """Collects the title lines that are painted from now on."""
    said: list[str] = []
    titles = maps._gutter._titles
    placed = titles.placed

    def spying(lines, area):
        result = placed(lines, area)
        said.extend(line.text for _, line in result)
        return result

    monkeypatch.setattr(titles, "placed", spying)
    return said


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


def place(maps, layer, quantity, step, row, chosen=None) -> QPoint:
    layout = layout_of(maps, layer, chosen)
    strip = next(strip for strip in layout.strips if strip.quantity == quantity)
    y, x = middles(maps, layout, strip, [step])
    return QPoint(int(x[0, 0]), int(y[row, 0]))


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


def hover(maps, monkeypatch, at) -> HoverText:
    texts = []
    paint = HoverBox.paint

    def spying(box, painter, text, mouse, bounds):
        rect = paint(box, painter, text, mouse, bounds)
        assert bounds.contains(rect)
        texts.append(text)
        return rect

    monkeypatch.setattr(HoverBox, "paint", spying)
    QTest.mouseMove(maps, at)
    maps._set_mouse(QPointF(at))
    picture(maps)
    return texts[-1]


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
