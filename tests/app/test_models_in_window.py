"""Other models in the same window: the text stays, and every view shows the new one."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton

from rnnviz.app.studio import PREFERRED, Studio, Wishes
from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.library import load, shipped
from rnnviz.core.model import Card, Model
from rnnviz.core.modelfile import save_model
from rnnviz.core.network import Network
from rnnviz.core.vocabulary import UNKNOWN, Vocabulary
from tests.app.driving import CTRL, Keys, assert_reads, click, press, said, type_text
from tests.networks import random_model, random_tensors
from tests.session.models import WORDS, model

TEXT = "the gate of the cell\n"


@pytest.fixture
def window(open_window):
    return open_window(load(PREFERRED), TEXT)


def made(vocabulary, classes, task="next-token", labels=(), every_step=True, name="made", scale=1.0):
    """A model with random weights, `scale` times as large as usual."""
    size = len(vocabulary) if vocabulary else 3
    entry = Input("one-hot" if vocabulary else "vector", size)
    architecture = Architecture(entry, (Layer("gru", 7),), classes, every_step)
    tensors = {key: scale * tensor for key, tensor in random_tensors(architecture).items()}
    return Model(Card(name, name.title(), task, vocabulary, labels), Network(architecture, tensors))


def assert_shown(window) -> None:
    """Header, rows, diagram and bars are those of the studio's model."""
    card, network, views = window.studio.model.card, window.studio.model.network, window.views
    assert card.title in views.header._title._title
    cell = network.layers[window.studio.selection.layer].cell
    assert views.header._cells.current == cell == views.diagram._reading.layer.cell
    assert views.maps._trace.network is network
    assert set(views.maps._scales) == set(network.layers[0].quantities)
    assert views.next_token._bars.bars
    assert window.grab().toImage().width() == window.width() * window.devicePixelRatio()


def reads_letters(entry):
    vocabulary = entry.card.vocabulary
    return vocabulary is not None and vocabulary.kind == "characters" and entry.card.task == "next-token"


@pytest.mark.parametrize("name", [entry.card.name for entry in shipped() if reads_letters(entry)])
def test_every_shipped_model_reads_the_text(window, name, qtbot):
    press(window, Keys.Key_Home)
    press(window, Keys.Key_Left)
    window.views.header.model_requested.emit(name)
    assert window.studio.model.name == name
    assert window.views.editor.caret == window.studio.document.cursor == len(TEXT) - 1
    assert_reads(window, TEXT)
    assert_shown(window)


@pytest.mark.parametrize("name", [entry.card.name for entry in shipped() if not reads_letters(entry)])
def test_every_other_model_reads_its_own_sample_and_the_letters_again(window, name):
    window.views.header.model_requested.emit(name)
    window.views.editor.replace_all(window.studio.model.card.sample)
    window.studio.document.read_all()
    assert window.studio.document.steps == window.studio.document.total
    assert window.views.maps._trace.network is window.studio.model.network
    assert not window.grab().isNull() and said(window) == []
    window.studio.open_model(PREFERRED)
    window.views.editor.replace_all(TEXT)
    assert_reads(window, TEXT)
    assert_shown(window)


def test_the_switch_goes_through_every_cell_and_keeps_text_and_undo(window):
    type_text(window, "x")
    buttons = {button.text(): button for button in window.views.header.findChildren(QPushButton)}
    for cell in ("RNN", "GRU", "LSTM"):
        click(buttons[cell], 5, 5)
        assert window.studio.model.name == f"python-prose-{cell.lower()}"
        assert_reads(window, TEXT + "x")
        assert_shown(window)
    press(window, Keys.Key_Z, CTRL)
    assert_reads(window, TEXT)


def test_cells_that_were_not_trained_cannot_be_switched_to(window):
    window.studio.open_model("python-code-lstm")
    buttons = {button.text(): button for button in window.views.header.findChildren(QPushButton)}
    assert [name for name in ("RNN", "LSTM", "GRU") if buttons[name].isEnabled()] == ["LSTM"]
    press(window, Keys.Key_3, CTRL)
    assert window.studio.model.name == "python-code-lstm"


def test_layers_are_chosen_where_there_are_some(window):
    chooser = window.views.header._layer
    assert chooser.isHidden()
    window.studio.open_model("python-code-lstm")
    assert not chooser.isHidden()
    next(action for action in chooser.menu().actions() if action.data() == 1).trigger()
    assert window.studio.selection.layer == window.views.maps._layer == 1
    assert "2" in chooser.text() and "below" in window.views.diagram._reading.input_label
    assert_shown(window)
    window.studio.open_model(PREFERRED)
    assert window.studio.selection.layer == window.views.maps._layer == 0


def test_a_unit_that_the_next_model_lacks_is_let_go(window):
    window.studio.selection.set_shown(0)
    window.studio.selection.set_unit(100)
    window.studio.open_model("python-prose-rnn")
    units = window.studio.model.network.layers[0].units
    assert window.views.maps._unit == window.studio.selection.unit == min(100, units - 1)
    assert_shown(window)


def test_pins_belong_to_their_model(window):
    press(window, Keys.Key_D, CTRL)
    pinned = window.studio.selection.unit
    press(window, Keys.Key_3, CTRL)
    assert not window.views.maps._names.pinned
    press(window, Keys.Key_2, CTRL)
    assert set(window.views.maps._names.pinned) == {pinned}


def test_switching_while_writing_stops_it(window, qtbot):
    document = window.studio.document
    press(window, Keys.Key_F6)
    qtbot.waitUntil(lambda: document.total > len(TEXT) + 1)
    press(window, Keys.Key_3, CTRL)
    assert not window.studio.writer.is_writing and not window.views.transport._writing
    assert_reads(window, document.text)


def test_switching_while_playing_stops_it(window):
    press(window, Keys.Key_F5)
    press(window, Keys.Key_1, CTRL)
    assert not window.studio.playback.is_playing
    assert window.views.ribbon.veil_from is None
    assert_reads(window, TEXT)


def test_a_model_file_is_opened_by_its_path(window, tmp_path):
    path = tmp_path / "mine.safetensors"
    save_model(random_model("gru", layers=2, name="mine"), path)
    window.files.open_file(path)
    assert window.studio.model.name == "mine" and said(window) == []
    assert_reads(window, TEXT)
    assert_shown(window)


def test_a_relative_path_is_kept_as_an_absolute_one(window, tmp_path, monkeypatch):
    save_model(random_model("gru", name="mine"), tmp_path / "mine.safetensors")
    monkeypatch.chdir(tmp_path)
    assert window.studio.open_model("mine.safetensors")
    assert window.studio.path == tmp_path / "mine.safetensors"


def test_a_model_of_words_is_typed_into_word_by_word(open_window):
    window = open_window(model("lstm", vocabulary=WORDS), "")
    type_text(window, "the gat")
    assert list(window.studio.document.texts) == ["the", "gat"]
    assert list(window.studio.document.known) == [True, False]
    type_text(window, "e don't.\nab")
    assert list(window.studio.document.texts) == ["the", "gate", "don't", ".", "\n", "ab"]
    assert all(window.studio.document.known)
    assert_reads(window, "the gate don't.\nab")
    assert_shown(window)
    assert window.views.grid.column_width > 40


def test_a_model_of_words_writes_words_with_spaces(open_window, qtbot):
    window = open_window(model("lstm", vocabulary=WORDS), "the cell")
    writer, document = window.studio.writer, window.studio.document
    writer.set_seed(4)
    window.views.next_token.temperature_changed.emit(1.0)
    window.views.transport.speed_requested.emit(60.0)
    document.text_changed.connect(lambda: writer.stop() if document.total >= 8 else None)
    press(window, Keys.Key_F6)
    qtbot.waitUntil(lambda: not writer.is_writing)
    written = window.studio.model.generate("the cell", 6, temperature=1.0, seed=4)
    assert document.text.split(" ")[2:] == written.split(" ")
    assert_reads(window, document.text)
    press(window, Keys.Key_Z, CTRL)
    assert_reads(window, "the cell")


def test_a_word_clicked_among_the_guesses_stands_apart(open_window):
    window = open_window(model("lstm", vocabulary=WORDS), "the")
    word = next(bar.text for bar in window.views.next_token._bars.bars if bar.text != UNKNOWN)
    window.views.next_token.token_chosen.emit(word)
    assert_reads(window, f"the {word}")


def test_a_labeller_shows_its_labels_and_writes_nothing(open_window):
    labels = ("noun", "verb", "other")
    window = open_window(made(WORDS, 3, "label", labels), "the cell gate")
    assert {bar.text for bar in window.views.next_token._bars.bars} == set(labels)
    assert window.views.ribbon._guesses == []
    assert_shown(window)
    type_text(window, " a")
    assert_reads(window, "the cell gate a")
    click(window.views.next_token._bars, 10, 5)
    assert_reads(window, "the cell gate a")
    press(window, Keys.Key_F6)
    assert not window.studio.writer.is_writing
    assert len(said(window)) == 1 and "does not write" in said(window)[0]


@pytest.mark.parametrize("classes", [1, 4, len(WORDS), 40])
def test_outputs_without_names_are_numbered(open_window, classes):
    window = open_window(made(WORDS, classes, "classify", every_step=False), "the cell")
    shown = [bar.text for bar in window.views.next_token._bars.bars]
    assert shown and all(text.startswith("output ") for text in shown)
    type_text(window, " gate")
    assert_reads(window, "the cell gate")


def test_a_labeller_is_not_surprised(open_window):
    """Even where it has as many labels as there are words, its outputs are no guesses at the next word."""
    names = tuple(f"label {number}" for number in range(len(WORDS)))
    window = open_window(made(WORDS, len(WORDS), "label", names), "the cell gate")
    ribbon = window.views.ribbon
    assert "surprise" not in ribbon.tip_at(window.views.grid.x_of(1) + 2)
    assert np.isnan([ribbon._surprise_at(step) for step in range(3)]).all()


def test_a_regressor_claims_no_probabilities(open_window):
    window = open_window(made(WORDS, 1, "regress", ("rating",), every_step=False), "the cell")
    bars, logits = window.views.next_token._bars, window.studio.document.trace.logits
    assert bars.bars == [] and f"{logits[-1, 0]:.5g}" in bars._message
    type_text(window, " gate")
    assert_reads(window, "the cell gate")


def test_a_model_of_vectors_is_refused_with_a_sentence(window, tmp_path):
    path = tmp_path / "vectors.safetensors"
    save_model(made(None, 4, "classify", name="vectors"), path)
    window.files.open_file(path)
    assert len(said(window)) == 1 and "vectors" in said(window)[0]
    assert window.studio.model.name == PREFERRED
    assert_reads(window, TEXT)


@pytest.mark.filterwarnings("ignore:overflow", "ignore:invalid value")
@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_a_network_that_leaves_the_range_of_numbers_is_shown_as_far_as_it_goes(open_window, qtbot, cell):
    vocabulary = Vocabulary("characters", (UNKNOWN, "a", "b"), 0)
    layer = Layer(cell, 3, "relu") if cell == "rnn" else Layer(cell, 3)
    architecture = Architecture(Input("one-hot", 3), (layer,), 3)
    tensors = {name: np.full(shape, 3e38, np.float32) for name, shape in architecture.tensor_shapes().items()}
    window = open_window(Model(Card("huge", "Huge", "next-token", vocabulary), Network(architecture, tensors)))
    type_text(window, "abab")
    window.grab()
    assert not np.isfinite(window.studio.document.trace.logits).all()
    assert "no probabilities" in window.views.next_token._bars._message
    press(window, Keys.Key_F6)
    qtbot.waitUntil(lambda: not window.studio.writer.is_writing)
    assert len(said(window)) == 1 and "no numbers" in said(window)[0]
    type_text(window, "ab")
    assert window.studio.document.steps == 6


def test_a_studio_needs_no_window(qapp):
    studio = Studio(load(PREFERRED), Wishes())
    failures: list[str] = []
    studio.failed.connect(failures.append)
    assert not studio.open_model("no-such-model") and len(failures) == 1
    assert studio.open_model("python-prose-gru") and studio.siblings().keys() == {"rnn", "lstm", "gru"}
    studio.close()
    studio.deleteLater()
