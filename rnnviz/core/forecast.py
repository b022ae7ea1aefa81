"""What a network that reads numbers had predicted for each step, how far off it was, and where it goes by itself."""

from __future__ import annotations

from typing import overload

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.number_text import number_text
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace

SHARE = 0.5
"""Of the size of what is foretold: a free run that is farther from the truth than that has departed."""


def predictions(trace: Trace, start: int, stop: int) -> NDArray[np.float32]:
    """What the step before had predicted for each of the steps start..stop-1, (stop - start, width); nan for step 0.

    `stop` may be one more than the trace has steps: the last row is then the one that is to come next.
    """
    stop = max(start, min(stop, len(trace) + 1))
    made = trace.logits_window(max(0, start - 1), max(0, stop - 1))
    return made if start or not stop else np.concatenate([np.full((1, made.shape[1]), np.nan, np.float32), made])


class SquaredErrors:
    """(prediction - number)² of every step, the mean over its columns, computed where it is asked for.

    nan where there was no prediction. `rows`, (steps, width), is what was read; nan where it was no row.
    """

    def __init__(self, trace: Trace, rows: NDArray[np.float32]) -> None:
        self._trace, self._rows = trace, rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> float: ...

    @overload
    def __getitem__(self, index: slice) -> NDArray[np.float64]: ...

    def __getitem__(self, index: int | slice) -> float | NDArray[np.float64]:
        if isinstance(index, slice):
            start, stop, _ = index.indices(len(self))
            stop = max(start, stop)
            made = predictions(self._trace, start, stop).astype(np.float64)
            return ((made - self._rows[start:stop]) ** 2).mean(axis=1)
        return float(self[index : index + 1][0])


def free_run(trace: Trace, start: int, count: int) -> NDArray[np.float32]:
    """Where the network goes by itself after `start` steps of `trace`, (count, width); `start` is at least 1.

    Each row is rounded as it would be written, and fed back. Shorter where its outputs are no numbers any more.
    """
    stepper = Stepper(trace.network, trace.interventions)
    stepper.rewind(trace, start)
    output = trace.logits_window(start - 1, start)[0]
    rows: list[NDArray[np.float32]] = []
    while len(rows) < count and np.isfinite(output).all():
        rows.append(np.array([float(number_text(value)) for value in output.tolist()], np.float32))
        output = stepper.step(rows[-1]).logits
    return np.array(rows, np.float32).reshape(-1, trace.network.architecture.classes)


def spread(rows: NDArray) -> float:
    """The size of what is foretold: the root of the mean squared distance of rows (n, width) from their middle."""
    return float(np.sqrt(((rows - rows.mean(axis=0)) ** 2).sum(axis=1).mean())) if len(rows) else 0.0


def departure(free: NDArray, truth: NDArray, size: float) -> int | None:
    """The first step, counted from 1, at which a free run is farther from the truth than SHARE · `size`.

    Both are rows of the same width, from the same step on; None if it does not depart as long as both go on.
    """
    count = min(len(free), len(truth))
    distance = np.sqrt(((free[:count].astype(np.float64) - truth[:count]) ** 2).sum(axis=1))
    departed = np.flatnonzero(distance > SHARE * size)
    return int(departed[0]) + 1 if len(departed) else None
