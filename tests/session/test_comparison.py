from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.session import comparison as module
from rnnviz.session.comparison import Comparison
from rnnviz.session.document import Document
from tests.session.models import TEXT, WORDS, forecaster, model

LATER = model(seed=1)


@pytest.fixture
def compare():
    """Made for a document; both read all at once, however busy the machine is."""
    made = []

    def compare(document):
        made.append(Comparison(document, document))
        made[-1].slice_seconds = document.slice_seconds = 60.0
        return made[-1]

    yield compare
    for one in made:
        one.close()


@pytest.fixture
def comparison(compare, document):
    return compare(document)


def surprise_of(one: Model, text: str):
    return one.trace(text).surprise


def test_both_networks_read_the_text(comparison, document):
    document.set_text(TEXT)
    comparison.set_model(LATER)
    assert comparison.is_on and not comparison.is_reading
    np.testing.assert_array_equal(comparison.compared.then, surprise_of(document.model, TEXT))
    np.testing.assert_array_equal(comparison.compared.now, surprise_of(LATER, TEXT))


def test_the_document_is_left_alone(comparison, document):
    document.set_text(TEXT)
    document.set_cursor(3)
    trace, before = document.trace, document.trace.logits.copy()
    comparison.set_model(LATER)
    document.set_text("a")
    document.set_text(TEXT, 3)
    assert document.trace is trace and document.cursor == 3
    np.testing.assert_array_equal(document.trace.logits, before)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(st.text("ab cd.語", max_size=12), min_size=1, max_size=5))
def test_it_follows_every_edit(comparison, document, edits):
    comparison.set_model(LATER)
    for text in edits:
        document.set_text(text)
        now = comparison.compared.now
        np.testing.assert_allclose(now, surprise_of(LATER, text), atol=1e-6)


def test_an_edit_steps_only_what_changed(comparison, document):
    document.set_text("abcde" * 40)
    comparison.set_model(LATER)
    stepped = []
    read = comparison._reader.read
    comparison._reader.read = lambda seconds: stepped.append(read(seconds))
    document.set_text("abcde" * 40 + "ab")
    assert stepped == [2]


def test_what_is_told_is_up_to_date(comparison, document):
    comparison.set_model(LATER)
    told = []

    def tell():
        then, now = comparison.compared.then, comparison.compared.now
        told.append((None if then is None else len(then), len(now)))

    comparison.changed.connect(tell)
    document.set_text("abc")
    document.set_text("ab")
    comparison.set_model(None)
    assert told == [(3, 3), (2, 2), (None, 2)]


def test_a_long_text_is_read_slice_by_slice(comparison, document, qtbot):
    comparison.slice_seconds = 0.0
    comparison.set_model(LATER)
    document.set_text("abcde" * 8)
    assert comparison.is_reading
    assert (len(comparison.compared.then), len(comparison.compared.now)) == (40, 1)
    with qtbot.waitSignal(comparison.changed):
        pass
    assert len(comparison.compared.now) > 1
    qtbot.waitUntil(lambda: not comparison.is_reading)
    np.testing.assert_array_equal(comparison.compared.now, surprise_of(LATER, "abcde" * 8))


@pytest.mark.parametrize("behind", [0, 1, 5])
def test_only_the_first_tokens_are_compared(comparison, document, monkeypatch, behind):
    monkeypatch.setattr(module, "LONGEST", 6)
    comparison.set_model(LATER)
    document.set_text("abcdea" + "b" * behind)
    assert [len(one) for one in (comparison.compared.then, comparison.compared.now)] == [6, 6]


def test_weights_under_the_text_may_change_meanwhile(comparison, document):
    document.set_text(TEXT)
    comparison.set_model(LATER)
    earlier = model(seed=2)
    document.set_weights(earlier)
    np.testing.assert_array_equal(comparison.compared.then, surprise_of(earlier, TEXT))
    np.testing.assert_array_equal(comparison.compared.now, surprise_of(LATER, TEXT))


def test_a_network_is_not_compared_with_itself(comparison, document):
    document.set_text(TEXT)
    comparison.set_model(LATER)
    earlier = document.model
    document.set_weights(LATER)
    assert not comparison.is_on
    assert comparison.compared.then is None
    np.testing.assert_array_equal(comparison.compared.now, surprise_of(LATER, TEXT))
    document.set_weights(earlier)
    assert comparison.is_on
    np.testing.assert_array_equal(comparison.compared.now, surprise_of(LATER, TEXT))


@pytest.mark.parametrize("other", [model(vocabulary=WORDS), model(vocabulary=None), model(task="label"), forecaster()])
def test_what_reads_or_predicts_something_else_is_not_compared(comparison, document, other):
    document.set_text(TEXT)
    comparison.set_model(other)
    assert not comparison.is_on
    assert comparison.compared.then is None and comparison.guesses(2)[0] == []


def test_another_model_in_the_document_ends_it(comparison, document):
    document.set_text(TEXT)
    comparison.set_model(LATER)
    document.set_model(model(vocabulary=WORDS))
    assert not comparison.is_on and comparison.model is LATER


def test_networks_that_predict_nothing_give_nothing(compare, qapp):
    document = Document(model(task="label"))
    comparison = compare(document)
    comparison.set_model(model(task="label", seed=1))
    document.set_text(TEXT)
    assert not comparison.is_on and len(comparison.compared.now) == 0
    document.close()


def test_guesses_are_those_of_both_networks_for_the_same_token(comparison, document):
    document.set_text("ab")
    comparison.set_model(LATER)
    for step in (1, 2):
        then, now = comparison.guesses(step, most=2)
        for one, guesses, probabilities in zip(
            (document.model, LATER), (then, now), comparison.probabilities(step), strict=True
        ):
            logits = one.trace("ab").logits[step - 1].astype(np.float64)
            wanted = np.exp(logits) / np.exp(logits).sum()
            assert probabilities is not None
            np.testing.assert_allclose(probabilities, wanted, atol=1e-6)
            assert guesses[0] == (document.vocabulary.tokens[wanted.argmax()], pytest.approx(wanted.max()))
            assert len(guesses) == 2
    assert comparison.guesses(0) == ([], []) and comparison.guesses(3) == ([], [])


def test_the_probability_of_a_token_is_its_surprise(comparison, document):
    document.set_text(TEXT)
    comparison.set_model(LATER)
    token = document.vocabulary.id_of(TEXT[4])
    then, now = comparison.probabilities(4)
    assert then is not None and now is not None
    np.testing.assert_allclose(-np.log(then[token]), comparison.compared.then[4], atol=1e-5)
    np.testing.assert_allclose(-np.log(now[token]), comparison.compared.now[4], atol=1e-5)


def test_a_network_that_broke_has_no_guesses(comparison, document):
    tensors = {name: np.full_like(tensor, np.nan) for name, tensor in LATER.network.tensors.items()}
    document.set_text("ab")
    comparison.set_model(Model(LATER.card, Network(LATER.network.architecture, tensors)))
    assert comparison.guesses(1)[1] == [] and np.isnan(comparison.compared.now).all()


def test_forecasts_are_compared_by_their_squared_errors(compare, qapp):
    document, later = Document(forecaster()), forecaster(seed=1)
    comparison = compare(document)
    comparison.set_model(later)
    document.set_text("0.5 0.25 x 1")
    assert comparison.compared.then is not None
    for one, errors in ((document.model, comparison.compared.then), (later, comparison.compared.now)):
        made = one.trace("0.5 0.25 x 1").logits[:, 0].astype(np.float64)
        np.testing.assert_allclose(errors, [np.nan, (made[0] - 0.25) ** 2, np.nan, (made[2] - 1) ** 2])
    then, now = comparison.guesses(4)
    assert now == [(f"{later.trace('0.5 0.25 x 1').logits[3, 0]:z.4f}", 1.0)] and len(then) == 1
    document.close()


def test_a_cut_between_numbers_moves_none(compare, qapp, monkeypatch):
    """Cut behind its second number, ``1,2,3`` would be the decimal 1.2."""
    monkeypatch.setattr(module, "LONGEST", 2)
    document, later = Document(forecaster()), forecaster(seed=1)
    comparison = compare(document)
    comparison.set_model(later)
    document.set_text("1,2,3,4,5,6")
    assert len(comparison.compared.now) == 2
    assert comparison.compared.now[1] == pytest.approx((later.trace("1 2").logits[0, 0] - 2.0) ** 2)
    document.close()
