"""Deck 002: the next value of a cosine, and the next point of Lorenz's butterfly."""

from __future__ import annotations

from rnnviz.core.number_text import number_text, row_text
from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, SetText, Tell, Write
from rnnviz.lessons.figures import squared_error
from rnnviz.lessons.forecast_figures import cosine_alone, lorenz_departure, lorenz_one_step
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.tasks.lorenz import lorenz
from rnnviz.tasks.series import cosine

_VALUES = [number_text(float(value)) for value in cosine()[:, 0]]
_BEGINNING = " ".join(_VALUES[:25])
_TEST = " ".join(_VALUES[50:])
_FLAT = " ".join([*_VALUES[:12], *["0.5000"] * 12])
_ROWS = "\n".join(map(row_text, lorenz(40, (6.0, -1.0, 35.0))))

_COSINE = (OpenModel("forecast"), SetText(_BEGINNING), GoTo(-1))
_LORENZ = (OpenModel("lorenz-lstm"), SetText(_ROWS), GoTo(-1))

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
        Step("series", "series", _COSINE),
        Step("next", "next", _COSINE),
        Step("memory", "maps:cell", _COSINE),
        Step("butterfly", "series", _LORENZ),
        Step("portrait", "companion:phase", (*_LORENZ, Tell("phase"))),
        Step("learn", "learn", _COSINE),
    ),
    tries=(
        Try("test", (OpenModel("forecast"), SetText(_TEST), GoTo(-1))),
        Try("free", (OpenModel("forecast"), SetText(_BEGINNING), Write(0.0, 50, 6.0))),
        Try("flat", (OpenModel("forecast"), SetText(_FLAT), GoTo(-1))),
        Try("fly", (OpenModel("lorenz-lstm"), SetText(_ROWS), Tell("phase"), Write(0.0, 160, 20.0))),
        Try("learn", (OpenModel("forecast"), SetText(_BEGINNING), GoTo(-1), LearnLive())),
        Try("learn-lorenz", (*_LORENZ, Tell("flight"), LearnLive("lorenz"))),
    ),
    figures=(
        Figure("squared error on the test half", "at most", 1e-3, squared_error("forecast"), "{:.2g}"),
        Figure("free run over the test half: squared error", "at most", 0.05, cosine_alone, "{:.2g}"),
        Figure("Lorenz, one step: squared error", "at most", 1e-6, lorenz_one_step("lorenz-lstm"), "{:.2g}"),
        Figure("Lorenz LSTM: free run departs at step", "at least", 100, lorenz_departure("lorenz-lstm"), "{:.0f}"),
        Figure("Lorenz GRU: free run departs at step", "at least", 75, lorenz_departure("lorenz-gru"), "{:.0f}"),
        Figure("Lorenz RNN: free run departs at step", "at least", 75, lorenz_departure("lorenz-rnn"), "{:.0f}"),
    ),
)
