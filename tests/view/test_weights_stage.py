"""Any matrix on screen is the network's own, its weights are counted, and a unit's strongest can be gone to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from rnnviz.core.gate_weights import gate_weights, limit_of_arrays
from rnnviz.core.matrices import Matrix, matrices
from rnnviz.view.matrix_map import MatrixMap
from rnnviz.view.numerals import significant
from rnnviz.view.theme import Theme
from rnnviz.view.unit_links import LinkBlock, LinkRow, UnitLinks
from rnnviz.view.weight_histogram import BINS, WeightHistogram, counted
from rnnviz.view.weight_maps import WeightMaps
from rnnviz.view.weight_names import WeightNames, matrix_title
from rnnviz.view.weights_stage import WeightsStage
from rnnviz.view.weights_text import WeightsFacts, gate_text
from tests.networks import random_network
from tests.view.maps import picture

NAMES = WeightNames(tuple("abcdefg"), tuple("abcdefg"), units=6)


def shown(qtbot, matrix, size=(620, 420), dark=False):
    view = MatrixMap(Theme(dark))
    qtbot.addWidget(view)
    view.resize(*size)
    view.set_matrix(matrix, NAMES)
    return view


@pytest.mark.parametrize("dark", [False, True])
def test_every_weight_and_bias_has_its_colour_in_its_place(qtbot, dark):
    matrix = matrices(random_network(units=6))[-1]
    view = shown(qtbot, matrix, dark=dark)
    painted, place = picture(view), view.placed()
    for row, column in np.ndindex(*matrix.values.shape):
        y = place.matrix.top() + row * place.rows.row_height + place.rows.row_height // 2
        x = place.matrix.left() + column * place.columns.row_height + place.columns.row_height // 2
        value = matrix.values[row, column]
        if abs(value) <= view.limit:
            assert painted[y, x] == view._scale.table[view._scale.indices(value[None])[0]]
        assert view.at(x, y) == (row, column)
    assert view.at(place.bias.left() + 1, place.bias.top() + 1) == (-1, 0)


def test_the_box_names_row_and_column_and_a_click_chooses_the_unit(qtbot):
    matrix = matrices(random_network(units=6))[-1]
    view = shown(qtbot, matrix)
    chosen: list[int] = []
    view.unit_clicked.connect(chosen.append)
    view.set_marks(4)
    place = view.placed()
    at = QPoint(place.matrix.left() + 2 * place.columns.row_height + 1, place.matrix.top() + 4 * place.rows.row_height)
    view._mouse = QPointF(at)
    text = view._hovered(place)
    assert text.title == "unit 4   “c”"
    assert float(text.lines[0].replace("−", "-")) == pytest.approx(float(matrix.values[4, 2]), rel=1e-6)
    view.grab()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert chosen == [4]


def test_a_vocabulary_of_thousands_and_512_units_share_pixels_and_it_is_said(qtbot):
    values = np.random.default_rng(0).normal(size=(512, 2500)).astype(np.float32)
    view = shown(qtbot, Matrix("head.weight", values, "unit", "output", values[0]), (560, 300))
    place = view.placed()
    assert place.rows.per_row > 1 and place.columns.per_row > 1 and "each cell the mean of" in view.note
    assert place.bias.bottom() < view.height() and place.matrix.right() < view.width()
    view.grab()
    means = values[: place.rows.per_row, : place.columns.per_row].mean()
    wanted = view._scale.table[view._scale.indices(np.array([means]))[0]]
    assert view._images[0].pixels[0, 0] == wanted


def test_what_lies_beyond_the_limit_or_is_no_number_is_marked(qtbot):
    values = np.zeros((4, 5), np.float32)
    values[1, 2], values[2, 3], values[3, 0] = 9.0, -9.0, np.nan
    values[0] = 0.1
    view = shown(qtbot, Matrix("head.weight", values, "unit", "output"))
    view._scale = type(view._scale)(-1.0, 1.0, view._scale.table, True)
    view.grab()
    assert view._images[0].beyond.tolist() == [[0] * 5, [0, 0, 1, 0, 0], [0, 0, 0, -1, 0], [1, 0, 0, 0, 0]]


def test_the_histogram_counts_every_weight_once(qtbot):
    arrays = [np.random.default_rng(1).normal(size=(40, 30)).astype(np.float32), np.array([9, -9, np.nan], np.float32)]
    limit = limit_of_arrays(arrays)
    counts = counted(arrays, limit)
    everything = np.concatenate([array.ravel() for array in arrays])
    assert counts.sum() == 1202 and counts[0] == (everything < -limit).sum()
    assert counts[-1] == (everything >= limit).sum()
    middle = np.histogram(everything[np.abs(everything) < limit], BINS, (-limit, limit))[0]
    assert np.abs(counts[1:-1] - middle).max() <= 1  # an edge is rounded in float32
    view = WeightHistogram(Theme(False))
    qtbot.addWidget(view)
    view.resize(272, 96)
    view.set_weights(arrays, limit)
    text = view.text_at(271)
    assert text is not None and f"{counts[-1]} weights" in text.lines[0] and "and more" in text.title
    view._mouse = QPointF(100, 40)
    view.grab()


@pytest.mark.parametrize("size", [1e-40, 1.0, 3e38])
def test_weights_of_any_size_are_counted(size):
    counts = counted([np.array([-2, -0.9, 0, 0.9, 2], np.float32) * np.float32(size / 2)], size / 2)
    assert counts[[0, 2, 17, 31, 33]].tolist() == [1] * 5


def test_a_click_on_a_weight_goes_to_its_unit(qtbot):
    view, gone = UnitLinks(Theme(False)), []
    qtbot.addWidget(view)
    view.unit_requested.connect(lambda *place: gone.append(place))
    left, right = (LinkRow("“a”", -0.5),), (LinkRow("unit 7", 1.25, 1, 7), LinkRow("unit 2", 0.5, 1, 2))
    view.set_blocks([LinkBlock("forget gate", "forget", left, right)])
    view.resize(260, view.height())
    for rect, _, _ in view.places():
        QTest.mouseMove(view, rect.center())
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=rect.center())
    assert gone == [(1, 7), (1, 2)] and "unit 7 +1.25" in view.accessibleDescription()
    view.grab()


def test_the_spectral_radius_stands_at_its_gate_when_it_is_known(qtbot):
    gates = gate_weights(random_network("gru", units=8), 0)
    maps = WeightMaps(Theme(False))
    qtbot.addWidget(maps)
    maps.resize(700, 420)
    maps.set_gates(gates, WeightsFacts())
    before = picture(maps)
    maps.set_radii([0.5])
    assert (picture(maps) != before).any()
    assert "ρ(U) 0.5" in gate_text(gates[0], 0.5).lines[0] and "…" in gate_text(gates[0], None).lines[0]
    layout = maps.placed()
    assert layout is not None
    maps._mouse = QPointF(20, layout.tops[1] + 4)
    told = maps._hovered(layout)
    assert told is not None and told.title == "update gate"
    maps.grab()


def test_the_stage_shows_a_layer_or_a_matrix_and_counts_it(qtbot):
    network = random_network("lstm", units=6, input="embedding", normalised=True)
    stage = WeightsStage(Theme(False))
    qtbot.addWidget(stage)
    stage.resize(900, 430)
    stage.maps.set_gates(gate_weights(network, 0), WeightsFacts())
    stage.show_layer()
    assert stage.histogram.counts.sum() == 4 * 6 * (5 + 6 + 2)
    for matrix in matrices(network):
        stage.set_choices([(matrix.name, matrix_title(matrix.name))], matrix.name)
        stage.show_matrix(matrix, NAMES)
        stage.grab()
        assert stage.histogram.counts.sum() == matrix.parameters


def test_a_low_stage_has_weights_instead_of_a_histogram_and_a_sentence(qtbot):
    stage = WeightsStage(Theme())
    qtbot.addWidget(stage)
    stage.maps.set_gates(gate_weights(random_network(units=6), 0), WeightsFacts())
    stage.show_layer()
    for height, has_note, has_bars in ((150, False, False), (240, True, False), (400, True, True)):
        stage.resize(700, height)
        stage.grab()
        assert (not stage.note.isHidden(), not stage.histogram.isHidden()) == (has_note, has_bars)
    assert "ρ(U)" in stage.note.text()


def test_only_whole_lines_of_the_list_are_drawn(qtbot):
    rows = tuple(LinkRow(f"unit {unit}", 1.0, 0, unit) for unit in range(9))
    scroll, links = QScrollArea(), UnitLinks(Theme())
    qtbot.addWidget(scroll)
    scroll.setWidget(links)
    scroll.setWidgetResizable(True)
    links.set_blocks([LinkBlock("to the outputs", "", rows, ())])
    scroll.resize(200, 19 + 3 * 17 + 9)
    scroll.show()
    QApplication.processEvents()
    whole = [links.is_whole(rect) for rect, _, _ in links.places()]
    assert whole[:3] == [True] * 3 and not any(whole[4:])
    scroll.verticalScrollBar().setValue(links.height())
    assert links.is_whole(links.places()[-1][0]) and not links.is_whole(links.places()[0][0])


def test_in_a_narrow_stage_the_maps_keep_their_room_and_the_list_has_one_column(qtbot):
    stage = WeightsStage(Theme())
    qtbot.addWidget(stage)
    stage.set_links("unit 1", [LinkBlock("a", "", (LinkRow("x", 1.0),), (LinkRow("y", 0.5),))])
    places = {}
    for wide in (1000, 556):
        stage.resize(wide, 400)
        stage.show()
        QApplication.processEvents()
        places[wide] = [rect for rect, _, _ in stage.links.places()]
    assert stage.maps.width() > 350
    assert places[1000][0].top() == places[1000][1].top() and places[1000][0].right() < places[1000][1].left()
    assert places[556][0].left() == places[556][1].left() and places[556][0].bottom() < places[556][1].top()


def test_the_number_under_the_mouse_goes_with_the_unit_that_had_it(qtbot):
    view = UnitLinks(Theme(False))
    qtbot.addWidget(view)
    view.resize(260, 100)
    view.set_blocks([LinkBlock("forget", "forget", (LinkRow("unit 3", 0.5, 0, 3),), ())])
    view.show()
    QTest.mouseMove(view, view.places()[0][0].center())
    assert "0.5" in view.toolTip() and view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    view.set_blocks([LinkBlock("forget", "forget", (), ())])
    assert view.toolTip() == "" and view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_each_picture_tells_what_is_under_the_mouse_until_it_leaves(qtbot):
    stage = WeightsStage(Theme(False))
    qtbot.addWidget(stage)
    stage.resize(900, 430)
    stage.maps.set_gates(gate_weights(random_network(units=6), 0), WeightsFacts())
    stage.show()
    for show, picture_of in (
        (stage.show_layer, stage.maps),
        (stage.show_layer, stage.histogram),
        (lambda: stage.show_matrix(matrices(random_network(units=6))[-1], NAMES), stage.matrix),
    ):
        show()
        before = picture(picture_of)
        QTest.mouseMove(picture_of, QPoint(140, 50))
        assert (picture(picture_of) != before).any(), picture_of
        QApplication.sendEvent(picture_of, QEvent(QEvent.Type.Leave))
        assert (picture(picture_of) == before).all(), picture_of


@pytest.mark.parametrize("size", [1e-30, 1e30])
def test_a_norm_is_that_of_its_weights_where_their_squares_are_beyond_float32(qtbot, size):
    values = np.full((3, 4), size, np.float32)
    view = shown(qtbot, Matrix("head.weight", values, "unit", "output"))
    view.grab()
    assert view._norm == pytest.approx(size * np.sqrt(12))
    gate = replace(gate_weights(random_network(units=6), 0)[0], from_hidden=values)
    assert f"‖U‖ {significant(size * np.sqrt(12))}" in gate_text(gate, None).lines[1]
