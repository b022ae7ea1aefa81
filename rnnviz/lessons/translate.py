"""Deck 002: an encoder, a decoder, the vector between them, and attention."""

from __future__ import annotations

from rnnviz.lessons.actions import Action, GoTo, LearnLive, OpenModel, Play, Select, SetText, ShowRows, Tell
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.lessons.translation_figures import exact, next_right

_TEXT = "Saturday, 21 November 2026"
_FOUR = "3 May 1999, then 21.11.2026 and Nov 2, 87 to the 9th of February 1984"
_CHINESE = "二〇二六年十一月二十一日"
_TEA = "I want to drink a cup of tea."
_TEACHER = "他是我的老師。"


def _read(name: str, text: str) -> tuple[Action, ...]:
    """The encoder of a model has read a text."""
    return OpenModel(name), SetText(text), GoTo(-1)


LESSON = Lesson(
    id="translate",
    deck="002",
    topic="sequences",
    place=30,
    recipe="translate",
    model="dates-attention",
    text=_TEXT,
    opens=(GoTo(-1), ShowRows(16)),
    steps=(
        Step("halves", "companion:translation", (*_read("dates-attention", _TEXT), Tell("translation", "place", 2))),
        Step("context", "companion:alignment", _read("dates-plain", _TEXT)),
        Step("attention", "companion:alignment", (*_read("dates-attention", _TEXT), Tell("translation", "place", 5))),
        Step(
            "decoder",
            "companion:translation",
            (*_read("dates-attention", _TEXT), Tell("translation", "half", "decoder"), GoTo(6), Select("cell")),
        ),
        Step("length", "companion:lengths", _read("dates-plain", _FOUR)),
        Step(
            "sentences",
            "companion:translation",
            (
                *_read("translate-en-zh", _TEA),
                Tell("translation", "beam", 5),
                Tell("translation", "place", 4),
                Tell("alignment"),
            ),
        ),
    ),
    tries=(
        Try("four", (*_read("dates-attention", _FOUR), Tell("alignment"))),
        Try("chinese", (*_read("dates-attention", _CHINESE), Tell("alignment"))),
        Try("impossible", (*_read("dates-attention", "31 February 2026"), Tell("alignment"))),
        Try("typed", (*_read("dates-attention", _TEXT), Play(4.0))),
        Try("back", (*_read("translate-zh-en", _TEACHER), Tell("alignment"))),
        Try("greedy", (*_read("translate-en-zh", _TEA), Tell("translation", "beam", 1))),
        Try("learn", (*_read("dates-attention", _TEXT), LearnLive())),
    ),
    figures=(
        Figure("attention: one date right", "at least", 0.99, exact("dates-attention", [1], 300), "{:.1%}"),
        Figure("attention: two to four right", "at least", 0.99, exact("dates-attention", [2, 3, 4], 40), "{:.1%}"),
        Figure("context vector alone: one date right", "at least", 0.90, exact("dates-plain", [1], 100), "{:.1%}"),
        Figure("context vector alone: two to four", "at most", 0.20, exact("dates-plain", [2, 3, 4], 20), "{:.1%}"),
        Figure("English to Chinese: next character", "at least", 0.40, next_right("translate-en-zh", False), "{:.1%}"),
        Figure("Chinese to English: next word", "at least", 0.40, next_right("translate-zh-en", True), "{:.1%}"),
    ),
)
