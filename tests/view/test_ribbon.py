import math
import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest

from rnnviz.view import colours
from rnnviz.view.measure import SQUARED_ERROR, SURPRISE
from rnnviz.view.ribbon import Ribbon
from rnnviz.view.theme import Theme
from rnnviz.view.token_cell import TokenCell
from rnnviz.view.token_grid import TokenGrid

WIDTH, GUTTER, COLUMN = 904, 104, 20
NAN = float("nan")


@pytest.fixture
def make(qtbot):
    def make(texts, surprise=None, known=None, column=COLUMN, theme=None):
        grid = TokenGrid(GUTTER, column)
        ribbon = Ribbon(theme or Theme(), grid)
        qtbot.addWidget(ribbon)
        ribbon.resize(WIDTH, ribbon.height())
        grid.set_width(WIDTH)
        grid.set_steps(len(texts))
        ribbon.set_tokens(list(texts), [True] * len(texts) if known is None else known)
        ribbon.set_surprise(np.array([NAN] * len(texts) if surprise is None else surprise, np.float32))
        return ribbon

    return make


def picture(ribbon) -> np.ndarray:
    image = QImage(ribbon.size(), QImage.Format.Format_RGB32)
    ribbon.render(image)
    flat = np.frombuffer(image.constBits(), np.uint32)
    return flat.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()].copy()


def column_of(ribbon, shown, step) -> np.ndarray:
    x = ribbon.grid.x_of(step)
    return shown[:, x : x + ribbon.grid.column_width]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("column", [COLUMN, 3])
def test_the_background_is_the_surprise_on_a_fixed_scale(make, column, dark):
    surprise = [NAN, 0.0, 2.0, 4.0, 8.0, NAN, NAN, NAN]
    theme = Theme(dark=dark)
    ribbon = make(" " * 8, surprise, column=column, theme=theme)
    ribbon.set_cursor(8)
    shown, table = picture(ribbon), colours.surprise_table(theme)
    middle = ribbon.height() // 2
    paper = theme.colour("paper").rgb()
    for step, entry in ((1, 0), (2, 64), (3, 128), (4, 255)):
        assert column_of(ribbon, shown, step)[middle, 1] == table[entry]
    assert column_of(ribbon, shown, 0)[middle, 1] == paper
    assert column_of(ribbon, shown, 10)[middle, 1] == paper


def test_surprise_beyond_the_scale_bears_a_notch(make):
    ribbon = make("    ", [NAN, 8.0, 8.5, 0.0])
    shown, ink = picture(ribbon), ribbon.theme.colour("ink").rgb()
    corners = [(column_of(ribbon, shown, step)[:10, 12:] == ink).any() for step in range(4)]
    assert corners == [False, False, True, False]


def test_every_token_leaves_ink_in_its_own_column(make):
    texts = [
        *"Ab ",
        "\n",
        "\t",
        "\0",
        "\x1b",
        "\x7f",
        "é",
        "\u0301",
        "今",
        "\U0001f600",
        "\U00020bb7",
        "\u200d",
        "\ud800",
    ]
    ribbon = make(texts)
    shown = picture(ribbon)
    paper = ribbon.theme.colour("paper").rgb()
    for step in range(len(texts)):
        assert (column_of(ribbon, shown, step) != paper).any(), texts[step]
    assert (column_of(ribbon, shown, len(texts)) == paper).all()


def test_letters_go_when_columns_are_too_narrow_for_them(make):
    for column, readable in ((20, True), (8, True), (6, False), (2, False)):
        ribbon = make("wwww", column=column)
        shown = picture(ribbon)
        assert (column_of(ribbon, shown, 2) != ribbon.theme.colour("paper").rgb()).any() == readable


def test_words_are_elided_to_their_column_and_characters_made_small(qapp):
    cell = TokenCell(Theme())
    text, font = cell._fit("extraordinarily", 60)
    assert text.startswith("extr") and text.endswith("…")
    assert font.pixelSize() >= 12
    assert cell._fit("cat", 60)[0] == "cat"
    wide, small = cell._fit("今", 9)
    assert wide == "今" and small.pixelSize() <= 9


def test_an_unknown_token_is_shown_as_typed_with_an_outline(make):
    known = make("aéa")
    unknown = make("aéa", known=[True, False, True])
    assert "does not know" in unknown.tip_at(unknown.grid.x_of(1) + 5)
    assert "does not know" not in unknown.tip_at(unknown.grid.x_of(0) + 5)
    plain, outlined = picture(known), picture(unknown)
    changed = [(column_of(known, plain, step) != column_of(known, outlined, step)).any() for step in range(3)]
    assert changed == [False, True, False]


def test_the_caret_stands_behind_the_tokens_before_it(make):
    ribbon = make("abcdef")
    accent = ribbon.theme.colour("accent").rgb()
    for cursor in (0, 3, 6):
        ribbon.set_cursor(cursor)
        x = ribbon.grid.x_of(cursor)
        bars = np.flatnonzero((picture(ribbon)[2:-2] == accent).all(axis=0))
        assert len(bars) >= 2 and abs(bars.mean() - x) <= 2


def test_the_current_step_is_boxed(make):
    ribbon = make("abcdef")
    ribbon.set_cursor(4)
    ink = ribbon.theme.colour("ink").rgb()
    assert (picture(ribbon)[10:-10, ribbon.grid.x_of(3) - 1] == ink).all()
    ribbon.set_cursor(0)
    assert not (picture(ribbon)[10:-10, GUTTER - 5 : GUTTER + 200] == ink).all(axis=0).any()


def test_guesses_stand_behind_the_caret_only_at_the_end(make):
    ribbon = make("abc")
    ribbon.set_cursor(3)
    paper = ribbon.theme.colour("paper").rgb()
    bare = picture(ribbon)
    ribbon.set_guesses([("d", 0.6), ("e", 0.2), ("f", 0.1)])
    ghosted = picture(ribbon)
    assert all((column_of(ribbon, ghosted, step) != paper).any() for step in (3, 4, 5))
    assert (column_of(ribbon, ghosted, 0) == column_of(ribbon, bare, 0)).all()
    assert "d   0.600" in ribbon.tip_at(ribbon.grid.x_of(3) + 5)
    ribbon.set_cursor(2)
    assert (column_of(ribbon, picture(ribbon), 4) == paper).all()
    assert "0.600" not in ribbon.tip_at(ribbon.grid.x_of(3) + 5)


def test_the_veil_leaves_what_was_read(make):
    ribbon = make("abcdef", [1.0] * 6)
    bare = picture(ribbon)
    ribbon.set_veil(3)
    veiled = picture(ribbon)
    edge = ribbon.grid.x_of(3)
    assert (veiled[:, :edge] == bare[:, :edge]).all()
    assert (veiled[:, edge : edge + 60] != bare[:, edge : edge + 60]).mean() > 0.5


def test_a_click_tells_the_step(make, qtbot):
    ribbon = make("x" * 200)
    ribbon.grid.scroll_to(50)
    with qtbot.waitSignal(ribbon.step_clicked) as clicked:
        QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=QPoint(ribbon.grid.x_of(61) + 7, 15))
    assert clicked.args == [61]
    with qtbot.assertNotEmitted(ribbon.step_clicked):
        QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, pos=QPoint(20, 15))


def test_the_tip_names_the_character_and_its_surprise(make):
    ribbon = make("aé", [NAN, 2.3])
    tip = ribbon.tip_at(ribbon.grid.x_of(1) + 5)
    assert "step 2" in tip and "U+00E9 LATIN SMALL LETTER E WITH ACUTE" in tip
    assert "2.300 nats" in tip and f"{math.exp(-2.3):.3f}" in tip
    assert "Nothing was predicted" in ribbon.tip_at(ribbon.grid.x_of(0) + 5)
    assert "0 … 8 nats" in ribbon.tip_at(10)


def test_surprise_that_lags_behind_the_tokens_is_no_trouble(make):
    ribbon = make("abcdef", [NAN, 1.0])
    picture(ribbon)
    ribbon.grid.set_column_width(3)
    picture(ribbon)
    ribbon.set_tokens([], [])
    ribbon.grid.set_steps(0)
    picture(ribbon)


def test_a_hundred_thousand_tokens_cost_what_is_seen(make):
    def seconds(ribbon):
        picture(ribbon)
        started = time.perf_counter()
        for _ in range(5):
            ribbon.set_tokens(texts, known)
            ribbon.set_surprise(surprise)
            picture(ribbon)
        return time.perf_counter() - started

    texts, known, surprise = ["a"] * 60, [True] * 60, np.ones(60, np.float32)
    short = seconds(make(texts, surprise))
    texts, known, surprise = ["a"] * 100_000, [True] * 100_000, np.ones(100_000, np.float32)
    ribbon = make(texts, surprise)
    ribbon.grid.scroll_to(50_000)
    assert seconds(ribbon) < 5 * short + 0.05


def test_text_keeps_its_contrast_on_the_fullest_colour(make):
    for theme in (Theme(), Theme(dark=True)):
        ink = theme.colour("ink")
        full = QColor.fromRgb(int(colours.surprise_table(theme)[-1]))
        assert abs(colours.oklab(ink)[0] - colours.oklab(full)[0]) > 0.35


def test_errors_are_told_as_errors(make):
    ribbon = make(["0.5", "half", "0.9"], known=[True, False, True], column=60)
    ribbon.set_surprise(np.array([NAN, NAN, 0.04]), SQUARED_ERROR)
    middle = ribbon.grid.x_of(2) + 5
    assert ribbon.tip_at(middle).splitlines() == [
        "step 3   “0.9”", "squared error 0.04: the prediction was off by 0.2000",
    ]  # fmt: skip
    assert ribbon.tip_at(ribbon.grid.x_of(1) + 5).endswith("This is no number; the network is fed 0.")
    assert "squared error 0 … 0.1" in ribbon.tip_at(0)
    ribbon.set_cursor(3)
    ribbon.set_guesses([("0.8512", 1.0)])
    assert ribbon.tip_at(ribbon.grid.x_of(3) + 5) == "The network expects 0.8512 next."


def test_an_error_has_its_own_fixed_scale(make):
    def fill(value, measure):
        ribbon = make(["0.5"], column=60)
        ribbon.set_surprise(np.array([value]), measure)
        return picture(ribbon)[8, ribbon.grid.x_of(0) + 3]

    assert fill(0.1, SQUARED_ERROR) == fill(8.0, SURPRISE) != fill(0.02, SQUARED_ERROR)


def test_tokens_of_several_letters_do_not_touch(make):
    theme = Theme()
    for text in ("0.9511", "class", "-0.25"):
        shown, font = TokenCell(theme)._fitted(text, 54)
        assert shown == text and QFontMetrics(font).horizontalAdvance(text) <= 54 - 6
