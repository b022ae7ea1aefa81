"""The words beneath a phase portrait: which curve is which, and when the free run departs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from rnnviz.view.hover_box import HoverText
from rnnviz.view.numerals import plain, significant
from rnnviz.view.phase_curves import PhaseCurves
from rnnviz.view.quantity_text import count_text
from rnnviz.view.theme import Theme

translate = QCoreApplication.translate

_LINE = 16


class PhaseText:
    """Legend, departure, and its definition."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._small, self._bold = theme.font(12), theme.font(13, bold=True)

    def sentences(self, curves: PhaseCurves) -> tuple[str, str]:
        """When the free run departs, and what that means; empty where there is no free run."""
        if not len(curves.free):
            return "", ""
        if not curves.compared:
            return translate("Phase", "What truly follows is not known here."), ""
        meaning = translate("Phase", "Departed: farther from the truth than {limit}, half the size of the whole.")
        return self._departure(curves), meaning.format(limit=significant(curves.limit))

    @staticmethod
    def _departure(curves: PhaseCurves) -> str:
        if curves.departs is None:
            text = translate("Phase", "Not departed within {count} steps")
            return text.format(count=count_text(curves.compared))
        text = translate("Phase", "Departs at step {count} of the free run")
        return text.format(count=count_text(curves.departs))

    def height(self, curves: PhaseCurves, width: int) -> int:
        """Of all the words, in a widget so wide."""
        return self._legend_height() + self._bold_height() + self._meaning_rect(curves, width).height()

    def _legend_height(self) -> int:
        return 2 * QFontMetrics(self._small).height() + self._theme.px(6)

    def _bold_height(self) -> int:
        return QFontMetrics(self._bold).height() + self._theme.px(2)

    def _meaning_rect(self, curves: PhaseCurves, width: int) -> QRect:
        flags = int(Qt.TextFlag.TextWordWrap)
        return QFontMetrics(self._small).boundingRect(QRect(0, 0, width, 1000), flags, self.sentences(curves)[1] or " ")

    def paint(self, painter: QPainter, curves: PhaseCurves, area: QRect) -> None:
        """At the lower edge of the area."""
        top = area.bottom() + 1 - self.height(curves, area.width())
        self._paint_legend(painter, curves, area, top)
        departure, meaning = self.sentences(curves)
        top += self._legend_height()
        painter.setFont(self._bold)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(
            QRect(area.left(), top, area.width(), self._bold_height()), Qt.AlignmentFlag.AlignLeft, departure
        )
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("faint"))
        rest = QRect(area.left(), top + self._bold_height(), area.width(), area.height())
        painter.drawText(rest, int(Qt.TextFlag.TextWordWrap), meaning)

    def _paint_legend(self, painter: QPainter, curves: PhaseCurves, area: QRect, top: int) -> None:
        painter.setFont(self._small)
        high = QFontMetrics(self._small).height()
        run = translate("Phase", "free run from step {step}").format(step=count_text(curves.first + curves.start))
        entries = [
            (0, 0, "ink", translate("Phase", "truth")),
            (0, 1, "accent", translate("Phase", "dots: one step ahead")),
            (1, 0, "accent", run),
        ]
        for row, column, role, text in entries:
            left = area.left() + column * self._theme.px(90)
            self._paint_entry(painter, QPointF(left, top + (row + 0.5) * high), role, text, dotted=column == 1)

    def _paint_entry(self, painter: QPainter, at: QPointF, role: str, text: str, *, dotted: bool) -> None:
        colour, line = self._theme.colour(role), self._theme.px(_LINE)
        if dotted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(at + QPointF(line / 2, 0), 2 * self._theme.scale, 2 * self._theme.scale)
        else:
            painter.setPen(QPen(colour, 2 * self._theme.scale))
            painter.drawLine(at, at + QPointF(line, 0))
        painter.setPen(self._theme.colour("faint"))
        metrics = QFontMetrics(self._small)
        painter.drawText(at + QPointF(line + self._theme.px(6), metrics.ascent() - metrics.height() / 2), text)

    def hover(self, curves: PhaseCurves, step: int) -> HoverText:
        """The numbers of one step."""
        is_read = step < len(curves.read)
        row = curves.read[step] if is_read else curves.free[step - curves.start]
        title = translate("Series", "step {step}").format(step=count_text(curves.first + step + 1))
        lines = (
            []
            if step < curves.start
            else [translate("Phase", "step {count} of the free run").format(count=count_text(step + 1 - curves.start))]
        )
        for place, name in enumerate(curves.columns.names):
            meant = curves.columns.meant(place, float(row[place]))
            lines.append(f"{name} {plain(float(row[place]), 4)}" + (f" = {meant}" if meant else ""))
        return HoverText(title, tuple(lines))
