import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from rnnviz.core.compared import Compared

NAN = float("nan")
INF = float("inf")
COSTS = arrays.arrays(np.float32, st.integers(0, 30), elements=st.sampled_from([NAN, INF, 0.0, 0.5, 1.0, 7.25, 90.0]))


def of(then, now):
    return Compared(np.array(then, np.float32), np.array(now, np.float32))


def test_means_are_over_the_tokens_that_both_predicted():
    assert of([NAN, 4.0, 2.0, 100.0, NAN], [9.0, 1.0, NAN, 3.0]).means == (52.0, 2.0)


def test_without_a_token_in_common_there_is_no_mean():
    assert all(map(math.isnan, of([NAN, 1.0], [2.0]).means))
    assert all(map(math.isnan, of([], []).means))


def test_the_present_network_alone_has_a_mean():
    then, now = Compared(None, np.array([NAN, 1.0, 3.0], np.float32)).means
    assert math.isnan(then) and now == 2.0


def test_differences_are_below_nothing_where_it_fares_better_now():
    np.testing.assert_array_equal(
        of([NAN, 4.0, 1.0, 1.0], [1.0, 1.0, 2.5]).differences(0, 6), [NAN, -3.0, 1.5, NAN, NAN, NAN]
    )
    assert np.isnan(Compared(None, np.ones(3, np.float32)).differences(0, 3)).all()


def test_the_most_different_come_in_the_order_of_the_text():
    compared = of([5.0, 1.0, 9.0, NAN, 2.0], [1.0, 1.5, 3.0, 1.0, 5.0])
    assert compared.most_different(0, 5, most=2, least=1.0) == [0, 2]
    assert compared.most_different(1, 5, most=8, least=1.0) == [2, 4]
    assert compared.most_different(0, 5, most=8, least=7.0) == []


def test_what_is_infinitely_worse_differs_most():
    assert of([1.0, 1.0, INF], [9.0, INF, INF]).most_different(0, 3, most=1, least=1.0) == [1]


@given(COSTS, COSTS, st.integers(0, 40), st.integers(0, 40))
def test_marks_are_where_the_difference_is_known_and_large_enough(then, now, start, stop):
    compared = Compared(then, now)
    marked = compared.most_different(start, stop, most=4, least=1.0)
    assert marked == sorted(set(marked)) and len(marked) <= 4
    assert all(start <= step < stop and abs(compared.differences(step, step + 1)[0]) >= 1.0 for step in marked)
