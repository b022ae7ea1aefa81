"""What may be said of a network, and what follows from it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.architecture import Architecture, ArchitectureError, Input, Layer
from tests.networks import KINDS, random_network
from tests.oracle import fused

_sizes = st.integers(1, 400)
_layers = st.builds(lambda kind, units: Layer(units=units, **KINDS[kind]), st.sampled_from(sorted(KINDS)), units=_sizes)
_inputs = st.one_of(
    st.builds(Input, st.just("embedding"), _sizes, _sizes),
    st.builds(Input, st.sampled_from(["one-hot", "vector", "number"]), _sizes),
)
architectures = st.builds(
    Architecture,
    _inputs,
    st.lists(_layers, min_size=1, max_size=4).map(tuple),
    classes=_sizes,
    every_step=st.booleans(),
    normalised=st.booleans(),
)

SOUND = Architecture(Input("embedding", 11, 4), (Layer("lstm", 8), Layer("gru", 3)), 5)


@given(architectures)
def test_it_survives_json(architecture: Architecture) -> None:
    assert Architecture.from_json(json.loads(json.dumps(architecture.to_json()))) == architecture


@pytest.mark.parametrize("layers", [1, 3])
@pytest.mark.parametrize("kind", ["rnn-tanh", "lstm", "gru"])
def test_names_shapes_and_count_are_torchs(kind: str, layers: int) -> None:
    network = random_network(units=6, layers=layers, input="embedding", normalised=True, **KINDS[kind])
    modules = torch.nn.ModuleDict(
        {
            "embedding": torch.nn.Embedding(7, 5),
            "recurrent": fused(network),
            "normalisation": torch.nn.BatchNorm1d(6),
            "head": torch.nn.Linear(6, 7),
        }
    )
    theirs = {name: tuple(tensor.shape) for name, tensor in modules.state_dict().items()}
    theirs.pop("normalisation.num_batches_tracked")
    assert network.architecture.tensor_shapes() == theirs
    assert network.architecture.parameter_count() == sum(weight.numel() for weight in modules.parameters())


def test_quantities_and_states_have_the_names_of_the_design() -> None:
    assert set(Layer("lstm", 1).quantities) == {"input", "forget", "candidate", "output", "cell", "hidden"}
    assert set(Layer("gru", 1).quantities) == {"reset", "update", "candidate", "hidden"}
    assert Layer("rnn", 1).quantities == ("hidden",)
    assert Layer("lstm", 1).states == ("cell", "hidden") and Layer("gru", 1).states == ("hidden",)


@pytest.mark.parametrize(
    ("layers", "line"),
    [
        ([("lstm", 192), ("lstm", 192)], "LSTM · 2 × 192 units"),
        ([("gru", 128)], "GRU · 128 units"),
        ([("lstm", 32), ("gru", 32)], "LSTM(32) + GRU(32)"),
        ([("rnn", 3), ("rnn", 4)], "RNN(3) + RNN(4)"),
    ],
)
def test_it_describes_itself_in_a_line(layers: list[tuple[str, int]], line: str) -> None:
    assert Architecture(Input("vector", 1), tuple(Layer(*layer) for layer in layers), 1).describe() == line


def _with(path: str, value: Any) -> dict[str, Any]:
    """The sound description with one entry changed, or dropped if the value is the class `str`."""
    data = json.loads(json.dumps(SOUND.to_json()))
    *parents, last = path.split(".")
    place = data
    for part in parents:
        place = place[int(part)] if part.isdigit() else place[part]
    if value is str:
        del place[last]
    else:
        place[last] = value
    return data


@pytest.mark.parametrize("value", [0, -1, True, 1.0, "8", None, 10**9, 10**30, [8], {}, float("nan")])
@pytest.mark.parametrize("path", ["layers.0.units", "input.size", "input.features", "classes"])
def test_a_size_that_cannot_be_is_refused(path: str, value: Any) -> None:
    with pytest.raises(ArchitectureError, match="whole number"):
        Architecture.from_json(_with(path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("input.kind", "words"), ("input.kind", None), ("input.kind", ["embedding"]), ("input.colour", 1),
        ("input", None), ("input", []), ("input", "embedding"), ("input", str), ("input.size", str),
        ("layers.0.cell", "LSTM"), ("layers.0.cell", ["lstm"]), ("layers.0.cell", str), ("layers.0.units", str),
        ("layers.0.activation", "sigmoid"), ("layers.0.activation", "relu"), ("layers.1.activation", "relu"),
        ("layers.0.reset_after", "no"), ("layers.0.reset_after", 1), ("layers.0.peephole", True),
        ("layers", []), ("layers", None), ("layers", {}), ("layers", "lstm"), ("layers", [None]), ("layers", str),
        ("classes", str), ("every_step", "false"), ("every_step", 1), ("normalised", None), ("normalised", str),
    ],
)  # fmt: skip
def test_a_description_that_makes_no_sense_is_refused_in_one_line(path: str, value: Any) -> None:
    with pytest.raises(ArchitectureError) as caught:
        Architecture.from_json(_with(path, value))
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 200


@pytest.mark.parametrize("data", [None, 1, "lstm", [], {}, [1, 2], True])
def test_what_is_no_description_at_all_is_refused(data: Any) -> None:
    with pytest.raises(ArchitectureError):
        Architecture.from_json(data)


def test_an_lstm_never_claims_an_activation_that_it_does_not_use() -> None:
    with pytest.raises(ArchitectureError, match="tanh"):
        Layer("lstm", 4, activation="relu")
    with pytest.raises(ArchitectureError, match="tanh"):
        replace(Layer("gru", 4), activation="relu")


@pytest.mark.parametrize(
    ("architecture", "count"),
    [
        (Architecture(Input("vector", 1), (Layer("lstm", 32),), 26, every_step=False), 5_210),
        (Architecture(Input("embedding", 2_345, 128), (Layer("lstm", 128),), 2_345, normalised=True), 734_761),
        (Architecture(Input("vector", 3), (Layer("gru", 4),), 2), 3 * (3 * 4 + 4 * 4 + 2 * 4) + 10),
        (Architecture(Input("vector", 3), (Layer("gru", 4, reset_after=False),), 2), 3 * (3 * 4 + 4 * 4 + 4) + 10),
        (Architecture(Input("vector", 3), (Layer("rnn", 4),), 2), 3 * 4 + 4 * 4 + 4 + 10),
    ],
)
def test_keras_counts_one_bias_a_layer_and_the_statistics_of_a_normalisation(
    architecture: Architecture, count: int
) -> None:
    """The first is deck 004's, the second deck 000's."""
    assert architecture.keras_count() == count
