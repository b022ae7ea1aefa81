"""How long networks that forecast keep to the truth: one step ahead, and when they feed on themselves."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from rnnviz.core.forecast import departure, free_run, predictions, spread
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.number_text import number_text, row_text
from rnnviz.tasks.lorenz import followed, lorenz
from rnnviz.tasks.series import cosine

FOLLOWED = 300
"""Steps after which a free run that has not departed is let go."""

_BEFORE, _BEGINNINGS = 40, 12
_ROWS = 1_000


def cosine_alone(model: Model) -> float:
    """The mean squared error over the second half of the cosine, told from its own output after the first half."""
    values = cosine()
    half = len(values) // 2
    read = model.trace(" ".join(number_text(float(value)) for value in values[:half, 0]))
    free = free_run(read, half, half)
    return float(np.mean((free - values[half:]) ** 2)) if len(free) == half else float("nan")


def lorenz_one_step(name: str) -> Callable[[Model], float]:
    """The mean squared error of the next row, over a path that the model of this name has not learned from."""

    def measure(_model: Model) -> float:
        rows = lorenz(_ROWS, (-7.0, 4.0, 21.0))
        trace = load(name).trace(rows)
        told = predictions(trace, _BEFORE, _ROWS)
        return float(np.mean((told.astype(np.float64) - rows[_BEFORE:]) ** 2))

    return measure


def lorenz_departure(name: str) -> Callable[[Model], float]:
    """The median step at which free runs of the model of this name depart, each begun behind 40 rows of its own.

    Departed is what is farther from the truth than half the size of the butterfly; one that never does counts as 300.
    """

    def measure(_model: Model) -> float:
        model, size = load(name), spread(lorenz(_ROWS))
        return float(np.median([_departs(model, place, size) for place in range(_BEGINNINGS)]))

    return measure


def _departs(model: Model, place: int, size: float) -> int:
    """The step at which one free run departs."""
    rows = lorenz(_BEFORE, (-8.0 + 1.4 * place, 3.0 - place, 20.0 + 0.6 * place))
    trace = model.trace("\n".join(map(row_text, rows)))
    free = free_run(trace, len(trace), FOLLOWED)
    if len(free) < FOLLOWED:
        return 0
    return departure(free, followed(trace.inputs[-1], FOLLOWED), size) or FOLLOWED
