import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from rnnviz.view.run_list import RunList
from rnnviz.view.run_model import ROW, RunModel
from rnnviz.view.run_row import RunRow, facts, told, when
from rnnviz.view.run_rows import RunRows
from rnnviz.view.theme import Theme
from rnnviz.view.undo_line import UndoLine

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CURVE = ((0, 4.6), (100, 2.4), (200, 2.1))


def run(key, state="finished", **changes):
    row = RunRow(key, f"run {key}", "LSTM · 128 units", "Python prose", state, 200, 300, 1.5, 2.1, time.time(), CURVE)
    return replace(row, **changes)


@pytest.fixture
def runs(qtbot):
    view = RunList(Theme())
    qtbot.addWidget(view)
    view.resize(360, 400)
    view.set_runs([run("a"), run("b", "learning"), run("c", "stopped")])
    view.show()
    view.activateWindow()
    return view


def rows(view):
    return view.findChild(RunRows)


def place(view, key, x=100):
    """Where a run is on the list's viewport; x = 10 is its tick."""
    (index,) = (each for each in indices(view) if each.data(ROW).key == key)
    return QPoint(x, rows(view).visualRect(index).center().y())


def indices(view):
    model = rows(view).model()
    return [model.index(row, 0) for row in range(model.rowCount())]


def click(qtbot, view, key, x=100):
    qtbot.mouseClick(rows(view).viewport(), Qt.MouseButton.LeftButton, pos=place(view, key, x))


def button(view, name):
    return next(each for each in view.findChildren(QToolButton) if each.accessibleName() == name)


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Open", "open_requested"),
        ("Continue", "continue_requested"),
        ("Show folder", "folder_requested"),
        ("Delete", "delete_requested"),
    ],
)
def test_the_buttons_act_on_the_selected_run(qtbot, runs, name, signal):
    click(qtbot, runs, "c")
    with qtbot.waitSignal(getattr(runs, signal)) as asked:
        qtbot.mouseClick(button(runs, name), Qt.MouseButton.LeftButton)
    assert asked.args == ["c"]


@pytest.mark.parametrize(
    ("key", "signal"), [(Qt.Key.Key_Return, "open_requested"), (Qt.Key.Key_Delete, "delete_requested")]
)
def test_keys_act_on_the_selected_run(qtbot, runs, key, signal):
    click(qtbot, runs, "a")
    with qtbot.waitSignal(getattr(runs, signal)) as asked:
        qtbot.keyClick(rows(runs), key)
    assert asked.args == ["a"]


def test_without_a_selected_run_nothing_can_be_done(qtbot):
    view = RunList(Theme())
    qtbot.addWidget(view)
    view.set_runs([run("a")])
    assert view.selected == "" and not any(action.isEnabled() for action in rows(view).actions())
    view.set_selected("a")
    assert view.selected == "a" and button(view, "Open").isEnabled()


def test_a_double_click_opens(qtbot, runs):
    with qtbot.waitSignal(runs.open_requested) as asked:
        click(qtbot, runs, "b")
        qtbot.mouseDClick(rows(runs).viewport(), Qt.MouseButton.LeftButton, pos=place(runs, "b"))
    assert asked.args == ["b"]


def test_a_running_run_is_neither_continued_nor_deleted(qtbot, runs):
    click(qtbot, runs, "b")
    assert not button(runs, "Delete").isEnabled() and not button(runs, "Continue").isEnabled()
    assert "stop it" in button(runs, "Delete").toolTip()
    runs.set_runs([run("a"), run("b", "stopped"), run("c")])
    assert button(runs, "Delete").isEnabled() and "undone" in button(runs, "Delete").toolTip()


def test_ticks_are_told_and_kept(qtbot, runs):
    heard: list = []
    runs.shown_changed.connect(heard.append)
    click(qtbot, runs, "a", x=10)
    click(qtbot, runs, "c", x=10)
    assert heard == [frozenset("a"), frozenset("ac")]
    runs.set_runs([run("c")])
    assert runs.shown == frozenset("c")
    runs.set_runs([run("c"), run("a")])
    assert runs.shown == frozenset("ac"), "a run brought back from the bin is drawn again"
    runs.set_shown(frozenset("a"))
    assert len(heard) == 2, "setters tell nobody"


def test_the_space_bar_ticks(qtbot, runs):
    click(qtbot, runs, "a")
    with qtbot.waitSignal(runs.shown_changed) as told_:
        qtbot.keyClick(rows(runs), Qt.Key.Key_Space)
    assert told_.args == [frozenset("a")]


def edit(qtbot, view, key):
    click(qtbot, view, key)
    qtbot.keyClick(rows(view), Qt.Key.Key_F2)
    return rows(view).findChild(QLineEdit)


def test_a_new_name_is_asked_for(qtbot, runs):
    editor = edit(qtbot, runs, "a")
    assert editor.text() == "run a"
    editor.setText("  better ")
    with qtbot.waitSignal(runs.rename_requested) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args == ["a", "better"]
    assert indices(runs)[0].data(ROW).name == "run a", "the list waits for the answer"


@pytest.mark.parametrize("text", ["", "   ", "run a"])
def test_no_name_and_the_same_name_are_no_wish(qtbot, runs, text):
    editor = edit(qtbot, runs, "a")
    editor.setText(text)
    with qtbot.assertNotEmitted(runs.rename_requested):
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_news_leave_a_name_being_edited_alone(qtbot, runs):
    editor = edit(qtbot, runs, "a")
    editor.setText("half a na")
    runs.set_runs([run("new"), run("a", step=250), run("b"), run("c")])
    assert editor.isVisible() and editor.text() == "half a na"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_deleting_can_be_undone_until_the_next_action(qtbot, runs):
    line = runs.findChild(UndoLine)
    assert not line.isVisible()
    runs.set_deleted("run x")
    assert line.isVisible() and line.text == "Deleted “run x”."
    with qtbot.waitSignal(runs.undo_delete_requested):
        qtbot.mouseClick(line.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not line.isVisible()
    runs.set_deleted("run x")
    click(qtbot, runs, "a")
    click(qtbot, runs, "a", x=10)
    assert line.isVisible(), "looking is no action"
    qtbot.mouseClick(button(runs, "Open"), Qt.MouseButton.LeftButton)
    assert not line.isVisible()
    runs.set_deleted("run x")
    qtbot.mouseClick(line.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not line.isVisible()


def test_a_list_that_was_scrolled_stays_when_runs_come_and_go(qtbot, runs):
    many = [run(str(number)) for number in range(30)]
    runs.set_runs(many)
    click(qtbot, runs, "1")
    rows(runs).verticalScrollBar().setValue(700)
    before = place(runs, "12")
    runs.set_runs([run("new"), *many[5:], many[0], many[1]])
    assert place(runs, "12") == before and runs.selected == "1"


def test_a_new_run_is_seen_by_who_looks_at_the_top(runs):
    many = [run(str(number)) for number in range(30)]
    runs.set_runs(many)
    runs.set_runs([run("new"), *many])
    QCoreApplication.processEvents()
    assert rows(runs).visualRect(indices(runs)[0]).top() == 0


def test_without_runs_it_says_how_to_get_one(runs):
    runs.set_runs([])
    said = [label.text() for label in runs.findChildren(QLabel) if label.isVisible()]
    assert any("Press Learn" in text for text in said) and not button(runs, "Open").isVisible()


def test_what_cannot_be_read_can_only_be_deleted_or_looked_at(qtbot, runs):
    runs.set_runs([run("a", "unreadable", note="its run.json is damaged")])
    click(qtbot, runs, "a")
    can = {name: button(runs, name).isEnabled() for name in ("Open", "Continue", "Rename", "Show folder", "Delete")}
    assert can == {"Open": False, "Continue": False, "Rename": False, "Show folder": True, "Delete": True}
    with qtbot.assertNotEmitted(runs.open_requested):
        qtbot.keyClick(rows(runs), Qt.Key.Key_Return)
    click(qtbot, runs, "a", x=10)
    assert runs.shown == frozenset()
    assert "damaged" in indices(runs)[0].data(Qt.ItemDataRole.ToolTipRole)


def test_times_are_said_as_people_do(qapp):
    now = time.mktime((2025, 3, 9, 14, 5, 0, 0, 0, -1))
    assert when(now - 60, now) == "today 14:04"
    assert when(now - 20 * 3600, now) == "yesterday 18:05"
    assert when(now - 20 * 86400, now) == "2025-02-17"
    assert when(1e30, now) == when(float("nan"), now) == ""


def test_how_far_a_run_has_come(qapp):
    assert facts(run("a", "stopped")) == ["stopped", "1.5 epochs", "200 of 300 steps"]
    assert facts(run("a", step=30_000, steps=30_000)) == ["finished", "1.5 epochs", "30,000 steps"]
    assert "best validation loss 0.00123" in told(run("a", loss=0.001234), 0.0)


@pytest.mark.parametrize("scale", [1, 1.35])
def test_whatever_a_folder_holds_is_painted(qtbot, scale):
    view = RunList(Theme(dark=True, scale=scale))
    qtbot.addWidget(view)
    view.resize(360, 500)
    strange = (("nan", float("nan")), ("inf", float("inf")), ("none", None))
    view.set_runs([run(key, "odd", loss=loss, changed=1e30, curve=((0, 1.0),), name="<b>") for key, loss in strange])
    view.set_shown(frozenset({"nan"}))
    view.show()
    assert not view.grab().isNull()
    assert "&lt;b&gt;" in indices(view)[0].data(Qt.ItemDataRole.ToolTipRole)


@given(st.lists(st.lists(st.sampled_from("abcdefg"), unique=True), max_size=4))
def test_the_model_ends_as_it_was_told(orders):
    owner = QObject()
    model = RunModel(owner)
    for order in orders:
        model.set_rows([run(key, changed=0.0) for key in order])
        assert [model.index(row).data(ROW).key for row in range(model.rowCount())] == order
