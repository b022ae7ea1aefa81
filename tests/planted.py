"""A network built by hand, one of whose units is on inside quotes and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from rnnviz.core.model import Model
from rnnviz.core.network import Network
from tests.networks import LETTERS, random_model

UNIT, UNITS = 5, 8
_SURE = 20.0


def quote_model() -> Model:
    """An LSTM whose unit 5 a quotation mark turns on, and off if it is on; the others are random."""
    model = random_model("lstm", UNITS, tokens=LETTERS + '"')
    tensors = {name: tensor.copy() for name, tensor in model.network.tensors.items()}
    entering, recurrent = tensors["recurrent.weight_ih_l0"], tensors["recurrent.weight_hh_l0"]
    bias, quote = tensors["recurrent.bias_ih_l0"], len(LETTERS)
    tensors["recurrent.bias_hh_l0"][UNIT::UNITS] = 0
    for gate, (always, at_quote, when_on) in enumerate([(-1, 2, -4), (1, -2, 0), (1, 0, 0), (1, 0, 0)]):
        row = gate * UNITS + UNIT  # input, forget, candidate, output
        entering[row], recurrent[row] = 0, 0
        bias[row], entering[row, quote], recurrent[row, UNIT] = _SURE * np.array([always, at_quote, when_on])
    return replace(model, network=Network(model.network.architecture, tensors))


def quoted_text(words: int, seed: int = 0) -> str:
    """Words of small letters, some of them in quotes, several a line."""
    random = np.random.default_rng(seed)
    text = []
    for _ in range(words):
        word = "".join(map(chr, random.integers(ord("a"), ord("z") + 1, random.integers(1, 9))))
        text.append(f'"{word}"' if random.random() < 0.3 else word)
    return "".join(word + ("\n" if random.random() < 0.1 else " ") for word in text)
