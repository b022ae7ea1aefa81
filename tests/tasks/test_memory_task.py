"""Sentences decided at their beginning: what is asked, how far back, and what a network sees of it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rnnviz.tasks.memory_sentences import ENGLISH, LANGUAGES, TRADITIONAL, Language, chain, question
from rnnviz.tasks.memory_task import ROW, MemoryTask
from rnnviz.tasks.recipes import RECIPES

each_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.names[0])


@each_language
@pytest.mark.parametrize("distance", [0, 30, 100])
def test_cause_and_effect_lie_as_far_apart_as_asked(language: Language, distance: int) -> None:
    random = np.random.default_rng(0)
    for cause, (liked, wanted) in enumerate(language.pairs):
        asked = question(language, cause, distance, random)
        end_of_cause = asked.given.index(liked) + len(liked) - 1
        assert asked.distance == len(asked.given) - end_of_cause >= min(distance, asked.distance)
        assert distance <= asked.distance <= max(15, distance + 15)
        assert asked.wanted == wanted and asked.choices[asked.right] == wanted[0]
        others = [word for other in language.pairs for word in other if other[0] != liked]
        assert not any(word in asked.given for word in (wanted, *others)), "nothing else tells"


def test_the_lectures_sentences_are_among_them() -> None:
    random = np.random.default_rng(0)
    dogs, cats = (question(TRADITIONAL, cause, 0, random) for cause in (0, 1))
    assert dogs.given + dogs.wanted == "我喜歡狗，所以我養柴犬"
    assert cats.given + cats.wanted == "我喜歡貓，所以我養波斯貓"
    assert question(ENGLISH, 0, 50, random).short == "I like dogs, …so I keep a "


@each_language
def test_the_words_to_choose_from_begin_differently(language: Language) -> None:
    assert len({word[0] for _, word in language.pairs}) == 4
    assert len({name.removeprefix(language.before_name)[0] for name in language.names}) == 6


@each_language
def test_no_name_comes_back_in_a_chain(language: Language) -> None:
    clauses = chain(language, 4, np.random.default_rng(1)).removesuffix(language.stop).split(language.comma)
    likers = [next(name for name in language.names if clause.startswith(name)) for clause in clauses]
    liked = [next(name for name in language.names if clause.endswith(name)) for clause in clauses]
    assert likers[1:] == liked[:-1] and len({likers[0], *liked}) == 5


def test_rows_begin_with_a_sentence_and_are_read_whole() -> None:
    task, settings = MemoryTask.random(), RECIPES["memory"].settings
    batch = task.batches(settings).batch_at(0)
    assert batch.inputs.shape == batch.targets.shape == (settings.batch, ROW) and batch.begins
    np.testing.assert_array_equal(batch.inputs[:, 1:], batch.targets[:, :-1])
    names = (name for one in LANGUAGES for name in one.names)
    beginnings = (*names, *(one.like.format("") for one in LANGUAGES))
    assert all(task.vocabulary.decode(row).startswith(beginnings) for row in batch.inputs)
    assert task.guess == pytest.approx(math.log(len(task.vocabulary))) and task.record() == MemoryTask.random().record()


def test_a_window_of_one_shows_each_character_alone() -> None:
    task, settings = MemoryTask.random(), RECIPES["memory"].settings.changed(["window=1", "batch=7"])
    batch, held = task.batches(settings).batch_at(3), next(task.held_out(settings, 800))
    assert batch.inputs.shape == (7, 1) and batch.begins
    assert held.inputs.shape == (800, 1), "all characters of ten rows"
    assert task.batches(settings.changed(["window=500"])).batch_at(0).inputs.shape[1] == ROW


def test_no_question_was_learned_from() -> None:
    task = MemoryTask.random()
    learned = "\n".join(task.vocabulary.decode(row) for row in task.training[:2_000])
    asked = task.questions([20, 60], 4, seed=1)
    assert 48 < len(asked) <= 96 and not any(one.given in learned for one in asked)
    assert asked == task.questions([20, 60], 4, seed=1) != task.questions([20, 60], 4, seed=2)
