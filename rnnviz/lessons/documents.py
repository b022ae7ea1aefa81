"""Deck 002: what is a document about? Eight families of Python's own packages, told from a docstring."""

from __future__ import annotations

from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, Play, Select, SetText, ShowRows, Tell
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.lessons.text_figures import beside_a_bag, unseen_documents

_SENDER = "Return the address of the sender of this message, or None if it has no such header."
_DAYS = "Return the number of days in the month."
_MODEL = "documents-lstm"

COUNTING = 7
"""A unit of the shipped LSTM whose cell state rises at days and months."""

LESSON = Lesson(
    id="documents",
    deck="002",
    topic="language",
    place=30,
    recipe="documents",
    model=_MODEL,
    text=_SENDER,
    opens=(GoTo(-1), ShowRows(16)),
    steps=(
        Step("verdict", "companion:outputs", (OpenModel(_MODEL), SetText(_SENDER), GoTo(-1))),
        Step("word", "companion:outputs", (OpenModel(_MODEL), SetText(_DAYS), GoTo(-1))),
        Step("cell", "maps:cell", (OpenModel(_MODEL), SetText(_DAYS), GoTo(-1), ShowRows(0), Select("cell", COUNTING))),
        Step("confusion", "companion:confusion", (OpenModel(_MODEL), Tell("confusion"))),
        Step("bag", "companion:confusion", (OpenModel(_MODEL), Tell("confusion"))),
    ),
    tries=(
        Try("windows", (SetText("Draw a circle with the given radius and fill it."), GoTo(-1))),
        Try("concurrency", (SetText("Wait until the lock is free, then run the next task."), GoTo(-1))),
        Try("xml", (SetText("Parse the document and return its root element."), GoTo(-1))),
        Try("nothing", (SetText("Return the value."), GoTo(-1))),
        Try("read", (Tell("confusion", "read", ("files", "web")),)),
        Try("play", (Play(2.0),)),
        Try("learn", (LearnLive(),)),
    ),
    figures=(
        Figure("right on docstrings that it never saw", "at least", 0.68, unseen_documents, "{:.1%}"),
        Figure("more often right than a bag of words by", "at least", -0.03, beside_a_bag, "{:+.1%}"),
    ),
)
