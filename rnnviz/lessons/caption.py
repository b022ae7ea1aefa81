"""Decks 000 and 003: one to many. The same picture is fed at every step, and a sentence comes out, word by word."""

from __future__ import annotations

from rnnviz.core.scene import Thing
from rnnviz.lessons.actions import Action, GoTo, LearnLive, OpenModel, Play, Select, ShowRows, Tell
from rnnviz.lessons.caption_figures import exact
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.tasks.caption_task import Scene, text_of

_CIRCLE, _SQUARE = Thing("circle", "red", 0, 1), Thing("square", "blue", 3, 2)
_TEXT = text_of(Scene((_CIRCLE, _SQUARE), "en", from_end=False))
_NEW = (Thing("circle", "blue", 0, 2), Thing("square", "red", 3, 1))
"""Two shapes that were never learned together."""


def _show(*things: Thing, language: str = "", end: str = "near") -> tuple[Action, ...]:
    return (
        Tell("canvas", "language", language),
        Tell("canvas", "end", end),
        Tell("canvas", "things", things),
        GoTo(-1),
    )


_LSTM = OpenModel("caption-lstm")

LESSON = Lesson(
    id="caption",
    deck="000, 003",
    topic="pictures",
    place=20,
    recipe="caption",
    model="caption-lstm",
    text=_TEXT,
    opens=(GoTo(-1), Tell("canvas", "language", "")),
    steps=(
        Step("picture", "companion:canvas", (_LSTM, *_show(_CIRCLE, _SQUARE), ShowRows(8))),
        Step("words", "companion:outputs", (_LSTM, *_show(_CIRCLE, _SQUARE), ShowRows(8))),
        Step("counting", "maps:cell", (_LSTM, *_show(_CIRCLE, _SQUARE), ShowRows(8), Select("cell"))),
        Step("end", "companion:canvas", (_LSTM, *_show(_CIRCLE, _SQUARE, end="far"))),
        Step("languages", "companion:outputs", (_LSTM, *_show(_CIRCLE, _SQUARE, language="zh_TW"))),
        Step("new", "companion:canvas", (_LSTM, *_show(*_NEW))),
    ),
    tries=(
        Try("above", (_LSTM, *_show(Thing("triangle", "yellow", 2, 0), Thing("square", "green", 1, 3)))),
        Try("alike", (_LSTM, *_show(Thing("square", "blue", 0, 0), Thing("square", "blue", 3, 0)))),
        Try("single", (_LSTM, *_show(Thing("triangle", "yellow", 1, 1)))),
        Try("empty", (_LSTM, *_show())),
        Try("play", (_LSTM, *_show(_CIRCLE, _SQUARE), Play(1.5))),
        Try("learn", (LearnLive(),)),
    ),
    figures=(
        Figure("LSTM: whole sentences right", "at least", 0.95, exact("caption-lstm"), "{:.1%}"),
        Figure("GRU: whole sentences right", "at least", 0.90, exact("caption-gru"), "{:.1%}"),
        Figure("RNN: whole sentences right", "at least", 0.90, exact("caption-rnn"), "{:.1%}"),
    ),
)
