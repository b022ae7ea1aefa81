import sys
import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtTest import QTest

from rnnviz.view.comparison_painting import then_colour
from rnnviz.view.comparison_strip import ComparisonStrip
from rnnviz.view.measure import SQUARED_ERROR
from rnnviz.view.strip_title import MARK
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

WIDTH, GUTTER, COLUMN = 923, 119, 20
NAN, INF = float("nan"), float("inf")


@pytest.fixture
def make(qtbot):
    def make(then, now, column=COLUMN, theme=None, names=("then", "now"), width=WIDTH, **more):
        theme = theme or Theme()
        grid = TokenGrid(theme.px(GUTTER), column)
        strip = ComparisonStrip(theme, grid)
        qtbot.addWidget(strip)
        strip.resize(width, strip.height())
        grid.set_width(width)
        then, now = (None if one is None else np.array(one, np.float32) for one in (then, now))
        grid.set_steps(len(now))
        strip.set_tokens("abcdefghij" * (len(now) // 10 + 1))
        strip.set_comparison(then, now, *names, **more)
        return strip

    return make


def picture(strip) -> np.ndarray:
    image = QImage(strip.size(), QImage.Format.Format_RGB32)
    strip.render(image)
    flat = np.frombuffer(image.constBits(), np.uint32)
    return flat.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()].copy()


def column_of(strip, shown, step) -> np.ndarray:
    x = strip.grid.x_of(step)
    return shown[:, x : x + strip.grid.column_width]


def heights(strip, shown, step) -> tuple[int, int]:
    """Of the bars of then and now, in pixels: rows with the colour of neither paper nor now, and rows with that."""
    area, paper, accent = strip._area, strip.theme.colour("paper").rgb(), strip.theme.colour("accent").rgb()
    column = column_of(strip, shown, step)[area.top() : area.bottom() + 1]
    then = ((column != paper) & (column != accent)).any(axis=1)
    return int(then.sum()), int((column == accent).any(axis=1).sum())


def test_it_is_hidden_until_it_is_wanted(make):
    assert make([1.0], [1.0]).isHidden()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("column", [2, 3, 7, 17, 72])
def test_both_numbers_are_as_high_as_the_scale_says(make, column, dark):
    strip = make([NAN, 8.0, 4.0, 2.0], [NAN, 4.0, 2.0, 6.0], column, Theme(dark=dark))
    shown, full = picture(strip), strip._area.height()
    for step, then, now in ((0, 0, 0), (1, 1, 1 / 2), (2, 1 / 2, 1 / 4), (3, 1 / 4, 3 / 4)):
        assert heights(strip, shown, step) == pytest.approx((then * full, now * full), abs=1.5)


def test_the_scale_does_not_follow_the_data(make):
    small, large = make([2.0, 2.0], [1.0, 1.0]), make([2.0, 7.9], [1.0, 60.0])
    assert heights(small, picture(small), 0) == heights(large, picture(large), 0)


@pytest.mark.parametrize("beyond", [8.5, 1e6, INF])
def test_what_is_beyond_the_scale_goes_on_behind_a_gap(make, beyond):
    strip = make([beyond, 8.0, 8.0], [8.0, beyond, 8.0])
    top = strip._area.top()
    above = [column_of(strip, picture(strip), step)[: top - 3] for step in range(3)]
    paper, accent = strip.theme.colour("paper").rgb(), strip.theme.colour("accent").rgb()
    assert [bool((one != paper).any()) for one in above] == [True, True, False]
    assert [bool((one == accent).any()) for one in above] == [False, True, False]
    assert "beyond the scale" in strip.tip_at(strip.grid.x_of(0) + 3)


def test_what_cost_nothing_is_seen_and_what_was_not_predicted_is_not(make):
    strip = make([0.0, NAN], [0.0, NAN])
    bottom = strip._area.bottom()
    shown = picture(strip)
    assert (column_of(strip, shown, 0)[bottom] != strip.theme.colour("paper").rgb()).any()
    assert (column_of(strip, shown, 1)[bottom] == strip.theme.colour("paper").rgb()).all()


def test_the_tokens_where_they_differ_most_are_marked(make):
    strip = make([1.0, 5.0, 1.0, 3.0, 2.0], [1.5, 1.0, 4.0, 2.1, NAN])
    assert strip.marked_steps() == [1, 2]
    shown, below = picture(strip), strip._area.bottom() + 2
    marks = [column_of(strip, shown, step)[below:] for step in range(5)]
    accent, warm = strip.theme.colour("accent").rgb(), then_colour(strip.theme).rgb()
    assert [bool((one == accent).any()) for one in marks] == [False, True, False, False, False]
    assert [bool((one == warm).any()) for one in marks] == [False, False, True, False, False]


def test_only_what_is_on_screen_is_marked(make):
    strip = make(np.r_[9.0, np.zeros(199), 3.0, 0.0, 0.0], np.zeros(203))
    assert strip.marked_steps() == [0]
    strip.grid.scroll_to(190)
    assert strip.marked_steps() == [200]
    picture(strip)


def title_of(strip) -> list[str]:
    return [line.text for line in strip._title_lines()]


def test_the_title_gives_both_means_and_the_scale(make):
    strip = make([NAN, 2.0, 2.62], [NAN, 1.0, 1.86])
    assert title_of(strip) == ["surprise", "0 … 8 nats", "then\u20022.31", "now\u20021.43"]
    assert title_of(make(None, [NAN, 1.0])) == ["surprise", "0 … 8 nats", "now\u20021.00"]
    assert title_of(make([], [])) == ["surprise", "0 … 8 nats"]


@pytest.mark.parametrize("scale", [1.0, 1.35])
@pytest.mark.parametrize("name", ["then", "step 1,234,567 of the first run"])
def test_the_numbers_stand_whole_in_the_gutter(make, scale, name):
    strip = make([NAN, 12.345], [NAN, 1.0], theme=Theme(scale=scale), names=(name, "now"))
    lines = strip._title_lines()
    room = strip.grid.gutter - strip.theme.px(MARK) - strip.theme.px(11)
    assert all(QFontMetrics(line.font).horizontalAdvance(line.text) < room for line in lines)
    assert lines[2].text.startswith(name[:4]) and lines[2].text.endswith("\u200212.35")
    assert len(strip._titles.placed(lines, strip.rect().adjusted(0, 0, 0, strip._words.height - strip.height()))) == 4
    assert strip.theme.px(64) <= strip.height() <= strip.theme.px(80)


def test_squared_errors_have_their_own_words_and_scale(make):
    strip = make([NAN, 0.05, 0.01], [NAN, 0.02, 0.0025], measure=SQUARED_ERROR)
    assert title_of(strip) == ["error²", "0 … 0.1", "then\u20020.0300", "now\u20020.0112"]
    strip.set_guesses(lambda step: ([("0.4000", 1.0)], [("0.4500", 1.0)]))
    tip = strip.tip_at(strip.grid.x_of(2) + 3)
    assert "then: squared error 0.01, off by 0.1000\nexpected 0.4000" in tip
    assert "now: squared error 0.0025, off by 0.0500\nexpected 0.4500" in tip
    assert "The error is smaller now, by 0.0075." in tip
    assert strip.marked_steps() == [1]


def test_the_tip_gives_both_numbers_and_what_both_expected(make):
    strip = make([NAN, 2.31, 1.0], [NAN, 1.0, 2.0], names=("step 300", "now"))
    asked = []

    def guesses(step):
        asked.append(step)
        return [("t", 0.4), (" ", 0.2)], [("<b>", 0.9)]

    strip.set_guesses(guesses)
    assert strip.tip_at(strip.grid.x_of(1) + 3).split("\n") == [
        "step 2   “b”",
        "step 300: surprise 2.310 nats, probability 0.09926",
        "expected “t” 0.400   “·” 0.200",
        "now: surprise 1.000 nats, probability 0.3679",
        "expected “<b>” 0.900",
        "It surprises less now, by 1.31 nats.",
    ]
    assert asked == [1]
    assert "It surprises more now, by 1 nats." in strip.tip_at(strip.grid.x_of(2) + 3)
    assert "step 300: nothing was predicted" in strip.tip_at(strip.grid.x_of(0) + 3)


def test_the_tip_beside_the_tokens_says_how_to_read(make):
    assert "0 … 8 nats" in make([1.0], [1.0]).tip_at(3)
    assert "Go back" in make(None, [1.0]).tip_at(3)


@pytest.mark.parametrize(("then", "now"), [([], []), ([1.0, 2.0], [1.0]), ([1.0], [1.0, 2.0]), ([NAN] * 3, [INF] * 3)])
def test_one_that_lags_behind_or_broke_is_no_trouble(make, then, now):
    strip = make(then, now)
    strip.grid.set_steps(5)
    strip.set_step(3)
    picture(strip)
    strip.tip_at(strip.grid.x_of(4) + 3)


def test_the_step_is_boxed_and_what_lies_ahead_veiled(make):
    strip = make([4.0] * 6, [2.0] * 6)
    bare = picture(strip)
    strip.set_step(2)
    ink = strip.theme.colour("ink").rgb()
    assert (picture(strip)[20:-20, strip.grid.x_of(2) - 1] == ink).all()
    strip.set_step(-1)
    strip.set_veil(3)
    veiled, edge = picture(strip), strip.grid.x_of(3)
    assert (veiled[:, :edge] == bare[:, :edge]).all() and (veiled[40:, edge + 2] != bare[40:, edge + 2]).any()


def test_a_click_tells_the_step(make, qtbot):
    strip = make([1.0] * 90, [1.0] * 90)
    strip.grid.scroll_to(40)
    with qtbot.waitSignal(strip.step_clicked) as clicked:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.grid.x_of(41) + 7, 30))
    assert clicked.args == [41]
    with qtbot.assertNotEmitted(strip.step_clicked):
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))


def test_a_thousand_tokens_are_painted_in_no_time(make):
    random = np.random.default_rng(0)
    strip = make(random.exponential(3, 20_000), random.exponential(2, 20_000), column=2, width=2120)
    strip.grid.scroll_to(9_000)
    assert len(strip.grid.visible()) >= 1_000
    picture(strip)
    times = []
    for _ in range(10):
        started = time.thread_time()
        picture(strip)
        times.append(time.thread_time() - started)
    assert min(times) < 0.008  # about 2.5 ms where nothing else is going on


def test_painting_keeps_the_count_of_references_to_none(make):
    strip = make([1.0, 9.0, 3.0] * 5, [9.0, 1.0, 3.0] * 5)
    image = QImage(strip.size(), QImage.Format.Format_RGB32)
    strip.render(image)
    before = sys.getrefcount(None)
    for _ in range(300):
        strip.render(image)
    assert abs(sys.getrefcount(None) - before) < 100
