"""The vectors that are read, as a map over the token grid: one column a step, one row a number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view import colours
from rnnviz.view.hover_box import HoverBox, HoverText
from rnnviz.view.map_images import MapImage, picture
from rnnviz.view.numerals import MINUS, plain
from rnnviz.view.row_plan import RowPlan, plan_rows
from rnnviz.view.scale import Scale
from rnnviz.view.step_strip import HoveredStrip
from rnnviz.view.strip import paint_map
from rnnviz.view.strip_title import MARK, StripTitle, TitleLine
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_MAP, _EDGE, _TALLEST = 56, 2, 20
_MOST_LOOKED_AT = 20_000
_SHARE = 99.0
"""Per cent of the numbers that a signed scale reaches; what lies beyond is marked."""


@dataclass(frozen=True)
class InputScale:
    """The colours' range: 0..1 from paper to ink, or, where numbers need it, symmetric round 0."""

    limit: float = 0.0
    """0 for the range 0..1."""

    @property
    def low(self) -> float:
        """Where the colours begin."""
        return -self.limit if self.limit else 0.0

    @property
    def high(self) -> float:
        """Where they end."""
        return self.limit or 1.0

    def grown(self, values: NDArray[np.float32]) -> InputScale:
        """The scale for these numbers too; it never becomes smaller again, so that colours keep their meaning."""
        values = values[np.isfinite(values)]
        if not values.size or (not self.limit and values.min() >= 0 and values.max() <= 1):
            return self
        needed = float(np.percentile(np.abs(values), _SHARE))
        return InputScale(max(self.limit, _round_limit(needed)))

    @property
    def text(self) -> str:
        """``0 … 1``, ``−30 … +30``"""
        return f"{MINUS}{self.limit:g} … +{self.limit:g}" if self.limit else "0 … 1"


def _round_limit(value: float) -> float:
    """1, 2 or 5 times a power of ten, at least 1."""
    power = 10.0 ** np.floor(np.log10(max(value, 1.0)))
    return float(next(digit * power for digit in (1, 2, 5, 10) if digit * power >= value * (1 - 1e-6)))


class InputStrip(HoveredStrip):
    """For a network that reads vectors of at least two numbers."""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._inputs: NDArray[np.float32] = np.empty((0, 2), np.float32)
        self._range = InputScale()
        self._titles, self._box = StripTitle(theme), HoverBox(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(theme.px(_MAP + 2 * _EDGE))
        self.setAccessibleName(self.tr("The numbers that are read"))
        self.setAccessibleDescription(self.tr("One column a step, one row a number of the vector."))

    @property
    def scale(self) -> InputScale:
        """The range that the colours span."""
        return self._range

    def forget_scale(self) -> None:
        """Another network is next: begin with 0..1 again."""
        self._range = InputScale()

    def set_inputs(self, inputs: NDArray[np.float32]) -> None:
        """What was read, (steps, width) float32; kept, not copied."""
        self._inputs = inputs
        self._range = self._range.grown(inputs[:_MOST_LOOKED_AT])
        self.update()

    @property
    def _plan(self) -> RowPlan:
        room = self.height() - 2 * self.theme.px(_EDGE)
        return plan_rows(self._inputs.shape[1], None, room, self.theme.px(_TALLEST))

    @property
    def _scale(self) -> Scale:
        table = colours.signed_table(self.theme) if self._range.limit else colours.ink_table(self.theme)
        return Scale(self._range.low, self._range.high, table, bool(self._range.limit))

    def _shown(self) -> range:
        steps = self.grid.visible()
        return range(steps.start, max(steps.start, min(steps.stop, len(self._inputs))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, plan, steps = QPainter(self), self._plan, self._shown()
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        top = (self.height() - plan.height) // 2
        marked = self._paint_map(painter, plan, steps, top) if len(steps) else False
        self.paint_veil(painter, top, plan.height)
        self._paint_title(painter, plan, top, marked)
        self.paint_step_box(painter, top, plan.height)
        hovered = self._hovered()
        if hovered is not None and self._mouse is not None:
            self._box.paint(painter, self._text_of(*hovered), self._mouse.toPoint(), self.rect())

    def _paint_map(self, painter: QPainter, plan: RowPlan, steps: range, top: int) -> bool:
        """The picture; whether something in it lies beyond the scale."""
        scale, values = self._scale, plan.rows_of(self._inputs[steps.start : steps.stop])
        pixels = scale.table.take(np.ascontiguousarray(scale.indices(values).T))
        beyond = np.ascontiguousarray(scale.beyond(values).T)
        marks = beyond if beyond.any() else None
        cell = (self.grid.column_width, plan.row_height)
        paint_map(painter, self.theme, MapImage(pixels, picture(pixels), marks), self.grid.x_of(steps.start), top, cell)
        if not self._range.limit:
            painter.setPen(self.theme.colour("line"))  # paper on paper has no edge of its own
            left, right = self.grid.x_of(steps.start), self.grid.x_of(steps.stop)
            painter.drawRect(left, top - 1, right - left, plan.height + 1)
        return marks is not None

    def _paint_title(self, painter: QPainter, plan: RowPlan, top: int, marked: bool) -> None:
        area = QRect(0, top, self.grid.gutter - self.theme.px(MARK), self.height() - top)
        bar = QRect(0, top, self.theme.px(3), plan.height)
        placed = self._titles.placed(self._lines(plan, marked), area)
        self._titles.paint(painter, bar, self.theme.colour("ink"), placed, hot=False)

    def _lines(self, plan: RowPlan, marked: bool) -> list[TitleLine]:
        ink, faint, small = self.theme.colour("ink"), self.theme.colour("faint"), self.theme.font(11)
        count = self.tr("{count} numbers").format(count=len(plan.units))
        lines = [
            TitleLine(self.tr("read: x"), self.theme.font(13, True), ink, 0),
            TitleLine(self._range.text, small, faint, 1),
            TitleLine(count, small, faint, 4),
        ]
        if marked:
            lines.insert(2, TitleLine(self.tr("beyond: marked"), small, ink, 2))
        if plan.per_row > 1:
            lines.append(TitleLine(self.tr("mean of {count} a row").format(count=plan.per_row), small, faint, 3))
        return lines

    def _hovered(self) -> tuple[int, int] | None:
        """Step and number under the mouse."""
        if self._mouse is None or self.is_dragged:
            return None
        step, plan = self.grid.step_at(self._mouse.x()), self._plan
        place = plan.unit_at(self._mouse.y() - (self.height() - plan.height) // 2)
        return None if step is None or place is None or step not in self._shown() else (step, place)

    def _text_of(self, step: int, place: int) -> HoverText:
        title = self.tr("step {step}, number {place}").format(step=step + 1, place=place + 1)
        return HoverText(title, (f"x = {plain(float(self._inputs[step, place]), 4)}",))
