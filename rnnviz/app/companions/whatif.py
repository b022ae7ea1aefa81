"""The tab "What if": gates and states are held, and the network reads, predicts and writes so."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.architecture import Layer
from rnnviz.core.clamp import Clamp, ClampError, Kind, Span, bounds_of, parse_clamp
from rnnviz.core.decoder import Decoder
from rnnviz.core.model import Model
from rnnviz.core.quick_clamps import dropped, frozen, wiped
from rnnviz.core.special_cases import CASES, SpecialCase, difference

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_MEASURED = 1_000
"""Steps, the last ones, over which is measured how exactly a special case holds."""

_PAUSE = 60
"""Milliseconds without a change after which is measured anew."""


class WhatIfCompanion(Companion):
    """From the document's clamps to the panel, and back."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.app.held_quantities import HeldQuantities
        from rnnviz.view.what_if_panel import WhatIfPanel

        super().__init__(window)
        self.held = HeldQuantities(self.studio)
        self.what_if, self.selection = window.studio.what_if, window.studio.selection
        self.panel = WhatIfPanel(window.theme)
        self._differences: dict[str, float] = {}
        self._touched: Clamp | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.measure)
        panel = self.panel
        panel.hold_requested.connect(self._on_hold_requested)
        panel.kind_requested.connect(self._on_kind_requested)
        panel.add_requested.connect(self._on_add_requested)
        panel.act_requested.connect(self._on_act_requested)
        panel.switch_requested.connect(self._on_switch_requested)
        panel.remove_requested.connect(self._on_remove_requested)
        panel.case_requested.connect(self._on_case_requested)
        panel.scope_changed.connect(self._on_scope_changed)
        panel.undo_requested.connect(self.what_if.undo)
        panel.redo_requested.connect(self.what_if.redo)
        panel.clear_requested.connect(self.what_if.clear)
        panel.refused.connect(self._refuse)
        self.what_if.changed.connect(self._show)

    @property
    def widget(self) -> QWidget:
        """The panel."""
        return self.panel

    def show_model(self) -> None:
        """Another network or layer has other quantities, and may be held otherwise."""
        self._differences, self.held.kinds = {}, {}
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
        """How far the numbers on screen are from what each special case promises, once they are all there."""
        if self.document.is_reading:
            self._timer.start()
            return
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
        self.panel.set_clamps(self.what_if.clamps, len(self.studio.model.network.layers))
        self.panel.set_history(self.what_if.can_undo, self.what_if.can_redo, bool(self.what_if.clamps))
        self._timer.start()

    def _show_held(self) -> None:
        self.panel.set_held([self.held.of(name, self._is_of_unit) for name in self._kind.quantities])

    @property
    def _is_of_unit(self) -> bool:
        from rnnviz.view.what_if_scope import SELECTED

        return self.panel.units.current == SELECTED

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

    def _units(self) -> tuple[int, ...] | None:
        return self.panel.units_for(self.selection.unit, [pin.unit for pin in self.selection.pins])

    def _steps(self) -> Span | None:
        return self.panel.steps_for(max(0, self.document.step))

    def _is_refused(self) -> bool:
        """Whether there is nothing that could be held; it is said then."""
        if self._units() != ():
            return False
        self._refuse(QCoreApplication.translate("WhatIf", "No unit is pinned: double-click a row of the maps first."))
        return True

    def _refuse(self, sentence: str) -> None:
        self.window.views.messages.show_message(sentence, "warning")

    def _try(self, act: Callable[[], None]) -> None:
        """What does not fit the network is said in its sentence, and nothing changes."""
        try:
            act()
        except ClampError as error:
            self._refuse(f"{str(error)[:1].upper()}{str(error)[1:]}.")
        self._show_held()

    def _place(self, quantity: str) -> int:
        """Of the clamp that has the last word on a quantity of the layer; behind all, if there is none."""
        clamp, clamps = self.what_if.of(self.selection.layer, quantity), self.what_if.clamps
        return len(clamps) if clamp is None else len(clamps) - 1 - clamps[::-1].index(clamp)

    def _on_hold_requested(self, quantity: str, value: float, on: bool, dragged: bool) -> None:
        if self._is_refused():
            return
        before = self.what_if.of(self.selection.layer, quantity)
        kind = self.held.kind_of(quantity) if before is None else before.kind
        if kind == "keep" and before is not None and on == before.on:
            kind = "set"  # another value for what was kept
        low, high = bounds_of(quantity, self._kind)
        value = 0.0 if kind == "keep" else min(max(value, low), high)
        units, steps = self._units(), self._steps()
        if before is not None and (before.on == on or not on):  # for what it is held for already
            units, steps = before.units, before.steps
        clamp = Clamp(self.selection.layer, quantity, value, units, steps, kind, on)
        self._put(quantity, clamp, f"{self.selection.layer}.{quantity}" if dragged else "")

    def _put(self, quantity: str, clamp: Clamp, dragging: str = "") -> None:
        self._touched = clamp
        self._try(lambda: self.what_if.replace(self._place(quantity), clamp, dragging))

    def _on_kind_requested(self, quantity: str, kind: str) -> None:
        """× 1 to begin with, which changes nothing, or = what the quantity is now."""
        wanted: Kind = "scale" if kind == "scale" else "set"
        self.held.kinds[quantity] = wanted
        clamp = self.what_if.of(self.selection.layer, quantity)
        if clamp is not None:
            value = 1.0 if wanted == "scale" else self.held.now(quantity, self._is_of_unit)
            self._put(quantity, replace(clamp, kind=wanted, value=round(value, 3)))
        self._show_held()

    def _on_add_requested(self, quantity: str) -> None:
        clamp = self.what_if.of(self.selection.layer, quantity)
        if clamp is not None and not self._is_refused():
            self._touched = replace(clamp, units=self._units(), steps=self._steps(), on=True)
            self._try(lambda: self.what_if.add(cast(Clamp, self._touched)))

    def _on_act_requested(self, act: str) -> None:
        from rnnviz.view.what_if_panel import DROP, FREEZE

        if self._is_refused():
            return
        layer, units, steps = self.selection.layer, self._units(), self._steps()
        if act == DROP:
            clamps = dropped(layer, units, steps)
        elif act == FREEZE:
            clamps = frozen(layer, self._kind, units, steps)
        else:
            clamps = wiped(layer, self._kind, units, max(0, self.document.step))
        self._touched = None
        self._try(lambda: self.what_if.set_clamps([*self.what_if.clamps, *clamps]))

    def _on_switch_requested(self, place: int, on: bool) -> None:
        if place < len(self.what_if.clamps):
            self._try(lambda: self.what_if.replace(place, replace(self.what_if.clamps[place], on=on)))

    def _on_remove_requested(self, place: int) -> None:
        self._try(lambda: self.what_if.replace(place, None))

    def _on_case_requested(self, key: str, on: bool) -> None:
        case, layer = CASES[key], self.selection.layer
        of_cell = {name for each in self._cases() for name in each.gates}
        others = [clamp for clamp in self.what_if.clamps if clamp.layer != layer or clamp.quantity not in of_cell]
        self.what_if.set_clamps([*others, *(case.clamps(layer, steps=self._steps()) if on else ())])

    def _on_scope_changed(self) -> None:
        """What was touched last is held for the units and steps that are chosen now, and so is what comes next."""
        clamp = self._touched
        if self._is_refused() or clamp is None or clamp not in self.what_if.clamps:
            self._show_held()
            return
        place = len(self.what_if.clamps) - 1 - self.what_if.clamps[::-1].index(clamp)
        moved = self._touched = replace(clamp, units=self._units(), steps=self._steps())
        self._try(lambda: self.what_if.replace(place, moved))


def is_one_network(model: Model, _lesson: str) -> bool:
    """Whether it can be held, and what that changes be seen."""
    # A translation is made by two networks, one of which would be held and the other not.
    return model.card.task != "translate" and not isinstance(model.network, Decoder)


OFFER = Offer(
    name="whatif",
    slot="side",
    title=lambda: QCoreApplication.translate("WhatIf", "What if"),
    fits=is_one_network,
    make=WhatIfCompanion,
    place=20,
)
