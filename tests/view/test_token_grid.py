import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest

from rnnviz.view.grid_view import GridView
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import NARROWEST, WIDEST, TokenGrid
from rnnviz.view.token_scroll import TokenScroll


@pytest.fixture
def grid(qapp):
    grid = TokenGrid(100, 20)
    grid.set_width(900)
    grid.set_steps(100)
    return grid


@pytest.fixture
def view(qtbot, grid):
    view = GridView(Theme(), grid)
    qtbot.addWidget(view)
    view.resize(900, 100)
    grid.set_width(900)
    return view


def wheel(view, x, notches=1.0, modifiers=Qt.KeyboardModifier.NoModifier):
    at = QPointF(x, 10)
    angle = QPoint(0, round(notches * 120))
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    view.wheelEvent(QWheelEvent(at, at, QPoint(), angle, none, modifiers, phase, False))


def test_a_step_is_found_where_its_column_is_drawn(grid):
    grid.scroll_to(30)
    for step in grid.visible():
        assert grid.step_at(grid.x_of(step)) == step
        assert grid.step_at(grid.x_of(step) + 19.9) == step
    assert grid.step_at(99) is None


def test_the_last_token_keeps_a_free_column_for_the_caret(grid):
    grid.scroll_to(1000)
    assert grid.x_of(100) + grid.column_width <= grid.width


def test_nothing_scrolls_when_everything_fits(grid):
    grid.set_steps(39)
    assert grid.last_first == 0
    grid.scroll_to(5)
    assert grid.first == 0


@given(st.lists(st.tuples(st.sampled_from(["steps", "width", "zoom", "scroll", "show"]), st.integers(-50, 3000))))
def test_first_is_always_sensible(moves):
    grid = TokenGrid(100, 20)
    for move, number in moves:
        if move == "zoom":
            grid.set_column_width(number, grid.first + 3)
        elif move == "scroll":
            grid.scroll_to(number)
        else:
            positive = max(0, number)
            {"steps": grid.set_steps, "width": grid.set_width, "show": grid.ensure_visible}[move](positive)
        assert 0 <= grid.first <= grid.last_first
        assert NARROWEST <= grid.column_width <= WIDEST


@given(st.integers(0, 99))
def test_ensure_visible_shows_the_step_and_the_column_behind_it(step):
    grid = TokenGrid(100, 20)
    grid.set_width(500)
    grid.set_steps(100)
    grid.ensure_visible(step)
    assert step in grid.visible()
    assert grid.x_of(step + 1) + grid.column_width <= grid.width
    first = grid.first
    grid.ensure_visible(step)
    assert grid.first == first


def test_changed_is_told_once_and_only_if_something_changed(grid, qtbot):
    with qtbot.assertNotEmitted(grid.changed):
        grid.set_steps(100)
    with qtbot.waitSignal(grid.changed):
        grid.set_steps(101)


def test_the_wheel_scrolls_along_the_tokens(view, grid):
    wheel(view, 300, -1)
    assert grid.first == 3
    wheel(view, 300, 1)
    assert grid.first == 0


def test_small_turns_of_a_touchpad_add_up(view, grid):
    for _ in range(10):
        wheel(view, 300, -0.1)
    assert grid.first in (2, 3)


def test_ctrl_and_the_wheel_zoom_round_the_mouse(view, grid):
    grid.scroll_to(30)
    under = grid.step_at(500)
    wheel(view, 500, 1, Qt.KeyboardModifier.ControlModifier)
    assert grid.column_width == 25
    assert abs(grid.x_of(under) - 500) <= 2 * 25
    for _ in range(40):
        wheel(view, 500, -1, Qt.KeyboardModifier.ControlModifier)
    assert grid.column_width == NARROWEST
    for _ in range(40):
        wheel(view, 500, 1, Qt.KeyboardModifier.ControlModifier)
    assert grid.column_width == WIDEST


def test_the_middle_button_drags_the_tokens(view, grid):
    grid.scroll_to(30)
    QTest.mousePress(view, Qt.MouseButton.MiddleButton, pos=QPoint(500, 50))
    move = QPointF(560, 50)
    middle, nothing = Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier
    view.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, move, move, middle, middle, nothing))
    assert grid.first == 27
    QTest.mouseRelease(view, middle, pos=QPoint(560, 50))
    assert not view.is_dragged


def test_the_scroll_bar_and_the_grid_follow_each_other(qtbot, grid):
    bar = TokenScroll(grid)
    qtbot.addWidget(bar)
    bar.setValue(12)
    assert grid.first == 12
    grid.scroll_to(40)
    assert bar.value() == 40 and bar.maximum() == grid.last_first
    assert bar.isEnabled()
    grid.set_steps(5)
    assert not bar.isEnabled()
