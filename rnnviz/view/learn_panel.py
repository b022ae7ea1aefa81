"""The Learn dock: set up, watch the curves, read the samples, find old runs; below, always, film and status."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from rnnviz.view.learn_form import LearnForm
from rnnviz.view.learn_status import LearnStatus
from rnnviz.view.live_curves import LiveCurves
from rnnviz.view.replay_bar import ReplayBar
from rnnviz.view.run_list import RunList
from rnnviz.view.samples import SampleList
from rnnviz.view.theme import Theme


class LearnPanel(QWidget):
    """Its parts are public; what they mean to each other is the window's affair."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.form = LearnForm(theme)
        self.curves = LiveCurves(theme)
        self.samples = SampleList(theme)
        self.runs = RunList(theme)
        self.replay = ReplayBar(theme)
        self.status = LearnStatus(theme)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setFont(theme.font(13))
        for page, title in (
            (self.form, self.tr("Set up")),
            (self.curves, self.tr("Curves")),
            (self.samples, self.tr("Samples")),
            (self.runs, self.tr("Runs")),
        ):
            self.tabs.addTab(page, title)
            page.setContentsMargins(0, theme.px(6), 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(6), theme.px(12), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(self.tabs, stretch=1)
        column.addWidget(self.replay)
        column.addWidget(self.status)
        self.tabs.currentChanged.connect(self._make_room)
        self._make_room()

    def _make_room(self) -> None:
        """While one sets up, there is no film to be looked at."""
        self.replay.setVisible(self.tabs.currentWidget() is not self.form)

    def show_curves(self) -> None:
        """What one wants to see when learning begins."""
        self.tabs.setCurrentWidget(self.curves)

    def take_over(self, other: LearnPanel) -> None:
        """Show the page that another panel showed, with what was open, drawn and ticked there; tells nobody."""
        self.form.set_open_groups(other.form.open_groups)
        self.curves.set_options(other.curves.options)
        self.runs.set_shown(other.runs.shown)
        self.tabs.setCurrentIndex(other.tabs.currentIndex())
