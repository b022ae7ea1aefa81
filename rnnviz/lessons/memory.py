"""Deck 000: why a network needs a memory, and how far back that of each cell reaches."""

from __future__ import annotations

from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, Play, Select, SetText, ShowRows, Tell
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.lessons.recall import new_names, recall

_TEXT = "I like dogs, it rains, we talk, so I keep a "
_CATS = _TEXT.replace("dogs", "cats")
_CHINESE = "我喜歡狗，下雨了，太陽出來了，所以我養"
_FAR = "I like fish, they cook, you wait, she reads, it rains, so I keep a "
_FARTHER = "I like fish, " + "the sun is up, she reads, we talk, " * 6 + "so I keep a "
_CHAIN = "小明喜歡小花，小花喜歡小白，小白喜歡小"
_ALL = range(20, 61, 10)

HOLDERS = (47, 17)
"""The units of the shipped LSTM whose cell states hold the animal: two, one for each bit."""

LESSON = Lesson(
    id="memory",
    deck="000",
    topic="recurrence",
    place=30,
    recipe="memory",
    model="memory-lstm",
    text=_TEXT,
    opens=(GoTo(-1),),
    steps=(
        Step("sentence", "next", (OpenModel("memory-lstm"), SetText(_TEXT), GoTo(-1), ShowRows(16))),
        Step("none", "next", (OpenModel("memory-none"), SetText(_TEXT), GoTo(-1))),
        Step("rnn", "next", (OpenModel("memory-rnn"), SetText(_FAR), GoTo(-1), ShowRows(16))),
        Step(
            "lstm",
            "maps:cell",
            (OpenModel("memory-lstm"), SetText(_TEXT), GoTo(-1), ShowRows(0), Select("cell", HOLDERS[0])),
        ),
        Step(
            "forget",
            "maps:forget",
            (OpenModel("memory-lstm"), SetText(_TEXT), GoTo(-1), ShowRows(0), Select("forget", HOLDERS[1])),
        ),
        Step("gru", "maps:update", (OpenModel("memory-gru"), SetText(_TEXT), GoTo(-1), ShowRows(16), Select("update"))),
    ),
    tries=(
        Try("cats", (SetText(_CATS), GoTo(-1))),
        Try("chinese", (SetText(_CHINESE), GoTo(-1))),
        Try("farther", (SetText(_FARTHER), GoTo(-1))),
        Try("names", (SetText(_CHAIN), GoTo(-1))),
        Try("play", (SetText(_TEXT), Play(4.0))),
        Try("distance", (Tell("distance"),)),
        Try("learn", (LearnLive(),)),
    ),
    figures=(
        Figure("no memory: right at 20 to 60 characters", "at most", 0.30, recall("memory-none", _ALL), "{:.1%}"),
        Figure("RNN: right at 20 characters", "at least", 0.95, recall("memory-rnn", [20]), "{:.1%}"),
        Figure("RNN: right at 60 characters", "at most", 0.90, recall("memory-rnn", [60]), "{:.1%}"),
        Figure("LSTM: right at 20 to 60 characters", "at least", 0.99, recall("memory-lstm", _ALL), "{:.1%}"),
        Figure("GRU: right at 20 to 60 characters", "at least", 0.99, recall("memory-gru", _ALL), "{:.1%}"),
        Figure("LSTM: the next name is a new one", "at least", 0.9, new_names, "{:.1%}"),
    ),
)
