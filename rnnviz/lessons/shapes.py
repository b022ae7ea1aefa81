"""Decks 000, 001 and 003: from one or many inputs to one or many outputs."""

from __future__ import annotations

from rnnviz.lessons.actions import Tell
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try

EXAMPLES: dict[str, tuple[str, ...]] = {
    "one-one": ("dense",),
    "one-many": ("caption",),
    "many-one": ("sentiment", "documents", "alphabet", "digits"),
    "in-step": ("hello", "arrive-leave"),
    "not-in-step": ("translate",),
}
"""The lessons of each shape, by id; those that are not there are not offered."""


def _opening() -> float:
    """How many shapes have a lesson that there is."""
    from rnnviz.lessons.catalogue import lessons  # it imports this module

    return float(sum(any(name in lessons() for name in names) for names in EXAMPLES.values()))


_PAGE = "companion:shapes"

LESSON = Lesson(
    id="shapes",
    deck="000, 001, 003",
    topic="networks",
    place=10,
    steps=(
        Step("five", _PAGE, (Tell("shapes", "play"),)),
        Step("step", _PAGE, (Tell("shapes", "again"),)),
        Step("open", _PAGE),
    ),
    tries=(Try("again", (Tell("shapes", "again"),)), Try("pause", (Tell("shapes", "pause"),))),
    figures=(Figure("shapes that open a lesson", "exactly", 5, _opening, "{:.0f}"),),
)
