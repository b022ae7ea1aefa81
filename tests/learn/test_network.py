"""The network that learns is the network that is shown."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.network import Network
from rnnviz.learn.network import LearningNetwork
from tests.networks import KINDS, random_inputs, random_network
from tests.oracle import expected, fused

torch.set_num_threads(1)
kinds = pytest.mark.parametrize("kind", KINDS)


def learning(network: Network, dropout: float = 0.0) -> LearningNetwork:
    module = LearningNetwork(network.architecture, dropout)
    module.load_arrays(network.tensors)
    return module.eval()


def batch(network: Network, sequences: int, steps: int) -> torch.Tensor:
    inputs = np.stack([random_inputs(network, steps, seed) for seed in range(sequences)])
    return torch.from_numpy(inputs if inputs.dtype == np.float32 else inputs.astype(np.int64))


@kinds
@pytest.mark.parametrize("input", ["one-hot", "embedding", "vector", "number"])
@pytest.mark.parametrize("normalised", [False, True])
def test_it_computes_what_the_core_computes(kind: str, input: str, normalised: bool) -> None:
    network = random_network(units=9, layers=2, input=input, normalised=normalised, **KINDS[kind])
    inputs = batch(network, 3, 8)
    with torch.inference_mode():
        logits, _ = learning(network)(inputs)
    for given, sequence in zip(logits, inputs.numpy(), strict=True):
        np.testing.assert_allclose(given, expected(network, sequence)[1], rtol=0, atol=1e-5)


@kinds
def test_a_state_carried_on_equals_reading_in_one_go(kind: str) -> None:
    network = random_network(layers=2, **KINDS[kind])
    module, inputs = learning(network), batch(network, 3, 9)
    with torch.inference_mode():
        whole, last = module(inputs)
        first, state = module(inputs[:, :4])
        second, carried = module(inputs[:, 4:], state)
    np.testing.assert_allclose(torch.cat([first, second], 1), whole, rtol=0, atol=1e-6)
    for one, other in zip(carried, last, strict=True):
        for part, wanted in zip(*((x if isinstance(x, tuple) else (x,)) for x in (one, other)), strict=True):
            np.testing.assert_allclose(part, wanted, rtol=0, atol=1e-6)


@kinds
@pytest.mark.parametrize("input", ["one-hot", "embedding"])
def test_weights_go_in_and_out_unchanged(kind: str, input: str) -> None:
    network = random_network(layers=3, input=input, normalised=True, **KINDS[kind])
    arrays = learning(network).arrays()
    assert set(arrays) == set(network.tensors)
    for name, array in arrays.items():
        assert array.dtype == np.float32
        np.testing.assert_array_equal(array, network.tensors[name])


def test_the_arrays_are_copies() -> None:
    module = learning(random_network("lstm"))
    arrays = module.arrays()
    before = {name: array.copy() for name, array in arrays.items()}
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(1)
    for name, array in arrays.items():
        np.testing.assert_array_equal(array, before[name])


@pytest.mark.parametrize("kind", ["rnn-tanh", "rnn-relu", "lstm", "gru"])
def test_what_it_learned_loads_into_torchs_modules_unchanged(kind: str) -> None:
    architecture = Architecture(Input("vector", 5), (Layer(units=6, **KINDS[kind]),) * 3, 4)
    module = LearningNetwork(architecture).eval()
    inputs = torch.randn(2, 7, 5)
    with torch.inference_mode():
        hidden, _ = fused(Network(architecture, module.arrays()))(inputs.transpose(0, 1))
        logits, _ = module(inputs)
        np.testing.assert_allclose(module.head(hidden).transpose(0, 1), logits, rtol=0, atol=1e-6)  # type: ignore[misc]


def test_a_missing_tensor_or_another_shape_is_refused() -> None:
    network = random_network("lstm")
    module = LearningNetwork(network.architecture)
    arrays = dict(network.tensors)
    for shape in ((1,), (), (7, 1), (8,)):
        with pytest.raises(ValueError, match=r"head\.bias has the shape"):
            module.load_arrays(arrays | {"head.bias": np.zeros(shape, np.float32)})
    del arrays["head.bias"]
    with pytest.raises(KeyError, match=r"head\.bias"):
        module.load_arrays(arrays)


def test_the_core_refuses_other_shapes_too() -> None:
    network = random_network("lstm")
    with pytest.raises(ValueError, match=r"head\.bias has the shape"):
        Network(network.architecture, network.tensors | {"head.bias": np.zeros(1, np.float32)})
    with pytest.raises(KeyError, match=r"head\.bias"):
        Network(network.architecture, {name: value for name, value in network.tensors.items() if name != "head.bias"})


@kinds
def test_dropout_acts_between_layers_and_before_the_head_never_through_time(kind: str) -> None:
    network = random_network(layers=2, **KINDS[kind])
    module, inputs = learning(network, dropout=0.5), batch(network, 2, 6)
    with torch.inference_mode():
        sure, state = module(inputs)
        assert torch.equal(module(inputs)[0], sure)
        shaken, shaken_state = module.train()(inputs)
    firsts = [first[0] if isinstance(first, tuple) else first for first in (state[0], shaken_state[0])]
    assert torch.equal(firsts[0], firsts[1]) and not torch.equal(sure, shaken)


def test_forget_gates_begin_open() -> None:
    architecture = Architecture(Input("vector", 2), (Layer("lstm", 50), Layer("lstm", 50)), 2)
    network = Network(architecture, LearningNetwork(architecture).arrays())
    for weights in network.weights:
        np.testing.assert_array_equal((weights.bias_ih + weights.bias_hh)[50:100], 1)
        assert abs(weights.bias_ih[:50]).max() < 0.2
