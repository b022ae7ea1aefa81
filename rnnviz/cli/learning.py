"""The loop of ``rnnviz train``: bar, lines of evaluation, ctrl-C between two steps.

Whatever needs torch is imported within functions: it takes seconds, and a wrong argument should be told at once.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rnnviz.cli.errors import CommandError
from rnnviz.core.atomic import write_atomically
from rnnviz.core.lock import FileLock, LockedError
from rnnviz.core.run_folder import RunFolder, RunFolderError
from rnnviz.tasks.corpora import CorpusError
from rnnviz.tasks.settings import Settings, SettingsError

if TYPE_CHECKING:
    from rnnviz.learn.recording import Recorder
    from rnnviz.learn.train import Evaluation

AGAIN_SECONDS = 5.0
"""Between two attempts to save at the end, when there is no room."""


def learn(folder: RunFolder, settings: Settings, output: Path, device: str) -> int:
    """Learn the run in `folder` to its end, or to ctrl-C; the model goes to `output`. The exit status."""
    from rnnviz.learn.checkpoint import CheckpointError
    from rnnviz.learn.device import DeviceError
    from rnnviz.learn.resume import open_recorder

    try:
        with FileLock(folder.lock):
            recorder = open_recorder(folder, device, settings.to_json())
            return _learn(recorder, output)
    except LockedError as error:
        raise CommandError(f"{folder.path.name} is being learned elsewhere; stop it there first") from error
    except (RunFolderError, SettingsError, CorpusError, DeviceError, CheckpointError) as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"the run cannot be saved: {error.strerror or error}") from error


def _learn(recorder: Recorder, output: Path) -> int:
    from rnnviz.learn.run import DivergedError

    try:
        is_through = _follow(recorder)
    except DivergedError as error:
        _end(recorder, output, "diverged", str(error))
        raise CommandError(str(error)) from error
    _end(recorder, output, "finished" if is_through else "stopped")
    if is_through:
        return 0
    print(f"\nStopped at step {recorder.run.step:,}; go on with the same command and --resume.", file=sys.stderr)
    return 130


def _end(recorder: Recorder, output: Path, state: str, reason: str = "") -> None:
    """Save all. On a full disk, who sits at a terminal may make room first; a script hears of it at once."""
    while (saved := recorder.end(state, reason)).reason:
        if not sys.stderr.isatty():
            raise CommandError(f"the model cannot be saved: {saved.reason}")
        print(f"could not save: {saved.reason}; make room, or give up with ctrl-C", file=sys.stderr)
        time.sleep(AGAIN_SECONDS)
    if recorder.run.step:
        write_atomically(output, recorder.folder.model.read_bytes())


def _follow(recorder: Recorder) -> bool:
    """Iterate the events; whether the run came to its end."""
    from tqdm import tqdm

    from rnnviz.learn.recording import Save
    from rnnviz.learn.train import Evaluation, Progress

    run = recorder.run
    with (
        _interrupt_between_steps() as asked,
        tqdm(total=run.steps, initial=run.step, unit="step", mininterval=0.5) as bar,
    ):

        def is_enough() -> bool:
            """Asked in the midst of evaluations, which can be long."""
            recorder.autosave()
            return bool(asked)

        for event in recorder.events(is_enough):
            if isinstance(event, Progress):
                bar.update(event.step - bar.n)
                bar.set_postfix_str(f"epoch {event.epoch:.1f}, loss {event.loss:.3f}", refresh=False)
            elif isinstance(event, Evaluation):
                bar.write(_line(event, run.task.unit))
            elif isinstance(event, Save) and event.reason:
                bar.write(f"could not save: {event.reason}; it will be tried again")
            if asked:
                break
    return not asked


def _line(event: Evaluation, unit: str) -> str:
    line = f"step {event.step:>7,}  train {event.training:.4g}  valid {event.validation:.4g} {unit}"
    return line if event.accuracy is None else f"{line}  accuracy {event.accuracy:.3f}"


@contextmanager
def _interrupt_between_steps() -> Iterator[list[int]]:
    """Ctrl-C fills the list instead of breaking into a step, whose weights would then be half changed."""
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)
