"""Every quantity of a whole sequence at once: far faster than stepping, and equal to it.

The fused kernel gives h at all steps; one product over (x_t, h₋₁) then gives all pre-activations of an LSTM, and
the cell state follows by an element-wise scan, for torch's kernels keep gates and c to themselves.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from rnnviz.core import cells
from rnnviz.core.architecture import Layer
from rnnviz.core.network import Network
from rnnviz.core.trace import Trace
from rnnviz.learn.encoder_decoder import learning_network


class Capture:
    """A network prepared for whole-sequence capture."""

    def __init__(self, network: Network) -> None:
        self.network = network
        module = learning_network(network.architecture)
        module.load_arrays(network.tensors)
        self._layers = list(module.recurrent.eval())
        self._weights = [cells.Weights(*map(torch.from_numpy, weights)) for weights in network.weights]
        self._joined = [_joined(weights) for weights in self._weights]

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
        if len(inputs) == 0:  # torch's kernels refuse an empty sequence
            nothing = [np.zeros((0, layer.units), np.float32) for layer in self.network.layers]
            return [dict.fromkeys(layer.quantities, nothing[index]) for index, layer in enumerate(self.network.layers)]
        x = torch.from_numpy(self.network.vectors(inputs))
        captured = []
        for index, layer in enumerate(self.network.layers):
            found = self._layer_quantities(index, layer, x)
            captured.append({name: tensor.numpy() for name, tensor in found.items()})
            x = found["hidden"]
        return captured

    def _layer_quantities(self, index: int, layer: Layer, x: Tensor) -> dict[str, Tensor]:
        """x (steps, width) -> every quantity (steps, units)."""
        hidden = self._layers[index](x[None])[0][0]
        before = torch.cat([hidden.new_zeros(1, layer.units), hidden[:-1]])
        if layer.cell != "lstm":
            weights = self._weights[index]
            found = cells.advance(layer, weights, cells.from_input(weights, x), {"hidden": before})
            return found | {"hidden": hidden}
        bias, weight = self._joined[index]
        gates = cells.lstm_gates(torch.addmm(bias, torch.cat([x, before], dim=1), weight.T))
        return gates | {"cell": _scan(gates), "hidden": hidden}


def _joined(weights: cells.Weights) -> tuple[Tensor, Tensor]:
    """Both biases (G * H,) and both weights (G * H, I + H) in one: large products and new memory cost the most."""
    return weights.bias_ih + weights.bias_hh, torch.cat([weights.weight_ih, weights.weight_hh], dim=1)


def _scan(gates: cells.Quantities) -> Tensor:
    """c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t for all steps, in place over i ⊙ g; NumPy's calls cost least here."""
    cell = (gates["input"] * gates["candidate"]).numpy()
    before, kept = np.zeros_like(cell[0]), np.empty_like(cell[0])
    for forget, now in zip(gates["forget"].numpy(), cell, strict=True):
        np.multiply(forget, before, out=kept)
        before = np.add(now, kept, out=now)
    return torch.from_numpy(cell)
