"""Which line is which network, and in how many steps each halves or doubles."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from rnnviz.view.gradient_plot import colour_of
from rnnviz.view.theme import Theme

_LONG = 300
"""What takes more steps than this to halve is said to stay."""

translate = QCoreApplication.translate


class Told(NamedTuple):
    """A network's line in words: `halves` as :func:`rnnviz.core.gradients.halving` has it."""

    cell: str
    kind: str
    halves: float
    is_own: bool


def halving_text(halves: float) -> str:
    """``halves every 3.2 steps``."""
    if math.isnan(halves):
        return translate("GradientLegend", "too few steps")
    if halves == 0:
        return translate("GradientLegend", "gone at once")
    if abs(halves) > _LONG:
        return translate("GradientLegend", "stays as it is")
    if halves > 0:
        return translate("GradientLegend", "halves every {steps} steps").format(steps=f"{halves:.1f}")
    return translate("GradientLegend", "doubles every {steps} steps").format(steps=f"{-halves:.1f}")


class GradientLegend(QWidget):
    """A row a cell: what was learned, and what it was before."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(4), 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(6))
        self._grid.setVerticalSpacing(theme.px(1))
        self._grid.setColumnStretch(4, 1)
        self._told: tuple[Told, ...] = ()

    def set_told(self, told: Sequence[Told]) -> None:
        """These networks, in this order; a cell's fresh network stands behind its trained one."""
        if tuple(told) == self._told:
            return
        self._told = tuple(told)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        cells = list(dict.fromkeys(one.cell for one in told if one.kind != "radius"))
        for one in told:
            self._add(one, len(cells) if one.kind == "radius" else cells.index(one.cell))
        said = [f"{one.cell.upper()} {one.kind}: {halving_text(one.halves)}" for one in told]
        self.setAccessibleDescription("; ".join(said))

    def _add(self, one: Told, row: int) -> None:
        first = 3 if one.kind == "fresh" else 0
        self._grid.addWidget(_Sample(self._theme, one), row, first)
        text = halving_text(one.halves)
        if one.kind == "fresh":
            self._grid.addWidget(self._label(text, False), row, first + 1)
            return
        name = self.tr("fresh RNN") if one.kind == "radius" else one.cell.upper()
        self._grid.addWidget(self._label(name, one.is_own), row, 1)
        self._grid.addWidget(self._label(text, one.is_own), row, 2)

    def _label(self, text: str, bold: bool) -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font(12, bold))
        return label


class _Sample(QWidget):
    """A piece of the line."""

    def __init__(self, theme: Theme, one: Told) -> None:
        super().__init__()
        self._pen = QPen(QColor(colour_of(one.cell, one.kind, theme)), theme.px(2.6 if one.is_own else 1.6))
        self._pen.setStyle(Qt.PenStyle.DashLine if one.kind == "fresh" else Qt.PenStyle.SolidLine)
        self.setFixedSize(theme.px(24), theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        painter.drawLine(0, self.height() // 2, self.width(), self.height() // 2)
        painter.end()
