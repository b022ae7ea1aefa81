"""A recurrent network over a few steps: what comes in, what comes out, and a pulse that runs along the arrows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.layer_drawing import arrow_head
from rnnviz.view.theme import Theme

PHASES = 2
"""Of a step: what comes in goes to the state; the state goes out, and on to the next step."""

LEAST_HEIGHT, MOST_HEIGHT = 110, 460
"""Between which all diagrams are equally high, in pixels at scale 1."""

_REST = 3.0
"""Phases between the end and the next beginning."""

_LEAST, _MOST, _ALL = 18, 80, 5
"""From one step to the next in pixels at scale 1, and how many steps every diagram is laid out for."""


@dataclass(frozen=True)
class SequenceShape:
    """At which steps something comes in and goes out. `same_input` comes in again at every step; no `memory`: one step
    knows nothing of another.
    """

    inputs: tuple[bool, ...]
    outputs: tuple[bool, ...]
    memory: bool = True
    same_input: bool = False

    @property
    def steps(self) -> int:
        """How many are drawn."""
        return len(self.inputs)


SHAPES = {
    "one-one": SequenceShape((True,), (True,), memory=False),
    "one-many": SequenceShape((True,) * 3, (True,) * 3, same_input=True),
    "many-one": SequenceShape((True,) * 4, (False, False, False, True)),
    "in-step": SequenceShape((True,) * 4, (True,) * 4),
    "not-in-step": SequenceShape((True, True, True, False, False), (False, False, False, True, True)),
}
"""The five that the lectures tell apart."""


@dataclass(frozen=True)
class _Way:
    """An arrow, and in which phase the pulse runs along it."""

    start: QPointF
    end: QPointF
    phase: int


class ShapeDiagram(QWidget):
    """One shape. It is told the time; it keeps none."""

    def __init__(self, theme: Theme, shape: SequenceShape, name: str) -> None:
        super().__init__()
        self._theme, self._shape = theme, shape
        self._phase = float(PHASES * shape.steps)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(_LEAST) * shape.steps)
        self.setFixedHeight(theme.px(LEAST_HEIGHT))
        self.setAccessibleName(name)

    def set_time(self, phases: float) -> None:
        """So many phases since the beginning; after the last the pulse rests, and begins anew."""
        self._phase = phases % (PHASES * self._shape.steps + _REST)
        self.update()

    @property
    def _pitch(self) -> float:
        """The same in all diagrams of the same width."""
        px = self._theme.px
        return max(px(_LEAST), min(px(_MOST), self.width() / _ALL))

    def _box(self, step: int, row: int) -> QRectF:
        """Rows from the foot: 0 what comes in, 1 the state, 2 what goes out."""
        pitch = self._pitch
        width, height = 0.68 * pitch, 0.58 * pitch
        x = self.width() / 2 + (step - (self._shape.steps - 1) / 2) * pitch
        y = self.height() - height / 2 - 2 - row * (self.height() - height - 4) / 2
        return QRectF(x - width / 2, y - height / 2, width, height)

    def _ways(self) -> list[_Way]:
        found, shape = [], self._shape
        for step in range(shape.steps):
            state = self._box(step, 1)
            x = state.center().x()
            if shape.inputs[step]:
                below = QPointF(x, self._box(step, 0).top())
                found.append(_Way(below, QPointF(x, state.bottom()), PHASES * step))
            if shape.outputs[step]:
                above = QPointF(x, self._box(step, 2).bottom())
                found.append(_Way(QPointF(x, state.top()), above, PHASES * step + 1))
            if step + 1 < shape.steps and shape.memory:
                on = QPointF(self._box(step + 1, 1).left(), state.center().y())
                found.append(_Way(QPointF(state.right(), state.center().y()), on, PHASES * step + 1))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Now."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Arrows, boxes, and the pulse above them."""
        ways = self._ways()
        for way in ways:
            self._draw_way(painter, way)
        for step in range(self._shape.steps):
            self._draw_step(painter, step)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surprise"))
        for way in ways:
            share = self._phase - way.phase
            if 0 <= share < 1:
                painter.drawEllipse(way.start + (way.end - way.start) * share, *[self._theme.px(4.5)] * 2)

    def _draw_way(self, painter: QPainter, way: _Way) -> None:
        colour = self._theme.colour("ink" if self._phase >= way.phase else "faint")
        painter.setPen(QPen(colour, 1.4))
        painter.drawLine(way.start, way.end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(arrow_head(way.start, way.end, self._theme.px(6)))

    def _draw_step(self, painter: QPainter, step: int) -> None:
        shape = self._shape
        if shape.inputs[step]:
            again = shape.same_input and step > 0
            self._draw_box(painter, self._box(step, 0), "input", self._phase >= PHASES * step, is_dashed=again)
        is_decoder = not shape.inputs[step]
        self._draw_box(
            painter, self._box(step, 1), "hidden" if is_decoder else "cell", self._phase >= PHASES * step + 1
        )
        if shape.outputs[step]:
            self._draw_box(painter, self._box(step, 2), "output", self._phase >= PHASES * step + 2)

    def _draw_box(
        self, painter: QPainter, rect: QRectF, quantity: str, is_reached: bool, *, is_dashed: bool = False
    ) -> None:
        """Pale until the pulse has been there."""
        colour, radius = self._theme.identity(quantity), self._theme.px(5)
        ground = QColor(colour)
        ground.setAlpha(200 if is_reached else 45)
        painter.setBrush(self._theme.colour("paper"))
        painter.setPen(QPen(colour, self._theme.px(1.6), Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(rect, radius, radius)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, radius, radius)
