"""One quantity that can be held: a switch, a slider and a number."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPushButton, QWidget

from rnnviz.core.clamp import Kind
from rnnviz.view import quantity_text
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.numerals import MINUS
from rnnviz.view.scrubber import Scrubber
from rnnviz.view.theme import Theme

_RUNGS = 200
"""Places of the slider, one for every hundredth of −1 to 1."""

_MOST_CHARACTERS = 16
_WIDE = 1_000
"""From here on a number has no room for its decimals."""


@dataclass(frozen=True)
class HeldQuantity:
    """`low` to `high` is what the slider reaches; `value` where it stands: what is held, or if it is not `on`, what the
    quantity is now. `note` says for which units and steps it is held, or that more is. Of `kind` "scale" the value is a
    factor.
    """

    quantity: str
    low: float
    high: float
    value: float
    on: bool = False
    note: str = ""
    bounded: bool = True
    kind: Kind = "set"


class WhatIfRow(QWidget):
    """Tells what is wished; nothing is held until :meth:`set_held` says so."""

    requested = Signal(str, float, bool, bool)
    """quantity, value, on, and whether the slider is being dragged"""
    kind_requested = Signal(str, str)
    """quantity, and how: "set" or "scale" it"""
    add_requested = Signal(str)
    """quantity: hold it besides in another way"""
    refused = Signal(str)
    """Why what was typed cannot be, in one sentence"""

    def __init__(self, theme: Theme, quantity: str) -> None:
        super().__init__()
        self._theme, self._quantity = theme, quantity
        self._held = HeldQuantity(quantity, 0.0, 1.0, 0.0)
        title = quantity_text.title(quantity)
        self.switch = QCheckBox(title)
        self.switch.setFont(theme.font(13, bold=True))
        self.switch.setToolTip(self.tr("Hold it at a value"))
        self.slider = Scrubber(theme)
        self.slider.setAccessibleName(title)
        self.number = QLineEdit()
        self.number.setAccessibleName(title)
        self._note = ElidedLabel()
        self._note.setFont(theme.font(11))
        self._note.setObjectName("faint")
        self.kind, self.add = self._button("="), self._button("+")
        self.kind.setToolTip(self.tr("= holds it at a value, × multiplies it with one: click to change"))
        self.add.setToolTip(self.tr("Hold it besides for other units or steps: choose them above first"))
        self._shape_number()
        self._arrange()
        self.kind.clicked.connect(
            lambda: self.kind_requested.emit(quantity, "set" if self._held.kind == "scale" else "scale")
        )
        self.add.clicked.connect(lambda: self.add_requested.emit(quantity))
        self.switch.clicked.connect(lambda on: self._ask(round(self._held.value, 2), on))
        self.slider.requested.connect(lambda place: self._ask(self._value_at(place), True, self.slider.isSliderDown()))

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.mono(13))
        button.setFixedSize(self._theme.px(22), self._theme.px(24))
        button.setStyleSheet("padding: 0")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _shape_number(self) -> None:
        self.number.setFont(self._theme.mono(12))
        self.number.setMaxLength(_MOST_CHARACTERS)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setFixedSize(self._theme.px(62), self._theme.px(24))
        self.number.editingFinished.connect(self._on_typed)

    def _arrange(self) -> None:
        px = self._theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(9), 0, 0, 0)
        grid.setHorizontalSpacing(px(5))
        grid.setVerticalSpacing(0)
        grid.addWidget(self.switch, 0, 0)
        grid.addWidget(self.slider, 0, 1)
        grid.addWidget(self.kind, 0, 2)
        grid.addWidget(self.number, 0, 3)
        grid.addWidget(self.add, 0, 4)
        grid.addWidget(self._note, 1, 1, 1, 4)
        grid.setColumnMinimumWidth(0, px(104))
        grid.setColumnStretch(1, 1)

    @property
    def held(self) -> HeldQuantity:
        """What is shown."""
        return self._held

    def set_held(self, held: HeldQuantity) -> None:
        """Show this; tells nobody."""
        self._held = held
        self.switch.setChecked(held.on)
        share = (held.value - held.low) / (held.high - held.low)
        self.slider.set_value(round(min(max(share, 0.0), 1.0) * _RUNGS), _RUNGS)
        if not (self.number.hasFocus() and self.number.isModified()):
            self._write_number()
        self.kind.setText("×" if held.kind == "scale" else "=")
        self.add.setEnabled(held.on)
        self._note.set_text(held.note)
        self._note.setVisible(bool(held.note))
        self.update()

    def _value_at(self, place: int) -> float:
        return round(self._held.low + place / _RUNGS * (self._held.high - self._held.low), 3)

    def _write_number(self) -> None:
        shown = f"{self._held.value:z.2f}" if abs(self._held.value) < _WIDE else f"{self._held.value:.3g}"
        self.number.setText(shown.replace("-", MINUS))
        self.number.setModified(False)

    def _on_typed(self) -> None:
        """A number in its bounds is wished; anything else is refused with a sentence, and the old one comes back."""
        if not self.number.isModified():
            return
        held, value = self._held, _read(self.number.text())
        self._write_number()
        if value is not None and (not held.bounded or held.low <= value <= held.high):
            self._ask(value, True)
            return
        sentence = self.tr("{name} can be held at a number from {low} to {high}.")
        if not held.bounded:
            sentence = self.tr("{name} can be held at any number, but this is none.")
        low, high = (f"{bound:g}".replace("-", MINUS) for bound in (held.low, held.high))
        self.refused.emit(sentence.format(name=self.switch.text(), low=low, high=high))

    def _ask(self, value: float, on: bool, dragged: bool = False) -> None:
        self.switch.setChecked(self._held.on)
        self.requested.emit(self._quantity, value, on, dragged)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar in the quantity's colour, pale while it is not held."""
        painter = QPainter(self)
        painter.setOpacity(1.0 if self._held.on else 0.45)
        gap = self._theme.px(2)
        painter.fillRect(0, gap, self._theme.px(3), self.height() - 2 * gap, self._theme.identity(self._quantity))
        painter.end()


def _read(text: str) -> float | None:
    """The number that was typed; None if it is none."""
    try:
        value = float(text.strip().replace(MINUS, "-").replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None
