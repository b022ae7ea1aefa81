"""Recipes of the bare recurrence, and of gradients through time."""

from __future__ import annotations

from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Task
from rnnviz.tasks.unrolled import SAMPLE, UnrolledTask

_UNROLLED = Settings(
    cell="rnn",
    units=2,
    window=6,
    batch=50,
    epochs=50,
    optimiser="adam",
    rate=0.02,
    schedule="cosine",
    warmup=0,
    carry=False,
    at_least=1,
)


def _unrolled(_settings: Settings, _corpus: Corpus | None) -> Task:
    return UnrolledTask.random()


_GRADIENTS = Settings(
    cell="rnn", units=128, dropout=0.2, at_least=3, window=100, batch=32, epochs=40, rate=2e-3, state_decay=1e-3
)
"""As python-prose-rnn learned; one sees enough after a minute of it."""

RECIPES = (
    Recipe("unrolled", "Two units", "", _UNROLLED, SAMPLE, "unrolled", _unrolled),
    Recipe("gradients", "Gradients", "python-prose", _GRADIENTS, 'If the class has a "name" (see the section'),
)
