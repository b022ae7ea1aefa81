"""Who can be compared, who is to begin with, and what each is called."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.modelfile import save_model
from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.session.network_shelf import FRESH
from tests.app.driving import said
from tests.networks import random_model


@pytest.fixture
def compare(open_window):
    """A window, and the companion on its stage."""

    def compare(model):
        window = open_window(load(model) if isinstance(model, str) else model, "If the class")
        window.companions.show_stage("compare")
        companion = window.companions.companion("compare")
        assert companion is not None
        return window, companion

    return compare


def keys(companion) -> list[str]:
    return [lane.key for lane in companion.stage.lanes.lanes]


def names(companion) -> list[str]:
    return [lane.name for lane in companion.stage.lanes.lanes]


def test_a_compared_network_changes_places_with_the_text_s(compare):
    window, companion = compare("python-prose-lstm")
    window.studio.switch_cell("gru")
    assert keys(companion) == ["", "python-prose-rnn", "python-prose-lstm"]
    window.studio.switch_cell("lstm")
    assert keys(companion) == ["", "python-prose-rnn", "python-prose-gru"]


def test_where_nobody_fits_others_are_chosen_once(compare):
    window, companion = compare("python-prose-lstm")
    window.studio.open_model("sentiment-lstm")
    assert keys(companion) == ["", "sentiment-rnn", "sentiment-gru"]
    for key in ("sentiment-rnn", "sentiment-gru"):
        companion.networks.remove(key)
    window.studio.selection.layer_changed.emit(0)
    assert keys(companion) == [""]
    window.studio.open_model("python-prose-lstm")
    assert keys(companion) == ["", "python-prose-rnn", "python-prose-gru"]


def test_whoever_wants_nobody_is_left_alone(compare):
    window, companion = compare("python-prose-lstm")
    companion.networks.set_keys([])
    window.studio.open_model("sentiment-lstm")
    assert keys(companion) == [""]


def test_names_are_as_short_as_tells_networks_apart(compare, tmp_path):
    own = learned(random_model("lstm", units=8, name="mine"), 1200)
    paths = {name: tmp_path / f"{name}.safetensors" for name in ("gru", "other", "early", "copy", "copy of it")}
    save_model(random_model("gru", units=8, name="mine"), paths["gru"])
    save_model(random_model("lstm", units=8, seed=5, name="other"), paths["other"])
    save_model(learned(random_model("lstm", units=8, seed=6, name="mine"), 1200), paths["early"])
    for name in ("copy", "copy of it"):
        save_model(random_model("lstm", units=8, seed=7, name="mine"), paths[name])
    _, companion = compare(own)
    companion.networks.set_keys(str(paths[name]) for name in ("gru", "other", "early"))
    assert names(companion) == ["LSTM · 8", "GRU · 8", "other", "step 1,200"]
    companion.networks.set_keys([FRESH, *(str(paths[name]) for name in ("copy", "copy of it"))])
    assert names(companion) == ["LSTM · 8", "untrained", "copy", "copy of it"]


def learned(model: Model, steps: int) -> Model:
    return replace(model, card=replace(model.card, training={"steps": steps}))


def test_the_network_of_the_text_is_not_compared_with_itself(compare, tmp_path):
    own = random_model("lstm", units=8, name="mine")
    save_model(own, path := tmp_path / "same.safetensors")
    window, companion = compare(own)
    assert not companion.networks.add(str(path))
    assert len(said(window)) == 1 and "already" in said(window)[0]


STEPS = (0, 10, 200)


@pytest.fixture
def run(conductor, tmp_path):
    """A run that has kept three networks, shown in the window, with its newest under the text."""
    folder = RunFolder.create(tmp_path / "a.run", RunRecord("mine", "characters", {}, step=STEPS[-1], steps_a_pass=5))
    for seed, step in enumerate(STEPS):
        model = learned(random_model("lstm", units=8, seed=seed, name="mine"), step)
        save_model(model, folder.snapshot_path(step))
    save_model(model, folder.model)
    conductor.window.open_run(folder.path)
    QApplication.processEvents()
    conductor.window.companions.show_stage("compare")
    return conductor.window.companions.companion("compare"), [str(folder.snapshot_path(step)) for step in STEPS]


def test_a_run_is_compared_with_what_it_began_with(run):
    """Before and after training: the very weights, not fresh ones."""
    companion, snapshots = run
    assert keys(companion) == ["", snapshots[0]]
    assert names(companion) == ["LSTM · 8", "step 0"]
    offered = companion.choice.offers()
    assert offered[0] == (snapshots[1], "this run after 10 steps") and FRESH in dict(offered)
    companion.networks.add(snapshots[1])
    assert names(companion) == ["LSTM · 8", "step 0", "step 10"]


def test_what_the_adder_offers_is_looked_up_when_it_opens(run):
    companion, snapshots = run
    menu = companion.stage.legend.adder.menu()
    companion.networks.add(snapshots[1])
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["before training (fresh weights)", "Open a model file…"]


def test_a_network_keeps_its_colour_whoever_reads_the_text(compare):
    window, companion = compare("python-prose-lstm")

    def colours() -> dict[str, int]:
        return {lane.name: lane.slot for lane in companion.stage.lanes.lanes}

    of_cells = {"LSTM · 128": 0, "RNN · 128": 1, "GRU · 128": 2}
    assert colours() == of_cells and tuple(companion.stage.curves._slots) == (0, 1, 2)
    window.studio.switch_cell("gru")
    assert colours() == of_cells and tuple(companion.stage.curves._slots) == (2, 1, 0)
    companion.networks.add(FRESH)
    assert colours() == of_cells | {"untrained": 3}
    companion.networks.remove("python-prose-rnn")
    assert colours() == {"GRU · 128": 2, "LSTM · 128": 0, "untrained": 3}
    window.studio.switch_cell("lstm")
    assert colours() == {"LSTM · 128": 0, "GRU · 128": 2, "untrained": 3}
