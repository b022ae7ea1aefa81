"""How saturated the gates of a layer are: what that means, a map, and the units that are saturated most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from rnnviz.view import quantity_text
from rnnviz.view.saturation_map import GatePoints, SaturationMap
from rnnviz.view.theme import Theme

_LIST = 244
_NARROW, _LOW = 620, 130


class Saturated(NamedTuple):
    """A unit's gate, on which side it is saturated, and at what share of the steps."""

    quantity: str
    unit: int
    is_right: bool
    share: float


class SaturationPanel(QWidget):
    """A click on a point or a line of the list chooses unit and quantity."""

    unit_clicked = Signal(str, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.map, self.list, self._about = SaturationMap(theme), QTreeWidget(), QLabel()
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setFont(theme.font(12))
        self._about.setStyleSheet(f"color: {theme.colour('faint').name()}")
        self._arrange_list(theme)
        self._rows: list[Saturated] = []
        self.map.unit_clicked.connect(self.unit_clicked)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.map, stretch=1)
        row.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(11), 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._about)
        column.addLayout(row, stretch=1)

    def _arrange_list(self, theme: Theme) -> None:
        """Three columns, the first one as wide as it can be."""
        self.list.setFont(theme.font(12))
        self.list.setFixedWidth(theme.px(_LIST))
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([self.tr("unit"), "", self.tr("of steps")])
        self.list.setAccessibleName(self.tr("The units that are saturated most"))
        header = self.list.header()
        header.setFont(theme.font(11))
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.headerItem().setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little width, the triangles have it, unless they are too low anyway."""
        px = self._theme.px
        self.list.setVisible(self.width() >= px(_NARROW) or self.height() < px(_LOW))

    @property
    def rows(self) -> Sequence[Saturated]:
        """What is listed."""
        return self._rows

    def set_counted(self, layer: int, steps: int, gates: Sequence[GatePoints], most: Sequence[Saturated]) -> None:
        """Of a layer counted from 0, over so many steps."""
        self.map.set_gates(gates)
        self._about.setText(self._sentence(layer, steps, gates))
        if list(most) != self._rows:
            self._rows = list(most)
            self.list.clear()
            self.list.addTopLevelItems([self._item(each) for each in most])

    def _sentence(self, layer: int, steps: int, gates: Sequence[GatePoints]) -> str:
        if not gates:
            return self.tr("A layer with ReLU has no gates, and its h has no upper end at which it could saturate.")
        if not steps and gates[0].quantity == "hidden":
            return self.tr("Type something: how often each unit's h is near −1 or 1 is counted as it reads.")
        if not steps:
            return self.tr(
                "Type something: how often each gate is nearly closed or nearly open is counted as it reads."
            )
        if gates[0].quantity == "hidden":
            sentence = self.tr(
                "Layer {layer}, steps counted: {steps}. An RNN has no gates; each point is a unit's h. To the right: "
                "how often above .9, upwards: how often below −.9, where tanh hardly lets a gradient through."
            )
        else:
            sentence = self.tr(
                "Layer {layer}, steps counted: {steps}. Each point is a unit's gate. To the right: how often above .9, "
                "nearly open; upwards: how often below .1, nearly closed. At the corner below, it is always in between."
            )
        return sentence.format(layer=layer + 1, steps=f"{steps:,}")

    def _item(self, each: Saturated) -> QTreeWidgetItem:
        name = f"{quantity_text.title(each.quantity)} {each.unit}"
        if each.quantity == "hidden":  # all of them are
            name, side = str(each.unit), "> .9" if each.is_right else "< −.9"
        else:
            side = self.tr("open") if each.is_right else self.tr("closed")
        item = QTreeWidgetItem([name, side, f"{100 * each.share:.0f} %"])
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        chosen = self._rows[self.list.indexOfTopLevelItem(item)]
        self.unit_clicked.emit(chosen.quantity, chosen.unit)
