"""Pictures and their sentences."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.scene import LANGUAGES, WIDTH, Thing
from rnnviz.tasks.caption_task import CaptionTask, Scene, is_kept_back, scene, text_of
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.scene_sentences import SILENCE, STEPS, WORDS, told, written

CIRCLE, SQUARE = Thing("circle", "red", 0, 1), Thing("square", "blue", 3, 2)


@pytest.mark.parametrize(
    ("language", "from_end", "sentence"),
    [
        ("en", False, "a red circle left of a blue square."),
        ("en", True, "a blue square right of a red circle."),
        ("zh_TW", False, "紅色圓形在藍色方形的左邊。"),
        ("zh_CN", True, "蓝色方形在红色圆形的右边。"),
    ],
)
def test_a_scene_is_told(language: str, from_end: bool, sentence: str) -> None:
    assert written(told([CIRCLE, SQUARE], language, from_end=from_end)) == sentence
    assert written(told([SQUARE, CIRCLE], language, from_end=from_end)) == sentence, "whatever was put there first"


def test_above_and_below() -> None:
    upper, lower = Thing("triangle", "green", 2, 0), Thing("circle", "yellow", 1, 3)
    assert written(told([upper, lower], "en")) == "a green triangle above a yellow circle."
    assert written(told([upper, lower], "zh_TW", from_end=True)) == "黃色圓形在綠色三角形的下面。"


def test_less_than_two_things_are_told_too() -> None:
    assert written(told([CIRCLE], "en")) == "a red circle."
    assert [written(told([], language)) for language in LANGUAGES] == ["nothing.", "什麼都沒有。", "什么都没有。"]


def test_sentences_have_as_many_words_as_steps_and_end_in_silence() -> None:
    random = np.random.default_rng(0)
    for _ in range(200):
        words = scene(random, fresh=False).words
        assert len(words) == STEPS and set(words) <= set(WORDS)
        stop = next(place for place, word in enumerate(words) if word in ".。")
        assert set(words[stop + 1 :]) <= {SILENCE}


def test_pairs_that_are_held_out_are_never_learned() -> None:
    random = np.random.default_rng(0)
    learned = [scene(random, fresh=False).things for _ in range(1_000)]
    assert not any(is_kept_back(*things) for things in learned if len(things) == 2)
    assert all(is_kept_back(*one.things) for one in CaptionTask().validation)


def test_the_same_vector_is_fed_at_every_step() -> None:
    batch = CaptionTask().batches(RECIPES["caption"].settings).batch_at(3)
    assert batch.inputs.shape == (64, STEPS, WIDTH) and batch.inputs.dtype == np.float32
    assert (batch.inputs == batch.inputs[:, :1]).all()
    again = CaptionTask().batches(RECIPES["caption"].settings).batch_at(3)
    assert np.array_equal(batch.targets, again.targets)


def test_the_text_of_a_scene_is_read_as_its_vectors() -> None:
    shown = Scene((CIRCLE, SQUARE), "zh_TW", from_end=True)
    inputs = CaptionTask.vocabulary.encode(text_of(shown))
    assert np.array_equal(inputs, np.tile(shown.vector, (STEPS, 1)))
