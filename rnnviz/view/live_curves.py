"""The curves of the runs with everything around them. pyqtgraph is loaded when they are first seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QToolTip, QVBoxLayout, QWidget

from rnnviz.core.curve import RunCurve
from rnnviz.view.curve_controls import CurveControls
from rnnviz.view.curve_hover import hover_html
from rnnviz.view.curve_legend import CurveLegend
from rnnviz.view.curve_options import CurveOptions, can_count_epochs, drawn, lead_of
from rnnviz.view.curve_style import RunStyle, Slots, style_of
from rnnviz.view.theme import Theme

if TYPE_CHECKING:
    from rnnviz.view.live_plot import LivePlot

_LEAST_HEIGHT = 104
"""Of the plot; in less, a curve is but a line."""

PAUSE = 100
"""Milliseconds between two pictures of growing curves."""


class LiveCurves(QWidget):
    """Legend, plot and controls."""

    step_clicked = Signal(int)
    """The training step, of the foremost run, whose network is wished for."""
    options_changed = Signal(object)
    """The :class:`CurveOptions` from now on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._runs: list[RunCurve] = []
        self._live = ""
        self._styles: dict[str, RunStyle] = {}
        self._slots = Slots()
        self.options = CurveOptions()
        self._marker: int | None = None
        self._plot: LivePlot | None = None
        self._drawn: object = None
        self._legend, self._controls = CurveLegend(theme), CurveControls(theme)
        self._empty, self._note = QLabel(), QLabel()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.refresh)
        self._legend.toggled.connect(self._on_toggled)
        self._controls.requested.connect(self.set_options)
        self._controls.whole_requested.connect(self._on_whole_requested)
        self._arrange()
        self.set_runs([])

    def _arrange(self) -> None:
        px = self._theme.px
        self._empty.setText(self.tr("Here the loss will fall. Press Learn, or open a run."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._note.setWordWrap(True)
        for label in (self._empty, self._note):
            label.setFont(self._theme.font(12))
            label.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._column.addWidget(self._legend)
        self._column.addStretch(0)
        self._column.addWidget(self._note)
        self._column.addWidget(self._controls)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._body)

    def set_runs(self, runs: Sequence[RunCurve], live: str = "") -> None:
        """Draw these runs; `live` is the key of the one that learns, or "" for none: then the first is foremost."""
        self._runs, self._live = list(runs), live
        slots, lead = self._slots.assign(run.key for run in runs), lead_of(runs, live)
        self._styles = {run.key: style_of(slots[run.key], len(runs) == 1, run is lead, self._theme) for run in runs}
        self._controls.set_epochs_known(can_count_epochs(runs))
        self._pages.setCurrentIndex(int(bool(runs)))
        self._dress()

    @property
    def colours(self) -> dict[str, QColor]:
        """The colour of each run by its key; empty for one run alone, whose two losses have two colours."""
        several = len(self._runs) > 1
        return {key: style.validation for key, style in self._styles.items()} if several else {}

    def set_options(self, options: CurveOptions) -> None:
        """What is drawn and how."""
        if options != self.options:
            self.options = options
            self._dress()
            self.options_changed.emit(options)

    def set_marker(self, step: int | None) -> None:
        """Mark the training step of the network on screen; None marks nothing."""
        self._marker = step
        if self._plot is not None:
            self._plot.set_marker(step)

    def refresh(self) -> None:
        """Draw what the curves hold now, as soon as 100 ms have passed since the last time."""
        versions = [run.curve.version for run in self._runs]
        if self._plot is None or not self.isVisible() or self._pause.isActive() or versions == self._drawn:
            return
        self._drawn = versions
        self._plot.refresh()
        self._legend.refresh()
        self._controls.set_accuracy_known(self._knows_accuracy())
        self._say_what_is_missing()
        self._pause.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Make the plot once something is in it. The window does not wait for pyqtgraph: it is loaded afterwards."""
        super().paintEvent(event)
        if self._plot is None and self._runs:
            QTimer.singleShot(0, self, self._make_plot)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while hidden."""
        super().showEvent(event)
        self.refresh()

    def _make_plot(self) -> None:
        if self._plot is not None:
            return
        from rnnviz.view.live_plot import LivePlot

        self._plot = LivePlot(self._theme)
        self._plot.setMinimumHeight(self._theme.px(_LEAST_HEIGHT))
        self._plot.step_clicked.connect(self.step_clicked)
        self._plot.hovered.connect(self._on_hovered)
        self._plot.unhovered.connect(self._on_unhovered)
        self._plot.zoomed.connect(self._controls.set_zoomed)
        self._column.insertWidget(1, self._plot, stretch=1)
        self._dress()
        self._plot.set_marker(self._marker)

    def _dress(self) -> None:
        self._controls.set_options(self.options)
        self._controls.set_accuracy_known(self._knows_accuracy())
        self._legend.set_runs(self._runs, self._styles, self._live, self.options)
        if self._plot is not None:
            self._plot.set_runs(self._runs, self._styles, self._live, self.options)
        self._say_what_is_missing()

    def _knows_accuracy(self) -> bool:
        return any(len(run.curve.evaluations("accuracy")[0]) for run in self._runs)

    def _say_what_is_missing(self) -> None:
        count = sum(run.curve.not_finite for run in drawn(self._runs, self._live, self.options))
        notes = []
        if count:
            notes.append(self.tr("{count} losses were not finite and are not drawn.").format(count=f"{count:,}"))
        if self._plot is not None and self._plot.left_out:
            notes.append(self.tr("A loss of 0 has no place on a log scale and is not drawn."))
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))

    def _on_toggled(self, key: str) -> None:
        self.set_options(replace(self.options, hidden=self.options.hidden ^ {key}))

    def _on_whole_requested(self) -> None:
        if self._plot is not None:
            self._plot.show_all()

    def _on_hovered(self, place: float, where: QPointF) -> None:
        if self._plot is not None:
            runs = drawn(self._runs, self._live, self.options)
            text = hover_html(list(reversed(runs)), self._styles, place, self.options)
            self._plot.set_pointer(place if text else None)
            QToolTip.showText(where.toPoint(), text, self)

    def _on_unhovered(self) -> None:
        if self._plot is not None:
            self._plot.set_pointer(None)
            QToolTip.hideText()
