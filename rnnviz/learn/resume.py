"""A run's folder opened for learning: from its checkpoint if there is one, else from the beginning."""

from __future__ import annotations

from typing import Any

import torch

from rnnviz.core.run_folder import RunFolder, RunFolderError
from rnnviz.core.run_record import RunRecord
from rnnviz.learn.checkpoint import load_checkpoint
from rnnviz.learn.device import choose
from rnnviz.learn.recording import Recorder
from rnnviz.learn.run import Run
from rnnviz.learn.threads import threads_for
from rnnviz.tasks.corpora import CORPORA, Corpus
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.settings import Settings


def open_recorder(folder: RunFolder, device: str = "auto", settings: dict[str, Any] | None = None) -> Recorder:
    """The run in `folder`, ready to learn.

    `settings` replace its own: for longer, more carefully, or with another batch after memory ran out.
    Raises RunFolderError, SettingsError, CorpusError, DeviceError, CheckpointError, each with one sentence.
    """
    record = folder.record()
    if record.recipe not in RECIPES:
        raise RunFolderError(f"{folder.path.name} learns {record.recipe!r}, which this version of rnnviz does not know")
    chosen = Settings.from_json(record.settings if settings is None else settings)
    recipe = RECIPES[record.recipe]
    task = recipe.task_of(chosen, _corpus(folder, record, recipe))
    torch.set_num_threads(threads_for(task.architecture(chosen), task.batches(chosen).tokens_a_step))
    run = Run(task, chosen, choose(device))
    if folder.checkpoint.exists():
        load_checkpoint(run, folder.checkpoint, other_batch=True)
    folder.cut(run.step)  # also of a run that was killed before its first checkpoint
    _sweep(folder)
    return Recorder(run, folder, record, recipe)


def _sweep(folder: RunFolder) -> None:
    """What a killed run had half written beside its files."""
    for half in folder.path.rglob(".*.new"):
        half.unlink(missing_ok=True)


def _corpus(folder: RunFolder, record: RunRecord, recipe: Recipe) -> Corpus | None:
    """The user's text out of the folder, or what comes with the recipe."""
    text, source = folder.text(), record.source
    if text is not None:
        name, licence, encoding = (str(source.get(key, "")) for key in ("source", "licence", "encoding"))
        return Corpus(text, name, licence, encoding)
    if recipe.needs_text:
        raise RunFolderError(f"the text of {folder.path.name} is missing; start a new run")
    return CORPORA[recipe.corpus]() if recipe.corpus else None
