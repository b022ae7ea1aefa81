"""Qt's list of the runs: Enter and a double click open, and what is in view stays when rows come or go."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from rnnviz.view.run_delegate import RunDelegate
from rnnviz.view.run_model import RunModel


class Anchor(NamedTuple):
    """A row and how far below the top of the view it begins, in pixels."""

    row: QPersistentModelIndex
    top: int


class RunRows(QListView):
    """One run is selected at most."""

    opened = Signal()
    """The current run, by Enter or a double click."""

    def __init__(self, model: RunModel, delegate: RunDelegate) -> None:
        super().__init__()
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.viewport().setMouseTracking(True)

    def anchor(self) -> Anchor | None:
        """What stands at the top now; None at the very top, where what is new shall be seen."""
        index = self.indexAt(QPoint(1, 1))
        if not index.isValid() or self.verticalScrollBar().value() == 0:
            return None
        return Anchor(QPersistentModelIndex(index), self.visualRect(index).top())

    def keep(self, anchor: Anchor | None) -> None:
        """Scroll so that it stands where it stood, if it is still there."""
        if anchor is not None and anchor.row.isValid():
            self.executeDelayedItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(anchor.row).top() - anchor.top)

    def currentChanged(  # noqa: N802 # Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The run where the keyboard is, is the one that is selected, also when the list just got the focus."""
        super().currentChanged(current, previous)
        self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens, unless it is two quick ticks."""
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_tick = self._delegate.tick_zone(self.visualRect(index)).contains(event.position().toPoint())
        if index.isValid() and is_left and not is_tick:
            self.opened.emit()
        else:
            super().mouseDoubleClickEvent(event)
