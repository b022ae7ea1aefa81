"""The runs on disk for Qt's list: what stays the same is left alone, so that selection, scroll and editor stay."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from rnnviz.view import tips
from rnnviz.view.run_row import RunRow, told

ROW = Qt.ItemDataRole.UserRole
"""The :class:`RunRow` of a row."""

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_CHANGEABLE = _FLAGS | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable

_Index = QModelIndex | QPersistentModelIndex


class RunModel(QAbstractListModel):
    """Rows in the order they are given. A new name is only asked for; a tick is set at once."""

    renamed = Signal(str, str)
    """The key of a run and the name that the user wants for it."""
    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[RunRow] = []
        self._shown: frozenset[str] = frozenset()

    @property
    def shown(self) -> frozenset[str]:
        """The keys of the runs that are ticked."""
        return self._shown & {row.key for row in self._rows}

    def set_shown(self, keys: frozenset[str]) -> None:
        """Tick these runs, also such as are not there yet."""
        self._shown = keys
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 # Qt's own
        """How many runs there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A run that cannot be read can be neither drawn nor renamed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS if self._rows[index.row()].state == "unreadable" else _CHANGEABLE

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The run, its name to edit, its tick, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.EditRole:
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.key in self._shown else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return told(row, time.time())
        return tips.rich(told(row, time.time())) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a run, or ask for another name."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            self.set_shown(self._shown ^ {row.key})
            self.ticked.emit()
            return True
        name = str(value).strip()
        if name and name != row.name:
            self.renamed.emit(row.key, name)
        return True

    def set_rows(self, rows: Sequence[RunRow]) -> None:
        """Show these and no others. A key that comes twice is shown once."""
        rows = list({row.key: row for row in rows}.values())
        kept = {row.key for row in rows}
        for place in reversed([place for place, row in enumerate(self._rows) if row.key not in kept]):
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place]
            self.endRemoveRows()
        for place, row in enumerate(rows):
            self._bring(row, place)

    def _bring(self, row: RunRow, place: int) -> None:
        """Have `row` at `place`; those before it are where they belong."""
        here = next((at for at in range(place, len(self._rows)) if self._rows[at].key == row.key), None)
        if here is None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if here != place:
            self.beginMoveRows(QModelIndex(), here, here, QModelIndex(), place)
            self._rows.insert(place, self._rows.pop(here))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))

    def index_of(self, key: str) -> QModelIndex:
        """Where a run is; an invalid index if it is not there."""
        return next((self.index(at) for at, row in enumerate(self._rows) if row.key == key), QModelIndex())
