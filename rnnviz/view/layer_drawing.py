"""A network drawn over time: what each layer gives at every step, and what goes on from step to step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.core.layer_list import LayerList
from rnnviz.core.layer_summary import Row
from rnnviz.view.layer_flow import LOWEST, TALLEST, Arrow, Box, Flow, flow
from rnnviz.view.theme import Theme

_IDENTITY = {
    "Embedding": "input",
    "SimpleRNN": "hidden",
    "LSTM": "cell",
    "GRU": "hidden",
    "Bidirectional": "cell",
    "BatchNormalization": "candidate",
    "Dense": "output",
}
_NAMES, _SHAPES, _STEPS = 134, 112, 18
"""Room for the layers' names at the left, their shapes at the right, and the steps' numbers at the foot."""


class LayerDrawing(QWidget):
    """As high as its rows need; it stands in a scroll area."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._network: LayerList | None = None
        self._rows: tuple[Row, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The network over time"))

    def set_network(self, network: LayerList, rows: Sequence[Row]) -> None:
        """Draw the input of a network and those layers that a summary could be made of."""
        self._network, self._rows = network, tuple(rows)
        self.setMinimumHeight(self._theme.px(LOWEST * (len(rows) + 1) + _STEPS))
        self.setAccessibleDescription(", ".join(f"{row.name} {row.gives.written}" for row in rows))
        self.update()

    def clear(self) -> None:
        """Draw nothing: of what comes in already, something is wrong."""
        self._network, self._rows = None, ()
        self.setAccessibleDescription("")
        self.update()

    def sizeHint(self) -> QSize:
        """Rows of their best height."""
        return QSize(self._theme.px(480), self._theme.px(TALLEST * (len(self._rows) + 1) + _STEPS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows from the foot upwards."""
        if self._network is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        height = min(self.height() - px(_STEPS), px(TALLEST) * (len(self._rows) + 1))
        left, right = px(_NAMES), px(_SHAPES)
        top = (self.height() - px(_STEPS) - height) / 2
        area = QRectF(left, top, max(1, self.width() - left - right), height)
        draw_flow(painter, self._theme, flow(self._network, self._rows, area))
        self._write(painter, area)
        painter.end()

    def _write(self, painter: QPainter, area: QRectF) -> None:
        """Names, shapes, and the steps' numbers."""
        assert self._network is not None
        made, px = flow(self._network, self._rows, area), self._theme.px
        names = [self.tr("input"), *(row.name for row in self._rows)]
        shapes = [self._network.entry, *(row.gives for row in self._rows)]
        metrics = QFontMetrics(self._theme.font(12))
        for middle, name, shape in zip(made.rows, names, shapes, strict=True):
            top, height = middle - px(10), px(20)
            painter.setFont(self._theme.font(12))
            painter.setPen(self._theme.colour("ink"))
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, px(_NAMES) - px(8))
            painter.drawText(QRectF(0, top, px(_NAMES), height), _LEFT, short)
            painter.setFont(self._theme.mono(11))
            painter.setPen(self._theme.colour("faint"))
            painter.drawText(QRectF(self.width() - px(_SHAPES), top, px(_SHAPES), height), _RIGHT, shape.written)
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.colour("faint"))
        for x, text in made.steps:
            painter.drawText(QRectF(x - px(30), area.bottom(), px(60), px(_STEPS)), Qt.AlignmentFlag.AlignCenter, text)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def draw_flow(painter: QPainter, theme: Theme, made: Flow) -> None:
    """Boxes, arrows and dots, without a word beside them."""
    for arrow in made.arrows:
        draw_arrow(painter, theme, arrow)
    painter.setFont(theme.mono(11))
    for box in made.boxes:
        _draw_box(painter, theme, box)
    painter.setFont(theme.font(13, bold=True))
    painter.setPen(theme.colour("faint"))
    for place in made.gaps:
        painter.drawText(QRectF(place.x() - 15, place.y() - 10, 30, 20), Qt.AlignmentFlag.AlignCenter, "…")


def _draw_box(painter: QPainter, theme: Theme, box: Box) -> None:
    is_plain = box.kind in ("Input", "Dropout")
    colour = theme.colour("faint") if is_plain else theme.identity(_IDENTITY[box.kind])
    style = Qt.PenStyle.DashLine if box.kind == "Dropout" else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, theme.px(1.5), style))
    ground = QColor(colour)
    ground.setAlpha(0 if is_plain else 40)
    painter.setBrush(theme.colour("paper"))
    painter.drawRoundedRect(box.rect, theme.px(4), theme.px(4))
    painter.setBrush(ground)
    painter.drawRoundedRect(box.rect, theme.px(4), theme.px(4))
    painter.setPen(theme.colour("ink"))
    if QFontMetrics(painter.font()).height() <= box.rect.height() + 4:
        painter.drawText(box.rect, Qt.AlignmentFlag.AlignCenter, box.text)


def draw_arrow(painter: QPainter, theme: Theme, arrow: Arrow) -> None:
    """Between layers grey, through time in the accent."""
    colour = theme.colour("accent" if arrow.is_in_time else "faint")
    painter.setPen(QPen(colour, theme.px(1.8) if arrow.is_in_time else 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(list(arrow.points)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(arrow_head(arrow.points[-2], arrow.points[-1], theme.px(5)))


def arrow_head(start: QPointF, tip: QPointF, size: float) -> QPolygonF:
    """A small triangle that ends at the tip of a line."""
    line = QLineF(tip, start)
    line.setLength(size)
    across = line.normalVector()
    across.setLength(size * 0.55)
    aside = across.p2() - tip
    return QPolygonF([tip, line.p2() + aside, line.p2() - aside])
