"""How much the loss at the current step depends on each token before, coloured over the token grid."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view.colours import ENTRIES, gate_table
from rnnviz.view.glyphs import glyph
from rnnviz.view.step_strip import TippedStrip
from rnnviz.view.strip_title import MARK, StripTitle, TitleLine
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

LEAST = 1e-3
"""The share that is as pale as paper; full colour is the whole. Between them the scale is logarithmic."""

_HEIGHT, _INDENT = 36, 11


class InfluenceStrip(TippedStrip):
    """Shares of one gradient: together they are 1. Columns without one stay empty."""

    step_clicked = Signal(int)

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._first = 0
        self._shares: NDArray[np.float32] = np.empty(0, np.float32)
        self._texts: Sequence[str] = ()
        self._titles = StripTitle(theme)
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setAccessibleName(self.tr("Influence of each token on the current loss"))

    def set_shares(self, first: int, shares: NDArray[np.float32], texts: Sequence[str]) -> None:
        """Of the steps from `first` on, up to the current one; and the tokens as typed, kept, not copied."""
        self._first, self._shares, self._texts = first, shares, texts
        self.step = first + len(shares) - 1
        self.update()

    def share_at(self, step: int) -> float | None:
        """The share of a step's token; None where there is none."""
        place = step - self._first
        return float(self._shares[place]) if 0 <= place < len(self._shares) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, colours, and the box of the current step."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        table, top = gate_table("cell", self.theme), self.theme.px(3)
        for step in self.grid.visible():
            share = self.share_at(step)
            if share is not None:
                rect = self.column_rect(step, top, self.height() - 2 * top)
                painter.fillRect(rect, QColor.fromRgb(int(table[_entry(share)])))
        self._paint_title(painter)
        self.paint_step_box(painter, top, self.height() - 2 * top)
        painter.end()

    def _paint_title(self, painter: QPainter) -> None:
        faint, ink = self.theme.colour("faint"), self.theme.colour("ink")
        lines = [
            TitleLine(self.tr("influence"), self.theme.font(13, bold=True), ink, 0),
            TitleLine(self.tr("0.1 … 100 %"), self.theme.font(11), faint, 1),
        ]
        place = QRect(0, 0, self.grid.gutter - self.theme.px(MARK), self.height())
        bar = QRect(0, self.theme.px(3), self.theme.px(3), self.height() - self.theme.px(6))
        self._titles.paint(painter, bar, self.theme.identity("cell"), self._titles.placed(lines, place), hot=False)

    def tip_at(self, x: float) -> str:
        """What is said about a place."""
        step = self.grid.step_at(x)
        share = None if step is None else self.share_at(step)
        if step is None or share is None or step >= len(self._texts):
            return self.tr(
                "How much the loss at the current step would change with what entered at each step: its share of the "
                "gradient, on a logarithmic scale from 0.1 % (paper) to 100 %."
            )
        sentence = self.tr("“{token}” at step {step}: {share} of the gradient of the loss at step {current}")
        percent = f"{100 * share:.2g} %"
        return sentence.format(token=glyph(self._texts[step]), step=step + 1, share=percent, current=self.step + 1)


def _entry(share: float) -> int:
    """The colour table's entry."""
    if share <= LEAST:
        return 0
    return min(ENTRIES - 1, int(ENTRIES * (1 - np.log10(share) / np.log10(LEAST))))
