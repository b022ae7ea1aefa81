"""Networks that tell what a text is about."""

from __future__ import annotations

from dataclasses import replace

from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.documents_task import documents_task
from rnnviz.tasks.labelled_file import labelled_file
from rnnviz.tasks.labelled_task import labelled_task
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Task

SAMPLE = "Return the address of the sender of this message, or None if it has no such header."

_DOCSTRINGS = Settings(
    units=96,
    embedding=64,
    dropout=0.5,
    kind="words",
    vocabulary=5_000,
    at_least=1,
    window=100,
    batch=32,
    carry=False,
    epochs=10,
    optimiser="adam",
    rate=3e-3,
    schedule="cosine",
    warmup=50,
    validation=0.15,
)


def _own(settings: Settings, corpus: Corpus | None) -> Task:
    assert corpus is not None  # Recipe.task_of sees to it
    return labelled_task(settings, corpus)


RECIPES: tuple[Recipe, ...] = (
    Recipe(
        name="documents",
        title="Docstrings",
        corpus="docstrings",
        settings=_DOCSTRINGS,
        sample=SAMPLE,
        task="documents",
        make=documents_task,
        own_text="possible",
        read=labelled_file,
        by_cell={"rnn": ("rate=0.001",)},
    ),
    Recipe(
        name="texts",
        title="Own texts with classes",
        corpus="",
        settings=replace(_DOCSTRINGS, vocabulary=10_000, window=200),
        task="texts",
        make=_own,
        own_text="needed",
        read=labelled_file,
    ),
)
