"""Collects a cell diagram's parts. Places are given on a base of 360 × 230 and stretched to the diagram's real size."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt

from rnnviz.view.diagram_parts import LABEL_HEIGHT, Label, Lock, Operator, Part, Vessel, Wire

BASE_WIDTH, BASE_HEIGHT = 360.0, 230.0
WIDEST, TALLEST = 1.6 * BASE_WIDTH, 1.2 * BASE_HEIGHT
"""Stretched more than that, it would not look like the textbook's figure."""
BOX_WIDTH, BOX_HEIGHT = 66.0, 44.0
BEFORE = -1
"""The stage of what is there before the step is played."""

Place = tuple[float, float]


def gate_thickness(value: float) -> float:
    """The width of a line that carries a gate or candidate, |value| up to 1."""
    return 1.5 + 4.0 * min(1.0, abs(value)) if math.isfinite(value) else 5.5


def state_thickness(value: float) -> float:
    """The width of a line that carries a state, which may be of any size."""
    return 2.5 + 3.0 * math.tanh(abs(value)) if math.isfinite(value) else 5.5


class Sketch:
    """Distances between parts stretch with `width` and `height`; the parts themselves keep their size.

    So what does not overlap at 360 × 230 does not overlap anywhere. Lines to a box end at its middle, under it.
    """

    def __init__(self, width: float = BASE_WIDTH, height: float = BASE_HEIGHT) -> None:
        self.parts: list[Part] = []
        self._x, self._y = width / BASE_WIDTH, height / BASE_HEIGHT
        self._common: tuple[str, str, int] = ("", "", BEFORE)

    def about(self, quantity: str, meaning: str, stage: int) -> None:
        """What the parts added from now on belong to, say, and when they come into play."""
        self._common = (quantity, meaning, stage)

    def at(self, place: Place) -> QPointF:
        """A place of the base in the stretched diagram."""
        return QPointF(place[0] * self._x, place[1] * self._y)

    def wire(self, thickness: float, *places: Place) -> None:
        """A line along places."""
        self._run(thickness, [self.at(place) for place in places])

    def _run(self, thickness: float, points: Sequence[QPointF]) -> None:
        self.parts.append(Wire(*self._common, tuple(points), thickness))

    def operator(self, place: Place, symbol: str) -> None:
        """A round × or +."""
        self.parts.append(Operator(*self._common, self.at(place), symbol))

    def dot(self, place: Place) -> None:
        """A dot where a line branches off."""
        self.parts.append(Operator(*self._common, self.at(place), "", 2.2))

    def pill(self, place: Place, symbol: str, width: float) -> None:
        """A small box for a fixed function or a matrix."""
        self.parts.append(Vessel(*self._common, self._around(place, width, 20.0), symbol))

    def vessel(self, place: Place, symbol: str, name: str, level: float | None, signed: bool) -> QRectF:
        """A gate's box."""
        rect = self._around(place, BOX_WIDTH, BOX_HEIGHT)
        self.parts.append(Vessel(*self._common, rect, symbol, name, level, signed))
        return rect

    def lock(self, place: Place, offset: Place, symbol: str = "") -> None:
        """A padlock, or the symbol in its place, whose middle lies `offset` (not stretched) from `place`."""
        self.parts.append(Lock(*self._common, self.at(place) + QPointF(*offset), symbol))

    def label(
        self,
        place: Place,
        offset: Place,
        text: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        width: float = 86.0,
        bold: bool = True,
    ) -> None:
        """A text whose left end, right end or middle (by `align`) lies `offset` (not stretched) from `place`."""
        if not text:
            return
        point = self.at(place) + QPointF(*offset)
        share = {Qt.AlignmentFlag.AlignRight: 1.0, Qt.AlignmentFlag.AlignHCenter: 0.5}.get(align, 0.0)
        rect = QRectF(point.x() - share * width, point.y() - LABEL_HEIGHT / 2, width, LABEL_HEIGHT)
        self.parts.append(Label(*self._common, rect, text, align, bold))

    def _around(self, place: Place, width: float, height: float) -> QRectF:
        centre = self.at(place)
        return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
