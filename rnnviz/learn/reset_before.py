"""The GRU of the 2014 paper, which torch does not offer, stepped by the equations of core."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from rnnviz.core import cells
from rnnviz.core.architecture import Layer


class ResetBeforeGRU(nn.Module):
    """ñ = tanh(W x + U (r ⊙ h₋₁) + b). Parameters named and shaped as in torch.nn.GRU with one layer."""

    def __init__(self, layer: Layer, width: int) -> None:
        super().__init__()
        self.layer = layer
        shapes: dict[str, tuple[int, ...]] = {
            "weight_ih_l0": (layer.rows, width),
            "weight_hh_l0": (layer.rows, layer.units),
        }
        shapes |= {"bias_ih_l0": (layer.rows,), "bias_hh_l0": (layer.rows,)}
        bound = 1 / math.sqrt(layer.units)
        for name, shape in shapes.items():
            self.register_parameter(name, nn.Parameter(torch.empty(shape).uniform_(-bound, bound)))

    def forward(self, x: Tensor, state: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """x (B, T, I), state (1, B, H) -> hidden states (B, T, H) and the last one (1, B, H)."""
        weights = cells.Weights(*(getattr(self, f"{name}_l0") for name in cells.Weights._fields))
        hidden = x.new_zeros(x.shape[0], self.layer.units) if state is None else state[0]
        input_part = cells.from_input(weights, x)
        outputs = []
        for step in range(x.shape[1]):
            hidden = cells.advance(self.layer, weights, input_part[:, step], {"hidden": hidden})["hidden"]
            outputs.append(hidden)
        return torch.stack(outputs, dim=1), hidden[None]
