"""What a phase portrait shows: rows that were read, what truly follows, and where the network goes by itself."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rnnviz.view.series_columns import Columns

Rows = NDArray[np.float32]


def _none() -> Rows:
    return np.empty((0, 3), np.float32)


@dataclass(frozen=True, eq=False)
class PhaseCurves:
    """Rows of two or three `columns` each, (n, columns); those of what is `read` may be nan.

    `told` had been predicted for each row that was read, from the true ones before it. The free run begins behind
    the first `start` rows: `free` is where the network goes, `truth` what follows in truth, as far as it is known,
    and `departs` the step of the free run, from 1, that is farther away than `limit`; None if there is none. The
    first row is step `first` of the text.
    """

    columns: Columns = field(default_factory=lambda: Columns(("x", "y", "z")))
    read: Rows = field(default_factory=_none)
    told: Rows = field(default_factory=_none)
    start: int = 0
    truth: Rows = field(default_factory=_none)
    free: Rows = field(default_factory=_none)
    departs: int | None = None
    limit: float = 0.0
    first: int = 0

    @property
    def compared(self) -> int:
        """Steps over which free run and truth are both known."""
        return min(len(self.free), len(self.truth))

    @property
    def points(self) -> Rows:
        """All finite points of the truth, (n, columns); of the free run, if no other is there."""
        known = np.concatenate([self.read[: self.start], self.truth])
        known = known if len(known) > 1 else np.concatenate([known, self.free])
        return known[np.isfinite(known).all(axis=1)]

    def row(self, step: int) -> Rows | None:
        """Where the step of this index is: read, or else on the free run; None if it has no place."""
        rows = self.read[step] if 0 <= step < len(self.read) else None
        return rows if rows is not None and np.isfinite(rows).all() else None
