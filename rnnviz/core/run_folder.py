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

import json
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.atomic import write_atomically
from rnnviz.core.run_record import RunRecord, RunRecordError

POINT = np.dtype([("step", "<i8"), ("loss", "<f4"), ("norm", "<f4"), ("rate", "<f4")])
"""A training step: loss in the task's unit, norm of the gradient before clipping, learning rate."""

RECORD = "run.json"
_LONGEST_RECORD = 1 << 20
_LONGEST_LINES = 1 << 28


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
        return (self.path / RECORD).is_file()

    def record(self) -> RunRecord:
        """What is written down of the run. Raises RunFolderError."""
        file = self.path / RECORD
        try:
            if file.stat().st_size > _LONGEST_RECORD:
                raise RunRecordError("its run.json is too long to be one")
            return RunRecord.from_json(file.read_text("ascii"))
        except FileNotFoundError as error:
            raise RunFolderError(f"{self.path.name} holds no training run; choose a folder with a {RECORD}") from error
        except OSError as error:
            raise RunFolderError(f"{self.path.name} cannot be read: {error.strerror}; check its permissions") from error
        except (RunRecordError, UnicodeDecodeError) as error:
            reason = error if isinstance(error, RunRecordError) else "its run.json is damaged"
            raise RunFolderError(f"{self.path.name} cannot be opened: {reason}; start the run anew") from error

    def write_record(self, record: RunRecord) -> None:
        """Write it down, atomically. Raises OSError."""
        write_atomically(self.path / RECORD, record.to_json().encode("ascii"))

    def text(self) -> str | None:
        """The user's text, or None if the run learns something else. Raises RunFolderError."""
        try:
            return self._text.read_bytes().decode("utf-8", "surrogatepass")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise RunFolderError(f"the text of {self.path.name} cannot be read; start the run anew") from error

    def append_points(self, points: NDArray) -> None:
        """Add training steps, POINT (n,). Raises OSError."""
        with self._curve.open("ab") as file:
            file.write(points.tobytes())
            file.flush()
            os.fsync(file.fileno())

    def points(self) -> NDArray:
        """All training steps on disk, POINT (n,), in order; half a row at the end, left by a crash, is no row."""
        try:
            content = self._curve.read_bytes()
        except OSError:
            return np.empty(0, POINT)
        return np.frombuffer(content, POINT, len(content) // POINT.itemsize).copy()

    def append_evaluation(self, entry: dict[str, Any]) -> None:
        """Add an evaluation: step, training, validation, accuracy. Raises OSError."""
        _append_line(self._evaluations, entry)

    def evaluations(self) -> list[dict[str, Any]]:
        """All evaluations, in order."""
        return _lines(self._evaluations)

    def append_sample(self, entry: dict[str, Any]) -> None:
        """Add what the network wrote or foretold at a step. Raises OSError."""
        _append_line(self._samples, entry)

    def samples(self) -> list[dict[str, Any]]:
        """All samples, in order."""
        return _lines(self._samples)

    def snapshot_path(self, step: int) -> Path:
        """Where the network of a step is kept; the folder is there."""
        self._snapshots.mkdir(exist_ok=True)
        return self._snapshots / f"{step:012d}.safetensors"

    def snapshots(self) -> list[Snapshot]:
        """The networks kept, by step."""
        files = sorted(self._snapshots.glob("*.safetensors")) if self._snapshots.is_dir() else []
        return [Snapshot(int(file.stem), file) for file in files if file.stem.isdecimal()]

    def cut(self, step: int) -> None:
        """Forget all that came after `step`: what a killed run did beyond the checkpoint it goes on from."""
        points = self.points()
        write_atomically(self._curve, points[points["step"] <= step].tobytes())
        for file in (self._evaluations, self._samples):
            _rewrite(file, lambda entry: entry["step"] <= step)
        for snapshot in self.snapshots():
            if snapshot.step > step:
                snapshot.path.unlink(missing_ok=True)

    def size(self) -> int:
        """Bytes on disk."""
        return sum(file.stat().st_size for file in self.path.rglob("*") if file.is_file())

    def copy_to(self, path: Path) -> RunFolder:
        """A copy of the whole run. Raises OSError."""
        shutil.copytree(self.path, path)
        return RunFolder(path)


def _append_line(file: Path, entry: dict[str, Any]) -> None:
    with file.open("a", encoding="ascii") as opened:
        opened.write(json.dumps(entry) + "\n")


def _lines(file: Path) -> list[dict[str, Any]]:
    """What every line says that can be understood: a crash leaves half a line, a stranger anything."""
    try:
        if file.stat().st_size > _LONGEST_LINES:
            return []
        written = file.read_text("ascii", errors="replace").splitlines()
    except OSError:
        return []
    entries = (_entry(line) for line in written)
    return [entry for entry in entries if entry is not None]


def _entry(line: str) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) and type(entry.get("step")) is int else None


def _rewrite(file: Path, keep: Callable[[dict[str, Any]], bool]) -> None:
    if file.exists():
        kept: Iterable[str] = (json.dumps(entry) + "\n" for entry in _lines(file) if keep(entry))
        write_atomically(file, "".join(kept).encode("ascii"))
