"""Deck 004: which letter follows a run of the alphabet."""

from __future__ import annotations

from rnnviz.lessons.actions import GoTo, LearnLive, Play, SetText, Tell
from rnnviz.lessons.figures import accuracy, keras_parameters
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try

_RUN = "AAABC"

LESSON = Lesson(
    id="alphabet",
    deck="004",
    topic="recurrence",
    place=20,
    recipe="alphabet",
    model="alphabet",
    text=_RUN,
    opens=(GoTo(-1),),
    steps=(
        Step("run", "ribbon", (SetText(_RUN), GoTo(-1))),
        Step("answer", "next", (SetText(_RUN), GoTo(-1))),
        Step("padding", "maps:cell", (SetText("AAAAM"), GoTo(-1))),
        Step("learn", "learn"),
    ),
    tries=(
        Try("lmnop", (SetText("LMNOP"), GoTo(-1))),
        Try("single", (SetText("AAAAX"), GoTo(-1))),
        Try("backwards", (SetText("EDCBA"), GoTo(-1))),
        Try("play", (Play(1.0),)),
        Try("list", (Tell("answers"),)),
        Try("learn", (LearnLive(),)),
    ),
    figures=(
        Figure("right letters of the 1,000 runs", "at least", 0.99, accuracy("alphabet"), "{:.1%}"),
        Figure("parameters by Keras's count", "exactly", 5_210, keras_parameters, "{:,.0f}"),
    ),
)
