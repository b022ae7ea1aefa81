"""The recurrence in the lectures' letters equals the lecture's own numbers, and what the network computes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rnnviz.core.model import Model
from rnnviz.core.recurrence import is_small, letters_of, unrolled, with_number
from rnnviz.core.trace import Trace
from rnnviz.tasks.unrolled import SAMPLE, by_hand
from tests.networks import random_inputs, random_model, random_network


def test_the_numbers_are_deck_004s() -> None:
    run = unrolled(by_hand().trace(SAMPLE), 0, 2)
    np.testing.assert_allclose(run.before, [[0.6, 0.5], [1.2923401, 1.39225678]], atol=1e-6)
    np.testing.assert_allclose(run.state, [[0.53704957, 0.46211716], [0.85973818, 0.88366641]], atol=1e-6)
    np.testing.assert_allclose(run.output, [[1.56128388], [2.72707101]], atol=1e-6)
    assert run.start.tolist() == [0, 0] and run.x.tolist() == [[1], [2]]


def test_the_letters_stand_as_in_the_deck() -> None:
    letters = letters_of(by_hand().network)
    assert [matrix.shape for matrix in letters] == [(1, 2), (2, 2), (1, 2), (2, 1), (1, 1)]
    np.testing.assert_allclose(letters.W, [[0.1, 0.2], [0.3, 0.4]])
    assert letters.V.tolist() == [[1], [2]]


@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_any_small_network_goes_by_these_equations(activation: str) -> None:
    network = random_network("rnn", 3, input="vector", size=2, classes=2, activation=activation)
    card = replace(by_hand().card, vocabulary=None)
    trace = Model(card, network).trace(random_inputs(network, 6))
    run, letters = unrolled(trace, 2, 5), letters_of(network)
    bent = np.tanh(run.before) if activation == "tanh" else np.maximum(run.before, 0)
    np.testing.assert_allclose(bent, run.state, atol=1e-6)
    np.testing.assert_allclose(run.state @ letters.V + letters.c, run.output, atol=1e-6)
    np.testing.assert_array_equal(run.start, trace.layers[0]["hidden"][1])


@pytest.mark.parametrize("letter", ["U", "W", "b", "V", "c"])
def test_one_number_changes_and_no_other(letter: str) -> None:
    network = random_network("rnn", 3, input="vector", size=2, classes=2)
    before = letters_of(network)
    after = letters_of(with_number(network, letter, 0, 1, 0.25))
    for name, old, new in zip(before._fields, before, after, strict=True):
        expected = old.copy()
        if name == letter:
            expected[0, 1] = 0.25
        np.testing.assert_allclose(new, expected, atol=1e-7)


def test_steps_that_have_not_been_read_are_not_there() -> None:
    run = unrolled(Trace(by_hand().network), 0, 4)
    assert run.x.shape == (0, 1) and run.state.shape == (0, 2)


def test_only_a_small_bare_network_is_drawn() -> None:
    assert is_small(by_hand())
    assert not is_small(random_model("rnn", units=2))
    for network in (random_network("rnn", 5, input="vector", size=1), random_network("gru", 2, input="vector", size=1)):
        assert not is_small(Model(by_hand().card, network))
