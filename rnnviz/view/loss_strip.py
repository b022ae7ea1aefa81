"""The loss of every step as a bar over the token grid; together they are the loss of the text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view.glyphs import glyph
from rnnviz.view.numerals import loss, plain
from rnnviz.view.step_strip import TippedStrip
from rnnviz.view.strip_title import MARK, StripTitle, TitleLine
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_HEIGHT, _MOST, _GAP = 104, 4.0, 2
"""Pixels at scale 1; nats at the upper end of the scale; pixels between two bars."""


class LossStrip(TippedStrip):
    """Under each token, how dear its guess at the next one was: −ln p of the token that follows, in nats.

    Above each bar stands the target. What is beyond the scale is cut off with a notch. The last token has no target.
    """

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._losses: NDArray[np.float32] = np.empty(0, np.float32)
        self._texts: Sequence[str] = ()
        self._titles = StripTitle(theme)
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setAccessibleName(self.tr("Loss of every step"))

    def set_losses(self, losses: NDArray[np.float32], texts: Sequence[str]) -> None:
        """The loss after each step, nats, (steps,), nan where there is no target; `texts` are the tokens as typed."""
        self._losses, self._texts = losses, texts
        self.update()

    @property
    def total(self) -> float:
        """The sum of all bars, nats."""
        return float(np.nansum(self._losses))

    @property
    def mean(self) -> float:
        """The loss a step, nats; nan without a target."""
        found = self._losses[~np.isnan(self._losses)]
        return float(found.mean()) if len(found) else float("nan")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        area = self._area
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1)
        for step in self.grid.visible():
            if step < len(self._losses) and not np.isnan(self._losses[step]):
                self._paint_bar(painter, area, step, float(self._losses[step]))
        self.paint_veil(painter, 0, self.height())
        self._paint_title(painter)
        self.paint_step_box(painter, self.theme.px(2), self.height() - self.theme.px(4))

    @property
    def _area(self) -> QRect:
        """Of the bars, from 0 to the end of the scale; the targets stand above, the numbers below."""
        line = QFontMetrics(self.theme.font(11)).height()
        left = self.grid.gutter
        return QRect(left, line + self.theme.px(6), self.width() - left, self.height() - 2 * line - self.theme.px(12))

    def _paint_bar(self, painter: QPainter, area: QRect, step: int, value: float) -> None:
        column = self.column_rect(step, 0, self.height())
        height = min(value / _MOST, 1.0) * area.height()
        colour = QColor(self.theme.colour("surprise"))
        bar = QRectF(column.left() + _GAP, area.bottom() + 1 - height, max(1, column.width() - 2 * _GAP), height)
        painter.fillRect(bar, colour)
        if value > _MOST:
            painter.fillRect(bar.adjusted(0, 3, 0, 5 - bar.height()), self.theme.colour("paper"))
        painter.setFont(self.theme.mono(13))
        painter.setPen(self.theme.colour("ink"))
        above = QRect(column.left(), 0, column.width(), area.top() - 1)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, glyph(self._texts[step + 1]))
        self._paint_number(painter, area, column, value)

    def _paint_number(self, painter: QPainter, area: QRect, column: QRect, value: float) -> None:
        """Below its bar, where the column is wide enough."""
        font = self.theme.font(11)
        text = plain(value, 2) if value >= 0.005 else "0"
        if QFontMetrics(font).horizontalAdvance("0.00") > column.width():
            return
        painter.setFont(font)
        painter.setPen(self.theme.colour("faint"))
        below = QRect(column.left(), area.bottom() + 3, column.width(), self.height() - area.bottom() - 3)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    def _lines(self) -> list[TitleLine]:
        bold, small = self.theme.font(13, True), self.theme.font(11)
        ink, faint = self.theme.colour("ink"), self.theme.colour("faint")
        count = int(np.count_nonzero(~np.isnan(self._losses)))
        lines = [
            TitleLine(self.tr("loss"), bold, ink, 0),
            TitleLine(self.tr("0 … {most} nats").format(most=f"{_MOST:g}"), small, faint, 5),
        ]
        if count:
            total = self.tr("sum {total}").format(total=loss(self.total))
            mean = self.tr("mean {mean}").format(mean=loss(self.mean))
            lines.append(TitleLine(total, self.theme.font(11, True), ink, 1))
            lines.append(TitleLine(mean, small, faint, 2))
            lines.append(TitleLine(self.tr("over {count} steps").format(count=count), small, faint, 3))
        return lines

    def _paint_title(self, painter: QPainter) -> None:
        place = QRect(0, self.theme.px(4), self.grid.gutter - self.theme.px(MARK), self.height() - self.theme.px(6))
        bar = QRect(0, self.theme.px(2), self.theme.px(3), self.height() - self.theme.px(4))
        self._titles.paint(
            painter, bar, self.theme.colour("surprise"), self._titles.placed(self._lines(), place), hot=False
        )

    def tip_at(self, x: float) -> str:
        """What is said about the place `x` pixels from the left edge."""
        step = self.grid.step_at(x)
        if step is None or step >= len(self._losses) or np.isnan(self._losses[step]):
            return self.tr(
                "The loss of a step is −ln p of the token that follows; all of them together are learned from."
            )
        value = float(self._losses[step])
        said = self.tr("step {step}: “{given}” is to be followed by “{target}”; p = {p}, −ln p = {loss} nats")
        given, target = glyph(self._texts[step]), glyph(self._texts[step + 1])
        return said.format(step=step + 1, given=given, target=target, p=plain(np.exp(-value), 3), loss=plain(value, 4))
