"""Everything that is held, one line each: a box to switch it off and on, its text, and a way to remove it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rnnviz.core.clamp import Clamp
from rnnviz.view.clamp_text import in_words
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.theme import Theme


class WhatIfLine(QWidget):
    """One clamp."""

    switched = Signal(bool)
    removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.switch, self.words, self.remove = QCheckBox(), ElidedLabel(), QPushButton("×")
        self.switch.setToolTip(self.tr("Off: it is kept, and has no effect"))
        self.words.setFont(theme.font(12))
        self.remove.setFont(theme.font(13))
        self.remove.setFixedSize(theme.px(22), theme.px(20))
        self.remove.setStyleSheet("padding: 0")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.remove.setToolTip(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(9), 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.switch)
        row.addWidget(self.words, stretch=1)
        row.addWidget(self.remove)
        self.switch.clicked.connect(self._on_clicked)
        self.remove.clicked.connect(lambda: self.removed.emit())

    def set_clamp(self, clamp: Clamp, with_layer: bool) -> None:
        """Show this; tells nobody."""
        self.switch.setChecked(clamp.on)
        self.words.set_text(in_words(clamp, with_layer))
        self.switch.setAccessibleName(self.words.text())

    def _on_clicked(self, on: bool) -> None:
        self.switch.setChecked(not on)  # a click is a wish; the answer comes by set_clamp
        self.switched.emit(on)


class WhatIfList(QWidget):
    """In the order in which they work: of two on the same quantity, the lower one has the last word."""

    switched = Signal(int, bool)
    removed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines: list[WhatIfLine] = []
        self._nothing = QLabel(self.tr("Nothing is held: the network reads as it was taught."))
        self._nothing.setFont(theme.font(12))
        self._nothing.setObjectName("faint")
        self._nothing.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)

    def set_clamps(self, clamps: Sequence[Clamp], layers: int) -> None:
        """Show these, of a network of so many layers."""
        while len(self.lines) > len(clamps):
            line = self.lines.pop()
            line.hide()
            line.deleteLater()
        while len(self.lines) < len(clamps):
            self._add_line(len(self.lines))
        for line, clamp in zip(self.lines, clamps, strict=True):
            line.set_clamp(clamp, layers > 1)
        self._nothing.setVisible(not clamps)

    def _add_line(self, place: int) -> None:
        line = WhatIfLine(self._theme)
        line.switched.connect(lambda on: self.switched.emit(place, on))
        line.removed.connect(lambda: self.removed.emit(place))
        self.lines.append(line)
        self._column.addWidget(line)
