"""Several continuations of one text, written side by side, a token of each at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from rnnviz.session.pace import Pace

MOST = 60
"""Tokens that each writes."""

_SPEED = 30.0
"""Tokens a second: fast enough not to wait for, slow enough to see where they part."""


class TwinWriter(QObject):
    """Asks its writers in turn, until they have written enough or are stopped."""

    changed = Signal()
    """Each has written a token more, or writing has begun or ended"""
    failed = Signal(str)
    """Why writing ended too early, in a sentence"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writers: tuple[Iterator[str], ...] = ()
        self.written: list[list[str]] = []
        self._pace = Pace(_SPEED, self)
        self._pace.beat.connect(self._on_beat)

    @property
    def is_writing(self) -> bool:
        """Whether they write."""
        return self._pace.is_running

    def start(self, writers: Sequence[Iterator[str]]) -> None:
        """Let these write from the beginning; each yields one token after the other, without end."""
        self._writers, self.written = tuple(writers), [[] for _ in writers]
        self._pace.start()
        self.changed.emit()

    def stop(self) -> None:
        """Write no more; what is written stays."""
        if self.is_writing:
            self._pace.stop()
            self.changed.emit()

    def clear(self) -> None:
        """Write no more, and forget what was written."""
        self._pace.stop()
        self.written = []

    def finish(self) -> None:
        """Write all of it now; for rendering and tests."""
        while self.is_writing:
            self._on_beat()

    def _on_beat(self) -> None:
        try:
            tokens = [next(writer) for writer in self._writers]
        except ValueError as error:  # a network's outputs are no numbers any more
            self.stop()
            self.failed.emit(str(error))
            return
        for written, token in zip(self.written, tokens, strict=True):
            written.append(token)
        if len(self.written[0]) >= MOST:
            self._pace.stop()
        self.changed.emit()
