"""What is like the selected text: the units that are on exactly there, and other places where the same are on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from rnnviz.view.theme import Theme


class UnitsMatch(QWidget):
    """A button, a sentence, the units, and the places; a click goes to one of either."""

    match_requested = Signal()
    unit_clicked = Signal(int)
    """The row of the unit in the list."""
    place_clicked = Signal(int)
    """The row of the place in the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.button, self._sentence = QPushButton(self.tr("Units on exactly here")), QLabel()
        self._units_title, self._places_title = QLabel(self.tr("On exactly there")), QLabel()
        self.units, self.places = self._list(theme), self._list(theme)
        self.units.setAccessibleName(self._units_title.text())
        self.places.setAccessibleName(self.tr("Where the same are on"))
        self._places_title.setText(self.places.accessibleName())
        self.button.setFont(theme.font(13))
        self.button.setProperty("outlined", True)
        self.button.setToolTip(self.tr("Select a part of the text first: which units are on over just these steps?"))
        self._sentence.setFont(theme.font(12))
        self._sentence.setObjectName("faint")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        for title in (self._units_title, self._places_title):
            title.setFont(theme.font(13, bold=True))
        self.units.setFlow(QListWidget.Flow.LeftToRight)
        self.units.setWrapping(True)
        self.units.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.units.setMaximumHeight(theme.px(56))
        self._arrange(theme)
        self.button.clicked.connect(self.match_requested)
        self.units.itemClicked.connect(lambda _item: self.unit_clicked.emit(self.units.currentRow()))
        self.places.itemClicked.connect(lambda _item: self.place_clicked.emit(self.places.currentRow()))
        self.set_found("", (), ())

    @staticmethod
    def _list(theme: Theme) -> QListWidget:
        made = QListWidget()
        made.setFont(theme.mono(12))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _arrange(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._sentence)
        column.addWidget(self._units_title)
        column.addWidget(self.units)
        column.addWidget(self._places_title)
        column.addWidget(self.places, stretch=1)
        column.addStretch(0)

    @property
    def sentence(self) -> str:
        """What is said above the lists."""
        return self._sentence.text()

    def set_found(self, sentence: str, units: Sequence[str], places: Sequence[str]) -> None:
        """What was looked for or found, the units and the places in words; no list is shown that is empty."""
        told = sentence or self.tr("Select a part of the text: which units are on there, and only there?")
        self._sentence.setText(told)
        parts = ((self._units_title, self.units, units), (self._places_title, self.places, places))
        for title, shown, lines in parts:
            shown.clear()
            shown.addItems(list(lines))
            for part in (title, shown):
                part.setVisible(bool(lines))
