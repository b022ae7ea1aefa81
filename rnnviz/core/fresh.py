"""Networks as they are before learning, and with their recurrence made stronger or weaker."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.network import Network
from rnnviz.core.spectral import spectral_radius

Draw = Callable[[float, tuple[int, ...]], NDArray[np.float32]]


def fresh_network(architecture: Architecture, seed: int = 1) -> Network:
    """Drawn as PyTorch draws: uniform within ±1/√units, embeddings normal; forget gates begin at σ(1), as in learning.

    The same seed gives other numbers than torch's generator does.
    """
    random = np.random.default_rng(seed)
    units = {f"l{index}": layer.units for index, layer in enumerate(architecture.layers)}
    tensors = {}
    for name, shape in architecture.tensor_shapes().items():
        if name.startswith("normalisation."):
            filled = 1.0 if name.endswith(("weight", "var")) else 0.0
            tensors[name] = np.full(shape, filled, np.float32)
        elif name.startswith("embedding."):
            # Small where one answer is wanted of a whole text, as learning begins there.
            wide = random.standard_normal(shape) if architecture.every_step else random.uniform(-0.05, 0.05, shape)
            tensors[name] = wide.astype(np.float32)
        else:
            bound = units.get(name.rsplit("_", 1)[-1], architecture.layers[-1].units) ** -0.5
            tensors[name] = random.uniform(-bound, bound, shape).astype(np.float32)
    for index, layer in enumerate(architecture.layers):
        if layer.cell == "lstm":
            forget = slice(layer.units, 2 * layer.units)
            tensors[f"recurrent.bias_ih_l{index}"][forget] = 1.0
            tensors[f"recurrent.bias_hh_l{index}"][forget] = 0.0
    return Network(architecture, tensors)


def with_radius(network: Network, radius: float) -> Network:
    """The same RNN with every layer's W (weight_hh) scaled to this spectral radius; one of 0 stays as it is."""
    tensors = dict(network.tensors)
    for index in range(len(network.layers)):
        name = f"recurrent.weight_hh_l{index}"
        present = spectral_radius(tensors[name])
        tensors[name] = tensors[name] * np.float32(radius / present) if present else tensors[name]
    return Network(network.architecture, tensors)
