"""How often networks still know, over the distance between a cause and the word that it decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.theme import Theme

_LEFT, _TOP, _RIGHT, _BOTTOM = 46, 40, 74, 44
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DashDotLine, Qt.PenStyle.DotLine)


@dataclass(frozen=True)
class Curve:
    """A `name`, a `colour`, and the share of right answers, 0..1, at each distance measured so far."""

    name: str
    colour: QColor
    points: Sequence[tuple[int, float]]
    is_current: bool = False


class DistancePlot(QWidget):
    """Lines with dots, each with its name at its end; a dashed one for chance. The scale is 0 to 100 % for ever."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._curves: Sequence[Curve] = ()
        self._reach, self._chance = (0, 1), 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(180))
        self.setAccessibleName(self.tr("Accuracy over distance"))

    def set_curves(self, curves: Sequence[Curve], reach: tuple[int, int], chance: float) -> None:
        """Draw these; `reach` is the nearest and the farthest distance, `chance` the share that guessing gets right."""
        self._curves, self._reach, self._chance = curves, reach, chance
        said = [f"{curve.name}: {', '.join(f'{x}: {y:.0%}' for x, y in curve.points)}" for curve in curves]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    @property
    def _area(self) -> QRectF:
        px = self._theme.px
        return QRectF(self.rect()).adjusted(px(_LEFT), px(_TOP), -px(_RIGHT), -px(_BOTTOM))

    def _place(self, x: float, y: float) -> QPointF:
        area, (near, far) = self._area, self._reach
        return QPointF(area.left() + (x - near) / max(1, far - near) * area.width(), area.bottom() - y * area.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        self._paint_axes(painter)
        self._paint_chance(painter)
        for number, curve in enumerate(self._curves):
            self._paint_curve(painter, curve, _STYLES[number % len(_STYLES)])
        self._paint_names(painter)

    def _paint_axes(self, painter: QPainter) -> None:
        area, px = self._area, self._theme.px
        painter.setFont(self._theme.font(11))
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            y = self._place(0, share).y()
            painter.setPen(self._theme.colour("line"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.colour("faint"))
            place = QRectF(0, y - px(8), area.left() - px(6), px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{share:.0%}")
        near, far = self._reach
        for distance in range(near, far + 1, 20):
            x = self._place(distance, 0).x()
            place = QRectF(x - px(20), area.bottom() + px(4), px(40), px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(distance))
        below = QRectF(area.left(), area.bottom() + px(22), area.width(), px(18))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("characters between cause and effect"))
        painter.setFont(self._theme.font(13, True))
        painter.setPen(self._theme.colour("ink"))
        above = QRectF(px(8), px(8), self.width() - px(16), px(20))
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft, self.tr("Right at the deciding word"))

    def _paint_chance(self, painter: QPainter) -> None:
        y = self._place(0, self._chance).y()
        painter.setPen(QPen(self._theme.colour("faint"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(self._area.left(), y), QPointF(self._area.right(), y))
        painter.setFont(self._theme.font(11))
        place = QRectF(self._area.left(), y + 2, self._area.width() - 4, self._theme.px(16))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, self.tr("chance"))

    def _paint_curve(self, painter: QPainter, curve: Curve, style: Qt.PenStyle) -> None:
        places = [self._place(x, y) for x, y in curve.points]
        width = self._theme.px(3 if curve.is_current else 2)
        painter.setPen(QPen(curve.colour, width, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(curve.colour)
        for place in places:
            painter.drawEllipse(place, 1.4 * width, 1.4 * width)

    def _paint_names(self, painter: QPainter) -> None:
        """At the end of each curve, pushed apart where they would meet."""
        font = self._theme.font(12, True)
        height, lowest = float(QFontMetrics(font).height()), float("-inf")
        ended = [curve for curve in self._curves if curve.points]
        for curve in sorted(ended, key=lambda curve: -curve.points[-1][1]):
            end = self._place(*curve.points[-1])
            y = max(end.y(), lowest + height)
            lowest = y
            painter.setFont(font)
            painter.setPen(curve.colour)
            place = QRectF(end.x() + self._theme.px(8), y - height / 2, self.width(), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, curve.name)
