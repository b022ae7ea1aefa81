"""Tokens with how often they occur, each on a chip; as many as two rows hold, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.core.text_summary import TokenCount
from rnnviz.view.glyphs import describe, glyph
from rnnviz.view.theme import Theme
from rnnviz.view.tips import show

_ROWS = 2
_HEIGHT, _GAP, _PADDING = 24, 4, 6
_WIDEST_WORD = 110


class _Chip(NamedTuple):
    token: TokenCount
    place: QRect


class GlyphChips(QWidget):
    """Keeps its height whatever it shows. A token that the network will not know has a dashed outline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tokens: Sequence[TokenCount] = ()
        self._total = 0
        self._token_font, self._count_font = theme.mono(14), theme.font(11)
        self.setFixedHeight(theme.px(_ROWS * _HEIGHT + (_ROWS - 1) * _GAP))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """It may shrink to nothing."""
        return QSize(0, self.height())

    def set_tokens(self, tokens: Sequence[TokenCount], total: int) -> None:
        """Show `tokens`, the first of `total`."""
        self._tokens, self._total = tokens, total
        self.setAccessibleName(", ".join(f"{glyph(token.text)} {token.occurrences}" for token in tokens))
        self.update()

    def tip_at(self, where: QPoint) -> str:
        """What is known of the token at a point of the widget, or ""."""
        token = next((chip.token for chip in self._chips() if chip.place.contains(where)), None)
        if token is None:
            return ""
        lines = [describe(token.text), self.tr("{count} times in the text").format(count=f"{token.occurrences:,}")]
        if token.occurrences == 1:
            lines[1] = self.tr("once in the text")
        return "\n".join([*lines, *([] if token.is_known else [self.tr("too rare: read as unknown")])])

    def _chips(self) -> list[_Chip]:
        """The chips that fit, where they stand; the mark for the others has its room behind them."""
        px, x, row, chips = self._theme.px, 0, 0, list[_Chip]()
        for token in self._tokens:
            width = self._width_of(token)
            if x and x + width > self.width():
                x, row = 0, row + 1
            if row == _ROWS:
                break
            chips.append(_Chip(token, QRect(x, row * px(_HEIGHT + _GAP), width, px(_HEIGHT))))
            x += width + px(_GAP)
        while len(chips) > 1 and len(chips) < self._total and not self._mark_place(chips).width():
            chips.pop()
        return chips

    def _mark_place(self, chips: Sequence[_Chip]) -> QRect:
        """Where "+12" stands behind the chips; of no width if there is no room."""
        last = chips[-1].place if chips else QRect()
        left = last.right() + 1 + self._theme.px(_PADDING)
        width = QFontMetrics(self._count_font).horizontalAdvance(self._mark(chips))
        fits = left + width <= self.width()
        return QRect(left, last.top(), self.width() - left if fits else 0, last.height())

    def _mark(self, chips: Sequence[_Chip]) -> str:
        return f"+{self._total - len(chips):,}"

    def _text(self, token: TokenCount) -> str:
        metrics, most = QFontMetrics(self._token_font), self._theme.px(_WIDEST_WORD)
        return metrics.elidedText(glyph(token.text), Qt.TextElideMode.ElideRight, most)

    def _width_of(self, token: TokenCount) -> int:
        px = self._theme.px
        text = QFontMetrics(self._token_font).horizontalAdvance(self._text(token))
        count = QFontMetrics(self._count_font).horizontalAdvance(f"{token.occurrences:,}")
        return text + count + px(_PADDING * 2 + _GAP)

    def event(self, event: QEvent) -> bool:
        """Tooltips are per chip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show(event, self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chips, then how many more there are."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chips = self._chips()
        for chip in chips:
            self._paint(painter, chip)
        if len(chips) < self._total:
            painter.setPen(self._theme.colour("faint"))
            painter.setFont(self._count_font)
            painter.drawText(self._mark_place(chips), Qt.AlignmentFlag.AlignVCenter, self._mark(chips))
        painter.end()

    def _paint(self, painter: QPainter, chip: _Chip) -> None:
        theme, token = self._theme, chip.token
        outline = QPen(theme.colour("line" if token.is_known else "faint"))
        outline.setStyle(Qt.PenStyle.SolidLine if token.is_known else Qt.PenStyle.DashLine)
        painter.setPen(outline)
        painter.setBrush(theme.colour("panel" if token.is_known else "paper"))
        painter.drawRoundedRect(QRectF(chip.place).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(5), theme.px(5))
        inner = chip.place.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
        painter.setPen(theme.colour("ink" if token.is_known else "faint"))
        painter.setFont(self._token_font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text(token))
        painter.setPen(theme.colour("faint"))
        painter.setFont(self._count_font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{token.occurrences:,}")
