"""Writes one token into its column of the ribbon, whole and as large as the column allows."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from rnnviz.view.glyphs import glyph
from rnnviz.view.theme import Theme

LARGEST, LEAST_OF_WORD, SMALLEST = 17, 12, 8
"""Letter heights in pixels at scale 1. A word is elided rather than made smaller than the middle one."""

_APART = 6
"""Pixels at scale 1 that stay free beside a token of several letters, so that two do not read as one."""

NARROWEST_READ = 7
"""In columns narrower than this many pixels no letter can be read, so none is drawn."""


class TokenCell:
    """Fits tokens into a width, remembering what it measured."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._fitted = lru_cache(maxsize=4096)(self._fit)

    def paint(self, painter: QPainter, text: str, column: QRect) -> None:
        """The token in the middle of `column`, in the painter's pen."""
        shown, font = self._fitted(text, column.width())
        painter.setFont(font)
        painter.drawText(column, Qt.AlignmentFlag.AlignCenter, shown)

    def _fit(self, text: str, width: int) -> tuple[str, QFont]:
        shown, font = self._drawable(text), QFont()
        width -= self._theme.px(_APART) if len(text) > 1 else 0
        for pixels in range(LARGEST, SMALLEST - 1, -1):
            font = self._theme.mono(pixels)
            if QFontMetrics(font).horizontalAdvance(shown) <= width:
                return shown, font
            if len(text) > 1 and pixels <= LEAST_OF_WORD:
                break
        if len(text) > 1:
            shown = QFontMetrics(font).elidedText(shown, Qt.TextElideMode.ElideRight, width)
        return shown, font

    def _drawable(self, text: str) -> str:
        """The token's sign; "^@" and its like for a control character whose picture no font here has."""
        is_control = len(text) == 1 and text < " "
        if is_control and not QFontMetrics(self._theme.mono(LARGEST)).inFontUcs4(ord(glyph(text))):
            return f"^{chr(ord(text) + 64)}"
        return glyph(text)
