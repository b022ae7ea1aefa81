"""Networks of the sizes that the benchmarks ask for, with random weights, and texts for them."""

from __future__ import annotations

import numpy as np

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.model import Card, Model
from rnnviz.core.network import Network
from rnnviz.core.vocabulary import UNKNOWN, Vocabulary

CHARACTERS = Vocabulary("characters", (UNKNOWN, "\n", *map(chr, range(32, 127)), "é", "“", "”"), unknown=0)
"""A hundred tokens."""


def random_model(cell: str, *units: int, seed: int = 0) -> Model:
    """A next-token model; weights are uniform in ±1/√units, as torch draws them."""
    size = len(CHARACTERS)
    architecture = Architecture(Input("one-hot", size), tuple(Layer(cell, count) for count in units), size)
    random, reach = np.random.default_rng(seed), units[0] ** -0.5
    tensors = {
        name: random.uniform(-reach, reach, shape).astype(np.float32)
        for name, shape in architecture.tensor_shapes().items()
    }
    name = f"random-{cell}-{'x'.join(map(str, units))}"
    limits = tuple(1.0 if cell == "lstm" else None for _ in units)
    return Model(Card(name, name, "next-token", CHARACTERS, cell_limits=limits), Network(architecture, tensors))


def random_text(length: int, seed: int = 0) -> str:
    """Small letters in words of about six, eight words a line."""
    random = np.random.default_rng(seed)
    letters = random.integers(ord("a"), ord("z") + 1, length).astype(np.uint8)
    letters[6::7] = ord(" ")
    letters[55::56] = ord("\n")
    return letters.tobytes().decode("ascii")
