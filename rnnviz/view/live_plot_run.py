"""The lines of one run: losses and accuracy in the upper plot, gradient norm and rate in the lower one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from rnnviz.core.curve import Line, RunCurve
from rnnviz.view.curve_options import CurveOptions, step_unit
from rnnviz.view.curve_style import RunStyle
from rnnviz.view.live_plot_line import PlotLine
from rnnviz.view.live_plot_pane import Pane
from rnnviz.view.theme import Theme

_ROUGH = 20
"""A mean over fewer steps leaves a rough line, which has to be thin to be fast."""


class Sight(NamedTuple):
    """What of the x-axis is seen, in steps or epochs, and on how many columns of pixels."""

    first: float
    last: float
    columns: int


class RunLines:
    """Draws what :class:`CurveOptions` ask for of one run."""

    def __init__(self, upper: Pane, lower: Pane, theme: Theme) -> None:
        self._theme = theme
        self._raw = PlotLine(upper.vb)
        self._smoothed = PlotLine(upper.vb)
        self._validation = PlotLine(upper.vb)
        self._accuracy = PlotLine(upper.second)
        self._norm = PlotLine(lower.vb)
        self._rate = PlotLine(lower.second)
        self._lines = (self._raw, self._smoothed, self._validation, self._accuracy, self._norm, self._rate)

    def set_style(self, style: RunStyle, options: CurveOptions, leads: bool) -> None:
        """Colours and widths; the leading run lies on top."""
        px, paper, depth = self._theme.px, self._theme.colour("paper"), 20 if leads else 0
        smooth = options.smoothing > 1
        self._raw.set_style(_paler(style.training, paper, 0.3 if smooth else 1.0 if leads else 0.6), 1, depth)
        self._smoothed.set_style(style.training, px(style.width) if options.smoothing >= _ROUGH else 1, depth + 2)
        self._validation.set_style(style.validation, px(style.width), depth + 4)
        size = px(7 if leads else 6)
        self._validation.set_marks(style.symbol, style.validation, size, paper)
        self._accuracy.set_style(style.validation, px(style.width), depth + 3, dotted=True)
        self._norm.set_style(_paler(style.training, paper, 1.0 if leads else 0.6), 1, depth)
        self._rate.set_style(style.validation, px(style.width), depth + 3, dotted=True)

    def read(self, run: RunCurve, sight: Sight, options: CurveOptions) -> None:
        """Take from the run's curve what the picture needs."""
        unit, curve = step_unit(run, options), run.curve
        first, last, columns = sight.first * unit, sight.last * unit, sight.columns
        raw = curve.envelope("loss", first, last, columns) if len(curve) else curve.evaluations("training")
        self._raw.set_points(_scaled(raw, unit))
        smooth = options.smoothing > 1 and len(curve) > 0
        self._smoothed.set_points(
            _scaled(curve.smoothed(first, last, columns, options.smoothing), unit) if smooth else None
        )
        self._validation.set_points(_scaled(curve.evaluations("validation"), unit))
        self._accuracy.set_points(_scaled(curve.evaluations("accuracy"), unit) if options.accuracy else None)
        self._norm.set_points(_scaled(curve.envelope("norm", first, last, columns), unit) if options.norm else None)
        self._rate.set_points(_scaled(curve.envelope("rate", first, last, columns), unit) if options.rate else None)

    def losses_within(self, sight: Sight) -> NDArray[np.float64]:
        """The losses in sight."""
        return np.concatenate([line.values_within(sight.first, sight.last) for line in (self._raw, self._validation)])

    def norms_within(self, sight: Sight) -> NDArray[np.float64]:
        """The gradient norms in sight."""
        return self._norm.values_within(sight.first, sight.last)

    def rates_within(self, sight: Sight) -> NDArray[np.float64]:
        """The learning rates in sight."""
        return self._rate.values_within(sight.first, sight.last)

    def draw(self, log_loss: bool, log_norm: bool) -> int:
        """Draw what was read; how many losses could not be, because zero has no logarithm."""
        left_out = sum(line.draw(log_loss) for line in (self._raw, self._smoothed, self._validation))
        self._norm.draw(log_norm)
        self._accuracy.draw(False)
        self._rate.draw(False)
        return left_out

    def remove(self) -> None:
        """Take the run off the plots."""
        for line in self._lines:
            line.remove()


def _scaled(line: Line, unit: float) -> Line:
    return line[0] / unit, line[1]


def _paler(colour: QColor, paper: QColor, share: float) -> QColor:
    """Mixed with paper rather than translucent: rough translucent lines take twenty times as long."""
    own, other = ((each.redF(), each.greenF(), each.blueF()) for each in (colour, paper))
    return QColor.fromRgbF(*(share * one + (1 - share) * two for one, two in zip(own, other, strict=True)))
