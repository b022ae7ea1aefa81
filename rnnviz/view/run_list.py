"""The training runs on disk: look at several in one plot, put one under the text, go on with it, tidy up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from rnnviz.view.run_actions import RunActions
from rnnviz.view.run_delegate import RunDelegate
from rnnviz.view.run_model import ROW, RunModel
from rnnviz.view.run_row import RunRow
from rnnviz.view.run_rows import RunRows
from rnnviz.view.theme import Theme
from rnnviz.view.undo_line import UndoLine


class RunList(QWidget):
    """Runs are named by their keys. Clicks are wishes, but for the ticks, which the list keeps itself."""

    open_requested = Signal(str)
    continue_requested = Signal(str)
    rename_requested = Signal(str, str)
    """A run and the name it shall have."""
    delete_requested = Signal(str)
    undo_delete_requested = Signal()
    folder_requested = Signal(str)
    """Show the run's folder in the system's file manager."""
    shown_changed = Signal(object)
    """frozenset[str]: the runs that are ticked, to be drawn in one plot."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model = RunModel(self)
        self._model.renamed.connect(self._on_renamed)
        self._model.ticked.connect(lambda: self.shown_changed.emit(self.shown))
        self._delegate = RunDelegate(theme, self)
        self._list = RunRows(self._model, self._delegate)
        self._list.setAccessibleName(self.tr("training runs"))
        self._actions = RunActions(theme)
        self._actions.triggered.connect(self._on_triggered)
        self._list.addActions(self._actions.actions_of_menu)
        self._list.opened.connect(lambda: self._on_triggered("open"))
        self._list.selectionModel().currentChanged.connect(lambda *_: self._show_actions())
        self._model.dataChanged.connect(lambda *_: self._show_actions())
        self._undo = UndoLine(theme)
        self._undo.undo_requested.connect(self._on_undo_requested)
        self._empty = QLabel(self.tr("No runs yet. Press Learn, and the first one appears here."))
        self._pages = QStackedLayout()
        self._arrange()
        self._show_actions()

    def _arrange(self) -> None:
        px = self._theme.px
        self._empty.setFont(self._theme.font(13))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setStyleSheet(f"color: {self._theme.colour('faint').name()}")
        self._empty.setMargin(px(24))
        for page in (self._empty, self._list):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(self._pages, stretch=1)
        column.addWidget(self._undo)
        column.addWidget(self._actions)

    @property
    def shown(self) -> frozenset[str]:
        """The keys of the runs that are ticked."""
        return self._model.shown

    @property
    def selected(self) -> str:
        """The key of the run that the buttons act on; "" for none."""
        row = self._row()
        return row.key if row else ""

    def set_runs(self, runs: Sequence[RunRow]) -> None:
        """Show these runs, in this order. Selection, scroll, ticks and a name being edited stay."""
        anchor = self._list.anchor()
        self._model.set_rows(runs)
        self._list.keep(anchor)
        self._pages.setCurrentWidget(self._list if runs else self._empty)
        self._actions.setVisible(bool(runs))
        self._show_actions()

    def set_shown(self, keys: frozenset[str]) -> None:
        """Tick these runs; tells nobody."""
        self._model.set_shown(keys)

    def set_selected(self, key: str) -> None:
        """Select a run and bring it into view; one that is not there leaves all as it is."""
        index = self._model.index_of(key)
        if index.isValid():
            self._list.setCurrentIndex(index)

    def set_colours(self, colours: Mapping[str, QColor]) -> None:
        """The colours in which the plot draws the runs, by key; others are in the accent colour."""
        self._delegate.set_colours(colours)
        self._list.viewport().update()

    def set_deleted(self, name: str) -> None:
        """Say that a run was deleted, and offer to bring it back until the next action; "" says no more."""
        if name:
            self._undo.say(self.tr("Deleted “{name}”.").format(name=name))
        else:
            self._undo.hide()

    def _row(self) -> RunRow | None:
        index: QModelIndex = self._list.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def _show_actions(self) -> None:
        self._actions.set_run(self._row())

    def _on_triggered(self, wanted: str) -> None:
        row = self._row()
        if row is None or not self._actions.allows(wanted):
            return
        if wanted == "rename":
            self._list.edit(self._list.currentIndex())
            return
        self._undo.hide()
        wishes = {
            "open": self.open_requested,
            "continue": self.continue_requested,
            "folder": self.folder_requested,
            "delete": self.delete_requested,
        }
        wishes[wanted].emit(row.key)

    def _on_renamed(self, key: str, name: str) -> None:
        self._undo.hide()
        self.rename_requested.emit(key, name)

    def _on_undo_requested(self) -> None:
        self._undo.hide()
        self.undo_delete_requested.emit()
