"""What a network says after every step, over the token grid: a label for each token, or a verdict on the text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.core.sampling import softmax
from rnnviz.core.trace import Trace
from rnnviz.view.band_painting import BandPainter
from rnnviz.view.output_text import column_tip, label_title, strip_tip
from rnnviz.view.step_strip import TippedStrip
from rnnviz.view.strip_title import MARK, StripTitle
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from rnnviz.view.verdict_painting import CHOSEN_ROWS, MOST_ROWS, VerdictPainter, rows_of

_EDGE, _BAND, _LINE = 3, 34, 66
_FEW, _ROW, _ROW_OF_MANY, _LOWEST_ROW = 8, 13, 10, 8


class OutputStrip(TippedStrip):
    """Bands, or a word a column, for labels; for a verdict on the text a row for each class, or a line between two."""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._trace: Trace | None = None
        self._labels: tuple[str, ...] = ()
        self._is_verdict = False
        self._texts: Sequence[str] = ()
        self._bands, self._verdict, self._titles = BandPainter(theme), VerdictPainter(theme), StripTitle(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(theme.px(_BAND))
        self.setAccessibleName(self.tr("Outputs of the network"))
        self.setAccessibleDescription(self.tr("What the network says after each token."))

    def set_outputs(self, trace: Trace, labels: tuple[str, ...], *, is_verdict: bool) -> None:
        """Whose outputs, which are probabilities of `labels` (at least 2) after softmax; the trace is kept.

        Each step's label stands for itself, or it is a verdict on all of the text so far.
        """
        self._trace, self._labels, self._is_verdict = trace, labels, is_verdict
        self.setMaximumHeight(self.theme.px(self._height(_ROW)))
        self.setMinimumHeight(self.theme.px(self._height(_LOWEST_ROW)))
        self.updateGeometry()
        self.update()

    def set_tokens(self, texts: Sequence[str]) -> None:
        """The tokens as typed; kept, not copied. The trace may have grown or lost steps."""
        self._texts = texts
        self.update()

    def probabilities(self, start: int, stop: int) -> NDArray:
        """Of every label after the steps from `start` to before `stop` that have been read, (steps, labels) 0..1."""
        if self._trace is None:
            return np.empty((0, len(self._labels)))
        start, stop = max(0, start), min(stop, len(self._trace))
        if stop <= start:
            return np.empty((0, len(self._labels)))
        return softmax(self._trace.logits_window(start, stop))

    def sizeHint(self) -> QSize:
        """Many rows are lower, for the gates need room, too."""
        return QSize(
            self.theme.px(400), self.theme.px(self._height(_ROW if len(self._labels) <= _FEW else _ROW_OF_MANY))
        )

    def _height(self, row: float) -> float:
        if not self._is_verdict:
            return _BAND
        classes = len(self._labels)
        return _LINE if classes == 2 else row * (classes if classes <= MOST_ROWS else CHOSEN_ROWS) + 2 * _EDGE

    @property
    def _area(self) -> QRect:
        """Of the columns."""
        edge, left = self.theme.px(_EDGE), self.grid.gutter
        return QRect(left, edge, max(1, self.width() - left), self.height() - 2 * edge)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, steps = QPainter(self), self.grid.visible()
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        if self._labels:
            shown = self.probabilities(steps.start, steps.stop)
            now = self.probabilities(self.step, self.step + 1)
            self._paint_outputs(painter, shown, now[0] if len(now) else np.empty(0))
        self.paint_veil(painter, 0, self.height())
        self.paint_step_box(painter, self.theme.px(2), self.height() - self.theme.px(4))

    def _paint_outputs(self, painter: QPainter, shown: NDArray, now: NDArray) -> None:
        column, area = self.grid.column_width, self._area
        if not self._is_verdict:
            self._bands.paint(painter, area, column, self._labels, shown)
            self._paint_title(painter, now)
            return
        rows = [1, 0] if len(self._labels) == 2 else rows_of(shown, now)
        if len(self._labels) == 2:
            self._verdict.paint_line(painter, area, column, shown[:, 1])
        else:
            self._verdict.paint_rows(painter, area, column, shown, rows)
        left = self.theme.px(11)
        painter.fillRect(QRect(0, area.top(), self.theme.px(3), area.height()), self.theme.colour("ink"))
        self._verdict.paint_names(painter, area, left, self._labels, rows, now)
        self._paint_winner(painter, area)

    def _paint_winner(self, painter: QPainter, area: QRect) -> None:
        total = 0 if self._trace is None else len(self._trace)
        if total and self.grid.visible().stop >= total:
            x = self.grid.x_of(total) + self.theme.px(10)
            place = QRect(x, area.top(), max(0, self.width() - x), area.height())
            self._verdict.paint_winner(painter, place, self._labels, self.probabilities(total - 1, total)[0])

    def _paint_title(self, painter: QPainter, now: NDArray) -> None:
        place = QRect(0, 0, self.grid.gutter - self.theme.px(MARK), self.height())
        bar = QRect(0, self._area.top(), self.theme.px(3), self._area.height())
        placed = self._titles.placed(label_title(self.theme, now), place)
        self._titles.paint(painter, bar, self.theme.colour("ink"), placed, hot=False)

    # The mouse

    def tip_at(self, x: float) -> str:
        """What is said about the place `x` pixels from the left edge."""
        step = self.grid.step_at(x)
        told = np.empty(0) if step is None else self.probabilities(step, step + 1)
        if step is None or not len(told) or step >= len(self._texts):
            return strip_tip(self._is_verdict)
        return column_tip(step, self._texts[step], self._labels, told[0])
