"""Sentences with a label for every token: what is decided by what stands before, and what is held out."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.library import load
from rnnviz.core.vocabulary import UNKNOWN
from rnnviz.tasks import tagging_chinese, tagging_sentences
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.tagging_chinese import ACTION, PURPOSE, Secretary, simplified
from rnnviz.tasks.tagging_chinese import TIME as WHEN
from rnnviz.tasks.tagging_sentences import DESTINATION, ORIGIN, OTHER, PLACES, TIME, Author, Tagged, is_kept_back
from rnnviz.tasks.tagging_task import TaggingTask, chinese, english
from rnnviz.tasks.task import IGNORED


def written(*, fresh: bool, count: int = 400) -> list[Tagged]:
    author = Author(np.random.default_rng(8), fresh=fresh)
    return [author.write() for _ in range(count)]


def requests(count: int = 400) -> list[Tagged]:
    secretary = Secretary(np.random.default_rng(8))
    return [secretary.write() for _ in range(count)]


@pytest.mark.parametrize("sentences", [written(fresh=True), written(fresh=False), requests()])
def test_every_token_has_a_label(sentences: list[Tagged]) -> None:
    assert all(len(one.words) == len(one.labels) > 2 for one in sentences)


def test_only_places_are_origins_and_destinations() -> None:
    words = {word for place in PLACES for word in place.split()}
    for sentence in written(fresh=True):
        for word, label in zip(sentence.words, sentence.labels, strict=True):
            assert (word in words) == (label in (ORIGIN, DESTINATION))


def test_the_verb_decides_which() -> None:
    for sentence in written(fresh=True):
        joined = " ".join(sentence.words)
        if {"for", "to"} & set(sentence.words) or "and" in sentence.words or "but" in sentence.words:
            continue
        left = any(verb.split()[0] in joined.split() for verb in tagging_sentences.LEAVING)
        assert {sentence.labels[step] for step in sentence.asked} == {ORIGIN if left else DESTINATION}


def test_a_place_alone_tells_nothing() -> None:
    seen: dict[str, list[int]] = {}
    for sentence in written(fresh=True, count=1000):
        for step in sentence.asked:
            seen.setdefault(sentence.words[step], []).append(sentence.labels[step] == ORIGIN)
    assert all(0.1 < np.mean(labels) < 0.9 for labels in seen.values())


def test_verbs_and_places_that_are_held_out_are_never_learned_together() -> None:
    kept = [(verb, place) for verb in tagging_sentences.LEAVING for place in PLACES if is_kept_back(verb, place)]
    assert kept and not any(
        f" {verb} {place} " in f" {' '.join(sentence.words)} "
        for sentence in written(fresh=False, count=600)
        for verb, place in kept
    )


@pytest.mark.parametrize(("task", "sentences"), [(english(), written(fresh=True)), (chinese(), requests())])
def test_all_that_is_written_is_known(task: TaggingTask, sentences: list[Tagged]) -> None:
    unknown = {word for one in sentences for word in one.words if not task.vocabulary.knows(word)}
    assert unknown <= {UNKNOWN}


def test_the_lectures_request_is_one_of_those_that_are_written() -> None:
    joined = {"".join(one.words): one for one in requests(3000)}
    found = next(one for text, one in joined.items() if "提醒我要" in text or "提醒我得" in text)
    assert {WHEN, ACTION, PURPOSE} <= {*found.labels, WHEN}
    assert tagging_chinese.LABELS == ("other", "time", "action", "purpose")


def test_simplified_characters_are_those_of_the_same_words() -> None:
    assert simplified("禮拜四下午三點提醒我要去買車票") == "礼拜四下午三点提醒我要去买车票"


def test_the_same_character_has_labels_that_what_came_before_decides() -> None:
    labels = {
        label for one in requests(2000) for word, label in zip(one.words, one.labels, strict=True) if word == "三"
    }
    assert {WHEN, PURPOSE} <= labels


def test_a_batch_is_padded_with_what_does_not_count() -> None:
    settings = RECIPES["arrive-leave"].settings
    batch = next(iter(english().held_out(settings)))
    assert batch.inputs.shape == batch.targets.shape and (batch.targets == IGNORED).any()
    assert set(np.unique(batch.targets)) <= {IGNORED, OTHER, ORIGIN, DESTINATION, TIME}


def test_without_memory_each_token_stands_alone() -> None:
    settings = RECIPES["arrive-leave"].settings.changed(["window=1", "cell=rnn", "batch=512"])
    batch = english().batches(settings).batch_at(0)
    assert batch.inputs.shape[1] == 1 and (batch.targets != IGNORED).all()
    assert all(one.inputs.shape[1] == 1 for one in english().held_out(settings, 500))


def test_batches_are_a_function_of_the_step() -> None:
    settings = RECIPES["arrive-leave-zh"].settings
    first, again = (chinese().batches(settings).batch_at(7) for _ in range(2))
    assert np.array_equal(first.inputs, again.inputs) and np.array_equal(first.targets, again.targets)


@pytest.mark.parametrize("name", ["arrive-leave", "arrive-leave-zh", "caption"])
def test_a_few_answers_are_shown_while_it_learns(name: str) -> None:
    shown = RECIPES[name].task_of(RECIPES[name].settings).answers(load(f"{name}-lstm"))  # type: ignore[attr-defined]
    assert len(shown) > 3 and all(isinstance(one, list) and len(one) == 3 for one in shown)
    assert all(said == right for _, said, right in shown[:3])
