"""The dock in which one learns: made when first seen, at the left where there is room, else over the step's panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from rnnviz.app.studio import Studio
from rnnviz.core.run_folder import RunFolder
from rnnviz.session.learning import Learning
from rnnviz.view.theme import Theme

if TYPE_CHECKING:
    from rnnviz.app.learn_bindings import LearnBindings
    from rnnviz.app.run_bindings import RunBindings
    from rnnviz.view.learn_panel import LearnPanel

_WIDE = 1560
"""Logical pixels from which on the panel has a column of its own."""

_WIDTH = 400

_BELOW, _LOW, _BELOW_WHEN_LOW = 172, 680, 92
"""In a narrow window the panel below it keeps as much, enough for the likeliest tokens."""


class LearnDock(QDockWidget):
    """Hidden at first. `parts`, once made, are the panel and its bindings."""

    shown_changed = Signal(bool)
    text_wished = Signal(str)

    def __init__(
        self, window: QMainWindow, theme: Theme, studio: Studio, learning: Learning, *, wakes: bool = True
    ) -> None:
        """`wakes`: the worker is started when the dock is seen first; nothing is learned where it is only drawn."""
        super().__init__(self.tr("Learn"), window)
        self.setObjectName("learn")
        self.setTitleBarWidget(QWidget(self))
        self._window, self._theme, self._studio, self._learning = window, theme, studio, learning
        self._wakes = wakes
        self.panel: LearnPanel | None = None
        self.learn: LearnBindings | None = None
        self.runs: RunBindings | None = None
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        self.hide()
        self.visibilityChanged.connect(lambda _visible: self.shown_changed.emit(not self.isHidden()))

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is in it, and let the worker load torch while the user reads."""
        self.make()
        super().showEvent(event)
        if self._wakes:
            self._learning.training.wake()

    def make(self) -> None:
        """Make the panel, if it is not there yet; until then the window does without all its modules."""
        if self.panel is None:
            from rnnviz.app.curve_bindings import CurveBindings
            from rnnviz.app.film_bindings import FilmBindings
            from rnnviz.app.learn_bindings import LearnBindings
            from rnnviz.app.run_bindings import RunBindings
            from rnnviz.app.sample_bindings import SampleBindings
            from rnnviz.view.learn_panel import LearnPanel

            self._show_run_under_text()
            self.panel = LearnPanel(self._theme)
            self.learn = LearnBindings(self.panel, self._learning, self._theme, lambda: self._studio.document.text)
            curves = CurveBindings(self.panel, self._learning)
            SampleBindings(self.panel, self._learning)
            film = FilmBindings(self.panel, self._learning, self._studio)
            film.text_wished.connect(self.text_wished)
            self.runs = RunBindings(self.panel, self._learning, curves, film)
            self.setWidget(self.panel)

    def _show_run_under_text(self) -> None:
        """If the network that reads comes from a run, that is the one to begin with."""
        path = self._studio.path
        if path is not None and self._learning.shown is None:
            folder = RunFolder(path.parent)
            if folder.is_run and folder.model == path:
                self._learning.show(folder)

    def open(self, giving_way: list[QDockWidget], below: QDockWidget) -> None:
        """Show it. In a narrow window the docks `giving_way` go meanwhile, and it stands above `below`."""
        if not self.isHidden():
            return
        self.make()
        window, px = self._window, self._theme.px
        window.removeDockWidget(self)  # splitting alone would leave it in its old place, too
        if window.width() >= px(_WIDE):
            window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        else:
            window.splitDockWidget(giving_way[0], self, Qt.Orientation.Vertical)
            self.show()
            for dock in giving_way:
                dock.hide()
        self.show()
        window.resizeDocks([self], [px(_WIDTH)], Qt.Orientation.Horizontal)
        kept = px(_BELOW if window.height() >= px(_LOW) else _BELOW_WHEN_LOW)
        window.resizeDocks([self, below], [window.height() - kept, kept], Qt.Orientation.Vertical)

    def close_dock(self, giving_way: list[QDockWidget]) -> None:
        """Hide it, and bring back what gave way. Learning goes on."""
        self.hide()
        for dock in giving_way:
            dock.show()

    @property
    def stands_over_the_step(self) -> bool:
        """Whether it has taken the place of the step's panel."""
        return not self.isHidden() and self._window.dockWidgetArea(self) == Qt.DockWidgetArea.RightDockWidgetArea

    def take_over(self, other: LearnDock) -> None:
        """Show what the dock of the window before showed."""
        if other.panel is None:
            return
        self.make()
        if self.panel is not None and self.runs is not None:
            self.panel.take_over(other.panel)
            self.runs.draw_ticked()

    def open_run(self, key: str) -> None:
        """Show one of the runs."""
        self.make()
        if self.runs is not None:
            self.runs.open_run(key)
