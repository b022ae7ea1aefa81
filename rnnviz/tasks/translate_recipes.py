"""Dates and everyday sentences, with attention and without."""

from __future__ import annotations

import numpy as np

from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.dates import pair
from rnnviz.tasks.recipe import Make, Recipe
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.translation_task import Texts, TranslationTask

MOST_DATES = 4
"""Dates of a text that is learned."""

PAIRS, _VALIDATED = 24_000, 800
_SINGLE = 0.5
_SEED = 3


@cache
def date_texts() -> tuple[list[Texts], list[Texts]]:
    """The texts that are learned, and those of days that never are, always the same."""
    random = np.random.default_rng(_SEED)

    def drawn(held_out: bool) -> Texts:
        return pair(random, 1 if random.random() < _SINGLE else int(random.integers(2, MOST_DATES + 1)), held_out)

    return [drawn(False) for _ in range(PAIRS)], [drawn(True) for _ in range(_VALIDATED)]


@cache
def dates(attention: bool) -> TranslationTask:
    """One to four dates a text, one in half of them."""
    learned, held_out = date_texts()
    vocabulary = Vocabulary.of_text("".join(source for source, _ in learned))
    target = Vocabulary("characters", ("\n", " ", "-", *"0123456789"))
    source = f"{PAIRS:,} texts of 1 to {MOST_DATES} dates from 1950 to 2049, generated; one day of ten is held out"
    return TranslationTask(
        vocabulary, target, learned, held_out, attention, source, "none needed", "dates that were never learned"
    )


def _dates(attention: bool) -> Make:
    def make(_settings: Settings, _corpus: Corpus | None) -> TranslationTask:
        return dates(attention)

    return make


_DATES = Settings(
    cell="lstm",
    units=64,
    embedding=24,
    batch=64,
    carry=False,
    epochs=12,
    rate=6e-3,
    warmup=100,
    state_decay=1e-4,
    at_least=1,
)

_SAMPLE = "the 3rd of May 1999"

RECIPES: tuple[Recipe, ...] = (
    Recipe("dates-attention", "Dates", "", _DATES, _SAMPLE, "translate", _dates(True)),
    Recipe("dates-plain", "Dates without attention", "", _DATES, _SAMPLE, "translate", _dates(False)),
)
