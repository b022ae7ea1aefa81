"""Random translators to test with, made with NumPy alone."""

from __future__ import annotations

from dataclasses import replace

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.model import Card, Model
from rnnviz.core.network import Network
from rnnviz.core.vocabulary import UNKNOWN, Vocabulary
from tests.networks import random_tensors

SOURCE = Vocabulary("characters", (UNKNOWN, *"abcdefgh "), unknown=0)
TARGET = Vocabulary("characters", ("\n", *"0123456789"))


def translator_architecture(
    cell: str = "lstm", *, attention: bool = True, layers: int = 1, units: int = 6, features: int = 4
) -> Architecture:
    """An encoder with its decoder."""
    stack = tuple(Layer(cell, units) for _ in range(layers))
    decoder = Architecture(Input("embedding", len(TARGET), features), stack, len(TARGET))
    encoder = Architecture(Input("embedding", len(SOURCE), features), stack, 1)
    return replace(encoder, classes=0, decoder=decoder, attention=attention)


def random_translator(cell: str = "lstm", *, attention: bool = True, layers: int = 1, seed: int = 0) -> Model:
    """A model that translates letters to digits, at random."""
    architecture = translator_architecture(cell, attention=attention, layers=layers)
    tensors = {name: 3 * value for name, value in random_tensors(architecture, seed).items()}
    card = Card("random", "Random", "translate", SOURCE, target=TARGET)
    return Model(card, Network(architecture, tensors))
