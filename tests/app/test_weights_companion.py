"""The stage of weights follows the layer, the unit and the network, and finds its radii while the window lives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rnnviz.app.companions.weights import WeightsCompanion
from rnnviz.app.unit_blocks import blocks_of, names_of
from rnnviz.app.window import MainWindow
from rnnviz.core.architecture import Input
from rnnviz.core.gate_weights import gate_weights
from rnnviz.core.library import load, shipped
from rnnviz.core.matrices import decoder_of, matrices
from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.core.translator import Translator
from tests.networks import random_model, random_tensors
from tests.translators import random_translator


def companion_of(window: MainWindow) -> WeightsCompanion:
    window.companions.show_stage("weights")
    found = window.companions.companion("weights")
    assert isinstance(found, WeightsCompanion)
    return found


def test_the_radii_are_found_for_each_layer_while_the_window_lives(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    model = random_model("lstm", 12, layers=2)
    window = open_window(model, "hello")
    companion = companion_of(window)
    for layer in (0, 1):
        window.studio.selection.set_layer(layer)
        qtbot.waitUntil(lambda: len(companion.maps._radii) == 4, timeout=3000)
        wanted = [np.abs(np.linalg.eigvals(gate.from_hidden)).max() for gate in gate_weights(model.network, layer)]
        assert companion.maps._radii == pytest.approx(wanted, rel=1e-4)


def test_a_listed_unit_is_gone_to_and_any_matrix_is_chosen(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("gru", 8, layers=2, input="embedding"), "hello")
    companion, selection = companion_of(window), window.studio.selection
    links = companion.stage.links
    assert [block.quantity for block in links.blocks] == ["reset", "update", "candidate", ""]
    rect, _, row = next(place for place in links.places() if place[2].layer == 1)
    QTest.mouseClick(links, Qt.MouseButton.LeftButton, pos=rect.center())
    assert (selection.layer, selection.unit) == (1, row.unit)
    for name in ("embedding.weight", "head.weight", "layer"):
        companion.stage.matrix_requested.emit(name)
        window.grab()
        assert companion.stage.choice.text().endswith("▾")
    companion.stage.matrix_requested.emit("head.weight")
    selection.set_layer(0)
    companion.stage.matrix.unit_clicked.emit(5)
    assert (selection.layer, selection.unit) == (1, 5)


@pytest.mark.parametrize("name", ["dense-wine", "forecast", "dates-attention", "arrive-leave-zh-lstm", "digits-gru"])
def test_every_matrix_of_models_of_all_kinds_is_painted(open_window: Callable[..., MainWindow], name: str) -> None:
    model = load(name)
    window = open_window(model)
    companion = companion_of(window)
    decoders = ["decoder.layer"] if decoder_of(model.network) is not None else []
    for matrix in ["layer", *decoders, *(each.name for each in matrices(model.network))]:
        companion.perform("matrix", matrix)
        window.grab()
    assert companion.stage.links.blocks


def test_every_shipped_unit_has_names_for_its_strongest_weights() -> None:
    small = [entry.card.name for entry in shipped() if entry.path.stat().st_size < 700_000]
    assert len(small) > 20
    for name in small:
        model = load(name)
        blocks = blocks_of(model, model.network, 0, 1)
        assert all(row.name for block in blocks for row in (*block.left, *block.right)), name
        names, last = names_of(model), matrices(model.network)[-1]
        assert names.of(last.columns, last.values.shape[1] - 1)


def test_behind_a_decoder_that_looks_back_no_unit_is_said_to_push_an_output() -> None:
    model = load("dates-attention")
    decoder = Translator(model).decoder_for(model.trace("May 1"))
    assert matrices(decoder.network)[-1].rows == "feature"
    assert all(block.quantity for block in blocks_of(decoder, decoder.network, 0, 1))
    plain = load("dates-plain")
    decoder = Translator(plain).decoder_for(plain.trace("May 1"))
    assert matrices(decoder.network)[-1].rows == "unit"
    assert blocks_of(decoder, decoder.network, 0, 1)[-1].quantity == ""


@pytest.mark.parametrize("matrix", ["layer", "head.weight"])
def test_while_a_network_learns_its_colours_stay_and_those_of_another_are_its_own(
    open_window: Callable[..., MainWindow], matrix: str
) -> None:
    model = random_model("lstm", 12)
    window = open_window(model, "hello")
    companion = companion_of(window)
    companion.perform("matrix", matrix)
    shown = companion.maps if matrix == "layer" else companion.stage.matrix
    first = shown.limit

    def learned(times: float) -> Model:
        tensors = {name: values * np.float32(times) for name, values in model.network.tensors.items()}
        return Model(model.card, Network(model.network.architecture, tensors))

    for times, limit in ((0.5, first), (1.5, 2 * first), (7.0, 8 * first), (1.0, 8 * first)):
        window.studio.document.set_weights(learned(times))
        assert shown.limit == pytest.approx(limit)
        assert companion.stage.histogram._limit == shown.limit
    window.studio.show_model(learned(0.5), None)
    assert shown.limit == pytest.approx(first / 2)


def test_the_token_that_is_read_is_marked_among_those_that_are_read_alone(
    open_window: Callable[..., MainWindow],
) -> None:
    plain = random_translator(attention=False)
    whole, half = plain.network.architecture, plain.network.architecture.decoder
    assert half is not None
    one_hot = replace(
        whole, input=Input("one-hot", whole.input.size), decoder=replace(half, input=Input("one-hot", half.input.size))
    )
    window = open_window(Model(plain.card, Network(one_hot, random_tensors(one_hot))), "abc")
    companion = companion_of(window)
    companion.perform("matrix", "layer")
    assert companion.maps._column == 3
    companion.perform("matrix", "decoder.layer")
    assert companion.maps._column == -1
