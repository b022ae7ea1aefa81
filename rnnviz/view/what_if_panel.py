"""What if a gate were held: every quantity of the layer to be held, the special cases, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rnnviz.view.segmented import Segmented
from rnnviz.view.theme import Theme
from rnnviz.view.what_if_case import WhatIfCase
from rnnviz.view.what_if_row import HeldQuantity, WhatIfRow

ALL, SELECTED, NOW_ON = "all", "selected", "now on"


class WhatIfPanel(QScrollArea):
    """Tells what is wished; what is so comes by the setters."""

    hold_requested = Signal(str, float, bool, bool)
    """quantity, value, on, and whether a slider is being dragged"""
    case_requested = Signal(str, bool)
    scope_changed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    clear_requested = Signal()
    refused = Signal(str)
    """Why what was typed cannot be, in one sentence"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, WhatIfRow] = {}
        self._cases: dict[str, WhatIfCase] = {}
        self.units = Segmented(theme, {ALL: self.tr("all units"), SELECTED: self.tr("unit {unit}").format(unit=0)})
        self.steps = Segmented(theme, {ALL: self.tr("all steps"), NOW_ON: self.tr("from step {step}").format(step=1)})
        self.undo = self._button(self.tr("Undo"), self.undo_requested)
        self.redo = self._button(self.tr("Redo"), self.redo_requested)
        self.clear = self._button(self.tr("Clear all"), self.clear_requested)
        for choice in (self.units, self.steps):
            choice.set_current(ALL)
            choice.setStyleSheet(f"QPushButton {{ padding: {theme.px(3)}px {theme.px(8)}px; }}")
            choice.requested.connect(choice.set_current)
            choice.requested.connect(self.scope_changed)
        self._arrange()

    def _button(self, text: str, signal: object) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(12))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        return button

    def _arrange(self) -> None:
        px = self._theme.px
        content = QWidget()
        content.setObjectName("content")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(px(8), px(6), px(14), px(2))
        self._column.setSpacing(px(3))
        scope = QHBoxLayout()
        scope.setSpacing(px(6))
        scope.addWidget(self.units)
        scope.addWidget(self.steps)
        scope.addStretch()
        self._column.addLayout(scope)
        self._column.addSpacing(px(4))
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self._column.addLayout(self._places)
        ways = QHBoxLayout()
        ways.setSpacing(px(2))
        ways.addStretch()
        for button in (self.undo, self.redo, self.clear):
            ways.addWidget(button)
        self._column.addLayout(ways)
        self._case_places = QVBoxLayout()
        self._case_places.setSpacing(px(4))
        self._column.addLayout(self._case_places)
        self._column.addStretch()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def rows(self) -> Mapping[str, WhatIfRow]:
        """By quantity, top to bottom."""
        return self._rows

    @property
    def cases(self) -> Mapping[str, WhatIfCase]:
        """By key, top to bottom."""
        return self._cases

    def set_held(self, held: Sequence[HeldQuantity]) -> None:
        """What can be held in the layer, and how it is."""
        names = [each.quantity for each in held]
        if names != list(self._rows):
            self._rows = {name: WhatIfRow(self._theme, name) for name in names}
            _fill(self._places, list(self._rows.values()))
            for row in self._rows.values():
                row.requested.connect(self.hold_requested)
                row.refused.connect(self.refused)
        for each in held:
            self._rows[each.quantity].set_held(each)

    def set_cases(self, cases: Mapping[str, tuple[bool, float]]) -> None:
        """By key: whether it is on, and how far off the numbers on screen are from it (nan: unknown)."""
        if list(cases) != list(self._cases):
            self._cases = {key: WhatIfCase(self._theme, key) for key in cases}
            _fill(self._case_places, list(self._cases.values()))
            for case in self._cases.values():
                case.requested.connect(self.case_requested)
        for key, (on, difference) in cases.items():
            self._cases[key].set_state(on, difference)

    def set_place(self, unit: int, step: int) -> None:
        """The selected unit and the current step (from 0; -1 for none), of which the scopes speak."""
        self.units.set_text(SELECTED, self.tr("unit {unit}").format(unit=unit))
        self.steps.set_text(NOW_ON, self.tr("from step {step}").format(step=max(0, step) + 1))

    def set_history(self, can_undo: bool, can_redo: bool, can_clear: bool) -> None:
        """What the buttons can do now."""
        for button, can in ((self.undo, can_undo), (self.redo, can_redo), (self.clear, can_clear)):
            button.setEnabled(can)


def _fill(layout: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    """These in place of what is there."""
    while layout.count():
        item = layout.takeAt(0)
        widget = None if item is None else item.widget()
        if widget is not None:
            widget.hide()  # until it is deleted, it would be seen
            widget.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
