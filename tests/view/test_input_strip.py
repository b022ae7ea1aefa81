"""The strip of what is read: a fixed scale, marks beyond it, and the number under the mouse."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from rnnviz.tasks.drawn_digits import drawn
from rnnviz.view.input_strip import InputScale, InputStrip
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

GUTTER, COLUMN, WIDTH = 120, 20, 800


@pytest.fixture
def make(qtbot):
    def make(inputs, theme=None):
        grid = TokenGrid(GUTTER, COLUMN)
        strip = InputStrip(theme or Theme(), grid)
        qtbot.addWidget(strip)
        strip.resize(WIDTH, strip.height())
        grid.set_width(WIDTH)
        grid.set_steps(len(inputs))
        strip.set_inputs(np.asarray(inputs, np.float32))
        return strip

    return make


def test_a_digit_lies_on_its_side_from_paper_to_ink(make):
    theme, picture = Theme(), np.zeros((28, 28), np.float32)
    picture[4, 20] = 1
    strip = make(picture, theme)
    image, plan = strip.grab().toImage(), strip._plan
    x, top = GUTTER + 4 * COLUMN + COLUMN // 2, (strip.height() - plan.height) // 2
    assert image.pixelColor(x, top + 20 * plan.row_height) == theme.colour("ink")
    assert image.pixelColor(x + COLUMN, top + 20 * plan.row_height) == theme.colour("paper")
    assert strip.scale.text == "0 … 1"


def test_signed_numbers_have_a_round_scale_that_never_shrinks(make):
    strip = make([[-12.0, 3.0, 18.0]] * 3)
    assert strip.scale == InputScale(20.0) and strip.scale.text == "−20 … +20"
    strip.set_inputs(np.zeros((2, 3), np.float32))
    assert strip.scale == InputScale(20.0)
    strip.forget_scale()
    strip.set_inputs(np.zeros((2, 3), np.float32))
    assert strip.scale == InputScale()


def test_what_lies_beyond_is_marked(make):
    values = np.full((300, 3), 0.5, np.float32)
    values[0] = -0.9
    values[5, 1] = 70
    strip = make(values)
    assert strip.scale == InputScale(1.0)
    assert [line.text for line in strip._lines(strip._plan, marked=True)].count("beyond: marked") == 1
    image = strip.grab().toImage()
    strip.set_inputs(np.minimum(values, 1))
    assert image != strip.grab().toImage()


def test_numbers_that_are_none_do_no_harm(make):
    strip = make([[np.nan, np.inf], [0.1, -np.inf]])
    strip.grab()
    assert strip.scale == InputScale()


def test_the_mouse_finds_numbers_and_a_click_goes_there(make, qtbot):
    strip = make(drawn(3))
    clicked: list[int] = []
    strip.step_clicked.connect(clicked.append)
    strip.show()
    at = QPoint(GUTTER + 9 * COLUMN + 3, 2 + 5 * strip._plan.row_height)
    QTest.mouseMove(strip, at)
    assert strip._hovered() == (9, 5)
    assert strip._text_of(9, 17).title == "step 10, number 18"
    assert strip._text_of(9, 17).lines == (f"x = {drawn(3)[9, 17]:.4f}",)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    assert clicked == [9]


def test_wide_vectors_share_rows_and_say_so(make):
    strip = make(np.zeros((3, 200), np.float32))
    assert strip._plan.per_row == 4
    assert any("mean of 4" in line.text for line in strip._lines(strip._plan, marked=False))
    strip.grab()


def test_an_empty_text_is_an_empty_strip(make):
    strip = make(np.empty((0, 28)))
    strip.set_step(-1)
    strip.grab()
