"""A picture taken apart into its rows, one for each step in time, or stacked up again."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.core.pixels import SIZE, Picture
from rnnviz.view.colours import ink_table, to_indices
from rnnviz.view.map_images import picture as image_of
from rnnviz.view.theme import Theme

_DURATION = 700
"""Milliseconds from a pile to a fan."""

_NARROWEST, _WIDEST = 4, 10
"""Width of a pixel of the picture on screen, at scale 1."""

_SHARE = 0.45
"""Of the whole width, a row takes at most so much."""

_GROUND = 22
"""Pixels below the rows, for the arrow of time."""


class RowFan(QWidget):
    """Rows from top to bottom, each a little further to the right: the first is read first.

    What is not read yet is faint; the row of the current step is framed.
    """

    row_clicked = Signal(int)
    """the row, 0 at the top"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: Picture = np.zeros((SIZE, SIZE), np.float32)
        self._step = -1
        self._spread = 1.0
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.setDuration(_DURATION)
        self._animation.valueChanged.connect(self._on_spread)
        self.setMinimumWidth(theme.px(200))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("The picture as 28 rows"))
        self.setToolTip(self.tr("Each row is one step. Click a row to go there."))

    @property
    def is_spread(self) -> bool:
        """Whether the rows lie apart, or are on their way there."""
        return self._target() == 1.0

    def set_picture(self, picture: Picture) -> None:
        """What is read, float32 (28, 28), 0..1."""
        self._picture = picture
        self.update()

    def set_step(self, step: int) -> None:
        """The row that was read last; -1 for none."""
        if step != self._step:
            self._step = step
            self.update()

    def spread(self, apart: bool, *, animated: bool = True) -> None:
        """Take the rows apart, or stack them."""
        self._animation.stop()
        target = 1.0 if apart else 0.0
        if not animated or not self.isVisible():
            self._on_spread(target)
            return
        self._animation.setStartValue(self._spread)
        self._animation.setEndValue(target)
        self._animation.start()

    def close_down(self) -> None:
        """Stop the animation at its end: the window goes."""
        self.spread(self.is_spread, animated=False)

    def _target(self) -> float:
        running = self._animation.state() == QVariantAnimation.State.Running
        return float(self._animation.endValue()) if running else self._spread

    def _on_spread(self, value: float) -> None:
        self._spread = float(value)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the pad beside it."""
        return QSize(self._theme.px(360), self._theme.px(170))

    def row_rect(self, row: int) -> QRectF:
        """Where a row lies."""
        high = self._row_height  # a pile is the picture again, as wide as it is high
        wide = SIZE * (high + self._spread * (self._pixel - high))
        room = max(0.0, self.width() - wide - 2 * self._theme.px(8))
        left = self._theme.px(8) + self._spread * room * row / (SIZE - 1)
        return QRectF(left, row * high, wide, high - self._spread * min(1.0, high / 4))

    @property
    def _pixel(self) -> int:
        room = int(self.width() * _SHARE / SIZE)
        return min(self._theme.px(_WIDEST), max(self._theme.px(_NARROWEST), room))

    @property
    def _row_height(self) -> float:
        return max(2.0, (self.height() - self._theme.px(_GROUND)) / SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixels = np.ascontiguousarray(ink_table(self._theme).take(to_indices(self._picture, 0.0, 1.0)))
        image = image_of(pixels)
        veil = QColor(self._theme.colour("paper"))
        veil.setAlphaF(0.6)
        for row in range(SIZE):
            place = self.row_rect(row)
            painter.drawImage(place, image, QRectF(0, row, SIZE, 1))
            if row > self._step:
                painter.fillRect(place, veil)
        self._paint_frame(painter)
        self._paint_time(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        """Round all rows faintly, and round the current one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        for row in range(SIZE) if self._spread > 0.1 else ():
            painter.drawRect(self.row_rect(row))
        if self._spread <= 0.1:
            painter.drawRect(self.row_rect(0).united(self.row_rect(SIZE - 1)))
        if 0 <= self._step < SIZE:
            line = max(2, self._theme.px(2))
            painter.setPen(QPen(self._theme.colour("accent"), line))
            grow = line / 2 + 1
            painter.drawRoundedRect(self.row_rect(self._step).adjusted(-grow, -grow, grow, grow), 2, 2)

    def _paint_time(self, painter: QPainter) -> None:
        """Below the rows: which way time goes, and which row is read."""
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.colour("faint"))
        height = self._theme.px(_GROUND)
        area = QRect(self._theme.px(8), self.height() - height, self.width() - 2 * self._theme.px(8), height)
        if 0 <= self._step < SIZE:
            text = self.tr("row {row} of {rows} is read").format(row=self._step + 1, rows=SIZE)
        else:
            text = self.tr("{rows} rows, read from top to bottom").format(rows=SIZE)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if self._spread > 0.5:
            told = QFontMetrics(painter.font()).horizontalAdvance(text) + self._theme.px(12)
            self._paint_arrow(painter, area.left() + told, area.right(), area.center().y())

    def _paint_arrow(self, painter: QPainter, left: int, right: int, y: int) -> None:
        size = self._theme.px(4)
        if right - left > 4 * size:
            painter.drawLine(left, y, right, y)
            for way in (-1, 1):
                painter.drawLine(QPointF(right, y), QPointF(right - size, y + way * size))

    def row_at(self, at: QPointF) -> int | None:
        """The row under a point; of a pile, by its height."""
        row = int(at.y() // self._row_height)
        return row if 0 <= row < SIZE and self.row_rect(row).adjusted(-8, -2, 8, 2).contains(at) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes to the step of a row."""
        row = self.row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self.row_clicked.emit(row)
