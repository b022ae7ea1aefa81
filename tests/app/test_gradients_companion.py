"""In the window: the lesson on gradients has its panel, its strip and its drawing, and they follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rnnviz.app.companions.gradients import OFFER, GradientsCompanion
from rnnviz.app.companions.influence import InfluenceCompanion, fits
from rnnviz.app.window import MainWindow
from rnnviz.core.clamp import Clamp
from rnnviz.core.fresh import fresh_network
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.modelfile import save_model
from rnnviz.core.translator import Translator
from rnnviz.lessons.gradients import LESSON
from rnnviz.session.compared_networks import ComparedNetworks
from rnnviz.session.gradient_networks import Source
from tests.app.learning import Learner, until
from tests.app.shown import companion
from tests.networks import random_model
from tests.translators import random_translator


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    made = open_window(load("python-prose-rnn"), "If the class has a name")
    made.guide.open("gradients")
    return made


def _panel(window: MainWindow) -> GradientsCompanion:
    found = companion(window, "gradients", GradientsCompanion)
    found._study.slices.finish()
    return found


def test_it_is_offered_where_something_is_predicted() -> None:
    assert OFFER.fits(load("python-prose-gru"), "") and OFFER.fits(load("alphabet"), "")
    assert not OFFER.fits(load("unrolled"), "gradients") and not OFFER.fits(load("forecast"), "gradients")
    translator = Translator(random_translator())
    writing = translator.decoder_for(translator.encode(translator.model.card.sample))
    assert writing.card.task == "next-token"
    assert not OFFER.fits(writing, "") and not fits(writing, "")  # its head looks at the source, too


def test_the_lesson_shows_the_family_and_what_is_asked_for(window: MainWindow) -> None:
    shown = _panel(window)
    assert [curve.source.cell for curve in shown._study.curves] == ["rnn", "lstm", "gru"]
    assert "surprise of “.”" in shown._what()
    rnn, lstm, gru = (curve.halves for curve in shown._study.curves)
    assert 0 < rnn < lstm < gru
    window.companions.tell("gradients", "set", {"show": "state", "average": False, "fresh": True, "radius": 2.5})
    assert {curve.source.kind for curve in _panel(window)._study.curves} == {"trained", "fresh", "radius"}


def test_it_follows_the_cursor_and_the_text(window: MainWindow) -> None:
    window.studio.document.set_cursor(10)
    assert _panel(window)._study.step == 9
    window.views.editor.replace_all("")
    assert _panel(window)._study.curves == [] and "Type something" in _panel(window)._what()
    window.views.editor.replace_all("hello")
    influence = companion(window, "influence", InfluenceCompanion)
    influence._influence.slices.finish()
    assert len(influence._strip._values) == 5 and not influence.widget.isHidden()


def test_dropout_comes_and_goes(window: MainWindow) -> None:
    for step in range(1, len(LESSON.steps)):
        window.guide._on_step_requested(1)
        assert (window.companions.companion("dropout") is not None) == (step == len(LESSON.steps) - 1)
    window.guide._on_step_requested(-1)
    assert window.companions.companion("dropout") is None


def test_learning_begins_when_the_built_in_text_has_been_read(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    monkeypatch.setattr(learner.learning, "begin", lambda name, recipe, *_: begun.append(recipe.name))
    learner.window.guide.open("gradients")
    learner.window.guide._on_try_requested("learn")
    until(lambda: begun)
    assert begun == ["gradients"]


def _told(window: MainWindow) -> set[tuple[str, str, int]]:
    return {(*curve.source, curve.layer) for curve in _panel(window)._study.curves}


def test_every_layer_and_the_networks_of_the_comparison_are_in_one_plot(
    open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "mine.safetensors"
    save_model(random_model("gru", name="mine"), path)
    window = open_window(random_model("lstm", layers=2), "hello world")
    window.companions.show_side("gradients")
    fresh = {(cell, "fresh", 0) for cell in ("rnn", "lstm", "gru")}
    own = {("lstm", "trained", layer) for layer in (0, 1)}
    assert _told(window) == own | fresh
    ComparedNetworks.of(window.studio.document).set_keys([str(path)])
    assert _told(window) == own | fresh | {("gru", "trained", 0)}
    ComparedNetworks.of(window.studio.document).set_keys([])
    assert _told(window) == own | fresh
    strongest = [line.key.layer for line in _panel(window)._panel._lines if line.is_own]
    window.studio.selection.set_layer(1)
    _panel(window)
    assert {layer for _, kind, layer in _told(window) if kind == "fresh"} == {1}
    assert strongest == [0] and [line.key.layer for line in _panel(window)._panel._lines if line.is_own] == [1]


def test_a_compared_network_comes_before_the_shipped_one_of_its_cell(
    open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    shipped, path = load("python-prose-gru"), tmp_path / "mine.safetensors"
    save_model(Model(replace(shipped.card, name="mine"), fresh_network(shipped.network.architecture)), path)
    window = open_window(load("python-prose-lstm"), "If the class")
    window.companions.show_side("gradients")
    before = {curve.source: curve.halves for curve in _panel(window)._study.curves}
    ComparedNetworks.of(window.studio.document).set_keys([str(path)])
    after = {curve.source: curve.halves for curve in _panel(window)._study.curves}
    gru = Source("gru", "trained")
    assert {source for source in before if before[source] != after[source]} == {gru}


def test_what_is_held_is_told_apart_from_what_is_free(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(random_model("gru"), "hello world")
    window.companions.show_side("gradients")
    window.studio.document.set_clamps([Clamp(0, "update", 1.0)])
    names = {one.key.kind: (one.name, one.is_own) for one in _panel(window)._panel._told if one.key.cell == "gru"}
    assert names == {"trained": ("held", True), "free": ("GRU", False), "fresh": ("GRU", False)}
    window.studio.document.set_clamps([])
    assert {one.name for one in _panel(window)._panel._told} == {"RNN", "LSTM", "GRU"}


def test_a_network_of_two_cells_has_both_their_names(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(load("sentiment-lstm-gru"), "what a film")
    window.companions.show_side("gradients")
    assert [one.name for one in _panel(window)._panel._told if one.key.kind == "trained"] == ["LSTM + GRU"] * 2
