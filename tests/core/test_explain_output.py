import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.explain import MOST_PUSHES
from rnnviz.core.explain_output import can_explain_output, explain_output, likeliest
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from tests.networks import random_inputs, random_network


def a_trace(units: int = 6, *, normalised: bool = False, cell: str = "lstm", seed: int = 0, compact: bool = False):
    network = random_network(cell, units, 2, seed=seed, normalised=normalised, classes=4)
    trace, stepper = Trace(network, compact=compact), Stepper(network)
    for token in random_inputs(network, 5):
        trace.append(stepper.step(int(token)))
    return trace


@given(
    cell=st.sampled_from(["rnn", "lstm", "gru"]),
    units=st.integers(1, 20),
    seed=st.integers(0, 100),
    output=st.integers(0, 3),
    step=st.integers(0, 4),
    normalised=st.booleans(),
    compact=st.booleans(),
)
def test_the_parts_add_up_to_the_logit(cell, units, seed, output, step, normalised, compact) -> None:
    trace = a_trace(units, normalised=normalised, cell=cell, seed=seed, compact=compact)
    told = explain_output(trace, output, step)
    assert told.total == pytest.approx(trace.logits[step, output], abs=1e-5)
    assert told.from_hidden + told.bias == pytest.approx(told.total, abs=1e-9)
    if units <= MOST_PUSHES:
        assert sum(share for _, share in told.pushes) == pytest.approx(told.from_hidden, abs=1e-9)


def test_a_units_share_is_what_is_missing_without_it() -> None:
    trace = a_trace(normalised=True)
    unit, share = explain_output(trace, 2, 3).pushes[0]
    hidden = trace.layers[-1]["hidden"][3].copy()
    hidden[unit] = 0.0
    assert trace.logits[3, 2] - trace.network.logits(hidden)[2] == pytest.approx(share, abs=1e-5)


def test_the_likeliest_is_the_largest_logit() -> None:
    trace = a_trace()
    assert likeliest(trace, 4) == np.argmax(trace.logits[4])


@pytest.mark.parametrize(("output", "step"), [(4, 0), (-1, 0), (0, 5), (0, -1)])
def test_what_is_not_there_is_named(output: int, step: int) -> None:
    with pytest.raises(IndexError, match=r"there is no (output|step)"):
        explain_output(a_trace(), output, step)


def test_an_encoder_has_no_outputs_to_explain(shipped_encoder) -> None:
    trace = shipped_encoder.trace("march 3")
    assert not can_explain_output(trace.network)
    with pytest.raises(ValueError, match="no weighted sum"):
        explain_output(trace, 0, 0)


@pytest.fixture
def shipped_encoder():
    from rnnviz.core.library import load

    return load("dates-attention")
