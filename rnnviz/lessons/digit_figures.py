"""How many digits are read rightly: MNIST's own where the user has them, and digits drawn by rule."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.tasks.digit_files import digits_in, named_digits
from rnnviz.tasks.digits_task import rows_of
from rnnviz.tasks.drawn_digits import many_drawn

DRAWN = 50
"""Digits of each kind that are drawn by rule."""

_SEED = 11
_BLOCK = 1_000


def mnist_digits(name: str) -> Callable[[Model], float]:
    """The share of the test pictures that the shipped model of this name reads rightly.

    Raises MissingTextError, which says how to get them, if they are not here.
    """

    def measure(_model: Model) -> float:
        test = digits_in(named_digits(), "t10k")
        return float((answers(load(name), rows_of(test.images)) == test.labels).mean())

    return measure


def drawn_digits(model: Model) -> float:
    """The share of 500 digits that the model reads rightly: strokes by rule, bent by chance, none of them MNIST's."""
    pictures, digits = many_drawn(DRAWN, _SEED)
    return float((answers(model, pictures) == digits).mean())


def answers(model: Model, pictures: NDArray[np.float32]) -> NDArray[np.intp]:
    """The likeliest class of each of the pictures (n, steps, width), (n,), read side by side."""
    blocks = [pictures[start : start + _BLOCK] for start in range(0, len(pictures), _BLOCK)]
    return np.concatenate([_answers(model, block) for block in blocks])


def _answers(model: Model, pictures: NDArray[np.float32]) -> NDArray[np.intp]:
    network = model.network
    states = [
        {name: np.zeros((len(pictures), layer.units), np.float32) for name in layer.states} for layer in network.layers
    ]
    for step in range(pictures.shape[1]):
        entering = network.first_input_part(pictures[:, step])
        for index, (layer, weights) in enumerate(zip(network.layers, network.weights, strict=True)):
            if index:
                entering = cells.from_input(weights, states[index - 1]["hidden"])
            found = cells.advance(layer, weights, entering, states[index])
            states[index] = {name: found[name] for name in layer.states}
    return network.logits(states[-1]["hidden"]).argmax(axis=1)
