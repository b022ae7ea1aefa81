"""Principal components: the few directions in which states vary most. Pearson 1901; Hotelling 1933."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Principal:
    """`mean` (units,), `axes` (components, units), each of length 1 and across the others, and `shares`, (components,),
    of all the variance, 0..1. Float64; `fitted` to so many states.
    """

    mean: NDArray[np.float64]
    axes: NDArray[np.float64]
    shares: NDArray[np.float64]
    fitted: int

    def __call__(self, states: NDArray) -> NDArray[np.float64]:
        """Where states (steps, units) lie on the axes, (steps, components); nan for one that is not finite."""
        sound = _are_finite(states)
        places = np.full((len(states), len(self.axes)), np.nan)
        places[sound] = (states[sound].astype(np.float64) - self.mean) @ self.axes.T
        return places


def principal(states: NDArray, components: int = 3, like: Principal | None = None) -> Principal:
    """The first components of states (steps, units), by the singular values of what is left of them without their mean.

    A direction has no sign of its own: it points as that of `like` does, or so that its largest number is above 0. Of
    fewer states than it takes, or states that never change, the components left over are axes of 0 variance. States
    that are not finite do not count.
    """
    states = states[_are_finite(states)].astype(np.float64)
    mean = states.mean(axis=0, dtype=np.float64) if len(states) else np.zeros(states.shape[1])
    away = states - mean
    if len(away) > away.shape[1]:  # the same axes from less: R of away = Q R
        away = np.linalg.qr(away, mode="r")
    _, values, found = np.linalg.svd(away, full_matrices=False)
    axes, variances = np.zeros((components, states.shape[1])), np.zeros(components)
    count = min(components, len(found))
    axes[:count], variances[:count] = found[:count], np.square(values[:count])
    whole = float(np.square(values).sum())
    shares = variances / whole if whole > 0 else variances
    return Principal(mean, axes * _signs(axes, like), shares, len(states))


def _are_finite(states: NDArray) -> NDArray[np.bool_]:
    """Which of the states have only numbers, (steps,)."""
    return np.isfinite(states).all(axis=1)


def _signs(axes: NDArray[np.float64], like: Principal | None) -> NDArray[np.float64]:
    """1 or −1 for each axis, (components, 1)."""
    same_place = like is not None and like.axes.shape == axes.shape
    if like is not None and same_place:
        guide = (axes * like.axes).sum(axis=1)
    else:
        guide = np.take_along_axis(axes, np.abs(axes).argmax(axis=1)[:, None], axis=1)[:, 0]
    return np.where(guide < 0, -1.0, 1.0)[:, None]
