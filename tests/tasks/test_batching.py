"""Streams: parallel parts of one text, window after window, every token at its place."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.tasks.batching import Streams, split_off_validation

_numbers = st.integers(1, 9)


@given(_numbers, _numbers, _numbers, st.integers(0, 50))
def test_a_window_goes_on_where_the_one_before_it_ended(batch: int, window: int, windows: int, rest: int) -> None:
    length = batch * window * windows + min(rest, batch * window - 1) + 1
    streams = Streams(np.arange(length, dtype=np.int32), batch, window)
    assert streams.windows == windows
    read = [streams.window_at(index) for index in range(windows)]
    for index, (inputs, targets) in enumerate(read):
        assert inputs.shape == targets.shape == (batch, window) and inputs.dtype == targets.dtype == np.int64
        np.testing.assert_array_equal(targets, inputs + 1)
        if index:
            np.testing.assert_array_equal(inputs[:, 0], read[index - 1][1][:, -1])
    whole = np.concatenate([inputs for inputs, _ in read], axis=1)
    np.testing.assert_array_equal(whole.ravel(), np.arange(batch * window * windows))
    assert read[-1][1].max() < length


def test_they_can_be_iterated() -> None:
    streams = Streams(np.arange(13, dtype=np.int32), 2, 3)
    assert [inputs.tolist() for inputs, _ in streams] == [[[0, 1, 2], [6, 7, 8]], [[3, 4, 5], [9, 10, 11]]]


@pytest.mark.parametrize("length", [0, 1, 6])
def test_too_short_a_text_is_refused_with_the_length_that_is_needed(length: int) -> None:
    with pytest.raises(ValueError, match=f"{length} tokens, but a batch needs 7"):
        Streams(np.zeros(length, np.int32), 2, 3)


@given(st.integers(0, 300), st.floats(0.01, 0.89))
def test_validation_is_the_end_of_the_text(length: int, share: float) -> None:
    training, validation = split_off_validation(np.arange(length, dtype=np.int32), share)
    np.testing.assert_array_equal(np.concatenate([training, validation]), np.arange(length))
    assert abs(len(validation) - share * length) <= 0.5
