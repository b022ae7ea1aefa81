"""Deck 001: a character model that writes plays, from the letter P on."""

from __future__ import annotations

from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, SetTemperature, SetText, Write
from rnnviz.lessons.figures import loss
from rnnviz.lessons.form_figures import speeches_named
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try

_LSTM = OpenModel("shakespeare-lstm")
_SPEECH = "PORTIA:\nGood morrow, my lord. What news from Venice?\n\nP"

LESSON = Lesson(
    id="shakespeare",
    deck="001",
    topic="writing",
    place=30,
    recipe="shakespeare-lstm",
    model="shakespeare-lstm",
    text=_SPEECH,
    opens=(SetTemperature(0.8), GoTo(-1)),
    steps=(
        Step("speech", "ribbon", (_LSTM, SetText(_SPEECH), GoTo(-1))),
        Step("name", "maps:cell", (_LSTM, SetText(_SPEECH), GoTo(_SPEECH.index(":") + 1))),
        Step("letter", "next", (_LSTM, SetText("P"), GoTo(-1))),
        Step("temperature", "next", (_LSTM, SetText("P"), GoTo(-1))),
        Step("rivals", "diagram", (OpenModel("shakespeare-gru"), SetText(_SPEECH), GoTo(-1))),
    ),
    tries=(
        Try("write", (_LSTM, SetText("P"), Write(0.8, 300, 30.0))),
        Try("cold", (_LSTM, SetText("P"), Write(0.2, 300, 30.0))),
        Try("hot", (_LSTM, SetText("P"), Write(1.5, 300, 30.0))),
        Try("rnn", (OpenModel("shakespeare-rnn"), SetText("P"), Write(0.8, 300, 30.0))),
        Try("learn", (LearnLive(),)),
    ),
    figures=(
        Figure("nats a character, held-out plays", "at most", 1.55, loss("shakespeare", 100_000), "{:.3f}"),
        Figure("speeches written under a name", "at least", 0.95, speeches_named, "{:.1%}"),
    ),
)
