"""Curves of made-up runs."""

from __future__ import annotations

import math

import numpy as np

from rnnviz.core.curve import Curve, RunCurve, Unit

GUESS = math.log(90)


def curve(steps: int = 1000, floor: float = 1.2, every: int = 100, accuracy: float | None = None) -> Curve:
    """Falls from ln 90 towards `floor`; its validation loss is lowest at 8 of 10 parts."""
    made, at = Curve(), np.arange(1, steps + 1)
    losses = floor + (GUESS - floor) * np.exp(-at / (0.15 * steps))
    made.extend(at, losses, 0.5 + 1 / at, np.full(steps, 0.002))
    for step in range(every, steps + 1, every):
        made.evaluate(step, float(losses[step - 1]), floor + 0.1 + abs(step / steps - 0.8), accuracy)
    return made


def run(key: str, made: Curve | None = None, unit: Unit = "nats", epoch_steps: float = 100) -> RunCurve:
    """A run with the loss of a uniform guess over 90 classes."""
    guess = GUESS if unit == "nats" else None
    return RunCurve(key, key.upper(), curve() if made is None else made, guess, unit, epoch_steps)
