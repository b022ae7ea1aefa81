"""Dates and everyday sentences, with attention and without."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np

from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.dates import pair as date_pair
from rnnviz.tasks.recipe import Make, Recipe
from rnnviz.tasks.sentence_pairs import LICENCE, by_hash, is_held_out, sentence_pairs, source
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.translation_task import Texts, TranslationTask

MOST_DATES = 4
"""Dates of a text that is learned."""

DATE_TOKENS = ("\n", " ", "-", *"0123456789")
"""Of which dates in ISO 8601 are written."""

PAIRS, _VALIDATED = 24_000, 800
_SINGLE = 0.5
_SEED = 3


@cache
def date_texts() -> tuple[list[Texts], list[Texts]]:
    """The texts that are learned, and those of days that never are, always the same."""
    random = np.random.default_rng(_SEED)

    def drawn(held_out: bool) -> Texts:
        return date_pair(random, 1 if random.random() < _SINGLE else int(random.integers(2, MOST_DATES + 1)), held_out)

    return [drawn(False) for _ in range(PAIRS)], [drawn(True) for _ in range(_VALIDATED)]


@cache
def dates(attention: bool) -> TranslationTask:
    """One to four dates a text, one in half of them."""
    learned, held_out = date_texts()
    vocabulary = Vocabulary.of_text("".join(source for source, _ in learned))
    target = Vocabulary("characters", DATE_TOKENS)
    source = f"{PAIRS:,} texts of 1 to {MOST_DATES} dates from 1950 to 2049, generated; one day of ten is held out"
    return TranslationTask(
        vocabulary, target, learned, held_out, attention, source, "none needed", "dates that were never learned"
    )


def _dates(attention: bool) -> Make:
    def make(_settings: Settings, _corpus: Corpus | None) -> TranslationTask:
        return dates(attention)

    return make


@cache
def sentences(to_english: bool, at_least: int) -> TranslationTask:
    """English words to traditional characters; or characters, traditional and simplified, to English words."""
    pairs = [(english, old, new) for english, old, new in sentence_pairs() if old]
    if to_english:
        texts = [(chinese, english) for english, *both in pairs for chinese in dict.fromkeys(both)]
    else:
        texts = [(english, old) for english, old, _ in pairs]
    held = {text for english, old, new in pairs if is_held_out(new) for text in (english, old, new)}
    learned = [pair for pair in texts if not held.intersection(pair)]
    held_out = sorted((pair for pair in texts if held.issuperset(pair)), key=lambda pair: by_hash(pair[0]))
    kinds = ("characters", "words") if to_english else ("words", "characters")
    vocabulary, target = (
        Vocabulary.of_text("\n".join(pair[place] for pair in [*learned, ("", "")]), kind, at_least)
        for place, kind in enumerate(kinds)
    )
    return TranslationTask(
        vocabulary, target, learned, held_out, True, source(), LICENCE, "sentences that were never learned"
    )


def _sentences(to_english: bool) -> Make:
    def make(settings: Settings, _corpus: Corpus | None) -> TranslationTask:
        return sentences(to_english, settings.at_least)

    return make


_DATES = Settings(units=64, embedding=24, batch=64, carry=False, epochs=4, rate=6e-3, state_decay=1e-4, at_least=1)
_SENTENCES = replace(_DATES, units=128, embedding=64, batch=32, dropout=0.4, epochs=14, rate=3e-3, at_least=2)

_SAMPLE = "the 3rd of May 1999"


def _recipe(name: str, title: str, settings: Settings, sample: str, make: Make) -> Recipe:
    return Recipe(name, title, "", settings, sample, "translate", make)


RECIPES: tuple[Recipe, ...] = (
    _recipe("translate", "Dates", _DATES, _SAMPLE, _dates(True)),
    _recipe("dates-attention", "Dates", _DATES, _SAMPLE, _dates(True)),
    _recipe("dates-plain", "Dates without attention", replace(_DATES, epochs=8), _SAMPLE, _dates(False)),
    _recipe("translate-en-zh", "English to Chinese", _SENTENCES, "I want to drink a cup of tea.", _sentences(False)),
    _recipe("translate-zh-en", "Chinese to English", _SENTENCES, "我想喝一杯茶。", _sentences(True)),
)
"""What ``rnnviz train`` and the Learn panel teach to translate."""
