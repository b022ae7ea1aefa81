"""Decks 002 and 003: the LSTM gate by gate, with the numbers of the text that is read."""

from __future__ import annotations

from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, Play, Select, SetTemperature, SetText, Write
from rnnviz.lessons.figures import equations, loss
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try

_TEXT = 'If the class has a "name" (see the section'
_QUOTED = _TEXT.index("name") + 2

LESSON = Lesson(
    id="gates",
    deck="002, 003",
    topic="gates",
    place=10,
    recipe="python-prose-lstm",
    model="python-prose-lstm",
    text=_TEXT,
    opens=(SetTemperature(0.8), Select("forget"), GoTo(_QUOTED)),
    steps=(
        Step("cell", "diagram", (OpenModel("python-prose-lstm"), Select("cell"))),
        Step("forget", "maps:forget", (OpenModel("python-prose-lstm"), Select("forget"))),
        Step("input", "maps:input", (OpenModel("python-prose-lstm"), Select("input"))),
        Step("update", "formula", (OpenModel("python-prose-lstm"), Select("cell"))),
        Step("output", "maps:output", (OpenModel("python-prose-lstm"), Select("output"))),
        Step("gru", "diagram", (OpenModel("python-prose-gru"), Select("update"))),
    ),
    tries=(
        Try("play", (SetText(_TEXT), Play(0.5))),
        Try("quote", (SetText('he said "it is a string" and'), GoTo(-1))),
        Try("write", (SetText(_TEXT), Write(0.5, 120))),
        Try("learn", (OpenModel("python-prose-lstm"), LearnLive())),
    ),
    figures=(
        Figure("states off what the gates say", "at most", 1e-6, equations(_TEXT), "{:.1g}"),
        Figure("nats a character, held-out prose", "at most", 1.5, loss("python-prose", 50_000), "{:.3f}"),
    ),
)
