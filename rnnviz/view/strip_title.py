"""What stands at the left of a strip: its colour, its name, its range and its live number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from rnnviz.core.architecture import QUANTITIES
from rnnviz.view import quantity_text
from rnnviz.view.clamp_text import ClampMark
from rnnviz.view.colours import readable
from rnnviz.view.lock import paint_lock
from rnnviz.view.row_plan import RowPlan
from rnnviz.view.scale import Scale
from rnnviz.view.theme import Theme

translate = QCoreApplication.translate

MARK = 8
"""Pixels at the right edge of the gutter that belong to the marks of units, at scale 1."""


@dataclass(frozen=True, eq=False)
class TitleLine:
    """One line; of the lines that do not fit, the one with the greatest `rank` goes first."""

    text: str
    font: QFont
    colour: QColor
    rank: int
    is_limit: bool = False
    is_held: bool = False

    @cached_property
    def metrics(self) -> QFontMetrics:
        """Of its font; to make them takes longer than to paint the line."""
        return QFontMetrics(self.font)


PlacedLine = tuple[QRect, TitleLine]


class StripTitle:
    """Lays out and paints the titles of all strips."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._bold, self._small, self._small_bold = theme.font(13, True), theme.font(11), theme.font(11, True)
        self._indent = theme.px(11)

    def gutter(self) -> int:
        """The width in pixels at which no title is elided or meets the number of the selected unit."""
        bold, small = QFontMetrics(self._bold), QFontMetrics(self._small)
        names = {name for quantities in QUANTITIES.values() for name in quantities}
        titles = max(bold.horizontalAdvance(quantity_text.title(name)) for name in names)
        means = QFontMetrics(self._small_bold).horizontalAdvance(quantity_text.mean_text("cell", -0.25))
        beside_number = max(titles, means) + small.horizontalAdvance("000") + self._theme.px(4)
        return self._indent + max(beside_number, small.horizontalAdvance(_mean_of(10))) + self._theme.px(MARK)

    def lines(
        self,
        quantity: str,
        scale: Scale,
        plan: RowPlan,
        mean: float | None,
        marked: bool,
        held: ClampMark | None = None,
    ) -> list[TitleLine]:
        """The lines of a strip, top to bottom. `mean` is None before the first step, `held` says what is clamped."""
        faint, ink = self._theme.colour("faint"), self._theme.colour("ink")
        range_text = quantity_text.range_text(quantity, scale.low, scale.high)
        lines = [
            TitleLine(quantity_text.title(quantity), self._bold, ink, -1),
            TitleLine(range_text, self._small, faint, 2 if scale.unbounded else 5, scale.unbounded),
        ]
        if held is not None and held.text:
            lines.insert(1, TitleLine(held.text, self._small_bold, ink, 0, is_held=held.locks))
        if marked:
            lines.append(TitleLine(translate("StripTitle", "beyond: marked"), self._small, ink, 3))
        if mean is not None:
            colour = readable(quantity, self._theme)
            lines.append(TitleLine(quantity_text.mean_text(quantity, mean), self._small_bold, colour, 4))
        if plan.per_row > 1:
            units = translate("StripTitle", "{units} units,").format(units=quantity_text.count_text(len(plan.units)))
            lines.append(TitleLine(units, self._small, faint, 6))
            lines.append(TitleLine(_mean_of(plan.per_row), self._small, faint, 1))
        return lines

    def placed(self, lines: list[TitleLine], area: QRect) -> list[PlacedLine]:
        """The lines that fit into `area` (the gutter's part of a strip), each with its rectangle."""
        shown = list(lines)
        while len(shown) > 1 and sum(_height(line) for line in shown) > area.height():
            shown.remove(max(shown, key=lambda line: line.rank))
        placed, y = [], area.top()
        for line in shown:
            wanted = line.metrics.horizontalAdvance(line.text) + 1 + (self._indent if line.is_held else 0)
            width = min(area.width() - self._indent, wanted)
            placed.append((QRect(area.left() + self._indent, y, width, _height(line)), line))
            y += _height(line)
        return placed

    def paint(self, painter: QPainter, bar: QRect, colour: QColor, placed: list[PlacedLine], hot: bool) -> None:
        """The identity bar and the lines; a `hot` limit is underlined, since a click changes it."""
        painter.fillRect(bar, colour)
        for rect, line in placed:
            painter.setFont(_underlined(line.font) if hot and line.is_limit else line.font)
            painter.setPen(line.colour)
            if line.is_held:
                high = 0.62 * rect.height()
                paint_lock(painter, QRectF(rect.left(), rect.center().y() - high / 2, high, high), line.colour)
                rect = rect.adjusted(self._indent, 0, 0, 0)
            text = line.metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _underlined(font: QFont) -> QFont:
    underlined = QFont(font)
    underlined.setUnderline(True)
    return underlined


def _height(line: TitleLine) -> int:
    return line.metrics.height() + 1


def _mean_of(count: int) -> str:
    return translate("StripTitle", "mean of {count} a row").format(count=count)
