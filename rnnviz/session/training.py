"""The training run in the window: what its worker reports, as facts, and what the user wants, as commands."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rnnviz.core.run_folder import RunFolder
from rnnviz.worker.messages import (
    Died,
    Ended,
    Evaluated,
    Failed,
    GoOn,
    Learn,
    Pause,
    Paused,
    Points,
    Ready,
    Report,
    Sampled,
    Saved,
    SendWeights,
    SnapshotTaken,
    Started,
    Stop,
    Weights,
)

if TYPE_CHECKING:
    from rnnviz.worker.client import Client

DRAIN_MILLISECONDS = 33
"""Between two looks at what the worker reported: a frame."""

QUIT_SECONDS = 20.0
_IDLE_SECONDS = 0.2


class Question(NamedTuple):
    """One thing to be decided: a sentence, and (key, label) of each answer."""

    sentence: str
    answers: list[tuple[str, str]]


def _spawn() -> Client:
    from rnnviz.worker.client import Client  # with all of multiprocessing, for which no window waits

    return Client()


class Training(QObject):
    """Owns the worker. `state` is one of

    asleep (no worker yet), waking (it loads torch), ready, starting, learning, pausing, paused, stopping.
    """

    state_changed = Signal(str)
    woke = Signal(object)  # Ready
    started = Signal(object)  # Started
    points_came = Signal(object)  # Points
    evaluated = Signal(object)  # Evaluated
    sampled = Signal(object)  # Sampled
    snapshot_taken = Signal(object)  # SnapshotTaken
    weights_came = Signal(object)  # Weights
    saved = Signal(object)  # Saved
    ended = Signal(object)  # Ended
    failed = Signal(object)  # Failed
    died = Signal()
    question_asked = Signal(object)  # Question

    def __init__(self, parent: QObject | None = None, client: Callable[[], Client] | None = None) -> None:
        super().__init__(parent)
        self._make_client = client or _spawn
        self._client: Client | None = None
        self._reports: deque[Report] = deque()
        self._state, self._is_awake = "asleep", False
        self._wanted: Learn | None = None
        self._folder: RunFolder | None = None
        self._devices: tuple[tuple[str, str, str], ...] = ()
        self._since_save = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)
        self._handlers: dict[type, Callable] = {
            Ready: self._on_ready,
            Started: self._on_started,
            Points: self.points_came.emit,
            Evaluated: self.evaluated.emit,
            Sampled: self.sampled.emit,
            SnapshotTaken: self.snapshot_taken.emit,
            Weights: self.weights_came.emit,
            Saved: self._on_saved,
            Paused: self._on_paused,
            Ended: self._on_ended,
            Failed: self._on_failed,
            Died: self._on_died,
        }

    @property
    def state(self) -> str:
        """What the worker is doing."""
        return self._state

    @property
    def is_busy(self) -> bool:
        """Whether a run is being learned, or rests in the middle."""
        return self._state in ("starting", "learning", "pausing", "paused", "stopping")

    @property
    def folder(self) -> RunFolder | None:
        """The run that is, or was last, learned."""
        return self._folder

    @property
    def devices(self) -> tuple[tuple[str, str, str], ...]:
        """Where learning can run: key, name, and why not ("" if it can); () until woken. See the worker's Ready."""
        return self._devices

    @property
    def has_saved(self) -> bool:
        """Whether the present run has been saved since it was started."""
        return self._since_save.isValid()

    @property
    def seconds_since_save(self) -> float:
        """How much learning a crash would lose; 0 before anything was saved."""
        return self._since_save.elapsed() / 1000 if self._since_save.isValid() else 0.0

    def wake(self) -> None:
        """Start the worker, which loads torch while the user reads. Nothing waits for it."""
        if self._client is None:
            self._client = self._make_client()
            self._timer.start()
            self._set_state("waking")

    def learn(self, folder: RunFolder, device: str = "auto", settings: dict[str, Any] | None = None) -> None:
        """Learn a run, or go on with it, as soon as the worker is there. One at a time: else nothing happens."""
        if self.is_busy:
            return
        self.wake()
        self._folder = folder
        self._wanted = Learn(str(folder.path), device, settings)
        self._since_save.invalidate()
        self._set_state("starting")
        self._send_wanted()

    def _send_wanted(self) -> None:
        """As soon as the worker listens, which it does not while it loads torch."""
        if self._wanted is not None and self._is_awake:
            self._tell(self._wanted)
            self._wanted = None

    def pause(self) -> None:
        """Rest after the step at hand."""
        if self._state in ("starting", "learning") and self._wanted is None:
            self._set_state("pausing")
            self._tell(Pause())

    def go_on(self) -> None:
        """Learn on after a pause."""
        if self._state in ("pausing", "paused"):
            self._tell(GoOn())
            self._set_state("learning")

    def stop(self) -> None:
        """End after the step at hand; the run can be continued later. Said again, it gives up saving on a full disk."""
        if self._wanted is not None:  # the worker has not heard of it yet
            self._wanted = None
            self._set_state("waking")
        elif self.is_busy:
            self._set_state("stopping")
            self._tell(Stop())

    def request_weights(self) -> None:
        """Ask for the present weights; `weights_came` brings them."""
        if self._state == "learning":
            self._tell(SendWeights())

    def _tell(self, command: Learn | Pause | GoOn | Stop | SendWeights) -> None:
        if self._client is not None:
            self._client.send(command)

    def _set_state(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    def _drain(self) -> None:
        """In order, also if a report makes someone turn the event loop, in which this is called again."""
        if self._client is not None:
            self._reports.extend(self._client.drain())
        while self._reports:
            self._handle(self._reports.popleft())

    def _handle(self, report: Report) -> None:
        self._handlers[type(report)](report)

    def _on_ready(self, report: Ready) -> None:
        self._devices, self._is_awake = report.devices, True
        if self._wanted is None:
            self._set_state("ready")
        self.woke.emit(report)
        self._send_wanted()

    def _on_started(self, report: Started) -> None:
        if self._state == "starting":
            self._set_state("learning")
        if report.step:
            self._since_save.start()  # up to there all is on disk
        self.started.emit(report)

    def _on_paused(self, report: Paused) -> None:
        if self._state == "pausing":  # else it was told to go on meanwhile
            self._set_state("paused")

    def _on_saved(self, report: Saved) -> None:
        if not report.reason:
            self._since_save.start()
        self.saved.emit(report)

    def _on_ended(self, report: Ended) -> None:
        self._set_state("ready")
        self.ended.emit(report)

    def _on_failed(self, report: Failed) -> None:
        self._wanted = None
        self._set_state("ready")
        self.failed.emit(report)
        if report.kind == "memory":
            self.question_asked.emit(self._memory_question(report))

    def _memory_question(self, report: Failed) -> Question:
        answers = [("half", self.tr("With half the batch"))]
        if any(key != "cpu" and not reason for key, _, reason in self._devices):
            answers.insert(0, ("cpu", self.tr("On the CPU")))
        sentence = self.tr("{sentence} How shall it go on?").format(sentence=report.sentence)
        return Question(sentence, [*answers, ("leave", self.tr("Not now"))])

    def _on_died(self, report: Died) -> None:
        """Somebody, or the system for want of memory, ended the worker. What it saved last is whole."""
        was_busy, lost = self.is_busy, self.seconds_since_save
        self._wanted = None
        self._discard_client()
        self._set_state("asleep")
        if was_busy:
            self.died.emit()
            sentence = self.tr(
                "The learning process was ended from outside ({code}). All up to {seconds} s before is saved."
            ).format(code=report.code, seconds=f"{lost:.0f}")
            answers = [("go_on", self.tr("Go on from there")), ("leave", self.tr("Not now"))]
            self.question_asked.emit(Question(sentence, answers))

    def _discard_client(self) -> None:
        self._timer.stop()
        self._is_awake = False
        if self._client is not None:
            self._client.close(0.0)
            self._client = None

    def close(self, patience: float = QUIT_SECONDS) -> None:
        """Save and end everything; comes back when the worker is gone, killed after `patience` seconds.

        A worker that has nothing to save is not waited for, were it still loading torch.
        """
        patience = patience if self.is_busy else min(patience, _IDLE_SECONDS)
        self._wanted = None
        self._timer.stop()
        self._reports.clear()
        if self._client is not None:
            self._client.close(patience)
            self._client = None
        self._state = "asleep"  # told to nobody: what would show it is going, too
