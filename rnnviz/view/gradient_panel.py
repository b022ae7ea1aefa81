"""The panel about gradients through time: curves, what is compared, an RNN that explodes, and what clipping does."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider, QToolTip, QVBoxLayout, QWidget

from rnnviz.view.elided import ElidedLabel
from rnnviz.view.gradient_legend import GradientLegend, Told
from rnnviz.view.gradient_plot import GradientPlot, Line
from rnnviz.view.numerals import significant
from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme

LEAST_RADIUS, MOST_RADIUS = 0.5, 3.0
_CLIP = 1.0


class Wish(NamedTuple):
    """What is asked for: `quantity` is loss or state; a `radius` of 0 is no network that may explode."""

    quantity: str = "loss"
    averages: bool = False
    shows_fresh: bool = True
    radius: float = 0.0


class GradientPanel(QWidget):
    """`wished` brings a :class:`Wish` whenever another is asked for."""

    wished = Signal(object)

    def __init__(self, theme: Theme, most: int) -> None:
        super().__init__()
        self._theme = theme
        self._lines: Sequence[Line] = ()
        self._told: Sequence[Told] = ()
        self._what = ElidedLabel()
        self._clip = QLabel()
        self.plot, self.legend = GradientPlot(theme, most), GradientLegend(theme)
        self._quantity = Segmented(theme, {"loss": self.tr("loss"), "state": self.tr("state")})
        self._averages = QCheckBox(self.tr("mean"))
        self._fresh = QCheckBox(self.tr("before training"))
        self._explodes = QCheckBox(self.tr("fresh RNN, W scaled to radius"))
        self._radius, self._number = QSlider(Qt.Orientation.Horizontal), QLabel()
        self._arrange()
        self._bind()
        self.set_wish(Wish())

    def _arrange(self) -> None:
        px = self._theme.px
        for widget in (self._averages, self._fresh, self._explodes, self._number, self._what, self._clip):
            widget.setFont(self._theme.font(12))
        self._what.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
        self._clip.setWordWrap(True)
        self._radius.setRange(round(LEAST_RADIUS * 10), round(MOST_RADIUS * 10))
        self._radius.setAccessibleName(self._explodes.text())
        self._number.setFixedWidth(self._number.fontMetrics().horizontalAdvance("0.00"))
        self._averages.setToolTip(self.tr("The mean over the last steps of the text, not the current step alone"))
        self._fresh.setToolTip(self.tr("Dashed: the same networks with fresh weights, before they learned anything"))
        top = self._row(self._quantity, self._averages, self._fresh)
        bottom = self._row(self._explodes, self._radius, self._number)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(6), px(16), px(2))
        column.setSpacing(px(3))
        for part in (top, self._what):
            column.addWidget(part)
        column.addWidget(self.plot, stretch=1)
        for part in (self.legend, bottom, self._clip):
            column.addWidget(part)

    @staticmethod
    def _row(*widgets: QWidget) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            line.addWidget(widget, stretch=1 if isinstance(widget, QSlider) else 0)
        if not any(isinstance(widget, QSlider) for widget in widgets):
            line.addStretch(1)
        return row

    def _bind(self) -> None:
        self._quantity.requested.connect(self._on_quantity_requested)
        for box in (self._averages, self._fresh, self._explodes):
            box.toggled.connect(self._on_wished)
        self._radius.valueChanged.connect(self._on_radius_changed)
        self.plot.hovered.connect(self._on_hovered)

    @property
    def wish(self) -> Wish:
        """What is asked for now."""
        radius = self._radius.value() / 10 if self._explodes.isChecked() else 0.0
        return Wish(self._quantity.current, self._averages.isChecked(), self._fresh.isChecked(), radius)

    def set_wish(self, wish: Wish) -> None:
        """Ask for this; tells nobody."""
        parts = (self._averages, self._fresh, self._explodes, self._radius)
        for part in parts:
            part.blockSignals(True)
        self._quantity.set_current(wish.quantity)
        self._averages.setChecked(wish.averages)
        self._fresh.setChecked(wish.shows_fresh)
        self._explodes.setChecked(wish.radius > 0)
        self._radius.setValue(round(10 * (wish.radius or 2.0)))
        for part in parts:
            part.blockSignals(False)
        self._show_wish()

    def _show_wish(self) -> None:
        self._averages.setEnabled(self._quantity.current == "loss")
        self._radius.setEnabled(self._explodes.isChecked())
        self._number.setText(f"{self._radius.value() / 10:.1f}")

    def set_curves(self, lines: Sequence[Line], told: Sequence[Told], what: str) -> None:
        """The curves, the same in words, in the same order, and what the gradient is of."""
        self._lines, self._told = lines, told
        self.plot.set_lines(lines)
        self._what.set_text(what)
        self.legend.set_told(told)

    def set_clipping(self, own: float, exploding: float) -> None:
        """The norms of the gradients of all weights: of the network that reads, and of the RNN with the scaled W."""
        said = [
            f"{name}: {self._clipped(norm)}"
            for name, norm in ((self.tr("All weights"), own), (self.tr("Of the fresh RNN"), exploding))
            if not math.isnan(norm)
        ]
        self._clip.setText("\n".join(said))
        self._clip.setVisible(bool(said))

    def _clipped(self, norm: float) -> str:
        if not math.isfinite(norm):
            return self.tr("the gradient is no number any more")
        if norm <= _CLIP:
            return self.tr("gradient norm {norm}, below 1: not clipped").format(norm=significant(norm))
        return self.tr("gradient norm {norm}, clipped to 1").format(norm=significant(norm))

    def _on_quantity_requested(self, quantity: str) -> None:
        self._quantity.set_current(quantity)
        self._on_wished()

    def _on_radius_changed(self) -> None:
        self._on_wished()

    def _on_wished(self) -> None:
        self._show_wish()
        self.wished.emit(self.wish)

    def _on_hovered(self, distance: int, where: QPointF) -> None:
        said = [self.tr("{distance} steps back").format(distance=distance)]
        for line, told in zip(self._lines, self._told, strict=True):
            if distance < len(line.norms) and not math.isnan(line.norms[distance]):
                said.append(f"{self._name_of(told)}: {significant(float(line.norms[distance]))}")
        QToolTip.showText(where.toPoint(), "\n".join(said), self)

    def _name_of(self, told: Told) -> str:
        """``LSTM``, ``LSTM, layer 2``, or ``LSTM, before training``."""
        if told.key.kind == "fresh":
            return self.tr("{network}, before training").format(network=told.name)
        if not any(each.key.layer for each in self._told):
            return told.name
        return self.tr("{network}, layer {layer}").format(network=told.name, layer=told.key.layer + 1)
