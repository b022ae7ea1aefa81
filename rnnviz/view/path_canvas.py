"""The picture of a path of states: seen from where one likes, a click goes to a step."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent

from rnnviz.view.glyphs import describe
from rnnviz.view.hover_box import HoverBox, HoverText
from rnnviz.view.numerals import signed
from rnnviz.view.path_painting import PathPainter
from rnnviz.view.path_points import PathPoints
from rnnviz.view.phase_projection import Projection
from rnnviz.view.theme import Theme
from rnnviz.view.turned_picture import TurnedPicture

_EDGE, _NAME = 26, 80


class PathCanvas(TurnedPicture):
    """Each token is a point, on two or three axes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Projection((0.0, 0.0, 0.0), 1.0))
        self._path = PathPoints()
        self._painter, self._box = PathPainter(theme), HoverBox(theme)
        self.setAccessibleName(self.tr("Path of the state"))

    @property
    def path(self) -> PathPoints:
        """What is shown."""
        return self._path

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
        step = self.hovered()
        if step is None or self._mouse is None:
            return
        row = step - self._path.first
        lines = [
            self.tr("step {step}").format(step=f"{step + 1:,}"),
            "   ".join(f"PC{place + 1} {signed(value)}" for place, value in enumerate(self._path.points[row])),
        ]
        if self._path.has_names:
            lines.insert(0, describe(self._path.texts[row]))
        text = HoverText(lines[0], tuple(lines[1:]))
        self._box.paint(painter, text, self._mouse.toPoint(), self.rect())

    def places(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Every point that is shown."""
        return self._path.first + np.arange(len(self._path.points)), self.placed(self._path.points)
