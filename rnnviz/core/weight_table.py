"""Every tensor of a network in figures: how many numbers, how large, and how far a recurrent part can grow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.explain import PREACTIVATED
from rnnviz.core.matrices import decoder_of
from rnnviz.core.network import Network
from rnnviz.core.spectral import spectral_radius


@dataclass(frozen=True)
class WeightFacts:
    """`norm` is Frobenius's, `largest` the largest |weight|; `radius` the spectral radius, None but for U blocks.

    A row with a `gate` is a part of the tensor above it, and its numbers are counted there already.
    """

    tensor: str
    gate: str
    shape: tuple[int, ...]
    mean: float
    deviation: float
    norm: float
    largest: float
    radius: float | None = None

    @property
    def parameters(self) -> int:
        """How many numbers it holds."""
        return int(np.prod(self.shape))


def facts_of(tensor: str, gate: str, values: NDArray[np.float32], with_radius: bool = False) -> WeightFacts:
    """The figures of one block of weights, summed in float64; nan if it holds none."""
    exact = values.astype(np.float64)
    radius = spectral_radius(exact) if with_radius else None
    norm, largest = float(np.linalg.norm(exact)), float(np.abs(exact).max(initial=0.0))
    with np.errstate(invalid="ignore"):  # what has no end has no deviation
        return WeightFacts(tensor, gate, values.shape, float(exact.mean()), float(exact.std()), norm, largest, radius)


def weight_table(network: Network) -> Iterator[WeightFacts]:
    """One row a tensor, in PyTorch's names and order, and below each matrix of a gated layer one row a gate."""
    blocks = dict(_blocks(network, ""))
    decoder = decoder_of(network)
    if decoder is not None:
        blocks |= dict(_blocks(decoder, "decoder."))
    for name, values in network.tensors.items():
        gates = blocks.get(name, ())
        is_recurrent = ".weight_hh" in name
        yield facts_of(name, "", values, is_recurrent and len(gates) == 1)
        if len(gates) > 1:
            for gate, rows in zip(gates, np.split(values, len(gates)), strict=True):
                yield facts_of(name, gate, rows, is_recurrent)


def _blocks(network: Network, prefix: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The gates of each recurrent matrix, in the order of its rows."""
    for index, layer in enumerate(network.layers):
        for side in ("ih", "hh"):
            yield f"{prefix}recurrent.weight_{side}_l{index}", PREACTIVATED[layer.cell]
