"""Which line is which: what thin and marked lines mean, and the runs, each shown or hidden by a click."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from rnnviz.core.curve import RunCurve
from rnnviz.view.curve_options import CurveOptions, fitting, lead_of
from rnnviz.view.curve_style import RunStyle
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.numerals import plain
from rnnviz.view.theme import Theme

_LONGEST_NAME = 24
_DENSITY = 3


class CurveLegend(QWidget):
    """The two kinds of loss and, where there are several, the runs with their best validation losses."""

    toggled = Signal(str)
    """The key of a run that was clicked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._runs: list[RunCurve] = []
        self._buttons: dict[str, QToolButton] = {}
        self._signs = {kind: QLabel() for kind in ("training", "validation")}
        self._kinds, self._row = (FlowLayout(theme.px(across), theme.px(2)) for across in (6, 2))
        for kind, text in (("training", self.tr("training")), ("validation", self.tr("validation"))):
            label = QLabel(text)
            label.setFont(theme.font(12))
            self._kinds.addWidget(self._signs[kind])
            self._kinds.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(4), 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(self._kinds)
        column.addLayout(self._row)

    def set_runs(
        self, runs: Sequence[RunCurve], styles: Mapping[str, RunStyle], live: str, options: CurveOptions
    ) -> None:
        """Name these runs; with one alone there is nothing to choose."""
        self._runs = list(runs)
        lead = lead_of(runs, live)
        if lead is not None:
            style = styles[lead.key]
            self._signs["training"].setPixmap(self._sign(style, marked=False, filled=True))
            self._signs["validation"].setPixmap(self._sign(style, marked=True, filled=True))
        several = list(runs) if len(runs) > 1 else []
        self._keep_buttons([run.key for run in several])
        fits = {run.key for run in fitting(runs, live)}
        for run in several:
            self._dress(self._buttons[run.key], run, styles[run.key], run is lead, run.key in fits, options)
        self.refresh()

    def refresh(self) -> None:
        """Say the best losses of now."""
        for run in self._runs:
            best = run.curve.best
            if run.key in self._buttons:
                name = run.name if len(run.name) <= _LONGEST_NAME else run.name[: _LONGEST_NAME - 1] + "…"
                loss = "" if best is None or best.validation is None else f"  {plain(best.validation, 3)}"
                self._buttons[run.key].setText((name + loss).replace("&", "&&"))

    def _keep_buttons(self, keys: Sequence[str]) -> None:
        for key in [key for key in self._buttons if key not in keys]:
            button = self._buttons.pop(key)
            self._row.removeWidget(button)
            button.deleteLater()  # it may be the one whose click brought us here
        for key in keys:
            if key not in self._buttons:
                self._buttons[key] = self._button(key)
                self._row.addWidget(self._buttons[key])

    def _button(self, key: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(self._sign_size())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.toggled.emit(key))
        return button

    def _dress(
        self, button: QToolButton, run: RunCurve, style: RunStyle, leads: bool, fits: bool, options: CurveOptions
    ) -> None:
        shown = fits and run.key not in options.hidden
        button.setChecked(shown)
        button.setEnabled(fits)
        button.setFont(self._theme.font(12, bold=leads))
        button.setIcon(QIcon(self._sign(style, marked=True, filled=shown)))
        told = self.tr("{name}: best validation loss. Click to hide or show it.").format(name=run.name)
        other = self.tr("{name} measures its loss in another unit, so it cannot share this axis.").format(name=run.name)
        button.setToolTip(told if fits else other)
        text = self._theme.colour("ink" if shown else "faint").name()
        button.setStyleSheet(f"QToolButton:!hover {{ color: {text}; background: transparent; }}")

    def _sign_size(self) -> QSize:
        return QSize(self._theme.px(26), self._theme.px(14))

    def _sign(self, style: RunStyle, marked: bool, filled: bool) -> QPixmap:
        size = self._sign_size()
        picture = QPixmap(size * _DENSITY)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_DENSITY, _DENSITY)
        colour, middle = style.validation if marked else style.training, size.height() / 2
        line = QPen(
            colour, self._theme.px(2 if marked else 1), Qt.PenStyle.SolidLine if filled else Qt.PenStyle.DotLine
        )
        painter.setPen(line)
        painter.drawLine(QPointF(0, middle), QPointF(size.width(), middle))
        if marked:
            painter.setPen(QPen(colour, 0.15))
            painter.setBrush(colour if filled else self._theme.colour("paper"))
            painter.translate(size.width() / 2, middle)
            painter.scale(self._theme.px(8), self._theme.px(8))
            painter.drawPath(style.symbol)
        painter.end()
        picture.setDevicePixelRatio(_DENSITY)
        return picture
