"""Dates in many forms, everyday sentences, and pairs of texts as batches."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.tasks import sentence_pairs
from rnnviz.tasks.corpora import MissingTextError
from rnnviz.tasks.dates import FIRST, FORMS, LAST, draw_day, is_held_out, pair, written
from rnnviz.tasks.pairs import PairBatches, in_groups, side_by_side
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.settings import Settings, SettingsError
from rnnviz.tasks.task import IGNORED
from rnnviz.tasks.translate_recipes import DATE_TOKENS, date_texts, dates, sentences

DAY = date(2026, 11, 21)


WRITTEN = (
    "21 November 2026",
    "21 Nov 2026",
    "21 Nov 26",
    "November 21, 2026",
    "Nov 21, 26",
    "the 21st of November 2026",
    "the 21st of November, 2026",
    "November 21st, 2026",
    "Saturday, 21 November 2026",
    "Saturday, November 21, 2026",
    "21-Nov-26",
    "21.11.2026",
    "21/11/2026",
    "2026/11/21",
    "2026年11月21日",
    "二〇二六年十一月二十一日",
)


@pytest.mark.parametrize(("form", "text"), [*zip(FORMS, WRITTEN, strict=True)])
def test_a_day_in_every_form(form: str, text: str) -> None:
    assert written(DAY, form) == text


@given(st.dates(FIRST, LAST), st.sampled_from(FORMS))
def test_no_two_days_are_written_alike(day: date, form: str) -> None:
    later = date.fromordinal(min(day.toordinal() + 1, LAST.toordinal()))
    assert (written(day, form) == written(later, form)) == (day == later)


def test_what_is_held_out_is_never_learned() -> None:
    random = np.random.default_rng(0)
    assert not any(is_held_out(draw_day(random, False)) for _ in range(100))
    learned, held_out = date_texts()
    days = {day for _, text in learned for day in text.split()}
    assert not days & {day for _, text in held_out for day in text.split()}
    assert all(is_held_out(date.fromisoformat(day)) for _, text in held_out[:50] for day in text.split())
    assert {len(text.split()) for _, text in held_out} == {1, 2, 3, 4}


def test_several_dates_are_written_in_their_order() -> None:
    source, text = pair(np.random.default_rng(5), 3, held_out=False)
    assert len(text.split()) == 3 and len(source) > 20
    assert set(text) <= set(DATE_TOKENS)


def small_pairs() -> list[tuple[np.ndarray, np.ndarray]]:
    random = np.random.default_rng(1)
    lengths = [3, 5, 3, 8, 5, 3, 3]
    return [(random.integers(1, 9, length), np.array([0, *random.integers(1, 9, length - 1), 0])) for length in lengths]


def test_every_pair_is_learned_once_a_pass_beside_sources_of_its_length() -> None:
    batches, pairs = PairBatches(small_pairs(), 2, 1), small_pairs()
    for number in range(2):
        seen = []
        for step in range(batches.a_pass):
            batch = batches.batch_at(number * batches.a_pass + step)
            lengths = (batch.inputs[..., 0] >= 0).sum(axis=1)
            assert len(set(lengths)) == 1 and len(lengths) <= 2
            seen += [tuple(row[row >= 0]) for row in batch.inputs[..., 0]]
        assert sorted(seen) == sorted(tuple(source) for source, _ in pairs)
    assert sum(len(batch.inputs) for batch in in_groups(pairs, 2)) == len(pairs)


def test_targets_are_the_next_tokens_and_padding_is_ignored() -> None:
    batch = side_by_side([(np.array([4, 5]), np.array([0, 7, 0])), (np.array([6, 6]), np.array([0, 1, 2, 3, 0]))])
    assert batch.inputs[0].tolist() == [[4, 0], [5, 7], [-1, -1], [-1, -1]]
    assert batch.targets.tolist() == [[7, 0, IGNORED, IGNORED], [1, 2, 3, 0]]
    with pytest.raises(ValueError, match="equally long"):
        side_by_side([(np.array([4]), np.array([0, 0])), (np.array([4, 4]), np.array([0, 0]))])


def test_the_network_has_two_halves_and_needs_an_embedding() -> None:
    task, settings = dates(True), RECIPES["translate"].settings
    architecture = task.architecture(settings)
    assert architecture.attention and architecture.decoder is not None
    assert not dates(False).architecture(settings).attention
    assert architecture.decoder.classes == len(task.target)
    with pytest.raises(SettingsError, match="needs an embedding"):
        task.architecture(Settings())


@pytest.mark.parametrize("to_english", [True, False])
def test_sentences_are_held_out_in_both_scripts(to_english: bool) -> None:
    task = sentences(to_english, 2)
    assert not {source for source, _ in task.validation} & {source for source, _ in task.training}
    assert not {text for _, text in task.validation} & {text for _, text in task.training}
    assert len(task.training) > 4_000 and task.record()["licence"] == "CC-BY-SA-4.0"
    assert task.target.knows("\n") and task.vocabulary.unknown == 0


def test_only_names_and_i_keep_a_capital() -> None:
    english = [row[0] for row in sentence_pairs.sentence_pairs()]
    assert "he is my teacher." in [one.lower() for one in english]
    assert not any(one.startswith(("He ", "She ", "The ", "This ")) for one in english)
    assert any(one.startswith("I ") for one in english)


def test_without_the_package_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence_pairs, "PACKAGE", "hsk-sentences-audio-that-is-not-there")
    sentence_pairs.sentence_pairs.cache_clear()
    with pytest.raises(MissingTextError, match="pip install hsk-sentences-audio"):
        sentence_pairs.sentence_pairs()
    sentence_pairs.sentence_pairs.cache_clear()
