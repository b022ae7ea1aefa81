"""All lessons at a glance: grouped by topic, each with the picture that its network makes of its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.theme import Theme

PICTURE = (228, 96)
"""Logical pixels of a lesson's picture; its file has twice as many each way."""

_PADDING, _BETWEEN, _MARGIN, _TEXT = 10, 12, 12, 128

_MOST_COLUMNS = 4
"""The largest topic's lessons stand side by side where there is room."""


@dataclass(frozen=True)
class LessonEntry:
    """What stands in the list: `topic` heads its group, `mark` says how far it was read, "" for not at all."""

    key: str
    topic: str
    title: str
    summary: str
    details: str
    picture: Path
    mark: str = ""


class LessonList(QDialog):
    """Choosing a lesson closes it, and so does Escape."""

    chosen = Signal(str)
    """The key of a lesson."""

    def __init__(self, theme: Theme, entries: Sequence[LessonEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Lessons"))
        self._cards: list[LessonButton] = []
        self._grids: list[tuple[QGridLayout, list[LessonButton]]] = []
        self._columns = 0
        content = QWidget()
        content.setObjectName("content")
        groups = FlowLayout(theme.px(_BETWEEN), theme.px(_BETWEEN))
        groups.setContentsMargins(theme.px(_MARGIN), theme.px(4), theme.px(_MARGIN), theme.px(12))
        for topic, group in groupby(entries, lambda entry: entry.topic):
            groups.addWidget(self._group(topic, list(group)))
        content.setLayout(groups)
        self._arrange(content)
        self._set_columns(_MOST_COLUMNS)
        if self._cards:
            self._cards[0].setFocus()

    def _arrange(self, content: QWidget) -> None:
        self._scroll = scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._column.addWidget(scroll, stretch=1)
        self._column.addWidget(buttons)

    def _group(self, topic: str, entries: list[LessonEntry]) -> QWidget:
        """A topic's title over its lessons."""
        group, px = QWidget(), self._theme.px
        title = QLabel(topic)
        title.setFont(self._theme.font(15, bold=True))
        column, grid = QVBoxLayout(group), QGridLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        grid.setSpacing(px(_BETWEEN))
        cards = [LessonButton(self._theme, entry) for entry in entries]
        for card, entry in zip(cards, entries, strict=True):
            card.clicked.connect(partial(self._on_clicked, entry.key))
        self._grids.append((grid, cards))
        self._cards += cards
        column.addWidget(title)
        column.addLayout(grid)
        return group

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many side by side as fit."""
        super().resizeEvent(event)
        self._set_columns(self._columns_for(self.width()))

    def _columns_for(self, width: int) -> int:
        """What stands beside the cards, a scroll bar too, is taken off the dialog's width."""
        px, margins = self._theme.px, self._column.contentsMargins()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        beside = margins.left() + margins.right() + 2 * px(_MARGIN) + bar
        card = LessonButton.size_of(self._theme).width() + px(_BETWEEN)
        return max(1, min(_MOST_COLUMNS, (width - beside + px(_BETWEEN)) // card))

    def _set_columns(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for grid, cards in self._grids:
            for card in cards:
                grid.removeWidget(card)
            for place, card in enumerate(cards):
                grid.addWidget(card, *divmod(place, columns))

    def _on_clicked(self, key: str) -> None:
        self.accept()
        self.chosen.emit(key)


class LessonButton(QPushButton):
    """Picture, title, one line on what it is about, and where it comes from."""

    def __init__(self, theme: Theme, entry: LessonEntry) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("outlined", True)
        # All are equally large; of the summary three lines have room.
        self.setFixedSize(self.size_of(theme))
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(entry.summary)
        picture = QLabel()
        picture.setFixedSize(theme.px(PICTURE[0]), theme.px(PICTURE[1]))
        picture.setScaledContents(True)
        picture.setPixmap(QPixmap(str(entry.picture)))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(_PADDING)] * 4)
        column.setSpacing(theme.px(3))
        column.addWidget(picture)
        column.addSpacing(theme.px(3))
        column.addWidget(self._label(entry.title, 14, bold=True))
        column.addWidget(self._label(entry.summary, 13))
        column.addStretch(1)
        faint = self._label(" · ".join(filter(None, [entry.details, entry.mark])), 12)
        faint.setStyleSheet(f"color: {theme.colour('faint').name()}")
        column.addWidget(faint)

    @staticmethod
    def size_of(theme: Theme) -> QSize:
        """Of every card, in pixels."""
        return QSize(theme.px(PICTURE[0] + 2 * _PADDING + 2), theme.px(PICTURE[1] + _TEXT))

    def _label(self, text: str, pixels: int, bold: bool = False) -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font(pixels, bold=bold))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label
