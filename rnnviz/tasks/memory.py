"""What learning would take in memory, told before anything is tried."""

from __future__ import annotations

from rnnviz.core.architecture import Architecture

_BYTES = 4
_KEPT = {"rnn": 7, "lstm": 20, "gru": 15}
"""Arrays of (batch, window, units) that a layer needs at once: gates, states, their gradients, room; measured."""

_COPIES = 5
"""Times that the weights are there: themselves, gradients, those to go back to, and two that torch rearranges."""

MOMENTS = {"adam": 2, "adamw": 2, "rmsprop": 1, "sgd": 1}
"""Numbers that each optimiser keeps for every weight."""


def training_bytes(architecture: Architecture, batch: int, window: int, optimiser: str) -> int:
    """Bytes of weights, gradients, moments and of what a batch leaves for the way back; float32, to about a third."""
    weights = architecture.parameter_count() * (_COPIES + MOMENTS[optimiser])
    widths = [architecture.width_into(index) for index in range(len(architecture.layers))]
    kept = sum(_KEPT[layer.cell] * layer.units for layer in architecture.layers)
    # Inputs of each layer, and the logits with their logarithms and gradients.
    return _BYTES * (weights + batch * window * (sum(widths) + kept + 3 * architecture.classes))


def in_gigabytes(count: int) -> str:
    """``1.5 GB``, never 0: for a sentence."""
    return f"{max(count / 1e9, 0.1):,.1f} GB"
