"""While something is held, gradients are those of the altered run: torch's automatic ones, and finite differences."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.clamp import Clamp, parse_clamp
from rnnviz.core.gradients import finished, loss_gradients, state_gains
from rnnviz.core.interventions import Interventions
from rnnviz.core.network import Network
from rnnviz.core.parameter_gradients import parameter_gradients
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from tests.learn.clamped import Clamped, State
from tests.networks import KINDS, random_inputs, random_network

STEPS, UNITS, TARGET = 8, 4, 1

HELD = {
    "a gate or state of all units is scaled": "{name}*=0.3",
    "some units are set over some steps": "{name}=0.4 --units 1,2 --steps 3:6",
    "one is scaled twice": "{name}*=0.5 --units 1; {name}*=0.7 --units 1,3 --steps 2:7",
    "one is scaled to nothing": "{name}*=0 --units 2 --steps 4:5",
    "one is set, then scaled": "{name}=0.8 --units 0 --steps 2:5; {name}*=0.5",
}
KEPT = {
    "a state stays": "{name}=keep --steps 3:5",
    "some stay, then are scaled": "{name}=keep --units 1,2 --steps 3:7; {name}*=0.6 --steps 4:6",
    "scaled, then some stay": "{name}*=0.6; {name}=keep --units 0,2 --steps 4:6",
    "reset in the middle": "{name}=0 --steps 4:5",
    "turned round": "{name}*=-0.5 --units 1 --steps 2:7",
}


def _network(kind: dict[str, Any], layers: int = 2) -> Network:
    return random_network(units=UNITS, layers=layers, input="vector", size=3, classes=3, **kind)


def _clamps(texts: str, layer: int, name: str) -> list[Clamp]:
    return [parse_clamp(f"layers.{layer}.{text.strip().format(name=name)}") for text in texts.split(";")]


def _traced(network: Network, clamps: list[Clamp], *, compact: bool = False) -> Trace:
    done = Interventions(network.architecture, clamps)
    trace, stepper = Trace(network, compact=compact, interventions=done), Stepper(network, done)
    for vector in random_inputs(network, STEPS):
        trace.append(stepper.step(vector))
    return trace


def _cases() -> list[Any]:
    found = []
    for name, kind in KINDS.items():
        layer = _network(kind).layers[0]
        for quantity in layer.quantities:
            texts = HELD | (KEPT if quantity in layer.states else {})
            found += [pytest.param(kind, quantity, text, id=f"{name}-{quantity}-{how}") for how, text in texts.items()]
    return found


def _norm(state: State) -> float:
    """‖∂loss/∂(h, c)‖."""
    return float(torch.stack([value.grad for value in state.values() if value.grad is not None]).norm())


each_clamp = pytest.mark.parametrize(("kind", "quantity", "text"), _cases())


def _both(kind: dict[str, Any], quantity: str, text: str) -> tuple[Trace, Clamped]:
    network = _network(kind)
    clamps = _clamps(text, 0, quantity) + _clamps(text, 1, quantity)
    return _traced(network, clamps), Clamped(network, clamps)


@each_clamp
def test_what_was_carried_and_what_entered_counts_as_autograd_says(
    kind: dict[str, Any], quantity: str, text: str
) -> None:
    trace, oracle = _both(kind, quantity, text)
    x = torch.tensor(trace.inputs, dtype=torch.float64, requires_grad=True)
    logits, carried = oracle.run(x)
    np.testing.assert_allclose(trace.logits, logits.detach(), atol=1e-5)
    torch.nn.functional.cross_entropy(logits[-1:], torch.tensor([TARGET])).backward()
    found = finished(loss_gradients(trace, STEPS - 1, [TARGET], STEPS - 1))
    wanted = [x.grad.norm(dim=1)] if x.grad is not None else []
    wanted += [[_norm(state) for state in states] for states in carried]
    for mine, theirs in zip((found.inputs, *found.states), wanted, strict=True):
        np.testing.assert_allclose(mine[0][::-1], theirs, rtol=1e-3, atol=1e-7)


@each_clamp
def test_every_weights_gradient_is_autograds(kind: dict[str, Any], quantity: str, text: str) -> None:
    trace, oracle = _both(kind, quantity, text)
    targets = [step % 3 for step in range(STEPS)]
    logits, _ = oracle.run(torch.tensor(trace.inputs, dtype=torch.float64))
    torch.nn.functional.cross_entropy(logits, torch.tensor(targets)).backward()
    for name, gradient in finished(parameter_gradients(trace, 0, targets)).items():
        wanted = oracle.tensors[name].grad
        np.testing.assert_allclose(gradient, 0.0 if wanted is None else wanted, atol=2e-6, err_msg=name)


def _jacobian(trace: Trace, k: int, t: int) -> NDArray[np.float64]:
    """∂s_t/∂s_k of the first layer by central differences, (S, S)."""
    before = {name: value.astype(np.float64) for name, value in trace.state_after(k + 1)[0].items()}
    columns, tiny = [], 1e-6
    for name, unit in product(before, range(UNITS)):
        ends = []
        for sign in (1, -1):
            moved = {each: value.copy() for each, value in before.items()}
            moved[name][unit] += sign * tiny
            ends.append(_run(trace, moved, k + 1, t))
        columns.append((ends[0] - ends[1]) / (2 * tiny))
    return np.stack(columns, axis=1)


def _run(trace: Trace, state: cells.State, first: int, last: int) -> NDArray[np.float64]:
    kind, done = trace.network.layers[0], trace.interventions
    weights = cells.Weights(*(tensor.astype(np.float64) for tensor in trace.network.weights[0]))
    assert done is not None
    for step in range(first, last + 1):
        part = cells.from_input(weights, trace.inputs[step].astype(np.float64))
        state = cells.advance(kind, weights, part, state, done.at(0, step))
    return np.concatenate([state[name] for name in kind.states])


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_how_a_state_depends_on_earlier_ones_is_the_finite_difference(kind: dict[str, Any], compact: bool) -> None:
    network = _network(kind, layers=1)
    clamps = _clamps(KEPT["some stay, then are scaled"], 0, "hidden")
    for quantity in network.layers[0].quantities[:-1]:
        clamps += _clamps(HELD["some units are set over some steps"], 0, quantity)
    trace = _traced(network, clamps, compact=compact)
    gains = finished(state_gains(trace, 0, STEPS - 1, STEPS - 1))
    wanted = [np.linalg.norm(_jacobian(trace, STEPS - 1 - distance, STEPS - 1)) for distance in range(STEPS)]
    width = UNITS * len(network.layers[0].states)
    np.testing.assert_allclose(gains, np.array(wanted) / np.sqrt(width), rtol=1e-3, atol=1e-6)


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_nothing_comes_through_a_reset_and_all_of_it_through_what_stays(cell: str) -> None:
    network = _network({"cell": cell}, layers=1)
    states = network.layers[0].states
    reset = [Clamp(0, name, 0.0, steps=(5, 6)) for name in states]
    stays = [Clamp(0, name, 0.0, steps=(5, STEPS), kind="keep") for name in states]
    gains = finished(state_gains(_traced(network, reset), 0, STEPS - 1, STEPS - 1))
    assert (gains[:3] > 0).all() and not gains[3:].any()
    gains = finished(state_gains(_traced(network, stays), 0, STEPS - 1, STEPS - 1))
    np.testing.assert_allclose(gains[:4], 1.0)
