"""What a network must compute, written a second time: unrolled in torch, float64, from PyTorch's documentation.

Nothing of rnnviz's own equations is used here, so that the two can disagree.
https://docs.pytorch.org/docs/stable/generated/torch.nn.RNN.html, …LSTM.html, …GRU.html, …BatchNorm1d.html
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from rnnviz.core.architecture import Layer
from rnnviz.core.network import Network

Quantities = dict[str, NDArray[np.float64]]


def expected(network: Network, inputs: NDArray) -> tuple[list[Quantities], NDArray[np.float64]]:
    """Every quantity of every layer, (steps, units) each, and the logits (steps, classes)."""
    x, layers = entered(network, inputs), []
    for index, layer in enumerate(network.layers):
        rows = _unrolled(layer, x, *(_tensor(network, f"recurrent.{name}_l{index}") for name in _NAMES))
        x = torch.stack([row["hidden"] for row in rows])
        layers.append({name: torch.stack([row[name] for row in rows]).numpy() for name in rows[0]})
    return layers, _head(network, x).numpy()


_NAMES = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")


def _tensor(network: Network, name: str) -> Tensor:
    return torch.from_numpy(network.tensors[name].copy()).double()


def entered(network: Network, inputs: NDArray) -> Tensor:
    """The vectors that enter the first layer, float64 (steps, width); a token without a number enters as zeros."""
    entry = network.architecture.input
    if entry.kind == "vector":
        return torch.from_numpy(np.array(inputs)).double()
    x = torch.zeros(len(inputs), entry.width, dtype=torch.float64)
    for step, token in enumerate(inputs.tolist()):
        if token >= 0 and entry.kind == "embedding":
            x[step] = _tensor(network, "embedding.weight")[token]
        elif token >= 0 and entry.kind == "number":
            x[step] = token / entry.size
        elif token >= 0:
            x[step, token] = 1.0
    return x


def _head(network: Network, hidden: Tensor) -> Tensor:
    if network.architecture.normalised:
        norm = nn.BatchNorm1d(hidden.shape[1]).double().eval()
        parts = {name: _tensor(network, f"normalisation.{name}") for name in ("weight", "bias")}
        parts |= {name: _tensor(network, f"normalisation.{name}") for name in ("running_mean", "running_var")}
        norm.load_state_dict(parts | {"num_batches_tracked": torch.tensor(0)}, strict=True)
        hidden = norm(hidden).detach()
    return nn.functional.linear(hidden, _tensor(network, "head.weight"), _tensor(network, "head.bias"))


def _unrolled(layer: Layer, x: Tensor, w: Tensor, u: Tensor, b: Tensor, d: Tensor) -> list[dict[str, Tensor]]:
    h = c = torch.zeros(layer.units, dtype=torch.float64)
    rows = []
    for vector in x:
        if layer.cell == "rnn":
            row = _rnn(layer.activation, vector, h, w, u, b, d)
        elif layer.cell == "lstm":
            row = _lstm(vector, h, c, w.chunk(4), u.chunk(4), b.chunk(4), d.chunk(4))
            c = row["cell"]
        else:
            row = _gru(layer.reset_after, vector, h, w.chunk(3), u.chunk(3), b.chunk(3), d.chunk(3))
        h = row["hidden"]
        rows.append(row)
    return rows


def _rnn(activation: str, x: Tensor, h: Tensor, w: Tensor, u: Tensor, b: Tensor, d: Tensor) -> dict[str, Tensor]:
    return {"hidden": getattr(torch, activation)(w @ x + b + u @ h + d)}


def _lstm(x: Tensor, h: Tensor, c: Tensor, w, u, b, d) -> dict[str, Tensor]:
    i = torch.sigmoid(w[0] @ x + b[0] + u[0] @ h + d[0])
    f = torch.sigmoid(w[1] @ x + b[1] + u[1] @ h + d[1])
    g = torch.tanh(w[2] @ x + b[2] + u[2] @ h + d[2])
    o = torch.sigmoid(w[3] @ x + b[3] + u[3] @ h + d[3])
    c = f * c + i * g
    return {"input": i, "forget": f, "candidate": g, "output": o, "cell": c, "hidden": o * torch.tanh(c)}


def _gru(reset_after: bool, x: Tensor, h: Tensor, w, u, b, d) -> dict[str, Tensor]:
    r = torch.sigmoid(w[0] @ x + b[0] + u[0] @ h + d[0])
    z = torch.sigmoid(w[1] @ x + b[1] + u[1] @ h + d[1])
    if reset_after:
        n = torch.tanh(w[2] @ x + b[2] + r * (u[2] @ h + d[2]))
    else:  # Cho et al. 2014, https://arxiv.org/abs/1406.1078, equation 8
        n = torch.tanh(w[2] @ x + b[2] + u[2] @ (r * h) + d[2])
    return {"reset": r, "update": z, "candidate": n, "hidden": (1 - z) * n + z * h}


def fused(network: Network) -> nn.RNNBase:
    """torch's own module of all the network's layers, loaded with the very tensors of the model file."""
    layer, count = network.layers[0], len(network.layers)
    width = network.architecture.width_into(0)
    module: nn.RNNBase
    if layer.cell == "rnn":
        module = nn.RNN(width, layer.units, count, nonlinearity=layer.activation)
    else:
        module = (nn.LSTM if layer.cell == "lstm" else nn.GRU)(width, layer.units, count)
    state = {
        name.removeprefix("recurrent."): torch.from_numpy(tensor)
        for name, tensor in network.tensors.items()
        if name.startswith("recurrent.")
    }
    module.load_state_dict(state, strict=True)
    return module.eval()
