"""In the window: what is saturated is counted over the text that was read, and can be chosen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from rnnviz.app.companions.saturation import SaturationCompanion
from rnnviz.app.window import MainWindow
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.session.slices import Slices
from tests.app.shown import companion
from tests.networks import LETTERS, random_model, random_network

TEXT = "def area(width):\n    return width"


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    made = open_window(load("python-prose-gru"), TEXT)
    made.companions.show_stage("saturation")
    return made


def _shown(window: MainWindow) -> SaturationCompanion:
    found = companion(window, "saturation", SaturationCompanion)
    found.slices.finish()
    return found


def _is_right(window: MainWindow) -> None:
    gates = _shown(window)._panel.map.gates
    assert [gate.quantity for gate in gates] == ["reset", "update"]
    for gate in gates:
        values = window.studio.document.trace.layers[0][gate.quantity]
        assert np.allclose(gate.left, (values < 0.1).mean(axis=0))
        assert np.allclose(gate.right, (values > 0.9).mean(axis=0))


def test_it_follows_the_text(window: MainWindow) -> None:
    document = window.studio.document
    _is_right(window)
    for text in (TEXT + " * 2", TEXT[:9] + "x" + TEXT[9:], "a"):
        document.set_text(text)
        _is_right(window)
    document.set_text("")
    panel = _shown(window)._panel
    assert "Type something" in panel._about.text() and not panel.rows
    assert not any(len(gate.left) for gate in panel.map.gates) and panel.map.found() is None
    panel.map._mouse = QPointF(panel.map.area(0).bottomLeft())
    assert panel.map.found() is None and not panel.map.grab().isNull()


def test_a_unit_can_be_chosen_from_the_map_and_from_the_list(window: MainWindow, qtbot: QtBot) -> None:
    panel, selection = _shown(window)._panel, window.studio.selection
    panel.list.itemClicked.emit(panel.list.topLevelItem(2), 0)
    assert (selection.quantity, selection.unit) == panel.rows[2][:2]
    alone = int(np.argmax(panel.map.placed(1)[:, 0]))
    x, y = panel.map.placed(1)[alone]
    qtbot.mouseClick(panel.map, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    chosen = panel.map.placed(1)[selection.unit]
    assert selection.quantity == "update" and np.hypot(*(chosen - (x, y))) < 2


def test_an_rnn_says_what_is_counted_instead(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(load("python-prose-rnn"), TEXT)
    window.companions.show_stage("saturation")
    panel = _shown(window)._panel
    assert "has no gates" in panel._about.text() and [gate.quantity for gate in panel.map.gates] == ["hidden"]


def test_of_a_short_axis_only_the_limit_is_said(window: MainWindow) -> None:
    picture = _shown(window)._panel.map
    metrics = QFontMetrics(picture._theme.font(11))
    said = [picture._frame.fitting("> .9", room, metrics) for room in (300, 70, 30)]
    assert said == [
        "> .9, share of steps",
        "> .9",
        "",
    ]


def test_the_list_has_columns(window: MainWindow) -> None:
    panel = _shown(window)._panel
    first, item = panel.rows[0], panel.list.topLevelItem(0)
    assert item is not None and item.text(0) == f"{first.quantity} {first.unit}"
    assert item.text(1) == ("open" if first.is_right else "closed") and item.text(2) == f"{100 * first.share:.0f} %"
    header = panel.list.header()
    assert sum(header.sectionSize(place) for place in range(3)) <= panel.list.viewport().width()
    item.setText(0, "update 9999")
    assert panel.list.sizeHintForColumn(0) <= header.sectionSize(0)


def test_the_selected_unit_is_ringed(window: MainWindow) -> None:
    window.studio.selection.set_unit(3)
    panel = _shown(window)._panel
    ringed = panel.map.grab().toImage()
    panel.map.set_unit(-1)
    assert ringed != panel.map.grab().toImage()


def test_relu_has_nothing_to_count(open_window: Callable[..., MainWindow]) -> None:
    like = random_model("rnn")
    network = random_network("rnn", activation="relu", size=len(LETTERS))
    window = open_window(Model(like.card, network), TEXT)
    window.companions.show_stage("saturation")
    assert "ReLU" in _shown(window)._panel._about.text()


def test_another_network_comes_in_the_middle_of_the_counting(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("lstm", layers=2), TEXT * 40)
    window.studio.selection.set_layer(1)
    window.companions.show_stage("saturation")
    found = companion(window, "saturation", SaturationCompanion)
    found.slices._advance(0.0)
    window.studio.show_model(random_model("gru"), None)
    window.studio.document.read_all()
    _is_right(window)


def test_another_network_may_come_while_another_picture_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.studio.document.set_text(TEXT[::-1])
    assert _slices(window).is_working
    window.companions.show_stage("path")
    window.studio.show_model(random_model("gru", layers=2, units=5), None)
    qtbot.wait(20)  # what is still to be counted is counted now
    window.companions.show_stage("saturation")
    gates = _shown(window)._panel.map.gates
    assert [len(gate.left) for gate in gates] == [5, 5]


def _slices(window: MainWindow) -> Slices:
    found = window.companions.companion("saturation")
    assert isinstance(found, SaturationCompanion)
    return found.slices
