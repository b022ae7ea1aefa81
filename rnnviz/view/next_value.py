"""The number, or the row of numbers, that a network expects next, and how far off it was with the last one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.numerals import MINUS, exact, plain, signed
from rnnviz.view.series_columns import Columns
from rnnviz.view.theme import Theme

_LARGE, _MIDDLE, _SMALL, _GAP = 34, 17, 13, 4


class Foretold(NamedTuple):
    """What had been predicted for a number (nan: nothing), and the number that came (nan: none)."""

    predicted: float
    came: float

    @property
    def error(self) -> float:
        """Prediction less number; nan where one of them is missing."""
        return self.predicted - self.came

    def error_text(self) -> str:
        """``+0.0132``, ``−2.1e−05``: with its sign, and as nothing only if it is."""
        is_small = 0 < abs(self.error) < 0.00005
        return f"{self.error:+.1e}".replace("-", MINUS) if is_small else signed(self.error, 4)

    def squared_text(self) -> str:
        """Three digits of the squared error."""
        return f"{self.error**2:.3g}".replace("-", MINUS)


class NextValue(QWidget):
    """Paints one prediction, large, and beneath it the last one beside what came; of a row, a line a column."""

    why_requested = Signal(int)
    """The column whose number was clicked"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._values: tuple[float, ...] = (math.nan,)
        self._lasts: tuple[Foretold, ...] = (Foretold(math.nan, math.nan),)
        self._columns = Columns()
        self._large, self._small = theme.mono(_LARGE, bold=True), theme.font(_SMALL)
        self._middle, self._bold = theme.mono(_MIDDLE, bold=True), theme.font(_SMALL, bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("next number"))
        self._explainable = False
        self.setMouseTracking(True)

    def set_value(self, value: float, last: Foretold) -> None:
        """The number expected next, finite, and how it went with the last."""
        self.set_row((value,), (last,), Columns())

    def set_row(self, values: Sequence[float], lasts: Sequence[Foretold], columns: Columns) -> None:
        """The numbers expected next, finite, one a column, and how it went with the last ones."""
        self._values, self._lasts, self._columns = tuple(values), tuple(lasts), columns
        outputs = ", ".join(map(exact, self._values))
        self.setToolTip(self.tr("The network's output is {value}.").format(value=outputs))
        self.setAccessibleDescription("\n".join((self.number, *self.lines())))
        self.update()

    def set_explainable(self, explainable: bool) -> None:
        """Whether one can ask why the number is what it is."""
        self._explainable = explainable

    @property
    def number(self) -> str:
        """What is expected next, as it would be written."""
        return " ".join(plain(value, 4) for value in self._values)

    def lines(self) -> list[str]:
        """What is said of the last number; of a row, how far off each column was."""
        if len(self._columns) > 1:
            return [self._error_of(place) for place in range(len(self._columns))]
        return [*self._meaning(), *self._of_the_last()]

    def _meaning(self) -> list[str]:
        meant = self._columns.meant(0, self._values[0])
        return [self.tr("stands for {value}").format(value=meant)] if meant else []

    def _of_the_last(self) -> list[str]:
        predicted, came = self._lasts[0]
        if math.isnan(came):
            return [self.tr("The last token is no number; the network was fed 0.")]
        if math.isnan(predicted):
            return [self.tr("Nothing had been predicted for the first number.")]
        numbers = self.tr("the last one: predicted {predicted}, came {came}")
        errors = self.tr("error {error}, squared error {squared}")
        return [
            numbers.format(predicted=plain(predicted, 4), came=plain(came, 4)),
            errors.format(error=self._lasts[0].error_text(), squared=self._lasts[0].squared_text()),
        ]

    def _error_of(self, place: int) -> str:
        """``= −12.1 · last error +0.0012``"""
        meant = self._columns.meant(place, self._values[place])
        parts = [f"= {meant}" if meant else ""]
        if math.isfinite(self._lasts[place].error):
            parts.append(self.tr("last error {error}").format(error=self._lasts[place].error_text()))
        return " · ".join(filter(None, parts))

    def sizeHint(self) -> QSize:
        """Room for the number and two lines."""
        return QSize(self._theme.px(360), self._lines_top() + 2 * _height(self._small))

    def minimumSizeHint(self) -> QSize:
        """The same, narrower; what is too long is elided."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def _lines_top(self) -> int:
        return _height(self._large) + self._theme.px(_GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        painter = QPainter(self)
        if len(self._columns) > 1:
            self._paint_row(painter)
        else:
            self._paint_number(painter)
        painter.end()

    def _paint_number(self, painter: QPainter) -> None:
        painter.setPen(self._theme.colour("accent"))
        self._paint_line(painter, QRect(0, 0, self.width(), _height(self._large)), self._large, self.number)
        painter.setPen(self._theme.colour("faint"))
        for place, line in enumerate(self.lines()):
            top = self._lines_top() + place * _height(self._small)
            self._paint_line(painter, QRect(0, top, self.width(), _height(self._small)), self._small, line)

    def _paint_row(self, painter: QPainter) -> None:
        """Name, number and error of each column; of those without room, how many there are."""
        high, shown = self._line_height(), self._lines_shown()
        widest = max(QFontMetrics(self._bold).horizontalAdvance(name) for name in self._columns.names[: shown or 1])
        left = min(widest, self.width() // 3) + self._theme.px(10)
        middle = left + QFontMetrics(self._middle).horizontalAdvance("−0.0000") + self._theme.px(12)
        for place in range(shown):
            top = place * high
            painter.setPen(self._columns.colour(place, self._theme))
            self._paint_line(painter, QRect(0, top, left, high), self._bold, self._columns.names[place])
            painter.setPen(self._theme.colour("accent"))
            area = QRect(left, top, middle - left, high)
            self._paint_line(painter, area, self._middle, plain(self._values[place], 4))
            painter.setPen(self._theme.colour("faint"))
            self._paint_line(painter, QRect(middle, top, self.width() - middle, high), self._small, self.lines()[place])
        if shown < len(self._columns):
            more = self.tr("and {count} columns more").format(count=len(self._columns) - shown)
            painter.setPen(self._theme.colour("faint"))
            self._paint_line(painter, QRect(0, shown * high, self.width(), high), self._small, more)

    def _line_height(self) -> int:
        return _height(self._middle) + self._theme.px(_GAP)

    def _lines_shown(self) -> int:
        """Of a row, the columns that have a line."""
        fit = max(1, self.height() // self._line_height())
        return len(self._columns) if len(self._columns) <= fit else fit - 1

    def column_at(self, position: QPointF) -> int:
        """Whose number stands there; -1 for none."""
        if len(self._columns) <= 1:
            return 0 if 0 <= position.y() < _height(self._large) else -1
        place = int(position.y() // self._line_height())
        return place if 0 <= place < self._lines_shown() else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over the number."""
        asks = self._explainable and self.column_at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if asks else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a number asks why."""
        column = self.column_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and self._explainable and column >= 0:
            self.why_requested.emit(column)

    @staticmethod
    def _paint_line(painter: QPainter, area: QRect, font: QFont, text: str) -> None:
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _height(font: QFont) -> int:
    return QFontMetrics(font).height()
