"""The way from a number back to its causes: what was asked, one after the other, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from rnnviz.core.explain_output import can_explain_output, likeliest
from rnnviz.core.place import OUTPUT, Place
from rnnviz.session.document import Document
from rnnviz.session.selection import Selection

MOST = 100
"""Places that are remembered."""


class Trail(QObject):
    """Moves the selection and the cursor from a number to one of its causes, and remembers the numbers before.

    A chain of causes holds only link by link: whoever goes elsewhere by other means begins a new one. `changed` tells
    that `here`, `path` or `ahead` is another.
    """

    changed = Signal()

    def __init__(self, document: Document, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._selection = document, selection
        self._path: list[Place] = []
        self._ahead: list[Place] = []
        self._output: int | None = None
        self._is_moving = False
        for fact in (selection.layer_changed, selection.unit_changed, selection.quantity_changed):
            fact.connect(self._on_selected)
        document.model_changed.connect(self._on_model_changed)
        document.cursor_changed.connect(self._on_cursor_changed)
        document.cut.connect(self._on_cut)

    @property
    def path(self) -> tuple[Place, ...]:
        """The numbers whose causes were followed, the first one first; not the present one."""
        return tuple(self._path)

    @property
    def ahead(self) -> tuple[Place, ...]:
        """The numbers that were returned from, the next one first."""
        return tuple(self._ahead)

    @property
    def here(self) -> Place | None:
        """The number in question; None before anything has been read, or where there is no output to ask for."""
        step, selection = self._document.step, self._selection
        if step < 0:
            return None
        if self._output is None:
            return Place(selection.layer, selection.unit, selection.quantity, step)
        network = self._document.model.network
        if not can_explain_output(network) or self._output >= network.architecture.classes:
            return None
        output = likeliest(self._document.trace, step) if self._output < 0 else self._output
        return Place(len(network.layers) - 1, output, OUTPUT, step)

    @property
    def asks_for_output(self) -> bool:
        """Whether it is an output that is in question, and no quantity of a unit."""
        return self._output is not None

    @property
    def is_likeliest(self) -> bool:
        """Whether it is the largest output that is in question, whichever that is."""
        return self._output == -1

    @property
    def is_moving(self) -> bool:
        """Whether it is on its way: selection and cursor change one after the other, and `changed` follows."""
        return self._is_moving

    def ask_for_output(self, output: int = -1) -> None:
        """Put an output in question, or the largest one (-1); a new chain begins."""
        self._begin(output)

    def ask_for_value(self) -> None:
        """Put the selected quantity in question; a new chain begins."""
        self._begin(None)

    def walk(self, to: Place) -> None:
        """Go on to a cause of the present number."""
        here = self.here
        if here is not None and here != to:
            self._path, self._ahead = [*self._path, here][-MOST:], []
            self._move(to)

    def back(self, to: int = -1) -> None:
        """Return to a place of the path (as an index: -1 the last); what came after it lies ahead."""
        here = self.here
        if self._path and here is not None:
            place, *after = self._path[to:]
            self._path, self._ahead = self._path[:to], [*after, here, *self._ahead]
            self._move(place)

    def forward(self) -> None:
        """Go on once more to the cause that was returned from."""
        here = self.here
        if self._ahead and here is not None:
            place, *self._ahead = self._ahead
            self._path.append(here)
            self._move(place)

    def _move(self, to: Place) -> None:
        self._is_moving = True
        try:
            if to.quantity == OUTPUT:
                self._output = to.unit
            else:
                self._output = None
                self._selection.set_layer(to.layer)
                self._selection.set_unit(to.unit)
                self._selection.set_quantity(to.quantity)
            self._document.set_cursor(to.step + 1)
        finally:
            self._is_moving = False
        self.changed.emit()

    def _begin(self, output: int | None) -> None:
        self._path, self._ahead, self._output = [], [], output
        self.changed.emit()

    def _on_selected(self) -> None:
        if not self._is_moving:
            self._begin(None)

    def _on_cursor_changed(self) -> None:
        if not self._is_moving:
            self._begin(self._output)

    def _on_cut(self, step: int) -> None:
        """What is no longer as it was explains nothing."""
        if any(place.step >= step for place in (*self._path, *self._ahead)):
            self._begin(self._output)

    def _on_model_changed(self) -> None:
        self._begin(None if self._output is None else -1)
