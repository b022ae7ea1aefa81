"""A training run on disk: everything needed to show it, to go on with it, and to replay how it learned.

| file | what |
|---|---|
| run.json | its RunRecord |
| text.txt | the user's text it learns, UTF-8 |
| curve.bin | one row a training step, see POINT |
| evaluations.jsonl, samples.jsonl | one line each |
| snapshots/ | model files, named by their step |
| checkpoint.safetensors | from where to go on |
| model.safetensors | the newest whole model |
| lock | held by whoever learns |
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.append_file import MOST_BYTES, MOST_STEPS, append_line, append_rows, line_of, read_file, read_lines
from rnnviz.core.atomic import write_atomically
from rnnviz.core.run_record import RunRecord, RunRecordError

POINT = np.dtype([("step", "<i8"), ("loss", "<f4"), ("norm", "<f4"), ("rate", "<f4")])
"""A training step: loss in the task's unit, norm of the gradient before clipping, learning rate."""

RECORD = "run.json"
_LONGEST_RECORD = 1 << 20
_LONGEST_CURVE = POINT.itemsize << 26


class RunFolderError(ValueError):
    """A folder that holds no run that can be used; the message is one sentence that says why and what to do."""


@dataclass(frozen=True)
class Snapshot:
    """A network as it was after `step` steps."""

    step: int
    path: Path


class RunFolder:
    """One run's folder. Whoever writes holds its lock (:mod:`rnnviz.core.lock`); reading needs none."""

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self.checkpoint = self.path / "checkpoint.safetensors"
        self.model = self.path / "model.safetensors"
        self.lock = self.path / "lock"
        self._curve = self.path / "curve.bin"
        self._evaluations = self.path / "evaluations.jsonl"
        self._samples = self.path / "samples.jsonl"
        self._snapshots = self.path / "snapshots"
        self._text = self.path / "text.txt"

    @staticmethod
    def create(path: Path, record: RunRecord, text: str | None = None) -> RunFolder:
        """Make a new run. Raises OSError, FileExistsError if there is such a folder with something in it."""
        folder = RunFolder(path)
        folder.path.mkdir(parents=True, exist_ok=True)
        if any(folder.path.iterdir()):
            raise FileExistsError(17, "the folder is not empty", str(path))
        folder._snapshots.mkdir()
        if text is not None:
            write_atomically(folder._text, text.encode("utf-8", "surrogatepass"))
        folder.write_record(record)  # last: only with it the folder is a run
        return folder

    @property
    def is_run(self) -> bool:
        """Whether there is a run here at all."""
        return os.path.isfile(self.path / RECORD)

    def record(self) -> RunRecord:
        """What is written down of the run. Raises RunFolderError."""
        file = self.path / RECORD
        try:
            content = read_file(file, _LONGEST_RECORD + 1)
            if len(content) > _LONGEST_RECORD:
                raise RunRecordError("its run.json is too long to be one")
            return RunRecord.from_json(content.decode("ascii"))
        except FileNotFoundError as error:
            raise RunFolderError(f"{self.path.name} holds no training run; choose a folder with a {RECORD}") from error
        except OSError as error:
            raise RunFolderError(f"{self.path.name} cannot be read: {error.strerror}; check its permissions") from error
        except ValueError as error:
            reason = error if isinstance(error, RunRecordError) else "its run.json is damaged"
            raise RunFolderError(f"{self.path.name} cannot be opened: {reason}; start the run anew") from error

    def write_record(self, record: RunRecord) -> None:
        """Write it down, atomically. Raises OSError."""
        write_atomically(self.path / RECORD, record.to_json().encode("ascii"))

    def text(self) -> str | None:
        """The user's text, or None if the run learns something else. Raises RunFolderError."""
        try:
            return read_file(self._text).decode("utf-8", "surrogatepass")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise RunFolderError(f"the text of {self.path.name} cannot be read; start the run anew") from error

    def append_points(self, points: NDArray) -> None:
        """Add training steps, POINT (n,): all of them, or none and OSError is raised."""
        append_rows(self._curve, points.astype(POINT, copy=False).tobytes(), POINT.itemsize)

    def points(self) -> NDArray:
        """All training steps on disk, POINT (n,), each step later than the one before.

        What a crash left is passed over: half a row, rows of zeros, steps learned twice.
        """
        try:
            return self._points()
        except OSError:
            return np.empty(0, POINT)

    def _points(self) -> NDArray:
        content = read_file(self._curve, _LONGEST_CURVE)
        points = np.frombuffer(content, POINT, len(content) // POINT.itemsize)
        points = points[(points["step"] >= 0) & (points["step"] < MOST_STEPS)]
        latest = np.maximum.accumulate(points["step"])
        return points[np.diff(latest, prepend=-1) > 0]

    def append_evaluation(self, entry: dict[str, Any]) -> None:
        """Add an evaluation: step, training, validation, accuracy. Raises OSError."""
        append_line(self._evaluations, entry)

    def evaluations(self, most: int = MOST_BYTES) -> list[dict[str, Any]]:
        """All evaluations, in order: step, training, validation, accuracy; None for what is no finite number.

        Of a file of more than `most` bytes its beginning.
        """
        names = ("training", "validation", "accuracy")
        return [
            {"step": entry["step"]} | {name: _finite(entry.get(name)) for name in names}
            for entry in _lines(self._evaluations, most)
        ]

    def append_sample(self, entry: dict[str, Any]) -> None:
        """Add what the network wrote or foretold at a step. Raises OSError."""
        append_line(self._samples, entry)

    def samples(self) -> list[dict[str, Any]]:
        """All samples, in order; each has a step, and what else it says is as it was written."""
        return _lines(self._samples)

    def snapshot_path(self, step: int) -> Path:
        """Where the network of a step is kept; the folder is there."""
        self._snapshots.mkdir(exist_ok=True)
        return self._snapshots / f"{step:012d}.safetensors"

    def snapshots(self) -> list[Snapshot]:
        """The networks kept, by step."""
        files = self._snapshots.glob("*.safetensors")
        named = [file for file in files if file.stem.isascii() and file.stem.isdecimal()]
        kept = (Snapshot(int(file.stem), file) for file in named)
        return sorted((one for one in kept if one.step < MOST_STEPS), key=lambda one: one.step)

    def cut(self, step: int) -> None:
        """Forget all that came after `step`: what a killed run did beyond the checkpoint it goes on from.

        Raises OSError; no file is then lost.
        """
        if self._curve.exists():
            points = self._points()
            write_atomically(self._curve, points[points["step"] <= step].tobytes())
        for file in (self._evaluations, self._samples):
            if file.exists():
                kept = (line_of(entry) for entry in read_lines(file, most=-1) if entry["step"] <= step)
                write_atomically(file, b"".join(kept))
        for snapshot in self.snapshots():
            if snapshot.step > step:
                snapshot.path.unlink(missing_ok=True)

    def size(self) -> int:
        """Bytes on disk; files that come and go while they are counted do no harm."""
        total = 0
        for folder, _, names in os.walk(self.path):
            for name in names:
                with suppress(OSError):
                    total += os.lstat(os.path.join(folder, name)).st_size
        return total

    def copy_to(self, path: Path) -> RunFolder:
        """A copy of the whole run, which nobody holds. Raises OSError."""
        shutil.copytree(self.path, path, ignore=shutil.ignore_patterns("lock", ".*.new"))
        return RunFolder(path)


def _lines(file: Path, most: int = MOST_BYTES) -> list[dict[str, Any]]:
    try:
        return read_lines(file, most)
    except OSError:
        return []


def _finite(value: Any) -> float | None:
    """The number, or None if it is none; a truth value is none."""
    return float(value) if type(value) in (int, float) and abs(value) <= sys.float_info.max else None
