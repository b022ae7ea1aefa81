"""How many threads a run learns with: waiting for each other costs small networks more than it brings."""

from __future__ import annotations

import torch

from rnnviz.core.architecture import Architecture

ENOUGH_WORK = 2_000_000_000
"""Multiplications in a training step (one way) from which on more than one thread pays. On two cores with nothing else
to do, two threads learn an LSTM with 128 units and batches of 32 × 100 tokens (a sixth of it) at 0.4 of the pace of
one, with 256 units (a half) at 0.9, with batches of 64 (a tenth more) at 1.1, with 512 units (four times it) at 1.5."""

_ALL = torch.get_num_threads()


def threads_for(architecture: Architecture, tokens_a_step: int) -> int:
    """A function of the run and of the machine alone, so that the same run gives the same curve to the bit."""
    layers = architecture.layers
    weights = sum(layer.rows * (architecture.width_into(index) + layer.units) for index, layer in enumerate(layers))
    work = tokens_a_step * (weights + layers[-1].units * architecture.classes)
    return _ALL if work >= ENOUGH_WORK else 1
