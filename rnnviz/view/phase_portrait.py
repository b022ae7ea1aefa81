"""The phase portrait: coordinates against each other, the truth as one curve and the network's free run as another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view.hover_box import HoverBox
from rnnviz.view.phase_curves import PhaseCurves
from rnnviz.view.phase_painting import PhasePainter
from rnnviz.view.phase_projection import Projection
from rnnviz.view.phase_text import PhaseText
from rnnviz.view.theme import Theme
from rnnviz.view.turned_picture import TurnedPicture

_EDGE = 14
_WORDS = 270
"""How wide the words are beside the curves, at scale 1."""


class PhasePortrait(TurnedPicture):
    """Every row that was read, and every one that was forecast, is a point; those that were read can be clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        curves = PhaseCurves()
        super().__init__(theme, Projection.around(curves.points), parent)
        self._curves, self._step = curves, -1
        self._painter, self._words, self._box = PhasePainter(theme), PhaseText(theme), HoverBox(theme)
        self.setAccessibleName(self.tr("Phase portrait"))

    def sizeHint(self) -> QSize:
        """A square and its words."""
        return QSize(self._theme.px(340), self._theme.px(380))

    @property
    def curves(self) -> PhaseCurves:
        """What is shown."""
        return self._curves

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
        step = self.hovered()
        if step is not None and self._mouse is not None:
            self._box.paint(painter, self._words.hover(self._curves, step), self._mouse.toPoint(), self.rect())

    def places(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Of the steps that have a place: what was read, then the free run behind it."""
        curves = self._curves
        free = curves.free[len(curves.read) - curves.start :]
        rows = np.concatenate([curves.read, free])
        steps = np.flatnonzero(np.isfinite(rows).all(axis=1))
        return steps, self._placed(rows[steps])

    def click(self, step: int) -> None:
        """What is a forecast is no step yet."""
        if step < len(self._curves.read):
            self.step_clicked.emit(self._curves.first + step)
