"""Whole-sequence capture, where it could differ from stepping. That it equals torch is tested with the cells."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from rnnviz.core.modelfile import load_model, save_model
from rnnviz.learn.capture import Capture
from tests.networks import KINDS, random_inputs, random_model, random_network

torch.set_num_threads(1)


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("steps", [0, 1, 2, 700])
def test_any_length_equals_stepping(kind: str, compact: bool, steps: int) -> None:
    network = random_network(units=8, layers=2, input="embedding", **KINDS[kind])
    model = random_model()
    inputs = random_inputs(network, steps, unknown=True)
    captured = Capture(network).trace(inputs, compact=compact)
    stepped = type(model)(model.card, network).trace(inputs)
    assert len(captured) == steps and captured.compact == compact
    np.testing.assert_array_equal(captured.tokens, stepped.tokens)
    np.testing.assert_allclose(captured.surprise, stepped.surprise, rtol=0, atol=1e-5)
    for one, other in zip(captured.layers, stepped.layers, strict=True):
        for name in other:
            assert one[name].dtype == np.float32
            np.testing.assert_allclose(one[name], other[name], rtol=0, atol=1e-5)


def test_a_long_text_does_not_drift_from_stepping() -> None:
    model = random_model("lstm", 16)
    text = "hello world, you and me\n" * 200
    np.testing.assert_allclose(
        Capture(model.network).trace(model.inputs_of(text)).layers[0]["cell"],
        model.trace(text).layers[0]["cell"],
        atol=1e-5,
    )


def test_a_captured_trace_is_gone_on_with_by_stepping() -> None:
    model = random_model("lstm")
    whole, part = model.trace("hello world"), Capture(model.network).trace(model.inputs_of("hello"))
    stepper = model.stepper()
    stepper.rewind(part, 5)
    for token in model.inputs_of(" world"):
        part.append(stepper.step(token))
    np.testing.assert_allclose(part.layers[0]["cell"], whole.layers[0]["cell"], rtol=0, atol=1e-6)
    np.testing.assert_allclose(part.surprise, whole.surprise, rtol=0, atol=1e-5)


def test_it_changes_neither_the_network_nor_the_inputs(tmp_path: Path) -> None:
    save_model(random_model("lstm"), tmp_path / "m.safetensors")
    model = load_model(tmp_path / "m.safetensors")
    before = {name: tensor.copy() for name, tensor in model.network.tensors.items()}
    inputs = model.inputs_of("hello")
    kept = inputs.copy()
    capture = Capture(model.network)
    first, second = (capture.trace(inputs) for _ in range(2))
    np.testing.assert_array_equal(first.layers[0]["forget"], second.layers[0]["forget"])
    np.testing.assert_array_equal(inputs, kept)
    for name, tensor in model.network.tensors.items():
        np.testing.assert_array_equal(tensor, before[name])


def test_gradients_are_not_kept() -> None:
    network = random_network("gru", input="vector")
    assert torch.is_grad_enabled()
    quantities = Capture(network).quantities(random_inputs(network, 3))
    assert torch.is_grad_enabled() and all(isinstance(value, np.ndarray) for value in quantities[0].values())
