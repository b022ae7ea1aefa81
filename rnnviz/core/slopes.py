"""Slopes of what a layer computed, under clamps too: how much of a small change still comes through."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.interventions import Change


class Slopes:
    """Of quantities (steps, H) as they were gone on with, whatever `change` did to what the network made of them.

    A clamp leaves of a made value q the value gain · q + kept · (q a step before) + a constant: gain is 1 where nothing
    is done, the factor where q is scaled, and 0 where it is set or kept; kept is 1 only where the state before was
    kept, or the factor with which that was scaled on top.
    """

    def __init__(self, now: Mapping[str, NDArray], change: Change | None) -> None:
        self._now = now
        self._parts = {} if change is None else change.parts

    def gain(self, name: str) -> NDArray:
        """∂(value gone on with)/∂(value made): (steps, H), or 1 alone where no clamp works on this quantity."""
        return self._followed(name, made=1.0, before=0.0)

    def kept(self, name: str) -> NDArray | None:
        """∂(state gone on with)/∂(that a step before) where it was kept, (steps, H), 0 elsewhere; None if nowhere."""
        is_kept = any(clamp.kind == "keep" for clamp, _ in self._parts.get(name, ()))
        return self._followed(name, made=0.0, before=1.0) if is_kept else None

    def sigmoid(self, name: str) -> NDArray:
        """Of a gate: gain · σ', (steps, H)."""
        made = self.made(name)
        return self.gain(name) * made * (1 - made)

    def tanh(self, name: str) -> NDArray:
        """Of a candidate or a hidden state: gain · tanh', (steps, H)."""
        made = self.made(name)
        return self.gain(name) * (1 - made * made)

    def made(self, name: str) -> NDArray:
        """What the network itself made of a quantity, (steps, H); 0 where that is lost, for there the gain is 0."""
        now = self._now[name]
        if name not in self._parts:
            return now
        gain = self.gain(name)
        return np.divide(now, gain, out=np.zeros_like(now), where=gain != 0)

    def _followed(self, name: str, made: float, before: float) -> NDArray:
        """What the clamps leave, in their order, of a change of `made` in the value and of `before` in that before."""
        if name not in self._parts:
            return np.full((), made, self._now[name].dtype)
        left = np.full_like(self._now[name], made)
        for clamp, mask in self._parts[name]:
            on = left * clamp.value if clamp.kind == "scale" else np.full_like(left, before * (clamp.kind == "keep"))
            left = np.where(mask, on, left).astype(left.dtype)
        return left
