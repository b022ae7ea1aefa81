"""What clamps make grow beyond float32 is infinite and says nothing on stderr: warnings fail a test."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.clamp import Clamp
from rnnviz.core.gradients import finished, state_gains
from rnnviz.core.influence import influence
from rnnviz.core.interventions import Interventions
from rnnviz.core.means import mean_of
from rnnviz.core.model import Card, Model
from rnnviz.core.special_cases import CASES, difference
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from tests.networks import random_inputs, random_network


def endless(factor: float = 1e20) -> Trace:
    """An LSTM whose cell is multiplied at every step, until it is infinite, with either sign."""
    network = random_network("lstm", 4)
    grown = Interventions(network.architecture, [Clamp(0, "cell", factor, kind="scale")])
    trace, stepper = Trace(network, interventions=grown), Stepper(network, grown)
    for value in random_inputs(network, 12):
        trace.append(stepper.step(value))
    return trace


def test_a_cell_that_is_multiplied_at_every_step_grows_beyond_all_numbers_quietly() -> None:
    trace = endless()
    assert np.isinf(trace.layers[0]["cell"][-1]).all()
    assert np.isfinite(trace.layers[0]["hidden"]).all() and np.isfinite(trace.logits).all()


def test_a_cell_that_is_infinite_and_stays_so_is_kept_exactly() -> None:
    trace = endless()
    assert difference(CASES["keeps-cell"], trace, 0, 10) == 0
    assert difference(CASES["forgets"], trace, 0) == np.inf


def test_means_are_quiet_and_right_whatever_the_size() -> None:
    assert mean_of(np.full(8, 3e38, np.float32)) == float(np.float32(3e38))
    assert mean_of(np.array([np.inf, 1, 2], np.float32)) == np.inf
    assert np.isnan(mean_of(np.array([np.inf, -np.inf], np.float32)))


@pytest.mark.parametrize("measure", ["gradient", "product", "left-out"])
def test_an_infinite_cell_passes_on_what_a_large_one_does(measure: str) -> None:
    """Both are at the flat ends of tanh; all that is left goes through the hidden states."""
    infinite, large = (finished(influence(endless(factor), 11, 3, measure)) for factor in (1e20, 1e3))
    assert np.isfinite(infinite).all() and np.abs(infinite).max() > 0
    np.testing.assert_allclose(infinite[4:], large[4:], rtol=1e-3, atol=1e-6)


def test_gradients_that_grow_without_end_are_infinite_quietly() -> None:
    gains = finished(state_gains(endless(), 0, 11, 10))
    assert not np.isfinite(gains[-1]) and gains[0] == 1


@pytest.mark.parametrize("measure", ["gradient", "product", "left-out"])
def test_a_relu_that_grows_without_end_is_read_and_measured_quietly(measure: str) -> None:
    network = random_network("rnn", 4, activation="relu")
    model = Model(Card("relu", "relu", "next-token"), network)
    clamp = Clamp(0, "hidden", 1e20, kind="scale", steps=(0, 8))
    for compact in (False, True):
        trace = model.trace(random_inputs(network, 12), clamps=[clamp], compact=compact)
        assert not np.isfinite(trace.layers[0]["hidden"][-1]).all() and len(trace.logits) == 12
        finished(influence(trace, 11, 3, measure))
