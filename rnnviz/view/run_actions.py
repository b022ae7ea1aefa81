"""What can be done with the selected run: the buttons beneath the list, which are its context menu too."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from rnnviz.view.icons import icon
from rnnviz.view.run_row import BUSY, RunRow
from rnnviz.view.theme import Theme


class RunActions(QWidget):
    """One row of buttons; each `triggered` with the name of what is wanted."""

    triggered = Signal(str)
    """open, continue, rename, folder or delete."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._actions = {
            "open": self._action("open", self.tr("Open"), self.tr("Put this run's network under the text")),
            "continue": self._action("continue", self.tr("Continue"), self.tr("Learn on from where it was saved")),
            "rename": self._action("rename", self.tr("Rename"), self.tr("Rename this run"), "F2"),
            "folder": self._action("folder", self.tr("Show folder"), self.tr("Show this run's folder")),
            "delete": self._action("delete", self.tr("Delete"), self.tr("Delete this run; it can be undone"), "Del"),
        }
        self._told = {name: action.toolTip() for name, action in self._actions.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(6), 0, theme.px(6), 0)
        row.setSpacing(theme.px(2))
        for name, action in self._actions.items():
            if name == "rename":
                row.addStretch(1)
            row.addWidget(self._button(action, is_picture=name not in ("open", "continue")))
        self.set_run(None)

    @property
    def actions_of_menu(self) -> list[QAction]:
        """In the order of the buttons."""
        return list(self._actions.values())

    def allows(self, name: str) -> bool:
        """Whether this can be done with the selected run."""
        return self._actions[name].isEnabled()

    def set_run(self, row: RunRow | None) -> None:
        """Which run is selected, None for none; what cannot be done with it says why."""
        for action in self._actions.values():
            action.setEnabled(row is not None)
        if row is None:
            return
        busy = {
            "learning": self.tr("It is running; stop it first."),
            "elsewhere": self.tr("Another window runs it; stop it there first."),
        }
        can_be_read = row.state != "unreadable"
        for name in ("continue", "delete"):
            self._actions[name].setEnabled(row.state not in BUSY and (can_be_read or name == "delete"))
            self._actions[name].setToolTip(busy.get(row.state, self._told[name]))
        for name in ("open", "rename"):
            self._actions[name].setEnabled(can_be_read)

    def _action(self, name: str, text: str, told: str, key: str = "") -> QAction:
        action = QAction(text, self)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{told}  {key}".rstrip())
        action.triggered.connect(lambda: self.triggered.emit(name))
        if name in ("rename", "folder", "delete"):
            action.setIcon(icon(name, self._theme))
            action.setIconVisibleInMenu(False)
        return action

    def _button(self, action: QAction, is_picture: bool) -> QToolButton:
        style = Qt.ToolButtonStyle
        button = QToolButton()
        button.setDefaultAction(action)
        button.setFont(self._theme.font(13))
        button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        button.setToolButtonStyle(style.ToolButtonIconOnly if is_picture else style.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        return button
