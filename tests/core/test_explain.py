import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.explain import MOST_PUSHES, PREACTIVATED, UnitStep, explain
from rnnviz.core.network import Network
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace

KINDS = [
    Layer("rnn", 5),
    Layer("rnn", 5, activation="relu"),
    Layer("lstm", 5),
    Layer("gru", 5),
    Layer("gru", 5, reset_after=False),
]
STEPS = 6


def a_trace(layers: tuple[Layer, ...], entry: Input, seed: int = 0, *, compact: bool = False) -> Trace:
    random = np.random.default_rng(seed)
    architecture = Architecture(entry, layers, 4)
    shapes = architecture.tensor_shapes()
    network = Network(architecture, {name: random.normal(0, 0.6, shape) for name, shape in shapes.items()})
    trace, stepper = Trace(network, compact=compact), Stepper(network)
    for _ in range(STEPS):
        vector = entry.kind == "vector"
        trace.append(stepper.step(random.normal(size=entry.size) if vector else int(random.integers(-1, entry.size))))
    return trace


def activated(layer: Layer, name: str, total: float) -> float:
    if layer.activation == "relu" and layer.cell == "rnn":
        return max(0.0, total)
    return math.tanh(total) if name in ("hidden", "candidate") else 1 / (1 + math.exp(-total))


def recombined(layer: Layer, unit_step: UnitStep) -> float:
    """The unit's new hidden state from its explained gates, by the equations of the textbook."""
    value = {name: activated(layer, name, part.total) for name, part in unit_step.preactivations.items()}
    if layer.cell == "lstm":
        assert unit_step.cell_before is not None
        cell = value["forget"] * unit_step.cell_before + value["input"] * value["candidate"]
        assert cell == pytest.approx(unit_step.values["cell"], abs=1e-5)
        return value["output"] * math.tanh(cell)
    if layer.cell == "gru":
        return value["update"] * unit_step.hidden_before + (1 - value["update"]) * value["candidate"]
    return value["hidden"]


@settings(max_examples=60, deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    entry=st.sampled_from([Input("one-hot", 4), Input("embedding", 4, 3), Input("vector", 3)]),
    depth=st.integers(1, 3),
    units=st.integers(1, 9),
    seed=st.integers(0, 1000),
    compact=st.booleans(),
    data=st.data(),
)
def test_what_is_explained_is_what_was_recorded(kind, entry, depth, units, seed, compact, data) -> None:
    layer = Layer(kind.cell, units, kind.activation, kind.reset_after)
    trace = a_trace((layer,) * depth, entry, seed, compact=compact)
    index, unit, step = (data.draw(st.integers(0, count - 1)) for count in (depth, units, STEPS))
    unit_step = explain(trace, index, unit, step)
    recorded = trace.layers[index]
    assert dict(unit_step.values) == pytest.approx({name: recorded[name][step, unit] for name in recorded}, abs=1e-5)
    assert tuple(unit_step.preactivations) == PREACTIVATED[layer.cell]
    for name, part in unit_step.preactivations.items():
        assert part.from_input + part.from_hidden + part.bias == pytest.approx(part.total, abs=1e-5)
        assert activated(layer, name, part.total) == pytest.approx(unit_step.values[name], abs=1e-5)
    assert recombined(layer, unit_step) == pytest.approx(unit_step.values["hidden"], abs=1e-5)
    before = trace.layers[index]["hidden"][step - 1, unit] if step else 0.0
    assert unit_step.hidden_before == pytest.approx(before, abs=1e-6)


@pytest.mark.parametrize("layer", KINDS, ids=lambda layer: f"{layer.cell}-{layer.activation}-{layer.reset_after}")
def test_at_the_first_step_nothing_pushes_from_before(layer: Layer) -> None:
    unit_step = explain(a_trace((layer,), Input("one-hot", 4)), 0, 2, 0)
    assert unit_step.hidden_before == 0.0
    assert unit_step.cell_before == (0.0 if layer.cell == "lstm" else None)
    assert all(part.pushes == () and part.from_hidden == 0.0 for part in unit_step.preactivations.values())


def test_pushes_are_the_largest_shares_and_all_of_them_in_a_small_layer() -> None:
    trace = a_trace((Layer("lstm", 5),), Input("one-hot", 4))
    part = explain(trace, 0, 3, 4).preactivations["forget"]
    row = trace.network.weights[0].weight_hh[5 + 3] * trace.layers[0]["hidden"][3]
    assert [unit for unit, _ in part.pushes] == list(np.argsort(-np.abs(row)))
    assert sum(share for _, share in part.pushes) == pytest.approx(part.from_hidden, abs=1e-6)


@pytest.mark.parametrize("reset_after", [True, False])
def test_a_candidates_pushes_bear_the_reset_gate(reset_after: bool) -> None:
    trace = a_trace((Layer("gru", 5, reset_after=reset_after),), Input("one-hot", 4))
    part = explain(trace, 0, 1, 4).preactivations["candidate"]
    reset = trace.layers[0]["reset"][4]
    row = trace.network.weights[0].weight_hh[10 + 1] * trace.layers[0]["hidden"][3]
    expected = row * (reset[1] if reset_after else reset)
    assert dict(part.pushes) == pytest.approx(dict(enumerate(expected)), abs=1e-6)


def test_a_wide_layer_names_only_a_few() -> None:
    part = explain(a_trace((Layer("rnn", 40),), Input("one-hot", 4)), 0, 0, 3).preactivations["hidden"]
    shares = [abs(share) for _, share in part.pushes]
    assert len(shares) == MOST_PUSHES
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize("where", [(1, 0, 0), (0, 5, 0), (0, 0, STEPS), (0, 0, -1)])
def test_what_is_not_there_is_named(where: tuple[int, int, int]) -> None:
    with pytest.raises(IndexError, match=r"there is no (layer|unit|step)"):
        explain(a_trace((Layer("lstm", 5),), Input("one-hot", 4)), *where)


@settings(max_examples=40, deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    entry=st.sampled_from([Input("one-hot", 4), Input("embedding", 4, 3), Input("vector", 3)]),
    depth=st.integers(1, 3),
    units=st.integers(1, 12),
    seed=st.integers(0, 1000),
    data=st.data(),
)
def test_the_parts_of_the_input_are_the_input(kind, entry, depth, units, seed, data) -> None:
    trace = a_trace((Layer(kind.cell, units, kind.activation, kind.reset_after),) * depth, entry, seed)
    index, unit, step = (data.draw(st.integers(0, count - 1)) for count in (depth, units, STEPS))
    entered = trace.network.vectors(trace.inputs[step]) if index == 0 else trace.layers[index - 1]["hidden"][step]
    for row, part in enumerate(explain(trace, index, unit, step).preactivations.values()):
        weights = trace.network.weights[index].weight_ih[row * units + unit]
        assert sum(share for _, share in part.input_pushes) == pytest.approx(part.from_input, abs=1e-5)
        assert sum(dict(part.input_pushes).values()) + part.bias + part.from_hidden == pytest.approx(
            part.total, abs=1e-5
        )
        for below, share in part.input_pushes:
            assert share == pytest.approx(weights[below] * entered[below], abs=1e-6)
