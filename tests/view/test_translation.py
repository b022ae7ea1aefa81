"""Two texts of a translation: what is drawn between them, and what a click means."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from rnnviz.core.alignment import NOTHING, Alignment
from rnnviz.view.alignment_panel import AlignmentPanel
from rnnviz.view.length_panel import LengthPanel
from rnnviz.view.length_plot import LengthLine
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from rnnviz.view.translation_panel import TranslationPanel
from rnnviz.view.translation_strip import Translated

WEIGHTS = np.array([[0.9, 0.1, 0.0], [0.0, 0.5, 0.5], [0.01, 0.01, 0.98]], np.float32)
SHOWN = Alignment(tuple("abc"), tuple("12\n"), WEIGHTS)
PLAIN = Alignment(tuple("abc"), tuple("12\n"), WEIGHTS[:, :0])
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot):
    grid = TokenGrid(120, 20)
    made = TranslationPanel(Theme(), grid)
    qtbot.addWidget(made)
    made.resize(800, 120)
    made.show()
    grid.set_width(800)
    grid.set_steps(3)
    return made


def picture(widget) -> np.ndarray:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image)
    return np.frombuffer(image.constBits(), np.uint32).copy()


def test_arcs_go_from_the_current_token_to_what_it_looks_at(panel):
    panel.set_translated(Translated(SHOWN, 0), 5, False)
    assert panel.strip.texts == ("1", "2", "\n")
    assert panel.strip.arcs() == [(0, 0, pytest.approx(0.9)), (1, 0, pytest.approx(0.1))]
    panel.set_translated(Translated(SHOWN, 2, is_decoding=True), 5, False)
    assert panel.strip.texts == ("a", "b", "c")
    assert panel.strip.arcs() == [(2, 2, pytest.approx(0.98))]
    panel.set_translated(Translated(PLAIN, 0), 5, False)
    assert panel.strip.arcs() == []


def test_a_click_on_a_token_asks_for_its_arcs(panel, qtbot):
    panel.set_translated(Translated(SHOWN, 0), 5, False)
    with qtbot.waitSignal(panel.strip.place_clicked) as asked:
        QTest.mouseClick(panel.strip, LEFT, pos=QPoint(120 + 30, 50))
    assert asked.args == [1]
    assert panel.strip.place_at(100) is None and panel.strip.place_at(700) is None
    assert "“2”" in panel.strip.tip_at(150) and "Dashed" in panel.strip.tip_at(700)


def test_halves_and_beams_are_wishes(panel, qtbot):
    panel.set_translated(Translated(SHOWN, 0), 5, False)
    assert panel.halves.current == "encoder" and panel.beams.current == "5"
    with qtbot.waitSignal(panel.half_requested) as asked:
        panel.halves.requested.emit("decoder")
    assert asked.args == ["decoder"]
    with qtbot.waitSignal(panel.beam_requested) as asked:
        panel.beams.requested.emit("10")
    assert asked.args == [10]


def test_a_long_translation_scrolls_to_what_matters(panel):
    long = Alignment(tuple("abc"), tuple("1" * 80), np.zeros((80, 3), np.float32))
    panel.set_translated(Translated(long, 79), 5, False)
    assert panel.strip.first == 79 - 34 + 1
    panel.set_translated(Translated(long, 0), 5, False)
    assert panel.strip.first == 0


def test_words_have_room_under_a_ribbon_of_characters(panel):
    words = Alignment(tuple("abc"), ("I", "want", "tea"), np.full((3, 3), 1 / 3, np.float32))
    panel.set_translated(Translated(words, 1), 5, False)
    assert panel.strip.place_at(120 + 60) == 1


@pytest.mark.parametrize("dark", [False, True])
def test_every_state_is_painted(qtbot, dark):
    grid = TokenGrid(120, 20)
    panel = TranslationPanel(Theme(dark, 1.35), grid)
    qtbot.addWidget(panel)
    panel.resize(800, 160)
    grid.set_width(800)
    states = [Translated(), Translated(SHOWN, 1), Translated(PLAIN, 1), Translated(SHOWN, 1, is_decoding=True)]
    pictures = []
    for state in [*states, Translated(NOTHING, note="At most 300 tokens are translated.")]:
        panel.set_translated(state, 5, False)
        pictures.append(picture(panel.strip).tobytes())
    assert len(set(pictures)) == len(pictures)


@pytest.fixture
def side(qtbot):
    made = AlignmentPanel(Theme())
    qtbot.addWidget(made)
    made.resize(380, 400)
    made.show()
    made.matrix.set_alignment(SHOWN, 1)
    return made


def test_a_cell_tells_its_weight_and_what_its_row_sums_to(side, qtbot):
    matrix = side.matrix
    area = matrix.area()
    at = QPointF(area.left() + area.width() / 2, area.top() + area.height() / 2)
    assert matrix.cell_at(at) == (1, 1)
    said = matrix.hover_text(1, 1)
    assert "“2” ← “b”" in said.title and said.lines == ("0.5000 of 1", "the row sums to 1.0000")
    with qtbot.waitSignal(matrix.place_clicked) as asked:
        QTest.mouseClick(matrix, LEFT, pos=QPoint(area.left() + 3, area.bottom() - 3))
    assert asked.args == [2]
    assert matrix.cell_at(QPointF(area.right() + 9, area.top())) is None


def test_without_attention_a_sentence_says_so(side):
    side.matrix.set_alignment(PLAIN, 0, "no attention")
    assert side.matrix.area().isEmpty()
    plain = picture(side.matrix)
    side.matrix.set_alignment(PLAIN, 0, "another sentence")
    assert not np.array_equal(plain, picture(side.matrix))


def test_words_stand_upright_over_the_matrix(side):
    words = Alignment(("one", "two", "three"), tuple("12\n"), WEIGHTS)
    side.matrix.set_alignment(words, 0)
    assert side.matrix.area().top() > 40
    picture(side.matrix)


def test_a_click_chooses_another_translation(side, qtbot):
    side.beams.set_rows([("one", -0.001), ("two", -3.07)], 0)
    with qtbot.waitSignal(side.beams.chosen_requested) as asked:
        QTest.mouseClick(side.beams, LEFT, pos=QPoint(20, 30))
    assert asked.args == [1]
    side.context.set_values(np.array([-0.5, 0.25], np.float32))
    assert side.context.tip_at(1e6) == "unit 1: h = +0.2500" and "−0.5" in side.context.tip_at(0)
    picture(side)


def test_the_curve_tells_its_counts(qtbot):
    panel = LengthPanel(Theme())
    qtbot.addWidget(panel)
    panel.resize(380, 300)
    empty = picture(panel.plot)
    panel.plot.set_lines([LengthLine("attention", [1, 2, 5], [3, 2, 0], [4, 4, 0])], 4)
    assert panel.plot.hover_text(2).lines == ("attention: 2 of 4",)
    assert not np.array_equal(empty, picture(panel.plot))
    panel.set_progress(8, 12)
    with qtbot.waitSignal(panel.measure_requested):
        panel.set_progress(12, 12)
        panel._again.click()
