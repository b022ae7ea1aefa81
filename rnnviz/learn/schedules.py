"""How the learning rate goes over a run."""

from __future__ import annotations

import math

from rnnviz.tasks.settings import Settings

LEAST_SHARE = 0.02
"""Where a cosine ends."""


def rate_at(step: int, steps: int, settings: Settings) -> float:
    """The rate of training step `step` of `steps`: a warm-up, then constant, a cosine, or two falls to a tenth.

    The cosine is that of Loshchilov & Hutter (2017), once; the steps fall at a half and at three quarters of the run.
    """
    if step < settings.warmup:
        return settings.rate * (step + 1) / settings.warmup
    if settings.schedule == "constant":
        return settings.rate
    if settings.schedule == "step":
        return settings.rate * 0.1 ** ((step >= steps / 2) + (step >= steps * 3 / 4))
    progress = min(1.0, (step - settings.warmup) / max(1, steps - settings.warmup))
    wave = 0.5 * (1 + math.cos(math.pi * progress))
    return settings.rate * (LEAST_SHARE + (1 - LEAST_SHARE) * wave)
