"""Lorenz's butterfly in the real window: rows read, the free run from any step, written on, and where it departs."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.app.companions.phase import OFFER, STEPS
from rnnviz.core.library import load
from rnnviz.core.number_text import row_text
from rnnviz.tasks.lorenz import followed, lorenz
from rnnviz.view.measure import SQUARED_ERROR
from tests.app.driving import assert_reads, type_text

MODEL = load("lorenz-lstm")
TEXT = "\n".join(map(row_text, lorenz(40, (6.0, -1.0, 35.0))))


@pytest.fixture
def window(open_window):
    made = open_window(MODEL, TEXT)
    made.companions.bring("phase")
    return made


def curves(window):
    return window.companions.companion("phase").widget.curves


def write(window, count: int) -> None:
    """As the network writes, without waiting for the clock."""
    views, document = window.views, window.studio.document
    views.editor.begin_generation()
    for row in MODEL.generate(document.text, count).split("\n"):
        views.editor.append_generated(f"\n{row}")
    views.editor.end_generation()


def test_it_goes_with_two_or_three_coordinates_that_are_forecast() -> None:
    assert OFFER.fits(MODEL, "") and not OFFER.fits(load("forecast"), "")


def test_rows_are_read_drawn_and_told_column_by_column(window):
    views, document = window.views, window.studio.document
    assert document.total == 40 and all(document.known) and views.series.isVisible()
    assert views.ribbon._measure is SQUARED_ERROR
    assert views.next_token._value._values == tuple(document.trace.logits[-1].tolist())
    assert [last.came for last in views.next_token._value._lasts] == document.rows[-1].tolist()
    assert views.series._series.columns.names == ("x", "y", "z")
    window.grab()


def test_the_free_run_begins_behind_the_current_step(window):
    now = curves(window)
    assert now.start == 40 and len(now.free) == STEPS == len(now.truth)
    np.testing.assert_allclose(now.truth, followed(now.read[-1], STEPS), atol=1e-6)
    assert now.departs is not None and 100 < now.departs < 200
    window.studio.document.set_cursor(20)
    now = curves(window)
    assert now.start == 20 and len(now.read) == 40
    np.testing.assert_array_equal(now.truth[:20], now.read[20:])
    window.companions.companion("phase").widget.step_clicked.emit(7)
    assert window.studio.document.cursor == 8 and window.views.maps.step == 7


def test_what_the_network_writes_is_its_free_run(window):
    before = curves(window)
    write(window, 6)
    now = curves(window)
    assert window.studio.document.cursor == 46
    np.testing.assert_array_equal(now.free, before.free)
    np.testing.assert_array_equal(now.read[40:], before.free[:6])
    assert now.departs == before.departs and now.start == 40
    assert_reads(window, window.studio.document.text)
    window.grab()


def test_a_broken_row_has_no_truth(window):
    type_text(window, " oops")
    assert not window.studio.document.known[39]
    now = curves(window)
    assert not len(now.truth) and now.departs is None and len(now.free)
    window.grab()


def test_an_empty_text_has_no_portrait(open_window):
    made = open_window(MODEL, "")
    made.companions.bring("phase")
    assert not len(curves(made).free)
    made.grab()
