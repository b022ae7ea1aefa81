"""Deck 001: the targets of a character model, on one sentence."""

from __future__ import annotations

from rnnviz.lessons.actions import GoTo, LearnLive, Play, SetTemperature, SetText, Write
from rnnviz.lessons.figures import accuracy
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try

_SENTENCE = "hello, I am Andy"

LESSON = Lesson(
    id="hello",
    deck="001",
    topic="recurrence",
    place=10,
    recipe="hello",
    model="hello",
    text=_SENTENCE,
    opens=(
        SetTemperature(0.8),
        GoTo(-1),
    ),
    steps=(
        Step("sentence", "ribbon", (SetText(_SENTENCE), GoTo(-1))),
        Step("targets", "companion:losses", (SetText(_SENTENCE), GoTo(1))),
        Step("twice", "next", (SetText(_SENTENCE), GoTo(3))),
        Step("memory", "maps:hidden", (SetText(_SENTENCE), GoTo(4))),
        Step("learn", "learn"),
    ),
    tries=(
        Try("play", (SetText(_SENTENCE), Play(2.0))),
        Try("write", (SetText("h"), Write(0.0, 15, 6.0))),
        Try("other", (SetText("Andy, I am hello"), GoTo(-1))),
        Try("learn", (LearnLive(),)),
    ),
    figures=(Figure("next characters right", "exactly", 1.0, accuracy("hello"), "{:.0%}"),),
)
