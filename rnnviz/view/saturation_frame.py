"""What stands round the points of a gate: the triangle, the gate's name, and what is counted along its axes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from rnnviz.view import quantity_text
from rnnviz.view.colours import readable
from rnnviz.view.theme import Theme


class SaturationFrame:
    """Words that have no room on a short axis are left out."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, area: QRectF, quantity: str) -> None:
        """Round the points of a gate, or of an RNN's hidden state."""
        painter.setPen(QPen(self._theme.colour("line"), max(1.0, self._theme.scale)))
        for begin, end in (
            (area.bottomLeft(), area.bottomRight()),
            (area.bottomLeft(), area.topLeft()),
            (area.topLeft(), area.bottomRight()),
        ):
            painter.drawLine(begin, end)
        painter.setFont(self._theme.font(13, bold=True))
        painter.setPen(readable(quantity, self._theme))
        painter.drawText(QPointF(area.left(), self._theme.px(15)), quantity_text.title(quantity))
        self._paint_shares(painter, area, *(("h < −.9", "h > .9") if quantity == "hidden" else ("< .1", "> .9")))

    def _paint_shares(self, painter: QPainter, area: QRectF, low: str, high: str) -> None:
        """What is counted along each axis, between the numbers at its ends."""
        px, centre, right = self._theme.px, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.colour("faint"))
        metrics = QFontMetrics(painter.font())
        below = QRectF(area.left(), area.bottom() + px(2), area.width(), metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(below, right, "1")
        painter.drawText(below, centre, self.fitting(high, below.width(), metrics))
        painter.drawText(QRectF(area.left() - px(24), area.top() - px(4), px(20), metrics.height()), right, "1")
        painter.save()
        painter.translate(area.left() - px(4), area.bottom())
        painter.rotate(-90)
        beside = QRectF(0, -metrics.height(), area.height(), metrics.height())
        painter.drawText(beside, centre, self.fitting(low, beside.width(), metrics))
        painter.restore()

    def fitting(self, limit: str, length: float, metrics: QFontMetrics) -> str:
        """As much of the words as there is room for between the ends of an axis; the sentence above says all."""
        whole = QCoreApplication.translate("SaturationMap", "{limit}, share of steps").format(limit=limit)
        room = length - 2 * (metrics.horizontalAdvance("0") + self._theme.px(6))
        return next((said for said in (whole, limit) if metrics.horizontalAdvance(said) <= room), "")
