"""A run as a list shows it, read from its folder without its weights."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.run_folder import RECORD, RunFolder, RunFolderError
from rnnviz.core.run_record import RunRecord

MOST_POINTS = 64
"""Of a validation curve in a list, where it is as large as a word."""

_MOST_BYTES = 1 << 20
"""Of the evaluations that are read for it: about ten thousand."""

Stamp = tuple[tuple[int, int, int] | None, ...]


@dataclass(frozen=True, eq=False)
class RunEntry:
    """One run in the list.

    `key` is its folder's name, or the whole path of a folder from elsewhere. `curve` float64 (n, 2) are steps and
    validation losses, thinned to MOST_POINTS, the first and the last among them; all finite. `size` is in bytes;
    `changed` is when the record was written last, in seconds since 1970.
    `is_locked`: it is being learned, in this window or another. `problem` is a sentence if its record cannot be
    read; `record` then tells no more than a name, a time and that sentence.
    """

    key: str
    path: Path
    record: RunRecord
    curve: NDArray = field(repr=False)
    size: int
    snapshots: int
    changed: float = 0.0
    is_locked: bool = False
    problem: str = ""

    @property
    def is_interrupted(self) -> bool:
        """Whether it was being learned when its window or worker was killed; it can be continued."""
        return self.record.state == "learning" and not self.is_locked

    @property
    def folder(self) -> RunFolder:
        """Its files."""
        return RunFolder(self.path)


def stamp_of(path: Path) -> Stamp:
    """Something that differs when the run at `path` has changed; quick."""
    return tuple(_stamp(path / name) for name in (RECORD, "evaluations.jsonl", "snapshots"))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def read_entry(key: str, path: Path, is_locked: bool) -> RunEntry:
    """Read all of it; takes about a millisecond. Raises nothing, whatever is in the folder."""
    folder, problem, changed = RunFolder(path), "", _changed(path)
    try:
        record = folder.record()
    except RunFolderError as error:
        problem = f"{error}."
        created = datetime.fromtimestamp(changed, UTC).isoformat(timespec="seconds")
        record = RunRecord(path.name, "", {}, created=created, state="stopped", reason=problem)
    curve, snapshots = _thinned(folder), len(folder.snapshots())
    return RunEntry(key, path, record, curve, folder.size(), snapshots, changed, is_locked, problem)


def _changed(path: Path) -> float:
    """0 to the year 9999, which is as far as calendars go."""
    try:
        return min(max(0.0, (path / RECORD).stat().st_mtime), 2.5e11)
    except OSError:
        return 0.0


def _thinned(folder: RunFolder) -> NDArray:
    losses = [(entry["step"], entry["validation"]) for entry in folder.evaluations(_MOST_BYTES)]
    curve = np.array([(step, loss) for step, loss in losses if loss is not None], np.float64).reshape(-1, 2)
    if len(curve) > MOST_POINTS:
        curve = curve[np.linspace(0, len(curve) - 1, MOST_POINTS).round().astype(int)]
    return curve
