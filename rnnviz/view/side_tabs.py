"""Several panels in one place at the side, one of them shown; their names stand above, if there are more than one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rnnviz.view.tab_row import TabRow
from rnnviz.view.theme import Theme

_MOST = 320
"""Pixels at scale 1 that the column may insist on; panels that would like more get what there is."""


class SideTabs(QWidget):
    """Panels by name. The first one is always there."""

    requested = Signal(str)
    """The name of a tab that was chosen; nothing is shown until :meth:`set_current` says so."""

    def __init__(self, theme: Theme, name: str, title: str, panel: QWidget) -> None:
        super().__init__()
        self._names: list[str] = []
        self._panels = {name: panel}
        self._first = (name, title)
        self._most = theme.px(_MOST)
        self._bar = TabRow(theme)
        self._bar.chosen.connect(self._on_chosen)
        self._stack = QStackedWidget()
        self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, stretch=1)
        self.set_offers(())

    def minimumSizeHint(self) -> QSize:
        """No panel makes the column wider, neither now nor, once it has been shown, for all others."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._most), hint.height())

    @property
    def current(self) -> str:
        """The name of the panel that is shown."""
        shown = self._stack.currentWidget()
        return next((name for name, panel in self._panels.items() if panel is shown), self._first[0])

    def has(self, name: str) -> bool:
        """Whether this panel has been added."""
        return name in self._panels

    def add(self, name: str, panel: QWidget) -> None:
        """A panel that can be shown from now on."""
        self._panels[name] = panel
        self._stack.addWidget(panel)

    def set_offers(self, offers: Sequence[tuple[str, str]]) -> None:
        """The other tabs there are: name and title."""
        listed = [self._first, *offers]
        self._names = [name for name, _ in listed]
        self._bar.set_titles([title for _, title in listed], self._index())
        self._bar.setVisible(len(listed) > 1)

    def set_current(self, name: str) -> None:
        """Show a panel that was added; another name shows the first."""
        self._stack.setCurrentWidget(self._panels.get(name, self._panels[self._first[0]]))
        self._bar.set_current(self._index())

    def _index(self) -> int:
        return self._names.index(self.current) if self.current in self._names else 0

    def _on_chosen(self, index: int) -> None:
        if 0 <= index < len(self._names):
            self.requested.emit(self._names[index])
