"""The lectures' small tasks: their data are what the lectures say, and too little of it is told."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rnnviz.core.architecture import Input
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.alphabet import LETTERS, AlphabetTask
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.hello import HelloTask
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.series import SeriesTask, cosine
from rnnviz.tasks.settings import Settings, SettingsError


def test_the_alphabets_runs_are_the_lectures() -> None:
    task = AlphabetTask.random()
    assert task.inputs.shape == (1000, 5) and task.targets.shape == (1000,)
    texts = {task.vocabulary.decode(places) for places in task.inputs}
    runs = {text: LETTERS.rindex(text[-1]) for text in texts}
    for text, last in runs.items():
        assert any(text == LETTERS[last - length + 1 : last + 1].rjust(5, "A") for length in range(1, 6))
    assert len(texts) > 100 and {len(text.lstrip("A")) for text in texts} == {0, 1, 2, 3, 4, 5}
    np.testing.assert_array_equal(task.targets, task.inputs[:, -1] + 1)
    assert task.targets.max() == 25 and AlphabetTask.random().record() == task.record()


def test_the_alphabets_network_is_deck_004s() -> None:
    settings = RECIPES["alphabet"].settings
    architecture = AlphabetTask.random().architecture(settings)
    assert architecture.keras_count() == 5_210 and architecture.input == Input("number", 26)
    assert not architecture.every_step and settings.epochs == 50


def test_the_sentence_is_one_batch_of_one_sequence() -> None:
    task = HelloTask.of(RECIPES["hello"].settings)
    batches = task.batches(Settings(batch=7))
    assert batches.a_pass == 1 and batches.tokens_a_step == 15
    batch = batches.batch_at(3)
    assert task.vocabulary.decode(batch.inputs[0]) == "hello, I am And"
    assert task.vocabulary.decode(batch.targets[0]) == "ello, I am Andy" and batch.begins
    assert task.guess == pytest.approx(math.log(14))  # 13 characters, and the unknown one


@pytest.mark.parametrize("text", ["", "a", "word " * 500])
def test_what_is_no_sentence_is_told(text: str) -> None:
    with pytest.raises(CorpusError, match="a sentence to learn by heart has 2 to 1,000 tokens, and this one"):
        HelloTask.of(Settings(), Corpus(text, "", ""))


def test_the_cosine_is_deck_002s() -> None:
    settings = RECIPES["forecast"].settings.changed(["window=10", "every_step=no"])
    task = SeriesTask.of(settings)
    values = (np.cos(np.linspace(0, 10 * np.pi, 100)) + 1) / 2
    inputs, targets = task.windows(task.validation)
    assert inputs.shape == (40, 10, 1) and targets.shape == (40, 1)
    for index in range(40):
        np.testing.assert_allclose(inputs[index, :, 0], values[50 + index : 60 + index], atol=1e-7)
        np.testing.assert_allclose(targets[index, 0], values[60 + index], atol=1e-7)
    np.testing.assert_allclose(task.training[:, 0], values[:50], atol=1e-7)
    batch = task.batches(settings).batch_at(0)
    assert task.batches(settings).a_pass == 1 and batch.inputs.shape == (40, 10, 1)
    assert batch.targets.shape == (40, 1) and not task.architecture(settings).every_step
    assert batch.inputs.dtype == batch.targets.dtype == np.float32
    assert task.guess == pytest.approx(0.125, abs=0.01) and cosine().min() >= 0 and cosine().max() <= 1


def test_a_series_is_taught_after_every_step() -> None:
    settings = RECIPES["forecast"].settings
    task = SeriesTask.of(settings)
    batch = task.batches(settings).batch_at(0)
    assert batch.inputs.shape == batch.targets.shape == (30, 20, 1) and task.architecture(settings).every_step
    np.testing.assert_array_equal(batch.inputs[:, 1:], batch.targets[:, :-1])
    np.testing.assert_array_equal(next(task.held_out(settings)).targets, task.validation[20:])


def test_a_series_of_ones_own_may_have_several_columns() -> None:
    values = np.random.default_rng(0).random((60, 3))
    task = SeriesTask.of(Settings(window=4, validation=0.25), values, "mine")
    assert task.architecture(Settings()).input == Input("vector", 3) and task.architecture(Settings()).classes == 3
    assert task.vocabulary == Vocabulary("rows", (), width=3) and len(task.windows(task.validation)[0]) == 11
    assert task.record()["source"] == "mine" and task.record()["values"] == 60


def test_a_series_that_is_too_short_or_no_numbers_is_told() -> None:
    for length in (0, 5, 20, 21):
        with pytest.raises(CorpusError, match=f"the series has {length} values, too few for windows of 10"):
            SeriesTask.of(Settings(window=10, validation=0.5), np.zeros((length, 1)))
    SeriesTask.of(Settings(window=10, validation=0.5), np.zeros((22, 1)))
    with pytest.raises(CorpusError, match="no finite numbers"):
        SeriesTask.of(Settings(window=1), np.full((60, 1), np.nan))


def test_normalisation_needs_more_than_one_example() -> None:
    for task in (AlphabetTask.random(), SeriesTask.of(RECIPES["forecast"].settings)):
        with pytest.raises(SettingsError, match="batch must be at least 3 with batch normalisation"):
            task.architecture(Settings(batch=1, normalised=True))
    with pytest.raises(SettingsError, match="window must be at least 2 with batch normalisation"):
        Settings(window=1, normalised=True)


def test_the_lyric_writer_is_deck_000s_layer_for_layer() -> None:
    settings = RECIPES["lyrics"].settings
    architecture = settings.architecture(2_345)
    assert architecture.keras_count() == 734_761 and architecture.input == Input("embedding", 2_345, 128)
    assert architecture.normalised and settings.dropout == 0.25 and not settings.carry


def test_a_recipe_makes_its_task() -> None:
    settings = Settings(batch=2, window=5)
    text = Corpus("to be or not to be " * 20, "mine", "mine")
    assert RECIPES["characters"].task_of(settings, text).record()["source"] == "mine"
    assert RECIPES["hello"].task_of(settings, Corpus("hi there", "mine", "mine")).record()["characters"] == 8
    assert RECIPES["alphabet"].task_of(settings).kind == "next-token"
    assert RECIPES["forecast"].task_of(RECIPES["forecast"].settings).kind == "regress"
    with pytest.raises(ValueError, match="learns a text, and none was given"):
        RECIPES["lyrics"].task_of(settings)
