"""Further networks read the user's text beside the document's, each under clamps of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from rnnviz.core.clamp import Clamp
from rnnviz.core.model import Model
from rnnviz.session.document import Document
from rnnviz.session.reader import Reader

SLICE = 0.006
"""Seconds of stepping between two turns of the event loop; the document itself takes its own."""

LONGEST = 20_000
"""Tokens that are read, the first ones."""

_BEHIND = 2
"""Tokens that are read besides: where a text of numbers is cut, the last two may be taken for one."""


@dataclass(frozen=True)
class Lane:
    """A network, and what is held in it. Two lanes are the same if the network is the same object."""

    model: Model
    clamps: tuple[Clamp, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lane) and self.model is other.model and self.clamps == other.clamps

    def __hash__(self) -> int:
        return hash((id(self.model), self.clamps))


class Lockstep(QObject):
    """Reads the document's text with every lane; the document's own network is none of them.

    `changed` tells the first step from which on something may be another: the text, the networks, or what has been
    read. Nothing is read while there are no lanes.
    """

    changed = Signal(int)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.slice_seconds = SLICE
        self._document = document
        self._lanes: tuple[Lane, ...] = ()
        self._readers: list[Reader] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)
        document.text_changed.connect(self._on_text_changed)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """Who reads."""
        return self._lanes

    @property
    def readers(self) -> tuple[Reader, ...]:
        """What each lane has read so far, in the order of the lanes."""
        return tuple(self._readers)

    @property
    def is_reading(self) -> bool:
        """Whether a lane has not yet read what it is to read."""
        return any(not reader.is_done for reader in self._readers)

    def set_lanes(self, lanes: Iterable[Lane]) -> None:
        """These read from now on; those that are there already keep what they have read.

        Raises TaskError for a network that reads no text, ClampError for a clamp that does not fit, and changes
        nothing then.
        """
        wanted = tuple(lanes)
        if wanted == self._lanes:
            return
        kept = dict(zip(self._lanes, self._readers, strict=True))
        readers = [kept.pop(lane) if lane in kept else Reader(lane.model, lane.clamps) for lane in wanted]
        self._lanes, self._readers = wanted, readers
        self._take_text()
        self.changed.emit(0)

    def close(self) -> None:
        """Stop reading."""
        self._timer.stop()

    def _take_text(self) -> int:
        """The first step at which a lane's text is another."""
        if not self._readers:
            self._timer.stop()
            return 0
        text = self._document.text[: self._document.character_of(LONGEST + _BEHIND)]
        kept = min(reader.set_text(text) for reader in self._readers)
        self._read_on()
        return kept

    def _on_text_changed(self) -> None:
        if self._readers:
            self.changed.emit(self._take_text())

    def _on_slice(self) -> None:
        self.changed.emit(self._read_on())

    def _read_on(self) -> int:
        """Each lane reads for its share of a slice, the timer goes on with the rest; the first step read now."""
        waiting = [reader for reader in self._readers if not reader.is_done]
        first = min((len(reader.trace) for reader in waiting), default=0)
        for reader in waiting:
            reader.read(self.slice_seconds / len(waiting))
        if self.is_reading:
            self._timer.start()
        else:
            self._timer.stop()
        return first
