"""What if a gate were held: every quantity of the layer to be held, the special cases, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rnnviz.core.clamp import Clamp, Span
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.theme import Theme
from rnnviz.view.what_if_case import WhatIfCase
from rnnviz.view.what_if_list import WhatIfList
from rnnviz.view.what_if_row import HeldQuantity, WhatIfRow
from rnnviz.view.what_if_scope import ALL, NOW, NOW_ON, PINNED, SELECTED, TYPED, WhatIfScope, steps_in, units_in

DROP, FREEZE, WIPE = "drop", "freeze", "wipe"
"""What can be done with one click."""


class WhatIfPanel(QScrollArea):
    """Tells what is wished; what is so comes by the setters."""

    hold_requested = Signal(str, float, bool, bool)
    """quantity, value, on, and whether a slider is being dragged"""
    kind_requested = Signal(str, str)
    """quantity, and how: "set" or "scale" it"""
    add_requested = Signal(str)
    """quantity, to be held in one more way"""
    act_requested = Signal(str)
    """DROP, FREEZE or WIPE, for the units and steps that are chosen"""
    switch_requested = Signal(int, bool)
    """place in the list of all that is held, on"""
    remove_requested = Signal(int)
    """place in that list"""
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
        self.units, self.steps = self._unit_scope(), self._step_scope()
        self.held = WhatIfList(theme)
        self.held.switched.connect(self.switch_requested)
        self.held.removed.connect(self.remove_requested)
        self.acts = self._act_buttons()
        self.undo = self._button(self.tr("Undo"), self.undo_requested)
        self.redo = self._button(self.tr("Redo"), self.redo_requested)
        self.clear = self._button(self.tr("Clear"), self.clear_requested)
        for choice in (self.units, self.steps):
            choice.changed.connect(self.scope_changed)
            choice.refused.connect(self.refused)
        self._arrange()

    def _unit_scope(self) -> WhatIfScope:
        choices = {ALL: self.tr("all units"), SELECTED: "", PINNED: self.tr("pinned")}
        return WhatIfScope(self._theme, choices, "3,7", self.tr("These units, like 3,7"), units_in)

    def _step_scope(self) -> WhatIfScope:
        choices = {ALL: self.tr("all steps"), NOW_ON: "", NOW: ""}
        return WhatIfScope(self._theme, choices, "10:20", self.tr("These steps, like 10:20"), steps_in)

    def _act_buttons(self) -> dict[str, QPushButton]:
        says = {
            DROP: (self.tr("Drop"), self.tr("The units say nothing: their hidden state is 0")),
            FREEZE: (self.tr("Freeze"), self.tr("Every state stays what it was the step before")),
            WIPE: (self.tr("Reset here"), self.tr("At this step alone every state becomes 0; it goes on from there")),
        }
        return {act: self._act_button(act, *said) for act, said in says.items()}

    def _act_button(self, act: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(12))
        button.setProperty("outlined", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip)
        button.clicked.connect(lambda: self.act_requested.emit(act))
        return button

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
        self._column.addWidget(self.units)
        self._column.addWidget(self.steps)
        acts = FlowLayout(px(4), px(3))
        for button in (*self.acts.values(), self.undo, self.redo, self.clear):
            acts.addWidget(button)
        self._column.addLayout(acts)
        self._column.addSpacing(px(2))
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self._column.addLayout(self._places)
        self._column.addWidget(self.held)
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
                row.kind_requested.connect(self.kind_requested)
                row.add_requested.connect(self.add_requested)
                row.refused.connect(self.refused)
        for each in held:
            self._rows[each.quantity].set_held(each)

    def units_for(self, selected: int, pinned: Sequence[int]) -> tuple[int, ...] | None:
        """The units that are chosen; None for all."""
        if self.units.current == TYPED:
            return units_in(self.units.typed)
        if self.units.current == PINNED:
            return tuple(sorted(pinned))
        return (selected,) if self.units.current == SELECTED else None

    def steps_for(self, step: int) -> Span | None:
        """The steps that are chosen, if `step` is the current one (from 0); None for all."""
        if self.steps.current == TYPED:
            return steps_in(self.steps.typed)
        return {NOW: (step, step + 1), NOW_ON: (step, None)}.get(self.steps.current)

    def set_clamps(self, clamps: Sequence[Clamp], layers: int) -> None:
        """Everything that is held, on or off, in all of a network's layers."""
        self.held.set_clamps(clamps, layers)

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
        self.steps.set_text(NOW, self.tr("step {step}").format(step=max(0, step) + 1))

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
