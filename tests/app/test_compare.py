"""Comparing networks in the real window."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.app.companions.compare import OFFER
from rnnviz.core.clamp import Clamp
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.core.sampling import Sampling
from rnnviz.session.network_shelf import FRESH
from tests.app.driving import said, type_text
from tests.networks import random_model

TEXT = "If the class has a name"
SIBLINGS = ["", "python-prose-rnn", "python-prose-gru"]


@pytest.fixture
def compare(open_window):
    """The window, and the companion on its stage."""

    def compare(model="python-prose-lstm", text=TEXT, rows=16):
        window = open_window(load(model) if isinstance(model, str) else model, text, rows)
        window.companions.show_stage("compare")
        companion = window.companions.companion("compare")
        assert companion is not None
        return window, companion

    return compare


def settle(companion):
    companion.networks.finish()
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("model", "fits"),
    [
        ("python-prose-lstm", True),
        ("lorenz-gru", True),
        ("forecast", True),
        ("sentiment-rnn", True),
        ("arrive-leave-lstm", True),
        ("translate-en-zh", False),
        ("unrolled", False),
    ],
)
def test_which_networks_it_goes_with(model, fits):
    assert OFFER.fits(load(model), "") is fits


def test_it_begins_with_the_siblings_and_follows_typing(compare):
    window, companion = compare()
    assert [lane.key for lane in companion.stage.lanes.lanes] == SIBLINGS
    type_text(window, " x")
    settle(companion)
    text = window.studio.document.text
    for lane, cost in zip(companion.stage.lanes.lanes, companion.stage.curves._costs, strict=True):
        expected = load(lane.key or "python-prose-lstm").trace(text).surprise
        np.testing.assert_array_equal(cost, expected)
        assert lane.mean == pytest.approx(float(expected[1:].mean(dtype=np.float64)))
        assert len(lane.guesses) == 3 and len(lane.rows) == 16
    window.grab()


def test_a_network_without_siblings_is_compared_with_what_it_was_before(compare):
    _, companion = compare("hello", "hello")
    assert [lane.key for lane in companion.stage.lanes.lanes] == ["", FRESH]


def test_only_what_fits_is_offered_and_chips_add_and_remove(compare):
    _, companion = compare()
    offered = [key for key, _ in companion.choice.offers()]
    assert offered == [FRESH]
    companion.stage.legend.add_requested.emit(FRESH)
    settle(companion)
    assert [lane.key for lane in companion.stage.lanes.lanes] == [*SIBLINGS, FRESH]
    assert not companion.stage.legend.adder.isEnabled()
    companion.stage.legend.remove_requested.emit("python-prose-rnn")
    assert [lane.key for lane in companion.stage.lanes.lanes] == ["", "python-prose-gru", FRESH]
    assert [key for key, _ in companion.choice.offers()] == ["python-prose-rnn"]


def test_a_file_that_does_not_fit_is_told(compare):
    window, companion = compare()
    companion.stage.legend.remove_requested.emit("python-prose-rnn")
    companion.networks.add("shakespeare-lstm")
    assert any("other tokens" in sentence for sentence in said(window))


def test_a_click_moves_the_cursor_and_selects_a_unit_of_the_documents_network(compare):
    window, companion = compare()
    settle(companion)
    companion.stage.curves.step_clicked.emit(4)
    assert window.studio.document.step == 4
    unit = companion.stage.lanes.lanes[0].rows[3]
    companion.stage.lanes.cell_clicked.emit("python-prose-gru", 4, 0)
    companion.stage.lanes.cell_clicked.emit("", 4, unit)
    assert window.studio.selection.unit == unit


def test_another_cell_changes_places_and_another_text_waits(compare):
    window, companion = compare()
    window.studio.switch_cell("gru")
    settle(companion)
    assert companion.stage.lanes.lanes[0].name == "GRU · 128"
    window.studio.open_model("sentiment-lstm")
    settle(companion)
    window.grab()
    window.studio.open_model("python-prose-lstm")
    settle(companion)
    assert [lane.key for lane in companion.stage.lanes.lanes] == SIBLINGS


def test_nobody_reads_behind_the_gate_maps(compare):
    window, companion = compare()
    window.companions.show_stage("")
    assert not companion.networks.is_on and len(companion.networks.members) == 1
    window.companions.show_stage("compare")
    assert len(companion.networks.members) == 3


def test_another_quantity_layer_and_all_units(compare):
    window, companion = compare(random_model("lstm", 40, 2, name="mine"), "hello world", rows=0)
    companion.networks.set_keys([FRESH])
    for quantity in ("cell", "keeps", "hidden"):
        companion.stage.legend.quantity_requested.emit(quantity)
        settle(companion)
        window.grab()
    window.studio.selection.set_layer(1)
    settle(companion)
    assert [lane.layer for lane in companion.stage.lanes.lanes] == [1, 1]
    assert all(lane.rows is None for lane in companion.stage.lanes.lanes)


@pytest.mark.parametrize(
    ("model", "others", "text"),
    [
        ("lorenz-lstm", ["lorenz-rnn"], "0.1 0.2 0.3\n0.2 0.2 0.3\n0.2 0.3 0.3"),
        ("sentiment-lstm", ["sentiment-gru64", FRESH], "a great film"),
        ("arrive-leave-lstm", ["arrive-leave-rnn"], "arrive Taipei on November"),
        ("python-prose-lstm", ["python-prose-gru"], ""),
        ("python-prose-lstm", ["python-prose-gru"], "a"),
    ],
)
def test_numbers_labels_and_texts_of_nothing_are_shown(compare, model, others, text):
    window, companion = compare(model, text)
    companion.networks.set_keys(others)
    settle(companion)
    assert len(companion.stage.lanes.lanes) == 1 + len(others)
    assert companion.stage.curves.tip_at(companion.stage.curves.grid.x_of(0) + 1)
    window.grab()


def test_a_network_without_answers_of_its_own_comes_while_others_are_compared(compare):
    for shown in (8, 0):
        window, _companion = compare("shakespeare-lstm", rows=shown)
        window.studio.show_model(load("dates-attention"), None)
        window.studio.document.read_all()
        QApplication.processEvents()
        assert window.companions.companion("compare") is None


def test_a_new_window_goes_on_comparing(conductor):
    window = conductor.window
    window.companions.show_stage("compare")
    window.set_dark(True)
    QApplication.processEvents()
    assert conductor.window is not window
    companion = conductor.window.companions.companion("compare")
    QApplication.processEvents()
    type_text(conductor.window, "x")
    settle(companion)
    assert [lane.key for lane in companion.stage.lanes.lanes] == SIBLINGS
    for lane in companion.stage.lanes.lanes:
        assert len(lane.trace) == conductor.studio.document.steps
    conductor.window.close()
    assert not companion.networks.is_on


@pytest.mark.parametrize("temperature", [0.0, 0.5, 1.4])
def test_what_is_expected_next_is_the_same_number_as_in_the_panel(compare, temperature):
    window, companion = compare()
    settle(companion)
    window.views.next_token.set_temperature(temperature)
    window.views.next_token.temperature_changed.emit(temperature)
    bar = window.views.next_token._bars.bars[0]
    _text, share = companion.stage.lanes.lanes[0].guesses[0]
    assert share == pytest.approx(bar.probability, abs=1e-12)
    logits = companion.networks.members[1].trace.logits[-1]
    expected = Sampling(temperature).probabilities(logits).max()
    assert companion.stage.lanes.lanes[1].guesses[0][1] == pytest.approx(expected)


def test_what_is_held_is_said_of_the_network_in_which_it_is(compare):
    window, companion = compare()
    settle(companion)
    window.studio.what_if.set_clamps([Clamp(0, "forget", 1.0), Clamp(0, "input", 0.0, on=False)])
    settle(companion)
    assert [len(lane.clamps) for lane in companion.stage.lanes.lanes] == [1, 0, 0]
    assert "held" in companion.stage.note.text() and "held" in companion.stage.legend.chips[0].text()
    window.grab()
    window.studio.what_if.clear()
    settle(companion)
    assert "held" not in companion.stage.note.text() + companion.stage.legend.chips[0].text()


def test_a_text_that_is_longer_than_what_is_compared_says_so(compare, monkeypatch):
    monkeypatch.setattr("rnnviz.session.compared_networks.LONGEST", 5)
    monkeypatch.setattr("rnnviz.session.lockstep.LONGEST", 5)
    window, companion = compare()
    companion.stage.lanes.grid.scroll_to(len(TEXT) - 1)
    assert "5 tokens" in companion.stage.note.text()
    lanes = companion.stage.lanes
    assert lanes._why_empty(lanes.lanes[1]) == "Only the first 5 tokens are compared"
    window.grab()


def test_the_tip_stays_with_the_networks_own_probabilities(compare):
    window, companion = compare()
    settle(companion)
    window.views.next_token.temperature_changed.emit(0.2)
    curves = companion.stage.curves
    tip = curves.tip_at(curves.grid.x_of(5) + 1)
    likeliest = Sampling().probabilities(companion.networks.members[0].trace.logits[4]).max()
    assert f"{likeliest:.3f}" in tip and "temperature 1" in tip


def test_a_forecast_that_is_no_number_is_left_out(compare):
    """As of a network that learned too fast."""
    model = load("lorenz-lstm")
    wild = {
        name: tensor * np.float32(np.inf if name == "head.bias" else 1)
        for name, tensor in model.network.tensors.items()
    }
    with np.errstate(over="ignore"):
        _, companion = compare(
            Model(model.card, Network(model.network.architecture, wild)), "0.1 0.2 0.3\n0.2 0.2 0.3\n0.4 0.4 0.4"
        )
        settle(companion)
    assert companion.stage.lanes.lanes[0].guesses == []
    assert len(companion.stage.lanes.lanes[1].guesses) == 3
