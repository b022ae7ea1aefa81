"""One thing to be decided: a sentence, and a button for each answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.theme import Theme

Answers = Sequence[tuple[str, str]]
"""(key, label) of each; the first is the one to be recommended."""


class QuestionBox(QFrame):
    """Shows the oldest question that waits, and nothing when none does."""

    answered = Signal(str)
    """The key of the answer to the question that was shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._waiting: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        self._sentence = QLabel()
        self._sentence.setFont(theme.font(13))
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._buttons = QWidget(self)
        px = theme.px
        self.setObjectName("question")
        edge = f"border-left: {px(4)}px solid {theme.colour('warning').name()}"
        self.setStyleSheet(f"#question {{ background: {theme.colour('panel').name()}; {edge}; }}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(10), px(8), px(8), px(8))
        self._column.setSpacing(px(8))
        self._column.addWidget(self._sentence)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is asked now; "" for nothing."""
        return self._waiting[0][0] if self._waiting else ""

    def ask(self, sentence: str, answers: Answers) -> None:
        """Ask, after what is being asked already. What waits already is not asked twice."""
        question = sentence, tuple(answers)
        if question not in self._waiting:
            self._waiting.append(question)
            if len(self._waiting) == 1:
                self._show_first()

    def withdraw(self) -> None:
        """Ask nothing any more."""
        self._waiting.clear()
        self._show_first()

    def _show_first(self) -> None:
        self._column.removeWidget(self._buttons)
        self._buttons.hide()
        self._buttons.deleteLater()  # a click on one of them may have brought us here
        self._buttons = self._row_of(self._waiting[0][1] if self._waiting else ())
        self._column.addWidget(self._buttons)
        self._buttons.show()
        self._sentence.setText(self.sentence)
        self.setAccessibleName(self.sentence)
        self.setVisible(bool(self._waiting))
        if self._waiting:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _row_of(self, answers: Answers) -> QWidget:
        holder, row = QWidget(self), FlowLayout(self._theme.px(6), self._theme.px(6))
        holder.setLayout(row)
        for number, (key, label) in enumerate(answers):
            button = QPushButton(label.replace("&", "&&"))
            button.setFont(self._theme.font(13))
            button.setProperty("outlined", True)
            button.setProperty("active", number == 0)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._on_clicked, key))
            row.addWidget(button)
        return holder

    def _on_clicked(self, key: str) -> None:
        self._waiting.pop(0)
        self._show_first()
        self.answered.emit(key)
