"""In the window: places like what is selected go with their text, and are looked for on in the next window."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rnnviz.app.companions.units import UnitsCompanion
from rnnviz.app.conductor import Conductor
from rnnviz.app.window import MainWindow
from tests.app.shown import companion
from tests.networks import random_model

TEXT = "some words that are read " * 100


def _look(units: UnitsCompanion) -> None:
    """Through all of the text, for places where a unit is on as over the first word."""
    spans = units.matching.spans
    spans.ask(units.document.trace, "some", "hidden", 0, 4)
    spans.units = [(0, 0)]  # whether or not one is on there
    spans.find_places()


@pytest.fixture
def units(open_window: Callable[..., MainWindow]) -> UnitsCompanion:
    window = open_window(random_model(layers=2), TEXT)
    window.companions.show_side("units")
    return companion(window, "units", UnitsCompanion)


def test_places_go_when_the_end_of_the_text_goes(units: UnitsCompanion) -> None:
    spans, match = units.matching.spans, units.panel.match
    _look(units)
    spans.slices.finish()
    assert spans.looked == len(TEXT) and f"{len(TEXT):,} steps" in match.note
    units.document.set_text(TEXT[:-20])
    assert not spans.looked and not match.note and match.units.count() == 1


def test_nothing_is_looked_for_in_a_text_that_was_cut_behind_another_tab(units: UnitsCompanion) -> None:
    _look(units)
    units.window.companions.show_side("")
    assert units.matching.spans.slices.is_working
    units.document.set_text(TEXT[:-20])
    assert not units.matching.spans.slices.is_working


def test_looking_through_the_text_goes_on_in_a_window_built_anew(conductor: Conductor) -> None:
    conductor.window.companions.show_side("units")
    units = companion(conductor.window, "units", UnitsCompanion)
    units.document.set_text(TEXT)
    units.document.read_all()
    _look(units)
    units.matching.close()  # of the window that goes, while the next one is there already
    spans = units.matching.spans
    assert spans.slices.is_working
    spans.slices.finish()
    assert spans.looked == len(TEXT)
