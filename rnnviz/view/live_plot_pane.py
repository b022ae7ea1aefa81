"""One of the plots that stand above each other over the same training steps."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray

from rnnviz.view.calm_range import CalmRange
from rnnviz.view.live_plot_axes import CountAxis, ValueAxis
from rnnviz.view.theme import Theme

_MOST_STRAIGHT = 1e6
"""From here on the axis is logarithmic in any case: Qt cannot draw what spans 15 digits straight."""

_LEAST_RATIO = 1e-9
"""A logarithmic axis does not go further below its highest value than this."""


class Pane(pg.PlotItem):  # type: ignore[misc] # pyqtgraph has no types
    """A plot with its values at the left, and a second view box, `second`, for what is read at the right."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._left = ValueAxis("left", theme)
        self._right = ValueAxis("right", theme)
        axes = {"left": self._left, "right": self._right, "bottom": CountAxis("bottom", theme)}
        super().__init__(axisItems=axes, enableMenu=False)
        self.hideButtons()
        self.layout.setContentsMargins(0, theme.px(7), 0, 0)
        self.setMouseEnabled(x=True, y=False)
        self.disableAutoRange()
        self.setDefaultPadding(0)
        self.vb.setBorder(None)
        self.vb.setMenuEnabled(False)
        self._left.setWidth(theme.px(44))
        self._calm = {True: CalmRange(), False: CalmRange()}
        self._calm_right = CalmRange()
        self._make_second()

    def _make_second(self) -> None:
        self.second = pg.ViewBox(enableMenu=False, enableMouse=False)
        self.second.setParentItem(self)
        self.second.setZValue(self.vb.zValue() - 1)  # the mouse is the first one's
        self.second.disableAutoRange()
        self.showAxis("right")
        self._right.linkToView(self.second)
        self.vb.sigResized.connect(self._on_resized)

    def _on_resized(self) -> None:
        self.second.setGeometry(self.vb.geometry())

    def set_x(self, first: float, last: float) -> None:
        """Show this stretch of the x-axis."""
        for view in (self.vb, self.second):
            view.setXRange(first, last, padding=0)

    def set_right(self, shown: bool, numbered: bool) -> None:
        """Leave room for an axis at the right (of both plots, so that they stay aligned), and number it."""
        self._right.setWidth(self._theme.px(44 if shown else 14))
        self._right.setStyle(showValues=numbered, tickLength=-self._theme.px(4) if numbered else 0)
        self._right.setPen(self._theme.colour("line" if numbered else "paper"))

    def set_bottom(self, shown: bool) -> None:
        """Number the steps below this plot."""
        self.getAxis("bottom").setStyle(showValues=shown)
        self.getAxis("bottom").setHeight(self._theme.px(20) if shown else self._theme.px(4))

    def fit(self, seen: Iterable[NDArray[np.float64]], log: bool, guess: float | None = None) -> bool:
        """Set the left axis for the values in sight; whether it is logarithmic, wished or needed."""
        values = np.concatenate([*seen, np.empty(0)])
        log = log or bool(len(values) and values.max() > _MOST_STRAIGHT)
        self._left.set_logarithmic(log)
        if log:
            values = values[values > max(0.0, values.max(initial=0.0) * _LEAST_RATIO)]
        if len(values):
            low, high = float(values.min()), float(values.max())
            if guess is not None and high < guess <= high + 0.35 * (high - low):
                high = guess
            if log:
                low, high = float(np.log10(low)), float(np.log10(high))
            self.vb.setYRange(*self._calm[log].follow(low, high), padding=0)
        return log

    def fit_right(self, seen: Iterable[NDArray[np.float64]]) -> None:
        """Set the right axis for the values in sight, from zero on."""
        values = np.concatenate([*seen, np.empty(0)])
        if len(values):
            top = self._calm_right.follow(0.0, max(1e-12, float(values.max())))[1]
            self.second.setYRange(0.0, top, padding=0.02)

    def forget(self) -> None:
        """Choose the limits anew at the next fit."""
        for calm in (*self._calm.values(), self._calm_right):
            calm.forget()
