"""The special cases of GRU and LSTM hold to 1e-6, on random networks and on the one that ships."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.core.clamp import Clamp
from rnnviz.core.library import load
from rnnviz.core.special_cases import CASES, difference
from tests.core.test_interventions import STEPS, stepped
from tests.networks import random_inputs, random_network

EXACT = 1e-6


@settings(max_examples=80, deadline=None)
@given(
    key=st.sampled_from(list(CASES)),
    units=st.integers(1, 40),
    layers=st.integers(1, 2),
    input=st.sampled_from(["one-hot", "embedding", "vector", "number"]),
    reset_after=st.booleans(),
    compact=st.booleans(),
    seed=st.integers(0, 99),
)
def test_each_case_holds_in_any_network(key, units, layers, input, reset_after, compact, seed):
    case = CASES[key]
    more = {"reset_after": reset_after} if case.cell == "gru" else {}
    network = random_network(case.cell, units, layers, input, seed, **more)
    inputs = random_inputs(network, STEPS, seed)
    trace = stepped(network, inputs, case.clamps(layers - 1), compact=compact)
    assert difference(case, trace, layers - 1) <= EXACT


@pytest.mark.parametrize("key", CASES)
def test_each_case_holds_in_the_shipped_networks_and_not_without_its_clamps(key):
    case = CASES[key]
    model = load(f"python-prose-{case.cell}")
    inputs = model.inputs_of('If the class has a "name" (see the section')
    assert difference(case, stepped(model.network, inputs, case.clamps(0)), 0) <= EXACT
    assert difference(case, stepped(model.network, inputs), 0) > 0.1


@pytest.mark.parametrize("key", ["keeps-hidden", "keeps-cell", "forgets", "silent"])
def test_what_is_kept_is_kept_exactly(key):
    case = CASES[key]
    network = random_network(case.cell, 30)
    assert difference(case, stepped(network, random_inputs(network, STEPS), case.clamps(0)), 0) == 0.0


def test_a_case_is_measured_where_it_is_in_force():
    network, case = random_network("gru", 8), CASES["keeps-hidden"]
    inputs = random_inputs(network, STEPS)
    trace = stepped(network, inputs, [Clamp(0, "update", 1.0, steps=(5, None))])
    assert difference(case, trace, 0) == 0.0 and difference(case, trace, 0, 0, 5) > 0.01
    assert math.isnan(difference(case, stepped(network, []), 0))
    with pytest.raises(ValueError, match="a case of the LSTM"):
        difference(CASES["silent"], trace, 0)
