"""The samples of a run in the order of their training steps, for Qt's list."""

from __future__ import annotations

import html
from bisect import bisect_left, bisect_right
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rnnviz.view.sample import Sample, SeriesSample, figure, when, whole

SAMPLE = Qt.ItemDataRole.UserRole
"""The :class:`Sample` of a row."""

MARKED = Qt.ItemDataRole.UserRole + 1
"""Whether the row is the one that the replay shows."""

_LONGEST_TIP = 2_000


class SampleModel(QAbstractListModel):
    """Grows at the end; a sample of a step that is there already takes its place, as after a resumed run."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._samples: list[Sample] = []
        self._steps: list[int] = []
        self._mark: int | None = None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 # Qt's own
        """How many samples there are."""
        return 0 if parent.isValid() else len(self._samples)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sample, its words for screen readers, or its tooltip."""
        if not index.isValid():
            return None
        sample = self._samples[index.row()]
        if role == SAMPLE:
            return sample
        if role == MARKED:
            return index.row() == self.marked
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join([", ".join([*when(sample), figure(sample)]), whole(sample)])
        return _tip(sample) if role == Qt.ItemDataRole.ToolTipRole else None

    def add(self, sample: Sample) -> None:
        """Put it where its step belongs."""
        row = bisect_left(self._steps, sample.step)
        if row < len(self._steps) and self._steps[row] == sample.step:
            self._samples[row] = sample
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginInsertRows(QModelIndex(), row, row)
        self._samples.insert(row, sample)
        self._steps.insert(row, sample.step)
        self.endInsertRows()

    def clear(self) -> None:
        """Forget all."""
        self.beginResetModel()
        self._samples, self._steps, self._mark = [], [], None
        self.endResetModel()

    def mark(self, step: int | None) -> None:
        """Highlight the sample at or before a training step; None for no highlight."""
        before, self._mark = self.marked, step
        for row in {before, self.marked} - {-1}:
            self.dataChanged.emit(self.index(row), self.index(row), [MARKED])

    @property
    def marked(self) -> int:
        """The highlighted row, or -1."""
        return -1 if self._mark is None else bisect_right(self._steps, self._mark) - 1


def _tip(sample: Sample) -> str:
    heading = " · ".join(filter(None, [*when(sample), figure(sample)]))
    if isinstance(sample, SeriesSample):
        return heading
    text = whole(sample)
    shown = text if len(text) <= _LONGEST_TIP else text[:_LONGEST_TIP] + "…"
    return f"<qt>{html.escape(heading)}<pre style='white-space: pre-wrap'>{html.escape(shown)}</pre></qt>"
