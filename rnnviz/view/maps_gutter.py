"""What stands at the left of the gate maps: titles, live numbers and the marks of units."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from rnnviz.view.clamp_text import ClampMark
from rnnviz.view.maps_layout import MapsLayout, Strip
from rnnviz.view.scale import Scale
from rnnviz.view.strip_title import MARK, StripTitle
from rnnviz.view.theme import Theme
from rnnviz.view.unit_marks import UnitMarks


class MapsGutter:
    """Paints the gutter of `width` pixels. `limit_area` is where the limit that a click changes was printed last."""

    def __init__(self, theme: Theme, width: int) -> None:
        self._theme = theme
        self._titles = StripTitle(theme)
        self._marks = UnitMarks(theme, width)
        self._width = width - theme.px(MARK)
        self.limit_area = QRect()

    def paint(
        self,
        painter: QPainter,
        layout: MapsLayout,
        scales: Mapping[str, Scale],
        means: Mapping[str, float],
        beyond: Collection[str],
        units: tuple[int, Collection[int]],
        mouse: QPoint | None,
        held: Mapping[str, ClampMark],
    ) -> None:
        """`means` holds the mean of each quantity at the current step, `beyond` the quantities with marked values,
        `units` the selected unit and the pinned ones, `held` what is said of the quantities that are clamped.
        """
        self.limit_area = QRect()
        for strip in layout.strips:
            name = strip.quantity
            lines = self._titles.lines(name, scales[name], layout.plan, means.get(name), name in beyond, held.get(name))
            placed = self._titles.placed(lines, QRect(0, strip.top, self._width, layout.room))
            limit = next((rect for rect, line in placed if line.is_limit), None)
            self.limit_area = limit or self.limit_area
            hot = limit is not None and mouse is not None and limit.contains(mouse)
            self._titles.paint(painter, self._bar(strip), self._theme.identity(name), placed, hot)
            self._marks.paint(painter, layout, strip, *units, [rect for rect, _ in placed])

    def _bar(self, strip: Strip) -> QRect:
        return QRect(0, strip.top, self._theme.px(3), strip.height)
