"""Decks 001, 003 and 004: the bare recurrence, with the numbers of deck 004's network of two units."""

from __future__ import annotations

import numpy as np

from rnnviz.core.model import Model
from rnnviz.core.recurrence import unrolled
from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, SetText, Tell
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.tasks.unrolled import SAMPLE

_DECK = (
    np.array([[0.6, 0.5], [1.2923401, 1.39225678]]),
    np.array([[0.53704957, 0.46211716], [0.85973818, 0.88366641]]),
    np.array([[1.56128388], [2.72707101]]),
)
"""What the deck prints for x = 1, 2: before the activation, the state, the output."""

_PART = "companion:unrolled"
_DECKS_NUMBERS = (OpenModel("unrolled"), Tell("unrolled", "reset"), SetText(SAMPLE))


def off_the_deck(model: Model) -> float:
    """How far the network's numbers are from those that the deck prints; the largest."""
    run = unrolled(model.trace(SAMPLE), 0, 2)
    return float(max(np.abs(a - b).max() for a, b in zip((run.before, run.state, run.output), _DECK, strict=True)))


def _show(form: str = "unrolled", letter: str = "") -> tuple[Tell, Tell]:
    return Tell("unrolled", "show", form), Tell("unrolled", "light", letter)


LESSON = Lesson(
    id="unrolled",
    deck="001, 003, 004",
    topic="recurrence",
    place=5,
    recipe="unrolled",
    model="unrolled",
    text=SAMPLE,
    opens=(*_DECKS_NUMBERS, GoTo(1)),
    steps=(
        Step("first", _PART, (*_DECKS_NUMBERS, GoTo(1), *_show())),
        Step("second", _PART, (*_DECKS_NUMBERS, GoTo(2), *_show())),
        Step("same", _PART, (*_show("unrolled", "W"),)),
        Step("rolled", _PART, (*_show("rolled"),)),
        Step("change", _PART, (*_show(),)),
        Step("learn", "learn"),
    ),
    tries=(
        Try("more", (SetText("1 2 0 0 0 0"), GoTo(-1), *_show())),
        Try("zero", (Tell("unrolled", "zero", "W"), *_show("unrolled", "W"))),
        Try("reset", (*_DECKS_NUMBERS, GoTo(-1), *_show())),
        Try("learn", (LearnLive(),)),
    ),
    figures=(Figure("numbers off the deck's, the largest", "at most", 1e-6, off_the_deck, "{:.1g}"),),
)
