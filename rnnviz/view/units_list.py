"""The units that were found, question by question; a click goes to one, a double click names it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from rnnviz.view import tips, units_words
from rnnviz.view.numerals import signed
from rnnviz.view.theme import Theme
from rnnviz.view.units_delegate import ROW, UnitsDelegate
from rnnviz.view.units_rows import QuestionRow, Row, UnitRow


class UnitsList(QListWidget):
    """Headings cannot be chosen. What is typed on a double click is wished; the list is told when it holds."""

    unit_requested = Signal(object)
    """The UnitRow that was clicked, or reached by the keyboard and Enter."""
    name_requested = Signal(object, str)
    """A UnitRow and what the user calls it; empty for nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self.setItemDelegate(UnitsDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(13))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListWidget.EditTrigger.DoubleClicked | QListWidget.EditTrigger.EditKeyPressed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Units that were found"))
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)
        self.itemChanged.connect(self._on_edited)

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these. Where only names are others, what was chosen and how far it was scrolled stay."""
        keeps = list(map(_shape, rows)) == list(map(_shape, self._rows))
        self._rows = list(rows)
        self.blockSignals(True)
        if not keeps:
            self.clear()
            for _ in rows:
                self.addItem(QListWidgetItem())
        for place, row in enumerate(rows):
            self._fill(self.item(place), row)
        self.blockSignals(False)

    def _fill(self, item: QListWidgetItem, row: Row) -> None:
        item.setData(ROW, row)
        if isinstance(row, UnitRow):
            item.setText(row.label or row.question)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, units_words.unit_text(row.score))
            item.setToolTip(tips.rich(self._told(row)))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable)
        else:
            item.setText(row.title)
            item.setToolTip(tips.rich(row.reason))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _told(self, row: UnitRow) -> str:
        sentence = self.tr(
            "r = {held_out} on text not used for ranking ({score} on the other). Luck reaches {chance}, the best unit"
            " of an untrained network {untrained}. Click: go there and pin it. Double click: name it."
        )
        untrained = "–" if row.untrained != row.untrained else f"{row.untrained:.3f}"
        held_out, score = (signed(each, 3) for each in (row.score.held_out, row.score.score))
        return sentence.format(held_out=held_out, score=score, chance=f"{row.chance:.3f}", untrained=untrained)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        row = item.data(ROW)
        if isinstance(row, UnitRow):
            self.unit_requested.emit(row)

    def _on_edited(self, item: QListWidgetItem) -> None:
        row = item.data(ROW)
        if isinstance(row, UnitRow) and item.text().strip() != (row.label or row.question):
            self.name_requested.emit(row, item.text().strip())


def _shape(row: Row) -> tuple[bool, bool]:
    """What its height depends on."""
    return isinstance(row, UnitRow), isinstance(row, QuestionRow) and bool(row.reason)
