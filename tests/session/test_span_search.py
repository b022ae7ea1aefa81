"""What is on exactly over some steps, and where else: the same whether or not the trace keeps its gates."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnnviz.core import span_match
from rnnviz.core.span_match import on_exactly
from rnnviz.core.trace import Trace
from rnnviz.session.span_search import SpanSearch
from tests.networks import random_model

TEXT = "hello world and all that is in it " * 12


@pytest.fixture
def search(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[SpanSearch]:
    monkeypatch.setattr(span_match, "GATE_THRESHOLD", 0.52)  # where these gates open and close
    made = SpanSearch()
    yield made
    made.close()
    made.deleteLater()


def _trace(compact: bool = False) -> Trace:
    return random_model(units=24, layers=2).trace(TEXT, compact=compact)


def _values() -> np.ndarray:
    """Of both layers, side by side."""
    return np.concatenate([layer["forget"] for layer in _trace().layers], axis=1)


def _some_span(values: np.ndarray, threshold: float) -> tuple[int, int]:
    """One over which some unit is on exactly."""
    spans = ((start, start + length) for length in (3, 2, 1) for start in range(60, 200))
    return next(span for span in spans if len(on_exactly(values, *span, threshold)))


@pytest.mark.parametrize("compact", [False, True])
def test_units_and_places_are_exact(search: SpanSearch, compact: bool) -> None:
    trace = _trace(compact)
    values = _values()
    span = _some_span(values, 0.52)
    search.ask(trace, TEXT[slice(*span)], "forget", *span)
    columns = on_exactly(values, *span, 0.52).columns.tolist()
    search.find_places()
    assert search.units == [divmod(column, 24) for column in columns] and search.places == ()
    search.slices.finish()
    assert search.looked == len(trace)
    assert search.places and span not in [(place.start, place.stop) for place in search.places]
    for place in search.places:
        exact = on_exactly(values, place.start, place.stop, 0.52)
        assert len(set(exact.columns.tolist()) & set(columns)) == place.units


def test_nothing_is_kept_of_a_text_that_is_gone(search: SpanSearch) -> None:
    trace = _trace()
    span = _some_span(_values(), 0.52)
    search.ask(trace, TEXT[slice(*span)], "forget", *span)
    assert search.is_of(trace)
    search.find_places()
    search.forget_places()
    assert search.units and search.span == span and not search.slices.is_working
    search.forget()
    assert len(search.units) == 0 and search.span == (0, 0) and not search.is_of(trace)
    assert not search.slices.is_working
