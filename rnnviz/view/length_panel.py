"""Accuracy over length, and what is measured just now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from rnnviz.view.length_plot import LengthPlot
from rnnviz.view.theme import Theme


class LengthPanel(QWidget):
    """Attributes: `plot`."""

    measure_requested = Signal()
    """Measure again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = LengthPlot(theme)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setFont(theme.font(12))
        self._words.setStyleSheet(f"color: {theme.colour('faint').name()}")
        self._again = QPushButton(self.tr("Measure again"))
        self._again.setFont(theme.font(12))
        self._again.clicked.connect(self.measure_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(8), theme.px(16), theme.px(6))
        column.addWidget(self.plot, stretch=1)
        column.addWidget(self._words)
        column.addWidget(self._again, alignment=Qt.AlignmentFlag.AlignLeft)

    def set_progress(self, asked: int, total: int) -> None:
        """How many texts were translated, of how many; 0 of 0 before there are any."""
        self._again.setEnabled(asked == total)
        if asked < total:
            self._words.setText(self.tr("Measuring: {asked} of {total} texts").format(asked=asked, total=total))
        else:
            sentence = self.tr("Whole texts right to the last character, greedy, of days that were never learned.")
            self._words.setText(sentence)
