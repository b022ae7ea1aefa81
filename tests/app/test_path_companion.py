"""In the window: the path of the state follows text, cursor and layer, and a click moves the cursor."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from rnnviz.app.companions.path import PathCompanion
from rnnviz.app.window import MainWindow
from rnnviz.core.library import load
from rnnviz.core.pixels import picture_text
from rnnviz.tasks.drawn_digits import drawn
from tests.app.shown import companion
from tests.networks import random_model

TEXT = "the state of a network goes its way"


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    made = open_window(random_model("lstm", layers=2), TEXT)
    made.companions.show_stage("path")
    return made


def _path(window: MainWindow) -> PathCompanion:
    return companion(window, "path", PathCompanion)


def test_the_points_are_the_states_on_the_axes(window: MainWindow) -> None:
    path = _path(window)._view.canvas.path
    states = window.studio.document.trace.layers[0]["hidden"].astype(np.float64)
    centred = states - states.mean(axis=0)
    _, values, _ = np.linalg.svd(centred)
    assert path.points.shape == (len(TEXT), 2) and path.step == path.current == len(TEXT) - 1
    assert np.square(path.points).sum(axis=0) == pytest.approx(values[:2] ** 2, rel=1e-4)
    assert path.shares == pytest.approx(values[:2] ** 2 / (values**2).sum(), rel=1e-4)


def test_it_stands_still_while_a_text_grows_a_little(window: MainWindow) -> None:
    document, length = window.studio.document, len(TEXT)
    document.set_text(TEXT + ".")
    before = _path(window)._view.canvas.path
    document.set_text(TEXT + ". On")
    after = _path(window)._view.canvas.path
    assert len(after.points) == length + 4 and after.fitted == before.fitted
    assert np.allclose(after.points[: length + 1], before.points)
    document.set_text(TEXT + ". On and on, and never comes back")
    assert _path(window)._view.canvas.path.fitted > before.fitted
    document.set_text(TEXT[:9])
    assert _path(window)._view.canvas.path.fitted == 9


def test_new_axes_point_the_same_way_as_the_old(window: MainWindow) -> None:
    path, document, refitted = _path(window), window.studio.document, 0
    before = path._found
    for length in range(len(TEXT), 0, -3):  # other axes each time, for what they were fitted to is gone
        document.set_text((TEXT + TEXT[::-1])[-length:] + TEXT[:length])
        document.read_all()
        after = path._found
        assert before is not None and after is not None
        assert ((before.axes * after.axes).sum(axis=1) >= 0).all()
        refitted, before = refitted + (after is not before), after
    assert refitted > 5


def test_states_layers_and_axes_can_be_chosen(window: MainWindow) -> None:
    view = _path(window)._view
    view.components.requested.emit("3")
    view.quantities.requested.emit("cell")
    cells = window.studio.document.trace.layers[0]["cell"].astype(np.float64)
    values = np.linalg.svd(cells - cells.mean(axis=0), compute_uv=False)
    assert np.square(view.canvas.path.points).sum(axis=0) == pytest.approx(values[:3] ** 2, rel=1e-4)
    assert view.canvas.path.points.shape[1] == 3 and view.canvas.projection.turns
    assert "cell state of layer 1" in view._about.text()
    before = view.canvas.path.points
    window.studio.selection.set_layer(1)
    assert "layer 2" in view._about.text() and not np.array_equal(before, view.canvas.path.points)
    window.companions.tell("path", "components", 2)
    assert view.canvas.path.points.shape[1] == 2


def test_a_click_goes_to_the_step_and_a_drag_turns(window: MainWindow, qtbot: QtBot) -> None:
    canvas = _path(window)._view.canvas
    x, y = canvas.placed(canvas.path.points)[3]
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert window.studio.document.cursor == 4 and canvas.path.current == 3
    window.companions.tell("path", "components", 3)
    before = canvas.projection
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(canvas, QPoint(140, 120))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(140, 120))
    assert canvas.projection.yaw != before.yaw and window.studio.document.cursor == 4


@pytest.mark.parametrize("text", ["", "a", "ab"])
def test_a_few_tokens_or_none(window: MainWindow, text: str) -> None:
    window.views.editor.replace_all(text)
    canvas = _path(window)._view.canvas
    about = _path(window)._view._about.text()
    assert "Drawn" not in about and ("One token" in about) == (len(text) == 1)
    assert len(canvas.path.points) == len(text) and not canvas.grab().isNull()


def test_a_text_of_very_many_tokens_and_a_network_that_reads_numbers(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("rnn", units=3), "a b" * 7_000)
    window.companions.show_stage("path")
    assert window.studio.document.trace.compact and len(_path(window)._view.canvas.path.points) == 160
    assert "397 of 21,000 steps" in _path(window)._view._about.text()
    assert "the steps 20,841 to 21,000" in _path(window)._view._about.text()
    canvas = _path(window)._view.canvas
    canvas._mouse = QPointF(*canvas.placed(canvas.path.points)[7])
    found = canvas.hovered()
    assert found is not None and found >= 20_840  # "a b" comes again and again, and stands where it stood before
    window.studio.document.set_cursor(10)
    assert "the steps 1 to 70" in _path(window)._view._about.text()
    numbers = open_window(load("forecast"), "0.1\n0.2\n0.3\n")
    numbers.companions.show_stage("path")
    assert len(_path(numbers)._view.canvas.path.points) == 3


def test_a_smaller_network_with_one_state_comes_while_the_cell_state_is_shown(window: MainWindow) -> None:
    path, studio = _path(window), window.studio
    path._on_quantity_requested("cell")
    studio.selection.set_unit(studio.model.network.layers[0].units - 1)
    studio.show_model(random_model("gru", units=3), None)
    studio.document.read_all()
    assert path._quantity == "hidden"
    assert path._view.canvas.path.points.shape == (len(TEXT), 2)


def test_rows_of_numbers_are_told_by_their_step(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(load("digits-lstm"), picture_text(drawn(7)))
    window.companions.show_stage("path")
    path = _path(window)._view.canvas.path
    assert path.texts == [str(step) for step in range(1, 29)] and not path.has_names
    canvas = _path(window)._view.canvas
    canvas._mouse = QPointF(*canvas.placed(path.points)[9])
    assert not canvas.grab().isNull()


def test_where_there_is_hardly_any_height_the_first_axis_is_stretched_and_says_so(window: MainWindow) -> None:
    view = _path(window)._view
    canvas, path = view.canvas, view.canvas.path
    canvas.resize(700, 400)
    along, up = np.abs(np.diff(canvas._axes(), axis=1)[:, 0]).max(axis=1) / np.ptp(path.ends, axis=0)
    assert along == pytest.approx(up) and "stretched" not in canvas._names()[0]
    canvas.resize(700, 80)
    along, up = np.abs(np.diff(canvas._axes(), axis=1)[:, 0]).max(axis=1) / np.ptp(path.ends, axis=0)
    assert along > 2 * up and f"stretched {along / up:.1f}" in canvas._names()[0]
    inside = canvas.placed(path.points)
    assert (inside.min(axis=0) >= 0).all() and (inside.max(axis=0) <= (700, 80)).all()
    view.components.requested.emit("3")
    assert "not enough height" in canvas._missing() and not len(canvas.places()[0]) and not canvas.grab().isNull()
