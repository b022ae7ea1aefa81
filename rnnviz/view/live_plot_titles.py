"""The line above a plot that says what its left and its right axis count."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from rnnviz.view.theme import Theme


class PaneTitle(QWidget):
    """Upright text, which needs less room than labels along the axes and is read more easily."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._left, self._right = QLabel(), QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self._right)
        for label in (self._left, self._right):
            label.setFont(theme.font(12))
            label.setStyleSheet(f"color: {theme.colour('faint').name()}")

    def set_texts(self, left: str, right: str) -> None:
        """What is read at the left, in full lines, and at the right, in dotted ones; "" for neither."""
        self._left.setText(left)
        self._right.setText(f"┄ {right}" if right else "")
