"""Which columns of a table are to be learned: a tick for each, and why some cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rnnviz.view.choice import Choice
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.theme import Theme
from rnnviz.view.tips import rich

MOST = 40
"""Ticks that are shown; a table with more columns has the others unticked."""


class OfferedColumn(NamedTuple):
    """A column's name, its range in words, and why it cannot be learned; empty if it can."""

    name: str
    told: str
    problem: str


class ColumnChooser(QWidget):
    """Says what table it is and offers its columns."""

    chosen = Signal(object)
    """The names of the ticked columns, a tuple, after a click."""
    encoding_requested = Signal(str)
    """The file is to be read again, in this encoding."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._boxes: list[QCheckBox] = []
        self._columns: tuple[OfferedColumn, ...] = ()
        self._name, self._note = ElidedLabel(), QLabel()
        self._encoding = Choice(theme, self.tr("encoding of the file"))
        self._encoding.requested.connect(lambda encoding: self.encoding_requested.emit(str(encoding)))
        self._title = QLabel(self.tr("Columns to learn and to foretell, each from 0 to 1:"))
        self._flow = FlowLayout(theme.px(14), theme.px(4))
        self._arrange()

    def _arrange(self) -> None:
        theme = self._theme
        self._name.setFont(theme.font(13, bold=True))
        for label in (self._title, self._note):
            label.setFont(theme.font(12))
            label.setObjectName("faint")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self._name, stretch=1)
        top.addWidget(self._encoding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        column.addLayout(top)
        column.addWidget(self._title)
        column.addLayout(self._flow)
        column.addWidget(self._note)
        column.addStretch(1)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the ticked columns."""
        return tuple(one.name for one, box in zip(self._columns, self._boxes, strict=False) if box.isChecked())

    def set_table(self, name: str, columns: Sequence[OfferedColumn], ticked: Sequence[str], note: str) -> None:
        """Offer the columns of a table; `note` says what of it is left out."""
        self._name.set_text(name)
        if tuple(columns) != self._columns:
            self._columns = tuple(columns)
            self._make_boxes()
        for one, box in zip(self._columns, self._boxes, strict=False):
            box.setChecked(one.name in ticked)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def set_encoding(self, encoding: str, others: Sequence[str]) -> None:
        """What the file was read in, and what it could also be in."""
        self._encoding.set_entries([(each, each) for each in (encoding, *others)])
        self._encoding.set_current(encoding, encoding)
        self._encoding.setVisible(bool(encoding) and bool(others))

    def _make_boxes(self) -> None:
        for box in self._boxes:
            self._flow.removeWidget(box)
            box.deleteLater()
        self._boxes = [self._box(one) for one in self._columns[:MOST]]

    def _box(self, column: OfferedColumn) -> QCheckBox:
        text = column.name if len(column.name) <= 24 else f"{column.name[:23]}…"
        box = QCheckBox(text.replace("&", "&&"))
        box.setFont(self._theme.font(13))
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.setEnabled(not column.problem)
        box.setToolTip(rich(column.problem or column.told))
        box.clicked.connect(lambda _checked: self.chosen.emit(self.names))
        self._flow.addWidget(box)
        return box
