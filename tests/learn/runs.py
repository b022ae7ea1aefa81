"""Small training runs."""

from __future__ import annotations

from typing import Any

import torch

from rnnviz.learn.run import Run
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.text_task import TextTask

torch.set_num_threads(1)

TEXT = "the cat sat on the mat and the dog sat on the log.\n" * 30


def small_run(text: str = TEXT, **settings: Any) -> Run:
    """A run of some fifty steps over 1,530 characters."""
    small: dict[str, Any] = {"units": 12, "window": 12, "batch": 6, "epochs": 2.5, "warmup": 5, "rate": 0.02}
    chosen = Settings(**small | settings)
    return Run(TextTask.of(Corpus(text, "test", "none"), chosen), chosen, torch.device("cpu"))


def dropping_run(cell: str = "lstm") -> Run:
    """Dropout draws random numbers at every step, so a lost random state would show."""
    return small_run(cell=cell, layers=2, dropout=0.3, epochs=3.0, weight_decay=0.01, state_decay=0.01)


def text_of(run: Run) -> TextTask:
    """What a small run learns."""
    assert isinstance(run.task, TextTask)
    return run.task
