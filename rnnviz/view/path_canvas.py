"""The picture of a path of states: seen from where one likes, a click goes to a step."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.glyphs import describe
from rnnviz.view.hover_box import HoverBox, HoverText
from rnnviz.view.path_painting import PathPainter
from rnnviz.view.path_points import PathPoints
from rnnviz.view.phase_projection import PITCH, YAW, Projection
from rnnviz.view.theme import Theme

_REACH, _EDGE, _NAME, _KEY = 14, 26, 80, 12
_TURNS = {
    Qt.Key.Key_Left: (-_KEY, 0),
    Qt.Key.Key_Right: (_KEY, 0),
    Qt.Key.Key_Up: (0, -_KEY),
    Qt.Key.Key_Down: (0, _KEY),
}


class PathCanvas(QWidget):
    """Of three axes, dragging (or the arrow keys) turns it and a double click turns it back."""

    step_clicked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._path = PathPoints()
        self._projection = Projection((0.0, 0.0, 0.0), 1.0)
        self._painter, self._box = PathPainter(theme), HoverBox(theme)
        self._mouse: QPointF | None = None
        self._grip: QPointF | None = None
        self._is_turned = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Path of the state"))

    @property
    def path(self) -> PathPoints:
        """What is shown."""
        return self._path

    @property
    def projection(self) -> Projection:
        """From where it is seen."""
        return self._projection

    def set_path(self, path: PathPoints) -> None:
        """Show this; it stays turned as it is."""
        self._path = path
        middle = (0.0,) * path.points.shape[1]
        self._projection = replace(self._projection, middle=middle, radius=path.radius)
        self.update()

    def placed(self, points: NDArray) -> NDArray[np.float64]:
        """Pixels of points (n, axes): (n, 2)."""
        edge = self._theme.px(_EDGE)
        wide, high = self._path.extents[:2]
        radius = self._projection.radius
        half = (self.width() / 2 - self._theme.px(_NAME)) / wide, (self.height() / 2 - edge) / high
        size = max(1.0, min(half) * radius)
        return self._projection(points) * (size, -size) + (self.width() / 2, self.height() / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Axes, path, and what the mouse points at; without steps, what to do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not len(self._path.points):
            painter.setFont(self._theme.font(14))
            painter.setPen(self._theme.colour("faint"))
            sentence = self.tr("Type something: each token moves the state one step.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, sentence)
            return
        self._painter.paint_axes(painter, self._axes(), self._names())
        self._painter.paint_path(painter, self._path, self.placed(self._path.points))
        self._paint_hover(painter)

    def _axes(self) -> NDArray[np.float64]:
        """Ends of the axes in pixels, (axes, 2, 2)."""
        ends = np.diag(self._path.extents)
        return np.stack([self.placed(-ends), self.placed(ends)], axis=1)

    def _names(self) -> list[str]:
        return [f"PC{place + 1}  {100 * share:.0f} %" for place, share in enumerate(self._path.shares)]

    def _paint_hover(self, painter: QPainter) -> None:
        row = self.hovered()
        if row is None or self._mouse is None or self._grip is not None:
            return
        lines = [
            self.tr("step {step}").format(step=f"{self._path.first + row + 1:,}"),
            "   ".join(f"PC{place + 1} {value:+.2f}" for place, value in enumerate(self._path.points[row])),
        ]
        text = HoverText(describe(self._path.texts[row]), tuple(lines))
        self._box.paint(painter, text, self._mouse.toPoint(), self.rect())

    def hovered(self) -> int | None:
        """The row of the point under the mouse."""
        if self._mouse is None or not len(self._path.points):
            return None
        away = np.hypot(*(self.placed(self._path.points) - (self._mouse.x(), self._mouse.y())).T)
        nearest = int(away.argmin())
        return nearest if away[nearest] <= self._theme.px(_REACH) else None

    # The mouse and the keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip, self._is_turned = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn it, or tell of the point beneath."""
        self._mouse = event.position()
        if self._grip is not None and self._projection.turns:
            away = self._mouse - self._grip
            if self._is_turned or away.manhattanLength() > 3:
                self._projection = self._projection.turned(away.x(), away.y())
                self._grip, self._is_turned = self._mouse, True
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; what was not turned was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._grip is None:
            return
        self._grip, self._mouse = None, event.position()
        row = self.hovered()
        if not self._is_turned and row is not None:
            self.step_clicked.emit(self._path.first + row)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As it was seen first."""
        self._projection = replace(self._projection, yaw=YAW, pitch=PITCH)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No point is meant any more."""
        self._mouse = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys turn it."""
        way = _TURNS.get(Qt.Key(event.key()))
        if way is None or not self._projection.turns:
            super().keyPressEvent(event)
            return
        self._projection = self._projection.turned(*way)
        self.update()
