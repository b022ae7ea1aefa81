"""A quiet button that shows what is chosen and opens a menu of what else there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from rnnviz.view.theme import Theme


class Choice(QToolButton):
    """Shows `text ▾`. What is shown changes by :meth:`set_current` alone."""

    requested = Signal(object)
    """The value of the entry that was clicked."""

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is what a screen reader calls the button."""
        super().__init__()
        self.setFont(theme.font(13))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(name)
        self._menu = QMenu(self)
        self._menu.setFont(theme.font(13))
        self._menu.setToolTipsVisible(True)
        self._current: object = None
        self._entries: list[tuple[object, str]] | None = None
        self._group = QActionGroup(self)
        self._group.setExclusive(False)
        self.setMenu(self._menu)

    def set_entries(
        self, entries: Sequence[tuple[object, str]], commands: Sequence[tuple[str, Callable[[], None]]] = ()
    ) -> None:
        """The values that can be chosen, each with its text; `commands` below them are no values but do something."""
        if list(entries) == self._entries:
            return
        self._entries = list(entries)
        for action in self._menu.actions():
            self._menu.removeAction(action)
            action.deleteLater()  # it may be the very one whose click brought us here
        for value, text in entries:
            self._add_entry(value, text)
        self._menu.addSeparator()
        for text, do in commands:
            self._menu.addAction(text, do)

    def _add_entry(self, value: object, text: str) -> None:
        action = self._menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setData(value)
        action.triggered.connect(lambda _checked: self._on_triggered(value))
        self._group.addAction(action)

    def set_current(self, value: object, text: str) -> None:
        """What is chosen, and how the button says it; it need not be among the entries."""
        self.setText(text.replace("&", "&&") + " ▾")
        self.setAccessibleDescription(text)
        self._current = value
        for action in self._group.actions():
            action.setChecked(action.data() == value)

    def _on_triggered(self, value: object) -> None:
        for action in self._group.actions():  # a click is a wish; the mark moves when set_current says so
            action.setChecked(action.data() == self._current)
        self.requested.emit(value)
