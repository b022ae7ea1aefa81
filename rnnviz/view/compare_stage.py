"""Several networks on the same text: their curves, who they are, and a lane of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from rnnviz.core.architecture import Layer
from rnnviz.view.choice import Choice
from rnnviz.view.compare_curves import CompareCurves
from rnnviz.view.compare_lane import CHOICES, CompareLane, choice_title, choices_of, lane_pen
from rnnviz.view.compare_lanes import CompareLanes
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_SAMPLE = (22, 8)
"""Pixels of the piece of line on a chip."""


class CompareStage(QWidget):
    """Feeds nothing by itself. A click on a network's chip takes it away; the first one stays."""

    offers_wanted = Signal()
    """what can be added is about to be shown"""
    add_requested = Signal(object)
    """the key of the network to add"""
    file_requested = Signal()
    remove_requested = Signal(str)
    quantity_requested = Signal(object)
    """one of CHOICES"""
    shown_changed = Signal(bool)
    """whether it can be seen"""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.curves, self.lanes = CompareCurves(theme, grid), CompareLanes(theme, grid)
        self.quantity = Choice(theme, self.tr("What the lanes show"))
        self.quantity.setFont(theme.font(12))
        self.quantity.setToolTip(self.tr("What the lanes show"))
        self.quantity.requested.connect(self.quantity_requested)
        self.adder = Choice(theme, self.tr("Add a network"))
        self.adder.requested.connect(self.add_requested)
        self.adder.set_current(None, self.tr("Compare with"))
        self.adder.menu().aboutToShow.connect(self.offers_wanted)
        self.set_offers([])
        self._note = QLabel()
        self._note.setFont(theme.font(12))
        self._note.setObjectName("faint")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(grid.gutter, 0, 0, 0)
        self._chips: list[QToolButton] = []
        self._named: list[tuple[str, str]] = []
        self._row = self._row_of_chips(grid.gutter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._note)
        column.addWidget(self.curves)
        column.addLayout(self._row)
        column.addWidget(self.lanes, stretch=1)
        self.setAccessibleName(self.tr("Compare"))

    def _row_of_chips(self, gutter: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(4))
        self.quantity.setFixedWidth(gutter - row.spacing())
        row.addWidget(self.quantity)
        row.addWidget(self.adder)
        row.addStretch(1)
        return row

    def set_choices(self, kinds: Sequence[Layer], choice: str) -> None:
        """The quantities that there are to choose from, and the chosen one."""
        self.quantity.set_entries([(each, choice_title(each)) for each in choices_of(kinds)])
        self.quantity.set_current(choice, choice_title(choice if choice in CHOICES else CHOICES[0]))

    def set_offers(self, offers: Sequence[tuple[str, str]]) -> None:
        """The networks that can be added: key and name."""
        self.adder.set_entries(offers, [(self.tr("Open a model file…"), self.file_requested.emit)])

    def set_full(self, is_full: bool) -> None:
        """Whether there is no room for one more."""
        self.adder.setEnabled(not is_full)
        full = self.tr("Four networks fit side by side; remove one first.")
        self.adder.setToolTip(full if is_full else self.tr("Add a network that reads the same text"))

    def set_note(self, text: str) -> None:
        """One faint sentence above all."""
        self._note.setText(text)

    def set_names(self, lanes: Sequence[CompareLane]) -> None:
        """One chip a network, with its line."""
        named = [(lane.key, lane.full_name) for lane in lanes]
        if named == self._named:
            return
        self._named = named
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()  # it may be the very one whose click brought us here
        self._chips = [self._chip(place, lane) for place, lane in enumerate(lanes)]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(1 + place, chip)

    def _chip(self, place: int, lane: CompareLane) -> QToolButton:
        chip = QToolButton()
        chip.setFont(self._theme.font(12))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIcon(self._sample(place))
        chip.setIconSize(QSize(*map(self._theme.px, _SAMPLE)))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = lane.name.replace("&", "&&")
        chip.setText(f" {name}  ×" if place else f" {name}")
        chip.setAccessibleName(lane.full_name)
        if place:
            chip.setToolTip(self.tr("{name}: click to remove it").format(name=lane.full_name))
            chip.clicked.connect(lambda _checked=False, key=lane.key: self.remove_requested.emit(key))
        else:
            chip.setToolTip(self.tr("{name}: the network of this text").format(name=lane.full_name))
        return chip

    def _sample(self, place: int) -> QIcon:
        """A piece of the network's line."""
        ratio = self.devicePixelRatioF()
        wide, high = map(self._theme.px, _SAMPLE)
        pixmap = QPixmap(round(wide * ratio), round(high * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setPen(lane_pen(place, self._theme))
        painter.drawLine(0, high // 2, wide, high // 2)
        painter.end()
        return QIcon(pixmap)

    def set_step(self, step: int) -> None:
        """The current step, boxed everywhere; -1 for none."""
        self.curves.set_step(step)
        self.lanes.set_step(step)

    def set_veil(self, from_step: int | None) -> None:
        """While the text is played, what lies ahead counts as not read yet."""
        self.curves.set_veil(from_step)
        self.lanes.set_veil(from_step)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.shown_changed.emit(False)
