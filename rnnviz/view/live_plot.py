"""Losses, accuracy, gradient norms and rates of several runs over training steps. Loads pyqtgraph: import it late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnnviz.core.curve import RunCurve
from rnnviz.view.calm_range import round_up
from rnnviz.view.curve_options import CurveOptions, drawn, lead_of, step_unit
from rnnviz.view.curve_style import RunStyle
from rnnviz.view.live_plot_marks import PlotMarks
from rnnviz.view.live_plot_pane import Pane
from rnnviz.view.live_plot_run import RunLines, Sight
from rnnviz.view.live_plot_titles import PaneTitle
from rnnviz.view.theme import Theme

_MARGIN = 1.02
"""What is beyond the last step of the runs, so that a mark on it is seen whole."""


class LivePlot(QWidget):
    """Two plots over one x-axis. The wheel and the mouse zoom and move it; a double click shows all again.

    Attributes: `left_out`, how many losses in sight are zero, which has no place on a logarithmic axis.
    """

    step_clicked = Signal(int)
    """A training step of the foremost run, from 0 to its last."""
    hovered = Signal(float, QPointF)
    """A place on the x-axis, in steps or epochs, and the mouse on the screen."""
    unhovered = Signal()
    """The mouse points at nothing any more."""
    zoomed = Signal(bool)
    """Whether the user chose what part of the runs is in sight."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._options, self._live = CurveOptions(), ""
        self._runs: list[RunCurve] = []
        self._styles: Mapping[str, RunStyle] = {}
        self._lines: dict[str, RunLines] = {}
        self._marker: int | None = None
        self._follows = True
        self.left_out = 0
        self._upper, self._lower = Pane(theme), Pane(theme)
        self._upper_title, self._lower_title = PaneTitle(theme), PaneTitle(theme)
        self._views = [self._view_of(pane) for pane in (self._upper, self._lower)]
        self._marks = PlotMarks(self._upper, self._lower, theme)
        self._marks.dragged.connect(self._on_place_clicked)
        self._arrange()
        self._upper.vb.sigResized.connect(self.refresh)  # there are more or fewer columns of pixels to fill

    def _view_of(self, pane: Pane) -> pg.PlotWidget:
        view = pg.PlotWidget(self, background=self._theme.colour("paper"), plotItem=pane)
        view.setFrameShape(view.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane.ctrlMenu.setParent(view, Qt.WindowType.Popup)  # left without a parent, it would outlive us
        pane.vb.setLimits(xMin=0)
        pane.vb.sigRangeChangedManually.connect(lambda _axes: self._on_moved_by_hand(pane))
        view.scene().sigMouseMoved.connect(lambda position: self._on_mouse_moved(pane, view, position))
        view.scene().sigMouseClicked.connect(lambda event: self._on_mouse_clicked(pane, event))
        return view

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        for title, view, share in zip((self._upper_title, self._lower_title), self._views, (5, 2), strict=True):
            column.addWidget(title)
            column.addWidget(view, stretch=share)
        self._show_panes()

    def set_runs(
        self, runs: Sequence[RunCurve], styles: Mapping[str, RunStyle], live: str, options: CurveOptions
    ) -> None:
        """Draw these runs, each in the style of its key; `live` is the key of the one that learns, or ""."""
        if options.by_epochs != self._options.by_epochs or not {run.key for run in runs} & set(self._lines):
            self._set_follows(True)
        self._runs, self._styles, self._live, self._options = list(runs), styles, live, options
        self._keep_lines()
        self._show_panes()
        self.refresh()

    def set_marker(self, step: int | None) -> None:
        """Mark the step at which the replay stands; None marks nothing."""
        self._marker = step
        self._marks.set_marker(None if step is None else step / self._unit())

    def set_pointer(self, place: float | None) -> None:
        """Mark a place on the x-axis that is told about; None marks nothing."""
        self._marks.set_pointer(place)

    def show_all(self) -> None:
        """Follow the runs again, from their first step to their last."""
        self._set_follows(True)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Draw what the curves hold now. Its cost does not grow with them."""
        if self._follows:
            reach = self._reach()
            for pane in (self._upper, self._lower):
                pane.set_x(0.0, reach)
        runs = drawn(self._runs, self._live, self._options)
        sight = self._sight()
        for run in runs:
            self._lines[run.key].read(run, sight, self._options)
        shown = [self._lines[run.key] for run in runs]
        guess = runs[-1].guess if runs else None
        log = self._upper.fit([lines.losses_within(sight) for lines in shown], self._options.log, guess)
        log_norm = self._lower.fit([lines.norms_within(sight) for lines in shown], self._options.log)
        self._upper.second.setYRange(0.0, 1.0, padding=0.02)
        self._lower.fit_right([lines.rates_within(sight) for lines in shown])
        self.left_out = sum(lines.draw(log, log_norm) for lines in shown)
        self._draw_marks(runs, guess, log)

    def _draw_marks(self, runs: list[RunCurve], guess: float | None, log: bool) -> None:
        self._marks.set_guess(guess, log, self._upper)
        best = [(run, run.curve.best) for run in runs]
        points = [
            (one.step / step_unit(run, self._options), one.validation, self._styles[run.key].validation)
            for run, one in best
            if one is not None and one.validation is not None
        ]
        self._marks.set_best(points, points[-1][1] if points else None, log, self._upper)
        self.set_marker(self._marker)

    def _keep_lines(self) -> None:
        runs = drawn(self._runs, self._live, self._options)
        for key in [key for key in self._lines if key not in {run.key for run in runs}]:
            self._lines.pop(key).remove()
        for run in runs:
            lines = self._lines.setdefault(run.key, RunLines(self._upper, self._lower, self._theme))
            lines.set_style(self._styles[run.key], self._options, leads=run is runs[-1])
        for pane in (self._upper, self._lower):
            pane.forget()

    def _show_panes(self) -> None:
        options = self._options
        has_lower, has_right = options.norm or options.rate, options.accuracy or options.rate
        self._views[1].setVisible(has_lower)
        self._lower_title.setVisible(has_lower)
        self._upper.set_bottom(not has_lower)
        self._upper.set_right(has_right, options.accuracy)
        self._lower.set_right(has_right, options.rate)
        is_nats = all(run.unit == "nats" for run in self._runs[:1])
        loss = self.tr("loss, nats per token") if is_nats else self.tr("loss, mean squared error")
        self._upper_title.set_texts(loss, self.tr("accuracy") if options.accuracy else "")
        norm = self.tr("gradient norm") if options.norm else ""
        self._lower_title.set_texts(norm, self.tr("learning rate") if options.rate else "")

    def _reach(self) -> float:
        """The right end of the x-axis: round while a run grows, close when all are over."""
        runs = drawn(self._runs, self._live, self._options)
        last = max((run.curve.last_step / step_unit(run, self._options) for run in runs), default=0.0)
        if last <= 0:
            return 10.0
        return round_up(_MARGIN * last) if any(run.key == self._live for run in runs) else _MARGIN * last

    def _sight(self) -> Sight:
        (first, last), _ = self._upper.vb.viewRange()
        return Sight(first, last, max(50, int(self._upper.vb.width())))

    def _unit(self) -> float:
        lead = lead_of(self._runs, self._live)
        return 1.0 if lead is None else step_unit(lead, self._options)

    def _set_follows(self, follows: bool) -> None:
        if follows != self._follows:
            self._follows = follows
            self.zoomed.emit(not follows)

    def _on_moved_by_hand(self, pane: Pane) -> None:
        self._set_follows(False)
        first, last = pane.vb.viewRange()[0]
        for each in (self._upper, self._lower):
            each.set_x(first, last)
        self.refresh()

    def _on_mouse_moved(self, pane: Pane, view: pg.PlotWidget, position: QPointF) -> None:
        if pane.vb.sceneBoundingRect().contains(position):
            where = QPointF(view.mapToGlobal(view.mapFromScene(position)))
            self.hovered.emit(pane.vb.mapSceneToView(position).x(), where)
        else:
            self.unhovered.emit()

    def _on_mouse_clicked(self, pane: Pane, event: object) -> None:
        position, button = event.scenePos(), event.button()  # type: ignore[attr-defined]
        if button != Qt.MouseButton.LeftButton or not pane.vb.sceneBoundingRect().contains(position):
            return
        if event.double():  # type: ignore[attr-defined]
            self.show_all()
        else:
            self._on_place_clicked(pane.vb.mapSceneToView(position).x())

    def _on_place_clicked(self, place: float) -> None:
        lead = lead_of(self._runs, self._live)
        if lead is not None:
            step = round(place * self._unit())
            self.step_clicked.emit(min(max(0, step), lead.curve.last_step))

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse went away."""
        super().leaveEvent(event)
        self.unhovered.emit()
