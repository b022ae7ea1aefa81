"""Networks of the sizes that the benchmarks ask for, with random weights, and texts for them."""

from __future__ import annotations

import numpy as np

from rnnviz.core.model import Model
from rnnviz.core.vocabulary import UNKNOWN
from tests.networks import random_model

CHARACTERS = (UNKNOWN, "\n", *map(chr, range(32, 127)), "é", "“", "”")
"""A hundred tokens."""


def large_model(cell: str, units: int, layers: int = 1) -> Model:
    """A next-token model over CHARACTERS."""
    return random_model(cell, units, layers, tokens=CHARACTERS, name=f"{cell}-{layers}x{units}")


def random_text(length: int, seed: int = 0) -> str:
    """Small letters in words of six, eight words a line."""
    random = np.random.default_rng(seed)
    letters = random.integers(ord("a"), ord("z") + 1, length).astype(np.uint8)
    letters[6::7] = ord(" ")
    letters[55::56] = ord("\n")
    return letters.tobytes().decode("ascii")
