"""Deck 001: a digit read row by row, 28 steps of 28 pixels, and what the network thinks after each."""

from __future__ import annotations

import numpy as np

from rnnviz.core.pixels import SIZE, Picture, picture_text
from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, Play, Select, SetText, ShowRows, Tell
from rnnviz.lessons.digit_figures import drawn_digits, mnist_digits
from rnnviz.lessons.figures import keras_parameters
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.tasks.drawn_digits import drawn


def _upper_half(picture: Picture) -> Picture:
    return np.concatenate([picture[: SIZE // 2], np.zeros_like(picture[SIZE // 2 :])])


_EIGHT, _BESIDE = drawn(8), 7
_TEXT = picture_text(_EIGHT)
_OPEN = (OpenModel("digits-lstm"), SetText(_TEXT))

LESSON = Lesson(
    id="digits",
    deck="001",
    topic="pictures",
    place=10,
    recipe="digits",
    model="digits-lstm",
    text=_TEXT,
    opens=(GoTo(-1), ShowRows(16)),
    steps=(
        Step("picture", "companion:pad", (*_OPEN, GoTo(-1), Tell("pad", "stack", True))),
        Step("rows", "companion:pad", (*_OPEN, GoTo(14), Tell("pad", "stack", False))),
        Step("input", "companion:inputs", (*_OPEN, GoTo(14))),
        Step("verdict", "companion:outputs", (*_OPEN, GoTo(18))),
        Step("gates", "maps:forget", (*_OPEN, GoTo(-1), ShowRows(0), Select("forget"))),
        Step("last", "next", (*_OPEN, GoTo(-1), ShowRows(16))),
    ),
    tries=(
        Try("draw", (Tell("pad", "stack", False), Tell("pad", "clear"))),
        Try("play", (SetText(_TEXT), Play(4.0))),
        Try("half", (SetText(picture_text(_upper_half(_EIGHT))), GoTo(-1))),
        Try("upside", (SetText(picture_text(drawn(2)[::-1])), GoTo(-1))),
        Try("beside", (SetText(picture_text(np.roll(_EIGHT, -_BESIDE, axis=1))), GoTo(-1))),
        Try("learn", (LearnLive(),)),
    ),
    figures=(
        Figure("LSTM: right on MNIST's 10,000 test digits", "at least", 0.98, mnist_digits("digits-lstm"), "{:.2%}"),
        Figure("GRU: right on MNIST's 10,000 test digits", "at least", 0.98, mnist_digits("digits-gru"), "{:.2%}"),
        Figure("RNN: right on MNIST's 10,000 test digits", "at least", 0.97, mnist_digits("digits-rnn"), "{:.2%}"),
        Figure("LSTM: right on 500 digits drawn by rule", "at least", 0.98, drawn_digits, "{:.1%}"),
        Figure("parameters, as Keras counts", "exactly", 81_674, keras_parameters, "{:,.0f}"),
    ),
)
