"""What a training run recorded: the loss of every step, and what was measured from time to time."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rnnviz.core.decimation import DecimatedRow
from rnnviz.core.growing import GrowingArray
from rnnviz.core.paged import PagedArray

Quantity = Literal["loss", "norm", "rate"]
Unit = Literal["nats", "mse"]

Line = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Training steps, rising, and finite values; both (n,)."""

_LAST_STEP = np.iinfo(np.int32).max


@dataclass(frozen=True)
class Point:
    """One training step: loss in nats per token or mean squared error, norm of the gradient, learning rate.

    A value that was not finite is None.
    """

    step: int
    loss: float | None
    norm: float | None
    rate: float | None


@dataclass(frozen=True)
class Evaluated:
    """Measured after `step` steps: mean losses on training and on validation data, accuracy 0..1; None if unknown."""

    step: int
    training: float | None
    validation: float | None
    accuracy: float | None


class Curve:
    """A record that grows: 16 bytes a step and half a byte more, and drawn at a cost that does not grow with it.

    Attributes: `version`, a number that changes with every change, so that a view need not draw twice.
    """

    def __init__(self) -> None:
        self._steps = PagedArray(np.int32)
        self._rows: dict[Quantity, DecimatedRow] = {name: DecimatedRow() for name in ("loss", "norm", "rate")}
        self._evaluations = GrowingArray((4,), np.float64)
        self.version = 0

    def __len__(self) -> int:
        return len(self._steps)

    def extend(self, steps: ArrayLike, losses: ArrayLike, norms: ArrayLike, rates: ArrayLike) -> None:
        """Record training steps, each (n,), `steps` rising. What was recorded from the first of them on is replaced.

        Raises ValueError if the steps do not rise, lie outside 1..2,147,483,647, or the lengths differ.
        """
        new = np.atleast_1d(np.asarray(steps, np.int64))
        columns = [np.atleast_1d(np.asarray(values, np.float64)) for values in (losses, norms, rates)]
        if any(column.shape != new.shape for column in columns):
            raise ValueError("steps, losses, norms and rates must be equally many")
        if not len(new):
            return
        if new[0] < 1 or new[-1] > _LAST_STEP or (np.diff(new) <= 0).any():
            raise ValueError(f"training steps must rise, within 1 to {_LAST_STEP:,}")
        if len(self) and new[0] <= self._steps[-1]:
            self.truncate(int(new[0]) - 1)
        self._steps.extend(new)
        for row, column in zip(self._rows.values(), columns, strict=True):
            row.extend(column)
        self.version += 1

    def evaluate(self, step: int, training: float | None, validation: float | None, accuracy: float | None) -> None:
        """Record an evaluation after `step` steps. Those recorded from this step on are replaced."""
        self._evaluations.truncate(self._evaluated_before(step))
        numbers = [math.nan if number is None else number for number in (training, validation, accuracy)]
        self._evaluations.append([step, *(number if math.isfinite(number) else math.nan for number in numbers)])
        self.version += 1

    def truncate(self, step: int) -> None:
        """Forget everything after training step `step`, as when learning goes on from a checkpoint."""
        kept = bisect_right(self._steps, step)
        self._steps.truncate(kept)
        for row in self._rows.values():
            row.truncate(kept)
        self._evaluations.truncate(self._evaluated_before(step + 1))
        self.version += 1

    def _evaluated_before(self, step: int) -> int:
        return int(np.searchsorted(self._evaluations.view()[:, 0], step))

    @property
    def last_step(self) -> int:
        """The last step of which anything is recorded; 0 if nothing is."""
        evaluations = self._evaluations.view()
        evaluated = int(evaluations[-1, 0]) if len(evaluations) else 0
        return max(evaluated, int(self._steps[-1]) if len(self) else 0)

    @property
    def best(self) -> Evaluated | None:
        """The evaluation with the lowest validation loss, the first of equals."""
        losses = self._evaluations.view()[:, 2]
        return None if np.isnan(losses).all() else self._evaluated(int(np.nanargmin(losses)))

    @property
    def last(self) -> Evaluated | None:
        """The last evaluation."""
        return self._evaluated(self._evaluations.filled - 1) if self._evaluations.filled else None

    @property
    def not_finite(self) -> int:
        """How many losses were not finite; none of them is ever drawn."""
        return self._rows["loss"].not_finite

    @property
    def nbytes(self) -> int:
        """Bytes reserved, filled or not."""
        return self._steps.nbytes + self._evaluations.nbytes + sum(row.nbytes for row in self._rows.values())

    def envelope(self, quantity: Quantity, first: float, last: float, columns: int) -> Line:
        """What a picture `columns` pixels wide can show of steps first..last: all, or the ends of each bin's range."""
        return self._line(*self._rows[quantity].envelope(*self._places(first, last), columns))

    def smoothed(self, first: float, last: float, columns: int, window: int) -> Line:
        """The mean loss of the `window` steps before and at each step, at most `columns` + 1 of them."""
        return self._line(*self._rows["loss"].running_mean(*self._places(first, last), columns, window))

    def evaluations(self, quantity: Literal["training", "validation", "accuracy"]) -> Line:
        """All evaluations that have this quantity."""
        rows = self._evaluations.view()
        values = rows[:, {"training": 1, "validation": 2, "accuracy": 3}[quantity]]
        known = ~np.isnan(values)
        return rows[known, 0], values[known]

    def at(self, step: float) -> tuple[Point | None, Evaluated | None]:
        """The recorded step and the evaluation that are nearest to `step`."""
        places = [bisect_left(self._steps, step) + offset for offset in (-1, 0)]
        near = [place for place in places if 0 <= place < len(self)]
        point = self._point(min(near, key=lambda place: abs(self._steps[place] - step))) if near else None
        evaluated = self._evaluations.view()[:, 0]
        return point, self._evaluated(int(np.abs(evaluated - step).argmin())) if len(evaluated) else None

    def _point(self, place: int) -> Point:
        values = (row[place] for row in self._rows.values())
        return Point(int(self._steps[place]), *(None if math.isnan(value) else value for value in values))

    def _evaluated(self, row: int) -> Evaluated:
        step, *values = self._evaluations.view()[row].tolist()
        return Evaluated(int(step), *(None if math.isnan(value) else value for value in values))

    def _places(self, first: float, last: float) -> tuple[int, int]:
        """One more on either side, so that a line leaves the picture rather than ending in it."""
        return max(0, bisect_left(self._steps, first) - 1), min(len(self), bisect_right(self._steps, last) + 1)

    def _line(self, places: NDArray[np.intp], values: NDArray[np.float32]) -> Line:
        return self._steps.take(places).astype(np.float64), values.astype(np.float64)


@dataclass(frozen=True)
class RunCurve:
    """A run to be drawn: `guess` is the loss of a uniform guess, ln(classes); `epoch_steps`, steps an epoch, or 0."""

    key: str
    name: str
    curve: Curve = field(compare=False)
    guess: float | None = None
    unit: Unit = "nats"
    epoch_steps: float = 0.0
