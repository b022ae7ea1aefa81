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

_EDGE, _NAME = 14, 80
"""Pixels above and below for half a token, and at the sides for the name of an axis, at scale 1."""

_LOW, _MOST_STRETCHED = 150, 5.0
"""A picture of fewer pixels at scale 1 is drawn longer than high, so many times at most."""

_LOWEST = 90
"""Three axes in fewer pixels at scale 1 are a knot."""


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
        middle = tuple(path.ends.mean(axis=0).tolist())
        self._projection = replace(self._projection, middle=middle, radius=path.radius)
        self.update()

    def placed(self, points: NDArray) -> NDArray[np.float64]:
        """Pixels of points (n, axes): (n, 2)."""
        along, up = self._sizes()
        return self._projection(points) * (along, -up) + (self.width() / 2, self.height() / 2)

    def _sizes(self) -> tuple[float, float]:
        """Pixels of a radius along and up: the same, but where there is hardly any height for two axes."""
        px, radius = self._theme.px, self._projection.radius
        wide, high = np.ptp(self._path.ends, axis=0)[:2]
        along, up = (self.width() - 2 * px(_NAME)) / wide * radius, (self.height() - 2 * px(_EDGE)) / high * radius
        same = max(1.0, min(along, up))
        is_low = self.height() < px(_LOW) and not self._projection.turns
        return (max(same, min(along, _MOST_STRETCHED * same)) if is_low else same), same

    def paintEvent(self, event: QPaintEvent) -> None:
        """Axes, path, and what the mouse points at; without steps, what to do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        missing = self._missing()
        if missing:
            painter.setFont(self._theme.font(14))
            painter.setPen(self._theme.colour("faint"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, missing)
            return
        self._painter.paint_axes(painter, self._axes(), self._names())
        self._painter.paint_path(painter, self._path, self.placed(self._path.points))
        self._paint_hover(painter)

    def _missing(self) -> str:
        """What stands here in place of a picture, if there is none."""
        if not len(self._path.points):
            return self.tr("Type something: each token moves the state one step.")
        if self._projection.turns and self.height() < self._theme.px(_LOWEST):
            return self.tr("There is not enough height here for 3 axes; 2 can be read.")
        return ""

    def _axes(self) -> NDArray[np.float64]:
        """Ends of the axes in pixels, (axes, 2, 2)."""
        begins, ends = self._path.ends
        return np.stack([self.placed(np.diag(begins)), self.placed(np.diag(ends))], axis=1)

    def _names(self) -> list[str]:
        if self._path.fitted < 2:  # nothing varies
            return [f"PC{place + 1}" for place in range(len(self._path.shares))]
        names = [f"PC{place + 1}  {100 * share:.0f} %" for place, share in enumerate(self._path.shares)]
        along, up = self._sizes()
        if along > up:
            names[0] += "\n" + self.tr("stretched {times} ×").format(times=f"{along / up:.1f}")
        return names

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
        shown = self._path.has_place
        if self._missing():
            return np.empty(0, np.int64), np.empty((0, 2))
        return self._path.first + shown.nonzero()[0], self.placed(self._path.points[shown])
