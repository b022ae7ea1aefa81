"""Titles of panels beside each other; those for which there is no room are in a menu at the end of the row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from rnnviz.view.theme import Theme


class TabRow(QWidget):
    """It never asks for more width than one title takes, and no title is cut. The current one is always seen."""

    chosen = Signal(int)
    """The title that was clicked, counted from 0; it is the current one then."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tabs = _Tabs()
        self._tabs.setFont(theme.font(13))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)  # else the bar would ask for room for every title
        self._tabs.setAccessibleName(self.tr("Panels"))
        self._tabs.currentChanged.connect(self.chosen)
        self._more = QToolButton()
        self._more.setText("⋯")
        self._more.setFont(theme.font(13))
        self._more.setToolTip(self.tr("More panels"))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self))
        self._more.menu().setFont(theme.font(13))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._tabs, stretch=1)
        row.addWidget(self._more)

    def set_titles(self, titles: Sequence[str], current: int) -> None:
        """Other titles; tells nobody."""
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        for title in titles:
            self._tabs.addTab(title)
        self._tabs.blockSignals(False)
        self.set_current(current)

    def set_current(self, index: int) -> None:
        """Which panel is shown, counted from 0; tells nobody."""
        self._tabs.blockSignals(True)
        self._tabs.setTabVisible(index, True)
        self._tabs.setCurrentIndex(index)
        self._tabs.blockSignals(False)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer titles fit."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """One title and the menu."""
        tabs, more = self._tabs.sizeHint(), self._more.sizeHint()
        widest = max(self._tabs.widths(), default=0)
        return QSize(widest + more.width(), max(tabs.height(), more.height()))

    def _fit(self) -> None:
        """Leave out what does not fit, from the end, but never the current title."""
        widths = self._tabs.widths()
        kept = list(range(len(widths)))
        room = self.width()
        if sum(widths) > room:
            room -= self._more.sizeHint().width()
        while len(kept) > 1 and sum(widths[each] for each in kept) > room:
            kept.remove(next(each for each in reversed(kept) if each != self._tabs.currentIndex()))
        self._tabs.blockSignals(True)
        for index in range(len(widths)):
            self._tabs.setTabVisible(index, index in kept)
        self._tabs.blockSignals(False)
        self._fill_menu([each for each in range(len(widths)) if each not in kept])

    def _fill_menu(self, indices: list[int]) -> None:
        menu = self._more.menu()
        menu.clear()
        for index in indices:
            menu.addAction(self._tabs.tabText(index), partial(self._tabs.setCurrentIndex, index))
        self._more.setVisible(bool(indices))


class _Tabs(QTabBar):
    """Tells how wide each tab would like to be, hidden or not."""

    def widths(self) -> list[int]:
        """In pixels."""
        return [self.tabSizeHint(index).width() for index in range(self.count())]
