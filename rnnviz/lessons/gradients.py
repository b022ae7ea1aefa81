"""Decks 000 and 002, and 004 on dropout: how far back gradients reach, vanish and explode."""

from __future__ import annotations

from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, SetText, Tell
from rnnviz.lessons.gradient_figures import off_differences, reach
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try

_TEXT = (
    'If the class has a "name" (see the section below) the value of the object is a string, and the method is called.'
)
_DOGS = "I like dogs, it rains, we talk, so I keep a "
_CURVES = "companion:gradients"
_FAR = 40


def _show(quantity: str = "loss", average: bool = True, fresh: bool = True, radius: float = 0.0) -> tuple[Tell, ...]:
    orders = {"show": quantity, "average": average, "fresh": fresh, "radius": radius}
    return (Tell("gradients", "set", orders),)


_AWAY = Tell("dropout", "away")
_RNN = (_AWAY, OpenModel("python-prose-rnn"), SetText(_TEXT), GoTo(len(_TEXT) - 1))

LESSON = Lesson(
    id="gradients",
    deck="000, 002, 004",
    topic="gates",
    place=20,
    recipe="gradients",
    model="python-prose-rnn",
    text=_TEXT,
    opens=(GoTo(len(_TEXT) - 1),),
    steps=(
        Step("back", _CURVES, (*_RNN, *_show(average=False, fresh=False))),
        Step("vanish", _CURVES, (*_RNN, *_show(fresh=False))),
        Step("before", _CURVES, (*_RNN, *_show())),
        Step("explode", _CURVES, (*_RNN, *_show(fresh=False, radius=2.5))),
        Step(
            "influence",
            "companion:influence",
            (_AWAY, OpenModel("memory-gru"), SetText(_DOGS), GoTo(-1), *_show(average=False, fresh=False)),
        ),
        Step("dropout", "companion:dropout", (Tell("dropout", "mask"),)),
    ),
    tries=(
        Try("lstm", (_AWAY, OpenModel("python-prose-lstm"), SetText(_TEXT), GoTo(len(_TEXT) - 1), *_show())),
        Try("state", (*_RNN, *_show("state"))),
        Try("near", (*_RNN, *_show(fresh=False, radius=1.6))),
        Try("memory", (_AWAY, OpenModel("memory-lstm"), SetText(_DOGS), GoTo(-1), *_show(average=False))),
        Try("learn", (*_RNN, *_show(), LearnLive())),
    ),
    figures=(
        Figure("RNN: gradient left 40 steps back", "at most", 0.01, reach("python-prose-rnn", _FAR), "{:.2g}"),
        Figure("LSTM: gradient left 40 steps back", "at least", 0.03, reach("python-prose-lstm", _FAR), "{:.2g}"),
        Figure("GRU: gradient left 40 steps back", "at least", 0.15, reach("python-prose-gru", _FAR), "{:.2g}"),
        Figure("gradients off finite differences", "at most", 1e-3, off_differences(_TEXT[:43], 12), "{:.1g}"),
    ),
)
