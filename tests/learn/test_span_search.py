"""A word in quotes is selected; the unit that is on there leads to every other one."""

from __future__ import annotations

import re

import numpy as np
import pytest

from rnnviz.core.found_units import SearchProgress
from rnnviz.core.passages import FoundPlaces
from rnnviz.core.span_match import Place, UnitsOn, on_exactly
from rnnviz.learn.span_search import find_places
from tests.networks import random_model
from tests.planted import UNIT, quote_model, quoted_text

SELECTED, START, STOP = 'the "cat" sat', 4, 8


def _on() -> UnitsOn:
    """The units on exactly at the selected word."""
    values = quote_model().trace(SELECTED).layers[0]["hidden"]
    on = on_exactly(values, START, STOP, 0.7)
    assert on.columns.tolist() == [UNIT] and on.signs.tolist() == [1]
    return on


@pytest.mark.parametrize("end", ["", ' and "open'])
def test_the_units_of_a_span_lead_to_every_place_like_it(end: str) -> None:
    text = quoted_text(1500) + end
    *progress, found = find_places(quote_model(), text, "hidden", _on(), STOP - START, most=10_000)
    assert isinstance(progress[-1], SearchProgress) and progress[-1].done == progress[-1].total == len(text)
    assert isinstance(found, FoundPlaces) and found.steps == len(text)
    quoted = [
        (hit.start(), hit.end()) for hit in re.finditer('"[a-z]+', text) if text.count('"', 0, hit.start()) % 2 == 0
    ]
    places = [passage.place for passage in found.passages]
    assert {(place.start, place.stop) for place in places} == set(quoted)
    assert places == sorted(places, key=lambda place: (abs(place.stop - place.start - 4), place.start))
    assert all(place == Place(place.start, place.stop, 1) for place in places)
    for passage in found.passages:
        whole = text[passage.place.start : passage.place.stop]
        assert passage.text[passage.start : passage.stop] == passage.text[slice(*passage.characters)] == whole
        assert passage.text in text


@pytest.mark.parametrize(("cell", "quantity"), [("lstm", "forget"), ("gru", "update"), ("rnn", "hidden")])
def test_all_layers_are_looked_at(cell: str, quantity: str) -> None:
    """Equal to matching the values of an ordinary trace, layers side by side."""
    model, text = random_model(cell, units=5, layers=2), quoted_text(60)
    values = np.concatenate([layer[quantity] for layer in model.trace(text).layers], axis=1)
    threshold = 0.5 if quantity != "hidden" else 0.3
    highest = values.max(axis=0)
    column = int(np.argmax(np.where((values > threshold).any(axis=0) & (values < threshold).any(axis=0), highest, 0)))
    start = int(np.argmax(values[:, column] > threshold))
    stop = start + int(np.argmin(np.append(values[start:, column], 0) > threshold))
    *_, found = find_places(model, text, quantity, on_exactly(values, start, stop, threshold), stop - start)
    assert isinstance(found, FoundPlaces) and found.passages
    for place in [passage.place for passage in found.passages]:
        exact = on_exactly(values, place.start, place.stop, threshold)
        shared = on_exactly(values, start, stop, threshold)
        same = {*zip(exact.columns, exact.signs, strict=True)} & {*zip(shared.columns, shared.signs, strict=True)}
        assert len(same) == place.units
    assert (start, stop) in [(passage.place.start, passage.place.stop) for passage in found.passages]


def test_an_empty_text_has_no_places() -> None:
    (found,) = find_places(quote_model(), "", "hidden", _on(), 4)
    assert found == FoundPlaces((), 0)
