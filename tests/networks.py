"""Random networks and models to test with, made with NumPy alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.model import Card, Model
from rnnviz.core.network import Network
from rnnviz.core.vocabulary import UNKNOWN, Vocabulary

LETTERS = UNKNOWN + "\n abcdefghijklmnopqrstuvwxyz"
"""The tokens of :func:`random_model`'s vocabulary; the first is the unknown one."""

KINDS: dict[str, dict[str, Any]] = {
    "rnn-tanh": {"cell": "rnn"},
    "rnn-relu": {"cell": "rnn", "activation": "relu"},
    "lstm": {"cell": "lstm"},
    "gru": {"cell": "gru"},
    "gru-reset-before": {"cell": "gru", "reset_after": False},
}
"""Every kind of recurrent layer, as keywords of :class:`Layer`."""


def random_tensors(architecture: Architecture, seed: int = 0) -> dict[str, NDArray[np.float32]]:
    """Weights as PyTorch draws them: uniform in ±1/√units; the statistics of a normalisation are of any size."""
    random = np.random.default_rng(seed)
    tensors = {}
    for name, shape in architecture.tensor_shapes().items():
        bound = 1.0 if "embedding" in name else 1 / np.sqrt(_fan(architecture, name))
        tensors[name] = random.uniform(-bound, bound, shape).astype(np.float32)
    if architecture.normalised:
        size = architecture.layers[-1].units
        tensors["normalisation.weight"] = random.uniform(0.5, 1.5, size).astype(np.float32)
        tensors["normalisation.running_var"] = random.uniform(0.05, 2.0, size).astype(np.float32)
    return tensors


def _fan(architecture: Architecture, name: str) -> int:
    if not name.startswith("recurrent."):
        return architecture.layers[-1].units
    return architecture.layers[int(name.rsplit("_l", 1)[1])].units


def random_network(
    cell: str = "lstm",
    units: int = 6,
    layers: int = 1,
    input: str = "one-hot",
    seed: int = 0,
    *,
    activation: str = "tanh",
    reset_after: bool = True,
    size: int = 7,
    features: int = 5,
    classes: int | None = None,
    normalised: bool = False,
    every_step: bool = True,
) -> Network:
    """A network of equal layers. `size` is that of the input; `classes` (`size` unless told) that of the output."""
    layer = Layer(cell, units, activation, reset_after)
    entry = Input(input, size, features if input == "embedding" else 0)
    architecture = Architecture(entry, (layer,) * layers, classes or size, every_step, normalised)
    return Network(architecture, random_tensors(architecture, seed))


def random_inputs(network: Network, steps: int, seed: int = 0, unknown: bool = False) -> NDArray:
    """Token ids (steps,), -1 among them if `unknown`, or vectors (steps, size)."""
    random, entry = np.random.default_rng(seed), network.architecture.input
    if entry.kind == "vector":
        return random.normal(size=(steps, entry.size)).astype(np.float32)
    return random.integers(-1 if unknown else 0, entry.size, steps).astype(np.int32)


def random_model(
    cell: str = "lstm",
    units: int = 6,
    layers: int = 1,
    seed: int = 0,
    *,
    tokens: Iterable[str] = LETTERS,
    input: str = "one-hot",
    features: int = 5,
    reset_after: bool = True,
    name: str = "random",
    sample: str = "hello world",
) -> Model:
    """A character model that predicts the next token, untrained. Its first token is the unknown one."""
    vocabulary = Vocabulary("characters", tuple(tokens), unknown=0)
    size = len(vocabulary)
    network = random_network(cell, units, layers, input, seed, size=size, features=features, reset_after=reset_after)
    limits = tuple(2.0 if cell == "lstm" else None for _ in range(layers))
    card = Card(name, name.title(), "next-token", vocabulary, cell_limits=limits, sample=sample)
    return Model(card, network)
