"""Every view of the window, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from rnnviz.view.cell_diagram import CellDiagram
from rnnviz.view.comparison_strip import ComparisonStrip
from rnnviz.view.editor import Editor
from rnnviz.view.formula import FormulaPanel
from rnnviz.view.gate_maps import GateMaps
from rnnviz.view.header import Header
from rnnviz.view.learning_card import LearningCard
from rnnviz.view.message_bar import MessageBar
from rnnviz.view.next_token import NextToken
from rnnviz.view.ribbon import Ribbon
from rnnviz.view.series_strip import SeriesStrip
from rnnviz.view.side_tabs import SideTabs
from rnnviz.view.stage_button import StageButton
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid
from rnnviz.view.token_scroll import TokenScroll
from rnnviz.view.transport import Transport

GUTTER = 119
_TEXT, _TEXT_IF_LOW = 92, 34
COLUMN = {"characters": 17, "words": 72, "numbers": 54, "rows": 30}


class Views(QWidget):
    """The widgets, made for one theme. The central column is this widget; the rest goes into docks."""

    def __init__(self, theme: Theme, text: QTextDocument) -> None:
        super().__init__()
        self.theme = theme
        self.grid = TokenGrid(theme.px(GUTTER), theme.px(COLUMN["characters"]), self)
        self.header = Header(theme)
        self.ribbon = Ribbon(theme, self.grid)
        self.series = SeriesStrip(theme, self.grid)
        self.comparison = ComparisonStrip(theme, self.grid)
        self.maps = GateMaps(theme, self.grid)
        self.token_scroll = TokenScroll(self.grid)
        self.transport = Transport(theme)
        self.editor = Editor(theme, document=text)
        self.diagram = CellDiagram(theme)
        self.formula = FormulaPanel(theme)
        self.next_token = NextToken(theme)
        self.learning = LearningCard(theme)
        self.step_title = _Title(theme, self.tr("This step"))
        self.side = SideTabs(theme, "", self.tr("This step"), self._step_panel())
        self.stage_button = StageButton(theme)
        self.body = QWidget()
        self._slots = {name: _Room() for name in ("strip", "stage", "entry")}
        self._companions: dict[str, dict[str, QWidget]] = {"strip": {}, "stage": {}, "entry": {}, "page": {}}
        self._arrange()
        self.messages = MessageBar(theme, self)

    def _arrange(self) -> None:
        px = self.theme.px
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(10), px(12), px(10))
        whole.setSpacing(px(6))
        whole.addWidget(self.body, stretch=1)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._editor_row = self._row_of_editor()
        self._slots["strip"].column.setSpacing(px(6))
        self._slots["stage"].column.addWidget(self.maps)
        self._slots["entry"].column.addWidget(self._editor_row)
        column.addWidget(self.ribbon)
        column.addWidget(self._slots["strip"])
        column.addWidget(self.series, stretch=1)
        column.addWidget(self.comparison)
        self.series.step_clicked.connect(self.ribbon.step_clicked)
        column.addWidget(self._slots["stage"], stretch=5)
        column.addWidget(_indented(self.token_scroll, px(GUTTER)))
        column.addWidget(_indented(self.transport, px(GUTTER), self.stage_button))
        column.addWidget(self._slots["entry"])

    def place_companion(self, slot: str, name: str, widget: QWidget) -> None:
        """Put a companion where it stands; it is not shown yet."""
        if name not in self._companions[slot]:
            self._companions[slot][name] = widget
            widget.hide()
            parent = self._slots[slot].column if slot in self._slots else self._whole
            parent.addWidget(widget, stretch=1 if slot == "page" else 0)
            self.messages.raise_()

    def show_companions(self, slot: str, names: Sequence[str]) -> None:
        """Show these of a slot and no others; where they take the place of something, that is hidden meanwhile."""
        replaced = {"stage": self.maps, "entry": self._editor_row, "page": self.body}.get(slot)
        if replaced is not None:
            replaced.setVisible(not names)
        for name, widget in self._companions[slot].items():
            widget.setVisible(name in names)
        if slot == "strip":
            self._slots[slot].setVisible(any(not each.isHidden() for each in self._companions[slot].values()))

    def _row_of_editor(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        label = QLabel(self.tr("the text"))
        label.setFont(self.theme.font(12))
        label.setStyleSheet(f"color: {self.theme.colour('faint').name()}")
        label.setFixedWidth(self.theme.px(GUTTER))
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setBuddy(self.editor)
        line.addWidget(label)
        line.addWidget(self.editor, stretch=1)
        row.setFixedHeight(self.theme.px(_TEXT))
        return row

    def set_low(self, low: bool) -> None:
        """In a low window the text has one line only, so that the maps keep theirs."""
        self._editor_row.setFixedHeight(self.theme.px(_TEXT_IF_LOW if low else _TEXT))

    def dock_into(self, window: QMainWindow) -> list[QDockWidget]:
        """Put header, centre and side panels into the window; the panels, top to bottom."""
        window.setMenuWidget(self.header)
        window.setCentralWidget(self)
        panels = [
            self._dock(window, "step", self.tr("This step"), self.side),
            self._dock(window, "next", self.tr("Next token"), _padded(self.next_token, self.theme)),
            self._dock(window, "learning", self.tr("Learning"), _padded(self.learning, self.theme)),
        ]
        heights = [self.theme.px(part) for part in (400, 170, 130)]
        window.resizeDocks(panels, heights, Qt.Orientation.Vertical)
        return panels

    def _step_panel(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(self.theme.px(8), self.theme.px(10), self.theme.px(16), 0)
        column.setSpacing(self.theme.px(6))
        column.addWidget(self.step_title)
        column.addWidget(self.diagram, stretch=3)
        column.addWidget(self.formula, stretch=1)
        return panel

    def _dock(self, window: QMainWindow, name: str, title: str, content: QWidget) -> QDockWidget:
        dock = QDockWidget(title, window)
        dock.setObjectName(name)
        # Each panel bears its own title; a title bar above it would say it twice.
        dock.setTitleBarWidget(QWidget(dock))
        dock.setWidget(content)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return dock


class _Title(QWidget):
    """A panel's bold title with faint details behind it. They change with every step, and no layout with them."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._title, self._details, self._theme = title, "", theme
        self._bold, self._plain = theme.font(14, bold=True), theme.font(14)
        self.setFixedHeight(QFontMetrics(self._bold).height())

    def text(self) -> str:
        """All that is written."""
        return f"{self._title} {self._details}"

    def set_details(self, details: str) -> None:
        """What stands behind the title; plain text."""
        self._details = details
        self.setAccessibleName(self.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The title, and as much of the details as fits."""
        painter, metrics = QPainter(self), QFontMetrics(self._plain)
        painter.setFont(self._bold)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._title)
        left = QFontMetrics(self._bold).horizontalAdvance(self._title) + 3 * metrics.horizontalAdvance(" ")
        room = self.rect().adjusted(left, 0, 0, 0)
        painter.setFont(self._plain)
        painter.setPen(self._theme.colour("faint"))
        details = metrics.elidedText(self._details, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, details)
        painter.end()


class _Room(QWidget):
    """Widgets one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)


def _indented(widget: QWidget, left: int, before: QWidget | None = None) -> QWidget:
    """The widget, beginning where the token grid begins; another may stand before it."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    room = QWidget()
    room.setFixedWidth(left)
    inner = QHBoxLayout(room)
    inner.setContentsMargins(0, 0, left // 10, 0)
    if before is not None:
        inner.addWidget(before)
        inner.addStretch(1)
    line.addWidget(room)
    line.addWidget(widget, stretch=1)
    return row


def _padded(widget: QWidget, theme: Theme) -> QWidget:
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(theme.px(8), theme.px(4), theme.px(16), theme.px(8))
    column.addWidget(widget)
    return panel
