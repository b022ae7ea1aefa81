"""Every quantity of a whole sequence at once: far faster than stepping, and equal to it.

The fused kernel gives h at all steps; one product over (x_t, h₋₁) then gives all pre-activations, and the
cell state follows by an element-wise scan, for torch's kernels keep gates and c to themselves.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from rnnviz.core import cells
from rnnviz.core.architecture import Layer
from rnnviz.core.network import Network
from rnnviz.core.trace import Trace
from rnnviz.learn.network import LearningNetwork


class Capture:
    """A network prepared for whole-sequence capture."""

    def __init__(self, network: Network) -> None:
        self.network = network
        module = LearningNetwork(network.architecture)
        module.load_arrays(network.tensors)
        self._layers = list(module.recurrent.eval())
        self._weights = [cells.Weights(*map(torch.from_numpy, weights)) for weights in network.weights]

    def trace(self, inputs: NDArray, *, compact: bool = False) -> Trace:
        """All quantities over token ids (steps,) or vectors (steps, size), from the zero state."""
        trace = Trace(self.network, compact=compact)
        layers = self.quantities(inputs)
        logits = self.network.logits(layers[-1]["hidden"])
        trace.extend(np.asarray(inputs), layers, logits)
        return trace

    @torch.inference_mode()
    def quantities(self, inputs: NDArray) -> list[dict[str, NDArray]]:
        """For each layer its quantities by name, float32 (steps, units)."""
        x = torch.from_numpy(self.network.vectors(inputs))
        captured = []
        for layer, module, weights in zip(self.network.layers, self._layers, self._weights, strict=True):
            found = _layer_quantities(layer, module, weights, x)
            captured.append({name: tensor.numpy() for name, tensor in found.items()})
            x = found["hidden"]
        return captured


def _layer_quantities(layer: Layer, module: nn.Module, weights: cells.Weights, x: Tensor) -> dict[str, Tensor]:
    """x (steps, width) -> every quantity (steps, units)."""
    hidden = module(x[None])[0][0]
    before = torch.cat([hidden.new_zeros(1, layer.units), hidden[:-1]])
    input_part = cells.from_input(weights, x)
    if layer.cell != "lstm":
        found = cells.advance(layer, weights, input_part, {"hidden": before})
        return found | {"hidden": hidden}
    gates = cells.lstm_gates(input_part.add_(cells.from_hidden(weights, before)))
    return gates | {"cell": _scan(gates), "hidden": hidden}


def _scan(gates: cells.Quantities) -> Tensor:
    """c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t for all steps, in place over i ⊙ g; NumPy's calls cost least here."""
    forget = gates["forget"].numpy()
    cell = (gates["input"] * gates["candidate"]).numpy()
    kept = np.empty_like(cell[0])
    for step in range(1, len(cell)):
        np.multiply(forget[step], cell[step - 1], out=kept)
        np.add(cell[step], kept, out=cell[step])
    return torch.from_numpy(cell)
