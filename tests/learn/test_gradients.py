"""Gradients through time, written in NumPy, equal torch's automatic ones and finite differences."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.gradients import EXACT, finished, loss_gradients, state_gains
from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.core.parameter_gradients import norm_of, parameter_gradients
from rnnviz.core.trace import Trace
from rnnviz.learn.network import LearningNetwork
from tests.networks import KINDS, random_inputs, random_model, random_network

STEPS = 9
each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def _traced(network: Network, steps: int = STEPS) -> Trace:
    return Model(random_model().card, network).trace(random_inputs(network, steps))


def _double(weights: cells.Weights) -> cells.Weights:
    return cells.Weights(*(tensor.astype(np.float64) for tensor in weights))


def _run(trace: Trace, index: int, state: cells.State, first: int, last: int, x: NDArray) -> cells.State:
    """One layer in float64 from the state before step `first` to the one after step `last`; x (steps, I)."""
    kind, weights = trace.network.layers[index], _double(trace.network.weights[index])
    for step in range(first, last + 1):
        state = cells.advance(kind, weights, cells.from_input(weights, x[step]), state)
    return {name: state[name] for name in kind.states}


def _x(trace: Trace) -> NDArray[np.float64]:
    return trace.network.vectors(trace.inputs).astype(np.float64)


def _flat(state: cells.State) -> NDArray[np.float64]:
    return np.concatenate([state[name] for name in ("hidden", "cell") if name in state])


def _jacobian(trace: Trace, k: int, t: int) -> NDArray[np.float64]:
    """∂s_t/∂s_k by central differences, (S, S)."""
    before = {name: value.astype(np.float64) for name, value in trace.state_after(k + 1)[0].items()}
    names = [name for name in ("hidden", "cell") if name in before]
    columns, tiny = [], 1e-6
    for name, unit in product(names, range(len(before["hidden"]))):
        ends = []
        for sign in (1, -1):
            moved = {each: value.copy() for each, value in before.items()}
            moved[name][unit] += sign * tiny
            ends.append(_flat(_run(trace, 0, moved, k + 1, t, _x(trace))))
        columns.append((ends[0] - ends[1]) / (2 * tiny))
    return np.stack(columns, axis=1)


@each_kind
def test_how_a_state_depends_on_earlier_ones_is_the_finite_difference(kind: dict[str, Any]) -> None:
    trace = _traced(random_network(units=4, input="vector", size=3, **kind))
    gains = finished(state_gains(trace, 0, STEPS - 1, 6))
    width = 8 if kind["cell"] == "lstm" else 4
    expected = [
        np.linalg.norm(_jacobian(trace, STEPS - 1 - distance, STEPS - 1)) / np.sqrt(width) for distance in range(7)
    ]
    np.testing.assert_allclose(gains, expected, rtol=1e-3, atol=1e-6)
    assert gains[0] == pytest.approx(1.0)


def _loss(trace: Trace, hidden: NDArray, target: int) -> float:
    tensors = {name: tensor.astype(np.float64) for name, tensor in trace.network.tensors.items()}
    logits = tensors["head.weight"] @ hidden + tensors["head.bias"]
    return float(np.log(np.exp(logits).sum()) - logits[target])


@each_kind
def test_how_a_loss_depends_on_earlier_states_is_the_finite_difference(kind: dict[str, Any]) -> None:
    trace, last, target = _traced(random_network(units=4, input="vector", size=3, **kind)), STEPS - 1, 1
    found = finished(loss_gradients(trace, last, [target], 6)).states[0][0]
    for distance in range(7):
        k, tiny, slope = last - distance, 1e-6, []
        before = {name: value.astype(np.float64) for name, value in trace.state_after(k + 1)[0].items()}
        for name, unit in product(before, range(4)):
            ends = []
            for sign in (1, -1):
                moved = {each: value.copy() for each, value in before.items()}
                moved[name][unit] += sign * tiny
                ends.append(_loss(trace, _run(trace, 0, moved, k + 1, last, _x(trace))["hidden"], target))
            slope.append((ends[0] - ends[1]) / (2 * tiny))
        assert found[distance] == pytest.approx(np.linalg.norm(slope), rel=1e-3, abs=1e-7)


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
@pytest.mark.parametrize(("input", "normalised"), [("one-hot", False), ("embedding", True)])
def test_every_weights_gradient_is_autograds(cell: str, input: str, normalised: bool) -> None:
    network = random_network(cell, 5, 2, input, size=7, normalised=normalised)
    trace, targets = _traced(network), [int(value) for value in random_inputs(network, STEPS, seed=3)]
    found = finished(parameter_gradients(trace, 0, targets))
    module = LearningNetwork(network.architecture)
    module.load_arrays(network.tensors)
    module.eval()
    logits, _ = module(torch.from_numpy(trace.inputs.astype(np.int64))[None])
    torch.nn.functional.cross_entropy(logits[0], torch.tensor(targets)).backward()
    norms = []
    for name, tensor in module.named_tensors().items():
        if tensor.requires_grad and tensor.grad is not None:
            np.testing.assert_allclose(found.pop(name), tensor.grad.numpy(), atol=2e-6, err_msg=name)
            norms.append(tensor.grad.norm())
    assert not found
    whole = norm_of(finished(parameter_gradients(trace, 0, targets)))
    assert whole == pytest.approx(float(torch.stack(norms).norm()), rel=1e-4)


@each_kind
def test_many_losses_at_once_are_as_many_alone(kind: dict[str, Any]) -> None:
    network = random_network(units=5, layers=2, **kind)
    trace = _traced(network, 14)
    block = finished(loss_gradients(trace, 8, [3, 1, 4], 6))
    for row, target in enumerate([3, 1, 4]):
        alone = finished(loss_gradients(trace, 8 + row, [target], 6))
        np.testing.assert_allclose(block.inputs[row], alone.inputs[0], rtol=1e-4, atol=1e-9)
        for together, single in zip(block.states, alone.states, strict=True):
            np.testing.assert_allclose(together[row], single[0], rtol=1e-4, atol=1e-9)


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_what_entered_and_what_the_lower_layer_carried_counts_as_autograd_says(cell: str) -> None:
    network = random_network(cell, 4, 2, input="vector", size=3, classes=3)
    trace = _traced(network)
    module = LearningNetwork(network.architecture)
    module.load_arrays(network.tensors)
    x = torch.from_numpy(trace.inputs.copy()).requires_grad_()
    below, _ = module.recurrent[0](x[None])
    below.retain_grad()
    above, _ = module.recurrent[1](below)
    assert module.head is not None
    torch.nn.functional.cross_entropy(module.head(above)[0, -1:], torch.tensor([2])).backward()
    found = finished(loss_gradients(trace, STEPS - 1, [2], STEPS))
    assert x.grad is not None
    np.testing.assert_allclose(found.inputs[0, :STEPS][::-1], x.grad.norm(dim=1), rtol=1e-3, atol=1e-8)
    assert np.isnan(found.inputs[0, STEPS])


def test_a_large_state_is_followed_in_random_directions() -> None:
    trace = _traced(random_network("gru", EXACT + 88, input="vector", size=3, classes=3), 4)
    gains = finished(state_gains(trace, 0, 3, 2))
    assert gains[0] == pytest.approx(1.0, rel=1e-4) and 0.3 < gains[1] / gains[0] < 0.9
