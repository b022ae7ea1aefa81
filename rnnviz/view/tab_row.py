"""Titles of panels beside each other; those for which there is no room are in a menu at the end of the row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QTabBar, QToolButton, QWidget

from rnnviz.view.theme import Theme


class TabRow(QWidget):
    """It never asks for more width than one title takes, and no title is cut. The current one is always seen."""

    chosen = Signal(int)
    """A title that was clicked, counted from 0; nothing changes until :meth:`set_current` says so."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._current = 0
        self._kept: list[int] = []
        self._ruler, self._tabs = _Tabs(theme, self), _Tabs(theme, self)
        self._ruler.hide()
        self._tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it takes what there is
        self._tabs.setAccessibleName(self.tr("Panels"))
        self._tabs.currentChanged.connect(self._on_tab_changed)
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

    @property
    def titles(self) -> list[str]:
        """All of them, seen or not."""
        return self._ruler.titles()

    def set_titles(self, titles: Sequence[str], current: int) -> None:
        """Other titles; tells nobody."""
        self._ruler.set_titles(titles)
        self._kept = []
        self.set_current(current)

    def set_current(self, index: int) -> None:
        """Which panel is shown, counted from 0; tells nobody."""
        self._current = index
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer titles fit."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is the style known, and with it how wide titles are."""
        super().showEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """One title and the menu."""
        tabs, more = self._ruler.sizeHint(), self._more.sizeHint()
        return QSize(max(self._ruler.widths(), default=0) + more.width(), max(tabs.height(), more.height()))

    def _fit(self) -> None:
        """Leave out what does not fit, from the end, but never the current title."""
        widths = self._ruler.widths()
        kept = list(range(len(widths)))
        room = self.width()
        if sum(widths) > room:
            room -= self._more.sizeHint().width()
        while len(kept) > 1 and sum(widths[each] for each in kept) > room:
            kept.remove(next(each for each in reversed(kept) if each != self._current))
        if kept != self._kept:
            self._kept = kept
            titles = self.titles
            self._tabs.set_titles([titles[each] for each in kept])
            self._fill_menu([each for each in range(len(titles)) if each not in kept])
        self._tabs.set_current(kept.index(self._current) if self._current in kept else 0)

    def _fill_menu(self, indices: list[int]) -> None:
        menu = self._more.menu()
        menu.clear()
        for index in indices:
            menu.addAction(self.titles[index], partial(self.chosen.emit, index))
        self._more.setVisible(bool(indices))

    def _on_tab_changed(self, place: int) -> None:
        if 0 <= place < len(self._kept):
            self.chosen.emit(self._kept[place])


class _Tabs(QTabBar):
    """A bar that tells nobody of what it is told, and how wide each of its tabs would like to be."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(theme.font(13))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)

    def titles(self) -> list[str]:
        return [self.tabText(index) for index in range(self.count())]

    def widths(self) -> list[int]:
        self.ensurePolished()
        return [self.tabSizeHint(index).width() for index in range(self.count())]

    def set_titles(self, titles: Sequence[str]) -> None:
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        for title in titles:
            self.addTab(title)
        self.blockSignals(False)

    def set_current(self, index: int) -> None:
        self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(False)
