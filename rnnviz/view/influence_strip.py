"""How much the prediction at the current step depends on each token before, coloured over the token grid."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view.influence_scale import InfluenceScale
from rnnviz.view.influence_text import strip_tip, token_tip
from rnnviz.view.step_strip import TippedStrip
from rnnviz.view.strip_title import MARK, StripTitle, TitleLine
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_HEIGHT = 36


class InfluenceStrip(TippedStrip):
    """Hidden until it is wanted. Columns without a value stay empty; what is beyond the scale has a notch."""

    step_clicked = Signal(int)

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._first = 0
        self._values: NDArray[np.float32] = np.empty(0, np.float32)
        self._measure, self._is_wanted = "gradient", False
        self._texts: Sequence[str] = ()
        self._titles, self._scale = StripTitle(theme), InfluenceScale(theme)
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setAccessibleName(self.tr("Influence of each token on the current prediction"))

    def set_wanted(self, wanted: bool) -> None:
        """Let whoever shows it show it, or not."""
        self._is_wanted = wanted
        if not wanted:
            self.hide()

    def setVisible(self, visible: bool) -> None:  # noqa: N802 # Qt's name
        """Shown only if it is wanted."""
        super().setVisible(visible and self._is_wanted)

    def set_values(self, measure: str, first: int, values: NDArray[np.float32], texts: Sequence[str]) -> None:
        """Of the steps from `first` on, up to the current one; of a gradient its shares. `texts`, the tokens as typed,
        are kept, not copied.
        """
        self._measure, self._first, self._values, self._texts = measure, first, values, texts
        self.step = first + len(values) - 1
        self.update()

    def value_at(self, step: int) -> float | None:
        """The value of a step's token; None where there is none, or it is too large for a number."""
        place = step - self._first
        is_there = 0 <= place < len(self._values) and np.isfinite(self._values[place])
        return float(self._values[place]) if is_there else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, colours, and the box of the current step."""
        painter, top = QPainter(self), self.theme.px(3)
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        for step in self.grid.visible():
            value = self.value_at(step)
            if value is not None:
                rect = self.column_rect(step, top, self.height() - 2 * top)
                self._scale.paint(painter, rect, self._measure, value)
        self._paint_title(painter)
        self.paint_step_box(painter, top, self.height() - 2 * top)
        painter.end()

    def _paint_title(self, painter: QPainter) -> None:
        names = {
            "gradient": self.tr("influence"),
            "product": self.tr("grad. × input"),
            "left-out": self.tr("left out"),
        }
        faint, ink = self.theme.colour("faint"), self.theme.colour("ink")
        lines = [
            TitleLine(names[self._measure], self.theme.font(13, bold=True), ink, 0),
            TitleLine(self._scale.range_text(self._measure), self.theme.font(11), faint, 1),
        ]
        place = QRect(0, 0, self.grid.gutter - self.theme.px(MARK), self.height())
        bar = QRect(0, self.theme.px(3), self.theme.px(3), self.height() - self.theme.px(6))
        self._titles.paint(painter, bar, self.theme.identity("cell"), self._titles.placed(lines, place), hot=False)

    def tip_at(self, x: float) -> str:
        """What is said about a place."""
        step = self.grid.step_at(x)
        value = None if step is None else self.value_at(step)
        if step is None or value is None or step >= len(self._texts):
            return strip_tip(self._measure)
        return token_tip(self._measure, self._texts[step], step, value, self.step)
