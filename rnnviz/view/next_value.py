"""The number that a network expects next, large, and how far off it was with the last one."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.numerals import MINUS, exact, plain, signed
from rnnviz.view.theme import Theme

_LARGE, _SMALL, _GAP = 34, 13, 4


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
    """Paints one prediction and, beneath it, the last one beside what came."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._value = math.nan
        self._last = Foretold(math.nan, math.nan)
        self._large, self._small = theme.mono(_LARGE, bold=True), theme.font(_SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("next number"))

    def set_value(self, value: float, last: Foretold) -> None:
        """The number expected next, finite, and how it went with the last."""
        self._value, self._last = value, last
        self.setToolTip(self.tr("The network's output is {value}.").format(value=exact(value)))
        self.setAccessibleDescription("\n".join((self.number, *self.lines())))
        self.update()

    @property
    def number(self) -> str:
        """The number expected next, as it would be written."""
        return plain(self._value, 4)

    def lines(self) -> list[str]:
        """What is said of the last number."""
        predicted, came = self._last
        if math.isnan(came):
            return [self.tr("The last token is no number; the network was fed 0.")]
        if math.isnan(predicted):
            return [self.tr("Nothing had been predicted for the first number.")]
        numbers = self.tr("the last one: predicted {predicted}, came {came}")
        errors = self.tr("error {error}, squared error {squared}")
        return [
            numbers.format(predicted=plain(predicted, 4), came=plain(came, 4)),
            errors.format(error=self._last.error_text(), squared=self._last.squared_text()),
        ]

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
        painter.setPen(self._theme.colour("accent"))
        self._paint_line(painter, 0, self._large, self.number)
        painter.setPen(self._theme.colour("faint"))
        for place, line in enumerate(self.lines()):
            self._paint_line(painter, self._lines_top() + place * _height(self._small), self._small, line)
        painter.end()

    def _paint_line(self, painter: QPainter, top: int, font: QFont, text: str) -> None:
        painter.setFont(font)
        area = QRect(0, top, self.width(), _height(font))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _height(font: QFont) -> int:
    return QFontMetrics(font).height()
