"""Work in pieces between two paintings of the window: a generator, driven for a slice of time at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

SLICE = 0.008
"""Seconds of work between two turns of the event loop."""

Work = Callable[[], Iterator[None]]
"""Makes a generator that yields between pieces of work."""


class Slices(QObject):
    """Whoever asks again while it works is served when this is done, with what is wanted then: nobody starves."""

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._running: Iterator[None] | None = None
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_slice)

    @property
    def is_working(self) -> bool:
        """Whether something is still to be done."""
        return self._running is not None

    def ask(self) -> None:
        """Do the work, soon."""
        if self._running is None:
            self._running = self._work()
            self._timer.start()
        else:
            self._again = True

    def drop(self) -> None:
        """Begin anew with what is asked for next: what the work was about is gone."""
        self._running, self._again = None, False
        self._timer.stop()

    def finish(self) -> None:
        """Do all of it now; for rendering and tests."""
        while self._running is not None:
            self._advance(float("inf"))

    def close(self) -> None:
        """Stop the timer."""
        self.drop()

    def _on_slice(self) -> None:
        self._advance(perf_counter() + SLICE)

    def _advance(self, deadline: float) -> None:
        while self._running is not None:
            running = self._running
            try:
                next(running)
            except StopIteration:
                if self._running is not running:  # whoever was told has asked for other work, for which the timer runs
                    continue
                self._running = None
                self._timer.stop()
                if self._again:
                    self._again = False
                    self.ask()
                return
            if perf_counter() >= deadline:
                return
