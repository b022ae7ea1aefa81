"""A steady beat with an honest clock, for playing and for writing."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

SLOWEST, FASTEST = 0.25, 60.0
"""Bounds of a speed, tokens a second."""

_TICK = 33
"""Milliseconds between two ticks."""


class Pace(QObject):
    """Beats `speed` times a second, first as soon as it is started, and ticks about 30 times a second in between.

    The time of a beat is counted from the time of the beat before, not from when the timer happened to fire, so
    that small delays do not add up. Who cannot keep up gets the beats later, none less, and no burst afterwards.
    """

    beat = Signal()
    tick = Signal(float)  # how much of the time until the next beat has passed, 0..1

    def __init__(self, speed: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.speed = speed
        self._clock = QElapsedTimer()
        self._due = 0.0  # seconds on the clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._running = False

    @property
    def is_running(self) -> bool:
        """Whether it beats."""
        return self._running

    def start(self) -> None:
        """Beat, beginning at the next turn of the event loop."""
        self._running = True
        self._clock.start()
        self._due = 0.0
        self._timer.start(0)

    def stop(self) -> None:
        """Beat no more."""
        self._running = False
        self._timer.stop()

    def set_speed(self, speed: float) -> None:
        """Change the speed, within its bounds; what is left of the present beat shortens or stretches with it."""
        speed = min(max(SLOWEST, speed), FASTEST)
        if self._running:
            now = self._now()
            self._due = now + (self._due - now) * self.speed / speed
        self.speed = speed
        self._schedule()

    def restart_beat(self) -> None:
        """Let a whole beat pass before the next."""
        self._due = self._now() + 1 / self.speed
        self._schedule()

    def _now(self) -> float:
        return self._clock.nsecsElapsed() * 1e-9

    def _on_timeout(self) -> None:
        if self._now() >= self._due:
            self._due = max(self._due + 1 / self.speed, self._now())
            self.beat.emit()
        else:
            self.tick.emit(min(1.0, max(0.0, 1 - (self._due - self._now()) * self.speed)))
        self._schedule()

    def _schedule(self) -> None:
        if self._running:
            self._timer.start(min(_TICK, max(0, ceil((self._due - self._now()) * 1000))))
