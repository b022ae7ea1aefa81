"""A search in a worker of its own as the window sees it: asked, running, done, or failed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rnnviz.core.notices import Notice
from rnnviz.worker.messages import (
    Command,
    Died,
    Ended,
    Failed,
    FindPlaces,
    FindUnits,
    PlacesFound,
    Ready,
    Report,
    SearchFailed,
    Searching,
    Stop,
    UnitsFound,
)

if TYPE_CHECKING:
    from rnnviz.worker.client import Client

DRAIN_MILLISECONDS = 40
"""Between two looks at what the worker reported, while it searches."""

PATIENCE = 2.0
"""Seconds that a worker told to stop gets: a regular expression may take for ever."""

_IDLE_SECONDS = 0.2


def _spawn() -> Client:
    from rnnviz.worker.client import Client  # with all of multiprocessing, for which no window waits

    return Client()


class WorkerSearch(QObject):
    """`state` is idle (nothing asked, or stopped), running, done or failed; `problem` says why the last one failed.

    Whoever inherits takes the answer in `_take`.
    """

    state_changed = Signal(str)
    progress_changed = Signal(int, int)

    def __init__(self, parent: QObject | None = None, client: Callable[[], Client] | None = None) -> None:
        super().__init__(parent)
        self._make_client = client or _spawn
        self._client: Client | None = None
        self._is_awake = False
        self._state = "idle"
        self.problem: Notice | None = None
        self.progress = (0, 0)
        self._wanted: FindUnits | FindPlaces | None = None
        self._stopping = QElapsedTimer()
        self._windows = 0
        self._timer = QTimer(self)
        self._timer.setInterval(DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)

    @property
    def state(self) -> str:
        """See the class."""
        return self._state

    def stop(self) -> None:
        """End the search after the block at hand; what was found before stays."""
        if self._state != "running" or self._stopping.isValid():
            return
        if self._wanted is not None:  # the worker has not heard of it yet
            self._end("idle")
        else:
            self._stopping.start()
            self._tell(Stop())

    @property
    def is_watched(self) -> bool:
        """Whether a window looks on."""
        return self._windows > 0

    def join(self) -> None:
        """A window looks on from now on."""
        self._windows += 1

    def leave(self) -> None:
        """A window goes; with the last one the worker ends. What was found stays for the next."""
        self._windows -= 1
        if not self.is_watched:
            self.close()

    def close(self) -> None:
        """End the worker; nothing in it is worth waiting for."""
        patience = _IDLE_SECONDS if self._is_awake and self._state != "running" else 0.0
        if self._state == "running":
            self._end("idle", tells=False)
        self._discard_client(patience)

    def _start(self, command: FindUnits | FindPlaces) -> None:
        """None runs already."""
        if self._client is not None and not self._client.is_alive:
            self._discard_client(0.0)
        if self._client is None:
            self._client = self._make_client()
        self._wanted = command
        self.progress, self.problem = (0, 0), None
        self._stopping.invalidate()
        self._timer.start()
        self._state = "running"
        self.state_changed.emit("running")
        self._send_wanted()

    def _take(self, report: UnitsFound | PlacesFound) -> None:
        """The answer, after which the state is done."""
        raise NotImplementedError

    def _tell(self, command: Command) -> None:
        if self._client is not None:
            self._client.send(command)

    def _send_wanted(self) -> None:
        """As soon as the worker listens, which it does not while it loads torch."""
        if self._wanted is not None and self._is_awake:
            self._tell(self._wanted)
            self._wanted = None

    def _drain(self) -> None:
        for report in [] if self._client is None else self._client.drain():
            self._handle(report)
        if self._stopping.isValid() and self._stopping.elapsed() > 1000 * PATIENCE:
            self._discard_client(0.0)
            self._end("idle")

    def _handle(self, report: Report) -> None:
        match report:
            case Ready():
                self._is_awake = True
                self._send_wanted()
            case Searching(done, total):
                self.progress = (done, total)
                self.progress_changed.emit(done, total)
            case UnitsFound() | PlacesFound():
                self._take(report)
            case Ended():
                self._end("idle")
            case SearchFailed(notice):
                self._fail(notice)
            case Failed():  # torch cannot be loaded
                self._fail(Notice.of("other", sentence=report.sentence))
            case Died():
                self._discard_client(0.0)
                self._fail(Notice("ended"))

    def _fail(self, notice: Notice) -> None:
        self.problem = notice
        self._end("failed")

    def _end(self, state: str, *, tells: bool = True) -> None:
        self._timer.stop()
        self._wanted = None
        self._stopping.invalidate()
        changed, self._state = state != self._state, state
        if changed and tells:
            self.state_changed.emit(state)

    def _discard_client(self, patience: float) -> None:
        self._is_awake = False
        if self._client is not None:
            self._client.close(patience)
            self._client = None
