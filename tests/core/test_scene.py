"""Shapes on a board and their picture."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.core.scene import (
    COLOURS,
    KINDS,
    LANGUAGES,
    PLACES,
    SIDE,
    WIDTH,
    Thing,
    picture,
    picture_of,
    things_in,
    vector,
)

THING = st.builds(
    Thing, st.sampled_from(KINDS), st.sampled_from(COLOURS), st.integers(0, PLACES - 1), st.integers(0, PLACES - 1)
)


@settings(max_examples=30, deadline=None)
@given(st.lists(THING, max_size=2))
def test_a_picture_tells_what_it_was_made_of(things: list[Thing]) -> None:
    found = things_in(picture(things))
    assert found is not None and np.array_equal(picture(found), picture(things))


def test_a_picture_of_something_else_is_no_scene() -> None:
    assert things_in(np.full((SIDE, SIDE, 3), 0.5, np.float32)) is None
    assert things_in(np.zeros((SIDE, SIDE, 3), np.float32)) == []


def test_yellow_is_red_and_green_light() -> None:
    light = picture([Thing("square", "yellow", 0, 0)])
    assert light[0, 0].tolist() == [1, 1, 0] and light.max() == 1 and light[-1, -1].max() == 0


def test_what_comes_later_lies_above() -> None:
    red, blue = Thing("square", "red", 1, 1), Thing("square", "blue", 1, 1)
    assert np.array_equal(picture([red, blue]), picture([blue]))


def test_a_vector_holds_picture_language_and_end() -> None:
    things = [Thing("circle", "green", 2, 3)]
    numbers = vector(things, "zh_CN", from_end=True)
    assert numbers.shape == (WIDTH,) and numbers.dtype == np.float32
    assert np.array_equal(picture_of(numbers), picture(things))
    assert numbers[-4:].tolist() == [*(float(one == "zh_CN") for one in LANGUAGES), 1.0]


def test_a_thing_stays_on_the_board() -> None:
    assert Thing("circle", "red", 0, 0).moved(-3, 9) == Thing("circle", "red", 0, PLACES - 1)
