"""A picture of points that is turned with mouse or keys; each point is a step, and can be clicked."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.phase_projection import PITCH, YAW, Projection
from rnnviz.view.theme import Theme

_REACH = 14
"""Pixels from the mouse within which a point is meant, at scale 1."""

_STILL = 3
"""Pixels that the mouse may move while it clicks."""

_KEY = 12
_TURNS = {
    Qt.Key.Key_Left: (-_KEY, 0),
    Qt.Key.Key_Right: (_KEY, 0),
    Qt.Key.Key_Up: (0, -_KEY),
    Qt.Key.Key_Down: (0, _KEY),
}


class TurnedPicture(QWidget):
    """Of three coordinates, dragging or the arrow keys turn it, and a double click turns it back."""

    step_clicked = Signal(int)
    """the step of the point that was clicked"""

    def __init__(self, theme: Theme, projection: Projection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._projection = theme, projection
        self._mouse: QPointF | None = None
        self._grip: QPointF | None = None
        self._is_turned = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def projection(self) -> Projection:
        """From where it is seen."""
        return self._projection

    def set_projection(self, yaw: float, pitch: float) -> None:
        """See it from elsewhere, radians."""
        self._projection = Projection(self._projection.middle, self._projection.radius, yaw, pitch)
        self.update()

    def places(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The steps that have a point, (n,), and where it is in pixels, (n, 2)."""
        raise NotImplementedError

    def click(self, step: int) -> None:
        """What a click on a step's point does."""
        self.step_clicked.emit(step)

    def hovered(self) -> int | None:
        """The step of the point under the mouse; None while it is turned."""
        if self._mouse is None or self._grip is not None:
            return None
        steps, pixels = self.places()
        if not len(steps):
            return None
        away = np.hypot(*(pixels - (self._mouse.x(), self._mouse.y())).T)
        nearest = int(away.argmin())
        return int(steps[nearest]) if away[nearest] <= self._theme.px(_REACH) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip, self._is_turned = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn it, or tell of the point beneath."""
        self._mouse = event.position()
        if self._grip is not None and self._projection.turns:
            away = self._mouse - self._grip
            if self._is_turned or away.manhattanLength() > _STILL:
                self._projection = self._projection.turned(away.x(), away.y())
                self._grip, self._is_turned = self._mouse, True
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; what was not turned was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._grip is None:
            return
        self._grip, self._mouse = None, event.position()
        step = self.hovered()
        if not self._is_turned and step is not None:
            self.click(step)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As it was seen first."""
        self.set_projection(YAW, PITCH)

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
