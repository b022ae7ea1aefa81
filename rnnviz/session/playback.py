"""Playing the text token by token, like a film."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from rnnviz.session.document import Document
from rnnviz.session.pace import Pace

SLOW = 2.0
"""Up to this speed (tokens a second) a step is played gate by gate."""


class Playback(QObject):
    """Moves a document's cursor over the tokens that have been read, `speed` a second.

    `phase_changed` tells how much of a step has been played, 0..1, about 30 times a second at slow speeds; it is 1
    at fast speeds and whenever nothing plays. Typing pauses, and so does a single step; a jump does not.
    """

    playing_changed = Signal(bool)
    speed_changed = Signal(float)
    phase_changed = Signal(float)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._phase = 1.0
        self._pace = Pace(4.0, self)
        self._pace.beat.connect(self._on_beat)
        self._pace.tick.connect(self._on_tick)
        document.text_changed.connect(self.pause)

    @property
    def is_playing(self) -> bool:
        """Whether the cursor moves by itself."""
        return self._pace.is_running

    @property
    def speed(self) -> float:
        """Tokens a second, 0.25..60."""
        return self._pace.speed

    @property
    def phase(self) -> float:
        """How much of the present step has been played, 0..1."""
        return self._phase

    def play(self) -> None:
        """Go on from the cursor; from the end, start over. Does nothing without a token."""
        if self.is_playing or not self._document.steps:
            return
        if self._is_at_end():
            self._document.set_cursor(0)
        self._pace.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stay where the cursor is."""
        if self.is_playing:
            self._pace.stop()
            self.playing_changed.emit(False)
            self._set_phase(1.0)

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def step(self, by: int) -> None:
        """Pause and move `by` tokens, forward or back."""
        self.pause()
        self._document.set_cursor(self._document.cursor + by)

    def jump(self, cursor: int) -> None:
        """Move the cursor; what plays goes on from there."""
        self._document.set_cursor(cursor)
        if self.is_playing:
            self._pace.restart_beat()
            self._begin_step()

    def set_speed(self, speed: float) -> None:
        """Tokens a second; values outside 0.25..60 are taken as the nearest bound."""
        before = self.speed
        self._pace.set_speed(speed)
        if self.speed != before:
            self.speed_changed.emit(self.speed)
        if self.speed > SLOW:
            self._set_phase(1.0)

    def close(self) -> None:
        """Stop the clock."""
        self._pace.stop()

    def _is_at_end(self) -> bool:
        return self._document.cursor >= self._document.steps and not self._document.is_reading

    def _on_beat(self) -> None:
        if self._is_at_end():
            self.pause()
        elif self._document.cursor < self._document.steps:
            self._document.set_cursor(self._document.cursor + 1)
            self._begin_step()

    def _begin_step(self) -> None:
        self._set_phase(0.0 if self.speed <= SLOW else 1.0)

    def _on_tick(self, passed: float) -> None:
        if self.speed <= SLOW:
            self._set_phase(passed)

    def _set_phase(self, phase: float) -> None:
        if phase != self._phase:
            self._phase = phase
            self.phase_changed.emit(phase)
