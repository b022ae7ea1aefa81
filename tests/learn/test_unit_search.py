"""A planted unit is found first; of a random network and answers of chance nothing is sold as insight."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rnnviz.core.found_units import Found, Question, SearchProgress
from rnnviz.core.model import Model, TaskError
from rnnviz.core.questions import QUESTIONS, READY, QuestionError
from rnnviz.learn.unit_search import search
from tests.networks import random_model
from tests.planted import UNIT, UNITS, quote_model, quoted_text


def found(model: Model, text: str, *questions: Question, **settings: object) -> Found:
    *progress, last = search(model, text, questions, **settings)  # type: ignore[arg-type]
    assert isinstance(last, Found)
    done = [one.done for one in progress if isinstance(one, SearchProgress)]
    assert len(done) == len(progress) and done == sorted(set(done))
    if progress:
        assert isinstance(progress[-1], SearchProgress) and progress[-1].done == progress[-1].total
    return last


def test_the_planted_unit_is_found_first() -> None:
    text = quoted_text(2000)
    told = found(quote_model(), text, QUESTIONS["quotes"])
    assert told.tried == 2 * UNITS and told.steps + told.held_out_steps == len(text)
    (answered,) = told.answers
    for best in answered.best[:2]:  # its hidden and its cell state
        assert (best.unit, best.layer) == (UNIT, 0) and min(best.score, best.held_out) >= 0.9999
    assert answered.chance < 0.3 and answered.untrained < 0.9
    assert answered.share == pytest.approx(np.mean(_inside(text)))


def _inside(text: str) -> list[bool]:
    inside, on = [], False
    for char in text:
        on ^= char == '"'
        inside.append(on)
    return inside


def test_answers_that_have_nothing_to_do_with_the_text_beat_no_luck() -> None:
    random, text = np.random.default_rng(0), quoted_text(1500)
    starts = [np.sort(random.choice(len(text) // 20, 60, replace=False)) * 20 for _ in range(8)]
    spans = [Question("spans", "yes-no", spans=tuple((int(one), int(one) + 9) for one in some)) for some in starts]
    told = found(random_model(units=16, tokens='\n "abcdefghijklmnopqrstuvwxyz'), text, *spans)
    for answered in told.answers:
        assert abs(answered.best[0].held_out) <= answered.chance


def test_what_cannot_be_asked_says_why_and_the_rest_is_told() -> None:
    told = found(random_model("gru"), quoted_text(300), *READY, quantities=("hidden", "update"))
    reasons = {one.question.key: str(one.reason or "") for one in told.answers}
    assert reasons["digit"] == reasons["comment"] == "it is never true"
    assert reasons["indent"] == "the answer is always 0" and not reasons["line"]
    assert {best.quantity for one in told.answers for best in one.best} == {"hidden", "update"}


def test_short_texts_and_no_questions() -> None:
    model = random_model()
    for text in ("", "a", "ab" * 49):
        (answered,) = found(model, text, QUESTIONS["line"]).answers
        assert "too short" in str(answered.reason) and not answered.best
    assert found(model, quoted_text(20)).answers == ()
    (alone,) = found(model, quoted_text(50), QUESTIONS["word_start"], untrained=False).answers
    assert np.isnan(alone.untrained) and alone.best


def test_errors_are_sentences() -> None:
    with pytest.raises(QuestionError, match="regular expression"):
        next(search(random_model(), "abc", [Question("regex", "yes-no", "[")]))
    model = random_model()
    with pytest.raises(TaskError, match="numbers"):
        next(search(replace(model, card=replace(model.card, vocabulary=None)), "abc", READY))


def test_it_can_be_stopped_between_blocks() -> None:
    going = search(random_model(), quoted_text(3000), READY)
    assert isinstance(next(going), SearchProgress)
    going.close()  # type: ignore[attr-defined]
