"""A scroll bar that moves along the tokens."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from rnnviz.view.token_grid import TokenGrid


class TokenScroll(QScrollBar):
    """Shows and moves the grid's first step. When everything fits it is empty and disabled, but keeps its place."""

    def __init__(self, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = grid
        self.setStyleSheet("QScrollBar::handle:horizontal:disabled { background: transparent; }")
        self.setAccessibleName(self.tr("Position in the text"))
        grid.changed.connect(self._on_grid_changed)
        self.valueChanged.connect(grid.scroll_to)
        self._on_grid_changed()

    def _on_grid_changed(self) -> None:
        last, columns, first = self._grid.last_first, self._grid.columns, self._grid.first
        with QSignalBlocker(self):  # here the bar follows the grid; only the user's hand moves the grid
            self.setRange(0, last)
            self.setPageStep(columns)
            self.setSingleStep(max(1, columns // 12))
            self.setValue(first)
        self.setEnabled(last > 0)
