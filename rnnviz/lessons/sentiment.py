"""Deck 002: is a film review for or against? A verdict after every word, and the deck's six networks."""

from __future__ import annotations

from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, Play, Select, SetText, ShowRows, Tell
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.lessons.sentiment_networks import NETWORKS
from rnnviz.lessons.text_figures import TYPED, right_on_the_test, typed

_PRAISE, _MIXED, _MESS, _NOT_BAD, _DULL = (TYPED[place][1] for place in (0, 2, 3, 4, 8))
_BETTER = "It starts badly and ends wonderfully."
_WORSE = "It starts wonderfully and ends badly."
_JOKE = "你哪里像大妈，你简直就是天使，要不是降临到地上的时候头先着地了，你穿什么都好看！"
_MODEL = "sentiment-lstm"

JUDGE = 29
"""The unit of the shipped LSTM whose cell state goes with the verdict most closely."""

_NUMBER_LEARNS_AT_MOST = 0.60
_LEAST = {
    "sentiment-rnn": 0.70,
    "sentiment-lstm": 0.82,
    "sentiment-gru": 0.80,
    "sentiment-gru64": 0.81,
    "sentiment-lstm-gru": 0.82,
}


def _figure(name: str, title: str, deck: float) -> Figure:
    said, measure = f"{title}: right on the test (deck: {deck:.1%})", right_on_the_test(name)
    if name in _LEAST:
        return Figure(said, "at least", _LEAST[name], measure, "{:.1%}")
    return Figure(said, "at most", _NUMBER_LEARNS_AT_MOST, measure, "{:.1%}")


LESSON = Lesson(
    id="sentiment",
    deck="002, 003",
    topic="language",
    place=20,
    recipe="sentiment",
    model=_MODEL,
    text=_PRAISE,
    opens=(GoTo(-1), ShowRows(16)),
    steps=(
        Step("verdict", "companion:outputs", (OpenModel(_MODEL), SetText(_PRAISE), GoTo(-1))),
        Step("turn", "companion:outputs", (OpenModel(_MODEL), SetText(_MESS), GoTo(-1))),
        Step("cell", "maps:cell", (OpenModel(_MODEL), SetText(_MESS), GoTo(-1), ShowRows(0), Select("cell", JUDGE))),
        Step("order", "companion:outputs", (OpenModel(_MODEL), SetText(_BETTER), GoTo(-1), ShowRows(16))),
        Step("networks", "companion:networks", (OpenModel(_MODEL), Tell("networks"))),
        Step("number", "companion:outputs", (OpenModel("sentiment-number-lstm"), SetText(_PRAISE), GoTo(-1))),
    ),
    tries=(
        Try("swapped", (OpenModel(_MODEL), SetText(_WORSE), GoTo(-1))),
        Try("mixed", (OpenModel(_MODEL), SetText(_MIXED), GoTo(-1))),
        Try("dull", (OpenModel(_MODEL), SetText(_DULL), GoTo(-1))),
        Try("negation", (OpenModel(_MODEL), SetText(_NOT_BAD), GoTo(-1))),
        Try("joke", (OpenModel(_MODEL), SetText(_JOKE), GoTo(-1))),
        Try("play", (Play(2.0),)),
        Try("networks", (Tell("networks"),)),
        Try("learn", (LearnLive(),)),
    ),
    figures=(
        Figure("ten typed reviews, taken as they are meant", "at least", 0.8, typed, "{:.0%}"),
        *(_figure(*network) for network in NETWORKS),
    ),
)
