"""The weights of a recurrent layer, gate by gate: what each learned, and how many numbers that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Layer
from rnnviz.core.explain import PREACTIVATED
from rnnviz.core.network import Network

PERCENTILE = 99
"""Of all |weights| of a layer, so many per cent lie within the limit of its colours."""


@dataclass(frozen=True, eq=False)
class GateWeights:
    """One gate's weights: W `from_input` (units, I), U `from_hidden` (units, H), and two biases (units,).

    PyTorch keeps the biases apart and counts both; Keras has one, but for a GRU with the reset gate after the product.
    """

    quantity: str
    from_input: NDArray[np.float32]
    from_hidden: NDArray[np.float32]
    bias_input: NDArray[np.float32]
    bias_hidden: NDArray[np.float32]
    keras_biases: int

    @property
    def parts(self) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """W, U and the biases as columns: (units, I), (units, H), (units, 2)."""
        return self.from_input, self.from_hidden, np.stack([self.bias_input, self.bias_hidden], axis=1)

    @property
    def pytorch_count(self) -> int:
        """Parameters as PyTorch counts them."""
        return sum(part.size for part in self.parts)

    @property
    def keras_count(self) -> int:
        """Parameters as Keras counts them."""
        return self.pytorch_count - (2 - self.keras_biases) * len(self.bias_input)


def gate_weights(network: Network, layer: int) -> tuple[GateWeights, ...]:
    """Of a layer's gates, in the order in which they are drawn."""
    kind, weights = network.layers[layer], network.weights[layer]
    order = PREACTIVATED[kind.cell]
    found = []
    for name in (name for name in kind.quantities if name in order):
        first = order.index(name) * kind.units
        rows = slice(first, first + kind.units)
        parts = (tensor[rows] for tensor in weights)
        w, u, bias_input, bias_hidden = parts
        found.append(GateWeights(name, w, u, bias_input, bias_hidden, _keras_biases(kind)))
    return tuple(found)


def _keras_biases(layer: Layer) -> int:
    return 2 if layer.cell == "gru" and layer.reset_after else 1


def limit_of(gates: Sequence[GateWeights], held: float = 0.0) -> float:
    """Where the colours of all these gates end: 99 % of their |weights| lie within; 1.0 if all are zero.

    While a network learns they stay where they were `held`, or the growth of its weights could not be seen; a limit
    that too few lie within is doubled.
    """
    return limit_of_arrays([part for gate in gates for part in gate.parts], held)


def limit_of_arrays(arrays: Sequence[NDArray[np.float32]], held: float = 0.0) -> float:
    """The same of arrays of any shapes."""
    least = _least_limit(arrays)
    limit = held or least
    while limit < least:
        limit *= 2
    return limit


def _least_limit(arrays: Sequence[NDArray[np.float32]]) -> float:
    magnitudes = np.concatenate([np.abs(array).ravel() for array in arrays])
    finite = magnitudes[np.isfinite(magnitudes)]
    return float(np.percentile(finite, PERCENTILE)) or 1.0 if len(finite) else 1.0
