"""The equations: every quantity of every step equals torch, however it is computed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.network import Network
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from rnnviz.learn.capture import Capture
from tests.networks import KINDS, random_inputs, random_network, random_tensors
from tests.oracle import entered, expected, fused

torch.set_num_threads(1)

TOLERANCE = 1e-5
STEPS = 9


def _drawn(kind: str, seed: int) -> Network:
    """The `seed`-th of 50 random networks of a kind: 1–3 layers, 1–300 units, every input, with or without a norm."""
    random = np.random.default_rng(seed)
    units = {0: 1, 1: 300}.get(seed, int(np.exp(random.uniform(0, np.log(301)))))
    input = ("embedding", "one-hot", "vector", "number")[seed % 4]
    normalised, layers = bool(random.integers(2)), 1 + seed // 4 % 3
    size, classes = (int(random.integers(1, 40)) for _ in range(2))
    more: dict[str, Any] = {"seed": seed, "normalised": normalised, "size": size, "classes": classes}
    return random_network(units=units, layers=layers, input=input, **more, **KINDS[kind])


def _stepped(network: Network, inputs: NDArray, *, compact: bool = False) -> Trace:
    trace, stepper = Trace(network, compact=compact), Stepper(network)
    for value in inputs:
        trace.append(stepper.step(value))
    return trace


def assert_equal(trace: Trace, wanted: tuple[list, NDArray], start: int = 0, stop: int = STEPS) -> None:
    layers, logits = wanted
    for index, quantities in enumerate(layers):
        window = trace.window(index, start, stop)
        assert set(window) == set(quantities)
        for name, values in quantities.items():
            assert window[name].dtype == np.float32 and window[name].shape == values[start:stop].shape
            np.testing.assert_allclose(window[name], values[start:stop], rtol=0, atol=TOLERANCE, err_msg=name)
    np.testing.assert_allclose(trace.logits_window(start, stop), logits[start:stop], rtol=0, atol=TOLERANCE)


@pytest.mark.parametrize("seed", range(50))
@pytest.mark.parametrize("kind", KINDS)
def test_every_quantity_equals_torch_however_it_is_computed(kind: str, seed: int) -> None:
    network = _drawn(kind, seed)
    inputs = random_inputs(network, STEPS, seed, unknown=True)
    wanted = expected(network, inputs)
    compact = _stepped(network, inputs, compact=True)
    assert_equal(_stepped(network, inputs), wanted)
    assert_equal(Capture(network).trace(inputs), wanted)
    assert_equal(Capture(network).trace(inputs, compact=True), wanted)
    for start, stop in ((0, STEPS), (0, 1), (3, 7), (STEPS - 1, STEPS)):
        assert_equal(compact, wanted, start, stop)


@pytest.mark.parametrize("layers", [1, 2, 3])
@pytest.mark.parametrize("kind", ["rnn-tanh", "rnn-relu", "lstm", "gru"])
def test_torchs_own_modules_take_the_tensors_unchanged_and_agree(kind: str, layers: int) -> None:
    network = random_network(units=37, layers=layers, input="embedding", seed=layers, **KINDS[kind])
    inputs = random_inputs(network, 40, seed=3)
    with torch.inference_mode():
        hidden, last = fused(network)(entered(network, inputs).float())
    trace = _stepped(network, inputs)
    np.testing.assert_allclose(trace.layers[-1]["hidden"], hidden, rtol=0, atol=TOLERANCE)
    lasts = {"hidden": last[0], "cell": last[1]} if kind == "lstm" else {"hidden": last}
    for name, tensor in lasts.items():
        for index in range(layers):
            np.testing.assert_allclose(trace.layers[index][name][-1], tensor[index], rtol=0, atol=TOLERANCE)


def test_the_cell_state_equals_that_of_torchs_lstm_cell_at_every_step() -> None:
    network = random_network("lstm", 23, input="vector", seed=5)
    inputs = random_inputs(network, 30)
    one = torch.nn.LSTMCell(network.architecture.input.size, 23)
    state = {name: torch.from_numpy(network.tensors[f"recurrent.{name}_l0"]) for name in cells.Weights._fields}
    one.load_state_dict(state, strict=True)
    trace, h, c = _stepped(network, inputs), torch.zeros(23), torch.zeros(23)
    for step, vector in enumerate(inputs):
        with torch.inference_mode():
            h, c = one(torch.from_numpy(vector), (h, c))
        np.testing.assert_allclose(trace.layers[0]["cell"][step], c, rtol=0, atol=TOLERANCE)
        np.testing.assert_allclose(trace.layers[0]["hidden"][step], h, rtol=0, atol=TOLERANCE)


def test_layers_of_different_cells_and_sizes_stack() -> None:
    kinds = (Layer("lstm", 8), Layer("gru", 3, reset_after=False), Layer("rnn", 12, "relu"), Layer("gru", 5))
    architecture = Architecture(Input("embedding", 11, 4), kinds, 2)
    network = Network(architecture, random_tensors(architecture))
    inputs = random_inputs(network, STEPS)
    assert_equal(_stepped(network, inputs), expected(network, inputs))
    assert_equal(Capture(network).trace(inputs), expected(network, inputs))
    assert_equal(_stepped(network, inputs, compact=True), expected(network, inputs), 2, 8)


def test_the_gru_of_2014_equals_kerass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    keras = pytest.importorskip("keras")
    network = random_network("gru", 9, input="vector", reset_after=False)
    inputs = random_inputs(network, STEPS)
    layer = keras.layers.GRU(9, reset_after=False, return_sequences=True)
    layer.build((None, STEPS, inputs.shape[1]))
    w, u, b, d = (_gates_of_keras(tensor) for tensor in network.weights[0])
    layer.set_weights([w.T, u.T, b + d])
    hidden = layer(inputs[None]).detach().cpu().numpy()[0]
    np.testing.assert_allclose(_stepped(network, inputs).layers[0]["hidden"], hidden, rtol=0, atol=TOLERANCE)


def _gates_of_keras(rows: NDArray) -> NDArray:
    """r, z, n in PyTorch's order to z, r, n in Keras's."""
    reset, update, candidate = np.split(rows, 3)
    return np.concatenate([update, reset, candidate])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("leading", [(), (4,), (2, 3)])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_equations_are_the_same_for_numpy_and_torch(kind: str, leading: tuple[int, ...], dtype: type) -> None:
    layer, random = Layer(units=6, **KINDS[kind]), np.random.default_rng(1)
    shapes = ((layer.rows, 5), (layer.rows, 6), (layer.rows,), (layer.rows,))
    weights = cells.Weights(*(random.normal(size=shape).astype(dtype) for shape in shapes))
    x: NDArray = random.normal(size=(*leading, 5)).astype(dtype)
    state: dict[str, NDArray] = {name: random.normal(size=(*leading, 6)).astype(dtype) for name in layer.states}
    ours = cells.advance(layer, weights, cells.from_input(weights, x), state)

    theirs = cells.Weights(*map(torch.from_numpy, weights))
    tensors = {name: torch.from_numpy(value).requires_grad_() for name, value in state.items()}
    given = cells.advance(layer, theirs, cells.from_input(theirs, torch.from_numpy(x)), tensors)
    assert set(ours) == set(given) == set(layer.quantities)
    for name, values in ours.items():
        assert values.dtype == dtype and values.shape == (*leading, 6) and isinstance(given[name], torch.Tensor)
        np.testing.assert_allclose(given[name].detach(), values, rtol=0, atol=1e-6 if dtype == np.float32 else 1e-14)
    given["hidden"].sum().backward()
    assert all(tensor.grad is not None and tensor.grad.isfinite().all() for tensor in tensors.values())


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_sigma_neither_overflows_nor_leaves_its_range(dtype: type) -> None:
    x: NDArray = np.array([-np.inf, -1e4, -100, -20, -1, 0, 1, 20, 100, 1e4, np.inf], dtype)
    given = cells.sigmoid(x)
    assert given.min() >= 0 and given.max() <= 1 and given[5] == 0.5
    np.testing.assert_allclose(given, torch.sigmoid(torch.from_numpy(x)), rtol=0, atol=1e-7)


def test_the_grus_special_cases_hold_exactly() -> None:
    """z = 1 keeps h₋₁, z = 0 takes the candidate; r = 0 leaves no trace of h₋₁ in the 2014 candidate."""
    random = np.random.default_rng(0)
    hidden, candidate = (random.normal(size=4).astype(np.float32) for _ in range(2))
    np.testing.assert_array_equal(cells.gru_hidden(np.ones(4, np.float32), candidate, hidden), hidden)
    np.testing.assert_array_equal(cells.gru_hidden(np.zeros(4, np.float32), candidate, hidden), candidate)
    weights = cells.Weights(*(random.normal(size=shape) for shape in ((12, 3), (12, 4), (12,), (12,))))
    shut = np.zeros(4)
    one, other = (cells.gru_candidate_reset_before(np.ones(12), h, shut, weights) for h in (hidden, candidate))
    np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("kind", KINDS)
def test_a_zero_network_stays_where_it_begins(kind: str) -> None:
    network = random_network(units=3, **KINDS[kind])
    still = Network(network.architecture, {name: np.zeros_like(value) for name, value in network.tensors.items()})
    trace = _stepped(still, random_inputs(still, 3))
    assert not trace.layers[0]["hidden"].any() and not trace.logits.any()
    np.testing.assert_allclose(trace.surprise[1:], np.log(7), rtol=1e-6)
