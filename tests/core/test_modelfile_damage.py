"""Model files that are damaged, do not fit or lie: nothing but a refusal of one sentence comes out of them."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy

from rnnviz.core.card_json import card_from_json, card_to_json
from rnnviz.core.model import Card, Model
from rnnviz.core.modelfile import save_model
from rnnviz.core.vocabulary import UNKNOWN
from tests.modelfiles import SOUND, card_in, joined, opened_or_refused, refusal, split, with_card, with_tensors
from tests.networks import random_network


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "model.safetensors"
    save_model(SOUND, place)
    return place


# Damage.


def test_truncated_at_any_length(path: Path) -> None:
    whole = path.read_bytes()
    lengths = {*range(40), *range(40, len(whole), 41), len(whole) - 1, len(whole) - 4}
    for length in sorted(lengths):
        path.write_bytes(whole[:length])
        refusal(path)
    path.write_bytes(whole + b"\0")
    refusal(path)


def _mutations(whole: bytes, count: int) -> Iterator[bytes]:
    random = np.random.default_rng(0)
    header = 8 + int.from_bytes(whole[:8], "little")
    for number in range(count):
        content, limit = bytearray(whole), header if number % 2 else len(whole)
        for place in random.integers(0, limit, random.integers(1, 4)):
            way = random.integers(4)
            if way == 0:
                content[place] ^= 1 << int(random.integers(8))
            elif way == 1:
                content[place] = int(random.integers(256))
            elif way == 2:
                content[place:place] = random.bytes(int(random.integers(1, 5)))
            else:
                del content[place : place + int(random.integers(1, 5))]
        yield bytes(content)


def test_flipped_inserted_and_lost_bytes_never_do_harm(path: Path) -> None:
    whole, opened = path.read_bytes(), 0
    for content in _mutations(whole, 500):
        path.write_bytes(content)
        opened += opened_or_refused(path) is not None
    assert 0 < opened < 400


# Tensors that do not fit.


def test_a_missing_or_surplus_tensor_is_named(path: Path) -> None:
    assert "head.bias is missing" in refusal(with_tensors(path, head__bias=None))
    assert "extra.weight, which" in refusal(with_tensors(path, extra__weight=np.zeros(2, np.float32)))
    hostile = "x\x1b\n" * 500
    assert "�" in refusal(with_tensors(path, **{hostile: np.zeros(2, np.float32)}))


@pytest.mark.parametrize("shape", [(5,), (4, 1), (0,), (), (2, 2)])
def test_a_wrong_shape_is_told_beside_the_right_one(shape: tuple[int, ...], path: Path) -> None:
    message = refusal(with_tensors(path, head__bias=np.zeros(shape, np.float32)))
    assert f"head.bias has the shape {shape}" in message and "(4,)" in message


@pytest.mark.parametrize("dtype", [np.float16, np.float64, np.int32, np.uint8, np.bool_])
def test_weights_of_another_type_are_refused(dtype: type, path: Path) -> None:
    message = refusal(with_tensors(path, head__bias=np.zeros(4, dtype)))
    assert "head.bias" in message and "float32" in message


def test_half_precision_of_brains_is_refused_too(path: Path) -> None:
    header, numbers = split(with_tensors(path, head__bias=np.zeros(4, np.float16)).read_bytes())
    header["head.bias"]["dtype"] = "BF16"
    path.write_bytes(joined(header, numbers))
    assert "BF16" in refusal(path)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("name", SOUND.network.tensors)
def test_a_weight_that_is_no_number_is_refused_with_its_tensors_name(name: str, value: float, path: Path) -> None:
    tensor = SOUND.network.tensors[name].copy()
    tensor.flat[-1] = value
    assert name in refusal(with_tensors(path, **{name.replace(".", "__"): tensor}))


def test_a_variance_below_nought_is_refused(tmp_path: Path) -> None:
    network = random_network("rnn", input="vector", normalised=True)
    path = tmp_path / "m.safetensors"
    save_model(Model(Card("n", "", "regress"), network), path)
    tensors = {name: tensor.copy() for name, tensor in network.tensors.items()}
    tensors["normalisation.running_var"][0] = -1
    path.write_bytes(safetensors.numpy.save(tensors, split(path.read_bytes())[0]["__metadata__"]))
    assert "normalisation.running_var" in refusal(path)


# A card of lies.


def _places(value: Any, *above: Any) -> Iterator[tuple[Any, ...]]:
    """Where the values of a card stand, branches and leaves."""
    if above:
        yield above
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in entries:
        yield from _places(entry, *above, key)


def changed(card: dict[str, Any], place: tuple[Any, ...], value: Any) -> dict[str, Any]:
    copy = json.loads(json.dumps(card))
    parent = copy
    for key in place[:-1]:
        parent = parent[key]
    if value is ...:
        del parent[place[-1]]
    else:
        parent[place[-1]] = value
    return copy


LIES: list[Any] = [
    ..., None, True, False,
    0, 1, 2, -1, -(10**9), 10**9, 10**8, 10**400, 0.5, 1e300, float("nan"), float("inf"), "", "lstm",
    "a",
    "x" * 3_000, "\x1b[2J\ud800", [], [[]], [None], ["a", "a"], [1, 2, 3], {}, {"a": {}}, [[1, 2, 3]] * 3,
]  # fmt: skip


def test_no_lie_in_the_card_does_harm(path: Path) -> None:
    """Every entry of the card is replaced by every lie in turn."""
    header, numbers = split(path.read_bytes())
    card = json.loads(header["__metadata__"]["rnnviz"])
    opened = refused = 0
    for place in _places(card):
        for lie in LIES:
            header["__metadata__"]["rnnviz"] = json.dumps(changed(card, place, lie))
            path.write_bytes(joined(header, numbers))
            if (model := opened_or_refused(path)) is None:
                refused += 1
            else:
                opened += 1
                assert card_from_json(card_to_json(model.card, model.network.architecture))[0] == model.card
    assert refused > opened > 0


@pytest.mark.parametrize(
    ("place", "lie", "said"),
    [
        (("version",), 2, "version 1"), (("version",), True, "version 1"), (("version",), "1", "version 1"),
        (("architecture", "layers", 0, "units"), 10**8, "parameters"),
        (("architecture", "layers", 0, "units"), 10**9, "units"),
        (("architecture", "layers", 0, "units"), 4, "the shape"),
        (("architecture", "layers", 0, "cell"), "gru", "the shape"),
        (("architecture", "layers", 0, "units"), -3, "units"),
        (("architecture", "layers", 0, "units"), True, "units"),
        (("architecture", "layers", 0, "activation"), "relu", "tanh"),
        (("architecture", "input", "kind"), "vector", "vectors"),
        (("architecture", "classes"), 5, "one output a token"),
        (("architecture", "every_step"), "false", "every_step"),
        (("vocabulary", "tokens"), [UNKNOWN, "a", "b", "a"], "twice"),
        (("vocabulary", "tokens"), [UNKNOWN, "a", "b"], "3 tokens"),
        (("vocabulary", "tokens", 1), "x" * 3_000, "longer"),
        (("vocabulary", "unknown"), 4, "outside"), (("vocabulary", "unknown"), -1, "outside"),
        (("vocabulary", "unknown"), True, "unknown token"), (("vocabulary",), None, "vocabulary"),
        (("task",), "dance", "next-token, label"), (("labels",), ["yes"], "1 labels"), (("labels",), "yes", "labels"),
        (("cell_limits",), [1.0, 2.0], "a layer"), (("cell_limits", 0), 0, "limits"),
        (("cell_limits", 0), -1, "limits"),
        (("cell_limits", 0), True, "limits"), (("cell_limits", 0), 10**400, "out of range"),
        (("training", "validation_loss"), float("nan"), "out of range"),
        (("training", "validation_loss"), 10**400, "out of range"),
        (("training", "curve"), [[1, 2]], "curve"), (("training", "curve"), {"a": 1}, "curve"),
        (("training", "curve", 0, 1), "2.5", "curve"), (("training",), [], "record"),
        (("data", "source"), "x" * 3_000, "data"),
        (("title",), "x" * 3_000, "title"), (("name",), 5, "name"), (("sample",), None, "sample"),
    ],
)  # fmt: skip
def test_a_lie_is_told_for_what_it_is(place: tuple[Any, ...], lie: Any, said: str, path: Path) -> None:
    assert said in refusal(with_card(path, changed(card_in(path), place, lie)))


@pytest.mark.parametrize(
    "card",
    [
        "", "{", "null", "[]", "[1]", '"card"', "1", "nan", "\0", "[" * 100_000, '{"a":' * 100_000,
        "[" * 900 + "]" * 900,
        '{"version": 1}', '{"version": 1, "architecture": ' + "[" * 900 + "]" * 900 + "}", "9" * 10_000, "1e999",
    ],
)  # fmt: skip
def test_a_card_that_is_none_is_refused(card: str, path: Path) -> None:
    refusal(with_card(path, card))


def test_a_deeply_nested_record_does_no_harm(path: Path) -> None:
    for depth in (10, 500, 900, 2_000):
        card = json.dumps(card_in(path))
        nested = card.replace('"settings": {"seed": 1}', f'"settings": {"[" * depth}{"]" * depth}')
        assert nested != card
        other = path.with_name("other.safetensors")
        other.write_bytes(path.read_bytes())
        model = opened_or_refused(with_card(other, nested))
        if model is not None and depth < 100:
            save_model(model, other)


HEADER_LIES: list[Callable[[dict[str, Any]], Any]] = [
    lambda header: header["head.bias"].update(shape=[10**12]),
    lambda header: header["head.bias"].update(shape=[-4]),
    lambda header: header["head.bias"].update(shape=[2**63, 2**63]),
    lambda header: header["head.bias"].update(data_offsets=[0, 10**15]),
    lambda header: header["head.bias"].update(data_offsets=[16, 0]),
    lambda header: header["head.bias"].update(data_offsets=header["head.weight"]["data_offsets"]),
    lambda header: header["head.bias"].update(dtype="F99"),
    lambda header: header["head.bias"].pop("shape"),
    lambda header: header.update({"head.bias": None}),
    lambda header: header.update({"__metadata__": []}),
    lambda header: header.update({"__metadata__": {"rnnviz": 1}}),
    lambda header: header.pop("__metadata__"),
    lambda header: header.clear(),
]


@pytest.mark.parametrize("lie", range(len(HEADER_LIES)))
def test_a_header_of_lies_is_refused_without_taking_memory(lie: int, path: Path) -> None:
    header, numbers = split(path.read_bytes())
    HEADER_LIES[lie](header)
    path.write_bytes(joined(header, numbers))
    assert _memory_of(lambda: refusal(path)) < 2_000_000


@pytest.mark.parametrize("units", [10**6, 10**8])
def test_huge_sizes_are_refused_without_taking_memory(units: int, path: Path) -> None:
    with_card(path, changed(card_in(path), ("architecture", "layers", 0, "units"), units))
    assert _memory_of(lambda: refusal(path)) < 2_000_000


@pytest.mark.parametrize("length", [0, 1, 10**6, 2**31, 2**63, 2**64 - 1])
def test_a_header_may_lie_about_its_own_length(length: int, path: Path) -> None:
    path.write_bytes(length.to_bytes(8, "little") + path.read_bytes()[8:])
    assert _memory_of(lambda: refusal(path)) < 2_000_000


def _memory_of(act: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
