"""The weather in three numbers: Lorenz's system, which no two almost equal beginnings follow for long."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.scaling import Scaling

SIGMA, RHO, BETA = 10.0, 28.0, 8.0 / 3.0

STEP = 0.04
"""Time between two rows."""

NAMES = ("x", "y", "z")

SCALING = Scaling((0.0, 0.0, 25.0), (30.0, 30.0, 30.0))
"""What rows stand for; all three are shrunk by the same number, so that the butterfly keeps its shape."""

LEARNED = 8_000
"""Rows that networks learn from and are tested with."""

State = tuple[float, float, float]

_PARTS = 8
_BEFORE = 100
"""Rows until the beginning is forgotten and the butterfly reached."""


def slope(x: float, y: float, z: float) -> State:
    """dx/dt = σ (y - x), dy/dt = x (ρ - z) - y, dz/dt = x y - β z (Lorenz 1963)."""
    return SIGMA * (y - x), x * (RHO - z) - y, x * y - BETA * z


def advanced(state: State, step: float = STEP) -> State:
    """The state one step later: the Runge-Kutta method of fourth order, in eight equal parts of the step."""
    size = step / _PARTS
    for _ in range(_PARTS):
        first = slope(*state)
        second = slope(*_moved(state, first, size / 2))
        third = slope(*_moved(state, second, size / 2))
        last = slope(*_moved(state, third, size))
        mean = [(a + 2 * b + 2 * c + d) / 6 for a, b, c, d in zip(first, second, third, last, strict=True)]
        state = _moved(state, mean, size)
    return state


def _moved(state: State, way: State | list[float], size: float) -> State:
    return state[0] + size * way[0], state[1] + size * way[1], state[2] + size * way[2]


def _states(state: State) -> Iterator[State]:
    """The states after this one, for ever."""
    while True:
        state = advanced(state)
        yield state


@lru_cache(maxsize=4)
def lorenz(count: int, begin: State = (1.0, 1.0, 1.0)) -> NDArray[np.float32]:
    """`count` rows, float32 (count, 3), as networks read them, about -1..1; on the butterfly behind `begin`.

    Kept, for they take a while, and so read-only.
    """
    states = islice(_states(begin), _BEFORE, _BEFORE + count)
    rows = SCALING.scaled(np.array(list(states)).reshape(-1, 3))
    rows.flags.writeable = False
    return rows


def followed(row: NDArray, count: int) -> NDArray[np.float32]:
    """The `count` rows that truly follow a `row`, (count, 3): where the system goes from exactly there."""
    x, y, z = (SCALING.value(place, float(number)) for place, number in enumerate(row))
    return SCALING.scaled(np.array(list(islice(_states((x, y, z)), count))).reshape(-1, 3))
