"""The tab "What if": gates and states are held, and the network reads, predicts and writes so."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.architecture import Layer
from rnnviz.core.clamp import Clamp, ClampError, Span, bounds_of, parse_clamp
from rnnviz.core.decoder import Decoder
from rnnviz.core.model import Model
from rnnviz.core.special_cases import CASES, SpecialCase, difference

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow
    from rnnviz.view.what_if_row import HeldQuantity

_MEASURED = 1_000
"""Steps, the last ones, over which is measured how exactly a special case holds."""

_PAUSE = 60
"""Milliseconds without a change after which is measured anew."""


class WhatIfCompanion(Companion):
    """From the document's clamps to the panel, and back."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.what_if_panel import WhatIfPanel

        super().__init__(window)
        self.what_if, self.selection = window.studio.what_if, window.studio.selection
        self.panel = WhatIfPanel(window.theme)
        self._differences: dict[str, float] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.measure)
        panel = self.panel
        panel.hold_requested.connect(self._on_hold_requested)
        panel.case_requested.connect(self._on_case_requested)
        panel.scope_changed.connect(self._on_scope_changed)
        panel.undo_requested.connect(self.what_if.undo)
        panel.redo_requested.connect(self.what_if.redo)
        panel.clear_requested.connect(self.what_if.clear)
        panel.refused.connect(lambda sentence: window.views.messages.show_message(sentence, "warning"))
        self.what_if.changed.connect(self._show)

    @property
    def widget(self) -> QWidget:
        """The panel."""
        return self.panel

    def show_model(self) -> None:
        """Another network or layer has other quantities, and may be held otherwise."""
        self._differences = {}
        self._show()

    def show_text(self, since: int) -> None:
        """What has been read is measured when it rests for a moment."""
        self._timer.start()
        self._show_held()

    def show_step(self) -> None:
        """What is not held stands where it is at this step."""
        self.panel.set_place(self.selection.unit, self.document.step)
        self._show_held()

    def close(self) -> None:
        """Stop the clock."""
        self._timer.stop()

    def perform(self, order: str, value: object) -> None:
        """``case`` with its key holds that alone, ``case from here`` only from the current step on, ``clamp`` with its
        text that besides, ``clear`` nothing. What does not fit the network is left: the user may have opened another.
        """
        if order == "clear":
            self.what_if.clear()
        elif order in ("case", "case from here") and value in CASES and CASES[str(value)].cell == self._kind.cell:
            steps = None if order == "case" else (max(0, self.document.step), None)
            self.what_if.set_clamps(CASES[str(value)].clamps(self.selection.layer, steps=steps))
        elif order == "clamp":
            with suppress(ClampError):
                self.what_if.put(parse_clamp(str(value)))
        self.measure()

    def measure(self) -> None:
        """How far the numbers on screen are from what each special case promises."""
        trace = self.document.trace
        start, layer = max(0, len(trace) - _MEASURED), self.selection.layer
        self._differences = {case.key: difference(case, trace, layer, start) for case in self._cases()}
        self._show_cases()

    @property
    def _kind(self) -> Layer:
        return self.studio.model.network.layers[self.selection.layer]

    def _cases(self) -> list[SpecialCase]:
        return [case for case in CASES.values() if case.cell == self._kind.cell]

    # Showing

    def _show(self) -> None:
        self.panel.set_place(self.selection.unit, self.document.step)
        self._show_held()
        self._show_cases()
        self.panel.set_history(self.what_if.can_undo, self.what_if.can_redo, bool(self.what_if.clamps))
        self._timer.start()

    def _show_held(self) -> None:
        self.panel.set_held([self._held(name) for name in self._kind.quantities])

    def _held(self, quantity: str) -> HeldQuantity:
        from rnnviz.view.clamp_text import scope, value_of
        from rnnviz.view.what_if_row import HeldQuantity

        layer = self.selection.layer
        low, high = bounds_of(quantity, self._kind)
        bounded = high < float("inf")
        if not bounded:
            low, high = -self.studio.cell_limit(), self.studio.cell_limit()
        clamp = self.what_if.of(layer, quantity)
        if clamp is None or not clamp.on:
            value = self._now(quantity) if clamp is None else clamp.value
            return HeldQuantity(quantity, low, high, value, bounded=bounded)
        many = sum(each.layer == layer and each.quantity == quantity for each in self.what_if.clamps)
        notes = [scope(clamp), value_of(clamp) if clamp.kind == "scale" else "", f"+ {many - 1}" if many > 1 else ""]
        note = "  ".join(each for each in notes if each)
        return HeldQuantity(quantity, low, high, clamp.value, True, note, bounded)

    def _now(self, quantity: str) -> float:
        """What the quantity is at the current step: of the selected unit, or the mean over all."""
        from rnnviz.view.what_if_panel import SELECTED

        step, trace = self.document.step, self.document.trace
        if not 0 <= step < len(trace):
            return 0.0
        values = trace.window(self.selection.layer, step, step + 1)[quantity][0]
        return float(values[self.selection.unit] if self.panel.units.current == SELECTED else values.mean())

    def _show_cases(self) -> None:
        nothing = float("nan")
        self.panel.set_cases(
            {case.key: (self._is_on(case), self._differences.get(case.key, nothing)) for case in self._cases()}
        )

    def _is_on(self, case: SpecialCase) -> bool:
        """Whether all its gates are held at its values, in all units."""
        clamps = [(self.what_if.of(self.selection.layer, name), value) for name, value in case.gates.items()]
        return all(
            clamp is not None and clamp.on and clamp.kind == "set" and clamp.units is None and clamp.value == value
            for clamp, value in clamps
        )

    # Wishes

    def _scope(self) -> tuple[tuple[int, ...] | None, Span | None]:
        from rnnviz.view.what_if_panel import NOW_ON, SELECTED

        units = (self.selection.unit,) if self.panel.units.current == SELECTED else None
        steps = (max(0, self.document.step), None) if self.panel.steps.current == NOW_ON else None
        return units, steps

    def _on_hold_requested(self, quantity: str, value: float, on: bool, dragged: bool) -> None:
        layer, before = self.selection.layer, self.what_if.of(self.selection.layer, quantity)
        units, steps = self._scope()
        if before is not None and before.on == on:  # another value, for what it is held for already
            units, steps = before.units, before.steps
        low, high = bounds_of(quantity, self._kind)
        clamp = Clamp(layer, quantity, min(max(value, low), high), units, steps, on=on)
        self.what_if.put(clamp, f"{layer}.{quantity}" if dragged else "")

    def _on_case_requested(self, key: str, on: bool) -> None:
        case, layer = CASES[key], self.selection.layer
        of_cell = {name for each in self._cases() for name in each.gates}
        others = [clamp for clamp in self.what_if.clamps if clamp.layer != layer or clamp.quantity not in of_cell]
        self.what_if.set_clamps([*others, *(case.clamps(layer, steps=self._scope()[1]) if on else ())])

    def _on_scope_changed(self) -> None:
        """What is held in this layer is held for the units and steps that are chosen now."""
        units, steps = self._scope()
        layer = self.selection.layer
        self.what_if.set_clamps(
            Clamp(each.layer, each.quantity, each.value, units, steps, each.kind, each.on)
            if each.layer == layer
            else each
            for each in self.what_if.clamps
        )
        self._show_held()


def _has_gates(model: Model, _lesson: str) -> bool:
    # A translation is made by two networks, one of which would be held and the other not.
    if model.card.task == "translate" or isinstance(model.network, Decoder):
        return False
    return any(layer.cell in ("lstm", "gru") for layer in model.network.layers)


OFFER = Offer(
    name="whatif",
    slot="side",
    title=lambda: QCoreApplication.translate("WhatIf", "What if"),
    fits=_has_gates,
    make=WhatIfCompanion,
    place=20,
)
