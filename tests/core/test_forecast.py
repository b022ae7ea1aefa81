"""A model that reads numbers: what it is fed, what it had predicted, and how it goes on by itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.card_json import CardError, card_from_json, card_to_json
from rnnviz.core.forecast import SquaredErrors, departure, free_run, predictions, spread
from rnnviz.core.model import Card, Model, TaskError
from rnnviz.core.modelfile import load_model, save_model
from rnnviz.core.network import Network
from rnnviz.core.scaling import Scaling
from rnnviz.core.vocabulary import Vocabulary, VocabularyError
from tests.networks import random_network

NUMBERS = Vocabulary("numbers", ())
VALUES = [1.0, 0.95, 0.81, 0.65]
TEXT = "1.00 0.95 0.81 0.65"


def forecaster(seed: int = 0, **changes: object) -> Model:
    network = random_network("lstm", 5, input="vector", size=1, seed=seed)
    return Model(Card("cosine", "Cosine", "regress", NUMBERS, **changes), network)  # type: ignore[arg-type]


def test_the_vocabulary_feeds_values() -> None:
    given = NUMBERS.encode("0.5 word 0,25")
    assert given.dtype == np.float32 and given.tolist() == [[0.5], [0.0], [0.25]]
    assert [token.text for token in NUMBERS.split("0.5 word 0,25")] == ["0.5", "word", "0,25"]
    assert [NUMBERS.knows(token) for token in ("0.5", "word", "0,25")] == [True, False, True]
    for token in ("0.5", "word", "-1e3"):
        fed = NUMBERS.input_of(token)
        assert (
            isinstance(fed, np.ndarray)
            and fed.dtype == np.float32
            and fed.tolist() == NUMBERS.encode(token)[0].tolist()
        )
    assert NUMBERS.encode("").shape == (0, 1) and len(NUMBERS) == 0
    assert Vocabulary("characters", ("a", "b")).input_of("b") == 1


def test_the_vocabulary_has_no_list() -> None:
    assert Vocabulary.from_json(NUMBERS.to_json()) == NUMBERS == Vocabulary.of_text("1 2", "numbers")
    for tokens, unknown in ((("1",), None), ((), 0)):
        with pytest.raises(VocabularyError, match="numbers"):
            Vocabulary("numbers", tokens, unknown)


def test_a_text_of_numbers_is_traced_as_their_values(tmp_path: Path) -> None:
    save_model(forecaster(), tmp_path / "c.safetensors")
    model = load_model(tmp_path / "c.safetensors")
    assert model.card.vocabulary == NUMBERS and model.forecasts and model.writes
    ours, wanted = model.trace(TEXT), model.trace(np.array(VALUES, np.float32)[:, None])
    np.testing.assert_array_equal(ours.logits, wanted.logits)
    np.testing.assert_array_equal(ours.inputs[:, 0], np.array(VALUES, np.float32))
    assert np.isnan(ours.surprise).all()


@pytest.mark.parametrize("compact", [False, True])
def test_every_number_has_the_prediction_of_the_step_before(compact: bool) -> None:
    trace = forecaster().trace(TEXT, compact=compact)
    outputs = trace.logits[:, 0]
    made = predictions(trace, 0, 5)[:, 0]
    assert np.isnan(made[0])
    np.testing.assert_allclose(made[1:], outputs, rtol=0, atol=1e-6)
    for start, stop in ((0, 0), (0, 1), (1, 1), (1, 3), (4, 5), (4, 99), (2, 1)):
        np.testing.assert_allclose(predictions(trace, start, stop)[:, 0], made[start:stop], rtol=0, atol=1e-6)
    numbers = np.array([1.0, 0.95, np.nan, 0.65], np.float32)
    errors = SquaredErrors(trace, numbers[:, None])
    wanted = (made[:4].astype(np.float64) - numbers) ** 2
    np.testing.assert_allclose(errors[:], wanted, rtol=0, atol=1e-6)
    assert len(errors) == 4 and errors[1] == errors[1:2][0] and np.isnan(errors[0]) and np.isnan(errors[2])


def test_of_an_empty_text_nothing_is_predicted() -> None:
    trace = forecaster().trace("")
    assert predictions(trace, 0, 0).shape == (0, 1) and SquaredErrors(trace, np.empty((0, 1), np.float32))[:].shape == (
        0,
    )


def test_it_goes_on_with_what_it_wrote() -> None:
    model = forecaster()
    written = model.generate(TEXT, 5)
    assert len(written.split(" ")) == 5 and all(len(number.partition(".")[2]) == 4 for number in written.split(" "))
    outputs = model.trace(f"{TEXT} {written}").logits[3:-1, 0]
    assert [f"{value:z.4f}" for value in outputs] == written.split(" ")
    assert model.generate(TEXT, 5, temperature=0.3, seed=9) == written


def test_it_needs_a_number_to_go_on_from() -> None:
    with pytest.raises(TaskError, match="at least one"):
        forecaster().generate(" ", 3)


@pytest.mark.parametrize(
    ("entry", "task", "labels", "part"),
    [
        (Input("vector", 2), "regress", (), "one number"),
        (Input("one-hot", 3), "regress", (), "one number"),
        (Input("vector", 1), "next-token", (), "next token"),
        (Input("vector", 1), "classify", ("a", "b"), "labels"),
    ],
)
def test_a_card_that_cannot_be_is_refused(entry: Input, task: str, labels: tuple[str, ...], part: str) -> None:
    text = card_to_json(Card("c", "C", task, NUMBERS, labels), Architecture(entry, (Layer("gru", 3),), 1))
    with pytest.raises(CardError, match=part):
        card_from_json(text)


def test_a_classifier_of_numbers_forecasts_nothing() -> None:
    network = random_network("gru", 5, input="vector", size=1, classes=2)
    model = Model(Card("c", "C", "classify", NUMBERS, ("up", "down")), network)
    assert not model.forecasts and not model.writes
    with pytest.raises(TaskError, match="does not write"):
        model.generate("1 2", 3)


def test_an_output_that_is_no_number_ends_it_with_a_sentence() -> None:
    network = forecaster().network
    tensors = {**network.tensors, "head.bias": np.full(1, np.inf, np.float32)}
    with pytest.raises(ValueError, match="no number"):
        Model(forecaster().card, Network(network.architecture, tensors)).generate("1", 3)


ROWS = "0.1 0.2\n0.15 0.3\n0.2 0.1"


def of_rows(seed: int = 0) -> Model:
    network = random_network("gru", 5, input="vector", size=2, classes=2, seed=seed)
    data = {"scaling": {"offset": [10, 20], "size": [5, -1]}}
    return Model(Card("two", "Two", "regress", Vocabulary("rows", (), width=2), ("a", "b"), data=data), network)


def test_rows_are_foretold_column_by_column() -> None:
    model = of_rows()
    trace = model.trace(ROWS)
    assert model.forecasts and model.writes and model.columns == ("a", "b")
    made = predictions(trace, 0, 4)
    assert made.shape == (4, 2) and np.isnan(made[0]).all()
    np.testing.assert_array_equal(made[1:], trace.logits)
    errors = SquaredErrors(trace, trace.inputs)[:]
    np.testing.assert_allclose(errors[1:], ((trace.logits[:2] - trace.inputs[1:]) ** 2).mean(axis=1), rtol=1e-6)
    assert np.isnan(errors[0])


def test_rows_are_written_on_as_lines_and_fed_back() -> None:
    model = of_rows()
    written = model.generate(ROWS, 4)
    assert len(written.split("\n")) == 4
    outputs = model.trace(f"{ROWS}\n{written}").logits[2:-1]
    read = model.inputs_of(written)
    np.testing.assert_allclose(read, outputs, rtol=0, atol=0.5001e-4)
    trace = model.trace(ROWS)
    np.testing.assert_array_equal(free_run(trace, 3, 4), read)
    np.testing.assert_array_equal(free_run(trace, 1, 1), model.inputs_of(model.generate("0.1 0.2", 1)))
    with pytest.raises(TaskError, match="rows"):
        model.generate(" ", 1)


def test_what_numbers_stand_for_is_in_the_card(tmp_path: Path) -> None:
    save_model(of_rows(), tmp_path / "two.safetensors")
    scaling = load_model(tmp_path / "two.safetensors").scaling
    assert scaling == Scaling((10.0, 20.0), (5.0, -1.0))
    assert scaling.value(0, 0.5) == 12.5 and scaling.value(1, 1.0) == 19.0
    np.testing.assert_allclose(scaling.scaled(np.array([[12.5, 19.0]])), [[0.5, 1.0]])
    for data in (None, [], {"offset": [1, 2]}, {"offset": [1, 2], "size": [1, 0]}, {"offset": [1], "size": [1]}):  # type: ignore[var-annotated]
        assert Scaling.from_json(data, 2) is None


def test_a_free_run_departs_where_it_is_half_the_size_away() -> None:
    truth = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 0.0], [1.0, 0.0]])
    assert spread(truth) == 0.5
    free = truth + np.array([[0.0, 0.0], [0.0, 0.2], [0.0, 0.25], [0.0, 0.26]])
    assert departure(free, truth, 0.5) == 4
    assert departure(free[:3], truth, 0.5) is None and departure(free[:0], truth, 0.5) is None


def test_a_free_run_ends_where_outputs_are_no_numbers() -> None:
    network = of_rows().network
    tensors = {**network.tensors, "head.bias": np.full(2, np.inf, np.float32)}
    trace = Model(of_rows().card, Network(network.architecture, tensors)).trace(ROWS)
    assert free_run(trace, 2, 5).shape == (0, 2)
