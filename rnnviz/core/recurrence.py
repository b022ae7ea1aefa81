"""A small RNN in the lectures' letters: s_t = f(x_t·U + s_{t−1}·W + b), o_t = s_t·V + c, rows times matrices."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.core.trace import Trace

MOST = 4
"""The most units, inputs and outputs of a network that can be drawn with all of its numbers."""

_TENSORS = {
    "U": "recurrent.weight_ih_l0",
    "W": "recurrent.weight_hh_l0",
    "b": "recurrent.bias_ih_l0",
    "V": "head.weight",
    "c": "head.bias",
}


class Letters(NamedTuple):
    """The weights: U (inputs, units), W (units, units), b (1, units), V (units, outputs), c (1, outputs), float32.

    PyTorch multiplies from the other side, so that its matrices are these turned over; its two biases are added up.
    """

    U: NDArray
    W: NDArray
    b: NDArray
    V: NDArray
    c: NDArray


class Unrolled(NamedTuple):
    """What happens at some steps, a row each: x (steps, inputs), the sum before the activation, the state, (steps,
    units) both, and the output (steps, outputs). `start` is the state before the first of them, (units,).
    """

    start: NDArray
    x: NDArray
    before: NDArray
    state: NDArray
    output: NDArray


def is_small(model: Model) -> bool:
    """Whether it is one RNN layer of at most MOST units over numbers, with at most MOST outputs."""
    architecture = model.network.architecture
    sizes = (architecture.input.size, architecture.layers[0].units, architecture.classes)
    is_bare = len(architecture.layers) == 1 and architecture.layers[0].cell == "rnn" and not architecture.normalised
    return is_bare and architecture.input.kind == "vector" and max(sizes) <= MOST


def letters_of(network: Network) -> Letters:
    """The weights of a network that :func:`is_small`."""
    tensors = network.tensors
    bias = tensors[_TENSORS["b"]] + tensors["recurrent.bias_hh_l0"]
    turned = {letter: tensors[_TENSORS[letter]].T for letter in "UWV"}
    return Letters(**turned, b=bias[None], c=tensors[_TENSORS["c"]][None])


def with_number(network: Network, letter: str, row: int, column: int, value: float) -> Network:
    """The same network with another number at a place of one of the letters."""
    tensors, name = dict(network.tensors), _TENSORS[letter]
    changed = tensors[name].copy()
    if letter in ("b", "c"):
        # The second bias is added to the first, and would be in the way of a round number.
        other = tensors["recurrent.bias_hh_l0"].copy() if letter == "b" else np.zeros_like(changed)
        changed[column] = value
        if letter == "b":
            other[column] = 0.0
            tensors["recurrent.bias_hh_l0"] = other
    else:
        changed[column, row] = value
    return Network(network.architecture, tensors | {name: changed})


def unrolled(trace: Trace, first: int, stop: int) -> Unrolled:
    """Steps first..stop-1 of a trace of such a network, or as many of them as have been read."""
    network = trace.network
    letters, x = letters_of(network), network.vectors(trace.inputs[first:stop])
    state, start = trace.window(0, first, stop)["hidden"], trace.state_after(min(first, len(trace)))[0]["hidden"]
    previous = np.concatenate([start[None], state])[: len(state)]
    before = x @ letters.U + previous @ letters.W + letters.b
    return Unrolled(start, x, before, state, trace.logits_window(first, stop))
