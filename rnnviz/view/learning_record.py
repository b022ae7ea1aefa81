"""What a model's card says of its training, read with distrust: the card may be a stranger's."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MOST_POINTS = 1_000
"""More than this cannot be told apart on a card."""


@dataclass(frozen=True)
class LearningRecord:
    """Loss curves, nats or mean squared error, finite throughout.

    `training` and `validation` are each (points, 2) float64 of (step, loss).
    """

    training: NDArray[np.float64]
    validation: NDArray[np.float64]
    validation_loss: float | None
    epochs: float | None
    tokens_per_second: float | None
    seed: int | None
    is_squared_error: bool = False

    @staticmethod
    def of(training: Mapping[str, Any]) -> LearningRecord:
        """Whatever can be understood of ``model.card.training``."""
        settings = training.get("settings")
        seed = training.get("seed", settings.get("seed") if isinstance(settings, Mapping) else None)
        whole = training.get("validation_loss")
        curves = _curve(training.get("curve"), 1), _curve(training.get("curve"), 2)
        loss = _number(whole) if whole is not None else None
        last = float(curves[1][-1, 1]) if len(curves[1]) else None
        return LearningRecord(
            training=_thinned(curves[0]),
            validation=_thinned(curves[1]),
            validation_loss=last if loss is None else loss,
            epochs=_number(training.get("epochs")),
            tokens_per_second=_number(training.get("tokens_per_second")),
            seed=seed if isinstance(seed, int) and not isinstance(seed, bool) else None,
            is_squared_error=str(training.get("unit", "")).startswith("mean squared error"),
        )

    @property
    def has_curve(self) -> bool:
        """Whether there is a line to draw."""
        return len(self.training) > 1 or len(self.validation) > 1

    @property
    def training_loss(self) -> float | None:
        """The last training loss of the curve, nats."""
        return float(self.training[-1, 1]) if len(self.training) else None

    def at(self, step: float) -> tuple[int, float | None, float | None]:
        """The recorded step nearest to `step`, with its training and its validation loss."""
        recorded = np.concatenate([self.training[:, 0], self.validation[:, 0]])
        nearest = recorded[np.abs(recorded - step).argmin()]
        return int(nearest), _loss_at(self.training, nearest), _loss_at(self.validation, nearest)


def _curve(points: Any, column: int) -> NDArray[np.float64]:
    if not isinstance(points, Sequence) or isinstance(points, str):
        return np.empty((0, 2))
    rows = [row for row in points if isinstance(row, Sequence) and not isinstance(row, str) and len(row) > column]
    pairs = [(_number(row[0]), _number(row[column])) for row in rows]
    return np.array([pair for pair in pairs if None not in pair], np.float64).reshape(-1, 2)


def _thinned(curve: NDArray[np.float64]) -> NDArray[np.float64]:
    """At most _MOST_POINTS of the points, the first and the last among them."""
    if len(curve) <= _MOST_POINTS:
        return curve
    return curve[np.linspace(0, len(curve) - 1, _MOST_POINTS).round().astype(int)]


def _loss_at(curve: NDArray[np.float64], step: float) -> float | None:
    found = curve[curve[:, 0] == step]
    return float(found[0, 1]) if len(found) else None


def _number(value: Any) -> float | None:
    """A finite number that can be drawn, or None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) and abs(number) < 1e15 else None
