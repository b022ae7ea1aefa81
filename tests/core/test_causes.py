import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.causes import Causes, causes_of, way_to
from rnnviz.core.clamp import parse_clamp
from rnnviz.core.decoder import Decoder
from rnnviz.core.interventions import Interventions
from rnnviz.core.place import OUTPUT, Place
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from tests.networks import KINDS, random_inputs, random_network
from tests.translators import random_translator

STEPS = 5


def a_trace(kind: str, units: int = 5, layers: int = 2, entry: str = "one-hot", clamps: tuple[str, ...] = ()) -> Trace:
    network = random_network(units=units, layers=layers, input=entry, seed=units, **KINDS[kind])
    interventions = Interventions(network.architecture, map(parse_clamp, clamps))
    trace, stepper = Trace(network, interventions=interventions), Stepper(network, interventions)
    for value in random_inputs(network, STEPS):
        trace.append(stepper.step(value))
    return trace


def applied(causes: Causes) -> float:
    functions = {"σ": lambda x: 1 / (1 + math.exp(-x)), "tanh": math.tanh, "relu": lambda x: max(0.0, x), "": float}
    return functions[causes.function](causes.total)


@given(
    kind=st.sampled_from(list(KINDS)),
    entry=st.sampled_from(["one-hot", "embedding", "vector", "number"]),
    units=st.integers(1, 20),
    most=st.integers(0, 20),
    data=st.data(),
)
def test_the_causes_add_up_to_the_number(kind, entry, units, most, data) -> None:
    trace = a_trace(kind, units, 2, entry)
    layer = data.draw(st.integers(0, 1))
    quantity = data.draw(st.sampled_from(trace.network.layers[layer].quantities))
    place = Place(layer, data.draw(st.integers(0, units - 1)), quantity, data.draw(st.integers(0, STEPS - 1)))
    causes = causes_of(trace, place).folded(most)
    assert sum(cause.value for cause in causes.causes) == pytest.approx(causes.total, abs=1e-5)
    assert applied(causes) == pytest.approx(trace.layers[layer][quantity][place.step, place.unit], abs=1e-5)
    for summands in (causes.causes, *(cause.parts for cause in causes.causes)):
        others = [cause.index for cause in summands if cause.kind == "others"]
        named = sum(cause.kind in ("unit", "component") for cause in summands)
        assert not others or (named + others[0]) in (units, trace.network.architecture.width_into(layer))
    for cause in causes.causes:
        assert sum(part.kind in ("unit", "component") for part in cause.parts) <= most
        if cause.kind == "input" and cause.parts:
            assert sum(part.value for part in cause.parts) == pytest.approx(cause.value, abs=1e-5)


@pytest.mark.parametrize("kind", KINDS)
def test_every_cause_can_be_asked_in_its_turn(kind: str) -> None:
    """From the output back to the first step: every place that a cause names has the value that is told of it."""
    trace = a_trace(kind)
    asked, waiting = set(), [Place(1, 2, OUTPUT, STEPS - 1)]
    while waiting:
        causes = causes_of(trace, waiting.pop())
        for cause in (part for whole in causes.causes for part in (whole, *whole.parts)):
            if cause.to is not None and cause.kind == "factor":
                value = trace.layers[cause.to.layer][cause.to.quantity][cause.to.step, cause.to.unit]
                assert cause.value == pytest.approx(1 - value if cause.complement else value, abs=1e-6)
            if cause.to is not None and cause.to not in asked:
                asked.add(cause.to)
                waiting.append(cause.to)
    assert {(place.layer, place.step) for place in asked} == {
        (layer, step) for layer in (0, 1) for step in range(STEPS)
    }


def test_at_the_first_step_there_is_nowhere_to_go_back_to() -> None:
    causes = causes_of(a_trace("lstm"), Place(0, 1, "cell", 0))
    assert causes.causes[0].value == 0.0
    assert [part.to is None for part in causes.causes[0].parts] == [False, True]
    assert [cause.kind for cause in causes_of(a_trace("lstm"), Place(0, 1, "forget", 0)).causes] == ["input", "bias"]


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_a_decoder_begins_with_a_state_that_adds_up_and_leads_nowhere(cell: str) -> None:
    encoder = random_translator(cell, attention=False).network
    begins = [{name: value + 0.5 for name, value in state.items()} for state in encoder.zero_state()]
    decoder = Decoder(encoder, begins, encoded=np.zeros((0, 6), np.float32))
    trace, stepper = Trace(decoder), Stepper(decoder)
    trace.append(stepper.step(3))
    for quantity in decoder.layers[0].quantities:
        causes = causes_of(trace, Place(0, 1, quantity, 0))
        assert applied(causes) == pytest.approx(trace.layers[0][quantity][0, 1], abs=1e-5)
        parts = [part for cause in causes.causes for part in (cause, *cause.parts)]
        assert any(part.kind in ("unit", "factor") and part.to is None and part.value for part in parts) or (
            (cell, quantity) == ("lstm", "hidden")
        )
        assert all(part.to is None or part.to.step == 0 for part in parts)


@pytest.mark.parametrize(("entry", "is_split"), [("one-hot", False), ("number", False), ("vector", True)])
def test_a_vector_that_enters_is_split_by_its_components(entry: str, is_split: bool) -> None:
    entered = causes_of(a_trace("gru", entry=entry), Place(0, 1, "reset", 3)).causes[0]
    assert entered.kind == "input" and bool(entered.parts) == is_split
    assert {part.kind for part in entered.parts} <= {"component", "others"}


def test_what_is_held_says_what_it_would_have_been() -> None:
    causes = causes_of(a_trace("lstm", clamps=("layers.0.forget=1",)), Place(0, 1, "forget", 3))
    assert causes.value == 1.0
    assert causes.unheld == pytest.approx(applied(causes), abs=1e-5)


def test_a_candidates_shares_bear_the_reset_gate() -> None:
    place = Place(0, 1, "candidate", 3)
    scaled_by = causes_of(a_trace("gru"), place).scaled_by
    assert scaled_by is not None
    assert scaled_by.to == Place(0, 1, "reset", 3)
    assert causes_of(a_trace("gru-reset-before"), place).scaled_by is None


def test_a_quantity_that_the_cell_has_not_is_named() -> None:
    with pytest.raises(IndexError, match="the layer has no update; it has forget, input"):
        causes_of(a_trace("lstm"), Place(0, 0, "update", 0))


def test_the_way_to_a_cause_goes_link_by_link() -> None:
    trace = a_trace("lstm")
    hidden = Place(1, 2, "hidden", 3)
    cell, forget, output = (hidden._replace(quantity=name) for name in ("cell", "forget", "output"))
    assert way_to(trace, hidden, output) == (output,)
    assert way_to(trace, hidden, forget) == (cell, forget)
    assert way_to(trace, output, forget) == way_to(trace, hidden, hidden) == ()
    of_gru = a_trace("gru")
    assert way_to(of_gru, hidden, hidden._replace(quantity="reset"))[0] == hidden._replace(quantity="candidate")
