"""The phase portrait: coordinates against each other, the truth as one curve and the network's free run as another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.hover_box import HoverBox
from rnnviz.view.phase_curves import PhaseCurves
from rnnviz.view.phase_painting import PhasePainter
from rnnviz.view.phase_projection import Projection
from rnnviz.view.phase_text import PhaseText
from rnnviz.view.theme import Theme

_REACH = 14
"""Pixels from the mouse within which a point is meant, at scale 1."""

_EDGE = 14
_WORDS = 270
"""How wide the words are beside the curves, at scale 1."""

_KEY = 12
_TURNS = {
    Qt.Key.Key_Left: (-_KEY, 0),
    Qt.Key.Key_Right: (_KEY, 0),
    Qt.Key.Key_Up: (0, -_KEY),
    Qt.Key.Key_Down: (0, _KEY),
}


class PhasePortrait(QWidget):
    """Dragging turns it, a double click turns it back, a click on a point makes its step the current one."""

    step_clicked = Signal(int)
    """the step of the point that was clicked"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._curves = PhaseCurves()
        self._projection = Projection.around(self._curves.points)
        self._step = -1
        self._mouse: QPointF | None = None
        self._grip: QPointF | None = None
        self._is_turned = False
        self._painter, self._words, self._box = PhasePainter(theme), PhaseText(theme), HoverBox(theme)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Phase portrait"))

    def sizeHint(self) -> QSize:
        """A square and its words."""
        return QSize(self._theme.px(340), self._theme.px(380))

    @property
    def curves(self) -> PhaseCurves:
        """What is shown."""
        return self._curves

    @property
    def projection(self) -> Projection:
        """From where it is seen."""
        return self._projection

    def set_curves(self, curves: PhaseCurves) -> None:
        """Show these; it stays turned as it is."""
        yaw, pitch = self._projection.yaw, self._projection.pitch
        self._curves = curves
        self._projection = Projection.around(curves.points.reshape(-1, len(curves.columns)), yaw, pitch)
        self.setAccessibleDescription(" ".join(self._words.sentences(curves)))
        self.update()

    def set_step(self, step: int) -> None:
        """The current one of the rows that were read, marked; -1 for none."""
        if step != self._step:
            self._step = step
            self.update()

    def set_projection(self, yaw: float, pitch: float) -> None:
        """See it from elsewhere, radians."""
        self._projection = Projection(self._projection.middle, self._projection.radius, yaw, pitch)
        self.update()

    # Painting

    def _area(self) -> QRect:
        """The room for the curves, above the words or, where it is wide, left of them."""
        edge, inside = self._theme.px(_EDGE), self._inside()
        if self._is_wide:
            return inside.adjusted(0, edge, -self._theme.px(_WORDS), -edge)
        return inside.adjusted(0, edge, 0, -edge - self._words.height(self._curves, inside.width()))

    def _words_area(self) -> QRect:
        """The room for the words, which stand at its lower edge."""
        inside = self._inside()
        return inside.adjusted(inside.width() - self._theme.px(_WORDS), 0, 0, 0) if self._is_wide else inside

    @property
    def _is_wide(self) -> bool:
        """Whether beneath words the curves would be small, and have room beside them."""
        return self.width() > 1.5 * self.height() and self.width() > 2 * self._theme.px(_WORDS)

    def _inside(self) -> QRect:
        """As far from the edges as the titles of the other panels."""
        return self.rect().adjusted(self._theme.px(8), 0, -self._theme.px(16), -self._theme.px(4))

    def _placed(self, points: NDArray) -> NDArray[np.float64]:
        """Pixels of points (n, coordinates): (n, 2)."""
        area = QRectF(self._area())
        size = min(area.width(), area.height()) / 2
        flat = self._projection(points.reshape(-1, len(self._projection.middle)))
        return flat * (size, -size) + (area.center().x(), area.center().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Axes, curves, the current step, the words, and what the mouse points at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        curves = self._curves
        if len(curves.points) > 1:
            self._painter.paint_axes(painter, self._placed, curves)
            self._painter.paint_curves(painter, self._placed, curves, self._step)
            self._painter.paint_names(painter, self._placed, curves)
            current = curves.row(self._step)
            if current is not None:
                self._painter.paint_current(painter, self._placed(current)[0])
        self._words.paint(painter, curves, self._words_area())
        self._paint_hover(painter)
        painter.end()

    def _paint_hover(self, painter: QPainter) -> None:
        step = self._hovered()
        if step is None or self._mouse is None or self._grip is not None:
            return
        self._box.paint(painter, self._words.hover(self._curves, step), self._mouse.toPoint(), self.rect())

    def _known(self) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The steps that have a place, and the places: what was read, then the free run behind it."""
        curves = self._curves
        free = curves.free[len(curves.read) - curves.start :]
        rows = np.concatenate([curves.read, free])
        steps = np.flatnonzero(np.isfinite(rows).all(axis=1))
        return steps, rows[steps]

    def _hovered(self) -> int | None:
        """The step of the point under the mouse."""
        steps, rows = self._known()
        if self._mouse is None or not len(steps):
            return None
        away = np.hypot(*(self._placed(rows) - (self._mouse.x(), self._mouse.y())).T)
        nearest = int(away.argmin())
        return int(steps[nearest]) if away[nearest] <= self._theme.px(_REACH) else None

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
        step = self._hovered()
        if not self._is_turned and step is not None and step < len(self._curves.read):
            self.step_clicked.emit(self._curves.first + step)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As it was seen first."""
        points = self._curves.points.reshape(-1, len(self._curves.columns))
        self._projection = Projection.around(points)
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
