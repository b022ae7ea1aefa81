"""The panel that finds units: what is asked, over which text, what was found, and what is like the selected text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rnnviz.view import tips
from rnnviz.view.segmented import Segmented
from rnnviz.view.still import StillComboBox
from rnnviz.view.theme import Theme
from rnnviz.view.units_list import UnitsList
from rnnviz.view.units_match import UnitsMatch
from rnnviz.view.units_questions import UnitsQuestions
from rnnviz.view.units_rows import Row

ASK, FOUND, MATCH = "ask", "found", "match"
FILE = "file"
"""The source that is a text file of the user's."""


class UnitsPanel(QWidget):
    """Tells what is wished, for the page in front; nothing runs until :meth:`set_running` says so."""

    find_requested = Signal()
    stop_requested = Signal()
    file_requested = Signal()
    source_changed = Signal(str)

    def __init__(self, theme: Theme, sources: Sequence[tuple[str, str]]) -> None:
        """`sources` are the keys and titles of the texts that can be searched."""
        super().__init__()
        self._theme = theme
        self._is_running = False
        self.source = StillComboBox(theme, sources)
        self.source.setAccessibleName(self.tr("Text to be searched"))
        self.button = QPushButton()
        self.pages = Segmented(
            theme, {ASK: self.tr("Questions"), FOUND: self.tr("Found"), MATCH: self.tr("Like the selection")}
        )
        self._progress, self._status, self._legend = QProgressBar(), QLabel(), QLabel()
        self.questions, self.list, self.match = UnitsQuestions(theme), UnitsList(theme), UnitsMatch(theme)
        self._stack = QStackedWidget()
        self._shape(theme)
        self._arrange(theme)
        self._bind()
        self.set_running(False)
        self.show_page(ASK)

    def _shape(self, theme: Theme) -> None:
        self.button.setFont(theme.font(13))
        self.button.setProperty("outlined", True)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(theme.px(4))
        self._progress.setAccessibleName(self.tr("Progress of the search"))
        for label in (self._status, self._legend):
            label.setFont(theme.font(12))
            label.setObjectName("faint")
            label.setWordWrap(True)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        tick, diamond = theme.colour("ink").name(), theme.colour("surprise").name()
        luck, untrained = self.tr("what luck reaches"), self.tr("best of an untrained network")
        parts = [
            f'<span style="color:{tick}">❙</span> {luck}',
            f'<span style="color:{diamond}">◆</span> {untrained}',
        ]
        self._legend.setText(" &nbsp; ".join(parts))
        self._legend.setToolTip(
            tips.rich(
                self.tr(
                    "Of 100 searches in which no unit follows anything, 5 have a unit that passes this at any of the"
                    " questions. The more units and questions are tried, the higher it is."
                )
            )
        )

    def _arrange(self, theme: Theme) -> None:
        px = theme.px
        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(self.source, stretch=1)
        top.addWidget(self.button)
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self._legend)
        column.addWidget(self.list, stretch=1)
        for page in (self._scrolling(self.questions), found, self.match):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(8), px(8), px(12), px(4))
        whole.setSpacing(px(5))
        whole.addLayout(top)
        whole.addWidget(self._progress)
        whole.addWidget(self._status)
        whole.addWidget(self.pages)
        whole.addWidget(self._stack, stretch=1)

    @staticmethod
    def _scrolling(widget: QWidget) -> QScrollArea:
        area = QScrollArea()
        widget.setObjectName("content")
        area.setWidget(widget)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _bind(self) -> None:
        self.button.clicked.connect(self._on_clicked)
        self.pages.requested.connect(self.show_page)
        self.source.activated.connect(self._on_source_chosen)

    @property
    def page(self) -> str:
        """ASK, FOUND or MATCH."""
        return self.pages.current

    @property
    def status(self) -> str:
        """The sentence that is shown."""
        return self._status.text()

    def show_page(self, page: str) -> None:
        """Bring one of the pages to the front."""
        self.pages.set_current(page)
        self._stack.setCurrentIndex((ASK, FOUND, MATCH).index(page))
        self._status.setVisible(page != MATCH)

    def set_running(self, is_running: bool) -> None:
        """Whether a search runs: then the button stops it."""
        self._is_running = is_running
        self.button.setText(self.tr("Stop") if is_running else self.tr("Find"))
        self.button.setProperty("active", not is_running)
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)
        self.source.setEnabled(not is_running)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.setVisible(is_running)

    def set_progress(self, done: int, total: int) -> None:
        """So much is done; of 0 it is not known how much there is."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def set_status(self, sentence: str) -> None:
        """What is shown here, what is done, or what went wrong."""
        self._status.setText(sentence)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """What was found."""
        self.list.set_rows(rows)
        self._legend.setVisible(bool(rows))

    def set_sources(self, sources: Sequence[tuple[str, str]], chosen: str) -> None:
        """The keys and titles of the texts that can be searched, and which one is."""
        self.source.set_entries(sources)
        self.source.set_value(chosen)
        self.source_changed.emit(self.source.currentData())

    def _on_clicked(self) -> None:
        (self.stop_requested if self._is_running else self.find_requested).emit()

    def _on_source_chosen(self) -> None:
        chosen = self.source.currentData()
        if chosen == FILE:
            self.file_requested.emit()
        self.source_changed.emit(chosen)
