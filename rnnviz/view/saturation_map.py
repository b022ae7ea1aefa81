"""Every unit as a point: how often its gate is nearly open, to the right, and how often nearly closed, upwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from rnnviz.core.saturation import limits_of
from rnnviz.view import quantity_text
from rnnviz.view.hover_box import HoverText
from rnnviz.view.hovered_picture import HoveredPicture
from rnnviz.view.saturation_frame import SaturationFrame
from rnnviz.view.theme import Theme

_REACH, _TITLE, _FOOT, _LEFT, _APART = 12, 24, 22, 24, 18
_LONGEST = 1.9
"""One side of a triangle is so many times the other at most."""

_LOWEST = 76
"""In fewer pixels at scale 1 all points would lie on each other."""


@dataclass(frozen=True, eq=False)
class GatePoints:
    """Of one quantity the shares of steps at which each unit is left- and right-saturated, 0..1, (units,) each."""

    quantity: str
    left: NDArray[np.float64]
    right: NDArray[np.float64]


class SaturationMap(HoveredPicture):
    """A triangle a gate: no unit can be beyond its slope, for the two shares are at most 1 together."""

    unit_clicked = Signal(str, int)
    """quantity, unit"""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._gates: Sequence[GatePoints] = ()
        self._unit = -1
        self._frame = SaturationFrame(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Saturation of the gates"))

    @property
    def gates(self) -> Sequence[GatePoints]:
        """What is shown."""
        return self._gates

    def set_gates(self, gates: Sequence[GatePoints]) -> None:
        """Show these, from left to right."""
        self._gates = gates
        self.update()

    def set_unit(self, unit: int) -> None:
        """The selected unit, ringed in every triangle."""
        self._unit = unit
        self.update()

    def area(self, index: int) -> QRectF:
        """The rectangle of a gate's points; both of its sides go from 0 to 1."""
        px, count = self._theme.px, max(1, len(self._gates))
        room = self.width() / count
        high = max(10.0, self.height() - px(_TITLE) - px(_FOOT))
        wide = max(10.0, min(room - px(_LEFT) - px(_APART), _LONGEST * high))
        return QRectF(index * room + px(_LEFT), px(_TITLE), wide, min(high, _LONGEST * wide))

    @property
    def _is_low(self) -> bool:
        return self.height() < self._theme.px(_LOWEST)

    def placed(self, index: int) -> NDArray[np.float64]:
        """Pixels of a gate's units, (units, 2)."""
        area, gate = self.area(index), self._gates[index]
        return np.stack([area.left() + gate.right * area.width(), area.bottom() - gate.left * area.height()], axis=1)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Triangles, points, and the numbers of the unit under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._gates and self._is_low:
            painter.setFont(self._theme.font(12))
            painter.setPen(self._theme.colour("faint"))
            said = self.tr("There is not enough height here for the triangles.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, said)
            return
        for index, gate in enumerate(self._gates):
            self._frame.paint(painter, self.area(index), gate.quantity)
            self._paint_points(painter, self.placed(index), gate.quantity)
        found = self.found()
        self._paint_box(painter, None if found is None else self._hover(*found))

    def _paint_points(self, painter: QPainter, places: NDArray[np.float64], quantity: str) -> None:
        colour = QColor(self._theme.identity(quantity))
        colour.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = 3 * self._theme.scale
        for x, y in places.tolist():
            painter.drawEllipse(QPointF(x, y), radius, radius)
        if 0 <= self._unit < len(places):
            painter.setPen(QPen(self._theme.colour("ink"), 2 * self._theme.scale))
            painter.setBrush(self._theme.identity(quantity))
            painter.drawEllipse(QPointF(*places[self._unit]), 1.6 * radius, 1.6 * radius)

    def _hover(self, index: int, unit: int) -> HoverText:
        gate = self._gates[index]
        name = quantity_text.long_title(gate.quantity)
        low, high = limits_of(gate.quantity)
        lines = (
            self.tr("above {limit}: {share} % of the steps").format(limit=high, share=f"{100 * gate.right[unit]:.1f}"),
            self.tr("below {limit}: {share} % of the steps").format(limit=low, share=f"{100 * gate.left[unit]:.1f}"),
        )
        return HoverText(self.tr("{name}, unit {unit}").format(name=name, unit=unit), lines)

    # The mouse

    def found(self) -> tuple[int, int] | None:
        """The gate and unit of the point under the mouse."""
        if self._is_low:
            return None
        for index in range(len(self._gates)):
            places = self.placed(index)
            if not len(places):
                continue
            away = np.hypot(*(places - (self._mouse.x(), self._mouse.y())).T)
            nearest = int(away.argmin())
            if away[nearest] <= self._theme.px(_REACH):
                return index, nearest
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the unit."""
        self._mouse = event.position()
        found = self.found()
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.unit_clicked.emit(self._gates[found[0]].quantity, found[1])
