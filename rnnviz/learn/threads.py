"""How many threads a run learns with: waiting for each other costs small networks more than it brings."""

from __future__ import annotations

import torch

from rnnviz.core.architecture import Architecture

ENOUGH_WORK = 1_000_000_000
"""Multiplications in a training step (one way) from which on more than one thread pays; at a third of it, which is
128 units with batches of 32 × 100 tokens, one is faster than two, and leaves a core to the window."""

_ALL = torch.get_num_threads()


def threads_for(architecture: Architecture, tokens_a_step: int) -> int:
    """A function of the run and of the machine alone, so that the same run gives the same curve to the bit."""
    layers = architecture.layers
    weights = sum(layer.rows * (architecture.width_into(index) + layer.units) for index, layer in enumerate(layers))
    work = tokens_a_step * (weights + layers[-1].units * architecture.classes)
    return _ALL if work >= ENOUGH_WORK else 1
