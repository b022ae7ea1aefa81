"""One run in the worker: learns, tells, and listens between two steps."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter

from rnnviz.core.lock import FileLock, LockedError
from rnnviz.core.run_folder import RunFolder, RunFolderError
from rnnviz.learn.checkpoint import CheckpointError
from rnnviz.learn.device import DeviceError
from rnnviz.learn.out_of_memory import is_out_of_memory
from rnnviz.learn.recording import Event, Recorder, Save
from rnnviz.learn.resume import open_recorder
from rnnviz.learn.run import DivergedError
from rnnviz.learn.train import Progress
from rnnviz.tasks.corpora import CorpusError
from rnnviz.tasks.settings import SettingsError
from rnnviz.worker.messages import (
    Ended,
    Failed,
    GoOn,
    Learn,
    Pause,
    Paused,
    Quit,
    SendWeights,
    Stop,
    Weights,
)
from rnnviz.worker.poster import Poster
from rnnviz.worker.reports import report_of, started

_LISTEN_SECONDS = 0.005
"""Between two looks into the letter box: looking takes longer than a step of the smallest networks."""

AGAIN_SECONDS = 2.0
"""Between two attempts to save at the end, when there is no room."""


class Teaching:
    """Learns one run and obeys meanwhile."""

    def __init__(self, connection: Connection, poster: Poster) -> None:
        self._connection, self._poster = connection, poster
        self._is_stopped = self._is_paused = self._is_quitting = False
        self._listened = 0.0
        self._told, self._saved = 0, -1

    def learn(self, command: Learn) -> None:
        """Until the run is through, or is told to end. Every trouble becomes a Failed. Raises EOFError on Quit."""
        folder = RunFolder(Path(command.folder))
        try:
            self._learn(folder, command)
        except LockedError:
            self._fail("busy", f"{folder.path.name} is being learned in another window; stop it there first")
        except (RunFolderError, SettingsError, CorpusError, DeviceError, CheckpointError) as error:
            self._fail("settings", str(error))
        except OSError as error:
            self._fail("file", f"{folder.path.name} cannot be written to: {error.strerror or error}")
        except Exception as error:  # torch may raise anything, and the window is to hear of it
            self._fail_of_torch(error)
        self._poster.set_pace(dict)  # else it would hold the run, and its memory, until the next one
        if self._is_quitting:
            raise EOFError

    def _learn(self, folder: RunFolder, command: Learn) -> None:
        with FileLock(folder.lock):
            recorder = open_recorder(folder, command.device, command.settings)
            self._start(recorder)
            self._follow(recorder)

    def _fail(self, kind: str, sentence: str) -> None:
        self._poster.post(Failed(kind, sentence, self._saved))

    def _fail_of_torch(self, error: Exception) -> None:
        if is_out_of_memory(error):
            self._fail("memory", "The memory is not enough for this network, batch and window.")
        else:
            traceback.print_exc()
            first_line = (str(error).splitlines() or [""])[0]
            self._fail("crash", f"learning broke off: {type(error).__name__}: {first_line}")

    def _start(self, recorder: Recorder) -> None:
        run = recorder.run
        self._poster.post(started(recorder))
        self._told = run.step
        self._saved = run.step or -1
        self._poster.set_pace(lambda: self._pace(recorder))
        self._poster.flush()

    def _pace(self, recorder: Recorder) -> dict[str, float]:
        run, told = recorder.run, self._told
        self._told = run.step
        return {"epoch": run.epoch, "seconds": run.seconds, "tokens": (run.step - told) * run.tokens_a_step}

    def _follow(self, recorder: Recorder) -> None:
        try:
            for event in recorder.events(lambda: self._has_enough(recorder)):
                self._tell(event)
                self._attend(recorder)
                if self._is_stopped:
                    break
        except DivergedError as error:
            self._end(recorder, "diverged", str(error))
            self._fail("diverged", str(error))
            return
        how = "stopped" if self._is_stopped else recorder.run.ended_by
        self._end(recorder, "stopped" if self._is_stopped else "finished")
        self._poster.post(Ended(recorder.run.step, how))

    def _end(self, recorder: Recorder, state: str, reason: str = "") -> None:
        """Save all. Where there is no room, try again and again, until it is there or one is told to give up."""
        self._is_stopped = False
        # Who quits wants to be gone: the model's figures, which take their time to measure, are left out.
        end = recorder.save if self._is_quitting else recorder.end
        self._tell(saved := end(state, reason))
        while saved.reason and not self._is_stopped and not self._is_quitting:
            with self._gone_is_quit():
                self._poster.flush()
                if self._connection.poll(AGAIN_SECONDS):
                    self._obey(self._connection.recv(), recorder)
            self._tell(saved := end(state, reason))
        self._send_weights(recorder)

    def _has_enough(self, recorder: Recorder) -> bool:
        """Asked in the midst of long work, too."""
        self._attend(recorder)
        if not self._is_stopped and (saved := recorder.autosave()) is not None:
            self._tell(saved)
        return self._is_stopped

    def _tell(self, event: Event) -> None:
        if isinstance(event, Progress):
            self._poster.point(event.step, event.loss, event.norm, event.rate)
            return
        self._poster.post(report_of(event))
        if isinstance(event, Save) and not event.reason:
            self._saved = event.step

    def _attend(self, recorder: Recorder) -> None:
        """Listen and post, each when it is time."""
        now = perf_counter()
        if now - self._listened < _LISTEN_SECONDS:
            return
        self._listened = now
        with self._gone_is_quit():
            while self._connection.poll():
                self._obey(self._connection.recv(), recorder)
            if self._poster.is_due():
                self._poster.flush()
            if self._is_paused and not self._is_stopped:
                self._rest(recorder)

    def _rest(self, recorder: Recorder) -> None:
        """Wait, saved, until told to go on or to end."""
        self._tell(recorder.save("paused"))
        self._poster.post(Paused(recorder.run.step))
        while self._is_paused and not self._is_stopped:
            self._poster.flush()
            self._obey(self._connection.recv(), recorder)

    @contextmanager
    def _gone_is_quit(self) -> Iterator[None]:
        """A window that is gone can tell nothing more; what was learned is saved as if it had said so."""
        try:
            yield
        except (EOFError, OSError):
            self._is_stopped = self._is_quitting = True

    def _obey(self, command: object, recorder: Recorder) -> None:
        match command:
            case Pause():
                self._is_paused = True
            case GoOn():
                self._is_paused = False
            case Stop():
                self._is_stopped = True
            case Quit():
                self._is_stopped = self._is_quitting = True
            case SendWeights():
                self._send_weights(recorder)

    def _send_weights(self, recorder: Recorder) -> None:
        self._poster.post(Weights(recorder.run.step, recorder.run.network.arrays()))
