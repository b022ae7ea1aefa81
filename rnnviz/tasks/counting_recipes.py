"""Recipes of counting."""

from __future__ import annotations

from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.counting import ROW, CountingTask, line
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Task

# Seed 2, because its cell counts upwards; with seed 1 it counts as far, from zero downwards.
_COUNTING = Settings(
    units=10,
    window=ROW,
    batch=20,
    epochs=40,
    optimiser="adam",
    rate=0.01,
    schedule="cosine",
    warmup=100,
    carry=False,
    at_least=1,
    seed=2,
)


def _counting(_settings: Settings, _corpus: Corpus | None) -> Task:
    return CountingTask.random()


RECIPES = (
    Recipe("counting", "Counting", "", _COUNTING, line(5) + line(12) + "a" * 20 + "b" * 15, "counting", _counting),
)
