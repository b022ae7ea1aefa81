"""The bars of the loss strip add up to the loss that is written beside them."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnnviz.view.loss_strip import LossStrip
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid


@pytest.fixture
def strip(qtbot: QtBot) -> LossStrip:
    theme = Theme()
    grid = TokenGrid(119, 24)
    strip = LossStrip(theme, grid)
    qtbot.addWidget(strip)
    grid.setParent(strip)
    strip.resize(600, strip.height())
    strip.show()
    grid.set_steps(4)
    strip.set_losses(np.array([0.5, 1.25, 9.0, np.nan], np.float32), "help")
    return strip


def test_the_sum_and_mean_are_those_of_the_bars(strip: LossStrip) -> None:
    assert strip.total == pytest.approx(10.75)
    assert strip.mean == pytest.approx(10.75 / 3)
    said = [line.text for line in strip._lines()]
    assert any("10.75" in line for line in said) and any("3 steps" in line for line in said)


def test_a_step_says_its_target(strip: LossStrip) -> None:
    assert "“h” is to be followed by “e”" in strip.tip_at(strip.grid.x_of(0) + 2)
    assert "0.5000" in strip.tip_at(strip.grid.x_of(0) + 2)
    assert "−ln p" in strip.tip_at(strip.grid.x_of(3) + 2)


def test_a_higher_loss_has_a_higher_bar(strip: LossStrip) -> None:
    image = strip.grab().toImage()
    colour = strip.theme.colour("surprise")

    def filled(step: int) -> int:
        x = strip.grid.x_of(step) + strip.grid.column_width // 2
        return sum(image.pixelColor(x, y).name() == colour.name() for y in range(image.height()))

    assert 0 < filled(0) < filled(1) < filled(2)
    assert filled(3) == 0


def test_nothing_read_is_no_mistake(strip: LossStrip) -> None:
    strip.set_losses(np.empty(0, np.float32), "")
    assert np.isnan(strip.mean) and strip.total == 0
    strip.grab()
