"""Sequences that are read side by side end as each of them does alone."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.network import Network
from rnnviz.core.side_by_side import last_logits, padded_rows
from rnnviz.core.stepper import Stepper


@pytest.mark.parametrize("kind", ["one-hot", "vector"])
def test_each_ends_as_alone(kind: str) -> None:
    random = np.random.default_rng(3)
    layers = (Layer("lstm", 5), Layer("gru", 4), Layer("rnn", 3))
    architecture = Architecture(Input(kind, 6), layers, 4)
    shapes = architecture.tensor_shapes().items()
    network = Network(architecture, {name: random.normal(size=shape).astype(np.float32) for name, shape in shapes})
    lengths = [3, 7, 1]
    rows = [random.integers(0, 6, n) if kind == "one-hot" else random.normal(size=(n, 6)) for n in lengths]
    together = last_logits(network, *padded_rows(rows))
    for row, found in zip(rows, together, strict=True):
        stepper = Stepper(network)
        for value in row:
            step = stepper.step(value)
        assert np.allclose(step.logits, found, atol=1e-5)
