"""The window as a whole: every key, what its header offers, and one window after another."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QToolButton

from rnnviz.app.help import HelpDialog
from rnnviz.app.window import MainWindow
from rnnviz.core.library import load
from tests.app.driving import ALT, CTRL, CTRL_SHIFT, Keys, assert_reads, press, said, type_text
from tests.networks import random_model

Opener = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    return open_window(load("python-prose-lstm"), "the gate of the cell")


# Keys


def test_alt_up_and_down_walk_over_the_rows(window):
    selection, rows = window.studio.selection, window.studio.selection.rows
    selection.set_unit(rows[0])
    seen = [selection.unit]
    for _ in range(20):
        press(window, Keys.Key_Down, ALT)
        seen.append(selection.unit)
    assert seen == [*rows, *[rows[-1]] * 5]
    for _ in range(20):
        press(window, Keys.Key_Up, ALT)
    assert selection.unit == rows[0] == window.views.maps._unit


def test_alt_up_and_down_with_all_units(open_window):
    window = open_window(random_model(units=4), "abc", rows=0)
    for _ in range(6):
        press(window, Keys.Key_Down, ALT)
    assert window.studio.selection.unit == 3
    press(window, Keys.Key_Up, ALT)
    assert window.studio.selection.unit == 2


def test_ctrl_d_pins_and_lets_go(window):
    selection = window.studio.selection
    press(window, Keys.Key_Down, ALT)
    press(window, Keys.Key_D, CTRL)
    assert [pin.unit for pin in selection.pins] == [selection.unit]
    assert set(window.views.maps._names.pinned) == {selection.unit}
    press(window, Keys.Key_D, CTRL)
    assert selection.pins == [] and not window.views.maps._names.pinned


@pytest.mark.parametrize(("key", "name"), [(Keys.Key_1, "rnn"), (Keys.Key_2, "lstm"), (Keys.Key_3, "gru")])
def test_ctrl_and_a_number_choose_the_cell(window, key: Qt.Key, name: str):
    press(window, Keys.Key_3 if name == "lstm" else Keys.Key_2, CTRL)
    press(window, key, CTRL)
    assert window.studio.model.name == f"python-prose-{name}"
    assert window.views.header._cells.current == name
    assert_reads(window, "the gate of the cell")


def test_ctrl_l_goes_round_the_layers(open_window):
    window = open_window(random_model(layers=3), "abc")
    layers = []
    for _ in range(4):
        press(window, Keys.Key_L, CTRL)
        layers.append((window.studio.selection.layer, window.views.maps._layer))
    assert layers == [(1, 1), (2, 2), (0, 0), (1, 1)]


def test_columns_become_wider_and_narrower_and_both_have_an_end(window):
    grid = window.views.grid
    width = grid.column_width
    press(window, Keys.Key_Plus, CTRL)
    assert grid.column_width > width
    press(window, Keys.Key_Minus, CTRL)
    press(window, Keys.Key_Minus, CTRL)
    assert grid.column_width < width
    widths = set()
    for key in (Keys.Key_Minus, Keys.Key_Equal):
        for _ in range(40):
            press(window, key, CTRL)
            window.views.maps.grab()
        widths.add(grid.column_width)
    assert widths == {2, 160}


def test_f1_says_every_key(window):
    press(window, Keys.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert dialog is not None and dialog.isVisible()
    page = dialog._page(window.keys)
    assert all(key.says.replace("&", "&amp;") in page for key in window.keys)
    assert "F11" in page and "Ctrl+Shift+O" in page
    dialog.close()


def test_ctrl_o_opens_a_text_that_undo_takes_back(window, tmp_path, monkeypatch):
    file = tmp_path / "text.txt"
    file.write_text("another\ntext", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))
    press(window, Keys.Key_O, CTRL)
    assert_reads(window, "another\ntext")
    press(window, Keys.Key_Z, CTRL)
    assert_reads(window, "the gate of the cell")


@pytest.mark.parametrize("key", [CTRL, CTRL_SHIFT])
def test_a_file_dialog_given_up_changes_nothing(window, monkeypatch, key):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    press(window, Keys.Key_O, key)
    assert_reads(window, "the gate of the cell")
    assert said(window) == []


def test_no_two_keys_are_the_same(window):
    every = [part for key in window.keys for part in key.keys.split(" | ")]
    assert len(set(every)) == len(every)


# The header and the scale


def choose(button: QToolButton, value: object) -> None:
    """Click an entry of a button's menu."""
    next(action for action in button.menu().actions() if action.data() == value and action.isCheckable()).trigger()


def test_rows_are_chosen_in_the_header(window):
    for count in (32, 0, 16):
        choose(window.views.header._rows, count)
        assert window.studio.selection.shown == count
        chosen = window.views.maps._chosen
        assert chosen is None if count == 0 else len(chosen) == count
        assert ("all" if count == 0 else str(count)) in window.views.header._rows.text()
        window.views.maps.grab()


def test_units_are_ranked_again_on_the_text_as_it_is(open_window):
    window = open_window(load("python-prose-lstm"), "the gate of the cell")
    before = window.studio.selection.rows
    type_text(window, '\n"""(((0123456789)))"""\n\n')
    assert window.studio.selection.rows == before
    window.views.header.rank_requested.emit()
    assert window.studio.selection.rows != before
    assert list(window.views.maps._chosen) == window.studio.selection.rows


def test_another_limit_of_the_cell_state_is_used_and_kept_for_its_model(window, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getDouble", lambda *_: (0.5, True))
    window.views.maps.limit_requested.emit()
    assert window.studio.cell_limit() == window.views.maps._scales["cell"].high == 0.5
    press(window, Keys.Key_3, CTRL)
    press(window, Keys.Key_2, CTRL)
    assert window.views.maps._scales["cell"].high == 0.5


def test_a_limit_given_up_changes_nothing(window, monkeypatch):
    before = window.studio.cell_limit()
    monkeypatch.setattr(QInputDialog, "getDouble", lambda *_: (0.5, False))
    window.views.maps.limit_requested.emit()
    assert window.studio.cell_limit() == before == window.views.maps._scales["cell"].high


def test_the_width_of_columns_outlasts_a_change_of_the_cell(window):
    press(window, Keys.Key_Plus, CTRL)
    width = window.views.grid.column_width
    press(window, Keys.Key_3, CTRL)
    assert window.views.grid.column_width == width


def test_the_caret_stays_in_view_in_a_smaller_window(open_window):
    window = open_window(random_model(units=3), "ab cd " * 60)
    for size in ((960, 600), (1920, 1080), (1100, 620)):
        window.resize(*size)
        QApplication.processEvents()
        editor = window.views.editor
        assert editor.viewport().rect().contains(editor.cursorRect())


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1920, 1080)])
def test_every_size_keeps_every_view_inside(window, size: tuple[int, int]):
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    views = window.views
    middle = [views.ribbon, views.maps, views.transport, views.editor]
    side = [views.diagram, views.formula, views.next_token, views.learning]
    shown = {view: QRect(view.mapTo(window, QPoint(0, 0)), view.size()) for view in middle + side if view.isVisible()}
    for view, place in shown.items():
        assert window.rect().contains(place), type(view).__name__
        assert view.height() >= view.minimumHeight() and view.width() > 100, type(view).__name__
        assert not [other for other in shown if other is not view and shown[other].intersects(place)]
    assert (views.learning in shown) == (size[1] > 600)
    window.grab()
