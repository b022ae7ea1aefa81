"""What would be learned is counted and checked before anything is tried."""

from __future__ import annotations

from typing import Any

import pytest

from rnnviz.session.proposal import Proposal, memory_limit, propose
from rnnviz.tasks import corpora
from rnnviz.tasks.packages import PackageError
from rnnviz.tasks.recipes import RECIPES


def proposed(
    recipe: str = "characters", tokens: int | None = 50, length: int | None = 100_000, **settings: Any
) -> Proposal:
    chosen = RECIPES[recipe]
    return propose(chosen, chosen.settings.to_json() | settings, tokens, length)


def test_parameters_are_counted_as_pytorch_and_keras_count_them() -> None:
    lstm = proposed(cell="lstm", layers=1, units=10, embedding=0)
    assert lstm.pytorch == 4 * 10 * (50 + 10 + 2) + 10 * 50 + 50 and lstm.keras == lstm.pytorch - 4 * 10
    assert proposed("alphabet", None, None).keras == 5_210
    assert lstm.memory > 4 * lstm.pytorch and lstm.architecture is not None and not lstm.sentence


def test_without_a_text_settings_are_checked_but_nothing_is_counted() -> None:
    waiting = proposed(tokens=None, length=None)
    assert waiting.settings is not None and (waiting.pytorch, waiting.sentence) == (0, "")
    assert proposed(tokens=None, length=None, units=0).settings is None


@pytest.mark.parametrize(
    ("settings", "field", "sentence"),
    [
        ({"units": 0}, "units", "Units must be at least 1, not 0."),
        ({"rate": -1.0}, "rate", "Rate must be above 0, not -1.0."),
        ({"units": "many"}, "units", "Units needs a whole number, not 'many'."),
        ({"colour": 3}, "", "There is no setting 'colour' here; another version of rnnviz wrote it."),
        ({"units": 100_000}, "", "set fewer units or layers."),
        ({"window": 90_001}, "", "The text has 100,000 tokens, too few for batches of 32 × 90001;"),
    ],
)
def test_what_will_not_do_is_said_of_its_field(settings: dict[str, Any], field: str, sentence: str) -> None:
    found = proposed(**settings)
    assert found.settings is None and found.field == field
    assert sentence in found.sentence and found.sentence[0].isupper() and found.sentence.endswith(".")


def test_more_memory_than_there_is_is_refused() -> None:
    length = 10**15
    assert proposed(length=length).settings is not None
    found = proposed(length=length, batch=10**7)
    assert found.settings is None and "GB of memory, more than the" in found.sentence
    assert 1 << 28 < memory_limit() < 1 << 50


@pytest.mark.parametrize("recipe", sorted(RECIPES))
def test_every_recipe_can_be_learned_as_it_is(recipe: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = RECIPES[recipe]
    monkeypatch.setattr(corpora, "find_reviews", lambda: None)  # as if they were installed
    found = proposed(recipe, None if chosen.task != "text" else 50, 1_000_000)
    if "install" in found.sentence:
        pytest.skip(found.sentence)
    assert found.settings == chosen.settings and not found.sentence
    is_read_first = chosen.make is not None and bool(chosen.needs_text or chosen.corpus)
    assert (found.pytorch > 0) != is_read_first  # what is not read yet cannot be counted


def test_what_has_to_be_installed_first_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise PackageError("the film reviews are not installed")

    monkeypatch.setattr(corpora, "find_reviews", missing)
    found = proposed("sentiment", None, None)
    assert found.settings is None and found.sentence == "The film reviews are not installed."
