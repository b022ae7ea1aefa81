"""The recurrence over time: the numbers that are shown, typed and lit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from rnnviz.core.recurrence import letters_of, unrolled
from rnnviz.tasks.unrolled import by_hand
from rnnviz.view.theme import Theme
from rnnviz.view.unrolled_view import UnrolledView

TEXTS = ["1", "2", "0.5", "-1", "3", "1"]


@pytest.fixture
def view(qtbot: QtBot) -> UnrolledView:
    made, model = UnrolledView(Theme()), by_hand()
    trace = model.trace(" ".join(TEXTS))
    qtbot.addWidget(made)
    made.set_letters(letters_of(model.network))

    def show() -> None:
        made.set_place(1, len(TEXTS))
        wanted = made.picture.wanted
        made.set_run(unrolled(trace, wanted.start, wanted.stop), wanted.start, TEXTS, "tanh")

    made.range_changed.connect(show)
    made.resize(860, 270)
    made.show()
    show()
    return made


def test_as_many_steps_as_fit_each_with_the_same_weights(view: UnrolledView) -> None:
    picture = view.picture.picture
    assert [column.step for column in picture.columns] == [0, 1]
    assert sorted(edge.letter for edge in picture.edges) == ["U", "U", "V", "V", "W", "W"]
    for width in range(700, 1500, 7):
        view.resize(width, 260)
        assert view.picture.picture.columns[-1].output.right() <= view.picture.width()
    view.resize(1480, 500)
    assert len(view.picture.picture.columns) == 5 and view.grab().width() == 1480
    assert "0.5370496" in view.picture.tip_at(view.picture.picture.columns[0].state.center())


def test_rolled_up_there_is_one_cell_with_a_loop(view: UnrolledView) -> None:
    view.show_as("rolled")
    picture = view.picture.picture
    assert [column.step for column in picture.columns] == [1] and picture.start is None
    loop = next(edge for edge in picture.edges if edge.letter == "W")
    assert loop.points[0].x() == loop.points[-1].x() == picture.columns[0].state.right()


def test_pointing_at_one_lights_all(view: UnrolledView, qtbot: QtBot) -> None:
    edge = view.picture.picture.edges[0]
    assert view.picture.edge_at(edge.pill) is edge and edge.letter in view.picture.tip_at(edge.pill)
    with qtbot.waitSignal(view.picture.letter_hovered) as told:
        qtbot.mouseMove(view.picture, edge.pill.toPoint())
    assert told.args == [edge.letter]
    assert view.picture.edge_at(QPointF(1, 1)) is None


def test_a_number_counts_while_it_is_typed(view: UnrolledView, qtbot: QtBot) -> None:
    cell, asked = view.table("W").cell(1, 0), []
    view.weight_edited.connect(lambda *where: asked.append(where))
    cell.selectAll()
    qtbot.keyClicks(cell, "0.7")
    assert [where[-1] for where in asked] == [0.0, 0.0, 0.7] and asked[-1][:3] == ("W", 1, 0)


@pytest.mark.parametrize("typed", ["abc", "1e9", ""])
def test_what_is_no_number_is_said_and_the_old_one_stays(view: UnrolledView, qtbot: QtBot, typed: str) -> None:
    cell, asked = view.table("U").cell(0, 1), []
    cell.setFocus()
    cell.selectAll()
    qtbot.keyClick(cell, Qt.Key.Key_Backspace)
    view.weight_edited.connect(lambda *where: asked.append(where))
    cell.setText("")
    cell.insert(typed)
    cell.textEdited.emit(typed)
    assert "U, row 1, column 2" in view._problem.text() and view._problem.isVisible() and not asked
    qtbot.keyClick(cell, Qt.Key.Key_Escape)
    assert cell.text() == "0.6" and not view._problem.isVisible()


def test_an_input_is_edited_where_it_stands(view: UnrolledView, qtbot: QtBot) -> None:
    place = view.picture.picture.columns[1].x.center().toPoint()
    qtbot.mouseClick(view.picture, Qt.MouseButton.LeftButton, pos=place)
    assert view._input.isVisible() and view._input.text() == "2"
    qtbot.keyClicks(view._input, "oops")
    qtbot.keyClick(view._input, Qt.Key.Key_Return)
    assert "stays 2" in view._problem.text()
    place = view.picture.picture.columns[1].x.center().toPoint()  # the sentence takes some room
    qtbot.mouseClick(view.picture, Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClicks(view._input, "2.5")
    with qtbot.waitSignal(view.input_edited) as told:
        qtbot.keyClick(view._input, Qt.Key.Key_Return)
    assert told.args == [1, "2.5"] and not view._problem.isVisible()


def test_what_is_no_number_entered_as_nothing(qtbot: QtBot) -> None:
    view, model = UnrolledView(Theme()), by_hand()
    qtbot.addWidget(view)
    view.resize(860, 270)
    view.set_letters(letters_of(model.network))
    view.set_place(1, 2)
    view.set_run(unrolled(model.trace("1 abc"), 0, 2), 0, ["1", "abc"], "tanh")
    assert [view.picture._entered(column) for column in view.picture.picture.columns] == ["1", "abc → 0"]
