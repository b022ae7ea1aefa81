"""From a key to the painted picture, with a large network, beside painting alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rnnviz.app.conductor import Conductor
from tests.benchmarks.networks import large_model, random_text
from tests.benchmarks.painting import Paints
from tests.benchmarks.timing import at_most, milliseconds, say, timed

UNITS, LAYERS = 512, 2
ALREADY, KEYS, WARM_UP = 1_000, 400, 20
A_FRAME = 1000 / 60
MOST_TIMES_PAINTING = 1.5

_KEYS = {" ": Qt.Key.Key_Space, "\n": Qt.Key.Key_Return}


class Typist(NamedTuple):
    """Types into one window, and waits for the picture."""

    conductor: Conductor
    paints: Paints

    @staticmethod
    def at(conductor: Conductor) -> Typist:
        return Typist(conductor, Paints(conductor.window.views.maps))

    def type(self, character: str) -> None:
        """A key that the network reads."""
        self._press(character)

    def type_unread(self, character: str) -> None:
        """A key that reaches the editor only; the step is there already and is made the current one."""
        document = self.conductor.studio.document
        self._press(character, lambda: document.set_cursor(document.cursor + 1))

    def _press(self, character: str, then: Callable[[], None] = lambda: None) -> None:
        painted = self.paints.count
        QTest.keyClick(self.conductor.window.views.editor, _KEYS.get(character) or Qt.Key(ord(character.upper())))
        then()
        self.paints.wait(painted + 1)
        QApplication.processEvents()  # whatever is still to be done


@pytest.mark.parametrize("column_width", [17, 7, 2])
def test_a_keystroke_beside_painting_alone(conduct, column_width):
    model = large_model("lstm", UNITS, LAYERS)
    text = random_text(ALREADY + WARM_UP + KEYS)
    live = Typist.at(conduct(model, text[:ALREADY], layer=LAYERS - 1))
    replay = Typist.at(_with_all_read(conduct(model, text, layer=LAYERS - 1), text[:ALREADY]))
    for typist in (live, replay):
        typist.conductor.window.views.grid.set_column_width(column_width)

    seconds = np.array(
        [
            (timed(lambda: live.type(character)), timed(lambda: replay.type_unread(character)))  # noqa: B023
            for character in text[ALREADY:]
        ]
    )[WARM_UP:]
    document, grid = live.conductor.studio.document, live.conductor.window.views.grid
    assert document.text == text and document.steps == len(text)
    assert replay.conductor.studio.document.cursor == len(text)

    keystroke, painting = seconds.T
    p99, ratio = float(np.percentile(keystroke, 99)) * 1e3, float(np.median(keystroke) / np.median(painting))
    ratio_of_p99 = float(np.percentile(keystroke, 99) / np.percentile(painting, 99))
    say(
        f"Keystroke to painted: {model.network.architecture.describe()}, {ALREADY:,} tokens there, all units,"
        f" {len(grid.visible())} columns of {column_width} pixels",
        f"key, step and pictures: {milliseconds(keystroke)}",
        f"key and pictures, nothing to compute: {milliseconds(painting)}",
        at_most("keystroke, p99", p99, A_FRAME, " ms"),
        at_most("times painting alone, medians", ratio, MOST_TIMES_PAINTING),
        f"times painting alone, p99: {ratio_of_p99:.2f}",
    )
    assert p99 <= A_FRAME
    assert ratio <= MOST_TIMES_PAINTING


def _with_all_read(conductor: Conductor, beginning: str) -> Conductor:
    """The whole text has been read, but the editor holds the beginning only and tells nobody of its keys."""
    studio, editor = conductor.studio, conductor.window.views.editor
    studio.document.read_all()
    editor.committed.disconnect()
    editor.caret_moved.disconnect()
    studio.text_document.setPlainText(beginning)
    editor.set_caret(len(beginning))
    studio.document.set_cursor(len(beginning))
    return conductor
