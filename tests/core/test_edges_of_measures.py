"""The last token that is asked about, the least disagreement, the least saturation, and whose answer is compared."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.architecture import Layer
from rnnviz.core.disagreement import divergence
from rnnviz.core.gradients import finished
from rnnviz.core.influence import MEASURES, MOST, influence
from rnnviz.core.interventions import Interventions
from rnnviz.core.library import load
from rnnviz.core.sampling import softmax
from rnnviz.core.saturation import Saturation
from rnnviz.core.stepper import Stepper
from rnnviz.core.text_compared import TextCompared
from rnnviz.core.trace import Trace
from tests.networks import random_inputs, random_network


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("beyond", [-1, 0, 1, 7])
def test_so_many_tokens_are_asked_about_and_the_last_ones(measure: str, beyond: int) -> None:
    network, steps = random_network("rnn", 3), MOST[measure] + beyond
    trace, stepper = Trace(network, interventions=Interventions(network.architecture)), Stepper(network)
    for value in random_inputs(network, steps):
        trace.append(stepper.step(value))
    values = finished(influence(trace, steps - 1, 2, measure))
    assert len(values) == min(steps, MOST[measure])
    earlier = finished(influence(trace, 20, 2, measure))
    assert len(earlier) == 21


def test_networks_at_one_are_never_less_than_at_one() -> None:
    random = np.random.default_rng(0)
    for count in (2, 3, 4):
        logits = 8 * random.normal(size=(2_000, 30))
        apart = divergence([logits] * count)
        assert apart.min() >= 0 and apart.max() < 1e-12


def test_a_hidden_state_is_saturated_near_either_end_only() -> None:
    counted = Saturation(Layer("rnn", 4))
    counted.add({"hidden": np.tile([-0.95, -0.5, 0.05, 0.95], (4, 1))})
    left, right = counted.shares("hidden")
    assert left.tolist() == [1, 0, 0, 0] and right.tolist() == [0, 0, 0, 1]


def test_the_probability_is_that_of_the_first_networks_answer() -> None:
    models = [load("arrive-leave-lstm"), load("arrive-leave-none")]
    text = "leave Taipei and arrive in Paris , then leave London"
    traces = [model.trace(text) for model in models]
    rows = np.empty((0, 1), np.float32)
    compared = TextCompared(models[0], 2, lambda: [(trace, rows) for trace in traces], len(traces[0]))
    compared.finish()
    own, other = (softmax(trace.logits) for trace in traces)
    answers = own.argmax(axis=1)
    assert (answers != other.argmax(axis=1)).any()  # or it would not matter whose answer it is
    np.testing.assert_allclose(compared.costs[0], own.max(axis=1), atol=1e-6)
    np.testing.assert_allclose(compared.costs[1], np.take_along_axis(other, answers[:, None], 1)[:, 0], atol=1e-6)
