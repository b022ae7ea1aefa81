"""What a prediction depends on: leaving a token out is reading without it, and gradients are slopes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from rnnviz.core.clamp import Clamp
from rnnviz.core.gradients import finished, loss_gradients
from rnnviz.core.influence import MEASURES, influence, reach
from rnnviz.core.interventions import Interventions
from rnnviz.core.leave_one_out import left_out
from rnnviz.core.network import Network
from rnnviz.core.sampling import surprises_of
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from tests.networks import KINDS, random_inputs, random_network

STEPS, TARGET = 12, 2


def _trace(network: Network, inputs: NDArray, *, compact: bool = False) -> Trace:
    trace, stepper = Trace(network, compact=compact), Stepper(network)
    for value in inputs:
        trace.append(stepper.step(value))
    return trace


def _loss(network: Network, inputs: NDArray) -> float:
    """−ln p of the target after all inputs, from scratch."""
    trace = _trace(network, inputs)
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


@pytest.mark.parametrize("measure", MEASURES)
def test_what_is_held_has_no_answer(measure: str) -> None:
    network = random_network("lstm")
    trace = Trace(network, interventions=Interventions(network.architecture, [Clamp(0, "forget", 1.0)]))
    trace.append(Stepper(network).step(1))
    with pytest.raises(ValueError, match="clamps"):
        finished(influence(trace, 0, TARGET, measure))


def test_half_lies_within_so_many() -> None:
    assert reach(np.array([1.0, -1, 2, -4])) == 1 and reach(np.array([4.0, 1, 1, 1])) == 4
    assert reach(np.zeros(3)) == 0 and reach(np.empty(0)) == 0
