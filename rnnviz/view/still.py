"""Choices that a mouse wheel passes over: it turns them only while they have the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from rnnviz.view.theme import Theme

_LEAST_CHARACTERS = 6


class StillComboBox(QComboBox):
    """A combo box for a form that scrolls. It may be narrower than its longest entry."""

    def __init__(self, theme: Theme, entries: Sequence[tuple[str, str]] = ()) -> None:
        """`entries` are values with their texts."""
        super().__init__()
        self.setFont(theme.font(13))
        self.view().setFont(theme.font(13))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_CHARACTERS)
        self.set_entries(entries)

    def set_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Other values with their texts; what was chosen stays chosen if it is among them."""
        before = self.currentData()
        self.clear()
        for value, text in entries:
            self.addItem(text, value)
        self.set_value(before)

    def set_value(self, value: object) -> None:
        """Choose by value; one that is not there leaves the first chosen."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Without the focus the wheel scrolls the form."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
