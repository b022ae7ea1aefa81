"""Examples: all of them in every pass, in an order that the seed and the pass alone decide."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.tasks.examples import Examples, in_order, windows_of


def _examples(count: int, batch: int, seed: int = 1) -> Examples:
    inputs = np.arange(count * 3, dtype=np.int32).reshape(count, 3)
    return Examples(inputs, inputs[:, 0] * 10, batch, seed)


@given(st.integers(1, 60), st.integers(1, 70))
def test_a_pass_holds_each_example_once_in_batches_nearly_alike(count: int, batch: int) -> None:
    examples = _examples(count, batch)
    for number in range(2):
        batches = [examples.batch_at(number * examples.a_pass + index) for index in range(examples.a_pass)]
        firsts = np.concatenate([each.inputs[:, 0] for each in batches])
        assert sorted(firsts.tolist()) == list(range(0, 3 * count, 3))
        sizes = [len(each.inputs) for each in batches]
        assert max(sizes) <= batch and max(sizes) - min(sizes) <= 1
        for each in batches:
            np.testing.assert_array_equal(each.targets, each.inputs[:, 0] * 10)
            assert each.begins and each.inputs.dtype == each.targets.dtype == np.int64


def test_the_order_is_of_the_seed_and_the_pass_however_one_comes_there() -> None:
    examples, again = _examples(40, 8), _examples(40, 8)
    forwards = [examples.batch_at(step).inputs for step in range(12)]
    for step in reversed(range(12)):
        np.testing.assert_array_equal(again.batch_at(step).inputs, forwards[step])
    assert not np.array_equal(forwards[0], forwards[5])
    assert not np.array_equal(forwards[0], _examples(40, 8, seed=2).batch_at(0).inputs)


def test_its_steps_in_time_are_counted() -> None:
    assert _examples(40, 8).tokens_a_step == 24 and _examples(10, 128).tokens_a_step == 30


def test_in_order_all_come_as_they_stand() -> None:
    examples = _examples(7, 3)
    read = [each.inputs for each in in_order(examples.inputs, examples.targets, 3)]
    assert [len(each) for each in read] == [3, 3, 1]
    np.testing.assert_array_equal(np.concatenate(read), examples.inputs)


@pytest.mark.parametrize("tokens", [6, 7, 8, 10])
def test_windows_lie_side_by_side_and_each_token_is_followed_by_its_next(tokens: int) -> None:
    inputs, targets = windows_of(np.arange(tokens, dtype=np.int32), 3)
    assert len(inputs) == (tokens - 1) // 3
    np.testing.assert_array_equal(targets, inputs + 1)
    np.testing.assert_array_equal(inputs.ravel(), np.arange(inputs.size))
