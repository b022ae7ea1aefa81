"""Up to four networks on the same typed text."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.disagreement import disagreement
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.modelfile import save_model
from rnnviz.session.compared_networks import ComparedNetworks
from rnnviz.session.document import Document
from rnnviz.session.network_shelf import FRESH
from tests.session.models import CHARACTERS_WITHOUT_UNKNOWN, TEXT, model


@pytest.fixture
def gru(tmp_path):
    """A second network of the document's kind, in a file."""
    path = tmp_path / "gru.safetensors"
    save_model(model("gru", seed=3), path)
    return str(path)


@pytest.fixture
def networks(document):
    made = ComparedNetworks(document, document)
    document.slice_seconds = made._lockstep.slice_seconds = 60.0
    document.set_text(TEXT)
    made.set_on(True)
    yield made
    made.close()


def assert_is_as_read_alone(networks: ComparedNetworks, text: str) -> None:
    networks.finish()
    members = networks.members
    traces = [member.model.trace(text) for member in members]
    assert len(networks.compared.apart) == len(text)
    for cost, trace in zip(networks.compared.costs, traces, strict=True):
        np.testing.assert_array_equal(cost, trace.surprise)
    if len(members) > 1:
        apart = disagreement(members[0].model, traces, 0, len(text))
        np.testing.assert_allclose(networks.compared.apart, apart, rtol=1e-5, atol=1e-9)


def test_the_document_alone_has_its_own_costs(networks):
    assert networks.keys is None and [member.key for member in networks.members] == [""]
    assert_is_as_read_alone(networks, TEXT)
    assert np.isnan(networks.compared.apart).all()


def test_three_networks_follow_every_edit(networks, document, gru):
    networks.set_keys([gru, FRESH])
    assert [member.key for member in networks.members] == ["", gru, FRESH]
    for text in ("a", "a bad cab", "a cab", "", "a ca.\n", TEXT):
        document.set_text(text)
        assert_is_as_read_alone(networks, text)


def test_means_are_over_the_tokens_that_all_predicted(networks, gru):
    networks.set_keys([gru])
    networks.finish()
    own, other = networks.compared.costs
    assert networks.compared.means == pytest.approx([own[1:].mean(), other[1:].mean()])


def test_fresh_weights_are_of_the_same_shape_and_stay_while_the_network_learns(networks, document):
    networks.set_keys([FRESH])
    before = networks.members[1].model
    assert before.network.architecture == document.model.network.architecture
    document.set_weights(model(seed=8))
    assert networks.members[1].model is before
    assert_is_as_read_alone(networks, TEXT)


def test_clamps_of_the_document_change_its_lane_only(networks, document, gru):
    from rnnviz.core.clamp import parse_clamp

    networks.set_keys([gru])
    networks.finish()
    own, other = (cost.copy() for cost in networks.compared.costs)
    document.set_clamps([parse_clamp("layers.0.forget=0")])
    networks.finish()
    assert not np.allclose(networks.compared.costs[0][2:], own[2:])
    np.testing.assert_array_equal(networks.compared.costs[1], other)


def test_one_that_does_not_fit_is_refused_in_one_sentence(networks, tmp_path):
    said: list[str] = []
    networks.refused.connect(said.append)
    path = tmp_path / "other.safetensors"
    save_model(model(vocabulary=CHARACTERS_WITHOUT_UNKNOWN, name="other"), path)
    assert not networks.add(str(path)) and not networks.add("sentiment-lstm") and not networks.add("nobody")
    assert "other tokens" in said[0] and "another task" in said[1] and "nobody" in said[2]
    assert networks.keys is None


def test_four_are_enough(networks, tmp_path):
    said: list[str] = []
    networks.refused.connect(said.append)
    for seed in range(1, 5):
        path = tmp_path / f"{seed}.safetensors"
        save_model(model(seed=seed), path)
        assert networks.add(str(path)) is (seed < 4)
    assert len(networks.members) == 4 and networks.is_full and "Four" in said[0]
    networks.remove(networks.members[1].key)
    assert len(networks.members) == 3 and not networks.is_full


def test_the_documents_own_network_is_not_compared_with_itself_and_comes_back(qapp):
    document = Document(load("python-prose-lstm"))
    networks = ComparedNetworks(document, document)
    networks.set_on(True)
    networks.set_keys(["python-prose-gru", "python-prose-lstm"])
    assert [member.key for member in networks.members] == ["", "python-prose-gru"]
    document.set_model(load("python-prose-gru"))
    assert [member.key for member in networks.members] == ["", "python-prose-lstm"]
    document.set_model(load("hello"))
    assert len(networks.members) == 1
    document.set_model(load("python-prose-rnn"))
    assert len(networks.members) == 3
    networks.close()
    document.close()
    document.deleteLater()


def test_nothing_is_read_while_it_is_off(networks, document, gru):
    networks.set_keys([gru])
    networks.set_on(False)
    assert len(networks.members) == 1 and networks._lockstep.lanes == ()
    networks.set_on(True)
    assert_is_as_read_alone(networks, TEXT)


def test_rows_stay_while_one_types_and_are_ranked_once_there_is_enough(networks, document):
    networks.set_keys([FRESH])
    own, other = networks.members
    assert networks.rows(own, 0, 0) is None
    few = networks.rows(other, 0, 3)
    document.set_text(TEXT + "a")
    assert networks.rows(networks.members[1], 0, 3) == few
    document.set_text(TEXT * 3)
    ranked = networks.rows(networks.members[1], 0, 6)
    assert sorted(ranked) == list(range(6))
    document.set_text("a b" * 30)
    assert networks.rows(networks.members[1], 0, 6) == ranked
    networks.rank_again()
    assert sorted(networks.rows(networks.members[1], 0, 6)) == list(range(6))


def test_a_long_text_is_read_in_slices(qtbot, networks, document, gru):
    networks._lockstep.slice_seconds = document.slice_seconds = 0.002
    networks.set_keys([gru])
    text = "a bad cab. " * 200
    document.set_text(text)
    assert networks.is_reading
    qtbot.waitUntil(lambda: not networks.is_reading and len(networks.compared.apart) == len(text), timeout=10_000)
    expected: Model = load(gru)
    np.testing.assert_array_equal(networks.compared.costs[1], expected.trace(text).surprise)


def test_an_edit_is_told_once_and_from_the_first_changed_step(networks, document, gru):
    networks.set_keys([gru])
    told: list[int] = []
    networks.changed.connect(told.append)
    document.set_text(TEXT + "a")
    assert told == [len(TEXT)]
    document.set_text(TEXT[:4] + "b")
    assert told == [len(TEXT), 4]
    assert_is_as_read_alone(networks, TEXT[:4] + "b")


def test_it_is_on_while_somebody_looks(networks, document, gru):
    """A new window looks before the old one goes."""
    networks.set_on(False)
    networks.set_keys([gru])
    networks.set_on(True, "old")
    networks.set_on(True, "new")
    networks.set_on(False, "old")
    assert networks.is_on and len(networks.members) == 2
    networks.set_on(False, "new")
    assert not networks.is_on and len(networks.members) == 1


def test_a_network_that_is_gone_is_told_when_it_is_to_read(networks, document, gru):
    said: list[str] = []
    networks.refused.connect(said.append)
    networks.set_on(False)
    networks.set_keys(["/nowhere/gone.safetensors", gru])
    assert networks.keys == ("/nowhere/gone.safetensors", gru) and not said
    networks.set_on(True)
    document.set_weights(model(seed=8))
    assert networks.keys == (gru,) and len(said) == 1
    assert networks.nobody_fits is False
