"""The recipes of the shipped models and of a model of one's own text."""

from __future__ import annotations

from dataclasses import dataclass

from rnnviz.tasks.settings import Settings

_PROSE_SAMPLE = 'If the class has a "name" (see the section'
_CODE_SAMPLE = 'def read(self, size=-1):\n    """Return at most size bytes."""\n    if (self._closed'


@dataclass(frozen=True)
class Recipe:
    """What is learned by which network. `corpus` is a built-in text's name, or empty for the user's own file."""

    name: str
    title: str
    corpus: str
    settings: Settings
    sample: str = ""


def _prose(cell: str, rate: float) -> Recipe:
    settings = Settings(
        cell=cell, units=128, dropout=0.2, at_least=3, window=100, batch=32, epochs=40, rate=rate, state_decay=1e-3
    )
    return Recipe(f"python-prose-{cell}", "Python prose", "python-prose", settings, _PROSE_SAMPLE)


RECIPES = {
    recipe.name: recipe
    for recipe in (
        _prose("rnn", 2e-3),
        _prose("lstm", 4e-3),
        _prose("gru", 6e-3),
        Recipe(
            "python-code-lstm",
            "Python code",
            "python-code",
            Settings(layers=2, units=192, at_least=200, window=128, batch=64, epochs=4, rate=4e-3, state_decay=1e-3),
            _CODE_SAMPLE,
        ),
        Recipe("characters", "Own text", "", Settings(embedding=64, epochs=20)),
        Recipe("words", "Own text, by words", "", Settings(kind="words", embedding=64, epochs=20, window=35)),
    )
}
"""Every recipe by name; ``characters`` and ``words`` take the user's own text."""
