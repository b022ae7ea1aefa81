"""What a model can be asked, and what it says when it cannot."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from rnnviz.core.model import TASKS, Card, Model, TaskError
from rnnviz.core.stepper import InputError
from rnnviz.core.trace import Trace
from rnnviz.core.vocabulary import UNKNOWN, Vocabulary
from tests.networks import KINDS, random_inputs, random_model, random_network

VECTORS = Model(
    Card("pixels", "Pixels", "classify", labels=("a", "b")), random_network("lstm", input="vector", classes=2)
)


def words_model(*words: str) -> Model:
    vocabulary = Vocabulary("words", (UNKNOWN, *words), unknown=0)
    return Model(Card("words", "Words", "next-token", vocabulary), random_network("gru", size=len(vocabulary)))


def test_text_ids_and_a_list_of_ids_give_the_same_trace() -> None:
    model = random_model("gru")
    ids = model.inputs_of("hello, you")
    traces = [model.trace(given) for given in ("hello, you", ids, ids.tolist(), (int(id) for id in ids))]
    for trace in traces:
        np.testing.assert_array_equal(trace.tokens, ids)
        np.testing.assert_array_equal(trace.logits, traces[0].logits)
    assert traces[0].tokens[5] == model.card.vocabulary.unknown  # type: ignore[union-attr]


@pytest.mark.parametrize("given", ["", [], np.zeros(0, np.int32)])
@pytest.mark.parametrize("compact", [False, True])
def test_nothing_gives_an_empty_trace(given: Any, compact: bool) -> None:
    trace = random_model().trace(given, compact=compact)
    assert len(trace) == 0 and trace.layers[0]["forget"].shape == (0, 6)


def test_vectors_are_traced_and_text_is_refused() -> None:
    vectors = random_inputs(VECTORS.network, 5)
    np.testing.assert_array_equal(VECTORS.trace(vectors).inputs, vectors)
    np.testing.assert_array_equal(VECTORS.trace(vectors.tolist()).logits, VECTORS.trace(vectors).logits)
    with pytest.raises(TaskError, match="pixels reads vectors"):
        VECTORS.trace("hello")
    with pytest.raises(InputError, match="7 numbers"):
        VECTORS.trace(np.zeros((3, 8)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_text_is_traced_in_pieces_bit_for_bit_as_step_by_step(kind: str) -> None:
    model = replace(random_model(), network=random_network(size=29, layers=2, **KINDS[kind]))
    ids, stepper, expected = model.inputs_of("hello, you" * 14), model.stepper(), Trace(model.network)
    for id in ids:
        expected.append(stepper.step(int(id)))
    lengths = [len(trace) for trace in model.tracing(ids)]
    assert lengths == [0, 64, 128, 140]
    trace = model.trace(ids)
    for ours, theirs in [(trace.logits, expected.logits), (trace.surprise, expected.surprise)]:
        np.testing.assert_array_equal(ours, theirs)
    for mine, other in zip(trace.layers, expected.layers, strict=True):
        assert all(np.array_equal(mine[name], other[name]) for name in other)


def test_every_task_is_said_in_words() -> None:
    said = [replace(random_model(), card=replace(random_model().card, task=task)).does for task in TASKS]
    assert len(set(said)) == len(TASKS) and not any(task in said for task in TASKS)


@pytest.mark.parametrize("given", [[1.5], ["a"], [99], [[1, 2]], np.zeros((2, 3))])
def test_what_the_network_does_not_take_is_refused(given: Any) -> None:
    with pytest.raises(InputError):
        random_model().trace(given)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_writes_the_same_text(kind: str) -> None:
    network = random_network(size=29, **KINDS[kind])
    model = replace(random_model(), network=network)
    once, twice, other = (model.generate("he", 60, seed=seed) for seed in (1, 1, 2))
    assert once == twice != other
    assert len(once) == 60


def test_what_is_written_is_what_the_trace_predicts() -> None:
    model = random_model("lstm", 12)
    written = model.generate("hello", 20, temperature=0)
    logits = model.trace("hello" + written).logits.copy()
    logits[:, 0] = -np.inf
    assert model.card.vocabulary is not None
    assert model.card.vocabulary.decode(logits[4:-1].argmax(axis=1)) == written


def test_the_unknown_token_is_never_written() -> None:
    model = random_model("rnn")
    model.network.tensors["head.bias"][0] = 50
    assert UNKNOWN not in model.generate("a", 100, seed=0)


def test_settings_reach_the_sampling() -> None:
    model = random_model()
    greedy = model.generate("a", 30, temperature=0)
    assert model.generate("a", 30, top_k=1, seed=5) == model.generate("a", 30, top_p=1e-9, seed=6) == greedy


@pytest.mark.parametrize(("prompt", "equal"), [("", "\n"), ("   ", "\n"), ("\t \t", "\n")])
def test_a_prompt_without_words_starts_from_a_newline(prompt: str, equal: str) -> None:
    model = words_model("\n", "to", "be", "or", "not", "see")
    assert model.generate(prompt, 9, seed=3) == model.generate(equal, 9, seed=3) != ""


def test_no_newline_in_the_vocabulary_is_no_obstacle() -> None:
    assert len(words_model("a", "b", "c", "d", "e", "f").generate("", 5, seed=0).split(" ")) == 5


def test_a_prompt_may_hold_anything() -> None:
    assert len(random_model().generate("𠮷\0\ud800中", 5, seed=0)) == 5


def test_nothing_asked_nothing_written() -> None:
    assert random_model().generate("a", 0) == ""
    with pytest.raises(ValueError, match="length"):
        random_model().generate("a", -1)


@pytest.mark.parametrize("length", [0, 5])
def test_a_model_that_predicts_no_tokens_does_not_write(length: int) -> None:
    with pytest.raises(TaskError, match="pixels reads vectors"):
        VECTORS.generate("a", length)
    model = random_model()
    labeller = replace(model, card=replace(model.card, task="label"))
    with pytest.raises(TaskError, match="random does not write text; it labels each step"):
        labeller.generate("a", length)


@pytest.mark.parametrize("settings", [{"temperature": -1}, {"top_k": -1}, {"top_p": 0}])
def test_a_setting_out_of_range_is_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"temperature|top-"):
        random_model().generate("a", 5, **settings)


def test_a_compact_trace_says_the_same() -> None:
    model = random_model("lstm", layers=2, input="embedding")
    full, compact = model.trace("hello"), model.trace("hello", compact=True)
    assert compact.compact and not full.compact
    np.testing.assert_allclose(compact.layers[1]["forget"], full.layers[1]["forget"], rtol=0, atol=1e-6)
