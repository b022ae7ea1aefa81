"""How far apart networks are, against numbers worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from math import log

import numpy as np
import pytest

from rnnviz.core import disagreement as module
from rnnviz.core.disagreement import disagreement, divergence, mismatch_of, squared_difference, top_steps
from rnnviz.core.fresh import fresh_network
from rnnviz.core.library import load
from rnnviz.core.model import Model
from tests.networks import random_model
from tests.session.models import forecaster

TEXT = "hello world, hello all"


def logits(*shares: list[float]) -> list[np.ndarray]:
    with np.errstate(divide="ignore"):
        return [np.log(np.array([row])) for row in shares]


def test_networks_that_expect_the_same_are_at_one():
    assert divergence(logits([0.2, 0.3, 0.5], [0.2, 0.3, 0.5])) == pytest.approx(0, abs=1e-15)


def test_two_that_are_sure_of_different_things_are_ln_2_apart_and_three_ln_3():
    assert divergence(logits([1, 0, 0], [0, 1, 0])) == pytest.approx(log(2))
    assert divergence(logits([1, 0, 0], [0, 1, 0], [0, 0, 1])) == pytest.approx(log(3))


def test_the_divergence_worked_out_by_hand():
    # the mean of (3/4, 1/4) and (1/4, 3/4) is even: ln 2 less the entropy of either, 2 ln 2 - (3/4) ln 3
    assert divergence(logits([0.75, 0.25], [0.25, 0.75])) == pytest.approx(0.75 * log(3) - log(2))


def test_outputs_that_are_no_numbers_leave_it_unknown():
    assert np.isnan(divergence([np.array([[np.nan, 1.0]]), np.array([[0.0, 1.0]])])[0])


def test_forecasts_differ_by_the_mean_square_over_columns_and_pairs():
    one, two, three = (np.array([row], np.float32) for row in ([0.0, 0.0], [1.0, 3.0], [2.0, 0.0]))
    assert squared_difference([one, two]) == pytest.approx([5.0])
    assert squared_difference([one, two, three]) == pytest.approx([(5.0 + 2.0 + 5.0) / 3])


@pytest.mark.parametrize("compact", [False, True])
def test_a_step_is_about_the_token_that_stands_there_and_windows_join(compact):
    networks = [random_model(cell, 8, seed=seed) for seed, cell in enumerate(("rnn", "lstm", "gru"))]
    traces = [model.trace(TEXT, compact=compact) for model in networks]
    whole = disagreement(networks[0], traces, 0, len(TEXT))
    assert np.isnan(whole[0]) and np.isfinite(whole[1:]).all()
    assert whole[5] == pytest.approx(divergence([trace.logits[4:5] for trace in traces])[0])
    parts = [disagreement(networks[0], traces, start, min(start + 5, len(TEXT))) for start in range(0, len(TEXT), 5)]
    np.testing.assert_allclose(np.concatenate(parts), whole, rtol=1e-5, atol=1e-9)
    assert len(disagreement(networks[0], traces, 4, 4)) == 0 and len(disagreement(networks[0], traces, 0, 1)) == 1


def test_answers_are_compared_at_the_step_where_they_are_given():
    networks = [load(f"sentiment-{cell}") for cell in ("lstm", "gru")]
    traces = [model.trace("a great film") for model in networks]
    apart = disagreement(networks[0], traces, 0, 3)
    assert np.isfinite(apart).all() and apart[0] == pytest.approx(divergence([each.logits[:1] for each in traces])[0])


def test_forecasts_of_a_number():
    networks = [forecaster("lstm", 0), forecaster("gru", 1)]
    traces = [model.trace("0.1 0.5 0.2") for model in networks]
    apart = disagreement(networks[0], traces, 0, 3)
    assert np.isnan(apart[0])
    assert apart[2] == pytest.approx(float(traces[0].logits[1, 0] - traces[1].logits[1, 0]) ** 2, rel=1e-5)
    assert module.most(networks[0], 2) == 0.1 and module.least(networks[0]) == module.LEAST_ERROR


def test_the_top_steps_come_greatest_first_and_what_is_small_or_unknown_does_not():
    apart = np.array([np.nan, 0.5, 0.01, 0.9, np.inf, 0.5])
    assert top_steps(apart, 0, 6, 3, 0.1) == [4, 3, 1]
    assert top_steps(apart, 2, 4, 3, 0.1) == [3] and top_steps(apart, 0, 0, 3, 0.1) == []


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("python-prose-gru", ""),
        ("shakespeare-lstm", "tokens"),
        ("sentiment-lstm", "task"),
        ("translate-en-zh", "task"),
    ],
)
def test_who_can_be_compared(other, why):
    assert mismatch_of(load("python-prose-lstm"), load(other)) == why


def test_a_network_before_its_training_can_be_compared_and_other_answers_cannot():
    own = load("sentiment-lstm")
    assert mismatch_of(own, Model(own.card, fresh_network(own.network.architecture))) == ""
    assert mismatch_of(own, Model(replace(own.card, labels=("no", "yes")), own.network)) == "answers"
    assert mismatch_of(load("lorenz-lstm"), load("lorenz-gru")) == ""
    assert mismatch_of(load("unrolled"), load("forecast")) == mismatch_of(load("unrolled"), load("unrolled")) == "task"
