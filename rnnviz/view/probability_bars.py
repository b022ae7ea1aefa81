"""One bar a class, likeliest first, as many as fit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rnnviz.view.glyphs import describe, glyph
from rnnviz.view.theme import Theme

_ROW, _BAR = 21, 15
_ACTIVATE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_MOVE = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Bar(NamedTuple):
    """A class's text and its probability, 0..1."""

    text: str
    probability: float


class ProbabilityBars(QWidget):
    """The bars beneath the title; arrow keys walk over them, Enter or a click chooses one."""

    token_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts: Sequence[str] = ()
        self._probabilities: NDArray = np.empty(0)
        self._bars: list[Bar] = []
        self._rest = 0.0
        self._message = ""
        self._text_width = theme.px(24)
        self._selected = 0
        self._choosable = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("likeliest next tokens"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._token_font = theme.mono(14)

    @property
    def bars(self) -> list[Bar]:
        """The bars that are shown, likeliest first."""
        return list(self._bars)

    @property
    def others(self) -> Bar | None:
        """The line for what is not shown, or None if everything is."""
        count = len(self._probabilities) - len(self._bars)
        if not self._bars or count <= 0:
            return None
        text = self.tr("1 other") if count == 1 else self.tr("{count} others").format(count=f"{count:,}")
        return Bar(text, self._rest)

    def set_probabilities(self, texts: Sequence[str], probabilities: NDArray) -> None:
        """See :meth:`NextToken.set_probabilities`."""
        if not len(probabilities) or not np.isfinite(probabilities).all():
            self.set_message(self.tr("The network gave no number here."))
            return
        if len(probabilities) != len(self._probabilities):
            self._text_width = self._theme.px(24)  # another model: its names may be shorter
        self._texts, self._probabilities, self._message = texts, probabilities, ""
        self._choose_bars()
        self.update()

    def set_message(self, text: str) -> None:
        """See :meth:`NextToken.set_message`."""
        self._texts, self._probabilities, self._bars, self._message = (), np.empty(0), [], text
        self.setAccessibleDescription(text)
        self.update()

    def set_choosable(self, choosable: bool) -> None:
        """See :meth:`NextToken.set_choosable`."""
        self._choosable = choosable

    def bar_at(self, y: float) -> Bar | None:
        """The bar at this height."""
        row = int(y // self._theme.px(_ROW))
        return self._bars[row] if 0 <= row < len(self._bars) else None

    def sizeHint(self) -> QSize:
        """Room for five bars and the line beneath."""
        return QSize(self._theme.px(360), self._theme.px(_ROW) * 6)

    def minimumSizeHint(self) -> QSize:
        """Room for two bars and the line beneath."""
        return QSize(self._theme.px(160), self._theme.px(_ROW) * 3)

    def _choose_bars(self) -> None:
        rows = max(1, self.height() // self._theme.px(_ROW))
        classes = len(self._probabilities)
        count = classes if classes <= rows else max(1, rows - 1)
        order = np.argsort(-self._probabilities, kind="stable")
        self._bars = [Bar(self._text_of(index), float(self._probabilities[index])) for index in order[:count]]
        self._rest = float(self._probabilities[order[count:]].sum(dtype=np.float64))
        self._selected = min(self._selected, len(self._bars) - 1)
        metrics = QFontMetrics(self._token_font)
        widest = max(metrics.horizontalAdvance(_shown(bar.text)) for bar in self._bars) + self._theme.px(10)
        # It only grows, so that the bars do not jump from step to step.
        self._text_width = min(max(self._text_width, widest), int(self.width() * 0.4))
        self.setAccessibleDescription(", ".join(f"{_shown(bar.text)} {bar.probability:.3f}" for bar in self._bars[:5]))

    def _text_of(self, index: int) -> str:
        return self._texts[index] if index < len(self._texts) else self.tr("output {index}").format(index=index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._message:
            self._paint_message(painter)
        for row, bar in enumerate(self._bars):
            self._paint_bar(painter, row, bar)
        if (others := self.others) is not None:
            self._paint_others(painter, len(self._bars), others)
        painter.end()

    def _paint_message(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.colour("faint"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._message)

    def _paint_bar(self, painter: QPainter, row: int, bar: Bar) -> None:
        line, track = self._line(row), self._track(row)
        painter.setFont(self._token_font)
        painter.setPen(self._theme.colour("ink"))
        name = QFontMetrics(self._token_font).elidedText(
            _shown(bar.text), Qt.TextElideMode.ElideRight, self._text_width - self._theme.px(8)
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        self._fill(painter, track, self._theme.colour("panel"))
        filled = QRectF(track)
        filled.setWidth(track.width() * min(1.0, bar.probability))
        accent = self._theme.colour("accent")
        if row:
            accent.setAlphaF(0.4)
        painter.save()
        painter.setClipRect(filled)
        self._fill(painter, track, accent)
        painter.restore()
        self._paint_number(painter, line, bar.probability)
        if self.hasFocus() and row == self._selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("ink"), 1))
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), 4, 4)

    def _paint_others(self, painter: QPainter, row: int, others: Bar) -> None:
        line = self._line(row)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("faint"))
        names = line.adjusted(self._text_width, 0, 0, 0)
        painter.drawText(names, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, others.text)
        self._paint_number(painter, line, others.probability, "faint")

    def _paint_number(self, painter: QPainter, line: QRect, probability: float, role: str = "ink") -> None:
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.colour(role))
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line.adjusted(0, 0, -self._theme.px(3), 0), alignment, f"{probability:.3f}")

    def _fill(self, painter: QPainter, track: QRectF, colour: QColor) -> None:
        radius = self._theme.px(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(track, radius, radius)

    def _line(self, row: int) -> QRect:
        height = self._theme.px(_ROW)
        return QRect(0, row * height, self.width(), height)

    def _track(self, row: int) -> QRectF:
        px = self._theme.px
        width = max(0, self.width() - self._text_width - px(56))
        return QRectF(self._text_width, row * px(_ROW) + px(_ROW - _BAR) / 2, width, px(_BAR))

    def event(self, event: QEvent) -> bool:
        """Hover gives the exact numbers."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self.bar_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self.said(bar) if bar else "", self)
            return True
        return super().event(event)

    def said(self, bar: Bar) -> str:
        """A bar's exact probability, its surprise in nats, and what the token is."""
        nats = f"{-math.log(bar.probability):.4f}" if bar.probability > 0 else "∞"
        sentence = self.tr("{token}\nprobability {probability}\nsurprise −ln p = {nats} nats")
        return sentence.format(token=describe(bar.text), probability=f"{bar.probability:.6g}", nats=nats)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What can be clicked shows a hand."""
        clickable = self._choosable and self.bar_at(event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses a token."""
        if event.button() == Qt.MouseButton.LeftButton and QRectF(self.rect()).contains(QPointF(event.position())):
            self._choose(self.bar_at(event.position().y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk, Enter chooses."""
        key = Qt.Key(event.key())
        if key in _MOVE and self._bars:
            self._selected = min(max(0, self._selected + _MOVE[key]), len(self._bars) - 1)
            self.update()
        elif key in _ACTIVATE and self._bars:
            self._choose(self._bars[self._selected])
        else:
            super().keyPressEvent(event)

    def _choose(self, bar: Bar | None) -> None:
        if bar is not None and self._choosable:
            self.token_chosen.emit(bar.text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height has room for another number of bars."""
        if self._bars:
            self._choose_bars()


def _shown(text: str) -> str:
    """Invisible tokens as signs; a label keeps the spaces between its words."""
    return glyph(text) if len(text) < 2 else " ".join(map(glyph, text.split(" ")))
