"""The record of a sequence: true, read-only, never copied, cut and continued without a seam."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from rnnviz.core.growing import GrowingArray
from rnnviz.core.network import Network
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from tests.networks import KINDS, random_inputs, random_network

kinds = pytest.mark.parametrize("kind", KINDS)
inputs_of_kinds = pytest.mark.parametrize("input", ["one-hot", "embedding", "vector"])


def stepped(network: Network, inputs: NDArray, *, compact: bool = False) -> Trace:
    trace, stepper = Trace(network, compact=compact), Stepper(network)
    for value in inputs:
        trace.append(stepper.step(value))
    return trace


def assert_same(one: Trace, other: Trace, tolerance: float = 0.0) -> None:
    def close(left: NDArray, right: NDArray, name: str) -> None:
        assert left.shape == right.shape and left.dtype == right.dtype, name
        np.testing.assert_allclose(left, right, rtol=0, atol=tolerance, err_msg=name)

    assert len(one) == len(other)
    np.testing.assert_array_equal(one.tokens, other.tokens)
    np.testing.assert_array_equal(one.inputs, other.inputs)
    close(one.surprise, other.surprise, "surprise")
    close(one.logits, other.logits, "logits")
    for ours, theirs in zip(one.layers, other.layers, strict=True):
        assert list(ours) == list(theirs)
        for name in ours:
            close(ours[name], theirs[name], name)


def _of_window(trace: Trace, name: str) -> NDArray:
    return trace.window(0, 1, 3)[name]


def _reads(trace: Trace) -> dict[str, Callable[[], NDArray]]:
    """Every way to read an array out of a trace."""
    ways: dict[str, Callable[[], NDArray]] = {
        "tokens": lambda: trace.tokens,
        "inputs": lambda: trace.inputs,
        "surprise": lambda: trace.surprise,
        "logits": lambda: trace.logits,
        "logits window": lambda: trace.logits_window(1, 3),
    }
    for name in trace.layers[0]:
        ways[name] = partial(trace.layers[0].__getitem__, name)
        ways[f"{name} window"] = partial(_of_window, trace, name)
    return ways


@kinds
@pytest.mark.parametrize("compact", [False, True])
def test_nobody_can_write_into_it(kind: str, compact: bool) -> None:
    network = random_network(input="vector", **KINDS[kind])
    trace = stepped(network, random_inputs(network, 5), compact=compact)
    for name, read in _reads(trace).items():
        assert not read().flags.writeable, name
        with pytest.raises(ValueError, match="read-only"):
            read()[...] = 0


@kinds
def test_reading_copies_nothing(kind: str) -> None:
    network = random_network(input="vector", **KINDS[kind])
    trace = stepped(network, random_inputs(network, 5))
    for name, read in _reads(trace).items():
        assert np.shares_memory(read(), read()), name
    assert np.shares_memory(trace.window(0, 2, 4)["hidden"], trace.layers[0]["hidden"])


def test_a_compact_trace_hands_out_its_states_without_a_copy() -> None:
    network = random_network("lstm")
    trace = stepped(network, random_inputs(network, 5), compact=True)
    for name in ("cell", "hidden"):
        assert np.shares_memory(trace.layers[0][name], trace.layers[0][name])
        assert np.shares_memory(trace.window(0, 1, 3)[name], trace.layers[0][name])


def test_a_view_taken_before_more_is_appended_stays_true() -> None:
    network = random_network("lstm")
    inputs, stepper, trace = random_inputs(network, 200), Stepper(network), Trace(network)
    trace.append(stepper.step(inputs[0]))
    early = trace.layers[0]["hidden"]
    kept = early.copy()
    for value in inputs[1:]:
        trace.append(stepper.step(value))
    np.testing.assert_array_equal(early, kept)


def test_appending_copies_each_row_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    copied = []
    reserve = GrowingArray.reserve

    def counted(self: GrowingArray, capacity: int) -> None:
        copied.append(self.filled)
        reserve(self, capacity)

    monkeypatch.setattr(GrowingArray, "reserve", counted)
    rows, total = GrowingArray((2,), np.float32), 20_000
    for number in range(total):
        rows.append((number, -number))
    assert len(copied) <= 20 and sum(copied) <= 3 * total
    np.testing.assert_array_equal(rows.view()[:, 0], np.arange(total))


def test_extending_in_small_pieces_is_amortised_too() -> None:
    rows, buffers = GrowingArray((1,), np.float32), set()
    for _ in range(5_000):
        rows.extend(np.ones((3, 1)))
        buffers.add(rows.view().ctypes.data)
    assert len(buffers) <= 20 and rows.filled == 15_000 and rows.view().all()


def test_reserved_room_is_filled_without_moving() -> None:
    network = random_network("gru")
    trace, stepper = Trace(network), Stepper(network)
    trace.reserve(1_000)
    trace.append(stepper.step(0))
    first = trace.layers[0]["update"]
    for _ in range(999):
        trace.append(stepper.step(1))
    assert np.shares_memory(first, trace.layers[0]["update"])


@kinds
@inputs_of_kinds
def test_compact_equals_full(kind: str, input: str) -> None:
    network = random_network(layers=2, input=input, normalised=True, **KINDS[kind])
    inputs = random_inputs(network, 20, unknown=True)
    full, compact = stepped(network, inputs), stepped(network, inputs, compact=True)
    assert_same(full, compact, 1e-6)
    for ours, theirs, layer in zip(compact.layers, full.layers, network.layers, strict=True):
        for name in layer.states:
            np.testing.assert_array_equal(ours[name], theirs[name])


_ends = st.integers(-3, 15)


@given(_ends, _ends, st.sampled_from(sorted(KINDS)))
def test_a_window_is_a_slice_in_a_compact_trace_too(start: int, stop: int, kind: str) -> None:
    network = random_network(units=3, layers=2, **KINDS[kind])
    inputs = random_inputs(network, 10)
    full, compact = stepped(network, inputs), stepped(network, inputs, compact=True)
    np.testing.assert_allclose(compact.logits_window(start, stop), full.logits[start:stop], rtol=0, atol=1e-6)
    for layer in (0, 1):
        one, other = full.window(layer, start, stop), compact.window(layer, start, stop)
        assert list(one) == list(other) == list(network.layers[layer].quantities)
        for name in one:
            assert one[name].shape == other[name].shape
            np.testing.assert_allclose(other[name], one[name], rtol=0, atol=1e-6)


def test_a_compact_trace_takes_at_most_six_tenths_of_the_memory() -> None:
    network = random_network("lstm", 256, size=100)
    inputs = random_inputs(network, 300)
    full, compact = stepped(network, inputs), stepped(network, inputs, compact=True)
    assert compact.nbytes <= 0.6 * full.nbytes
    full, compact = Trace(network), Trace(network, compact=True)
    full.reserve(1_000)
    compact.reserve(1_000)
    assert compact.nbytes <= 0.6 * 1_000 * 6 * 256 * 4 <= full.nbytes


@kinds
@inputs_of_kinds
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("kept", [0, 1, 7, 12])
def test_cut_rewound_and_continued_equals_from_scratch(kind: str, input: str, compact: bool, kept: int) -> None:
    network = random_network(layers=2, input=input, **KINDS[kind])
    inputs, other = random_inputs(network, 12, seed=1), random_inputs(network, 12, seed=2)
    trace, stepper = Trace(network, compact=compact), Stepper(network)
    for value in inputs:
        trace.append(stepper.step(value))
    trace.truncate(kept)
    stepper.rewind(trace, kept)
    for value in other[kept:]:
        trace.append(stepper.step(value))
    assert_same(trace, stepped(network, np.concatenate([inputs[:kept], other[kept:]]), compact=compact))


@inputs_of_kinds
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("parts", [(9,), (0, 9), (4, 0, 5), (1, 1, 7), (8, 1)])
def test_extend_equals_append(input: str, compact: bool, parts: tuple[int, ...]) -> None:
    network = random_network("lstm", layers=2, input=input)
    inputs = random_inputs(network, 9, unknown=True)
    whole, trace, start = stepped(network, inputs), Trace(network, compact=compact), 0
    for count in parts:
        layers = [whole.window(index, start, start + count) for index in range(2)]
        trace.extend(inputs[start : start + count], layers, whole.logits[start : start + count])
        start += count
    assert_same(trace, whole, 1e-6)


@pytest.mark.parametrize("compact", [False, True])
def test_surprise_is_minus_ln_p_of_the_token_that_came(compact: bool) -> None:
    network = random_network("gru")
    inputs = np.array([3, 1, -1, 4, 0, 6], np.int32)
    trace = stepped(network, inputs, compact=compact)
    logits = trace.logits.astype(np.float64)
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    wanted = [np.nan, -np.log(p[0, 1]), np.nan, -np.log(p[2, 4]), -np.log(p[3, 0]), -np.log(p[4, 6])]
    np.testing.assert_allclose(trace.surprise, wanted, rtol=0, atol=1e-6)
    assert trace.surprise.dtype == np.float32


@pytest.mark.parametrize(
    ("input", "classes", "every_step"), [("vector", 7, True), ("one-hot", 3, True), ("one-hot", 7, False)]
)
def test_a_network_that_predicts_no_token_is_never_surprised(input: str, classes: int, every_step: bool) -> None:
    network = random_network("lstm", input=input, classes=classes, every_step=every_step)
    trace = stepped(network, random_inputs(network, 4))
    assert np.isnan(trace.surprise).all() and not trace.predicts_tokens


def test_very_sure_logits_give_a_finite_surprise() -> None:
    network = random_network("rnn")
    for name in ("head.weight", "head.bias"):
        network.tensors[name] *= 1e6
    trace = stepped(network, random_inputs(network, 20))
    assert np.isfinite(trace.surprise[1:]).all() and (trace.surprise[1:] >= 0).all() and trace.surprise[1:].max() > 1e3


@kinds
@pytest.mark.parametrize("compact", [False, True])
def test_an_empty_trace_can_be_asked_everything(kind: str, compact: bool) -> None:
    trace = Trace(random_network(input="embedding", **KINDS[kind]), compact=compact)
    assert len(trace) == len(trace.tokens) == len(trace.surprise) == 0
    assert trace.logits.shape == (0, 7)
    assert all(values.shape == (0, 6) for values in trace.layers[0].values())
    assert not trace.state_after(0)[0]["hidden"].any()


def test_a_layer_is_a_mapping_of_its_own_quantities_only() -> None:
    trace = stepped(random_network("gru"), np.array([1, 2]))
    layer = trace.layers[0]
    assert list(layer) == ["reset", "update", "candidate", "hidden"] and len(layer) == 4
    assert "forget" not in layer
    with pytest.raises(KeyError, match="forget"):
        layer["forget"]


@pytest.mark.parametrize("steps", [-1, 4])
def test_there_is_no_step_before_the_first_or_after_the_last(steps: int) -> None:
    trace = stepped(random_network("lstm"), np.array([1, 2, 3]))
    with pytest.raises(ValueError, match="3"):
        trace.state_after(steps)
    with pytest.raises(ValueError, match="3"):
        trace.truncate(steps)
    assert len(trace) == 3 and len(trace.layers[0]["cell"]) == 3


def test_the_state_given_is_a_copy() -> None:
    trace = stepped(random_network("lstm"), np.array([1, 2, 3]))
    before = trace.layers[0]["cell"].copy()
    trace.state_after(2)[0]["cell"][:] = 9
    np.testing.assert_array_equal(trace.layers[0]["cell"], before)
