"""Which of eight families of Python's own packages a docstring comes from, or the classes of the user's own texts."""

from __future__ import annotations

from rnnviz.tasks import docstrings
from rnnviz.tasks.classify_task import ClassifyTask
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.labelled_task import labelled_task
from rnnviz.tasks.settings import Settings


def documents_task(settings: Settings, corpus: Corpus | None) -> ClassifyTask:
    """Of Python's docstrings, or of the table in `corpus`. Raises CorpusError."""
    record = docstrings.record()
    if corpus is not None and corpus.source != record["source"]:
        return labelled_task(settings, corpus)
    return ClassifyTask.of(docstrings.split(settings.validation), record, settings)
