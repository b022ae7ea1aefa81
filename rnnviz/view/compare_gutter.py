"""What stands at the left of a network's lane: its line, its name, how it fares, and what it expects next."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from rnnviz.view.compare_lane import CompareLane, lane_colour, lane_pen
from rnnviz.view.compare_text import CompareMeasure
from rnnviz.view.glyphs import glyph
from rnnviz.view.quantity_text import range_text, title
from rnnviz.view.scale import Scale
from rnnviz.view.strip_title import MARK
from rnnviz.view.theme import Theme

_INDENT, _SAMPLE = 11, 4


class CompareGutter:
    """Paints the gutter of `width` pixels beside a lane; what does not fit below is left out, the name last."""

    def __init__(self, theme: Theme, width: int) -> None:
        self._theme, self._width = theme, width - theme.px(MARK)
        self._bold, self._small, self._mono = theme.font(13, True), theme.font(11), theme.mono(11)
        self._small_bold = theme.font(11, True)

    def paint(
        self,
        painter: QPainter,
        area: QRect,
        place: int,
        lane: CompareLane,
        scale: Scale | None,
        measure: CompareMeasure,
    ) -> None:
        """`area` is as high as the lane may be; `scale` is None where the cell lacks what is shown."""
        theme, left = self._theme, self._theme.px(_INDENT)
        painter.save()
        pen = lane_pen(place, theme)
        pen.setWidthF(theme.px(_SAMPLE))
        pen.setDashPattern([each / 2 for each in pen.dashPattern()]) if pen.dashPattern() else None
        painter.setPen(pen)
        painter.drawLine(QPointF(2, area.top()), QPointF(2, area.bottom()))
        painter.restore()
        room = QRect(left, area.top(), self._width - left, area.height())
        y = self._line(painter, room, 0, lane.name, "ink", bold=True)
        if measure.mean_text(lane.mean):
            y = self._line(painter, room, y, measure.mean_text(lane.mean), lane_colour(place, theme))
        of_guesses = QFontMetrics(self._mono).height()
        shown = "" if scale is None else lane.shown_quantity
        if shown and scale is not None and room.height() - y >= 4 * of_guesses:
            y = self._line(painter, room, y, f"{title(shown)}  {range_text(shown, scale.low, scale.high)}", "faint")
        self._guesses(painter, room, y, lane, lane_colour(place, theme))

    def _line(
        self, painter: QPainter, room: QRect, y: int, text: str, colour: str | QColor, *, bold: bool = False
    ) -> int:
        """One line of text; where the next one begins."""
        font = self._bold if bold else self._small_bold if isinstance(colour, QColor) else self._small
        metrics = QFontMetrics(font)
        if y and y + metrics.height() > room.height():
            return room.height()
        painter.setFont(font)
        painter.setPen(colour if isinstance(colour, QColor) else self._theme.colour(colour))
        line = QRect(room.left(), room.top() + y, room.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, _elided(metrics, text, room.width()))
        return y + metrics.height()

    def _guesses(self, painter: QPainter, room: QRect, y: int, lane: CompareLane, colour: QColor) -> None:
        """One a line with a bar as long as it is likely; as many as there is room for."""
        metrics, bar = QFontMetrics(self._mono), QColor(colour)
        bar.setAlphaF(0.28)
        painter.setFont(self._mono)
        for text, share in lane.guesses:
            if y + metrics.height() > room.height():
                return
            line = QRect(room.left(), room.top() + y, room.width(), metrics.height())
            number = "" if math.isnan(share) else f"{share:.2f}".replace("0.", ".", 1)
            wide = metrics.horizontalAdvance(number) + self._theme.px(3)
            if number:
                painter.fillRect(QRectF(line.left(), line.top() + 1, share * line.width(), line.height() - 2), bar)
            painter.setPen(self._theme.colour("ink"))
            shown = _elided(metrics, glyph(text), line.width() - wide)
            painter.drawText(line.adjusted(self._theme.px(3), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)
            y += metrics.height()


def _elided(metrics: QFontMetrics, text: str, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
