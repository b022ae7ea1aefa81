"""The first of the rows that a network is tested with: what it predicts, and what is so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rnnviz.view.theme import Theme
from rnnviz.view.tips import rich

_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True)
class Sample:
    """`predicted` and `actual` as they are written; `row` is shown where the mouse is."""

    predicted: str
    actual: str
    is_right: bool
    row: str


class SampleTable(QWidget):
    """A title, a line below it, and one row a sample; a click or Enter chooses one."""

    chosen = Signal(int)
    """The place of a sample, counted from 0."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title, self.subtitle = QLabel(), QLabel()
        self.table = _Table(0, 3)
        self._style()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(4), theme.px(12), theme.px(4))
        column.setSpacing(theme.px(4))
        column.addWidget(self.title)
        column.addWidget(self.subtitle)
        column.addWidget(self.table, stretch=1)
        self.table.cellClicked.connect(lambda row, _column: self.chosen.emit(row))
        self.table.entered_at.connect(self.chosen)

    def _style(self) -> None:
        theme, table = self._theme, self.table
        self.title.setFont(theme.font(14, bold=True))
        self.subtitle.setFont(theme.font(12))
        self.subtitle.setObjectName("faint")
        for label in (self.title, self.subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        table.setHorizontalHeaderLabels([self.tr("Sample"), self.tr("Predicted"), self.tr("Actual")])
        table.horizontalHeader().setFont(theme.font(12))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(1)
        table.verticalHeader().setDefaultSectionSize(QFontMetrics(theme.mono(13)).height() + theme.px(7))
        table.setFont(theme.mono(13))
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_samples(self, samples: Sequence[Sample], title: str, subtitle: str) -> None:
        """Show these; those that are wrong stand out."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.table.setAccessibleName(title)
        self.table.setVisible(bool(samples))
        self.table.setRowCount(len(samples))
        for place, sample in enumerate(samples):
            for column, text in enumerate((str(place + 1), sample.predicted, sample.actual)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                item.setToolTip(rich(sample.row))
                if not sample.is_right:
                    item.setForeground(QBrush(self._theme.colour("warning")))
                self.table.setItem(place, column, item)


class _Table(QTableWidget):
    """Enter chooses the row that the arrow keys have come to."""

    entered_at = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the space bar."""
        if event.key() in _CHOOSE and self.currentRow() >= 0:
            self.entered_at.emit(self.currentRow())
        else:
            super().keyPressEvent(event)
