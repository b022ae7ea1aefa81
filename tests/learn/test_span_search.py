"""A word in quotes is selected; the unit that is on there leads to every other one."""

from __future__ import annotations

import re

import pytest

from rnnviz.core.found_units import SearchProgress
from rnnviz.core.span_match import Place
from rnnviz.learn.span_search import matching, units_on
from tests.planted import UNIT, quote_model, quoted_text

SPAN = (4, 8)
SELECTED = 'the "cat" sat'


def test_the_units_of_a_span_lead_to_every_place_like_it() -> None:
    model, text = quote_model(), quoted_text(1500)
    units = units_on(model, SELECTED, SPAN, 0, threshold=0.7)
    assert units.tolist() == [UNIT]
    *progress, places = matching(model, text, units, 4, 0, threshold=0.7, most=10_000)
    assert isinstance(progress[-1], SearchProgress) and progress[-1].done == progress[-1].total == len(text)
    quoted = [(found.start(), found.end() - 1) for found in re.finditer('"[a-z]+"', text)]
    assert isinstance(places, tuple) and {(place.start, place.stop) for place in places} == set(quoted)
    best = [place for place in places if place.stop - place.start == 4]
    assert list(places[: len(best)]) == best and best == sorted(best, key=lambda place: place.start)
    assert all(place == Place(place.start, place.stop, 1) for place in places)


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="span"):
        units_on(quote_model(), "abc", (2, 9), 0)
    with pytest.raises(ValueError, match="span"):
        units_on(quote_model(), "", (0, 1), 0)
