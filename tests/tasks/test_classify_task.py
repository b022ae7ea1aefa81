"""Texts with one class each, read word by word."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rnnviz.core.model import Card, Model
from rnnviz.core.vocabulary import UNKNOWN
from rnnviz.tasks.classify_task import ClassifyTask, frequent_tokens
from rnnviz.tasks.documents import Documents, parted, parted_by
from rnnviz.tasks.naive_bayes import NaiveBayes
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.settings import Settings
from tests.networks import random_network

TEXTS = [f"{'good' if index % 2 else 'bad'} film {'x ' * (index % 7)}number {index}" for index in range(60)]
DOCUMENTS = Documents(TEXTS, np.arange(60) % 2, ("negative", "positive"))
SETTINGS = replace(RECIPES["sentiment"].settings, units=4, embedding=3, batch=8)


def task(settings: Settings = SETTINGS) -> ClassifyTask:
    return ClassifyTask.of(parted(DOCUMENTS, np.arange(60) // 3, 0.2, "by threes"), {"source": "made up"}, settings)


def test_words_are_ranked_by_frequency_in_small_letters() -> None:
    vocabulary = frequent_tokens(["The cat. the Dog", "the cat!"], "words", 5)
    assert vocabulary.tokens == (UNKNOWN, "the", "cat", "!", ".") and vocabulary.unknown == 0
    assert vocabulary.id_of("THE") == 1 and vocabulary.knows("Cat") and not vocabulary.knows("dog")


def test_texts_of_one_group_never_stand_on_both_sides_of_the_test() -> None:
    parts = task().parts
    asked = {int(text.split()[-1]) // 3 for text in parts.test.texts}
    rest = {int(text.split()[-1]) // 3 for part in (parts.training, parts.validation) for text in part.texts}
    assert len(parts.test) == 12 and not asked & rest and len(parts.validation) == 10


def test_marks_part_texts_in_the_same_way_wherever_they_stand() -> None:
    marks = np.linspace(0, 0.999, 60)
    parts = parted_by(DOCUMENTS, marks, 0.25, "by marks")
    assert [len(part) for part in (parts.test, parts.training, parts.validation)] == [12, 36, 12]
    assert parts.record() == {"split": "by marks", "texts": {"training": 36, "validation": 12, "test": 12}}


def test_the_last_words_are_read_and_shorter_texts_are_padded_behind() -> None:
    short = task(replace(SETTINGS, window=3))
    assert (
        all(len(ids) == 3 for ids in short.read(TEXTS)) and short.vocabulary.text_of(short.read(TEXTS)[0][0]) == "film"
    )
    assert short.read([""])[0].tolist() == [0]
    batch = task().batches(SETTINGS).batch_at(0)
    assert batch.lengths is not None and batch.begins and batch.targets.shape == batch.lengths.shape
    assert not batch.inputs[np.arange(batch.inputs.shape[1]) >= batch.lengths[:, None]].any()


def test_what_is_held_out_and_what_is_unseen_are_all_of_their_parts() -> None:
    made = task()
    for batches, part in ((made.held_out(SETTINGS), made.parts.validation), (made.unseen(SETTINGS), made.parts.test)):
        targets = np.concatenate([batch.targets for batch in batches])
        assert sorted(targets) == sorted(part.classes)
    assert 1 <= sum(len(batch.targets) for batch in made.held_out(SETTINGS, 10)) < len(made.parts.validation)


def test_without_an_embedding_a_word_is_one_number() -> None:
    made = task()
    number = made.architecture(replace(SETTINGS, embedding=0))
    assert number.input.kind == "number" and number.input.width == 1 and not number.every_step
    assert made.architecture(SETTINGS).input.kind == "embedding" and made.guess == pytest.approx(np.log(2))


def test_the_bag_of_words_counts_as_the_textbook_does() -> None:
    """Manning, Raghavan & Schütze (2008), example 13.1: Chinese Beijing Chinese, ... and the test document d5."""
    chinese, beijing, shanghai, macao, tokyo, japan = range(6)
    texts = [[chinese, beijing, chinese], [chinese, chinese, shanghai], [chinese, macao], [tokyo, japan, chinese]]
    bag = NaiveBayes.learned([np.array(text) for text in texts], np.array([1, 1, 1, 0]), 2, 6)
    assert np.exp(bag.likelihood[1, [chinese, tokyo, japan]]) == pytest.approx([6 / 14, 1 / 14, 1 / 14])
    assert np.exp(bag.likelihood[0, [chinese, tokyo, japan]]) == pytest.approx([2 / 9, 2 / 9, 2 / 9])
    asked = np.array([chinese, chinese, chinese, tokyo, japan])
    assert bag.logits(asked).argmax() == 1
    assert bag.logits(asked) == pytest.approx(bag.logits(asked[::-1]))  # in any order


def test_the_card_tells_how_often_the_bag_is_right() -> None:
    record = task().record()
    assert record["bag_of_words"] == 1.0 and record["source"] == "made up" and record["texts"]["test"] == 12


def test_answers_are_short_texts_with_what_is_said_and_what_is_right() -> None:
    made = task()
    network = random_network(size=len(made.vocabulary), classes=2, every_step=False)
    answers = made.answers(Model(Card("own", "Own", "classify", made.vocabulary, made.labels), network))
    assert len(answers) == 8 and all(said in made.labels for _, said, _ in answers)
    assert all(("bad" in text) == (right == "negative") and len(text) <= 60 for text, _, right in answers)
