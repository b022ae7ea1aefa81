"""Who is compared: a chip a network with its line, what the lanes show, and who can be added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from rnnviz.core.architecture import Layer
from rnnviz.view.choice import Choice
from rnnviz.view.clamp_text import in_words
from rnnviz.view.compare_lane import CHOICES, CompareLane, choice_title, choices_of, lane_pen
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.theme import Theme

_SAMPLE = (22, 8)
"""Pixels of the piece of line on a chip."""


class CompareLegend(QWidget):
    """The chips go on in a second line where there is no more room. A click on one takes the network away; the first
    one stays.
    """

    offers_wanted = Signal()
    """what can be added is about to be shown"""
    add_requested = Signal(object)
    """the key of the network to add"""
    file_requested = Signal()
    remove_requested = Signal(str)
    quantity_requested = Signal(object)
    """one of CHOICES"""

    def __init__(self, theme: Theme, gutter: int, parent: QWidget | None = None) -> None:
        """`gutter` is where the token grid begins."""
        super().__init__(parent)
        self._theme = theme
        self.quantity = Choice(theme, self.tr("What the lanes show"))
        self.quantity.setFont(theme.font(12))
        self.quantity.setToolTip(self.tr("What the lanes show"))
        self.quantity.requested.connect(self.quantity_requested)
        self.adder = Choice(theme, self.tr("Add a network"))
        self.adder.requested.connect(self.add_requested)
        self.adder.set_current(None, self.tr("Compare with"))
        self.adder.menu().aboutToShow.connect(self.offers_wanted)
        self.set_offers([])
        self.remark = QLabel()
        self.remark.setFont(theme.font(12))
        self.remark.setObjectName("faint")
        self.chips: list[QToolButton] = []
        self._named: Sequence[object] = ()
        self._flow = FlowLayout(theme.px(4), theme.px(2))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.quantity.setFixedWidth(gutter - row.spacing())
        row.addWidget(self.quantity, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._flow, stretch=1)
        self._place_all()

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

    def set_remark(self, width: int, text: str, tip: str = "") -> None:
        """A faint word behind all, "" for none; dots where it would take a line of its own in so many pixels."""
        self.remark.setToolTip(f"{text}\n{tip}")
        self.remark.setVisible(False)
        alone = self.needed_height(width)
        for shown in (text, "…") if text else ():
            self.remark.setText(shown)
            self.remark.setVisible(True)
            if self.needed_height(width) == alone:
                return
        self.remark.setVisible(False)

    def needed_height(self, width: int) -> int:
        """Pixels; a layout that is told a moment later of what has changed is not waited for."""
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        return layout.totalHeightForWidth(width)

    def set_names(self, lanes: Sequence[CompareLane]) -> bool:
        """One chip a network; whether they are others than before."""
        named = [(lane.key, lane.name, lane.full_name, lane.slot, tuple(lane.clamps)) for lane in lanes]
        if named == self._named:
            return False
        self._named = named
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()  # it may be the very one whose click brought us here
        self.chips = [self._chip(lane, leads=not place) for place, lane in enumerate(lanes)]
        self._place_all()
        return True

    def _place_all(self) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for widget in (*self.chips, self.adder, self.remark):
            self._flow.addWidget(widget)
            widget.setVisible(widget is not self.remark)  # now, for its room is asked for before the layout shows it

    def _chip(self, lane: CompareLane, leads: bool) -> QToolButton:
        chip = QToolButton()
        chip.setFont(self._theme.font(12))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIcon(self._sample(lane, leads))
        chip.setIconSize(QSize(*map(self._theme.px, _SAMPLE)))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = self.tr("{name}, held").format(name=lane.name) if lane.clamps else lane.name
        name = name.replace("&", "&&")
        chip.setText(f" {name}" if leads else f" {name}  ×")
        chip.setAccessibleName(lane.full_name)
        if leads:
            about = self.tr("{name}: the network of this text").format(name=lane.full_name)
            chip.setToolTip("\n".join([about, *_held(lane)]))
        else:
            chip.setToolTip(self.tr("{name}: click to remove it").format(name=lane.full_name))
            chip.clicked.connect(lambda _checked=False, key=lane.key: self.remove_requested.emit(key))
        return chip

    def _sample(self, lane: CompareLane, leads: bool) -> QIcon:
        """A piece of the network's line."""
        ratio = self.devicePixelRatioF()
        wide, high = map(self._theme.px, _SAMPLE)
        pixmap = QPixmap(round(wide * ratio), round(high * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setPen(lane_pen(lane.slot, self._theme, leads))
        painter.drawLine(0, high // 2, wide, high // 2)
        painter.end()
        return QIcon(pixmap)


def _held(lane: CompareLane) -> list[str]:
    """A line for each thing that is held in the network."""
    several = len(lane.trace.network.layers) > 1
    return [in_words(clamp, several) for clamp in lane.clamps]
