"""What a prediction depends on: leaving a token out is reading without it, and gradients are slopes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from rnnviz.core.clamp import Clamp, parse_clamp
from rnnviz.core.gradients import finished, loss_gradients
from rnnviz.core.influence import MEASURES, MOST, influence, reach
from rnnviz.core.interventions import Interventions
from rnnviz.core.leave_one_out import left_out
from rnnviz.core.network import Network
from rnnviz.core.sampling import surprises_of
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from tests.networks import KINDS, random_inputs, random_network

STEPS, TARGET = 12, 2


def _trace(network: Network, inputs: NDArray, clamps: Sequence[Clamp] = (), *, compact: bool = False) -> Trace:
    done = Interventions(network.architecture, clamps)
    trace, stepper = Trace(network, compact=compact, interventions=done), Stepper(network, done)
    for value in inputs:
        trace.append(stepper.step(value))
    return trace


def _loss(network: Network, inputs: NDArray, clamps: Sequence[Clamp] = ()) -> float:
    """−ln p of the target after all inputs, from scratch."""
    trace = _trace(network, inputs, clamps)
    logits = trace.logits if len(trace) else network.logits(network.zero_state()[-1]["hidden"])[None]
    return float(surprises_of(logits[-1:], np.array([TARGET]))[0])


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("compact", [False, True])
def test_leaving_a_token_out_is_reading_without_it(kind: dict[str, Any], compact: bool) -> None:
    network = random_network(**kind, layers=2, normalised=True, seed=3)
    inputs = random_inputs(network, STEPS, unknown=True)
    found = finished(left_out(_trace(network, inputs, compact=compact), 0, STEPS - 1, TARGET))
    whole = _loss(network, inputs)
    wanted = [_loss(network, np.delete(inputs, place, axis=0)) - whole for place in range(STEPS)]
    assert np.abs(found - wanted).max() <= 1e-5 and found.dtype == np.float32


@pytest.mark.parametrize("entry", ["embedding", "number", "vector"])
def test_it_is_so_for_every_kind_of_input_and_in_the_middle_of_a_text(entry: str) -> None:
    network = random_network("lstm", 70, input=entry, seed=1)
    inputs = random_inputs(network, 90)
    found = finished(left_out(_trace(network, inputs), 5, 80, TARGET))
    whole = _loss(network, inputs[:81])
    wanted = [_loss(network, np.delete(inputs[:81], place, axis=0)) - whole for place in range(5, 81)]
    assert np.abs(found - wanted).max() <= 1e-5


@pytest.mark.parametrize(("measure", "most"), MOST.items())
def test_only_the_last_tokens_are_asked_about(measure: str, most: int) -> None:
    network = random_network("rnn", 3)
    trace = _trace(network, random_inputs(network, most + 9))
    values = finished(influence(trace, most + 4, TARGET, measure))
    assert len(values) == most and values[-1] != 0


def test_one_token_can_be_left_out_of_a_text_of_one() -> None:
    network = random_network("gru")
    trace = _trace(network, np.array([1]))
    expected = _loss(network, np.empty(0, int)) - _loss(network, np.array([1]))
    assert finished(left_out(trace, 0, 0, TARGET)) == pytest.approx([expected], abs=1e-6)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_product_is_the_slope_towards_an_input_of_nothing(kind: dict[str, Any]) -> None:
    network = random_network(**kind, layers=2, input="vector", seed=2)
    inputs = random_inputs(network, STEPS)
    found = finished(influence(_trace(network, inputs), STEPS - 1, TARGET, "product"))
    for place in (0, 5, STEPS - 1):
        losses = []
        for factor in (1.02, 0.98):
            scaled = inputs.copy()
            scaled[place] *= factor
            losses.append(_loss(network, scaled))
        assert found[place] == pytest.approx((losses[1] - losses[0]) / 0.04, abs=2e-3)


def test_the_gradient_is_that_of_the_study() -> None:
    network = random_network("lstm", layers=2)
    trace = _trace(network, random_inputs(network, STEPS))
    found = finished(influence(trace, STEPS - 1, TARGET, "gradient"))
    study = finished(loss_gradients(trace, STEPS - 1, [TARGET], STEPS)).inputs[0, :STEPS][::-1]
    assert np.allclose(found, study, atol=1e-7)


CLAMPS = ("hidden=keep --steps 3:6", "hidden*=0.5 --units 1,2 --steps 4:", "hidden=0 --steps 8:9", "hidden*=0.9")


def _clamps(network: Network) -> list[Clamp]:
    first = network.layers[0].quantities[0]
    texts = (*CLAMPS, f"{first}=0.3 --units 0,3 --steps 2:10")
    return [parse_clamp(f"layers.{layer}.{text}") for layer in (0, 1) for text in texts]


def _without(clamps: list[Clamp], place: int) -> list[Clamp]:
    """As they are to hold where the token at a place is missing: what held behind it comes a step earlier."""
    found = []
    for clamp in clamps:
        start, stop = clamp.span
        start, stop = start - (start > place), None if stop is None else stop - (stop > place)
        if stop is None or stop > start:
            found.append(replace(clamp, steps=(start, stop)))
    return found


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("compact", [False, True])
def test_clamps_stay_on_their_tokens_where_another_is_left_out(kind: dict[str, Any], compact: bool) -> None:
    network = random_network(**kind, layers=2, seed=3)
    inputs, clamps = random_inputs(network, STEPS), _clamps(network)
    found = finished(left_out(_trace(network, inputs, clamps, compact=compact), 0, STEPS - 1, TARGET))
    whole = _loss(network, inputs, clamps)
    wanted = [_loss(network, np.delete(inputs, place, 0), _without(clamps, place)) - whole for place in range(STEPS)]
    assert np.abs(found - wanted).max() <= 1e-5
    assert np.abs(found - finished(left_out(_trace(network, inputs), 0, STEPS - 1, TARGET))).max() > 1e-4


@pytest.mark.parametrize("measure", MEASURES)
def test_a_reset_makes_all_tokens_before_it_forgotten(measure: str) -> None:
    network = random_network("lstm", layers=2)
    reset = [Clamp(layer, name, 0.0, steps=(5, 6)) for layer in (0, 1) for name in ("cell", "hidden")]
    values = finished(influence(_trace(network, random_inputs(network, STEPS), reset), STEPS - 1, TARGET, measure))
    assert not values[:5].any() and values[6:].all()


def test_half_lies_within_so_many() -> None:
    assert reach(np.array([1.0, -1, 2, -4])) == 1 and reach(np.array([4.0, 1, 1, 1])) == 4
    assert reach(np.zeros(3)) == 0 and reach(np.empty(0)) == 0
