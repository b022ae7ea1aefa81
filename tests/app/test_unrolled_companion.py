"""In the window: weights and inputs are changed, and everything follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rnnviz.app.companions.unrolled import OFFER, UnrolledCompanion
from rnnviz.app.window import MainWindow
from rnnviz.core.library import load
from tests.networks import random_model


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    made = open_window(load("unrolled"), "1 2")
    made.companions.show_stage("unrolled")
    return made


def _output(window: MainWindow) -> float:
    return float(window.studio.document.trace.logits[-1, 0])


def test_it_is_offered_for_small_networks_only() -> None:
    assert OFFER.fits(load("unrolled"), "") and not OFFER.fits(random_model("rnn", units=2), "unrolled")


def test_weights_and_inputs_are_changed_and_taken_back(window: MainWindow) -> None:
    companion = window.companions.companion("unrolled")
    assert isinstance(companion, UnrolledCompanion) and _output(window) == pytest.approx(2.72707101, abs=1e-6)
    view = companion._view
    view.weight_edited.emit("W", 0, 0, 0.9)
    assert _output(window) != pytest.approx(2.72707101, abs=1e-3) and view._undo.isEnabled()
    view.reset_requested.emit()
    view.input_edited.emit(0, "-1.5")
    assert window.studio.document.text == "-1.5 2" and window.studio.document.cursor == 1
    window.views.editor.undo()
    assert window.studio.document.text == "1 2" and _output(window) == pytest.approx(2.72707101, abs=1e-6)


def test_a_lesson_gives_orders(window: MainWindow) -> None:
    window.companions.tell("unrolled", "zero", "W")
    alone = float(window.studio.document.trace.logits[1, 0])
    window.companions.tell("unrolled", "reset", None)
    window.companions.tell("unrolled", "show", "rolled")
    assert alone != pytest.approx(2.72707101, abs=1e-3) and _output(window) == pytest.approx(2.72707101, abs=1e-6)
