"""What is not named among the causes is counted, and what cannot be taken apart is not."""

from __future__ import annotations

import pytest

from rnnviz.core.causes import Cause, Causes, causes_of
from rnnviz.core.explain import MOST_PUSHES
from rnnviz.core.explain_output import can_explain_output, explain_output
from rnnviz.core.network import Network
from rnnviz.core.place import OUTPUT, Place
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from rnnviz.core.translator import Translator
from tests.networks import random_inputs, random_network
from tests.translators import random_translator

UNITS, STEPS = 30, 3


def _trace(network: Network) -> Trace:
    trace, stepper = Trace(network), Stepper(network)
    for value in random_inputs(network, STEPS):
        trace.append(stepper.step(value))
    return trace


def _named_and_others(causes: tuple[Cause, ...]) -> tuple[int, list[int]]:
    """How many units or components are named, and of how many others it is told."""
    named = sum(cause.kind in ("unit", "component") for cause in causes)
    return named, [cause.index for cause in causes if cause.kind == "others"]


@pytest.fixture
def asked() -> Causes:
    """A gate of a second layer, which hangs on the units of two layers."""
    return causes_of(_trace(random_network(units=UNITS, layers=2)), Place(1, 4, "forget", 2))


def test_the_others_are_as_many_as_are_not_named(asked: Causes) -> None:
    entered = next(cause for cause in asked.causes if cause.kind == "input")
    for causes in (asked.causes, entered.parts):
        assert _named_and_others(causes) == (MOST_PUSHES, [UNITS - MOST_PUSHES])


@pytest.mark.parametrize("most", [0, 1, 5, MOST_PUSHES, 99])
def test_folding_counts_those_that_it_takes_away(asked: Causes, most: int) -> None:
    folded = asked.folded(most)
    entered = next(cause for cause in folded.causes if cause.kind == "input")
    named = min(most, MOST_PUSHES)
    for causes in (folded.causes, entered.parts):
        assert _named_and_others(causes) == (named, [UNITS - named])


def test_others_of_an_output_are_counted_too() -> None:
    causes = causes_of(_trace(random_network(units=UNITS)), Place(0, 2, OUTPUT, 1))
    assert _named_and_others(causes.causes) == (MOST_PUSHES, [UNITS - MOST_PUSHES])


@pytest.mark.parametrize(("entry", "parts"), [("one-hot", 0), ("embedding", 5), ("vector", 7)])
def test_a_token_enters_as_one_and_a_vector_in_its_components(entry: str, parts: int) -> None:
    causes = causes_of(_trace(random_network(units=4, input=entry)), Place(0, 0, "forget", 1))
    entered = next(cause for cause in causes.causes if cause.kind == "input")
    assert len(entered.parts) == parts and all(part.kind == "component" for part in entered.parts)


@pytest.mark.parametrize("attention", [True, False])
def test_outputs_that_attention_has_part_in_are_no_sum_of_the_last_layer(attention: bool) -> None:
    model = random_translator(attention=attention)
    translator = Translator(model)
    decoder = translator.decoder_for(translator.encode("abc"))
    trace = decoder.trace([0, 1, 2])
    assert can_explain_output(decoder.network) is not attention
    if attention:
        with pytest.raises(ValueError, match="no weighted sum"):
            explain_output(trace, 1, 2)
    else:
        assert explain_output(trace, 1, 2).total == pytest.approx(trace.logits[2, 1], abs=1e-5)
