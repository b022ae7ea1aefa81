"""Decks 000 to 004: the networks that they write in Keras, put together layer by layer."""

from __future__ import annotations

from collections.abc import Callable

from rnnviz.core.layer_presets import PRESETS
from rnnviz.core.layer_summary import summary
from rnnviz.lessons.actions import LearnLive, Tell
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try

_PAGE = "companion:builder"


def _count(preset: str) -> Callable[[], float]:
    """The parameters of a lecture's network."""
    return lambda: float(summary(PRESETS[preset]).parameters)


def _preset(name: str) -> tuple[Tell, ...]:
    return (Tell("builder", "preset", name),)


LESSON = Lesson(
    id="builder",
    deck="000–004",
    topic="networks",
    place=30,
    recipe="alphabet",
    steps=(
        Step("list", _PAGE, _preset("alphabet")),
        Step("count", _PAGE, _preset("alphabet")),
        Step("sequences", _PAGE, _preset("sentiment-both")),
        Step("lyrics", _PAGE, _preset("lyrics")),
        Step("code", _PAGE, (*_preset("lyrics"), Tell("builder", "code", "pytorch"))),
        Step("learn", _PAGE, (Tell("builder", "code", "keras"), *_preset("alphabet"))),
    ),
    tries=(
        Try("both", _preset("both-ways")),
        Try("unsound", _preset("unsound")),
        Try("digits", _preset("digits")),
        Try("dense", _preset("dense")),
        Try("learn", (LearnLive(),)),
    ),
    figures=(
        Figure("alphabet: parameters by Keras's count", "exactly", 5_210, _count("alphabet"), "{:,.0f}"),
        Figure("lyrics: parameters by Keras's count", "exactly", 734_761, _count("lyrics"), "{:,.0f}"),
    ),
)
