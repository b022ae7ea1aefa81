"""One bar a class, likeliest first, as many as fit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent

from rnnviz.view.bar_rows import ROW, BarRows
from rnnviz.view.glyphs import describe, glyph
from rnnviz.view.theme import Theme

_BAR, _NUMBER = 15, 56


class Bar(NamedTuple):
    """A class's text, its probability, 0..1, and which of the network's outputs it is (-1: several)."""

    text: str
    probability: float
    output: int = -1


class ProbabilityBars(BarRows):
    """The bars beneath the title: a click on one, or Enter, chooses its token; on its number it is asked why."""

    token_chosen = Signal(str)
    why_requested = Signal(int)
    """The output whose number is in question"""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._texts: Sequence[str] = ()
        self._probabilities: NDArray = np.empty(0)
        self._bars: list[Bar] = []
        self._rest = 0.0
        self._message = ""
        self._text_width = theme.px(24)
        self._choosable, self._explainable = True, False
        self.setAccessibleName(self.tr("likeliest next tokens"))
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

    def set_explainable(self, explainable: bool) -> None:
        """See :meth:`NextToken.set_explainable`."""
        self._explainable = explainable

    def sizeHint(self) -> QSize:
        """Room for five bars and the line beneath."""
        return QSize(self._theme.px(360), self._theme.px(ROW) * 6)

    def minimumSizeHint(self) -> QSize:
        """Room for two bars and the line beneath."""
        return QSize(self._theme.px(160), self._theme.px(ROW) * 3)

    def _choose_bars(self) -> None:
        rows = max(1, self.rows_in(self.height()))
        classes = len(self._probabilities)
        count = classes if classes <= rows else max(1, rows - 1)
        order = np.argsort(-self._probabilities, kind="stable")
        self._bars = [self._bar(int(index)) for index in order[:count]]
        self._rest = float(self._probabilities[order[count:]].sum(dtype=np.float64))
        self._selected = min(self._selected, len(self._bars) - 1)
        metrics = QFontMetrics(self._token_font)
        widest = max(metrics.horizontalAdvance(_shown(bar.text)) for bar in self._bars) + self._theme.px(10)
        # It only grows, so that the bars do not jump from step to step.
        self._text_width = min(max(self._text_width, widest), int(self.width() * 0.4))
        self.setAccessibleDescription(", ".join(f"{_shown(bar.text)} {bar.probability:.3f}" for bar in self._bars[:5]))

    def _bar(self, index: int) -> Bar:
        return Bar(self._text_of(index), float(self._probabilities[index]), index)

    def _text_of(self, index: int) -> str:
        return self._texts[index] if index < len(self._texts) else self.tr("output {number}").format(number=index + 1)

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
        line, track = self.line(row), self._track(row)
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
        asks = self._explainable and self.is_hovered(row) and self._is_number(self._mouse)
        self._paint_number(painter, line, bar.probability, "accent" if asks else "ink", asks)
        self.paint_focus(painter, row)

    def _paint_others(self, painter: QPainter, row: int, others: Bar) -> None:
        line = self.line(row)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("faint"))
        names = line.adjusted(self._text_width, 0, 0, 0)
        painter.drawText(names, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, others.text)
        self._paint_number(painter, line, others.probability, "faint")

    def _paint_number(self, painter: QPainter, line: QRect, probability: float, role: str, asks: bool = False) -> None:
        font = self._theme.font(13)
        font.setUnderline(asks)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line.adjusted(0, 0, -self._theme.px(3), 0), alignment, f"{probability:.3f}")

    def _fill(self, painter: QPainter, track: QRectF, colour: QColor) -> None:
        radius = self._theme.px(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(track, radius, radius)

    def _track(self, row: int) -> QRectF:
        px = self._theme.px
        width = max(0, self.width() - self._text_width - px(_NUMBER))
        return QRectF(self._text_width, row * px(ROW) + px(ROW - _BAR) / 2, width, px(_BAR))

    # Rows that are followed

    def count(self) -> int:
        """The bars; not the line beneath them."""
        return len(self._bars)

    def _is_number(self, position: QPointF) -> bool:
        return position.x() > self.width() - self._theme.px(_NUMBER - 8)

    def leads(self, index: int, position: QPointF) -> bool:
        """Whether a click there chooses a token, or asks why."""
        return self._choosable or self._explainable

    def follow(self, index: int, position: QPointF | None = None, asks: bool = False) -> None:
        """Choose the token; by its number, or where there is nothing to choose, ask why."""
        is_asked = asks or not self._choosable or (position is not None and self._is_number(position))
        if is_asked and self._explainable:
            self.why_requested.emit(self._bars[index].output)
        elif self._choosable:
            self.token_chosen.emit(self._bars[index].text)

    def tip(self, index: int) -> str:
        """The exact numbers, and what a click does."""
        said = self.said(self._bars[index])
        if not self._explainable:
            return said
        both = self.tr("Click the bar to type it, the number to ask why.")
        one = self.tr("Click to ask why.")
        return f"{said}\n{both if self._choosable else one}"

    def said(self, bar: Bar) -> str:
        """A bar's exact probability, its surprise in nats, and what the token is."""
        nats = f"{-math.log(bar.probability):.4f}" if bar.probability > 0 else "∞"
        sentence = self.tr("{token}\nprobability {probability}\nsurprise −ln p = {nats} nats")
        return sentence.format(token=describe(bar.text), probability=f"{bar.probability:.6g}", nats=nats)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height has room for another number of bars."""
        if self._bars:
            self._choose_bars()


def _shown(text: str) -> str:
    """Invisible tokens as signs; a label keeps the spaces between its words."""
    return glyph(text) if len(text) < 2 else " ".join(map(glyph, text.split(" ")))
