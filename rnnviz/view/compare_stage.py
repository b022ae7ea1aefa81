"""Several networks on the same text: their curves, who they are, and a lane of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rnnviz.view.compare_curves import CompareCurves
from rnnviz.view.compare_heights import CompareParts, parts_for
from rnnviz.view.compare_lane import CompareLane
from rnnviz.view.compare_lanes import CompareLanes
from rnnviz.view.compare_legend import CompareLegend
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_LEAST = 92
"""Pixels: the legend, and two lanes of two lines."""


class CompareStage(QWidget):
    """Feeds nothing by itself. Where it is low, bars, curves and sentence give way to the lanes."""

    shown_changed = Signal(bool)
    """whether it can be seen"""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.curves, self.lanes = CompareCurves(theme, grid), CompareLanes(theme, grid)
        self.legend = CompareLegend(theme, grid.gutter)
        self.note = QLabel()
        self.note.setFont(theme.font(12))
        self.note.setObjectName("faint")
        self.note.setWordWrap(True)
        self.note.setContentsMargins(grid.gutter, 0, 0, 0)
        self._parts = CompareParts(True, True, True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for widget in (self.note, self.curves, self.legend):
            column.addWidget(widget)
        column.addWidget(self.lanes, stretch=1)
        self.setMinimumHeight(theme.px(_LEAST))
        self.setAccessibleName(self.tr("Compare"))

    @property
    def parts(self) -> CompareParts:
        """What there is room for."""
        return self._parts

    def set_note(self, text: str) -> None:
        """One faint sentence above all."""
        if text != self.note.text():
            self.note.setText(text)
            self._share_height()

    def set_lanes(self, lanes: Sequence[CompareLane]) -> None:
        """Who is compared, in the legend; the lanes themselves are set by themselves."""
        if self.legend.set_names(lanes):
            self._share_height()

    def set_step(self, step: int) -> None:
        """The current step, boxed everywhere; -1 for none."""
        self.curves.set_step(step)
        self.lanes.set_step(step)

    def set_veil(self, from_step: int | None) -> None:
        """While the text is played, what lies ahead counts as not read yet."""
        self.curves.set_veil(from_step)
        self.lanes.set_veil(from_step)

    def _share_height(self) -> None:
        """Show what there is room for, and say so where the curves are left out."""
        gap, width = self._theme.px(4), self.width()
        self.legend.set_remark(width, "")
        legend = self.legend.needed_height(width) + gap
        self.legend.setVisible(self.height() >= legend + self.lanes.line_height)
        needed = legend + self.lanes.height_for(len(self.legend.chips))
        with_bars, without = self.curves.heights
        curves = with_bars + gap, without + gap
        self._parts = parts = parts_for(self.height(), needed, self.note.heightForWidth(width) + gap, curves)
        self.note.setVisible(parts.note)
        self.curves.setVisible(parts.curves)
        self.curves.set_low(not parts.bars)
        if not parts.curves:
            tip = self.tr("Make the window higher, or close what stands above.")
            self.legend.set_remark(width, self.tr("too low for the curves"), tip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.shown_changed.emit(False)
