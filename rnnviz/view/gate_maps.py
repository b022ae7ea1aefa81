"""The gate maps: one strip a quantity, units by steps, on the ribbon's grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.core.clamp import Clamp
from rnnviz.core.means import mean_of
from rnnviz.core.trace import Trace
from rnnviz.view.clamp_text import mark_of
from rnnviz.view.grid_view import GridView
from rnnviz.view.hover_box import HoverBox
from rnnviz.view.hover_text import HoveredCell, UnitNames, text_of
from rnnviz.view.map_images import MapImages
from rnnviz.view.maps_gutter import MapsGutter
from rnnviz.view.maps_layout import MapsLayout, Strip, lay_out
from rnnviz.view.row_plan import plan_rows
from rnnviz.view.scale import Scale, scale_of
from rnnviz.view.strip import paint_map
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

translate = QCoreApplication.translate

_HATCHED = 4
"""Pixels of the hatched edge over what is held, at scale 1."""

_APART = 4
"""Pixels between a title and the next strip, at scale 1."""


class GateMaps(GridView):
    """Draws a window of one layer of a Trace; the grid tells which steps.

    Units count from 0, steps from 0 (on screen from 1). Whoever owns the grid tells it the number of steps.
    """

    cell_clicked = Signal(int, int)
    """step, unit"""
    quantity_clicked = Signal(str)
    """the quantity of the cell that was clicked; comes before :attr:`cell_clicked`"""
    unit_pin_requested = Signal(int)
    """unit; a double click or the right button on its row"""
    limit_requested = Signal()
    """a click on the printed limit of a quantity that has no bound"""
    hovered = Signal(object)
    """(quantity, step, unit) under the mouse, or None"""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._trace: Trace | None = None
        self._layer = 0
        self._scales: dict[str, Scale] = {}
        self._chosen: tuple[int, ...] | None = None
        self._names = UnitNames(frozenset(), {})
        self._unit = -1
        self._texts: Sequence[str] = ()
        self._images = MapImages()
        self._laid_out = lru_cache(maxsize=4)(lay_out)
        self._gutter = MapsGutter(theme, grid.gutter)
        self._step_means: dict[str, float] | None = None
        self._box = HoverBox(theme)
        self._mouse: QPointF | None = None
        self._hovered: tuple[str, int, int] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumHeight(theme.px(120))
        self.setAccessibleName(translate("GateMaps", "Gate maps"))
        self.setAccessibleDescription(
            translate("GateMaps", "Every quantity of the layer, one row a unit and one column a token.")
        )

    def set_trace(self, trace: Trace | None, layer: int, cell_limit: float) -> None:
        """Show layer `layer` of a trace; `cell_limit` > 0 is where the colours of unbounded quantities end.

        Rows that were chosen stay chosen if the layer has those units. Raises ValueError for a limit that is none.
        """
        if not 0 < cell_limit < float("inf"):
            raise ValueError(f"the limit of the colours must be a positive number, not {cell_limit}")
        self._trace, self._layer = trace, layer
        self._scales = {}
        if trace is not None:
            kind = trace.network.layers[layer]
            self._scales = {name: scale_of(name, kind, cell_limit, self.theme) for name in kind.quantities}
            if self._chosen is not None and max(self._chosen, default=0) >= kind.units:
                self._chosen = None
        self._images.clear()
        self._step_means = None
        self.update()

    def refresh(self, since: int = 0) -> None:
        """The trace grew or was cut; steps before `since` are as they were."""
        self._images.forget_from(since)
        self._step_means = None
        self.update()

    def set_rows(self, units: Sequence[int] | None) -> None:
        """Show these units in this order; None shows all in the order of their index.

        Raises IndexError for a unit that the layer has not.
        """
        chosen = None if units is None else tuple(int(unit) for unit in units)
        if self._trace is not None:
            plan_rows(self._trace.network.layers[self._layer].units, chosen, 1, 1)
        self._chosen = chosen
        self.update()

    def set_pinned(self, units: Sequence[int], names: Mapping[int, str] | None = None) -> None:
        """Mark these units; `names` says what units were found to stand for."""
        self._names = UnitNames(frozenset(units), dict(names or {}))
        self.update()

    def set_step(self, step: int) -> None:
        """The current step, boxed across all strips; -1 for none."""
        if step != self.step:
            self.step = step
            self._step_means = None
            self.update()

    def set_unit(self, unit: int) -> None:
        """The selected unit, marked in every strip; -1 for none."""
        if unit != self._unit:
            self._unit = unit
            self.update()

    def set_token_texts(self, texts: Sequence[str]) -> None:
        """The tokens as typed, one a step; kept, not copied."""
        self._texts = texts
        self.update()

    def area_of(self, quantity: str) -> QRect | None:
        """Where the strip of a quantity is, with its title; None if the layer has no such quantity."""
        layout = self._layout()
        strips = [] if layout is None else [strip for strip in layout.strips if strip.quantity == quantity]
        if layout is None or not strips:
            return None
        height = max(strips[0].height, layout.room - self.theme.px(_APART))
        return QRect(0, strips[0].top, self.width(), height)

    def _layout(self) -> MapsLayout | None:
        if self._trace is None:
            return None
        layer = self._trace.network.layers[self._layer]
        return self._laid_out(layer.quantities, layer.units, self._chosen, self.height(), self.theme)

    def _steps(self) -> range:
        """The steps that are on screen and computed."""
        shown = self.grid.visible()
        computed = 0 if self._trace is None else len(self._trace)
        return range(shown.start, max(shown.start, min(shown.stop, computed)))

    def _cell_at(self, at: QPointF) -> HoveredCell | None:
        step, layout = self.grid.step_at(at.x()), self._layout()
        if layout is None or step is None or step not in self._steps():
            return None
        return layout.cell_at(step, at.y(), self._unit)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        layout = self._layout()
        if layout is not None and self._trace is not None:
            beyond = self._paint_maps(painter, self._trace, layout)
            self.paint_veil(painter, layout.top, layout.height)
            units, mouse = (self._unit, self._names.pinned), self._mouse.toPoint() if self._mouse else None
            held = {strip.quantity: mark_of(self._clamps(strip.quantity)) for strip in layout.strips}
            self._gutter.paint(painter, layout, self._scales, self._means(self._trace), beyond, units, mouse, held)
            self.paint_step_box(painter, layout.top, layout.height)
        if self._trace is None or not len(self._trace):
            self._paint_invitation(painter)
        self._paint_hover(painter)

    def _paint_maps(self, painter: QPainter, trace: Trace, layout: MapsLayout) -> set[str]:
        """All pictures; gives the quantities of which something lies beyond the scale."""
        steps = self._steps()
        if not len(steps) or not layout.plan.rows:
            return set()
        images = self._images.of(trace, self._layer, steps, layout.plan, self._scales)
        left, cell = self.grid.x_of(steps.start), (self.grid.column_width, layout.plan.row_height)
        for strip in layout.strips:
            paint_map(painter, self.theme, images[strip.quantity], left, strip.top, cell)
            self._paint_clamped(painter, strip)
        return {name for name, image in images.items() if image.beyond is not None}

    def _clamps(self, quantity: str) -> tuple[Clamp, ...]:
        """What is held of a quantity; nothing as a rule."""
        interventions = None if self._trace is None else self._trace.interventions
        return () if interventions is None else interventions.on(self._layer, quantity)

    def _paint_clamped(self, painter: QPainter, strip: Strip) -> None:
        """A hatched edge over the columns in which something is held."""
        steps, height = self._steps(), self.theme.px(_HATCHED)
        for clamp in self._clamps(strip.quantity):
            first, stop = clamp.span
            first, last = max(first, steps.start), steps.stop if stop is None else min(stop, steps.stop)
            if first < last:
                edge = QRect(self.grid.x_of(first), strip.top - height, 0, height)
                edge.setRight(self.grid.x_of(last) - 1)
                painter.fillRect(edge, QBrush(self.theme.colour("ink"), Qt.BrushStyle.BDiagPattern))

    def _means(self, trace: Trace) -> dict[str, float]:
        """The mean over the layer's units at the current step, by quantity; computed once a step."""
        if self._step_means is None:
            is_there = 0 <= self.step < len(trace)
            window = trace.window(self._layer, self.step, self.step + 1) if is_there else {}
            self._step_means = {name: mean_of(values) for name, values in window.items()}
        return self._step_means

    def _paint_invitation(self, painter: QPainter) -> None:
        painter.setFont(self.theme.font(15))
        painter.setPen(self.theme.colour("faint"))
        area = self.rect().adjusted(self.grid.gutter, 0, 0, 0)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, translate("GateMaps", "Type something: every token adds a column"))

    def _paint_hover(self, painter: QPainter) -> None:
        cell = None if self._mouse is None or self.is_dragged else self._cell_at(self._mouse)
        if cell is None or self._trace is None or self._mouse is None:
            return
        token = self._texts[cell.step] if cell.step < len(self._texts) else None
        text = text_of(cell, self._trace, self._layer, self._scales[cell.quantity], self._names, token)
        self._box.paint(painter, text, self._mouse.toPoint(), self.rect())

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_mouse(event.position())
        if not self.is_dragged:
            over_limit = self._gutter.limit_area.contains(event.position().toPoint())
            self.setCursor(Qt.CursorShape.PointingHandCursor if over_limit else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_mouse(None)
        super().leaveEvent(event)

    def _set_mouse(self, at: QPointF | None) -> None:
        self._mouse = at
        cell = None if at is None else self._cell_at(at)
        found = None if cell is None else (cell.quantity, cell.step, cell.unit)
        if found != self._hovered:
            self._hovered = found
            self.hovered.emit(found)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and self._gutter.limit_area.contains(event.position().toPoint()):
            self.limit_requested.emit()
        elif event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.quantity_clicked.emit(cell.quantity)
            self.cell_clicked.emit(cell.step, cell.unit)
        elif event.button() == Qt.MouseButton.RightButton and cell is not None:
            self.unit_pin_requested.emit(cell.unit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.unit_pin_requested.emit(cell.unit)
