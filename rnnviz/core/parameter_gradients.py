"""The gradient of a text's loss with respect to every weight, as one step of learning would have it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.gradients import Pieces, WalkedBack, loss_slope, walk_back
from rnnviz.core.network import NORMALISATION_EPSILON, Network
from rnnviz.core.trace import Trace

Gradients = dict[str, NDArray]
"""By the name of the tensor, each of its shape."""


def parameter_gradients(trace: Trace, start: int, targets: Sequence[int]) -> Pieces[Gradients]:
    """Of the mean of −ln p(target) after steps start.., one target each; what went before is taken as given.

    As in truncated backpropagation through time, and without dropout.
    """
    network, stop = trace.network, start + len(targets)
    wanted = zip(trace.logits_window(start, stop), targets, strict=True)
    slopes = np.stack([loss_slope(logits, target) for logits, target in wanted]) / np.float32(len(targets))
    layers = yield from walk_back(trace, start, slopes[:, None])
    entering, found = network.vectors(trace.inputs[start:stop]), Gradients()
    for index, layer in enumerate(layers):
        found |= _of_layer(index, layer, entering)
        entering = trace.window(index, start, stop)["hidden"]
    found |= _of_head(network, slopes, entering)
    if network.architecture.input.kind == "embedding":
        found |= _of_embedding(network, trace.inputs[start:stop], layers[0].pre[:, 0])
    return found


def norm_of(gradients: Gradients) -> float:
    """The Euclidean norm of all of them together, which is what clipping bounds (Pascanu et al. 2013)."""
    return float(np.sqrt(sum(np.square(gradient, dtype=np.float64).sum() for gradient in gradients.values())))


def _of_head(network: Network, slopes: NDArray, hidden: NDArray) -> Gradients:
    found: Gradients = {"head.bias": slopes.sum(axis=0)}
    if network.architecture.normalised:
        tensors = network.tensors
        spread = np.sqrt(tensors["normalisation.running_var"] + NORMALISATION_EPSILON)
        scaled = (hidden - tensors["normalisation.running_mean"]) / spread
        below = slopes @ tensors["head.weight"]
        found["normalisation.weight"], found["normalisation.bias"] = (below * scaled).sum(axis=0), below.sum(axis=0)
        hidden = scaled * tensors["normalisation.weight"] + tensors["normalisation.bias"]
    return found | {"head.weight": slopes.T @ hidden}


def _of_layer(index: int, layer: WalkedBack, x: NDArray) -> Gradients:
    pre = layer.pre[:, 0]
    weight, bias = layer.back.recurrent(pre)
    return {
        f"recurrent.weight_ih_l{index}": pre.T @ x,
        f"recurrent.weight_hh_l{index}": weight,
        f"recurrent.bias_ih_l{index}": pre.sum(axis=0),
        f"recurrent.bias_hh_l{index}": bias,
    }


def _of_embedding(network: Network, tokens: NDArray, pre: NDArray) -> Gradients:
    """Each token's row gathers what came of all its places; an unknown token has none."""
    gradient = np.zeros_like(network.tensors["embedding.weight"])
    known = tokens >= 0
    np.add.at(gradient, tokens[known], (pre @ network.weights[0].weight_ih)[known])
    return {"embedding.weight": gradient}
