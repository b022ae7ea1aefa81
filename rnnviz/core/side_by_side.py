"""Many sequences read at once, from the zero state: the same equations over a batch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.network import Network


def last_logits(network: Network, inputs: NDArray, lengths: NDArray | None = None) -> NDArray[np.float32]:
    """The outputs (B, classes) after the last step of each of B sequences.

    `inputs` are ids (B, T) or vectors (B, T, size). `lengths` (B,) tell after which step each one ends, T without.
    """
    ends = np.full(len(inputs), inputs.shape[1]) if lengths is None else np.asarray(lengths)
    zero = network.zero_state()
    states = [{name: np.zeros((len(inputs), len(part)), np.float32) for name, part in state.items()} for state in zero]
    found = np.zeros((len(inputs), network.layers[-1].units), np.float32)
    for step in range(inputs.shape[1]):
        part = network.first_input_part(inputs[:, step])
        for index, (layer, weights) in enumerate(zip(network.layers, network.weights, strict=True)):
            if index:
                part = cells.from_input(weights, states[index - 1]["hidden"])
            states[index] = cells.advance(layer, weights, part, states[index])
        ended = ends == step + 1
        found[ended] = states[-1]["hidden"][ended]
    return network.logits(found)


def padded_rows(rows: Sequence[NDArray]) -> tuple[NDArray, NDArray[np.int64]]:
    """Sequences of different lengths, zeros behind the shorter ones, (B, T) or (B, T, size), and their lengths (B,)."""
    lengths = np.array([len(row) for row in rows], np.int64)
    inputs = np.zeros((len(rows), int(lengths.max(initial=1)), *rows[0].shape[1:]), rows[0].dtype)
    for place, row in enumerate(rows):
        inputs[place, : len(row)] = row
    return inputs, lengths
