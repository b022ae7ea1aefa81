"""A text of numbers: typed, edited, and gone on with by the network."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.model import Card, Model
from rnnviz.core.network import Network
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.session.document import Document
from rnnviz.session.reader import Reader
from rnnviz.session.writer import Writer
from tests.session.models import NUMBERS, forecaster, model

FOREVER = float("inf")


@pytest.fixture
def document(qapp):
    made = Document(forecaster())
    made.slice_seconds = 60.0
    yield made
    made.close()
    made.deleteLater()


@settings(max_examples=40)
@given(edits=st.lists(st.text("12.,; -e a", max_size=12), min_size=1, max_size=5))
def test_edits_give_the_numbers_of_the_last_text(edits):
    reading = forecaster()
    reader = Reader(reading)
    for text in edits:
        reader.set_text(text)
        reader.read(FOREVER)
        known = [NUMBERS.knows(token.text) for token in NUMBERS.split(text)]
        assert (~np.isnan(reader.rows[:, 0])).tolist() == known
        np.testing.assert_array_equal(np.nan_to_num(reader.rows), reader.trace.inputs)
        np.testing.assert_array_equal(reader.trace.logits, reading.trace(text).logits)


def test_a_word_enters_as_no_number(document):
    document.set_text("0.5 half -1")
    assert list(document.known) == [True, False, True]
    assert document.trace.inputs[:, 0].tolist() == [0.5, 0.0, -1.0]
    np.testing.assert_array_equal(document.rows[:, 0], np.array([0.5, np.nan, -1.0], np.float32))


def test_only_changed_numbers_are_read_again(document, monkeypatch):
    document.set_text("0.5 0.25 0.75")
    fed: list[float] = []
    run = document._reader._stepper.run

    def counted(given):
        fed.extend(float(number[0]) for number in given)
        return run(given)

    monkeypatch.setattr(document._reader._stepper, "run", counted)
    document.set_text("0.5 0.25 0.7")
    assert fed == [float(np.float32(0.7))]
    assert document.rows[:, 0].tolist() == np.array([0.5, 0.25, 0.7], np.float32).tolist()


def test_of_a_text_nothing_is_a_number(qapp):
    made = Document(model())
    made.slice_seconds = 60.0
    made.set_text("1 2")
    assert made.rows.shape == (3, 1) and np.isnan(made.rows).all()
    made.close()


def write(document: Document, tokens: int) -> list[str]:
    """Let it write without waiting for the clock; what it said when it stopped by itself."""
    writer = Writer(document)
    reasons: list[str] = []
    writer.stopped.connect(reasons.append)
    writer.token_written.connect(lambda text: document.set_text(document.text + text))
    writer.start()
    for _ in range(tokens):
        if writer.is_writing:
            writer._on_beat()
    writer.close()
    return reasons


@pytest.mark.parametrize("prompt", ["0.5 0.25", "0.5 0.25 ", "0,5;0,25,", "0.5 half"])
def test_what_is_shown_is_what_is_computed(document, prompt):
    document.set_text(prompt)
    assert write(document, 8) == []
    written = document.text[len(prompt) :]
    assert written.split() == document.model.generate(prompt, 8).split(" ")
    np.testing.assert_array_equal(document.trace.inputs, document.model.inputs_of(document.text))
    outputs = document.trace.logits[-9:-1, 0]
    np.testing.assert_allclose(document.rows[-8:, 0], outputs, rtol=0, atol=0.5001e-4)


def test_it_asks_for_a_number_to_go_on_from(document):
    assert write(document, 3) == ["Type at least one number, and the network goes on from it."]
    assert document.text == ""


def test_an_output_that_is_no_number_ends_it_with_a_sentence(qapp):
    made = forecaster("rnn")
    tensors = {**made.network.tensors, "head.bias": np.full(1, np.nan, np.float32)}
    document = Document(Model(made.card, Network(made.network.architecture, tensors)))
    document.set_text("1")
    assert len(write(document, 3)) == 1 and document.text == "1"
    document.close()


@settings(max_examples=40)
@given(edits=st.lists(st.text("12. \n;x", max_size=16), min_size=1, max_size=5))
def test_edits_give_the_rows_of_the_last_text(edits):
    reading = of_rows()
    reader = Reader(reading)
    for text in edits:
        reader.set_text(text)
        reader.read(FOREVER)
        known = [reader.vocabulary.knows(token.text) for token in reader.vocabulary.split(text)]
        assert (~np.isnan(reader.rows[:, 1])).tolist() == known
        np.testing.assert_array_equal(np.nan_to_num(reader.rows), reader.trace.inputs)
        np.testing.assert_array_equal(reader.trace.logits, reading.trace(text).logits)


def of_rows() -> Model:
    architecture = Architecture(Input("vector", 2), (Layer("gru", 5),), 2)
    random = np.random.default_rng(1)
    tensors = {key: random.normal(0, 0.6, shape) for key, shape in architecture.tensor_shapes().items()}
    card = Card("rows", "Rows", "regress", Vocabulary("rows", (), width=2))
    return Model(card, Network(architecture, tensors))


@pytest.mark.parametrize("prompt", ["0.5 0.25\n0.1 0.2", "0.5 0.25\n", "0.5 0.25  ", "0.5;0.25\noops\n\n"])
def test_rows_are_written_each_on_a_line_of_its_own(document, prompt):
    document.set_model(of_rows())
    document.set_text(prompt)
    assert write(document, 5) == []
    written = document.text[len(prompt) :].strip().split("\n")
    assert written == document.model.generate(prompt, 5).split("\n") and all(document.known[-5:])
    np.testing.assert_allclose(document.rows[-5:], document.trace.logits[-6:-1], rtol=0, atol=0.5001e-4)


def test_it_asks_for_a_row_to_go_on_from(document):
    document.set_model(of_rows())
    assert write(document, 1) == ["Type at least one line of 2 numbers, and the network goes on from it."]
