"""How far back a gradient reaches: its norm over distance, one line a network, on a logarithmic axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPen

from rnnviz.view.calm_range import CalmRange
from rnnviz.view.live_plot_axes import CountAxis, ValueAxis
from rnnviz.view.theme import Theme

_LOWEST, _HIGHEST = -9.0, 12.0
"""Decimal logarithms: the axis never reaches further, and a line that does leaves the plot through its edge."""

_COLOURS = {"rnn": "forget", "lstm": "cell", "gru": "input", "radius": "candidate"}


class Line(NamedTuple):
    """A network's curve: `kind` is trained, fresh or radius; `norms` over distance 0.., nan for what is not there."""

    cell: str
    kind: str
    norms: NDArray[np.float32]
    is_own: bool


def colour_of(cell: str, kind: str, theme: Theme) -> QColor:
    """A cell's colour, the same for its trained and its fresh networks."""
    return theme.identity(_COLOURS["radius" if kind == "radius" else cell])


class GradientPlot(pg.PlotWidget):  # type: ignore[misc] # pyqtgraph has no types
    """`hovered` brings the distance under the mouse, and the mouse on the screen."""

    hovered = Signal(int, QPointF)

    def __init__(self, theme: Theme, most: int) -> None:
        left = ValueAxis("left", theme)
        left.set_logarithmic(True)
        left.setWidth(theme.px(46))
        bottom = CountAxis("bottom", theme)
        bottom.setHeight(theme.px(20))
        super().__init__(background=theme.colour("paper"), axisItems={"left": left, "bottom": bottom})
        self._theme, self._most = theme, most
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.ctrlMenu.setParent(self, Qt.WindowType.Popup)  # left without a parent, it would outlive us
        item.hideButtons()
        item.layout.setContentsMargins(0, theme.px(8), 0, 0)  # the highest number needs it
        item.setMouseEnabled(x=False, y=False)
        item.disableAutoRange()
        item.vb.setBorder(None)
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        one = QPen(theme.colour("line"), 1)
        one.setCosmetic(True)
        item.plot([0, most], [0.0, 0.0], pen=one)
        self._drawn: dict[tuple[str, str], pg.PlotDataItem] = {}
        self._calm = CalmRange()
        self.setAccessibleName(self.tr("Norm of the gradient over distance"))
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        item.setXRange(0, most, padding=0.01)
        item.setYRange(-6, 1, padding=0)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Draw these and no others."""
        keys = {(line.cell, line.kind) for line in lines}
        for key in [key for key in self._drawn if key not in keys]:
            self.removeItem(self._drawn.pop(key))
        found = np.concatenate([*(self._draw(line) for line in lines), np.zeros(1)])
        low, high = max(float(found.min()), _LOWEST), min(float(found.max()), _HIGHEST)
        self.getPlotItem().setYRange(*self._calm.follow(low, high), padding=0)

    def _draw(self, line: Line) -> NDArray[np.float64]:
        """One line; the logarithms that are drawn. What is 0 has none."""
        key = (line.cell, line.kind)
        if key not in self._drawn:
            self._drawn[key] = self.getPlotItem().plot(antialias=True)
        good = np.isfinite(line.norms) & (line.norms > 0)
        logs = np.log10(line.norms[good].astype(np.float64))
        self._drawn[key].setData(np.flatnonzero(good), logs, pen=self._pen(line))
        return logs

    def _pen(self, line: Line) -> QPen:
        width = self._theme.px(2.6 if line.is_own else 1.4)
        style = Qt.PenStyle.DashLine if line.kind == "fresh" else Qt.PenStyle.SolidLine
        pen = QPen(colour_of(line.cell, line.kind, self._theme), width, style)
        pen.setCosmetic(True)
        return pen

    def _on_mouse_moved(self, position: QPointF) -> None:
        view = self.getPlotItem().vb
        if view.sceneBoundingRect().contains(position):
            distance = round(view.mapSceneToView(position).x())
            if 0 <= distance <= self._most:
                self.hovered.emit(distance, QPointF(self.mapToGlobal(self.mapFromScene(position))))
