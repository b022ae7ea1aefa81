"""Curves of the network that reads, of its siblings and of fresh ones follow the text, the cursor and the weights."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnnviz.core.clamp import Clamp
from rnnviz.core.fresh import fresh_network, with_radius
from rnnviz.core.gradients import finished, loss_gradients, state_gains
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.parameter_gradients import norm_of, parameter_gradients
from rnnviz.session.document import Document
from rnnviz.session.gradient_study import WINDOW, GradientStudy
from tests.networks import LETTERS, random_model

TEXT = "the cat sat on the mat and it sat there"


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Document]:
    made = Document(random_model("lstm", name="some-lstm"))
    made.set_text(TEXT)
    made.read_all()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def study(document: Document) -> Iterator[GradientStudy]:
    made = GradientStudy(document, document)
    made.set_rivals([random_model("rnn", seed=1), random_model("gru", seed=2)])
    yield made
    made.close()


def _curves(study: GradientStudy, layer: int = 0) -> dict[tuple[str, str], np.ndarray]:
    """By cell and kind, of one layer."""
    study._document.read_all()
    study.refresh(0)
    study.slices.finish()
    return {(curve.source.cell, curve.source.kind): curve.norms for curve in study.curves if curve.layer == layer}


def test_text_that_is_cut_while_nobody_looks_ends_the_work(document: Document, study: GradientStudy) -> None:
    study.refresh()
    study.slices._advance(0.0)
    document.set_text("the")  # of a tab that is not in front nobody refreshes it
    assert not study.slices.is_working
    assert _curves(study)["lstm", "trained"][0] == pytest.approx(1.0)


def test_another_network_that_comes_while_nobody_looks_ends_the_work(document: Document, study: GradientStudy) -> None:
    study.refresh()
    study.slices._advance(0.0)
    document.set_model(load("python-prose-gru"))  # its tokens have other numbers, which the rivals know nothing of
    assert not study.slices.is_working
    study.set_rivals([])
    assert _curves(study)["gru", "trained"][0] == pytest.approx(1.0)


def test_fresh_networks_read_the_tokens_of_another_vocabulary(document: Document, study: GradientStudy) -> None:
    study.set_rivals([])
    before = _curves(study)["lstm", "fresh"]
    document.set_model(random_model("lstm", tokens=LETTERS[::-1]))  # of the same shape
    fresh = Model(document.model.card, fresh_network(document.model.network.architecture, 1)).trace(TEXT)
    target = int(fresh.logits[-1].argmax())
    expected = finished(loss_gradients(fresh, len(TEXT) - 1, [target], 60)).states[0][0]
    found = _curves(study)["lstm", "fresh"]
    np.testing.assert_allclose(found, expected / expected[0], rtol=1e-5)
    assert not np.allclose(found, before, equal_nan=True)


def test_every_network_has_a_curve_that_begins_with_one(document: Document, study: GradientStudy) -> None:
    document.set_cursor(20)
    curves = _curves(study)
    cells = ("lstm", "rnn", "gru")
    assert list(curves) == [*((cell, "trained") for cell in cells), *((cell, "fresh") for cell in cells)]
    for norms in curves.values():
        assert norms[0] == pytest.approx(1.0) and np.isfinite(norms[:20]).all() and np.isnan(norms[20:]).all()
    target = document.vocabulary.id_of(TEXT[20])
    found = finished(loss_gradients(document.trace, 19, [target], 60)).states[0][0]
    np.testing.assert_allclose(curves["lstm", "trained"], found / found[0], rtol=1e-5)


@pytest.mark.parametrize("quantity", ["loss", "state"])
def test_every_layer_of_what_was_learned_has_a_curve(document: Document, quantity: str) -> None:
    document.set_model(random_model("lstm", layers=3, seed=4))
    document.read_all()
    document.set_cursor(20)
    study = GradientStudy(document, document)
    study.set_rivals([random_model("gru", layers=2, seed=2)])
    study.set_layer(1)
    study.set_wish(quantity, False, True, 0.0)
    _curves(study)
    found = {(*curve.source, curve.layer) for curve in study.curves}
    learned = {("lstm", "trained", layer) for layer in range(3)} | {("gru", "trained", layer) for layer in range(2)}
    assert found == learned | {(cell, "fresh", 1) for cell in ("rnn", "lstm", "gru")}
    losses = finished(loss_gradients(document.trace, 19, [document.vocabulary.id_of(TEXT[20])], 60)).states
    for layer in range(3):
        norms = losses[layer][0] if quantity == "loss" else finished(state_gains(document.trace, layer, 19, 60))
        mine = _curves(study, layer)["lstm", "trained"]
        np.testing.assert_allclose(mine[: len(norms)], (norms / norms[0])[: len(mine)], rtol=1e-4)
    study.close()


def test_what_is_held_is_followed_back_beside_what_is_not(document: Document, study: GradientStudy) -> None:
    document.set_cursor(20)
    before = _curves(study)
    document.set_clamps([Clamp(0, "forget", 1.0), Clamp(0, "input", 0.0)])
    after = _curves(study)
    np.testing.assert_allclose(after["lstm", "free"], before["lstm", "trained"], rtol=1e-4)
    assert study.is_held and not np.allclose(after["lstm", "trained"], after["lstm", "free"], equal_nan=True)
    for cell in ("rnn", "gru"):
        np.testing.assert_array_equal(after[cell, "trained"], before[cell, "trained"])
    document.set_clamps([Clamp(0, name, 0.0, steps=(12, 13)) for name in ("cell", "hidden")])
    reset = _curves(study)["lstm", "trained"]
    assert (reset[:8] > 0).all() and not reset[8:20].any() and np.isnan(reset[20:]).all()
    document.set_weights(Model(document.model.card, random_model("lstm", seed=9).network))
    assert not np.allclose(_curves(study)["lstm", "free"], before["lstm", "trained"], equal_nan=True)
    document.set_clamps([])
    assert ("lstm", "free") not in _curves(study)


def test_where_nothing_arrives_at_first_the_shares_are_of_what_arrives_behind(document: Document) -> None:
    """The upper layer keeps its state at the last step: it then hangs on the lower layer's steps before alone."""
    document.set_model(random_model("gru", layers=2, seed=4))
    document.set_cursor(20)
    document.set_clamps([Clamp(1, "hidden", 0.0, steps=(19, 20), kind="keep")])
    study = GradientStudy(document, document)
    lower = _curves(study)["gru", "trained"]
    assert lower[0] == 0 and lower[1] == 1 and (lower[2:20] > 0).all()
    study.close()


def test_the_own_curves_are_told_before_the_others_are_there(document: Document, study: GradientStudy) -> None:
    told: list[set[str]] = []
    study.changed.connect(lambda: told.append({curve.source.cell for curve in study.curves}))
    _curves(study)
    assert told[0] == {"lstm"} and told[-1] == {"lstm", "rnn", "gru"}


def test_the_mean_is_the_geometric_one_over_the_last_steps(document: Document, study: GradientStudy) -> None:
    document.set_cursor(30)
    study.set_wish("loss", True, False, 0.0)
    mean = _curves(study)["lstm", "trained"]
    targets = [document.vocabulary.id_of(letter) for letter in TEXT[1:31]]
    alone = [finished(loss_gradients(document.trace, step, [targets[step]], 60)).states[0][0] for step in range(30)]
    logs = np.log([norms / norms[0] for norms in alone])
    np.testing.assert_allclose(mean[:30], np.exp(np.nanmean(logs[:, :30], axis=0)), rtol=1e-3)
    assert np.isnan(mean[30:]).all()


def test_what_would_be_clipped_is_the_gradient_of_the_last_steps(document: Document, study: GradientStudy) -> None:
    document.set_text(TEXT * 4)
    _curves(study)
    last = len(TEXT) * 4
    targets = [document.vocabulary.id_of(letter) for letter in (TEXT * 4)[last - WINDOW + 1 :]]
    targets.append(int(document.trace.logits[-1].argmax()))
    wanted = norm_of(finished(parameter_gradients(document.trace, last - WINDOW, targets)))
    assert study.weights["trained"] == pytest.approx(wanted, rel=1e-4)


def test_no_weights_are_told_of_when_nothing_is_read(document: Document, study: GradientStudy) -> None:
    study.set_wish("loss", False, False, 1.5)
    _curves(study)
    assert set(study.weights) == {"trained", "radius"}
    study.set_wish("loss", False, False, 0.0)
    _curves(study)
    assert set(study.weights) == {"trained"}
    document.set_text("")
    study.refresh(0)
    study.slices.finish()
    assert not study.weights and not study.curves


def test_another_rival_of_the_same_cell_has_another_curve(document: Document, study: GradientStudy) -> None:
    before = _curves(study)
    study.set_rivals([random_model("rnn", seed=7), random_model("rnn", seed=1), random_model("gru", seed=2)])
    after = _curves(study)
    np.testing.assert_array_equal(before["gru", "trained"], after["gru", "trained"])
    assert not np.allclose(before["rnn", "trained"], after["rnn", "trained"], equal_nan=True)


def test_the_fresh_network_of_a_radius_is_scaled_to_it(document: Document, study: GradientStudy) -> None:
    for radius, units in ((1.7, 6), (2.5, 6), (2.5, 9)):
        study.set_wish("state", False, False, radius)
        document.set_model(random_model("lstm", units))
        found = _curves(study)["rnn", "radius"]
        plain = fresh_network(random_model("rnn", units).network.architecture)
        trace = Model(document.model.card, with_radius(plain, radius)).trace(TEXT)
        np.testing.assert_array_equal(found, finished(state_gains(trace, 0, len(TEXT) - 1, 60)))


def test_a_rival_of_the_own_cell_is_no_rival(document: Document, study: GradientStudy) -> None:
    study.set_rivals([random_model("lstm", seed=7), random_model("gru", seed=2)])
    _curves(study)
    sources = [tuple(curve.source) for curve in study.curves if curve.source.kind == "trained"]
    assert sources == [("lstm", "trained"), ("gru", "trained")]


def test_nothing_is_worked_out_twice(document: Document, study: GradientStudy) -> None:
    told: list[int] = []
    _curves(study)
    study.changed.connect(lambda: told.append(study.step))
    study.refresh()
    study.slices.finish()
    assert not told
    document.set_cursor(7)
    study.refresh()
    study.slices.finish()
    assert set(told) == {6}


def test_rivals_read_the_same_text(document: Document, study: GradientStudy) -> None:
    rnn = random_model("rnn", seed=1)
    document.set_cursor(30)
    found = finished(loss_gradients(rnn.trace(TEXT[:31]), 29, [document.vocabulary.id_of(TEXT[30])], 60)).states[0][0]
    np.testing.assert_allclose(_curves(study)["rnn", "trained"], found / found[0], rtol=1e-4)
    document.set_text(TEXT[:10] + "X" + TEXT[11:])
    document.set_cursor(30)
    assert not np.allclose(_curves(study)["rnn", "trained"], found / found[0], rtol=1e-3, equal_nan=True)


def test_other_weights_give_another_curve(document: Document, study: GradientStudy) -> None:
    before = _curves(study)
    document.set_weights(Model(document.model.card, random_model("lstm", seed=9).network))
    after = _curves(study)
    assert not np.allclose(before["lstm", "trained"], after["lstm", "trained"], equal_nan=True)
    np.testing.assert_array_equal(before["rnn", "fresh"], after["rnn", "fresh"])


def test_what_is_wished_is_shown(document: Document, study: GradientStudy) -> None:
    study.set_wish("state", False, False, 0.0)
    assert set(_curves(study)) == {("lstm", "trained"), ("rnn", "trained"), ("gru", "trained")}
    study.set_wish("loss", True, False, 3.0)
    strong = _curves(study)["rnn", "radius"]
    study.set_wish("loss", True, False, 0.5)
    weak = _curves(study)["rnn", "radius"]
    assert strong[10] > 100 * weak[10]
    assert study.weights["trained"] > 0 and study.weights["radius"] > 0


def test_before_the_first_step_there_is_none(document: Document, study: GradientStudy) -> None:
    assert _curves(study)
    document.set_cursor(0)
    assert _curves(study) == {}
    document.set_text("")
    assert _curves(study) == {}


def test_networks_with_other_tokens_are_left_out(document: Document, study: GradientStudy) -> None:
    study.set_rivals([random_model("rnn", tokens="abc")])
    assert {cell for cell, kind in _curves(study) if kind == "trained"} == {"lstm"}


def test_it_works_in_slices_and_is_not_starved(document: Document, study: GradientStudy, qtbot: QtBot) -> None:
    study.refresh()
    document.set_cursor(5)
    study.refresh()
    qtbot.waitUntil(lambda: not study.slices.is_working)
    assert study.step == 4 and len(study.curves) == 6


def test_text_that_is_cut_in_the_middle_of_the_work_is_begun_anew(document: Document, study: GradientStudy) -> None:
    study.refresh()
    study.slices._advance(0.0)
    document.set_text("the")
    study.refresh(0)
    study.slices.finish()
    assert study.step == 2 and study.curves
