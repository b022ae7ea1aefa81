"""One line that says what was just deleted, and brings it back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from rnnviz.view.facts import FactsLine
from rnnviz.view.icons import icon
from rnnviz.view.theme import Theme


class UndoLine(QFrame):
    """Hidden until there is something to say."""

    undo_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        px = theme.px
        self._said = FactsLine(theme, theme.font(13), "ink")
        undo = QPushButton(self.tr("Undo"))
        undo.setFont(theme.font(13, bold=True))
        undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        undo.setStyleSheet(f"color: {theme.colour('accent').name()}")
        undo.clicked.connect(lambda: self.undo_requested.emit())
        close = QToolButton()
        close.setIcon(icon("close", theme))
        close.setIconSize(QSize(px(12), px(12)))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.hide)
        self.setObjectName("undo")
        self.setStyleSheet(f"#undo {{ background: {theme.colour('panel').name()}; border-radius: {px(5)}px; }}")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(4), px(4))
        row.setSpacing(px(4))
        row.addWidget(self._said, stretch=1)
        row.addWidget(undo)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._said.text

    def say(self, text: str) -> None:
        """Say it, and offer to undo it."""
        self._said.set_text(text)
        self.show()
