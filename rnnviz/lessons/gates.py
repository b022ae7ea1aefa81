"""Decks 002 and 003: LSTM and GRU gate by gate, with the numbers of the text, and what if a gate were held."""

from __future__ import annotations

from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, Play, Select, SetTemperature, SetText, Tell, Write
from rnnviz.lessons.figures import equations, loss, special_case
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try

_TEXT = 'If the class has a "name" (see the section'
_QUOTED = _TEXT.index("name") + 2
_LSTM, _GRU = "python-prose-lstm", "python-prose-gru"
_MAPS = Tell("weights", "maps")
_READ_BY_LSTM = (_MAPS, OpenModel(_LSTM), SetText(_TEXT))
_READ_BY_GRU = (_MAPS, OpenModel(_GRU), SetText(_TEXT), GoTo(_QUOTED))
_EXACT = 1e-6

LESSON = Lesson(
    id="gates",
    deck="002, 003",
    topic="gates",
    place=10,
    recipe=_LSTM,
    model=_LSTM,
    text=_TEXT,
    opens=(SetTemperature(0.8), Select("forget"), GoTo(_QUOTED)),
    steps=(
        Step("forget", "maps:forget", (OpenModel(_LSTM), Select("forget"))),
        Step("input", "formula", (OpenModel(_LSTM), Select("cell"))),
        Step("output", "maps:output", (OpenModel(_LSTM), Select("output"))),
        Step("weights", "companion:weights", (OpenModel(_LSTM), Select("forget"))),
        Step(
            "hold",
            "companion:whatif",
            (*_READ_BY_LSTM, GoTo(_QUOTED), Tell("whatif", "case from here", "keeps-cell")),
        ),
        Step("gru", "formula", (_MAPS, OpenModel(_GRU), Select("update"))),
    ),
    tries=(
        Try("play", (SetText(_TEXT), Play(0.5))),
        Try("write", (SetText(_TEXT), Write(0.5, 120))),
        Try(
            "amnesia",
            (*_READ_BY_LSTM, GoTo(-1), Tell("whatif", "case", "forgets"), Write(0.5, 120)),
        ),
        Try("simple", (*_READ_BY_GRU, Tell("whatif", "case", "simple-rnn"))),
        Try("input-only", (*_READ_BY_GRU, Tell("whatif", "case", "input-only"))),
        Try("keeps", (*_READ_BY_GRU, Tell("whatif", "case from here", "keeps-hidden"))),
        Try("learn", (OpenModel(_LSTM), Tell("whatif", "clear"), LearnLive())),
    ),
    figures=(
        Figure("LSTM: states off what the gates say", "at most", _EXACT, equations(_TEXT), "{:.1g}"),
        Figure("GRU: states off what the gates say", "at most", _EXACT, equations(_TEXT, _GRU), "{:.1g}"),
        Figure("z 0, r 1: off the simple RNN", "at most", _EXACT, special_case("simple-rnn", _TEXT, _GRU), "{:.1g}"),
        Figure(
            "z 0, r 0: changed by another past", "at most", _EXACT, special_case("input-only", _TEXT, _GRU), "{:.1g}"
        ),
        Figure("z 1: off the h before", "at most", _EXACT, special_case("keeps-hidden", _TEXT, _GRU), "{:.1g}"),
        Figure("f 1, i 0: off the c before", "at most", _EXACT, special_case("keeps-cell", _TEXT), "{:.1g}"),
        Figure("nats a character, held-out prose", "at most", 1.5, loss("python-prose", 50_000), "{:.3f}"),
    ),
)
