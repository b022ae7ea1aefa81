"""The list of layers that is edited: what comes in, one row a layer, and what can be added."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rnnviz.core.layer_list import AnyLayer, BatchNormalization, Dense, Dropout, Embedding, LayerList, Recurrent, Shape
from rnnviz.core.layer_summary import MOST_STEPS, MOST_UNITS
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.layer_fields import NOTHING, NumberPart
from rnnviz.view.layer_row import LayerRow, kind_of
from rnnviz.view.learn_fields import FieldSpec
from rnnviz.view.theme import Theme

PALETTE: dict[str, AnyLayer] = {
    "Embedding": Embedding(),
    "SimpleRNN": Recurrent("SimpleRNN"),
    "LSTM": Recurrent("LSTM"),
    "GRU": Recurrent("GRU"),
    "Bidirectional": Recurrent("LSTM", both_ways=True),
    "Dropout": Dropout(),
    "BatchNorm": BatchNormalization(),
    "Dense": Dense(10, "softmax"),
}
"""What can be added, as it is when it comes."""

_STEPS = FieldSpec("time steps", "", "whole", 0, MOST_STEPS)
_SIZE = FieldSpec("features", "", "whole", 1, MOST_UNITS)


class LayerEditor(QWidget):
    """Shows a list; every edit is told as the list that is meant."""

    network_edited = Signal(object, str)
    """The LayerList, and what was edited: edits of the same are undone as one; "" stands alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._network = LayerList(Shape("series", 5, 1))
        self._rows: list[LayerRow] = []
        self.entry = EntryRow(theme)
        self.entry.edited.connect(self._on_entry_edited)
        self._mark = QFrame(self)
        self._mark.setStyleSheet(f"background: {theme.colour('accent').name()};")
        self._mark.hide()
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        self._content = QWidget()
        self._content.setObjectName("content")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, px(4), 0)
        self._column.setSpacing(px(4))
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.entry)
        column.addWidget(self._scroll, stretch=1)
        column.addWidget(self._palette())

    def _palette(self) -> QWidget:
        holder, flow = QWidget(), FlowLayout(self._theme.px(4), self._theme.px(4))
        holder.setLayout(flow)
        label = QLabel(self.tr("Add:"))
        label.setFont(self._theme.font(12))
        flow.addWidget(label)
        for name, layer in PALETTE.items():
            button = QPushButton(name)
            button.setFont(self._theme.font(12))
            button.setProperty("outlined", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._add, layer))
            flow.addWidget(button)
        return holder

    def set_network(self, network: LayerList) -> None:
        """Show another list; a field that is being typed into stays as it is."""
        self._network = network
        self.entry.set_entry(network.entry)
        if [row.kind for row in self._rows] != [kind_of(layer) for layer in network.layers]:
            self._remake(network)
        for row, layer in zip(self._rows, network.layers, strict=True):
            row.set_layer(layer)

    def set_wrong(self, place: int) -> None:
        """Mark the layer that something is wrong with; -1 marks none."""
        for index, row in enumerate(self._rows):
            row.set_wrong(index == place)

    def _remake(self, network: LayerList) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()  # a click on one of its buttons may have brought us here
        self._rows = []
        for place, layer in enumerate(network.layers):
            row = LayerRow(self._theme, layer)
            row.edited.connect(partial(self._on_edited, place))
            row.moved.connect(partial(self._on_moved, place))
            row.removed.connect(partial(self._on_removed, place))
            row.grip.dragged.connect(self._on_dragged)
            row.grip.dropped.connect(partial(self._on_dropped, place))
            row.set_place(place == 0, place == len(network.layers) - 1)
            self._column.insertWidget(place, row)
            self._rows.append(row)

    def _add(self, layer: AnyLayer) -> None:
        """An Embedding first, anything else last, but before the Dense layer that ends the network."""
        network, last = self._network, len(self._network.layers)
        ends = last > 0 and isinstance(network.layers[-1], Dense) and not isinstance(layer, Dense)
        place = 0 if isinstance(layer, Embedding) else last - 1 if ends else last
        self.network_edited.emit(network.inserted(place, layer), "")

    def _on_entry_edited(self, entry: Shape, name: str) -> None:
        self.network_edited.emit(LayerList(entry, self._network.layers), f"entry {name}")

    def _on_edited(self, place: int, layer: AnyLayer, name: str) -> None:
        self.network_edited.emit(self._network.replaced(place, layer), f"{place} {name}")

    def _on_moved(self, place: int, by: int) -> None:
        if 0 <= place + by < len(self._rows):
            self.network_edited.emit(self._network.moved(place, place + by), "")

    def _on_removed(self, place: int) -> None:
        self.network_edited.emit(self._network.without(place), "")

    def _gap_at(self, place: QPointF) -> int:
        """Before which row the mouse is."""
        y = self._content.mapFromGlobal(place).y()
        return sum(y > row.geometry().center().y() for row in self._rows)

    def _on_dragged(self, place: QPointF) -> None:
        """A line where the layer would come to stand."""
        gap, thick = self._gap_at(place), self._theme.px(3)
        rows = self._rows
        y = rows[gap].y() - thick if gap < len(rows) else rows[-1].geometry().bottom() + 1
        corner = self._content.mapTo(self, QPoint(0, max(0, y)))
        self._mark.setGeometry(corner.x(), corner.y(), self._content.width(), thick)
        self._mark.show()
        self._mark.raise_()

    def _on_dropped(self, place: int, at: QPointF) -> None:
        self._mark.hide()
        to = self._gap_at(at)
        to -= to > place
        if to != place:
            self.network_edited.emit(self._network.moved(place, to), "")


class EntryRow(QFrame):
    """What comes in: token ids or vectors over time, or one vector; 0 time steps are any number of them."""

    edited = Signal(object, str)
    """The Shape that is meant now, and which field it was."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._entry = Shape("series", 5, 1)
        self._kind = QComboBox()
        self._steps, self._size = NumberPart(theme, _STEPS), NumberPart(theme, _SIZE)
        self._steps.setSpecialValueText("")
        self._kinds: tuple[Literal["ids", "series", "vector"], ...] = ("ids", "series", "vector")
        self._kind.addItems([self.tr("token ids"), self.tr("vectors over time"), self.tr("one vector")])
        for each in (self._kind,):
            each.setFont(theme.font(13))
        self._kind.setAccessibleName(self.tr("input"))
        self._kind.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._kind.activated.connect(lambda index: self._change("kind", self._kinds[index]))
        self._steps.edited.connect(lambda: self._change("steps", self._steps_typed()))
        self._size.edited.connect(lambda: self._change("size", self._size.typed))
        self._steps.setToolTip(self.tr("Time steps; empty: any number of them"))
        self._arrange(theme)

    def _arrange(self, theme: Theme) -> None:
        label = QLabel(self.tr("Input"))
        label.setFont(theme.font(13, bold=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(label)
        row.addWidget(self._kind)
        row.addStretch(1)
        numbers = QHBoxLayout()
        numbers.setSpacing(theme.px(6))
        self._labels = [QLabel(self.tr("time steps")), QLabel(self.tr("features"))]
        for name, field in zip(self._labels, (self._steps, self._size), strict=True):
            name.setFont(theme.font(12))
            name.setBuddy(field)
            field.setFixedWidth(theme.px(64))
            numbers.addWidget(name)
            numbers.addWidget(field)
        numbers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(4), 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addLayout(numbers)

    def _steps_typed(self) -> Any:
        return None if self._steps.typed in (NOTHING, 0) else self._steps.typed

    def set_entry(self, entry: Shape) -> None:
        """Show it; tells nobody."""
        self._entry = entry
        self._kind.setCurrentIndex(self._kinds.index(entry.kind))
        if entry.steps != self._steps_typed():
            self._steps.show_value("" if entry.steps is None else entry.steps)
        self._size.show_value(entry.size)
        for part, is_meant in zip(
            (self._steps, self._size), (entry.kind != "vector", entry.kind != "ids"), strict=True
        ):
            part.setVisible(is_meant)
        for name, field in zip(self._labels, (self._steps, self._size), strict=True):
            name.setVisible(not field.isHidden())

    def _change(self, name: str, value: Any) -> None:
        changes = {name: value}
        if name == "kind" and value == "vector":
            changes["steps"] = None
        self.edited.emit(replace(self._entry, **changes), name)
