"""Chooses what stands in the middle: the gate maps, or another picture of the same network."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from rnnviz.view.theme import Theme


class StageButton(QToolButton):
    """Hidden while there is nothing to choose from."""

    requested = Signal(str)
    """The name of the picture that is wished; "" for the gate maps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._titles: dict[str, str] = {}
        self._menu = QMenu(self)
        self._menu.setFont(theme.font(13))
        self._group: QActionGroup | None = None
        self.setMenu(self._menu)
        self.setFont(theme.font(12))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Choose what is shown in the middle"))
        self.set_offers(())

    def set_offers(self, offers: Sequence[tuple[str, str]]) -> None:
        """The pictures there are besides the gate maps: name and title."""
        self._titles = {"": self.tr("Gate maps"), **dict(offers)}
        self._menu.clear()
        self._group = QActionGroup(self._menu)
        for name, title in self._titles.items():
            action = self._menu.addAction(title)
            action.setCheckable(True)
            action.setData(name)
            action.triggered.connect(lambda _checked, name=name: self.requested.emit(name))
            self._group.addAction(action)
        self.setVisible(len(self._titles) > 1)
        self.set_current("")

    def set_current(self, name: str) -> None:
        """What is shown now."""
        name = name if name in self._titles else ""
        self.setText(f"{self._titles[name]} ▾")
        for action in self._menu.actions():
            action.setChecked(action.data() == name)
