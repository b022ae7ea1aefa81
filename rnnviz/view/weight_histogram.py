"""How many weights are how large: bins that the limits of the colours fix, and one on each side for the rest."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent

from rnnviz.view import colours
from rnnviz.view.hover_box import HoverText
from rnnviz.view.hovered_picture import HoveredPicture
from rnnviz.view.numerals import significant
from rnnviz.view.quantity_text import count_text
from rnnviz.view.theme import Theme

BINS = 32
"""Of equal width between the limits."""


def counted(arrays: Sequence[NDArray[np.float32]], limit: float) -> NDArray[np.int64]:
    """How many weights lie below -limit, in each of the bins from there to limit, and beyond it; (BINS + 2,).

    A weight on an edge is in the bin above; what is no number is in none.
    """
    counts = np.zeros(BINS + 2, np.int64)
    for array in arrays:
        flat = array.ravel().astype(np.float64)  # in which no limit, however small or large, is out of range
        bins = np.floor((flat[~np.isnan(flat)] + limit) * (BINS / (2 * limit)))
        counts += np.bincount(np.clip(bins, -1, BINS).astype(np.intp) + 1, minlength=BINS + 2)
    return counts


class WeightHistogram(HoveredPicture):
    """Bars in the colours of the map beside it; the outermost two count what its colours cannot show."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._counts: NDArray[np.int64] = np.zeros(BINS + 2, np.int64)
        self._limit = 1.0
        self.setFixedHeight(theme.px(96))
        self.setAccessibleName(self.tr("Histogram of the weights"))

    def set_weights(self, arrays: Sequence[NDArray[np.float32]], limit: float) -> None:
        """Count these, in bins that end at ±limit."""
        self._counts, self._limit = counted(arrays, limit), limit
        self.update()

    @property
    def counts(self) -> NDArray[np.int64]:
        """See :func:`counted`."""
        return self._counts

    @property
    def _slot(self) -> float:
        return self.width() / len(self._counts)

    @property
    def _base(self) -> int:
        return self.height() - QFontMetrics(self._theme.font(11)).height() - self._theme.px(2)

    def text_at(self, x: float) -> HoverText | None:
        """What the box says of the bar at `x` pixels; None outside."""
        place = int(x // self._slot)
        if not 0 <= place < len(self._counts):
            return None
        edges = [significant(-self._limit + 2 * self._limit * edge / BINS) for edge in (place - 1, place)]
        title = self.tr("from {0} to {1}").format(*edges)
        if place == 0:
            title = self.tr("below {limit}").format(limit=edges[1])
        elif place == BINS + 1:
            title = self.tr("{limit} and more").format(limit=edges[0])
        count, total = int(self._counts[place]), int(self._counts.sum())
        share = self.tr("{count} weights, {share} %")
        return HoverText(title, (share.format(count=count_text(count), share=f"{100 * count / max(1, total):.2g}"),))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, their limits and the highest count."""
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.colour("paper"))
        table, beyond = colours.signed_table(theme), colours.beyond_colours(theme)
        most, base, top = max(1, int(self._counts.max())), self._base, theme.px(16)
        for place, count in enumerate(self._counts.tolist()):
            entry = table[min(255, int((place - 0.5) * 256 / BINS))] if 0 < place <= BINS else beyond[int(place > 0)]
            high = max(1.0, (base - top) * count / most) if count else 0.0
            bar = QRectF(place * self._slot + 0.5, base - high, self._slot - 1, high)
            painter.fillRect(bar, QColor.fromRgb(int(entry)))
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), min(1.0, high)), theme.colour("faint"))
        painter.fillRect(QRectF(0, base, self.width(), 1), theme.colour("line"))
        self._paint_words(painter, base, most)
        self._paint_box(painter, self.text_at(self._mouse.x()))

    def _paint_words(self, painter: QPainter, base: int, most: int) -> None:
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.colour("faint"))
        below = QRectF(0, base + 1, self.width(), self.height() - base - 1)
        limit = significant(self._limit)
        for side, text in (
            (Qt.AlignmentFlag.AlignLeft, f"\N{MINUS SIGN}{limit}"),
            (Qt.AlignmentFlag.AlignHCenter, "0"),
            (Qt.AlignmentFlag.AlignRight, f"+{limit}"),
        ):
            painter.drawText(below, side, text)
        count = count_text(int(self._counts.sum()))
        text = self.tr("{count} weights, up to {most} in a bar").format(count=count, most=count_text(most))
        if painter.fontMetrics().horizontalAdvance(text) > self.width():
            text = self.tr("{count} weights").format(count=count)
        painter.drawText(QRectF(0, 0, self.width(), base), Qt.AlignmentFlag.AlignLeft, text)
