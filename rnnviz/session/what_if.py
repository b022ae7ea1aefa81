"""What if a gate were held: the clamps of the document, with a way back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from rnnviz.core.clamp import Clamp, ClampError, check_clamp, parse_clamp
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

        Changes with the same `dragging`, one right after the other, are one for undo.
        """
        before, wanted = self.clamps, tuple(clamps)
        if wanted == before:
            return
        self._document.set_clamps(wanted)
        if not (dragging and dragging == self._goes_on):
            self._past = [*self._past, before][-MOST_BACK:]
        self._goes_on, self._future = dragging, []
        self.changed.emit()

    def put(self, clamp: Clamp, dragging: str = "") -> None:
        """Hold a quantity so, in place of all that held it before in its layer. Raises ClampError."""
        others = [each for each in self.clamps if (each.layer, each.quantity) != (clamp.layer, clamp.quantity)]
        self.set_clamps([*others, clamp], dragging)

    def clear(self) -> None:
        """Hold nothing any more; it can be undone."""
        self.set_clamps(())

    def undo(self) -> None:
        """Hold what was held before the last change."""
        self._go(self._past, self._future)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._go(self._future, self._past)

    def _go(self, there: list[tuple[Clamp, ...]], back: list[tuple[Clamp, ...]]) -> None:
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
        self._past, self._future, self._goes_on = [], [], ""
        self.changed.emit()
