"""A list that grows at its end: it follows the newest row, unless the user has scrolled back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QPushButton, QTableView

from rnnviz.view.theme import Theme

_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class GrowingList(QTableView):
    """Qt's table of one column, whose rows are equally high: its list asks the model for every row when one is added.

    While it is scrolled back, a button at its foot says how many new rows there are and leads to them.
    """

    chosen = Signal(QModelIndex)
    """A row was clicked, or Enter pressed on it."""

    def __init__(self, theme: Theme, row_height: int) -> None:
        super().__init__()
        self._theme = theme
        self._follows, self._unseen = True, 0
        self._newest = QPushButton(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.viewport().setMouseTracking(True)
        self._newest.setFont(theme.font(12))
        self._newest.setProperty("outlined", True)
        self._newest.setProperty("active", True)
        self._newest.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._newest.clicked.connect(self.follow)
        self._newest.hide()
        self.clicked.connect(self.chosen)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def follow(self) -> None:
        """Go to the newest row, and stay with it."""
        self._follows, self._unseen = True, 0
        self._newest.hide()
        self.scrollToBottom()

    def shows(self, index: QModelIndex) -> bool:
        """Whether some of a row can be seen."""
        return self.viewport().rect().intersects(self.visualRect(index))

    def rowsInserted(  # noqa: N802 # Qt's name
        self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int
    ) -> None:
        """Count what comes while the user looks elsewhere."""
        super().rowsInserted(parent, start, end)
        if not self._follows:
            self._unseen += end - start + 1
            self._say_unseen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the space bar chooses the row."""
        if event.key() in _CHOOSE and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stays in its corner."""
        super().resizeEvent(event)
        self._place()

    def _on_scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum():
            self._follows, self._unseen = True, 0
            self._newest.hide()
        else:
            self._follows = False

    def _on_range_changed(self, _least: int, most: int) -> None:
        if self._follows:
            self.verticalScrollBar().setValue(most)

    def _say_unseen(self) -> None:
        self._newest.setText(self.tr("{count} new ↓").format(count=f"{self._unseen:,}"))
        self._place()
        self._newest.show()

    def _place(self) -> None:
        self._newest.adjustSize()
        margin, view = self._theme.px(8), self.viewport()
        self._newest.move(view.width() - self._newest.width() - margin, view.height() - self._newest.height() - margin)
