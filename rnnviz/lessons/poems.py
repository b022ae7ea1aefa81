"""Deck 002: a writer of Chinese poems, of lines with five and with seven characters."""

from __future__ import annotations

from rnnviz.lessons.actions import Acrostic, GoTo, LearnLive, SetTemperature, SetText, Write
from rnnviz.lessons.form_figures import lines_of_form, poems_of_one_form
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try

_BEGIN = "\n\n"
"""An empty line, after which every poem began that it learned."""

_POEM = f"{_BEGIN}江上秋風起\n山中夜雨寒\n故人何處去\n明月滿長安\n"
_FIRST, _SECOND = _POEM.index("起") + 1, _POEM.index("寒") + 1

LESSON = Lesson(
    id="poems",
    deck="002",
    topic="writing",
    place=40,
    recipe="poems-lstm",
    model="poems-lstm",
    text=_POEM,
    opens=(SetTemperature(0.8), GoTo(-1)),
    steps=(
        Step("poem", "ribbon", (SetText(_POEM), GoTo(-1))),
        Step("first", "next", (SetText(_POEM), GoTo(_FIRST))),
        Step("second", "next", (SetText(_POEM), GoTo(_SECOND))),
        Step("count", "maps:cell", (SetText(_POEM), GoTo(_SECOND))),
        Step("acrostic", "text", (SetText("春江花月"), GoTo(-1))),
    ),
    tries=(
        Try("write", (SetText(f"{_BEGIN}春"), Write(0.8, 47, 6.0))),
        Try("acrostic", (Acrostic("春江花月"),)),
        Try("own", (Acrostic(),)),
        Try("cold", (SetText(f"{_BEGIN}春"), Write(0.2, 47, 6.0))),
        Try("learn", (LearnLive(),)),
    ),
    figures=(
        Figure("lines of five or seven characters", "at least", 0.95, lines_of_form, "{:.1%}"),
        Figure("poems of lines all alike", "at least", 0.9, poems_of_one_form, "{:.1%}"),
    ),
)
