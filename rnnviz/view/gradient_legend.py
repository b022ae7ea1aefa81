"""Whose line is whose, and in how many steps each gradient halves."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from rnnviz.view.gradient_plot import LineKey, pen_of
from rnnviz.view.theme import Theme

_LONG = 300
"""What takes more steps than this to halve is said to stay."""

_COLUMNS = 3
"""Lines that stand side by side at most."""

translate = QCoreApplication.translate


class Told(NamedTuple):
    """A line in words: the `name` of its network, and `halves` as :func:`rnnviz.core.gradients.halving` has it."""

    key: LineKey
    name: str
    halves: float
    is_own: bool

    @property
    def line(self) -> tuple[LineKey, str, bool]:
        """All but the number."""
        return self.key, self.name, self.is_own


def halving_text(halves: float) -> str:
    """``halves every 3.2 steps``."""
    if not 0 < abs(halves) <= _LONG:
        return short_text(halves)
    if halves > 0:
        return translate("GradientLegend", "halves every {steps} steps").format(steps=f"{halves:.1f}")
    return translate("GradientLegend", "doubles every {steps} steps").format(steps=f"{-halves:.1f}")


def short_text(halves: float) -> str:
    """``3.2``, under a title that says what that is; ``×2 in 3.2`` where it doubles."""
    if math.isnan(halves):
        return translate("GradientLegend", "too few steps")
    if halves == 0:
        return translate("GradientLegend", "gone at once")
    if abs(halves) > _LONG:
        return translate("GradientLegend", "stays as it is")
    steps = f"{abs(halves):.1f}"
    return steps if halves > 0 else translate("GradientLegend", "×2 in {steps}").format(steps=steps)


class GradientLegend(QWidget):
    """A row a network: its layers side by side, as many as there is room for, and behind them what it was before it
    learned.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(4), 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(6))
        self._grid.setVerticalSpacing(theme.px(1))
        self._grid.setColumnStretch(2 * _COLUMNS + 1, 1)
        self._told: tuple[Told, ...] = ()
        self._numbers: dict[tuple[LineKey, str, bool], QLabel] = {}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # it fits itself to its width
        self.setToolTip(
            self.tr(
                "Colour: the cell; dashes: the layer, the selected one bold. Networks of other cells that are chosen "
                "under Compare stand here too."
            )
        )

    def set_told(self, told: Sequence[Told]) -> None:
        """These lines, the layers of a network one behind the other.

        Of the lines that are there already only the numbers are written anew: nothing moves while someone types.
        """
        if tuple(told) == self._told:
            return
        before, self._told = self._told, tuple(told)
        if [one.line for one in before] == [one.line for one in told]:
            for one in told:
                self._numbers[one.line].setText(self._number(one))
        if [one.line for one in before] != [one.line for one in told] or not self._fits:
            self._fill()
        said = [f"{one.name}, {one.key.kind}, {one.key.layer + 1}: {halving_text(one.halves)}" for one in told]
        self.setAccessibleDescription("; ".join(said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        if event.size().width() != event.oldSize().width():
            self._fill()

    @property
    def _fits(self) -> bool:
        return self._grid.minimumSize().width() <= self.width()

    @property
    def _many(self) -> bool:
        """Whether layers have to be told apart."""
        return any(one.key.layer for one in self._told)

    def _fill(self) -> None:
        fresh = any(one.key.kind == "fresh" for one in self._told)
        for wide in range(_COLUMNS - fresh if self._many else 1, 0, -1):
            self._clear()
            row = self._add_titles(wide, fresh) if self._told else 0
            for name in dict.fromkeys(one.name for one in self._told):
                row = self._add_network(row, name, wide)
            if self._fits:
                return

    def _clear(self) -> None:
        self._numbers.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_titles(self, wide: int, fresh: bool) -> int:
        """Above the numbers; the next free row."""
        title = self.tr("layer: halves every … steps") if self._many else self.tr("halves every … steps")
        titles = [(title, 0, 1 + 2 * wide)] + ([(self.tr("before"), 2 * wide + 1, 2)] if fresh else [])
        for text, column, columns in titles:
            label = self._label(text, False)
            label.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
            self._grid.addWidget(label, 0, column, 1, columns)
        return 1

    def _add_network(self, row: int, name: str, wide: int) -> int:
        """Its layers, `wide` of them in a row; the next free row."""
        lines = [one for one in self._told if one.name == name]
        learned = [one for one in lines if one.key.kind != "fresh"]
        self._grid.addWidget(self._label(name, any(one.is_own for one in lines)), row, 0)
        for place, one in enumerate(learned):
            self._add(one, row + place // wide, place % wide)
        for one in lines:
            if one.key.kind == "fresh":
                self._add(one, row, wide)
        return row + max(1, -(-len(learned) // wide))

    def _add(self, one: Told, row: int, column: int) -> None:
        self._grid.addWidget(_Sample(self._theme, one), row, 1 + 2 * column)
        # Room for any number, so that columns stay where they are while it changes.
        label = self._numbers[one.line] = self._label(self._number(one._replace(halves=0.1 - _LONG)), one.is_own)
        label.setMinimumWidth(label.sizeHint().width())
        label.setText(self._number(one))
        self._grid.addWidget(label, row, 2 + 2 * column)

    def _number(self, one: Told) -> str:
        text = short_text(one.halves)
        is_numbered = self._many and one.key.kind != "fresh"
        return self.tr("{layer}: {steps}").format(layer=one.key.layer + 1, steps=text) if is_numbered else text

    def _label(self, text: str, bold: bool) -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font(12, bold))
        return label


class _Sample(QWidget):
    """A piece of the line."""

    def __init__(self, theme: Theme, one: Told) -> None:
        super().__init__()
        self._pen = pen_of(one.key, one.is_own, theme)
        self.setFixedSize(theme.px(24), theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        painter.drawLine(0, self.height() // 2, self.width(), self.height() // 2)
        painter.end()
