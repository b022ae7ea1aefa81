"""Coloured text in the real window: it follows what is typed, selected, pinned and stepped."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rnnviz.app.companions.coloured import OFFER
from rnnviz.core.library import load
from tests.app.driving import type_text

TEXT = "aaabbb\naaaabbbb\n"


def opened(open_window, name="counting-lstm", text=TEXT):
    window = open_window(load(name), text)
    window.companions.show_stage("coloured")
    return window, window.companions.companion("coloured").text


def test_it_goes_with_whatever_reads_tokens():
    assert OFFER.fits(load("counting-gru"), "") and OFFER.fits(load("sentiment-lstm"), "")
    assert not OFFER.fits(load("lorenz-lstm"), "") and not OFFER.fits(load("dense"), "")


def test_it_shows_the_selected_unit_and_quantity(open_window):
    window, text = opened(open_window)
    selection = window.studio.selection
    selection.set_unit(8)
    selection.set_quantity("cell")
    trace = window.studio.document.trace
    np.testing.assert_array_equal(text.values(range(5))[:, 0], trace.layers[0]["cell"][:5, 8])
    assert "unit 8" in text.title(0) and "cell state" in text.title(0) and "layer 1" in text.title(0)
    window.grab()


def test_pinned_units_follow_by_their_names(open_window):
    window, text = opened(open_window)
    window.studio.selection.set_unit(2)
    window.studio.selection.pin(8, "counts")
    assert "unit 2" in text.title(0) and "unit 8 ★ “counts”" in text.title(1)


def test_a_click_moves_the_cursor_and_the_cursor_the_box(open_window):
    window, text = opened(open_window)
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=text.place_of(8))
    assert window.studio.document.cursor == 9 and text._step == 8
    window.studio.document.set_cursor(3)
    assert text._step == 2


def test_what_is_typed_stands_there_and_another_model_reads_it(open_window, qtbot):
    window, text = opened(open_window)
    type_text(window, "aab")
    assert "".join(text._lines.texts) == window.studio.document.text
    window.studio.switch_cell("gru")
    assert window.companions.companion("coloured").text is text
    assert text.values(range(4)).shape[0] == 4 and text._trace is window.studio.document.trace
    window.studio.selection.set_quantity("update")
    window.grab()


def test_it_follows_the_layer(open_window):
    window, text = opened(open_window, "python-code-lstm", "def f(x):\n    return x\n")
    window.studio.selection.set_layer(1)
    window.studio.selection.set_unit(190)
    assert "layer 2" in text.title(0)
    np.testing.assert_array_equal(
        text.values(range(3))[:, 0], window.studio.document.trace.layers[1]["hidden"][:3, 190]
    )
