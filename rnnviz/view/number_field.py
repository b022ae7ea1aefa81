"""A number to type or to step. What is typed stays as it is: nothing is clamped behind the user's back."""

from __future__ import annotations

import math
import re
import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox

from rnnviz.view.learn_fields import FieldSpec
from rnnviz.view.theme import Theme

_GROUPED = re.compile(r"[+-]?\d{1,3}([, ]\d{3})+")
_MOST_CHARACTERS = 24
_MOST_RUNGS = 3


class NumberField(QAbstractSpinBox):
    """A field for one whole or real number. The mouse wheel turns it only while it has the focus."""

    edited = Signal()
    """The user typed or stepped."""

    def __init__(self, theme: Theme, spec: FieldSpec, zero: str = "") -> None:
        """`zero` is the word that stands for 0, such as "never"."""
        super().__init__()
        self._spec, self._zero = spec, zero
        self.setFont(theme.font(13))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccelerated(True)
        line = self.lineEdit()
        line.setMaxLength(_MOST_CHARACTERS)
        line.setTextMargins(theme.px(5), 0, 0, 0)
        line.textEdited.connect(lambda _text: self.edited.emit())

    @property
    def value(self) -> float | None:
        """The number, an int in a whole field; None if what stands there is none or lies out of bounds."""
        number = self.number
        return number if number is not None and self._spec.allows(number) else None

    @property
    def number(self) -> float | None:
        """The same wherever it lies."""
        text = unicodedata.normalize("NFKC", self.text()).strip().replace("\N{MINUS SIGN}", "-")
        if self._zero and text == self._zero:
            return 0
        return _whole(text) if self._spec.kind == "whole" else _real(text)

    def set_value(self, value: float) -> None:
        """Show a number; tells nobody."""
        self.lineEdit().setText(self._zero if self._zero and not value else written(value))
        self.lineEdit().setCursorPosition(0)

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt calls it
        """Up or down by so many rungs; from what is no number, nowhere."""
        number = self.number
        if number is None:
            return
        before, rungs = number, max(-_MOST_RUNGS, min(_MOST_RUNGS, steps))
        if isinstance(self._spec.step, str):
            for _ in range(abs(rungs)):
                number = _next_rung(number, self._spec, up=rungs > 0)
        else:
            number = round(number + steps * self._spec.step, 10)
        number = min(max(number, self._spec.least), self._spec.most)
        if self._spec.kind == "whole":
            number = int(number)
        if number != before and self._spec.allows(number):
            self.set_value(number)
            self.selectAll()
            self.edited.emit()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802 - Qt calls it
        """Both ways, as long as it is a number."""
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepNone if self.number is None else flags.StepUpEnabled | flags.StepDownEnabled

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Without the focus the wheel scrolls the form."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands there is selected, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()


def written(value: float) -> str:
    """The shortest way to write a number that reads back as the same: 0.003, 20, 1e-06."""
    return repr(value).removesuffix(".0")


def _whole(text: str) -> int | None:
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "").replace(" ", "")
    try:
        return int(text)
    except ValueError:
        return None


def _real(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _next_rung(value: float, spec: FieldSpec, *, up: bool) -> float:
    """The nearest rung above or below: powers of two, or 1, 2, 5, 10 …; below `spec.first` lies 0."""
    if value < spec.first or (value == spec.first and not up):
        return spec.first if up else spec.least
    if spec.step == "double":
        power = math.log2(value)
        return 2 ** (math.floor(power) + 1 if up else math.ceil(power) - 1)
    decade = math.floor(math.log10(value))
    rungs = [float(f"{digit}e{decade + shift}") for shift in (-1, 0, 1) for digit in (1, 2, 5)]
    return min(rung for rung in rungs if rung > value) if up else max(rung for rung in rungs if rung < value)
