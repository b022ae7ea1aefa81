"""Deck 002: the next value of a cosine."""

from __future__ import annotations

from rnnviz.core.number_text import number_text
from rnnviz.lessons.actions import GoTo, LearnLive, Play, SetText, Write
from rnnviz.lessons.figures import squared_error
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.tasks.series import cosine

_VALUES = [number_text(float(value)) for value in cosine()[:, 0]]
_BEGINNING = " ".join(_VALUES[:25])
_TEST = " ".join(_VALUES[50:])
_FLAT = " ".join([*_VALUES[:12], *["0.5000"] * 12])

LESSON = Lesson(
    id="forecast",
    deck="002",
    topic="series",
    place=10,
    recipe="forecast",
    model="forecast",
    text=_BEGINNING,
    opens=(GoTo(-1),),
    steps=(
        Step("series", "series", (SetText(_BEGINNING), GoTo(-1))),
        Step("next", "next", (GoTo(-1),)),
        Step("error", "ribbon", (GoTo(1),)),
        Step("memory", "maps:cell", (GoTo(-1),)),
        Step("learn", "learn"),
    ),
    tries=(
        Try("test", (SetText(_TEST), GoTo(-1))),
        Try("free", (SetText(_BEGINNING), Write(0.0, 50, 6.0))),
        Try("flat", (SetText(_FLAT), GoTo(-1))),
        Try("play", (Play(4.0),)),
        Try("learn", (LearnLive(),)),
    ),
    figures=(Figure("squared error on the test half", "at most", 1e-3, squared_error("forecast"), "{:.2g}"),),
)
