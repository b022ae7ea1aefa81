"""Small tables of weights to type into: every number counts the moment it is one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from rnnviz.core.number_text import number_of
from rnnviz.view.numerals import exact
from rnnviz.view.theme import Theme

LARGEST = 1_000.0
"""Beyond this a weight teaches nothing any more, and its sums would soon be no numbers."""

_WIDTH, _MOST_CHARACTERS = 66, 16


class NumberCell(QLineEdit):
    """One number. `edited` brings each new one while it is typed; what is none is left standing and framed.

    `refused(text)` tells of it, and `mended` that it is a number again. Escape, or leaving, brings the last one back.
    """

    edited = Signal(float)
    refused = Signal(str)
    mended = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._value = 0.0
        self.setFont(theme.mono(12))
        self.setFixedWidth(theme.px(_WIDTH))
        self.setMaxLength(_MOST_CHARACTERS)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(name)
        self.setStyleSheet(f"padding: {theme.px(1)}px {theme.px(4)}px")
        self.textEdited.connect(self._on_text_edited)

    def set_value(self, value: float) -> None:
        """Show a number, unless it is the very one that was just typed."""
        typed = number_of(self.text().strip())
        self._value = value
        self.setToolTip(f"{self.accessibleName()}: {exact(value)}")
        if typed is None or np.float32(typed) != np.float32(value):
            self._show_value()

    def _show_value(self) -> None:
        self.setText(f"{self._value:.4g}")
        self.setCursorPosition(0)
        self._mark(False)

    def _on_text_edited(self, text: str) -> None:
        value = number_of(text.strip())
        good = value is not None and abs(value) <= LARGEST
        self._mark(not good)
        if value is not None and good:
            self._value = value
            self.mended.emit()
            self.edited.emit(value)
        else:
            self.refused.emit(text)

    def _mark(self, wrong: bool) -> None:
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def _restore(self) -> None:
        if self.property("wrong"):
            self._show_value()
            self.mended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape brings the last number back."""
        if event.key() == Qt.Key.Key_Escape and self.property("wrong"):
            self._restore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands there is selected, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The number that counts is the one that is shown."""
        self._restore()
        super().focusOutEvent(event)


class MatrixFields(QWidget):
    """A weight's letter and its numbers. `edited(row, column, value)`; `hovered` tells whether the mouse is over it."""

    edited = Signal(int, int, float)
    refused = Signal(str)
    mended = Signal()
    hovered = Signal(bool)

    def __init__(self, theme: Theme, letter: str, meaning: str, shape: tuple[int, int]) -> None:
        super().__init__()
        self._theme = theme
        self._letter = QLabel(letter)
        self._letter.setFont(theme.font(14, bold=True))
        self._letter.setFixedWidth(theme.px(20))
        self._letter.setToolTip(meaning)
        self._cells = [[self._cell(letter, row, column) for column in range(shape[1])] for row in range(shape[0])]
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self._letter)
        grid = QGridLayout()
        grid.setSpacing(theme.px(2))
        for y, cells in enumerate(self._cells):
            for x, cell in enumerate(cells):
                grid.addWidget(cell, y, x)
        row.addLayout(grid)
        row.addStretch(1)

    def _cell(self, letter: str, row: int, column: int) -> NumberCell:
        name = self.tr("{letter}, row {row}, column {column}").format(letter=letter, row=row + 1, column=column + 1)
        cell = NumberCell(self._theme, name)
        cell.edited.connect(lambda value: self.edited.emit(row, column, value))
        cell.refused.connect(lambda text: self._on_refused(name, text))
        cell.mended.connect(self.mended)
        return cell

    def _on_refused(self, name: str, text: str) -> None:
        sentence = self.tr("{place}: “{text}” is no number from −1000 to 1000; type one like 0.3.")
        self.refused.emit(sentence.format(place=name, text=text))

    def set_values(self, values: NDArray[np.float32]) -> None:
        """The numbers, of the shape given at the beginning."""
        for cells, row in zip(self._cells, values.tolist(), strict=True):
            for cell, value in zip(cells, row, strict=True):
                cell.set_value(value)

    def cell(self, row: int, column: int) -> NumberCell:
        """One of the fields."""
        return self._cells[row][column]

    def set_lit(self, lit: bool, colour: str) -> None:
        """Its letter in its colour, on a ground while it is lit."""
        paper = self._theme.colour("panel").name()
        ground = f"background: {paper}; border-radius: {self._theme.px(4)}px;" if lit else ""
        self._letter.setStyleSheet(f"color: {colour}; {ground}")

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse is over it."""
        self.hovered.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """It is not any more."""
        self.hovered.emit(False)
