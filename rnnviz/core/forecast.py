"""What a network that reads numbers had predicted for each of them, and how far off it was."""

from __future__ import annotations

from typing import overload

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.trace import Trace


def predictions(trace: Trace, start: int, stop: int) -> NDArray[np.float32]:
    """What the step before had predicted for each of the steps start..stop-1, (stop - start,); nan for step 0.

    `stop` may be one more than the trace has steps: the last one is then the number that is to come next.
    """
    stop = max(start, min(stop, len(trace) + 1))
    made = trace.logits_window(max(0, start - 1), max(0, stop - 1))[:, 0]
    return made if start or not stop else np.concatenate([np.full(1, np.nan, np.float32), made])


class SquaredErrors:
    """(prediction - number)² of every step, computed where it is asked for; nan where there was no prediction.

    `numbers`, (steps,), is what was read; nan where it was no number.
    """

    def __init__(self, trace: Trace, numbers: NDArray[np.float32]) -> None:
        self._trace, self._numbers = trace, numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> float: ...

    @overload
    def __getitem__(self, index: slice) -> NDArray[np.float64]: ...

    def __getitem__(self, index: int | slice) -> float | NDArray[np.float64]:
        if isinstance(index, slice):
            start, stop, _ = index.indices(len(self))
            stop = max(start, stop)
            made = predictions(self._trace, start, stop).astype(np.float64)
            return (made - self._numbers[start:stop]) ** 2
        return float(self[index : index + 1][0])
