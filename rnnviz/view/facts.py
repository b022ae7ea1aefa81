"""A line of facts between dots: where room is short, those in the middle go first and leave a "…"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.theme import Theme

SEPARATOR = " · "
_GAP = "…"


def fitted(facts: Sequence[str], room: int, metrics: QFontMetrics) -> str:
    """As many of `facts` as fit in `room` pixels: the first and the last stay longest."""
    whole = SEPARATOR.join(facts)
    if metrics.horizontalAdvance(whole) <= room:
        return whole
    shorter = [[*facts[:kept], _GAP, facts[-1]] for kept in range(len(facts) - 2, 0, -1)]
    shorter += [[*facts[:kept], _GAP] for kept in range(len(facts) - 1, 0, -1)]
    for parts in shorter:
        if metrics.horizontalAdvance(SEPARATOR.join(parts)) <= room:
            return SEPARATOR.join(parts)
    stump = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
    return stump if metrics.horizontalAdvance(stump) <= room else ""


class FactsLine(QWidget):
    """Says one line, many times a second if need be: whatever it says, no layout changes."""

    def __init__(self, theme: Theme, font: QFont, role: str = "faint") -> None:
        """`role` is the palette colour it is written in."""
        super().__init__()
        self._theme, self._role, self._text = theme, role, ""
        self.setFont(font)
        self.setFixedHeight(QFontMetrics(font).height() + 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """All that is said, whether or not it fits."""
        return self._text

    @property
    def shown(self) -> str:
        """What is written: the whole, or as much as fits."""
        return fitted(self._text.split(SEPARATOR), self.width(), self.fontMetrics())

    def set_text(self, text: str, role: str = "") -> None:
        """Facts joined by SEPARATOR; `role` is another palette colour to write them in from now on."""
        if (text, role or self._role) != (self._text, self._role):
            self._text, self._role = text, role or self._role
            self.setAccessibleName(text)
            self._tell_whole()
            self.update()

    def _tell_whole(self) -> None:
        self.setToolTip("" if self.shown == self._text else self._text)

    def minimumSizeHint(self) -> QSize:
        """It may shrink to nothing."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it fits."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write as much as fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour(self._role))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.shown)
        painter.end()
