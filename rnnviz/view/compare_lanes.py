"""One lane a network: the map of a chosen quantity over the same columns, with the same colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view.compare_gutter import CompareGutter
from rnnviz.view.compare_lane import CompareLane, choice_title
from rnnviz.view.compare_text import CompareMeasure
from rnnviz.view.hover_box import HoverBox
from rnnviz.view.hover_text import HoveredCell, UnitNames, text_of
from rnnviz.view.map_images import MapImages
from rnnviz.view.quantity_text import count_text
from rnnviz.view.row_plan import RowPlan, plan_rows
from rnnviz.view.scale import Scale, scale_of
from rnnviz.view.step_strip import HoveredStrip
from rnnviz.view.strip import paint_map
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_GAP, _LOW_GAP, _TALLEST_ROW = 8, 4, 36


class CompareLanes(HoveredStrip):
    """The lanes share the height equally. Steps count from 0, on screen from 1."""

    cell_clicked = Signal(str, int, int)
    """key of the network, step, unit"""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._lanes: tuple[CompareLane, ...] = ()
        self._images: dict[str, MapImages] = {}
        self._shown: list[tuple[object, ...]] = []
        self._measure = CompareMeasure()
        self._texts: Sequence[str] = ()
        self._longest = 0
        self._gutter = CompareGutter(theme, grid.gutter)
        self._box = HoverBox(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumHeight(1)
        self.setAccessibleName(self.tr("Lanes"))
        self.setAccessibleDescription(self.tr("One map a network, one row a unit and one column a token."))

    @property
    def lanes(self) -> tuple[CompareLane, ...]:
        """What is shown."""
        return self._lanes

    @property
    def line_height(self) -> int:
        """Pixels of a line in the gutter; a lane that is lower is not shown."""
        return self._gutter.least_height // 2

    def height_for(self, count: int) -> int:
        """Pixels in which every one of `count` lanes has room for its two most important lines."""
        return count * (self._gutter.least_height + self.theme.px(_LOW_GAP))

    def set_lanes(
        self, lanes: Sequence[CompareLane], measure: CompareMeasure, texts: Sequence[str], longest: int
    ) -> None:
        """Show these, top to bottom; steps that were there before are as they were, see :meth:`forget_from`.

        Of the `texts` of all tokens the first `longest` are read by every network.
        """
        shown: list[tuple[object, ...]] = [
            (lane.key, lane.trace, lane.layer, lane.limit, lane.shown_quantity) for lane in lanes
        ]
        if shown != self._shown:
            old = {one[0]: one for one in self._shown}
            kept = {one[0] for one in shown if one[0] in self._images and old[one[0]] == one}
            self._images = {key: images for key, images in self._images.items() if key in kept}
            self._shown = shown
        self._lanes, self._measure, self._texts, self._longest = tuple(lanes), measure, texts, longest
        self.update()

    def forget_from(self, step: int) -> None:
        """What was computed from `step` on may be another now."""
        for images in self._images.values():
            images.forget_from(step)
        self.update()

    def area_of(self, place: int) -> QRect:
        """Where a lane lies, with its gutter."""
        count = max(1, len(self._lanes))
        gap = self.theme.px(
            _GAP if self.height() >= count * (self._gutter.least_height + self.theme.px(_GAP)) else _LOW_GAP
        )
        pitch = (self.height() + gap) // count
        return QRect(0, place * pitch, self.width(), pitch - gap)

    def _plan(self, place: int) -> RowPlan:
        lane = self._lanes[place]
        return plan_rows(lane.kind.units, lane.rows, self.area_of(place).height(), self.theme.px(_TALLEST_ROW))

    def _scale(self, lane: CompareLane) -> Scale | None:
        return scale_of(lane.shown_quantity, lane.kind, lane.limit, self.theme) if lane.shown_quantity else None

    def _steps(self, lane: CompareLane) -> range:
        """The steps that are on screen and computed."""
        shown = self.grid.visible()
        return range(shown.start, max(shown.start, min(shown.stop, len(lane.trace))))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        if self._lanes and self.area_of(0).height() < self.line_height:
            sentence = self.tr("Too low for the lanes: make the window higher, or close what stands above.")
            self._paint_note(painter, self.rect(), sentence)
            return
        for place, lane in enumerate(self._lanes):
            scale, area, plan = self._scale(lane), self.area_of(place), self._plan(place)
            if scale is None:
                sentence = self.tr("{name} has no such quantity: {quantity}").format(
                    name=lane.name, quantity=choice_title(lane.choice)
                )
                self._paint_note(painter, area, sentence)
            else:
                self._paint_lane(painter, area, lane, scale, plan)
                self._paint_note(painter, self._beyond(area, lane), self._why_empty(lane))
            self._gutter.paint(painter, area, not place, lane, scale, self._measure, plan.per_row)
        self.paint_veil(painter, 0, self.height())
        self.paint_step_box(painter, self.theme.px(1), self.height() - self.theme.px(2))
        self._paint_hover(painter)

    def _paint_lane(self, painter: QPainter, area: QRect, lane: CompareLane, scale: Scale, plan: RowPlan) -> None:
        steps, name = self._steps(lane), lane.shown_quantity
        if plan.rows and len(steps):
            images = self._images.setdefault(lane.key, MapImages())
            image = images.of(lane.trace, lane.layer, steps, plan, {name: scale})[name]
            cell = self.grid.column_width, plan.row_height
            paint_map(painter, self.theme, image, self.grid.x_of(steps.start), area.top(), cell)

    def _beyond(self, area: QRect, lane: CompareLane) -> QRect:
        """Of a lane the part behind what has been read."""
        return area.adjusted(self.grid.x_of(self._steps(lane).stop) - self.grid.gutter, 0, 0, 0)

    def _why_empty(self, lane: CompareLane) -> str:
        """Why steps that are on screen have no colours; "" if all have, or will have in a moment."""
        shown, read = self.grid.visible(), len(lane.trace)
        if not len(self._texts):
            return self.tr("Type something: every token adds a column")
        if read < shown.stop and max(read, shown.start) >= self._longest:
            return self.tr("Only the first {count} tokens are compared").format(count=count_text(self._longest))
        return self.tr("Reading…") if read <= shown.start else ""

    def _paint_note(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(self.theme.font(13))
        painter.setPen(self.theme.colour("faint"))
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(
            area.adjusted(self.grid.gutter + self.grid.column_width + self.theme.px(8), 0, 0, 0), flags, text
        )

    # The mouse

    def cell_at(self, x: float, y: float) -> tuple[int, HoveredCell] | None:
        """The place of the lane and the cell under a point; None beside them."""
        step = self.grid.step_at(x)
        for place, lane in enumerate(self._lanes):
            plan, area = self._plan(place), self.area_of(place)
            unit = plan.unit_at(y - area.top())
            if step is not None and unit is not None and lane.shown_quantity and step in self._steps(lane):
                row = plan.row_of(unit)
                assert row is not None
                return place, HoveredCell(lane.shown_quantity, step, unit, plan.units_in(row))
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes to the step, and tells the unit."""
        super().mousePressEvent(event)
        found = self.cell_at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            place, cell = found
            self.cell_clicked.emit(self._lanes[place].key, cell.step, cell.unit)

    def _paint_hover(self, painter: QPainter) -> None:
        if self._mouse is None or self.is_dragged:
            return
        found = self.cell_at(self._mouse.x(), self._mouse.y())
        if found is None:
            return
        place, cell = found
        lane, token = self._lanes[place], self._texts[cell.step] if cell.step < len(self._texts) else None
        scale = self._scale(lane)
        assert scale is not None  # cell_at finds nothing else
        text = text_of(cell, lane.trace, lane.layer, scale, UnitNames(frozenset(), {}), token)
        self._box.paint(painter, text, self._mouse.toPoint(), self.rect())
