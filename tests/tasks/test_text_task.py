"""A text made ready for learning."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.vocabulary import UNKNOWN
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.settings import Settings, SettingsError
from rnnviz.tasks.text_task import TextTask

SMALL = Settings(batch=2, window=5)


def corpus(text: str) -> Corpus:
    return Corpus(text, "test", "none")


def test_the_ids_mean_the_text_and_the_last_tenth_is_held_out() -> None:
    text = "abcab" * 20
    task = TextTask.of(corpus(text), SMALL)
    assert task.vocabulary.decode(np.concatenate([task.training, task.validation])) == text
    assert len(task.validation) == 10 and task.training.dtype == np.int32
    assert task.streams(SMALL).windows == 8


def test_rare_characters_become_the_unknown_token_and_keep_their_place() -> None:
    task = TextTask.of(corpus("ab" * 40 + "x" + "ab" * 20), Settings(batch=2, window=5, at_least=2))
    assert task.vocabulary.tokens == (UNKNOWN, "a", "b") and task.training[80] == 0


def test_words_have_a_vocabulary_of_the_most_frequent() -> None:
    settings = Settings(batch=2, window=5, kind="words", vocabulary=2, at_least=1)
    task = TextTask.of(corpus("to be or not to be " * 20), settings)
    assert task.vocabulary.tokens == (UNKNOWN, "be", "to") and len(task.training) == 108


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the text is empty; give one"), ("a", "one character only"), ("a" * 11, "one character only"),
        ("abcdefghij", "tokens, too few for batches of 2 × 5; give a longer text, or set a smaller"),
    ],
)  # fmt: skip
def test_too_short_a_text_says_what_to_do(text: str, said: str) -> None:
    with pytest.raises(CorpusError, match=said):
        TextTask.of(corpus(text), SMALL)


def test_a_text_of_one_window_is_enough_where_each_begins_from_zero() -> None:
    task = TextTask.of(corpus("abcdefg"), Settings(batch=32, window=4, validation=0.3, carry=False))
    batch = task.batches(Settings(batch=32, window=4, carry=False)).batch_at(0)
    assert batch.inputs.shape == (1, 4) and batch.begins


def test_the_shortest_text_that_will_do_does() -> None:
    settings = Settings(batch=2, window=5, validation=0.15)
    task = TextTask.of(corpus("ab" * 6 + "a"), settings)
    assert (len(task.training), len(task.validation)) == (11, 2) and task.streams(settings).windows == 1


def test_too_large_a_network_is_refused_before_anything_is_made() -> None:
    with pytest.raises(SettingsError, match="parameters"):
        TextTask.of(corpus("ab" * 100), Settings(batch=2, window=5, units=20_000))
