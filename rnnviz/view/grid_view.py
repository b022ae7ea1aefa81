"""What every view on the token grid has in common: the mouse that scrolls, zooms and pans, the step's box, the veil."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_NOTCH = 120
"""Qt's angle of one notch of a mouse wheel."""

_ZOOM = 1.25
"""A notch makes columns this much wider."""


class GridView(QWidget):
    """A widget whose columns are the grid's. Views that share a grid must have the same left edge and width.

    The wheel scrolls, Ctrl and the wheel zoom round the mouse, the middle button drags.
    """

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.grid = grid
        self.step = -1
        self.veil_from: int | None = None
        self._turned = 0.0
        self._drag: tuple[float, int] | None = None
        self.setMouseTracking(True)
        grid.changed.connect(self.update)

    def set_veil(self, from_step: int | None) -> None:
        """Veil the columns from this step on as not read yet; None lifts the veil."""
        if from_step != self.veil_from:
            self.veil_from = from_step
            self.update()

    def column_rect(self, step: int, top: int, height: int) -> QRect:
        """A step's column between two heights."""
        return QRect(self.grid.x_of(step), top, self.grid.column_width, height)

    def paint_step_box(self, painter: QPainter, top: int, height: int) -> None:
        """The outline of the current step's column, if it is on screen."""
        if self.step not in self.grid.visible():
            return
        line = max(2, self.theme.px(2))
        box = QRectF(self.column_rect(self.step, top, height)).adjusted(-line / 2, -line / 2, line / 2, line / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("ink"), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 2 * line, 2 * line)
        painter.restore()

    def paint_veil(self, painter: QPainter, top: int, height: int) -> None:
        """Cover what is not read yet, so that it can just be seen."""
        steps = self.grid.visible()
        if self.veil_from is None or self.veil_from >= steps.stop:
            return
        left = self.grid.x_of(max(self.veil_from, steps.start))
        colour = QColor(self.theme.colour("paper"))
        colour.setAlphaF(0.84)
        painter.fillRect(QRect(QPoint(left, top), QPoint(self.grid.x_of(steps.stop) - 1, top + height - 1)), colour)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Qt also resizes what was hidden on purpose, at last when a picture is taken, to whatever width it had.
        if not (self.isHidden() and self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)):
            self.grid.set_width(self.width())
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        angle = event.angleDelta()
        self._turned += (angle.y() if abs(angle.y()) >= abs(angle.x()) else angle.x()) / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(event.position())
        else:
            self._scroll()
        event.accept()

    def _scroll(self) -> None:
        a_notch = max(3, self.grid.columns // 12)
        columns = int(self._turned * a_notch)
        self._turned -= columns / a_notch  # touchpads send small parts of a notch
        if columns:
            self.grid.scroll_to(self.grid.first - columns)

    def _zoom(self, at: QPointF) -> None:
        notches = int(self._turned)
        self._turned -= notches
        width = round(self.grid.column_width * _ZOOM**notches)
        if width == self.grid.column_width and notches:
            width += 1 if notches > 0 else -1
        self.grid.set_column_width(width, self.grid.step_at(at.x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._drag = (event.position().x(), self.grid.first)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            start, first = self._drag
            self.grid.scroll_to(first - round((event.position().x() - start) / self.grid.column_width))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton and self._drag is not None:
            self._drag = None
            self.unsetCursor()

    @property
    def is_dragged(self) -> bool:
        """Whether the middle button pans just now."""
        return self._drag is not None
