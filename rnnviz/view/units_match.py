"""What is like the selected text: the units that are on exactly there, and other places where the same are on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QVBoxLayout, QWidget

from rnnviz.view import tips
from rnnviz.view.theme import Theme

_LINE, _IN_A_LINE = 24, 2
"""Pixels of a line of units at scale 1, and how many units always fit into one."""


class UnitsMatch(QWidget):
    """A sentence, the units, and the places; a click goes to one of either."""

    unit_clicked = Signal(int)
    """The row of the unit in the list."""
    place_clicked = Signal(int)
    """The row of the place in the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sentence, self._note = self._label(theme), self._label(theme)
        self._units_title, self._places_title = QLabel(self.tr("On exactly there")), QLabel()
        self.units, self.places = self._list(theme), self._list(theme)
        self.units.setAccessibleName(self._units_title.text())
        self.places.setAccessibleName(self.tr("Where the same are on"))
        self._places_title.setText(self.places.accessibleName())
        for title in (self._units_title, self._places_title):
            title.setFont(theme.font(13, bold=True))
        self.units.setFlow(QListWidget.Flow.LeftToRight)
        self.units.setWrapping(True)
        self.units.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._arrange(theme)
        self.units.itemClicked.connect(lambda _item: self.unit_clicked.emit(self.units.currentRow()))
        self.places.itemClicked.connect(lambda _item: self.place_clicked.emit(self.places.currentRow()))
        self.set_units("", ())
        self.set_places("", ())

    @staticmethod
    def _label(theme: Theme) -> QLabel:
        made = QLabel()
        made.setFont(theme.font(12))
        made.setObjectName("faint")
        made.setWordWrap(True)
        made.setTextFormat(Qt.TextFormat.PlainText)
        return made

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
        for label in (self._sentence, self._units_title, self.units, self._places_title, self._note):
            column.addWidget(label)
        column.addWidget(self.places, stretch=1)
        column.addStretch(0)

    @property
    def sentence(self) -> str:
        """What is said above the lists."""
        return self._sentence.text()

    @property
    def note(self) -> str:
        """What is said of the places."""
        return self._note.text()

    def set_units(self, sentence: str, units: Sequence[str]) -> None:
        """What was selected and the units that are on there, in words; nothing before anything was looked for."""
        told = sentence or self.tr(
            "Select a part of the text, then press Find: which units are on there and only there, and where else, in"
            " the text chosen above, are the same?"
        )
        self._sentence.setText(told)
        self._fill(self._units_title, self.units, units)
        self.units.setFixedHeight(self._theme.px(_LINE * (1 if len(units) <= _IN_A_LINE else 2) + 4))

    def set_places(self, note: str, places: Sequence[str]) -> None:
        """The places in words, and what is to be said of them or of the search for them; "" for no search."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._fill(self._places_title, self.places, places)
        self._places_title.setVisible(bool(note or places))

    @staticmethod
    def _fill(title: QLabel, shown: QListWidget, lines: Sequence[str]) -> None:
        """No list is shown that is empty."""
        if [shown.item(row).text() for row in range(shown.count())] != list(lines):
            shown.clear()
            shown.addItems(list(lines))
            for row, line in enumerate(lines):
                shown.item(row).setToolTip(tips.rich(line))
        for part in (title, shown):
            part.setVisible(bool(lines))
