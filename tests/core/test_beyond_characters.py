"""Three uses that prove the core to be no character toy; core and model file carry them all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.model import Card, Model, TaskError
from rnnviz.core.modelfile import load_model, save_model
from rnnviz.core.network import Network
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.learn.capture import Capture
from rnnviz.learn.network import LearningNetwork
from tests.networks import random_network

# Deck 004's network of two units by hand. The deck multiplies from the right, PyTorch from the left.

STATE_TO_STATE = np.array([[0.1, 0.2], [0.3, 0.4]])
UNROLLED = Architecture(Input("vector", 1), (Layer("rnn", 2),), classes=1)
TENSORS = {
    "recurrent.weight_ih_l0": np.array([[0.5], [0.6]]),
    "recurrent.weight_hh_l0": STATE_TO_STATE.T,
    "recurrent.bias_ih_l0": np.array([0.1, -0.1]),
    "recurrent.bias_hh_l0": np.zeros(2),
    "head.weight": np.array([[1.0, 2.0]]),
    "head.bias": np.array([0.1]),
}
INPUTS = np.array([[1.0], [2.0]])
BEFORE_ACTIVATION = ["[0.6 0.5]", "[1.2923401 1.39225678]"]
STATE = ["[0.53704957 0.46211716]", "[0.85973818 0.88366641]"]
OUTPUT = ["[1.56128388]", "[2.72707101]"]


def _numbers(printed: list[str]) -> NDArray:
    return np.array([[float(number) for number in line.strip("[]").split()] for line in printed])


def _printed(values: NDArray) -> str:
    return f"[{' '.join(str(round(float(value), 8)) for value in values)}]"


def test_deck_004_by_hand_to_eight_digits() -> None:
    """In float64, every digit that the deck prints."""
    weights = cells.Weights(*(TENSORS[f"recurrent.{name}_l0"] for name in cells.Weights._fields))
    state = {"hidden": np.zeros(2)}
    for step, x in enumerate(INPUTS):
        part = cells.from_input(weights, x)
        assert _printed(part + cells.from_hidden(weights, state["hidden"])) == BEFORE_ACTIVATION[step]
        state = cells.advance(UNROLLED.layers[0], weights, part, state)
        assert _printed(state["hidden"]) == STATE[step]
        assert _printed(state["hidden"] @ TENSORS["head.weight"].T + TENSORS["head.bias"]) == OUTPUT[step]


def test_deck_004_through_the_model_file(tmp_path: Path) -> None:
    save_model(Model(Card("unrolled", "Deck 004", "regress"), Network(UNROLLED, TENSORS)), tmp_path / "u.safetensors")
    model = load_model(tmp_path / "u.safetensors")
    assert model.card.task == "regress" and model.network.architecture == UNROLLED
    for trace in (model.trace(INPUTS), model.trace(INPUTS, compact=True), Capture(model.network).trace(INPUTS)):
        np.testing.assert_allclose(trace.layers[0]["hidden"], _numbers(STATE), rtol=0, atol=1e-6)
        np.testing.assert_allclose(trace.logits, _numbers(OUTPUT), rtol=0, atol=1e-6)
        np.testing.assert_array_equal(trace.inputs, INPUTS)
        assert np.isnan(trace.surprise).all() and (trace.tokens == -1).all()
    with pytest.raises(TaskError, match="vectors"):
        model.trace("1 2")


def test_deck_004_can_be_edited_and_computed_anew() -> None:
    """One weight or input changed, everything after it follows."""
    trace = Model(Card("u", "", "regress"), Network(UNROLLED, TENSORS)).trace(INPUTS)
    tensors = {name: value.copy() for name, value in TENSORS.items()}
    tensors["recurrent.weight_hh_l0"][0, 1] = 0.9
    edited = Model(Card("u", "", "regress"), Network(UNROLLED, tensors)).trace(INPUTS)
    np.testing.assert_array_equal(edited.layers[0]["hidden"][0], trace.layers[0]["hidden"][0])
    wanted = np.tanh(1.2923401 + 0.6 * 0.46211716)
    np.testing.assert_allclose(edited.layers[0]["hidden"][1], [wanted, 0.88366641], rtol=0, atol=1e-6)


# Many to one, fed with vectors.


def test_a_many_to_one_classifier_of_vectors(tmp_path: Path) -> None:
    """A picture of 28 rows, read row by row: what counts is the output after the last."""
    labels = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    network = random_network("lstm", 16, 2, "vector", size=28, classes=10, every_step=False, normalised=True)
    model = Model(Card("digits", "Digits", "classify", labels=labels, cell_limits=(1.5, 2.0)), network)
    save_model(model, tmp_path / "d.safetensors")
    again = load_model(tmp_path / "d.safetensors")
    assert again.card == model.card and not again.network.architecture.every_step
    picture = np.random.default_rng(0).random((28, 28)).astype(np.float32)
    trace = again.trace(picture)
    assert trace.logits.shape == (28, 10) and len(again.card.labels) == trace.logits.shape[1]
    module = LearningNetwork(network.architecture)
    module.load_arrays(network.tensors)
    with torch.inference_mode():
        logits, _ = module.eval()(torch.from_numpy(picture[None]))
    np.testing.assert_allclose(trace.logits[-1], logits[0, -1], rtol=0, atol=1e-5)
    assert np.isnan(trace.surprise).all()


# Many to many in step: every word gets a label.

_WORDS = ("I", "you", "we", "will", "leave", "arrive", "in", "Taiwan", "Japan", "January", "May", "on", "Monday")
_LABELS = ("other", "departure", "destination", "time")


def _sentence(random: np.random.Generator) -> tuple[list[str], list[int]]:
    """ "I will leave Taiwan in January": the same place, another label after another verb."""
    verb, place = random.choice(["leave", "arrive"]), random.choice(["Taiwan", "Japan"])
    words = [random.choice(["I", "you", "we"]), "will", verb, place, *random.choice([["in", "May"], ["on", "Monday"]])]
    return words, [0, 0, 0, 1 if verb == "leave" else 2, 0, 3]


def _taught_labeller(vocabulary: Vocabulary) -> Network:
    torch.manual_seed(0)
    network = LearningNetwork(Architecture(Input("embedding", len(vocabulary), 8), (Layer("gru", 12),), len(_LABELS)))
    optimiser, random = torch.optim.Adam(network.parameters(), 0.03), np.random.default_rng(0)
    for _ in range(60):
        sentences = [_sentence(random) for _ in range(16)]
        ids = torch.tensor([[vocabulary.id_of(word) for word in words] for words, _ in sentences])
        logits, _ = network(ids)
        wanted = torch.tensor([labels for _, labels in sentences])
        optimiser.zero_grad()
        torch.nn.functional.cross_entropy(logits.flatten(0, 1), wanted.flatten()).backward()
        optimiser.step()
    return Network(network.architecture, network.arrays())


def test_a_many_to_many_labeller_of_words(tmp_path: Path) -> None:
    vocabulary = Vocabulary("words", _WORDS)
    card = Card("slots", "Slots", "label", vocabulary, _LABELS, sample="I will leave Taiwan in January")
    save_model(Model(card, _taught_labeller(vocabulary)), tmp_path / "l.safetensors")
    model = load_model(tmp_path / "l.safetensors")
    assert model.card == card
    for verb, label in (("leave", "departure"), ("arrive", "destination")):
        trace = model.trace(f"you will {verb} Japan on Monday")
        given = [_LABELS[index] for index in trace.logits.argmax(axis=1)]
        assert given == ["other", "other", "other", label, "other", "time"]
    trace = model.trace("I will leave the 中 Taiwan")
    assert trace.tokens.tolist()[3:5] == [-1, -1] and trace.logits.shape == (6, 4)
    assert np.isfinite(trace.logits).all() and not trace.predicts_tokens
    with pytest.raises(TaskError, match="does not write"):
        model.generate("I will")
