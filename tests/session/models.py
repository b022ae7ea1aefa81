"""Small models with random weights, made the same at every call."""

from __future__ import annotations

import numpy as np

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.model import Card, Model
from rnnviz.core.network import Network
from rnnviz.core.trace import Trace
from rnnviz.core.vocabulary import UNKNOWN, Vocabulary

CHARACTERS = Vocabulary("characters", (UNKNOWN, *"\n abcdeo.'’𠮷語"), unknown=0)
CHARACTERS_WITHOUT_UNKNOWN = Vocabulary("characters", tuple("\n abcde"))
WORDS = Vocabulary("words", (UNKNOWN, "\n", ".", "'", "a", "ab", "don't", "the", "cell", "gate"), unknown=0)
NUMBERS = Vocabulary("numbers", ())

TEXT = "a bad cab 語é."


def model(
    cell: str = "lstm",
    units: tuple[int, ...] = (6, 5),
    vocabulary: Vocabulary | None = CHARACTERS,
    task: str = "next-token",
    seed: int = 0,
    name: str = "",
) -> Model:
    """A model whose weights are drawn wide enough for gates to move."""
    size = len(vocabulary) if vocabulary else 3
    kind = "one-hot" if vocabulary else "vector"
    architecture = Architecture(Input(kind, size), tuple(Layer(cell, count) for count in units), size)
    random = np.random.default_rng(seed)
    tensors = {key: random.normal(0, 0.6, shape) for key, shape in architecture.tensor_shapes().items()}
    name = name or f"{cell}-{seed}"
    return Model(Card(name, name.upper(), task, vocabulary), Network(architecture, tensors))


def largest_difference(ours: Trace, theirs: Trace) -> float:
    """Over everything that two traces hold; infinite if they are not of the same tokens."""
    if ours.tokens.tolist() != theirs.tokens.tolist():
        return np.inf
    pairs = [(ours.surprise, theirs.surprise), (ours.logits, theirs.logits)]
    for one, other in zip(ours.layers, theirs.layers, strict=True):
        pairs += [(one[name], other[name]) for name in other]
    differences = np.concatenate([np.abs(one - other).ravel() for one, other in pairs])
    return float(differences[~np.isnan(differences)].max(initial=0.0))


def forecaster(cell: str = "lstm", seed: int = 0) -> Model:
    """A model that reads numbers and predicts the next one, untrained."""
    architecture = Architecture(Input("vector", 1), (Layer(cell, 6),), 1)
    random = np.random.default_rng(seed)
    tensors = {key: random.normal(0, 0.6, shape) for key, shape in architecture.tensor_shapes().items()}
    return Model(Card(f"numbers-{cell}", "Numbers", "regress", NUMBERS), Network(architecture, tensors))
