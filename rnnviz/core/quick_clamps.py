"""What is often tried, as clamps: a unit dropped, a state frozen, a memory wiped in the middle."""

from __future__ import annotations

from rnnviz.core.architecture import Layer
from rnnviz.core.clamp import Clamp, Span

Units = tuple[int, ...] | None
"""None means all of a layer."""


def dropped(index: int, units: Units, steps: Span | None) -> tuple[Clamp, ...]:
    """The units say nothing: their hidden state is 0, so neither the next step nor the layer above hears of them."""
    return (Clamp(index, "hidden", 0.0, units, steps),)


def frozen(index: int, layer: Layer, units: Units, steps: Span | None) -> tuple[Clamp, ...]:
    """Every state of the units stays what it was before these steps."""
    return tuple(Clamp(index, name, 0.0, units, steps, "keep") for name in layer.states)


def wiped(index: int, layer: Layer, units: Units, step: int) -> tuple[Clamp, ...]:
    """Every state of the units is 0 after `step` (from 0), and goes on from there."""
    return tuple(Clamp(index, name, 0.0, units, (step, step + 1)) for name in layer.states)
