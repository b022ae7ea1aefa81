"""Where units go on and off together, against looking at every run of every unit."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.span_match import Place, SpanMatch, UnitsOn, on_exactly


def runs(on: np.ndarray) -> list[tuple[int, int]]:
    """The runs (start, stop) of one unit, step by step."""
    found, began = [], None
    for step, value in enumerate([*on.tolist(), False]):
        if value and began is None:
            began = step
        if not value and began is not None:
            found.append((began, step))
            began = None
    return found


def test_units_that_are_on_exactly_there() -> None:
    values = np.zeros((8, 4), np.float32)
    values[2:5, 0], values[2:5, 1], values[2:6, 2], values[2:4, 3] = 0.5, -0.9, 0.9, 0.9
    assert on_exactly(values, 2, 5).columns.tolist() == [1, 0]  # the clearest first
    assert on_exactly(values, 2, 5, 0.6).columns.tolist() == [1]
    assert on_exactly(np.ones((3, 1), np.float32), 0, 3).columns.tolist() == [0]  # nothing is asked beyond the ends
    assert on_exactly(values, 2, 5).signs.tolist() == [-1, 1]
    values[5, 0] = -0.5  # as far to the other side is not on
    assert 0 in on_exactly(values, 2, 5).columns
    values[3, 0] = -0.5
    assert 0 not in on_exactly(values, 2, 5).columns
    with pytest.raises(ValueError, match="not empty"):
        on_exactly(values, 5, 5)


@given(st.integers(0, 10_000), st.integers(1, 40), st.integers(0, 120))
def test_places_equal_counting_every_run(seed: int, block: int, steps: int) -> None:
    values = np.random.default_rng(seed).normal(size=(steps, 5)).astype(np.float32).repeat(2, axis=0)[:steps]
    units = np.array([0, 2, 4])
    signs = np.array([1, -1, 1], np.float32)
    match, few = (SpanMatch(UnitsOn(units, signs), 4, 0.5, most=most) for most in (1000, 3))
    for start in range(0, steps, block):
        match.add(values[start : start + block])
        few.add(values[start : start + block])
    counted = Counter(
        run for unit, sign in zip(units, signs, strict=True) for run in runs(values[:, unit] * sign > 0.5)
    )
    expected = [Place(*run, count) for run, count in counted.items()]
    expected.sort(key=lambda place: (-place.units, abs(place.stop - place.start - 4), place.start, place.stop))
    assert match.places == tuple(expected)
    assert few.places == tuple(expected[:3])  # as if all had been kept


def test_the_span_itself_is_among_the_best() -> None:
    values = np.zeros((100, 6), np.float32)
    values[10:15, :4], values[40:45, :4], values[70:73, :3], values[80:85, 0] = 1, 1, 1, 1
    match = SpanMatch(on_exactly(values, 10, 15), 5, 0.5)
    match.add(values)
    assert match.places == (Place(10, 15, 4), Place(40, 45, 4), Place(70, 73, 3), Place(80, 85, 1))
