"""States in blocks equal stepping, whatever the cell and wherever the blocks end."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from rnnviz.learn.states import state_blocks
from tests.networks import KINDS, random_inputs, random_model, random_network


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("steps", [0, 1, 300])
def test_every_quantity_equals_the_trace(kind: str, steps: int) -> None:
    network = random_network(units=8, layers=2, input="embedding", **KINDS[kind])
    inputs = random_inputs(network, steps, unknown=True)
    trace = replace(random_model(), network=network).trace(inputs)
    for names in (("hidden", "cell"), network.layers[0].quantities, ("hidden",)):
        blocks = list(state_blocks(network, inputs, names, block=64))
        assert [block.start for block in blocks] == list(range(0, steps, 64))
        for block in blocks:
            for layer, found in zip(trace.layers, block.layers, strict=True):
                assert set(found) == set(names) & set(layer)
                for name, values in found.items():
                    expected = layer[name][block.start : block.start + len(block)]
                    np.testing.assert_allclose(values, expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize("entry", ["one-hot", "number", "vector"])
def test_every_kind_of_input(entry: str) -> None:
    network = random_network("lstm", input=entry)
    inputs = random_inputs(network, 100)
    trace = replace(random_model(), network=network).trace(inputs)
    found = np.concatenate([block.layers[0]["cell"] for block in state_blocks(network, inputs, block=30)])
    np.testing.assert_allclose(found, trace.layers[0]["cell"], rtol=0, atol=1e-5)


def test_closing_it_gives_torch_its_threads_back() -> None:
    network, threads = random_network(), torch.get_num_threads()
    blocks = state_blocks(network, random_inputs(network, 100), block=10)
    next(blocks)
    assert torch.get_num_threads() == 1
    blocks.close()
    assert torch.get_num_threads() == threads


def test_a_network_without_the_quantity_is_refused() -> None:
    network = random_network("gru")
    with pytest.raises(ValueError, match="none of cell"):
        next(state_blocks(network, random_inputs(network, 10), ("cell",)))
