"""The search for units as the window sees it: asked, running in a worker of its own, done, or failed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rnnviz.core.found_units import Found, Question
from rnnviz.core.model import Model
from rnnviz.worker.messages import Command, Died, Ended, Failed, FindUnits, Ready, Report, Searching, Stop, UnitsFound

if TYPE_CHECKING:
    from rnnviz.worker.client import Client

DRAIN_MILLISECONDS = 40
"""Between two looks at what the worker reported, while it searches."""

PATIENCE = 2.0
"""Seconds that a worker told to stop gets: a regular expression may take for ever."""

_IDLE_SECONDS = 0.2


class Source(NamedTuple):
    """What is read: "window" (the `text`), "corpus" (`name` is one of CORPORA), or "file" (`name` is its path)."""

    kind: str
    name: str = ""
    text: str = ""


def _spawn() -> Client:
    from rnnviz.worker.client import Client  # with all of multiprocessing, for which no window waits

    return Client()


class UnitSearch(QObject):
    """`state` is idle (nothing asked, or stopped), running, done or failed.

    `found` and `note` are of the last search that came through, in `model`, over `source`; they stay whatever comes
    later. `problem` says why the last one failed.
    """

    state_changed = Signal(str)
    progress_changed = Signal(int, int)
    found_changed = Signal()

    def __init__(self, parent: QObject | None = None, client: Callable[[], Client] | None = None) -> None:
        super().__init__(parent)
        self._make_client = client or _spawn
        self._client: Client | None = None
        self._is_awake = False
        self._state, self.problem = "idle", ""
        self.progress = (0, 0)
        self.found: Found | None = None
        self.note = ""
        self.model: Model | None = None
        self.source = Source("window")
        self._asked: tuple[Model, Source] | None = None
        self._wanted: FindUnits | None = None
        self._stopping = QElapsedTimer()
        self._windows = 0
        self._timer = QTimer(self)
        self._timer.setInterval(DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)

    @property
    def state(self) -> str:
        """See the class."""
        return self._state

    def ask(
        self,
        model: Model,
        questions: Sequence[Question],
        quantities: Sequence[str],
        source: Source,
        most_tokens: int = 1_000_000,
    ) -> None:
        """Search `model` over the first `most_tokens` of `source`; while one search runs nothing happens."""
        if self._state == "running":
            return
        if self._client is not None and not self._client.is_alive:
            self._discard_client(0.0)
        if self._client is None:
            self._client = self._make_client()
        self._wanted = _wish(model, tuple(questions), tuple(quantities), source, most_tokens)
        self._asked = model, source
        self.progress, self.problem = (0, 0), ""
        self._stopping.invalidate()
        self._timer.start()
        self._set_state("running")
        self._send_wanted()

    def stop(self) -> None:
        """End the search after the block at hand; what was found before stays."""
        if self._state != "running" or self._stopping.isValid():
            return
        if self._wanted is not None:  # the worker has not heard of it yet
            self._end("idle")
        else:
            self._stopping.start()
            self._tell(Stop())

    def join(self) -> None:
        """A window looks on from now on."""
        self._windows += 1

    def leave(self) -> None:
        """A window goes; with the last one the worker ends. What was found stays for the next."""
        self._windows -= 1
        if self._windows <= 0:
            self.close()

    def close(self) -> None:
        """End the worker; nothing in it is worth waiting for."""
        patience = _IDLE_SECONDS if self._is_awake and self._state != "running" else 0.0
        if self._state == "running":
            self._end("idle", tells=False)
        self._discard_client(patience)

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
            case UnitsFound(found, note) if self._asked is not None:
                self.found, self.note = found, note
                self.model, self.source = self._asked
                self._end("done")
                self.found_changed.emit()
            case Ended():
                self._end("idle")
            case Failed():
                self._fail(report.sentence)
            case Died():
                self._discard_client(0.0)
                self._fail(self.tr("The search was ended from outside; what was found before is still here."))

    def _fail(self, sentence: str) -> None:
        self.problem = sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
        self._end("failed")

    def _end(self, state: str, *, tells: bool = True) -> None:
        self._timer.stop()
        self._wanted = None
        self._stopping.invalidate()
        changed, self._state = state != self._state, state
        if changed and tells:
            self.state_changed.emit(state)

    def _set_state(self, state: str) -> None:
        self._state = state
        self.state_changed.emit(state)

    def _discard_client(self, patience: float) -> None:
        self._is_awake = False
        if self._client is not None:
            self._client.close(patience)
            self._client = None


def _wish(
    model: Model, questions: tuple[Question, ...], quantities: tuple[str, ...], source: Source, most_tokens: int
) -> FindUnits:
    network, kind = model.network, source.kind
    return FindUnits(
        model.card,
        network.architecture,
        dict(network.tensors),
        questions,
        quantities,
        text=source.text if kind == "window" else "",
        file=source.name if kind == "file" else "",
        corpus=source.name if kind == "corpus" else "",
        most_tokens=most_tokens,
    )
