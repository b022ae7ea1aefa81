"""A new run's folder: what is to be learned and how, written down before anything is learned."""

from __future__ import annotations

from pathlib import Path

from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord, now
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings


def new_run(path: Path, name: str, recipe: Recipe, settings: Settings, corpus: Corpus | None = None) -> RunFolder:
    """Make the folder. A text of the user's goes into it, so that the run can go on when its file has gone.

    Raises OSError if it cannot be written, or holds something already.
    """
    source = corpus.record() if corpus is not None else {}
    record = RunRecord(name, recipe.name, settings.to_json(), source, now())
    return RunFolder.create(path, record, corpus.text if corpus is not None else None)
