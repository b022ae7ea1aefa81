"""A list of layers that is being edited: every edit can be taken back."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, Signal

from rnnviz.core.layer_list import LayerList
from rnnviz.core.layer_presets import PRESETS

_MOST_EDITS = 200


class NetworkBuilder(QObject):
    """Stays while windows come and go."""

    network_changed = Signal(object)  # LayerList

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[LayerList] = []
        self._undone: list[LayerList] = []
        self._network = PRESETS["alphabet"]
        self._edited = ""

    @staticmethod
    def of(studio: QObject) -> NetworkBuilder:
        """The one that goes with a studio; made when it is wanted first."""
        found = studio.findChild(NetworkBuilder)
        return found if isinstance(found, NetworkBuilder) else NetworkBuilder(studio)

    @property
    def network(self) -> LayerList:
        """The list as it stands."""
        return self._network

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is one taken back that can be done again."""
        return bool(self._undone)

    def edit(self, network: LayerList, what: str = "") -> None:
        """Put another list in its place. Edits of the same `what`, such as one number's digits, are undone as one."""
        if network == self._network:
            return
        if not what or what != self._edited:
            self._done = [*self._done, self._network][-_MOST_EDITS:]
        self._edited = what
        self._undone.clear()
        self._put(network)

    def to_text(self) -> str:
        """The list as it is kept between two starts."""
        return json.dumps(self._network.to_json())

    def restore(self, text: str) -> None:
        """Put there what :meth:`to_text` wrote; anything else changes nothing."""
        try:
            self._put(LayerList.from_json(json.loads(text)))
        except (ValueError, RecursionError):
            return

    def undo(self) -> None:
        """Take the last edit back."""
        if self._done:
            self._undone.append(self._network)
            self._edited = ""
            self._put(self._done.pop())

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._undone:
            self._done.append(self._network)
            self._edited = ""
            self._put(self._undone.pop())

    def _put(self, network: LayerList) -> None:
        self._network = network
        self.network_changed.emit(network)
