"""Stepping: from any state, in two ways at once, and a sentence for what does not fit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from rnnviz.core.clamp import Clamp
from rnnviz.core.interventions import Interventions
from rnnviz.core.stepper import InputError, Stepper
from rnnviz.core.trace import Trace
from tests.networks import KINDS, random_inputs, random_network

kinds = pytest.mark.parametrize("kind", KINDS)


def hiddens(stepper: Stepper, values: Any) -> np.ndarray:
    return np.array([stepper.step(value).layers[-1]["hidden"] for value in values])


@kinds
def test_a_copy_goes_its_own_way(kind: str) -> None:
    network = random_network(layers=2, **KINDS[kind])
    inputs = random_inputs(network, 12)
    whole, stepper = hiddens(Stepper(network), inputs), Stepper(network)
    hiddens(stepper, inputs[:5])
    twin = stepper.copy()
    hiddens(twin, [0, 0, 0])
    np.testing.assert_array_equal(hiddens(stepper, inputs[5:]), whole[5:])
    third = stepper.copy()
    stepper.reset()
    np.testing.assert_array_equal(hiddens(stepper, inputs), whole)
    assert not np.array_equal(hiddens(third, inputs), whole)


@kinds
@pytest.mark.parametrize("compact", [False, True])
def test_it_goes_back_to_any_step(kind: str, compact: bool) -> None:
    network = random_network(layers=2, input="vector", **KINDS[kind])
    inputs, trace, stepper = random_inputs(network, 10), Trace(network, compact=compact), Stepper(network)
    for value in inputs:
        trace.append(stepper.step(value))
    for steps in (10, 0, 3, 9, 1):
        stepper.rewind(trace, steps)
        np.testing.assert_array_equal(
            hiddens(stepper, inputs[steps:]).reshape(-1, 6), trace.layers[-1]["hidden"][steps:]
        )
    with pytest.raises(ValueError, match="10 steps, not 11"):
        stepper.rewind(trace, 11)


def test_a_rewound_stepper_does_not_write_into_the_trace() -> None:
    network = random_network("lstm")
    trace, stepper = Trace(network), Stepper(network)
    for token in (1, 2, 3):
        trace.append(stepper.step(token))
    before = trace.layers[0]["cell"].copy()
    stepper.rewind(trace, 2)
    hiddens(stepper, [4, 5, 6])
    np.testing.assert_array_equal(trace.layers[0]["cell"], before)


@pytest.mark.parametrize("token", [2, np.int32(2), np.int64(2), np.array(2), np.uint8(2)])
def test_any_whole_number_is_a_token(token: Any) -> None:
    network = random_network("lstm")
    assert Stepper(network).step(token).token == 2


@pytest.mark.parametrize("input", ["one-hot", "embedding"])
def test_a_token_without_a_number_enters_as_zeros(input: str) -> None:
    network = random_network("rnn", input=input)
    bias = network.tensors["recurrent.bias_ih_l0"] + network.tensors["recurrent.bias_hh_l0"]
    step = Stepper(network).step(-1)
    assert step.token == -1
    np.testing.assert_allclose(step.layers[0]["hidden"], np.tanh(bias), rtol=0, atol=1e-6)


@pytest.mark.parametrize("given", [7, -2, 10**6, 1.0, 1.5, "a", None, [1], np.array([1, 2]), np.float32(1)])
@pytest.mark.parametrize("input", ["one-hot", "embedding"])
def test_what_is_no_token_is_refused_and_leaves_the_state(given: Any, input: str) -> None:
    network = random_network("gru", input=input)
    stepper, undisturbed = Stepper(network), Stepper(network)
    for one in (stepper, undisturbed):
        one.step(3)
    with pytest.raises(InputError, match="this network"):
        stepper.step(given)
    np.testing.assert_array_equal(hiddens(stepper, [2]), hiddens(undisturbed, [2]))


@pytest.mark.parametrize(
    "given",
    [3, [1, 2], np.zeros(8), np.zeros((1, 7)), "abcdefg", None, ["a"] * 7, [np.nan] * 7, [np.inf] * 7, [1e300] * 7],
)
def test_what_is_no_fitting_vector_is_refused(given: Any) -> None:
    with pytest.raises(InputError, match="this network takes"):
        Stepper(random_network("lstm", input="vector")).step(given)


def test_the_step_keeps_the_vector_that_was_fed() -> None:
    vector = np.arange(7, dtype=np.float32)
    step = Stepper(random_network("lstm", input="vector")).step(vector)
    vector[:] = -1
    assert step.token == -1 and step.vector is not None
    np.testing.assert_array_equal(step.vector, np.arange(7))


@kinds
@pytest.mark.parametrize("form", ["embedding", "one-hot", "vector"])
def test_several_at_once_are_bit_for_bit_what_they_are_one_by_one(kind: str, form: str) -> None:
    network = random_network(layers=2, input=form, **KINDS[kind])
    quantity = network.layers[0].quantities[0]
    clamps = Interventions(network.architecture, [Clamp(0, quantity, 0.5, (1,), (3, 8)), Clamp(1, "hidden", 0.0)])
    inputs = list(random_inputs(network, 20))
    single, several = Trace(network), Trace(network)
    one, many = Stepper(network, clamps), Stepper(network, clamps)
    for value in inputs:
        single.append(one.step(value))
    for start in range(0, 20, 7):
        run = many.run(inputs[start : start + 7])
        several.extend(run.inputs, run.layers, run.logits)
    pairs = [(single.surprise, several.surprise), (single.logits, several.logits), (single.inputs, several.inputs)]
    pairs += [(single.layers[at][name], several.layers[at][name]) for at in (0, 1) for name in single.layers[at]]
    for ours, theirs in pairs:
        np.testing.assert_array_equal(ours, theirs)
    np.testing.assert_array_equal(hiddens(one, inputs[:2]), hiddens(many, inputs[:2]))


def test_what_does_not_fit_leaves_it_where_it_was() -> None:
    network = random_network("gru")
    stepper, other = Stepper(network), Stepper(network)
    with pytest.raises(InputError):
        stepper.run([1, 2, 999])
    np.testing.assert_array_equal(hiddens(stepper, [1, 2]), hiddens(other, [1, 2]))
