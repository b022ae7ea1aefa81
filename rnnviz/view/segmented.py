"""One of a few, side by side: RNN | LSTM | GRU."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from rnnviz.view.theme import Theme


class Segmented(QFrame):
    """A row of segments of which one is chosen. A segment that cannot be had says why in its tooltip."""

    requested = Signal(str)
    """The value of the segment that was clicked; nothing is chosen until :meth:`set_current` says so."""

    def __init__(self, theme: Theme, segments: Mapping[str, str]) -> None:
        """`segments` maps each value to the text on it."""
        super().__init__()
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for value, text in segments.items():
            button = QPushButton(text)
            button.setCheckable(True)
            button.setFont(theme.font(13))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked, value=value: self._on_clicked(value))
            self._buttons[value] = button
            self._group.addButton(button)
            row.addWidget(button)
        self._current = ""

    @property
    def current(self) -> str:
        """The chosen value, or "" for none."""
        return self._current

    def set_current(self, value: str) -> None:
        """Choose a segment; a value that is not there leaves none chosen."""
        self._current = value
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == value)
        self._group.setExclusive(True)

    def set_text(self, value: str, text: str) -> None:
        """Write something else on a segment."""
        self._buttons[value].setText(text)

    def set_available(self, value: str, available: bool, reason: str = "") -> None:
        """Let a segment be clicked, or say why it cannot be."""
        button = self._buttons[value]
        button.setEnabled(available)
        button.setToolTip("" if available else reason)

    def _on_clicked(self, value: str) -> None:
        wanted = value != self._current
        self.set_current(self._current)  # a click is a wish; the answer comes by set_current
        if wanted:
            self.requested.emit(value)
