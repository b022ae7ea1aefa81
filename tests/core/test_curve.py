import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.curve import Curve, Evaluated, Point
from rnnviz.core.decimation import DecimatedRow
from rnnviz.core.paged import PAGE, PagedArray

SPIKE = 40.0


def losses(count, seed=0):
    steps = np.arange(1, count + 1)
    return 1.2 + 3.4 * np.exp(-steps / (0.2 * count)) + 0.1 * np.random.default_rng(seed).normal(size=count)


def recorded(count, start=1, values=None):
    curve = Curve()
    values = losses(count) if values is None else values
    steps = np.arange(start, start + count)
    curve.extend(steps, values, values / 2, np.full(count, 0.002))
    return curve


def test_pages_give_back_what_was_put_in():
    row, values = PagedArray(np.float32), np.arange(3 * PAGE + 5, dtype=np.float32)
    for part in np.split(values, [1, 100, PAGE - 1, 2 * PAGE + 7]):
        row.extend(part)
    assert len(row) == len(values) and row[-1] == values[-1]
    for first, last in ((0, len(values)), (PAGE - 3, PAGE + 3), (PAGE, 2 * PAGE), (7, 7), (-5, 3)):
        np.testing.assert_array_equal(row.span(first, last), values[max(0, first) : last])
    places = np.array([0, 5, PAGE - 1, PAGE, 3 * PAGE + 4])
    np.testing.assert_array_equal(row.take(places), values[places])
    row.truncate(PAGE)
    assert row.nbytes == 4 * PAGE
    row.extend(values[PAGE:])
    np.testing.assert_array_equal(row.span(0, len(values)), values)
    with pytest.raises(IndexError):
        row[len(values)]


@given(
    st.lists(st.integers(1, 700), min_size=1, max_size=5),
    st.integers(1, 120),
    st.floats(0, 1),
    st.floats(0, 1),
    st.integers(1, 300),
)
def test_what_is_drawn_is_the_range_and_the_mean_of_what_was_recorded(parts, columns, left, right, window):
    values = np.random.default_rng(len(parts)).normal(size=sum(parts)).astype(np.float32)
    values[:: 1 + parts[0] % 7] = np.nan
    row = DecimatedRow()
    for part in np.split(values, np.cumsum(parts)[:-1]):
        row.extend(part)
    first, last = sorted((int(left * len(values)), int(right * len(values))))
    places, drawn = row.envelope(first, last, columns)
    part = values[first:last]
    assert np.isfinite(drawn).all() and (np.diff(places) >= 0).all() and len(drawn) <= 2 * (columns + 1)
    if np.isfinite(part).any():
        assert drawn.min() <= np.nanmin(part) and drawn.max() >= np.nanmax(part), "no spike is lost"
    ends, means = row.running_mean(first, last, columns, window)
    expected = [np.nanmean(values[max(0, end + 1 - window) : end + 1]) for end in ends]
    np.testing.assert_allclose(means, expected, rtol=1e-5, atol=1e-6)


def test_a_spike_among_a_million_steps_is_drawn():
    values = losses(1_000_000)
    values[777_777] = SPIKE
    steps, drawn = recorded(len(values), values=values).envelope("loss", 0, 1_000_000, 400)
    assert drawn.max() == SPIKE and len(drawn) <= 802
    assert abs(steps[drawn.argmax()] - 777_778) <= 1_000_000 / 200, "where it was"


def test_bins_stay_where_they_are_while_the_run_goes_on():
    curve = recorded(10_000)
    before = curve.envelope("loss", 0, 10_000, 400)
    curve.extend(np.arange(10_001, 10_101), losses(100, 5), np.ones(100), np.ones(100))
    after = curve.envelope("loss", 0, 10_100, 400)
    whole = len(before[0]) - 2
    np.testing.assert_array_equal(before[0][:whole], after[0][:whole])
    np.testing.assert_array_equal(before[1][:whole], after[1][:whole])


def test_a_million_steps_cost_less_than_24_megabytes():
    curve, values = Curve(), losses(1000)
    for start in range(1, 1_000_001, 1000):
        curve.extend(np.arange(start, start + 1000), values, values, values)
    assert len(curve) == 1_000_000 and curve.nbytes <= 24e6


@pytest.mark.parametrize("strange", [math.nan, math.inf, -math.inf, 1e300])
def test_what_is_not_finite_is_counted_and_never_drawn(strange):
    values = losses(5000)
    values[[10, 4000]] = strange
    curve = recorded(5000, values=values)
    assert curve.not_finite == 2
    for columns in (10, 10_000):
        for line in (curve.envelope("loss", 0, 5000, columns), curve.smoothed(0, 5000, columns, 50)):
            assert len(line[1]) and np.isfinite(line[1]).all()
    assert curve.at(11)[0] == Point(11, None, None, float(np.float32(0.002)))
    curve.truncate(4000)
    assert curve.not_finite == 1
    only = recorded(3, values=np.full(3, strange))
    assert len(only.envelope("loss", 0, 9, 100)[1]) == len(only.smoothed(0, 9, 100, 2)[1]) == 0


def test_going_on_from_a_checkpoint_replaces_what_came_after_it():
    curve = recorded(1000)
    for step in (300, 600, 900):
        curve.evaluate(step, 1.5, 2.0 - step / 1000, None)
    curve.truncate(600)
    assert len(curve) == curve.last_step == 600 and curve.best == Evaluated(600, 1.5, 1.4, None)
    curve.extend([601, 602], [9.0, 8.0], [1, 1], [1, 1])
    curve.extend([601], [7.0], [1], [1])
    curve.evaluate(600, 1.5, 1.3, 0.5)
    assert curve.last_step == 601 and curve.at(700)[0] == Point(601, 7.0, 1.0, 1.0)
    assert curve.last == Evaluated(600, 1.5, 1.3, 0.5)
    curve.truncate(0)
    assert len(curve) == 0 and curve.last is None and curve.at(5) == (None, None)


def test_the_best_is_the_lowest_validation_loss():
    curve = Curve()
    assert curve.best is None
    curve.evaluate(1, 1.0, math.nan, None)
    assert curve.last == Evaluated(1, 1.0, None, None)
    for step, loss in ((2, 1.3), (3, 1.2), (4, 1.2), (5, math.inf)):
        curve.evaluate(step, 1.0, loss, 0.25)
    assert curve.best == Evaluated(3, 1.0, 1.2, 0.25)
    assert curve.evaluations("validation")[0].tolist() == [2, 3, 4]
    assert curve.evaluations("accuracy")[1].tolist() == [0.25] * 4


def test_one_point_beyond_each_side_is_drawn_so_that_the_line_leaves_the_picture():
    steps, _ = recorded(100).envelope("loss", 20, 30, 100)
    assert (steps[0], steps[-1]) == (19, 31)


@pytest.mark.parametrize("steps", [[3, 2, 4], [1, 1, 2], [0, 1, 2], [2**31 - 1, 2**31, 2**31 + 1], [1, 2]], ids=str)
def test_steps_that_cannot_be_are_refused_and_nothing_is_lost(steps):
    curve = recorded(10)
    with pytest.raises(ValueError, match=r"rise|equally many"):
        curve.extend(steps, [1.0] * 3, [1.0] * 3, [1.0] * 3)
    assert len(curve) == 10


def test_changes_are_told_apart():
    curve = Curve()
    versions = [curve.version]
    for change in (
        lambda: curve.extend([1], [1.0], [1.0], [1.0]),
        lambda: curve.evaluate(1, 1.0, 1.0, None),
        lambda: curve.truncate(0),
    ):
        change()
        versions.append(curve.version)
    assert len(set(versions)) == 4
