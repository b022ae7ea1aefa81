"""What a network says after every step: bands, words, rows and a line, each column telling its own step."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.network import Network
from rnnviz.core.step import Step
from rnnviz.core.trace import Trace
from rnnviz.view.band_painting import runs_of
from rnnviz.view.label_words import label_colours
from rnnviz.view.output_strip import OutputStrip
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from rnnviz.view.verdict_painting import CHOSEN_ROWS, rows_of

WIDTH, GUTTER, COLUMN = 700, 120, 40
TAGS = ("other", "origin", "destination", "time")


def saying(logits: np.ndarray) -> Trace:
    """A trace whose outputs are these, (steps, classes)."""
    architecture = Architecture(Input("one-hot", 2), (Layer("rnn", 1),), logits.shape[1])
    shapes = architecture.tensor_shapes()
    trace = Trace(Network(architecture, {name: np.zeros(shape, np.float32) for name, shape in shapes.items()}))
    for row in logits.astype(np.float32):
        trace.append(Step(0, None, ({"hidden": np.zeros(1, np.float32)},), row))
    return trace


def sure(labels: list[int], classes: int, by: float = 9.0) -> np.ndarray:
    """Outputs that are sure, or less so, of a label at every step."""
    return by * np.eye(classes)[labels]


@pytest.fixture
def make(qtbot):
    def make(logits, labels=TAGS, *, is_verdict=False, column=COLUMN, theme=None):
        grid = TokenGrid(GUTTER, column)
        strip = OutputStrip(theme or Theme(), grid)
        qtbot.addWidget(strip)
        strip.set_outputs(saying(logits), labels, is_verdict=is_verdict)
        strip.set_tokens([f"t{step}" for step in range(len(logits))])
        strip.resize(WIDTH, strip.sizeHint().height() if is_verdict else strip.height())
        grid.set_width(WIDTH)
        grid.set_steps(len(logits))
        return strip

    return make


def colour_at(strip, step, part=0.12):
    """The colour in a column, a little below its upper edge."""
    x = strip.grid.x_of(step) + strip.grid.column_width // 2
    return strip.grab().toImage().pixelColor(x, round(strip.height() * part) + 3)


def test_a_label_has_its_colour_in_the_columns_it_was_given_to(make):
    strip = make(sure([0, 1, 1, 3], 4))
    colours = label_colours(TAGS, strip.theme)
    assert colour_at(strip, 1).name() == colour_at(strip, 2).name() == colours[1].name()
    assert colour_at(strip, 3).name() == colours[3].name()
    assert colour_at(strip, 0).name() == strip.theme.colour("paper").name(), "nothing of interest"


def test_the_less_sure_the_paler(make):
    pale = colour_at(make(sure([1], 4, by=1.0)), 0)
    full = colour_at(make(sure([1], 4, by=9.0)), 0)
    assert pale.lightness() > full.lightness() + 20


def test_neighbours_with_the_same_label_are_one_band():
    found = [(run.label, run.first, run.stop) for run in runs_of(np.array([2, 2, 0, 1, 1, 1]))]
    assert found == [(2, 0, 2), (0, 2, 3), (1, 3, 6)]
    assert not list(runs_of(np.array([], int)))


@pytest.mark.parametrize("dark", [False, True])
def test_many_labels_are_written_as_words(make, dark):
    words = tuple(f"w{number}" for number in range(12))
    strip = make(sure([3, 11], 12), words, theme=Theme(dark))
    image = strip.grab().toImage()
    column = [image.pixelColor(x, strip.height() // 2) for x in range(GUTTER, GUTTER + COLUMN)]
    assert any(abs(one.lightness() - strip.theme.colour("paper").lightness()) > 60 for one in column)


def test_two_classes_stand_above_and_below_the_middle(make):
    strip = make(sure([0, 1], 2), ("negative", "positive"), is_verdict=True)
    paper = strip.theme.colour("paper").name()
    assert colour_at(strip, 0, part=0.2).name() == paper != colour_at(strip, 1, part=0.2).name()
    assert colour_at(strip, 1, part=0.7).name() == paper != colour_at(strip, 0, part=0.7).name()


def test_each_class_has_a_row(make):
    strip = make(sure([0, 2, 3], 4), tuple("abcd"), is_verdict=True)
    first, last = colour_at(strip, 0, part=0.05), colour_at(strip, 2, part=0.05)
    assert first.lightness() + 60 < last.lightness(), "the first row is for the first class"


def test_of_many_classes_the_likeliest_now_have_a_row():
    probabilities = np.full((3, 20), 0.01)
    now = probabilities[0].copy()
    now[[4, 17]] = 0.4
    rows = rows_of(probabilities, now)
    assert len(rows) == CHOSEN_ROWS and {4, 17} <= set(rows) and rows == sorted(rows)
    assert rows_of(probabilities[:, :5], now[:5]) == [0, 1, 2, 3, 4]


def test_a_tip_tells_all_probabilities_of_the_step(make):
    strip = make(sure([1, 2], 4))
    tip = strip.tip_at(strip.grid.x_of(1) + 5)
    assert "step 2" in tip and "t1" in tip
    lines = tip.splitlines()[1:]
    assert lines[0].endswith("destination") and len(lines) == 4
    assert sum(float(line.split()[0]) for line in lines) == pytest.approx(1, abs=2e-4)
    assert "paler" in strip.tip_at(10)


def test_a_click_asks_for_the_step(make, qtbot):
    strip = make(sure([1, 2, 0], 4))
    with qtbot.waitSignal(strip.step_clicked) as asked:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.grid.x_of(2) + 5, 10))
    assert asked.args == [2]


def test_numbers_that_are_none_paint_nothing(make):
    logits = sure([1, 1], 4)
    logits[1] = np.nan
    strip = make(logits)
    assert colour_at(strip, 1).name() == strip.theme.colour("paper").name()
    assert "no number" in strip.tip_at(strip.grid.x_of(1) + 5)


def test_without_steps_there_is_nothing_to_say(make):
    assert make(np.empty((0, 4))).probabilities(0, 5).shape == (0, 4)
    make(np.empty((0, 2)), ("a", "b"), is_verdict=True).grab()
