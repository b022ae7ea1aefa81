"""Deck 000: a writer that learns somebody's way of writing from a text of one's own."""

from __future__ import annotations

from rnnviz.lessons.actions import LearnLive, OpenWriter
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.tasks.recipes import RECIPES

_VOCABULARY = 2_345


def _keras_parameters() -> float:
    """Of the lecture's network, at the lecture's vocabulary."""
    return float(RECIPES["lyrics"].settings.architecture(_VOCABULARY).keras_count())


LESSON = Lesson(
    id="lyrics",
    deck="000",
    topic="writing",
    place=20,
    recipe="lyrics",
    opens=(OpenWriter("shakespeare-lstm"),),
    steps=(
        Step("network", "learn"),
        Step("text", "learn"),
        Step("begin", "learn"),
        Step("samples", "samples"),
        Step("diversity", "next"),
    ),
    tries=(Try("setup", (LearnLive(),)),),
    figures=(
        Figure("parameters by Keras's count, 2,345 characters", "exactly", 734_761, _keras_parameters, "{:,.0f}"),
    ),
)
