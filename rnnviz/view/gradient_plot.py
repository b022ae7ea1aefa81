"""How far back a gradient reaches: its norm over distance, one line a network, on a logarithmic axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel

from rnnviz.view.calm_range import CalmRange
from rnnviz.view.live_plot_axes import CountAxis, ValueAxis
from rnnviz.view.numerals import MINUS
from rnnviz.view.theme import Theme

_LOWEST, _HIGHEST = -9.0, 12.0
"""Decimal logarithms: the axis never reaches further, and a line that does leaves the plot where a triangle is."""

_LEAST = -1.0
"""It reaches as far down, whatever is drawn."""

_LAYERS = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashDotLine, Qt.PenStyle.DashDotDotLine, Qt.PenStyle.DotLine)
"""Of the layers from the first on."""

_COLOURS = {"rnn": "forget", "lstm": "cell", "gru": "input", "radius": "candidate"}


class LineKey(NamedTuple):
    """Whose line: `kind` is trained, free (of what is held), fresh or radius; `layer` is counted from 0."""

    cell: str
    kind: str
    layer: int = 0


class Line(NamedTuple):
    """One layer's curve: `norms` over distance 0.., nan for what is not there."""

    key: LineKey
    norms: NDArray[np.float32]
    is_own: bool


def colour_of(cell: str, kind: str, theme: Theme) -> QColor:
    """A cell's colour, the same for its trained and its fresh networks; paler without what is held."""
    colour = theme.identity(_COLOURS["radius" if kind == "radius" else cell])
    if kind == "free":
        colour.setAlphaF(0.5)
    return colour


def pen_of(key: LineKey, is_own: bool, theme: Theme) -> QPen:
    """How a line is drawn: its colour is the cell, its dashes are the layer, and long ones a fresh network."""
    width = 2.6 if is_own else 1.3 if key.kind == "fresh" else 1.7
    pen = QPen(colour_of(key.cell, key.kind, theme), theme.px(10 * width) / 10)
    pen.setStyle(Qt.PenStyle.DashLine if key.kind == "fresh" else _LAYERS[key.layer % len(_LAYERS)])
    pen.setCosmetic(True)
    return pen


class _NormAxis(ValueAxis):
    """Powers of ten, without the zero that fills them up."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """``0.01``, ``1e−6``."""
        return [text.replace(f"e{MINUS}0", f"e{MINUS}") for text in super().tickStrings(values, scale, spacing)]


class _DistanceAxis(CountAxis):
    """Its words stand where 0 would."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """``10``, ``20``, …"""
        texts = super().tickStrings(values, scale, spacing)
        return [text if value else "" for text, value in zip(texts, values, strict=True)]


class GradientPlot(pg.PlotWidget):  # type: ignore[misc] # pyqtgraph has no types
    """`hovered` brings the distance under the mouse, and the mouse on the screen."""

    hovered = Signal(int, QPointF)

    _back: QLabel | None = None  # until it is built

    def __init__(self, theme: Theme, most: int) -> None:
        left = _NormAxis("left", theme)
        left.set_logarithmic(True)
        left.setWidth(theme.px(46))
        bottom = _DistanceAxis("bottom", theme)
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
        self._drawn: dict[LineKey, pg.PlotDataItem] = {}
        self._ends = pg.ScatterPlotItem(size=theme.px(9), pen=None)
        item.addItem(self._ends)
        self._calm = CalmRange()
        self.setAccessibleName(self.tr("Norm of the gradient over distance"))
        self._back = QLabel(self.tr("steps back"), self)
        self._back.setFont(theme.font(11))
        self._back.setStyleSheet(f"color: {theme.colour('faint').name()}; background: transparent")
        self._back.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        item.setXRange(0, most, padding=0.01)
        item.setYRange(-6, 1, padding=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words stay at the beginning of the axis that they are about."""
        super().resizeEvent(event)
        if self._back is not None:
            size, px = self._back.sizeHint(), self._theme.px
            self._back.setGeometry(px(20), self.height() - size.height() - px(3), size.width(), size.height())

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Draw these and no others."""
        keys = {line.key for line in lines}
        for key in [key for key in self._drawn if key not in keys]:
            self.removeItem(self._drawn.pop(key))
        found = np.concatenate([*(self._draw(line) for line in lines), np.zeros(1)])
        low, high = max(float(found.min(initial=_LEAST)), _LOWEST), min(float(found.max()), _HIGHEST)
        bottom, top = self._calm.follow(low, high)
        self.getPlotItem().setYRange(bottom, top, padding=0)
        self._ends.setData([spot for line in lines for spot in self._left(line, bottom, top)])

    def _draw(self, line: Line) -> NDArray[np.float64]:
        """One line; the logarithms that are drawn. What is 0 has none, and is a gap."""
        if line.key not in self._drawn:
            self._drawn[line.key] = self.getPlotItem().plot(antialias=True)
        places = np.flatnonzero(np.isfinite(line.norms) & (line.norms > 0))
        logs = np.log10(line.norms[places].astype(np.float64))
        joined = np.diff(places, append=-1) == 1
        self._drawn[line.key].setData(places, logs, pen=pen_of(line.key, line.is_own, self._theme), connect=joined)
        return logs

    def _left(self, line: Line, bottom: float, top: float) -> Iterator[dict[str, object]]:
        """A triangle at the edge where the line first leaves the plot: through the foot, where 0 is, or the top."""
        edge = (top - bottom) * self._theme.px(5) / max(1, self.height() - self._theme.px(28))
        brush = colour_of(line.key.cell, line.key.kind, self._theme)
        with np.errstate(divide="ignore"):
            logs = np.log10(line.norms.astype(np.float64))
        for beyond, y, symbol in ((logs < bottom, bottom + edge, "t"), (logs > top, top - edge, "t1")):
            if beyond.any():
                yield {"pos": (int(beyond.argmax()), y), "symbol": symbol, "brush": brush}

    def _on_mouse_moved(self, position: QPointF) -> None:
        view = self.getPlotItem().vb
        if view.sceneBoundingRect().contains(position):
            distance = round(view.mapSceneToView(position).x())
            if 0 <= distance <= self._most:
                self.hovered.emit(distance, QPointF(self.mapToGlobal(self.mapFromScene(position))))
