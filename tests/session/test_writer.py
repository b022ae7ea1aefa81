from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.core.sampling import Sampling
from rnnviz.session.document import Document
from rnnviz.session.writer import Writer
from tests.session.models import CHARACTERS, WORDS, model


class Desk:
    """A document that gets what the writer writes, as the window does it."""

    def __init__(self, made: Model, prompt: str) -> None:
        self.document = Document(made)
        self.document.slice_seconds = 60.0  # read at once, however busy the machine is
        self.document.set_text(prompt)
        self.writer = Writer(self.document)
        self.writer.set_speed(60)
        self.writer.token_written.connect(self.append)
        self.reasons: list[str] = []
        self.writer.stopped.connect(self.reasons.append)

    def append(self, text: str) -> None:
        self.document.set_text(self.document.text + text)

    def write(self, tokens: int) -> str:
        """Let it write without waiting for the clock; what it wrote."""
        before = self.document.text
        self.writer.start()
        for _ in range(tokens):
            if self.writer.is_writing:
                self.writer._on_beat()
        self.writer.stop()
        return self.document.text[len(before) :]


@pytest.fixture
def desk(qapp):
    made = []

    def open_desk(model_used: Model, prompt: str) -> Desk:
        made.append(Desk(model_used, prompt))
        return made[-1]

    yield open_desk
    for one in made:
        one.writer.close()
        one.document.close()


@pytest.mark.parametrize(
    ("temperature", "top_k", "top_p"), [(1.0, 0, 1.0), (0.0, 0, 1.0), (0.7, 3, 1.0), (1.3, 0, 0.8), (1.0, 5, 0.9)]
)
def test_it_writes_what_the_model_generates(desk, temperature, top_k, top_p):
    made = model()
    there = desk(made, "a bad")
    there.writer.set_sampling(Sampling(temperature, top_k, top_p))
    there.writer.set_seed(7)
    generated = made.generate("a bad", 40, temperature=temperature, top_k=top_k, top_p=top_p, seed=7)
    assert there.write(40) == generated


def test_words_are_written_apart(desk):
    made = model(vocabulary=WORDS)
    there = desk(made, "the cell")
    there.writer.set_seed(3)
    there.write(40)
    expected = WORDS.encode("the cell").tolist() + WORDS.encode(made.generate("the cell", 40, seed=3)).tolist()
    assert there.document.trace.tokens.tolist() == expected
    assert "  " not in there.document.text


def test_an_empty_document_begins_with_a_line_break_as_generation_does(desk):
    made = model()
    there = desk(made, "")
    there.writer.set_seed(5)
    assert there.write(21) == "\n" + made.generate("", 20, seed=5)


def test_the_unknown_token_is_never_written(desk):
    made = model()
    head = made.network.tensors["head.bias"].copy()
    head[CHARACTERS.unknown] = 50.0
    eager = Network(made.network.architecture, {**made.network.tensors, "head.bias": head})
    assert "\N{REPLACEMENT CHARACTER}" not in desk(Model(made.card, eager), "a").write(30)


def test_it_goes_on_by_itself_until_it_is_stopped(desk, qtbot):
    there = desk(model(), "a bad")
    with qtbot.waitSignal(there.writer.writing_changed) as told:
        there.writer.start()
    assert told.args == [True]
    qtbot.waitUntil(lambda: there.document.total >= 10, timeout=5000)
    there.writer.stop()
    assert not there.writer.is_writing
    written = there.document.text
    qtbot.wait(50)
    assert there.document.text == written


def test_nothing_is_chosen_before_the_last_token_has_come_back(desk):
    there = desk(model(), "a bad")
    written: list[str] = []
    there.writer.token_written.disconnect(there.append)
    there.writer.token_written.connect(written.append)
    there.writer.start()
    for _ in range(5):
        there.writer._on_beat()
    assert len(written) == 1
    there.append(written[0])
    there.writer._on_beat()
    assert len(written) == 2


def test_nothing_is_chosen_before_the_text_has_been_read(desk):
    there = desk(model(), "a bad")
    there.document.slice_seconds = 0.0
    there.document.set_text("a bad cab " * 3)
    written: list[str] = []
    there.writer.token_written.connect(written.append)
    there.writer.start()
    there.writer._on_beat()
    assert not written
    there.document.read_all()
    there.writer._on_beat()
    assert len(written) == 1


def test_a_model_of_another_task_says_why_it_does_not_write(desk, qtbot):
    there = desk(model(task="label"), "a bad")
    with qtbot.assertNotEmitted(there.writer.writing_changed):
        there.writer.start()
    assert there.reasons == ["LSTM-0 does not write text: it was not taught to predict the next token."]


def test_it_stops_when_another_model_comes_that_cannot_write(desk):
    there = desk(model(), "a bad")
    there.writer.start()
    there.writer._on_beat()
    there.document.set_model(model("gru", task="label"))
    there.writer._on_beat()
    assert not there.writer.is_writing
    assert len(there.reasons) == 1


def test_it_stops_at_its_limit(desk):
    there = desk(model(), "a bad")
    there.writer.set_limit(12)
    there.write(30)
    assert there.document.total == 12
    assert there.reasons == ["The text has 12 tokens; writing stops here."]


def test_it_does_not_write_behind_what_was_not_read(desk):
    there = desk(model(), "a")
    there.document.slice_seconds = 0.0
    there.document.set_text("a bad cab")
    there.document.stop_reading()
    there.writer.start()
    assert not there.writer.is_writing
    assert there.reasons == [there.document.note]


def test_outputs_that_are_no_numbers_end_it_with_a_sentence(desk):
    made = model("rnn")
    tensors = {**made.network.tensors, "head.bias": np.full_like(made.network.tensors["head.bias"], np.inf)}
    there = desk(Model(made.card, Network(made.network.architecture, tensors)), "a")
    there.write(3)
    assert len(there.reasons) == 1
    assert there.document.text == "a"


def test_another_start_draws_the_same_again(desk):
    there = desk(model(), "a bad")
    there.writer.set_seed(1)
    first = there.write(20)
    there.document.set_text("a bad")
    assert there.write(20) == first
