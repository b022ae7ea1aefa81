"""All lessons at a glance: grouped by topic, each with the picture that its network makes of its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
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

_PADDING, _BETWEEN, _APART, _COLUMNS, _TEXT = 10, 12, 28, 3, 128


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
        self._cards: list[QPushButton] = []
        content = QWidget()
        content.setObjectName("content")
        groups = FlowLayout(theme.px(_APART), theme.px(_BETWEEN))
        groups.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(12))
        for topic, group in groupby(entries, lambda entry: entry.topic):
            groups.addWidget(self._group(topic, list(group)))
        content.setLayout(groups)
        self._arrange(content)
        if self._cards:
            self._cards[0].setFocus()

    def _arrange(self, content: QWidget) -> None:
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(scroll, stretch=1)
        column.addWidget(buttons)

    def _group(self, topic: str, entries: list[LessonEntry]) -> QWidget:
        """A topic's title over its lessons."""
        group, px = QWidget(), self._theme.px
        title = QLabel(topic)
        title.setFont(self._theme.font(15, bold=True))
        column, grid = QVBoxLayout(group), QGridLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        grid.setSpacing(px(_BETWEEN))
        for place, entry in enumerate(entries):
            card = LessonButton(self._theme, entry)
            card.clicked.connect(partial(self._on_clicked, entry.key))
            grid.addWidget(card, *divmod(place, _COLUMNS))
            self._cards.append(card)
        column.addWidget(title)
        column.addLayout(grid)
        return group

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
        self.setFixedSize(theme.px(PICTURE[0] + 2 * _PADDING + 2), theme.px(PICTURE[1] + _TEXT))
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

    def _label(self, text: str, pixels: int, bold: bool = False) -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font(pixels, bold=bold))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label
