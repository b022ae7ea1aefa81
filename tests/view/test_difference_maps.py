"""Maps of a difference: fixed scales that reach as far as two values can be apart."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.architecture import Layer
from rnnviz.core.trace_difference import TraceDifference
from rnnviz.view.difference_maps import DifferenceMaps, difference_scale
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from tests.view.maps import COLUMN, GUTTER, HEIGHT, WIDTH, picture
from tests.view.traces import random_trace


@pytest.mark.parametrize(
    ("layer", "quantity", "high", "is_marked"),
    [
        (Layer("lstm", 8), "forget", 1.0, False),
        (Layer("lstm", 8), "candidate", 2.0, False),
        (Layer("lstm", 8), "cell", 3.5, True),
        (Layer("gru", 8), "hidden", 2.0, False),
        (Layer("rnn", 8, "tanh"), "hidden", 2.0, False),
        (Layer("rnn", 8, "relu"), "hidden", 3.5, True),
    ],
)
def test_a_scale_reaches_as_far_as_two_values_can_be_apart(qapp, layer, quantity, high, is_marked):
    scale = difference_scale(quantity, layer, 3.5, Theme())
    assert (scale.low, scale.high) == (-high, high)
    assert scale.unbounded == is_marked


def test_nothing_but_the_neutral_colour_where_both_are_the_same(qtbot):
    trace = random_trace(Layer("lstm", 8), 9)
    maps = DifferenceMaps(Theme(), TokenGrid(GUTTER, COLUMN))
    qtbot.addWidget(maps)
    maps.resize(WIDTH, HEIGHT)
    maps.grid.set_steps(len(trace))
    maps.set_difference(TraceDifference(trace, trace), 0, 3.0)
    area = maps.area_of("forget")
    assert area is not None
    inside = picture(maps)[area.top() + 1 : area.bottom(), GUTTER + 2 : maps.grid.x_of(8)]
    assert len(np.unique(inside.reshape(-1, *inside.shape[2:]), axis=0)) == 1


def test_it_says_what_to_do_while_nothing_is_held(qtbot):
    maps = DifferenceMaps(Theme(), TokenGrid(GUTTER, COLUMN))
    qtbot.addWidget(maps)
    maps.resize(WIDTH, HEIGHT)
    maps.set_difference(None, 0, 3.0)
    empty = picture(maps).copy()
    maps.set_invitation("Hold something")
    assert (picture(maps) != empty).any()
