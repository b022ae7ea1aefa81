"""Pictures of digits: centred without loss, fitted from any size, dark on light or light on dark."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.pixels import SIZE, PictureError, centred, fitted, ink_of, picture_text
from rnnviz.core.strokes import stroke
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.drawn_digits import drawn

INK = st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1), st.integers(1, 100))


@given(st.lists(INK, min_size=1, max_size=30))
def test_centring_moves_all_the_ink_and_loses_none(pixels):
    picture = np.zeros((SIZE, SIZE), np.float32)
    for y, x, value in pixels:
        picture[y, x] = value / 100
    moved = centred(picture)
    np.testing.assert_allclose(np.sort(moved.ravel()), np.sort(picture.ravel()))
    np.testing.assert_array_equal(centred(moved), moved)


def test_a_digit_in_a_corner_comes_into_the_middle():
    corner = stroke(np.array([[3, 3], [7, 9]]))
    moved = centred(corner)
    assert abs(moved.sum(axis=1) @ np.arange(SIZE) / moved.sum() - 13.5) <= 0.5


def test_nothing_stays_nothing():
    assert not centred(np.zeros((SIZE, SIZE), np.float32)).any()


def test_a_text_holds_the_picture():
    picture = drawn(5)
    text = picture_text(picture)
    assert len(text.split("\n")) == SIZE and "0.5" not in text
    np.testing.assert_allclose(Vocabulary("rows", (), width=SIZE).encode(text), picture, atol=1e-6)


def large(digit, factor=8):
    return np.kron(drawn(digit), np.ones((factor, factor), np.float32))


@pytest.mark.parametrize("make", [lambda ink: ink, lambda ink: 1 - ink, lambda ink: 0.9 - 0.5 * ink])
def test_a_large_picture_becomes_the_same_digit(make):
    small = fitted(ink_of(make(large(3))))
    assert np.corrcoef(small.ravel(), drawn(3).ravel())[0, 1] > 0.8
    assert small.max() > 0.8 and small.min() == 0


def test_a_wide_and_a_tiny_one_fit_as_well():
    wide = np.zeros((10, 300), np.float32)
    wide[4:6, 10:290] = 1
    tiny = np.zeros((5, 5), np.float32)
    tiny[2, 2] = 1
    assert (fitted(wide).any(axis=0).sum(), fitted(tiny).sum()) == (20, 400)


@pytest.mark.parametrize(("value", "said"), [(0.0, "empty"), (1.0, "empty"), (0.4, "empty")])
def test_an_empty_picture_is_refused(value, said):
    with pytest.raises(PictureError, match=said):
        ink_of(np.full((40, 40), value, np.float32))


def test_one_that_is_all_ink_is_refused():
    ink = np.ones((40, 40), np.float32)
    ink[[0, -1]] = ink[:, [0, -1]] = 0
    with pytest.raises(PictureError, match="nearly all ink"):
        ink_of(ink)


def test_a_dot_is_round_and_a_stroke_as_thick_as_a_pen():
    dot, line = stroke(np.array([[14.0, 14.0]])), stroke(np.array([[4.0, 14.0], [24.0, 14.0]]))
    np.testing.assert_allclose(dot, dot.T)
    assert dot.max() > 0.75 and 2 < line[:, 14].sum() < 3.2
