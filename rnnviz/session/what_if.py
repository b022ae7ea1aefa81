"""What if a gate were held: the clamps of the document, with a way back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from rnnviz.core.clamp import Clamp, ClampError, check_clamp, parse_clamp
from rnnviz.core.interventions import Interventions
from rnnviz.session.document import Document

MOST_BACK = 50
"""Changes that can be undone."""


class WhatIf(QObject):
    """Puts clamps into the document, and remembers what was there before. Another model begins anew.

    `changed` tells that the clamps, or what can be undone, are others.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._past: list[tuple[Clamp, ...]] = []
        self._future: list[tuple[Clamp, ...]] = []
        self._goes_on = ""
        self._waiting: tuple[Clamp, ...] | None = None
        document.stepped.connect(self._on_stepped)
        document.model_changed.connect(self._on_model_changed)
        document.clamps_changed.connect(self.changed)

    @property
    def clamps(self) -> tuple[Clamp, ...]:
        """What is held, also what is switched off."""
        return self._document.clamps

    @property
    def can_undo(self) -> bool:
        """Whether there is a way back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone that can be done again."""
        return bool(self._future)

    def of(self, layer: int, quantity: str) -> Clamp | None:
        """The clamp that has the last word on a quantity, on or off."""
        found = [clamp for clamp in self.clamps if clamp.layer == layer and clamp.quantity == quantity]
        return found[-1] if found else None

    def set_clamps(self, clamps: Iterable[Clamp], dragging: str = "") -> None:
        """Hold this from now on. Raises ClampError, and changes nothing, for what does not fit the network.

        Changes with the same `dragging`, one right after the other, are one for undo. Such a change waits until the
        text has been read under the one before it, and of those that wait only the last counts: without that, the end
        of a long text would not be seen before the hand rests.
        """
        before, wanted = self.clamps, tuple(clamps)
        self._waiting = None
        if dragging and dragging == self._goes_on and self._document.is_reading:
            Interventions(self._document.model.network.architecture, wanted)
            self._waiting = wanted
            return
        if wanted == before:
            return
        self._document.set_clamps(wanted)
        if not (dragging and dragging == self._goes_on):
            self._past = [*self._past, before][-MOST_BACK:]
        self._goes_on, self._future = dragging, []
        self.changed.emit()

    def settle(self) -> None:
        """Let what waits wait no longer."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._document.set_clamps(waiting, at_once=False)

    def _on_stepped(self) -> None:
        if not self._document.is_reading:
            self.settle()

    def add(self, clamp: Clamp) -> None:
        """Hold this besides all that is held; it has the last word. Raises ClampError."""
        self.settle()
        self.set_clamps([*self.clamps, clamp])

    def replace(self, place: int, clamp: Clamp | None, dragging: str = "") -> None:
        """Another clamp, or none, in place of the one at `place` of :attr:`clamps`. Raises ClampError, IndexError."""
        if not dragging or dragging != self._goes_on:
            self.settle()
        clamps = list(self.clamps)
        clamps[place : place + 1] = [] if clamp is None else [clamp]
        self.set_clamps(clamps, dragging)

    def put(self, clamp: Clamp, dragging: str = "") -> None:
        """Hold a quantity so, in place of all that held it before in its layer. Raises ClampError."""
        if not dragging or dragging != self._goes_on:
            self.settle()
        others = [each for each in self.clamps if (each.layer, each.quantity) != (clamp.layer, clamp.quantity)]
        self.set_clamps([*others, clamp], dragging)

    def clear(self) -> None:
        """Hold nothing any more; it can be undone."""
        self.settle()
        self.set_clamps(())

    def undo(self) -> None:
        """Hold what was held before the last change."""
        self._go(self._past, self._future)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._go(self._future, self._past)

    def _go(self, there: list[tuple[Clamp, ...]], back: list[tuple[Clamp, ...]]) -> None:
        self.settle()
        if there:
            back.append(self.clamps)
            self._goes_on = ""
            self._document.set_clamps(there.pop())
            self.changed.emit()

    def restore(self, written: Sequence[str]) -> None:
        """Hold what a session kept; what does not fit the present network is left out."""
        architecture = self._document.model.network.architecture
        found: list[Clamp] = []
        for text in written:
            try:
                clamp = parse_clamp(text)
                check_clamp(clamp, architecture)
            except ClampError:
                continue
            found.append(clamp)
        self._document.set_clamps(found)

    def _on_model_changed(self) -> None:
        self._past, self._future, self._goes_on, self._waiting = [], [], "", None
        self.changed.emit()
