"""A text of numbers as a line over the token grid, with what the network had predicted for each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.core.forecast import predictions
from rnnviz.core.trace import Trace
from rnnviz.view.hover_box import HoverBox
from rnnviz.view.next_value import Foretold
from rnnviz.view.number_limits import USUAL, calm_limits
from rnnviz.view.series_columns import Columns
from rnnviz.view.series_painting import Plot, SeriesPainter
from rnnviz.view.series_text import SeriesTitle, hover_text
from rnnviz.view.step_strip import HoveredStrip
from rnnviz.view.strip_title import MARK, StripTitle
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_LOWEST, _HIGHEST, _EDGE = 96, 190, 10


@dataclass(frozen=True, eq=False)
class Series:
    """What has been read: `rows` (steps, columns) float32, nan where a token is none, and the trace if it forecasts.

    `texts` are the tokens as typed, `written` tells which of them the network wrote; both are asked for what is on
    screen only. Of the `finished` first rows it is certain that nobody is just typing them.
    """

    rows: NDArray[np.float32]
    trace: Trace | None
    texts: Sequence[str]
    written: Sequence[bool]
    finished: int
    columns: Columns = field(default_factory=Columns)

    def __len__(self) -> int:
        return len(self.rows)


_NOTHING = Series(np.empty((0, 1), np.float32), None, (), (), 0)


class SeriesStrip(HoveredStrip):
    """Drawn between limits that stand at the left: 0..1, or round ones that hold the finished numbers.

    What lies beyond them is marked.
    """

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._series = _NOTHING
        self._limits = USUAL
        self._painter, self._titles, self._words = SeriesPainter(theme), StripTitle(theme), SeriesTitle(theme)
        self._box = HoverBox(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(_LOWEST))
        self.setMaximumHeight(theme.px(_HIGHEST))
        self.setAccessibleName(self.tr("Series of numbers"))
        self.setAccessibleDescription(self.tr("The numbers as a line, with what the network had predicted for each."))

    @property
    def limits(self) -> tuple[float, float]:
        """Between which values the line is drawn."""
        return self._limits

    def set_series(self, series: Series) -> None:
        """Show these numbers; the trace is kept, not copied."""
        if series.columns != self._series.columns:
            self._limits = USUAL  # those of another network's numbers
        self._series = series
        finished = series.rows[: series.finished]
        finished = finished[~np.isnan(finished)]
        if len(finished):
            self._limits = calm_limits(self._limits, float(finished.min()), float(finished.max()))
        else:
            self._limits = USUAL
        self.update()

    def told(self, step: int) -> tuple[Foretold, ...]:
        """What had been predicted for each column at a step, and what came; behind the last, what is predicted."""
        trace, series = self._series.trace, self._series
        nothing = np.full(len(series.columns), np.nan)
        made = nothing if trace is None else next(iter(predictions(trace, step, step + 1)), nothing)
        came = series.rows[step] if step < len(series) else nothing
        return tuple(map(Foretold, made.tolist(), came.tolist()))

    def _steps(self) -> range:
        shown = self.grid.visible()
        return range(shown.start, max(shown.start, min(shown.stop, len(self._series))))

    def _predicted(self, steps: range) -> NDArray[np.float32]:
        """One prediction a step, and one more behind the last number."""
        trace = self._series.trace
        more = steps.stop == len(self._series)
        if trace is None:
            return np.full((len(steps), len(self._series.columns)), np.nan, np.float32)
        return predictions(trace, steps.start, steps.stop + more)

    # Painting

    @property
    def _plot(self) -> Plot:
        edge = self.theme.px(_EDGE)
        left = self.grid.gutter
        return Plot(QRect(left, edge, max(1, self.width() - left), self.height() - 2 * edge), *self._limits)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, plot, steps = QPainter(self), self._plot, self._steps()
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        self._paint_ground(painter, plot)
        predicted = self._predicted(steps)
        if len(steps):
            half = self.grid.column_width / 2
            middles = [self.grid.x_of(steps.start + place) + half for place in range(max(len(steps), len(predicted)))]
            rows = self._series.rows[steps.start : steps.stop]
            written = self._series.written[steps.start : steps.stop]
            self._paint_written(painter, steps, written)
            self._painter.paint(painter, plot, middles, rows, predicted, written, self._series.columns)
        if not np.isfinite(self._series.rows).any():
            self._paint_invitation(painter)
        self.paint_veil(painter, 0, self.height())
        self._paint_title(painter, plot, np.concatenate([self._series.rows[steps.start : steps.stop], predicted]))
        self.paint_step_box(painter, self.theme.px(2), self.height() - self.theme.px(4))
        self._paint_hover(painter)

    def _paint_ground(self, painter: QPainter, plot: Plot) -> None:
        painter.setPen(self.theme.colour("line"))
        for y in (plot.area.top(), plot.area.bottom()):
            painter.drawLine(plot.area.left(), y, plot.area.right(), y)

    def _paint_written(self, painter: QPainter, steps: range, written: Sequence[bool]) -> None:
        """A wash behind what the network wrote itself."""
        colour = self.theme.colour("accent")
        colour.setAlphaF(0.08)
        for step, by_network in zip(steps, written, strict=False):
            if by_network:
                painter.fillRect(self.column_rect(step, 0, self.height()), colour)

    def _paint_title(self, painter: QPainter, plot: Plot, shown: NDArray[np.float32]) -> None:
        now = self.told(self.step) if 0 <= self.step < len(self._series) else None
        marked = bool(((shown < plot.low) | (shown > plot.high)).any())
        lines = self._words.lines(self._limits, marked, now, self._series.columns)
        top = plot.area.top() - self.theme.px(2)
        area = QRect(0, top, self.grid.gutter - self.theme.px(MARK), self.height() - top)
        bar = QRect(0, plot.area.top(), self.theme.px(3), plot.area.height())
        self._titles.paint(painter, bar, self.theme.colour("ink"), self._titles.placed(lines, area), hot=False)

    def _paint_invitation(self, painter: QPainter) -> None:
        painter.setFont(self.theme.font(13))
        painter.setPen(self.theme.colour("faint"))
        sentence = self.tr("This network reads numbers: type some, with spaces between them, such as 0.5 0.65 0.8")
        if (count := len(self._series.columns)) > 1:
            sentence = self.tr("This network reads lines of {count} numbers: {names}").format(
                count=count, names=", ".join(self._series.columns.names[:8])
            )
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(self.rect().adjusted(self.grid.gutter, 0, 0, 0), flags, sentence)

    # The mouse

    def _hovered(self) -> int | None:
        """The step under the mouse; the one that is to come, too."""
        if self._mouse is None or self.is_dragged or self._mouse.x() < self.grid.gutter:
            return None
        step = self.grid.first + int((self._mouse.x() - self.grid.gutter) // self.grid.column_width)
        last = len(self._series) - (self._series.trace is None)
        return step if len(self._series) and step <= last else None

    def _paint_hover(self, painter: QPainter) -> None:
        step = self._hovered()
        if step is None or self._mouse is None:
            return
        is_read = step < len(self._series)
        token = self._series.texts[step] if is_read else None
        written = is_read and self._series.written[step : step + 1][0]
        text = hover_text(step, token, self.told(step), written, self._series.columns)
        self._box.paint(painter, text, self._mouse.toPoint(), self.rect())
