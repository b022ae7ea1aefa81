"""The series: numbers and predictions where they belong, honest at the edges, and clickable."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from rnnviz.core.number_text import number_of
from rnnviz.core.scaling import Scaling
from rnnviz.view.next_value import Foretold
from rnnviz.view.series_columns import Columns
from rnnviz.view.series_strip import Series, SeriesStrip
from rnnviz.view.series_text import hover_text
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from tests.session.models import forecaster

WIDTH, HEIGHT, GUTTER, COLUMN = 800, 100, 120, 50


def series_of(text, *, written=(), finished=None, predicts=True):
    texts = text.split()
    numbers = np.array([math.nan if number_of(one) is None else float(one) for one in texts], np.float32)
    marks = [step in written for step in range(len(texts))]
    trace = forecaster().trace(text) if predicts else None
    return Series(numbers[:, None], trace, texts, marks, len(texts) if finished is None else finished)


@pytest.fixture
def make(qtbot):
    def make(text, column=COLUMN, theme=None, **how):
        grid = TokenGrid(GUTTER, column)
        strip = SeriesStrip(theme or Theme(), grid)
        qtbot.addWidget(strip)
        strip.resize(WIDTH, HEIGHT)
        grid.set_width(WIDTH)
        series = series_of(text, **how)
        grid.set_steps(len(series))
        strip.set_series(series)
        return strip

    return make


def picture(strip) -> np.ndarray:
    image = QImage(strip.size(), QImage.Format.Format_RGB32)
    strip.render(image)
    flat = np.frombuffer(image.constBits(), np.uint32)
    return flat.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()].copy()


def rows_of(strip, step, role) -> np.ndarray:
    """The heights at which the middle of a column has a colour."""
    x = int(strip.grid.x_of(step) + strip.grid.column_width / 2)
    return np.flatnonzero(picture(strip)[:, x] == strip.theme.colour(role).rgb())


def test_a_number_lies_where_its_value_belongs(make):
    strip = make("0 0.5 1 0.5", predicts=False)
    plot = strip._plot
    for step, value in enumerate((0.0, 0.5, 1.0)):
        assert abs(rows_of(strip, step, "ink").mean() - plot.y_of(value)) <= 1
    assert plot.y_of(0.0) == plot.area.bottom() and plot.y_of(1.0) == plot.area.top() + 0.0


@pytest.mark.parametrize("theme", [Theme(), Theme(dark=True), Theme(scale=1.35)], ids=["light", "dark", "large"])
def test_the_prediction_is_one_column_ahead(make, theme):
    strip = make("0.9 0.1 0.9", theme=theme)
    trace = strip._series.trace
    assert math.isnan(strip.told(0)[0].predicted) and strip.told(0)[0].came == np.float32(0.9)
    for step in (1, 2):
        assert strip.told(step) == ((trace.logits[step - 1, 0], strip._series.rows[step, 0]),)
    assert strip.told(3)[0].predicted == trace.logits[2, 0] and math.isnan(strip.told(3)[0].came)
    expected = strip._plot.y_of(strip.told(3)[0].predicted)
    ring = rows_of(strip, 3, "accent")
    assert len(ring) and abs(ring.mean() - expected) <= 1.5 * theme.scale


def test_what_the_network_wrote_is_drawn_apart(make):
    typed, written = make("0.2 0.4 0.6", predicts=False), make("0.2 0.4 0.6", predicts=False, written=(1,))
    differs = (picture(typed) != picture(written)).any(axis=0)
    columns = np.flatnonzero(differs)
    assert len(columns) and columns.min() >= typed.grid.x_of(1) and columns.max() < typed.grid.x_of(2)
    narrow = [picture(make("0.2 0.4 0.6", column=4, predicts=False, written=marks)) for marks in ((), (1,))]
    assert (narrow[0] != narrow[1]).any()


def test_limits_stay_until_a_finished_number_leaves_them(make):
    strip = make("0.2 0.9")
    assert strip.limits == (0, 1)
    strip.set_series(series_of("0.2 0.9 7", finished=2))
    assert strip.limits == (0, 1)
    strip.set_series(series_of("0.2 0.9 7"))
    assert strip.limits == (0, 10)
    strip.set_series(series_of("0.2 0.9 7 3"))
    assert strip.limits == (0, 10)
    strip.set_series(series_of("half"))
    assert strip.limits == (0, 1)


def test_what_lies_beyond_the_limits_is_marked(make):
    inside, beyond = make("0.2 1 0.2", predicts=False), make("0.2 7 0.2", predicts=False, finished=1)
    top = beyond._plot.area.top()
    assert not (rows_of(inside, 1, "ink") < top - 5).any()
    assert (rows_of(beyond, 1, "ink") < top - 3).any()
    gutters = [picture(strip)[:, :GUTTER] for strip in (inside, beyond)]
    assert (gutters[0] != gutters[1]).any(), "the words say so too"


def test_a_token_that_is_no_number_breaks_the_line_and_is_marked(make):
    strip = make("0.5 half 0.5", predicts=False)
    assert len(rows_of(strip, 0, "ink")) and not len(rows_of(strip, 1, "ink"))
    assert len(rows_of(strip, 1, "warning"))


def test_a_click_tells_the_step(make, qtbot):
    strip = make("0.1 0.2 0.3")
    with qtbot.waitSignal(strip.step_clicked) as told:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.grid.x_of(1) + 3, 40))
    assert told.args == [1]


def test_the_mouse_gives_the_numbers(make):
    strip = make("0.9 half 0.1", written=(2,))
    before = picture(strip)
    strip.show()
    for step in range(4):
        QTest.mouseMove(strip, QPoint(strip.grid.x_of(step) + 9, 40))
        assert strip._hovered() == step
        assert (picture(strip) != before).any()
    QTest.mouseMove(strip, QPoint(strip.grid.x_of(4) + 9, 40))
    assert strip._hovered() is None


def test_the_words_of_a_column():
    text = hover_text(2, "0.1", (Foretold(0.15, 0.1),), True)
    assert text.title == "step 3   “0.1”"
    assert text.lines == (
        "written by the network", "number 0.1000", "predicted 0.1500", "error +0.0500, squared error 0.0025",
    )  # fmt: skip
    assert hover_text(0, "x", (Foretold(math.nan, math.nan),), False).lines == ("no number: the network is fed 0",)
    assert hover_text(5, None, (Foretold(0.25, math.nan),), False).lines == ("predicted 0.2500",)


@pytest.mark.parametrize("text", ["", "half", "1e38 -1e38 3", "0.5"])
@pytest.mark.parametrize("column", [2, 7, 160])
def test_odd_series_are_drawn(make, text, column):
    strip = make(text, column=column)
    strip.set_step(0)
    strip.set_veil(0)
    assert picture(strip).shape == (HEIGHT, WIDTH)


def test_an_output_that_is_no_number_is_left_out(make):
    strip = make("0.1 0.2 0.3")
    strip._series.trace._logits._buffer[1] = np.inf
    strip._series.trace._logits._buffer[2] = np.nan
    picture(strip)
    assert "∞" in "".join(hover_text(2, "0.3", strip.told(2), False).lines)


def test_a_thousand_columns_are_quick(make, qtbot):
    strip = make(" ".join(f"{math.cos(step):.3f}" for step in range(400)), column=2)
    assert len(strip._steps()) > 300
    picture(strip)


def columns_of_two(*, written=()):
    rows = np.array([[0.2, 0.8], [0.4, 0.6], [math.nan, math.nan], [0.6, 0.4]], np.float32)
    marks = [step in written for step in range(4)]
    columns = Columns(("up", "down"), Scaling((0.0, 100.0), (10.0, 50.0)))
    return Series(rows, None, ["a"] * 4, marks, 4, columns)


def test_each_column_has_its_own_line_and_name(make):
    strip = make("0.5", predicts=False)
    strip.grid.set_steps(4)
    series = columns_of_two()
    strip.set_series(series)
    flat = picture(strip)
    for place, values in enumerate(([0.2, 0.4], [0.8, 0.6])):
        colour = series.columns.colour(place, strip.theme).rgb()
        for step, value in enumerate(values):
            x = int(strip.grid.x_of(step) + strip.grid.column_width / 2)
            assert abs(np.flatnonzero(flat[:, x] == colour).mean() - strip._plot.y_of(value)) <= 1
        assert (flat[:, :GUTTER] == colour).any(), "the legend"
    text = hover_text(1, "0.4 0.6", strip.told(1), False, series.columns)
    assert text.title == "step 2" and text.lines == ("up 0.4000 = 4", "down 0.6000 = 130")
    assert hover_text(2, "x", strip.told(2), False, series.columns).lines == ("no number: the network is fed 0",)


def test_limits_of_other_columns_are_forgotten(make):
    strip = make("-0.2 0.9 3")
    assert strip.limits != (0, 1)
    strip.set_series(columns_of_two())
    assert strip.limits == (0, 1)
