"""The networks of a run that are kept, so that its learning can be replayed: dense at first, bounded on disk."""

from __future__ import annotations

from math import ceil, log

from rnnviz.core.model import Model
from rnnviz.core.modelfile import save_model
from rnnviz.core.run_folder import RunFolder, Snapshot

MOST = 160
"""Snapshots of one run."""

MOST_BYTES = 256 << 20
"""What they may take on disk together; a large network is kept less often."""

LEAST = 12
"""As many are kept however large they are."""

_RATIO = 1.25


class Snapshots:
    """Keeps networks in a run's folder, and lets go of those that are missed least."""

    def __init__(self, folder: RunFolder) -> None:
        self._folder = folder
        self._kept = folder.snapshots()
        self._next = _after(self._kept[-1].step) if self._kept else 0

    def wants(self, step: int) -> bool:
        """Whether it is time again. The times grow by a quarter each: early, a network changes fastest."""
        return step >= self._next

    def keep(self, model: Model, step: int) -> Snapshot:
        """Write the network as it is after `step`. Raises OSError and ModelFileError."""
        self._next = _after(step)
        snapshot = Snapshot(step, self._folder.snapshot_path(step))
        save_model(model, snapshot.path)
        self._kept = [*(one for one in self._kept if one.step != step), snapshot]
        size = snapshot.path.stat().st_size
        while len(self._kept) > max(LEAST, min(MOST, MOST_BYTES // size)):
            self._kept.pop(least_missed([one.step for one in self._kept])).path.unlink(missing_ok=True)
        return snapshot


def _after(step: int) -> int:
    return max(step + 1, ceil(step * _RATIO))


def least_missed(steps: list[int]) -> int:
    """Index of the step whose neighbours lie nearest to each other in log time; never the first or the last."""
    places = [log(1 + step) for step in steps]
    gaps = [after - before for before, after in zip(places, places[2:], strict=False)]
    return 1 + gaps.index(min(gaps))
