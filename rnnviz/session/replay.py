"""The film of learning: the networks that a run kept, brought back one after the other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rnnviz.core.run_folder import RunFolder, Snapshot
from rnnviz.session.pace import Pace
from rnnviz.session.replay_label import Label, Labels
from rnnviz.session.snapshot_loader import SnapshotLoader

NOW = -1
"""The position after the last snapshot: the network as it is now, learning or at its end."""

SLOWEST, FASTEST = 0.5, 30.0
"""Bounds of the speed, snapshots a second."""


class Replay(QObject):
    """A position among the snapshots of a run, and the network there.

    `model_changed` brings the network of the position, a moment after `position_changed`, and None for NOW. A film
    goes on only when the network before has been shown: when the handlers of `model_changed` have returned.
    `playing_changed` gives the direction, +1 or -1, and 0 for rest. `failed` gives a sentence for each snapshot that
    cannot be opened; it is passed over. When `snapshots_changed` comes, `position` is already right for them.
    """

    snapshots_changed = Signal()
    position_changed = Signal(int)
    playing_changed = Signal(int)
    speed_changed = Signal(float)
    model_changed = Signal(object)  # Model | None
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.loop = False
        self._folder: RunFolder | None = None
        self._snapshots: list[Snapshot] = []
        self._spoilt: set[Path] = set()
        self._position = NOW
        self._shown: Path | None = None
        self._is_showing = False
        self._direction = 0
        self._heading = -1  # the last direction moved in
        self._labels = Labels(None)
        self._pace = Pace(4.0, self)
        self._pace.beat.connect(self._on_beat)
        self._loader = SnapshotLoader(self)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_failed)

    @property
    def snapshots(self) -> list[int]:
        """The training steps of the snapshots, in order."""
        return [snapshot.step for snapshot in self._snapshots]

    @property
    def position(self) -> int:
        """Index of the snapshot looked at, or NOW."""
        return self._position

    @property
    def playing(self) -> int:
        """+1 forwards, -1 backwards, 0 at rest."""
        return self._direction

    @property
    def speed(self) -> float:
        """Snapshots a second, SLOWEST..FASTEST."""
        return self._pace.speed

    def set_run(self, folder: RunFolder | None) -> None:
        """Another run, or the same one anew, from NOW."""
        self.pause()
        self._loader.clear()
        was_shown, self._shown = self._shown, None
        self._folder, self._position, self._spoilt = folder, NOW, set()
        self._snapshots = folder.snapshots() if folder else []
        self._labels = Labels(folder)
        self.snapshots_changed.emit()
        self.position_changed.emit(NOW)
        if was_shown is not None:
            self.model_changed.emit(None)

    def add_snapshot(self, step: int, path: Path) -> None:
        """The run has kept another network, and perhaps let go of others; the position stays on its snapshot."""
        if self._folder is None:
            return
        listed = {one.step: one for one in [*self._folder.snapshots(), Snapshot(step, path)]}
        watched = None if self._position == NOW else self._snapshots[self._position]
        if watched is not None:
            listed[watched.step] = watched
        self._snapshots = [listed[one] for one in sorted(listed) if listed[one].path not in self._spoilt]
        self._labels = Labels(self._folder)
        before, self._position = self._position, NOW if watched is None else self._snapshots.index(watched)
        self.snapshots_changed.emit()
        if self._position != before:
            self.position_changed.emit(self._position)

    def label(self, index: int) -> Label:
        """What is known of a snapshot; of NOW, what the run wrote down last. Raises IndexError for no position."""
        if index == NOW:
            return self._labels.newest()
        if not 0 <= index < len(self._snapshots):
            raise IndexError(index)
        return self._labels.at(self._snapshots[index].step)

    def set_position(self, index: int) -> None:
        """Look at a snapshot; below 0 at NOW, beyond the last at the last. A film goes on from there."""
        index = min(index, len(self._snapshots) - 1)
        if index < 0:
            self.now()
            return
        if self._direction:
            self._pace.restart_beat()
        self._go(index)

    def step(self, by: int) -> None:
        """Pause and move by so many snapshots; NOW comes after the last."""
        self.pause()
        end = len(self._snapshots)
        place = min(max(0, (end if self._position == NOW else self._position) + by), end)
        if by:
            self._heading = 1 if by > 0 else -1
        self._go(NOW if place == end else place)

    def now(self) -> None:
        """Pause, and look at the network as it is now."""
        self.pause()
        self._go(NOW)

    def play(self, direction: int) -> None:
        """Play forwards (+1) or backwards (-1); from where there is nothing more in that direction, start over."""
        direction = 1 if direction > 0 else -1
        if direction == self._direction or not self._snapshots:
            return
        last = len(self._snapshots) - 1
        if direction > 0 and self._position in (NOW, last):
            self._go(0)
        elif direction < 0 and self._position in (NOW, 0):
            self._go(last)
        self._direction = self._heading = direction
        self._pace.start()
        self.playing_changed.emit(direction)

    def pause(self) -> None:
        """Stay where the film is."""
        if self._direction:
            self._pace.stop()
            self._direction = 0
            self.playing_changed.emit(0)

    def set_speed(self, speed: float) -> None:
        """Snapshots a second; values out of bounds are taken as the nearest bound."""
        speed = min(max(SLOWEST, speed), FASTEST)
        if speed != self.speed:
            self._pace.set_speed(speed)
            self.speed_changed.emit(speed)

    def close(self) -> None:
        """Stop the clock and whatever is being opened."""
        self._pace.stop()
        self._loader.close()

    def _on_beat(self) -> None:
        if self._loader.is_busy or self._is_showing:
            return  # a handler may let the event loop turn, and the beat come, before it has shown all
        place, end = self._position + self._direction, len(self._snapshots)
        if 0 <= place < end:
            self._go(place)
        elif self.loop:
            self._go(place % end)
        else:
            self.pause()

    def _go(self, index: int) -> None:
        if index != self._position:
            self._position = index
            self.position_changed.emit(index)
        self._show()

    def _show(self) -> None:
        """Have the network of the position brought, unless it is there."""
        path = None if self._position == NOW else self._snapshots[self._position].path
        if path is not None and path != self._shown:
            self._loader.load(path)
            return
        self._loader.cancel()
        if path != self._shown:
            self._shown = None
            self.model_changed.emit(None)

    def _on_loaded(self, path: Path, model: object) -> None:
        self._shown = path
        self._is_showing = True
        try:
            self.model_changed.emit(model)
        finally:
            self._is_showing = False

    def _on_failed(self, path: Path, reason: str) -> None:
        """Pass over a snapshot: on to the next one in the direction of the film, or of the last step."""
        spoilt = self._snapshots.pop(self._position)
        self._spoilt.add(path)
        place = max(0, self._position - (self._heading < 0))
        self._position = min(place, len(self._snapshots) - 1)  # -1, which is NOW, if none is left
        if self._position == NOW:
            self.pause()
        self.snapshots_changed.emit()
        self.position_changed.emit(self._position)
        self._show()
        sentence = self.tr("The network of step {step} is passed over: {reason}")
        self.failed.emit(sentence.format(step=f"{spoilt.step:,}", reason=reason))
