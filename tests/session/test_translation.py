"""The translation follows the text, in slices, and the halves change places without losing anything."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.library import load
from rnnviz.core.translator import LONGEST_SOURCE, Translator
from rnnviz.session import translation as module
from rnnviz.session.document import Document
from rnnviz.session.length_curve import DATES, EACH, LengthCurve
from rnnviz.session.translation import Translation
from tests.session.models import model
from tests.translators import random_translator


@pytest.fixture
def followed(qapp):
    """A document with a translator, whose translation follows every edit."""
    document = Document(random_translator())
    translation = Translation.of(document)
    document.stepped.connect(translation.follow)
    yield document, translation
    translation.close()
    document.close()
    document.deleteLater()


def test_every_edit_is_translated_as_the_command_line_would(followed):
    document, translation = followed
    for text in ("b", "bad", "bad cafe", "bed cafe"):
        document.set_text(text)
        translation.finish()
        found, wanted = translation.hypotheses, Translator(document.model).hypotheses(text)
        assert [one.tokens for one in found] == [one.tokens for one in wanted]
        assert translation.alignment.source == tuple(text)
        np.testing.assert_allclose(translation.alignment.weights.sum(axis=1), 1, atol=1e-5)


def test_spaces_alone_are_not_translated(followed):
    document, translation = followed
    document.set_text("bad")
    translation.finish()
    assert translation.hypotheses
    document.set_text("   ")
    translation.finish()
    assert not translation.hypotheses and not translation.note


def test_a_long_search_turns_to_the_event_loop_in_between(followed, qtbot, monkeypatch):
    document, translation = followed
    monkeypatch.setattr(module, "SLICE", 0.0)
    told = []
    translation.changed.connect(lambda: told.append(translation.is_searching))
    document.set_text("bad cafe")
    assert translation.is_searching
    qtbot.waitUntil(lambda: not translation.is_searching)
    assert told.count(True) > 2 and told[-1] is False


def test_what_another_translator_found_is_not_shown_in_words_it_does_not_have(followed, monkeypatch):
    document, translation = followed
    document.set_text("bad cafe")
    translation.finish()
    found = translation.hypotheses
    monkeypatch.setattr(module, "SLICE", 0.0)
    translation._let_translate(Translator(document.model))
    assert translation.hypotheses is found
    document.set_model(load("translate-zh-en"))
    assert not translation.hypotheses and not translation.alignment.target


def test_there_is_one_translation_a_document_and_it_stays(followed):
    document, translation = followed
    assert Translation.of(document) is translation


def test_a_text_that_is_too_long_gets_a_sentence_and_is_kept(followed):
    document, translation = followed
    document.set_text("bad cafe " * 60)
    document.read_all()
    assert f"At most {LONGEST_SOURCE} tokens" in translation.note and "540" in translation.note
    assert translation.hypotheses == [] and translation.decoder_model() is None
    assert document.text == "bad cafe " * 60
    document.set_text("bad")
    assert translation.note == "" and translation.hypotheses


def test_an_empty_text_has_no_translation(followed):
    document, translation = followed
    document.set_text("bad")
    document.set_text("")
    assert translation.hypothesis is None and translation.decoder_model() is None
    assert translation.alignment.target == ()


def test_the_decoder_takes_over_and_is_taught_by_whoever_types(followed):
    document, translation = followed
    document.set_text("bad cafe")
    translation.finish()
    target, encoded = translation.target_text(), translation.encoded
    document.set_model(translation.decoder_model())
    document.set_text(target)
    assert translation.is_decoding and translation.source == "bad cafe"
    score = -np.nansum(document.surprise)
    assert score == pytest.approx(translation.hypothesis.score, abs=1e-4)
    document.set_text("\n42")
    document.set_cursor(2)
    assert translation.alignment.weights.shape == (3, 8) and translation.row == 1
    assert translation.encoded is encoded
    translation.set_place(2)
    assert document.cursor == 3


def test_beam_and_hypothesis_can_be_chosen(followed):
    document, translation = followed
    document.set_text("bad cafe")
    translation.set_beam(1)
    translation.finish()
    assert len(translation.hypotheses) == 1
    translation.set_beam(10)
    translation.finish()
    assert len(translation.hypotheses) == 10
    translation.choose(3)
    assert translation.hypothesis is translation.hypotheses[3]
    translation.choose(99)
    assert translation.chosen == 9


def test_a_model_that_does_not_translate_leaves_it_alone(followed):
    document, translation = followed
    document.set_text("bad")
    before = translation.hypotheses
    document.set_model(model())
    assert translation.hypotheses is before and not translation.is_decoding


def test_the_curve_counts_what_is_right(qtbot, monkeypatch):
    monkeypatch.setattr(Translator, "translate", lambda _self, source, beam: "no date")
    curve = LengthCurve()
    curve.measure([random_translator(), random_translator(seed=1)])
    qtbot.waitUntil(lambda: not curve.is_measuring)
    assert [[point.dates for point in line] for line in curve.curves] == [list(DATES)] * 2
    assert all(point.asked == EACH and point.right == 0 for line in curve.curves for point in line)
    curve.measure([random_translator()])
    curve.stop()
    assert not curve.is_measuring
