"""One sentence above the work area; nothing moves when it comes or goes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from rnnviz.view.icons import icon
from rnnviz.view.theme import Theme

MOST_MESSAGES = 3
INFO_MILLISECONDS = 8_000


class Message(NamedTuple):
    """A sentence and its kind, "info" or "warning"; `choices` are offered behind it, as (key, label)."""

    text: str
    kind: str
    choices: tuple[tuple[str, str], ...] = ()


class MessageBar(QFrame):
    """Lies over the top of its parent. Shows the oldest of at most MOST_MESSAGES; an info goes by itself."""

    message_closed = Signal()
    choice_requested = Signal(str)
    """The key of a choice that a message offered; the message is closed already."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._queue: list[Message] = []
        self._label = QLabel()
        self._close = QToolButton()
        self._choices = QHBoxLayout()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INFO_MILLISECONDS)
        self._timer.timeout.connect(self.close_message)
        self._arrange()
        self.hide()
        if parent is not None:
            parent.installEventFilter(self)

    def _arrange(self) -> None:
        px = self._theme.px
        self._label.setFont(self._theme.font(14))
        self._label.setTextFormat(Qt.TextFormat.PlainText)  # a file's name may look like markup
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close.setIcon(icon("close", self._theme))
        self._close.setIconSize(QSize(px(14), px(14)))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.close_message)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(8), px(8))
        row.setSpacing(px(10))
        row.addWidget(self._label, stretch=1)
        row.addLayout(self._choices)
        row.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignTop)

    @property
    def messages(self) -> list[Message]:
        """What is shown, first, and what waits behind it."""
        return list(self._queue)

    def show_message(self, text: str, kind: str = "info", choices: Sequence[tuple[str, str]] = ()) -> None:
        """Say one sentence; `kind` is "info" or "warning". What is already said or waiting is not said twice.

        A message with `choices`, (key, label) each, stays until it is answered or closed.

        When there are too many, the oldest info gives way, and only if there is none, the oldest warning.
        """
        message = Message(text, kind, tuple(choices))
        if message in self._queue:
            return
        shown = self._queue[:1]
        self._queue.append(message)
        if len(self._queue) > MOST_MESSAGES:
            infos = [each for each in self._queue if each.kind == "info"]
            self._queue.remove((infos or self._queue)[0])
        if self._queue[:1] != shown:
            self._show_first()

    def close_message(self) -> None:
        """Close what is shown; the next one comes."""
        if self._queue:
            self._queue.pop(0)
            self._show_first()
            self.message_closed.emit()

    def _show_first(self) -> None:
        self._timer.stop()
        if not self._queue:
            self.hide()
            return
        message = self._queue[0]
        self._label.setText(message.text)
        self._show_choices(message.choices)
        self.setAccessibleName(message.text)
        self.setProperty("kind", message.kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if message.kind == "info" and not message.choices:
            self._timer.start()

    def _show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for key, label in choices:
            button = QPushButton(label)
            button.setFont(self._theme.font(13))
            button.setProperty("outlined", True)
            button.clicked.connect(partial(self._on_chosen, key))
            self._choices.addWidget(button)

    def _on_chosen(self, key: str) -> None:
        self.close_message()
        self.choice_requested.emit(key)

    def _place(self) -> None:
        parent = self.parentWidget()
        margin = self._theme.px(12)
        width = min((parent or self).width() - 2 * margin, self._theme.px(760))
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry(((parent or self).width() - width) // 2, margin // 2, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the parent's top."""
        if event.type() == QEvent.Type.Resize and self._queue:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it too."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
        else:
            super().keyPressEvent(event)
