"""Clamping: what is clamped has its value, all else follows from it by the same equations, and nothing more changes."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.core import cells
from rnnviz.core.clamp import Clamp
from rnnviz.core.copying import copied
from rnnviz.core.explain import explain
from rnnviz.core.interventions import Interventions
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from tests.networks import KINDS, random_inputs, random_network

STEPS = 12


def stepped(network, inputs, clamps=(), *, compact=False):
    interventions = Interventions(network.architecture, clamps)
    trace, stepper = Trace(network, compact=compact, interventions=interventions), Stepper(network, interventions)
    for value in inputs:
        trace.append(stepper.step(value))
    return trace


def assert_equal(one, other, tolerance=0.0):
    for mine, theirs in zip(one.layers, other.layers, strict=True):
        for name in mine:
            np.testing.assert_allclose(mine[name], theirs[name], rtol=0, atol=tolerance, err_msg=name)
    np.testing.assert_allclose(one.logits, other.logits, rtol=0, atol=10 * tolerance)


def by_hand(network, inputs, clamp):
    """The same, spelled out for one layer: each step by the equations, the clamped units put in place of them."""
    layer, weights, state = network.layers[0], network.weights[0], network.zero_state()[0]
    rows = []
    for step, value in enumerate(inputs):

        def put(name, values, before=None, step=step):
            if name != clamp.quantity or not clamp.span[0] <= step < (clamp.span[1] or STEPS):
                return values
            values = values.copy()
            units = slice(None) if clamp.units is None else list(clamp.units)
            if clamp.kind == "keep":
                values[units] = before[units]
            else:
                values[units] = clamp.value if clamp.kind == "set" else values[units] * np.float32(clamp.value)
            return values

        found = cells.advance(layer, weights, network.first_input_part(int(value)), state, put)
        state = {name: found[name] for name in layer.states}
        rows.append(found)
    return {name: np.array([row[name] for row in rows]) for name in layer.quantities}


@settings(max_examples=60, deadline=None)
@given(data=st.data(), kind=st.sampled_from(list(KINDS)), seed=st.integers(0, 9))
def test_a_clamp_gives_what_the_equations_give_with_the_value_put_in(data, kind, seed):
    network = random_network(units=5, seed=seed, **KINDS[kind])
    inputs = random_inputs(network, STEPS, seed)
    how = data.draw(st.sampled_from(["set", "scale", "keep"]))
    layer = network.layers[0]
    clamp = Clamp(
        0,
        data.draw(st.sampled_from(layer.states if how == "keep" else layer.quantities)),
        0.0 if how == "keep" else data.draw(st.sampled_from([0.0, 0.25, 1.0])),
        data.draw(st.none() | st.just((1, 3))),
        data.draw(st.none() | st.just((4, None)) | st.just((0, 5)) | st.just((3, 9))),
        how,
    )
    wanted, full = by_hand(network, inputs, clamp), stepped(network, inputs, [clamp])
    compact = stepped(network, inputs, [clamp], compact=True)
    for name, values in wanted.items():
        np.testing.assert_array_equal(full.layers[0][name], values, err_msg=name)
        for start, stop in ((0, STEPS), (2, 7), (8, 8), (11, 12)):
            np.testing.assert_allclose(compact.window(0, start, stop)[name], values[start:stop], rtol=0, atol=1e-6)
    assert_equal(copied(full, STEPS, compact=False), full)
    assert_equal(copied(compact, STEPS, compact=False), full, 1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_a_clamp_that_changes_nothing_changes_nothing(kind):
    network = random_network(units=7, layers=2, **KINDS[kind])
    inputs = random_inputs(network, STEPS)
    plain = stepped(network, inputs)
    names = network.layers[0].quantities
    for clamps in (
        [Clamp(1, name, 1.0, kind="scale") for name in names],
        [Clamp(0, name, 0.0, on=False) for name in names],
        [Clamp(0, name, 0.0, steps=(STEPS, None)) for name in names],
        [Clamp(0, names[0], float(plain.layers[0][names[0]][3, 2]), (2,), (3, 4))],
    ):
        assert_equal(stepped(network, inputs, clamps), plain)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("compact", [False, True])
def test_a_state_that_is_kept_stays_exactly_what_it_was(kind, compact):
    network = random_network(units=5, layers=2, **KINDS[kind])
    inputs = random_inputs(network, STEPS)
    clamps = [Clamp(1, name, 0.0, (1, 3), (4, 9), "keep") for name in network.layers[1].states]
    kept, plain = stepped(network, inputs, clamps, compact=compact), stepped(network, inputs)
    for name in network.layers[1].states:
        values = kept.layers[1][name]
        assert (values[4:9, [1, 3]] == plain.layers[1][name][3, [1, 3]]).all()
        assert np.ptp(values[3:9, [0, 2, 4]], axis=0).any() and np.ptp(values[8:, [1, 3]], axis=0).any()
        from_start = stepped(network, inputs, [Clamp(1, name, 0.0, kind="keep")]).layers[1][name]
        assert not from_start.any()


def test_special_gates_keep_the_state_exactly():
    lstm, gru = random_network("lstm", 5), random_network("gru", 5)
    inputs = random_inputs(lstm, STEPS)
    held = [Clamp(0, "forget", 1.0, steps=(4, None)), Clamp(0, "input", 0.0, steps=(4, None))]
    assert not np.ptp(stepped(lstm, inputs, held).layers[0]["cell"][3:], axis=0).any()
    assert not np.ptp(stepped(gru, inputs, [Clamp(0, "update", 1.0, steps=(4, None))]).layers[0]["hidden"][3:], 0).any()


def test_what_is_clamped_in_one_layer_is_seen_by_the_next():
    network = random_network("lstm", 6, layers=2)
    inputs = random_inputs(network, STEPS)
    plain, clamped = stepped(network, inputs), stepped(network, inputs, [Clamp(0, "output", 0.0)])
    assert not clamped.layers[0]["hidden"].any()
    assert np.abs(clamped.layers[1]["hidden"] - plain.layers[1]["hidden"]).max() > 0.01
    assert_equal(stepped(network, inputs, [Clamp(0, "output", 0.0)], compact=True), clamped, 1e-6)


def test_the_last_of_several_clamps_has_the_last_word():
    network = random_network("lstm", 4)
    inputs = random_inputs(network, STEPS)
    clamps = [
        Clamp(0, "forget", 0.5),
        Clamp(0, "forget", 1.0, (2,)),
        Clamp(0, "forget", 0.5, steps=(6, 7), kind="scale"),
    ]
    forget = stepped(network, inputs, clamps).layers[0]["forget"]
    assert forget[0].tolist() == [0.5, 0.5, 1.0, 0.5] and forget[6].tolist() == [0.25, 0.25, 0.5, 0.25]


def test_rewinding_and_copying_keep_to_the_right_steps():
    network = random_network("gru", 4)
    inputs = random_inputs(network, STEPS)
    clamp = Clamp(0, "update", 1.0, steps=(6, 9))
    whole = stepped(network, inputs, [clamp])
    trace, stepper = stepped(network, inputs, [clamp]), Stepper(network, whole.interventions)
    trace.truncate(5)
    stepper.rewind(trace, 5)
    for value in inputs[5:7]:
        trace.append(stepper.step(value))
    twin = stepper.copy()
    for value in inputs[7:]:
        trace.append(twin.step(value))
    assert_equal(trace, whole)
    twin.reset()
    np.testing.assert_array_equal(twin.step(inputs[0]).layers[0]["hidden"], whole.layers[0]["hidden"][0])


def test_the_first_step_that_may_differ():
    network = random_network("lstm", 4).architecture

    def first(before, after):
        return Interventions(network, before).first_difference(Interventions(network, after))

    late, early = Clamp(0, "forget", 1.0, steps=(7, None)), Clamp(0, "input", 0.0, steps=(3, 5))
    assert first([], [late]) == first([late], []) == 7
    assert first([late], [late, early]) == 3 and first([early, late], [early]) == 7
    assert first([late], [late]) > 10**9 and first([], [Clamp(0, "forget", 0.0, on=False)]) > 10**9
    one, other = Clamp(0, "forget", 1.0, steps=(2, 9)), Clamp(0, "forget", 0.0, steps=(4, 5))
    assert first([one, other], [other, one]) <= 4


@pytest.mark.parametrize("kind", KINDS)
def test_an_explanation_says_what_a_clamped_number_would_have_been(kind):
    network = random_network(units=5, layers=2, **KINDS[kind])
    inputs = random_inputs(network, STEPS)
    for name in network.layers[1].quantities:
        trace = stepped(network, inputs, [Clamp(1, name, 0.125, (2,), (4, 6))])
        before = stepped(network, inputs)  # the same up to step 4, and so is all that goes into it
        found = explain(trace, 1, 2, 4)
        assert found.values[name] == 0.125 and list(found.unclamped) == [name]
        assert found.unclamped[name] == pytest.approx(float(before.layers[1][name][4, 2]), abs=1e-6)
        assert not explain(trace, 1, 2, 3).unclamped and not explain(trace, 1, 1, 4).unclamped


def test_torch_takes_the_same_clamps_and_gives_gradients():
    network = random_network("lstm", 4)
    change = Interventions(network.architecture, [Clamp(0, "forget", 1.0, (1,)), Clamp(0, "input", 0.5, kind="scale")])
    weights = cells.Weights(*map(torch.from_numpy, network.weights[0]))
    x, state = torch.randn(16, requires_grad=True), {name: torch.randn(4) for name in ("hidden", "cell")}
    found = cells.advance(network.layers[0], weights, x, state, change.at(0, 0))
    found["hidden"].sum().backward()
    assert found["forget"][1] == 1.0 and found["hidden"].dtype == torch.float32
    assert x.grad is not None and x.grad[4 + 1] == 0.0 and x.grad[4] != 0.0
