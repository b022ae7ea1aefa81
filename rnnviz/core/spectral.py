"""How much a recurrent matrix can make its state grow: the largest |eigenvalue|, in pieces that hold nobody up."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from numpy.typing import NDArray

SQUARINGS = 36
"""The matrix is raised to the power 2³⁶: what a constant factor leaves of an error is beyond float64's digits."""


def radius_steps(matrix: NDArray) -> Generator[None, None, float]:
    """The spectral radius of `matrix` (n, n), any float, as a generator's result; one matrix product a piece.

    Gelfand 1941: ρ = lim ‖Aᵏ‖^(1/k), here k = 2, 4, 8, …, each power divided by its norm so that it cannot overflow.
    Unlike power iteration it does not mind complex pairs. ρ is nan if the matrix holds a number that is not finite.
    """
    power = np.asarray(matrix, np.float64)
    if not np.isfinite(power).all():
        return float("nan")
    logarithm = 0.0
    for squaring in range(SQUARINGS):
        norm = float(np.linalg.norm(power))
        if norm == 0.0:
            return 0.0
        logarithm += float(np.log(norm)) / 2.0**squaring
        power = power / norm
        power = power @ power
        yield
    norm = float(np.linalg.norm(power))
    return float(np.exp(logarithm + np.log(norm) / 2.0**SQUARINGS)) if norm else 0.0


def spectral_radius(matrix: NDArray) -> float:
    """The same at once: about 30 ms for 256 units and 0.2 s for 512 on one core."""
    steps = radius_steps(matrix)
    while True:
        try:
            next(steps)
        except StopIteration as result:
            return float(result.value)
