"""Where everything lies in the picture of a recurrence, rolled up or unrolled: boxes and the lines between them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from rnnviz.view.theme import Theme

LINE = 18
"""Pixels at scale 1 of a line of numbers in a box."""

MARGIN = 6
"""Free on every side."""

_BOX, _START, _GAP, _CELL = 152, 84, 50, 25
_TALLEST = 380


@dataclass(frozen=True)
class Column:
    """One step: the boxes of x, of the sums and the state, and of the output."""

    step: int
    x: QRectF
    state: QRectF
    output: QRectF


@dataclass(frozen=True)
class Edge:
    """A line along `points` that bears a weight's letter at `pill`, and its own `step`."""

    letter: str
    step: int
    points: tuple[QPointF, ...]
    pill: QPointF


@dataclass(frozen=True)
class Picture:
    """Everything that is drawn; `start` is the box of the state before the first column, None where it is rolled up."""

    columns: tuple[Column, ...]
    edges: tuple[Edge, ...]
    start: QRectF | None


def capacity(width: float, theme: Theme) -> int:
    """How many steps fit side by side."""
    free = width - theme.px(_START) - 2 * theme.px(MARGIN)
    return max(1, int(free // theme.px(_BOX + _GAP)))


def unrolled(area: QRectF, theme: Theme, steps: range, lines: int) -> Picture:
    """Side by side, `lines` numbers in each state; every step gets its own copy."""
    px = theme.px
    area = _middle(area, px(_TALLEST))
    first = area.left() + px(_START) + px(_GAP)
    columns = tuple(
        _column(area, theme, step, first + place * px(_BOX + _GAP), lines) for place, step in enumerate(steps)
    )
    tall = columns[0].state if columns else _column(area, theme, 0, first, lines).state
    start = QRectF(area.left(), tall.top(), px(_START), tall.height())
    edges = [edge for column in columns for edge in _upward(column)]
    lefts = [start, *(column.state for column in columns)]
    for left, column in zip(lefts, columns, strict=False):
        edges.append(_sideways(left, column))
    return Picture(columns, tuple(edges), start)


def rolled(area: QRectF, theme: Theme, step: int, lines: int) -> Picture:
    """One cell, whose state comes back to it."""
    px = theme.px
    area = _middle(area, px(_TALLEST))
    column = _column(area, theme, step, area.center().x() - px(_BOX) / 2 - px(_GAP) / 2, lines)
    box = column.state
    out, third = box.right() + px(70), box.height() / 4
    loop = (
        QPointF(box.right(), box.top() + third),
        QPointF(out, box.top() + third),
        QPointF(out, box.bottom() - third),
        QPointF(box.right(), box.bottom() - third),
    )
    back = Edge("W", step, loop, QPointF(out, box.center().y()))
    return Picture((column,), (*_upward(column), back), None)


def _middle(area: QRectF, tallest: float) -> QRectF:
    """Not taller than it needs to be."""
    height = min(area.height(), tallest)
    return QRectF(area.left(), area.center().y() - height / 2, area.width(), height)


def _column(area: QRectF, theme: Theme, step: int, left: float, lines: int) -> Column:
    px = theme.px
    width, cell = px(_BOX), px(_CELL)
    tall = px(LINE) * (lines + 1) + px(8)
    middle = area.center().y()
    return Column(
        step,
        QRectF(left, area.bottom() - cell, width, cell),
        QRectF(left, middle - tall / 2, width, tall),
        QRectF(left, area.top(), width, cell),
    )


def _upward(column: Column) -> list[Edge]:
    """x -> state by U, state -> output by V."""
    x = column.state.center().x()
    found = []
    for letter, low, high in (
        ("U", column.x.top(), column.state.bottom()),
        ("V", column.state.top(), column.output.bottom()),
    ):
        found.append(Edge(letter, column.step, (QPointF(x, low), QPointF(x, high)), QPointF(x, (low + high) / 2)))
    return found


def _sideways(left: QRectF, column: Column) -> Edge:
    """The state before -> state by W."""
    y, ends = column.state.center().y(), (left.right(), column.state.left())
    return Edge("W", column.step, (QPointF(ends[0], y), QPointF(ends[1], y)), QPointF(sum(ends) / 2, y))
