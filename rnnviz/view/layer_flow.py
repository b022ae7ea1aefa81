"""Where the boxes and arrows of a network over time are: one row a layer, from the input at the foot upwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from rnnviz.core.layer_list import AnyLayer, LayerList, Recurrent, Shape
from rnnviz.core.layer_summary import Row

MOST_COLUMNS = 6
TALLEST, LOWEST = 66.0, 30.0
"""Heights of a row, in units of the theme."""

_BOX = 0.52
"""Of a row's height; the rest is for arrows."""

GAP = -1
"""A column that stands for all steps that are left out."""


@dataclass(frozen=True)
class Box:
    """One layer at one step: `kind` is its Keras class, or Input; `text` the length of the vector that comes out."""

    rect: QRectF
    kind: str
    text: str


@dataclass(frozen=True)
class Arrow:
    """A line with its head at the last point. `is_in_time` ones lead from step to step."""

    points: tuple[QPointF, ...]
    is_in_time: bool = False


@dataclass
class Flow:
    """Everything to be drawn. `gaps` are where "…" stands, `rows` the middle line of each row, the input first."""

    boxes: list[Box] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    gaps: list[QPointF] = field(default_factory=list)
    rows: list[float] = field(default_factory=list)
    steps: list[tuple[float, str]] = field(default_factory=list)


def columns(entry: Shape) -> list[int]:
    """The steps that are drawn, counted from 1; GAP for those left out, 0 for the last of an unknown number."""
    if entry.kind == "vector":
        return [1]
    if entry.steps is not None and entry.steps <= MOST_COLUMNS:
        return list(range(1, entry.steps + 1))
    return [1, 2, 3, GAP, entry.steps or 0]


def flow(network: LayerList, rows: Sequence[Row], area: QRectF) -> Flow:
    """Lay out the input and the `rows` of a summary within an area."""
    return _Layout(network, rows, area).flow


class _Layout:
    def __init__(self, network: LayerList, rows: Sequence[Row], area: QRectF) -> None:
        self.flow, self._area = Flow(), area
        self._columns = columns(network.entry)
        self._height = area.height() / (len(rows) + 1)
        self._pitch = area.width() / len(self._columns)
        self._place_columns(network.entry)
        ends = self._put_input(network.entry)
        for place, row in enumerate(rows):
            ends = self._put_row(network.layers[place], row, place + 1, ends)

    def _x(self, column: int) -> float:
        return self._area.left() + (column + 0.5) * self._pitch

    def _y(self, row: int) -> float:
        return self._area.bottom() - (row + 0.5) * self._height

    def _place_columns(self, entry: Shape) -> None:
        if entry.kind != "vector":
            texts = [("…" if step == GAP else str(step or "T")) for step in self._columns]
            self.flow.steps = [(self._x(column), text) for column, text in enumerate(texts)]

    def _rect(self, column: int, row: int, half: int = -1) -> QRectF:
        """A box; `half` 0 is its upper, 1 its lower part."""
        width, height = min(0.62 * self._pitch, 84.0), _BOX * self._height
        top = self._y(row) - height / 2
        if half >= 0:
            height /= 2
            top += half * height
        return QRectF(self._x(column) - width / 2, top, width, height)

    def _put_input(self, entry: Shape) -> list[list[QPointF]]:
        """The input's boxes; where lines leave them, by column, nothing where there is none."""
        self.flow.rows.append(self._y(0))
        text = "id" if entry.kind == "ids" else str(entry.size)
        return [self._box(column, 0, "Input", text) for column in range(len(self._columns))]

    def _box(self, column: int, row: int, kind: str, text: str, half: int = -1) -> list[QPointF]:
        rect = self._rect(column, row, half)
        if self._columns[column] == GAP:
            self.flow.gaps.append(rect.center())
            return []
        self.flow.boxes.append(Box(rect, kind, text))
        return [QPointF(rect.center().x(), rect.top())]

    def _put_row(self, layer: AnyLayer, row: Row, place: int, ends: list[list[QPointF]]) -> list[list[QPointF]]:
        self.flow.rows.append(self._y(place))
        taken = [column for column, points in enumerate(ends) if points or self._columns[column] == GAP]
        if row.takes.kind == "vector":
            taken = [len(ends) - 1]
        left: list[list[QPointF]] = [[] for _ in ends]
        if isinstance(layer, Recurrent) and layer.both_ways:
            left = self._put_both_ways(layer, place)
        else:
            for column in taken:
                left[column] = self._box(column, place, row.kind, str(row.gives.size))
        for column in taken:
            self._lead_up(ends[column], column, place)
        if isinstance(layer, Recurrent):
            self._lead_on(layer, place)
            if not layer.return_sequences:
                left = self._last_alone(layer, place, left)
        return left

    def _put_both_ways(self, layer: Recurrent, place: int) -> list[list[QPointF]]:
        left = []
        for column in range(len(self._columns)):
            left.append(self._box(column, place, "Bidirectional", str(layer.units), 0))
            if self._columns[column] != GAP:
                self._box(column, place, "Bidirectional", str(layer.units), 1)
        return left

    def _lead_up(self, ends: list[QPointF], column: int, place: int) -> None:
        """Arrows into the box of a row; from elsewhere in time by a bend."""
        bottom = self._rect(column, place).bottom()
        for end in ends:
            x = self._x(column)
            middle = (end.y() + bottom) / 2
            straight = abs(end.x() - x) < 1
            bend = () if straight else (QPointF(end.x(), middle), QPointF(x, middle))
            self.flow.arrows.append(Arrow((end, *bend, QPointF(x, bottom))))

    def _lead_on(self, layer: Recurrent, place: int) -> None:
        """Arrows from each step to the next, and for both ways back from it."""
        halves = (0, 1) if layer.both_ways else (-1,)
        for half in halves:
            for column in range(len(self._columns) - 1):
                this, following = (self._side(step, place, half) for step in (column, column + 1))
                start, end = QPointF(this[1], this[2]), QPointF(following[0], this[2])
                self.flow.arrows.append(Arrow((end, start) if half == 1 else (start, end), is_in_time=True))

    def _side(self, column: int, place: int, half: int) -> tuple[float, float, float]:
        """Left and right edge and middle line of a box; of a gap, about its dots."""
        rect = self._rect(column, place, half)
        if self._columns[column] == GAP:
            middle = rect.center().x()
            return middle - 9, middle + 9, rect.center().y()
        return rect.left(), rect.right(), rect.center().y()

    def _last_alone(self, layer: Recurrent, place: int, left: list[list[QPointF]]) -> list[list[QPointF]]:
        """Only the last output goes on; of the one that reads backwards, that is the output at the first step."""
        last = list(left[-1])
        if layer.both_ways and len(left) > 1:
            rect = self._rect(0, place)
            last.append(QPointF(rect.center().x(), rect.top()))
        return [[] for _ in left[:-1]] + [last]
