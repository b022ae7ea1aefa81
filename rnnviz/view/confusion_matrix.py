"""Which class a network says of texts of each class: a count in every square, row by row what is true."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.theme import Theme

_LARGEST, _LEAST_WRITTEN, _LEAST_NAMED = 46, 20, 11


class ConfusionMatrix(QWidget):
    """The colour of a square tells which share of its row it is, from paper at 0 to the accent at all of it."""

    square_clicked = Signal(int, int)
    """The true class and the one that was said, where at least one text is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: Sequence[str] = ()
        self._counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self._hovered: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_counts(self, names: Sequence[str], counts: NDArray[np.int64]) -> None:
        """`counts` (classes, classes): rows are the true classes, columns what was said."""
        self._names, self._counts = names, counts
        self._hovered = None
        said = [f"{name}: {', '.join(map(str, row))}" for name, row in zip(names, counts.tolist(), strict=True)]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """A comfortable one."""
        return QSize(self._theme.px(360), self._theme.px(360))

    def minimumSizeHint(self) -> QSize:
        """Enough for eight classes."""
        return QSize(self._theme.px(260), self._theme.px(250))

    @property
    def _gutter(self) -> int:
        """Pixels that the names take at the left, and at the top."""
        metrics = QFontMetrics(self._theme.font(12))
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        return min(widest + self._theme.px(10), self._theme.px(120))

    @property
    def _size(self) -> QSize:
        """Pixels of a square, which need not be one: numbers are wider than high."""
        room = self.size().shrunkBy(QMargins(self._gutter, self._gutter, self._theme.px(8), self._theme.px(8)))
        most, count = self._theme.px(_LARGEST), max(1, len(self._names))
        return QSize(max(1, min(room.width() // count, most)), max(1, min(room.height() // count, most)))

    def _square(self, row: int, column: int) -> QRect:
        size, left = self._size, self._gutter + self._theme.px(4)
        return QRect(QPoint(left + column * size.width(), left + row * size.height()), size)

    def _at(self, event: QMouseEvent) -> tuple[int, int] | None:
        start, size = self._gutter + self._theme.px(4), self._size
        row = (int(event.position().y()) - start) // size.height()
        column = (int(event.position().x()) - start) // size.width()
        inside = 0 <= row < len(self._names) and 0 <= column < len(self._names)
        return (row, column) if inside else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the square counts."""
        found = self._at(event)
        if found == self._hovered:
            return
        self._hovered = found
        has_texts = found is not None and self._counts[found] > 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if has_texts else Qt.CursorShape.ArrowCursor)
        self.setToolTip("" if found is None else self._told(*found))
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No square is meant."""
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for one of the texts that are counted there."""
        found = self._at(event)
        if found is not None and self._counts[found] > 0 and event.button() == Qt.MouseButton.LeftButton:
            self.square_clicked.emit(*found)

    def _told(self, row: int, column: int) -> str:
        counts = self._counts
        sentence = self.tr("{count} of {all} texts of “{true}” were taken for “{said}”; click to read one")
        return sentence.format(
            count=counts[row, column], all=counts[row].sum(), true=self._names[row], said=self._names[column]
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, squares and counts."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        if len(self._names):
            self._paint_names(painter)
            self._paint_squares(painter)
        painter.end()

    def _paint_names(self, painter: QPainter) -> None:
        """At the left what is true, upright above what was said."""
        theme, size, gutter = self._theme, self._size, self._gutter
        if min(size.width(), size.height()) < theme.px(_LEAST_NAMED):
            return
        painter.setFont(theme.font(12))
        metrics, middle = QFontMetrics(painter.font()), Qt.AlignmentFlag.AlignVCenter
        for index, name in enumerate(self._names):
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, gutter - theme.px(4))
            place = QRect(0, self._square(index, 0).top(), gutter, size.height())
            painter.setPen(theme.colour(self._role(index, 0)))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | middle, shown)
            painter.setPen(theme.colour(self._role(index, 1)))
            painter.save()
            painter.translate(self._square(0, index).left(), gutter)
            painter.rotate(-90)
            painter.drawText(QRect(0, 0, gutter, size.width()), Qt.AlignmentFlag.AlignLeft | middle, shown)
            painter.restore()

    def _role(self, index: int, axis: int) -> str:
        return "accent" if self._hovered is not None and self._hovered[axis] == index else "ink"

    def _paint_squares(self, painter: QPainter) -> None:
        theme, side = self._theme, min(self._size.width(), self._size.height())
        sums = np.maximum(1, self._counts.sum(1))
        painter.setFont(theme.font(13 if side >= theme.px(30) else 11))
        for row, column in np.ndindex(*self._counts.shape):
            count, share = int(self._counts[row, column]), float(self._counts[row, column] / sums[row])
            square = self._square(row, column).adjusted(0, 0, -1, -1)
            painter.fillRect(square, _between(theme.colour("panel"), theme.colour("accent"), share))
            if row == column or (row, column) == self._hovered:
                painter.setPen(theme.colour("ink" if (row, column) == self._hovered else "faint"))
                painter.drawRect(square.adjusted(0, 0, -1, -1))
            if count and side >= theme.px(_LEAST_WRITTEN):
                painter.setPen(theme.colour("on_accent" if share > 0.5 else "ink"))
                painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(count))


def _between(low: QColor, high: QColor, share: float) -> QColor:
    parts = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    return QColor(*(round(start + (end - start) * share) for start, end in parts))
