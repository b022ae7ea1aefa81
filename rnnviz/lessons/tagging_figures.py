"""How often networks label rightly what only an earlier word decides."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.tasks.tagging_task import TaggingTask, chinese, english


def places(name: str) -> Callable[[Model], float]:
    """How often the shipped model of this name knows a place as origin or destination.

    In held-out sentences, whose verbs and places were never learned together.
    """

    def measure(_model: Model) -> float:
        return _share_right(load(name), english(), asked_only=True)

    return measure


def characters(name: str) -> Callable[[Model], float]:
    """How often the shipped model of this name labels a character of a held-out Chinese request rightly."""

    def measure(_model: Model) -> float:
        return _share_right(load(name), chinese(), asked_only=False)

    return measure


def _share_right(model: Model, task: TaggingTask, *, asked_only: bool) -> float:
    right: list[bool] = []
    for sentence in task.validation:
        ids = np.array([task.vocabulary.id_of(word) for word in sentence.words], np.int32)
        told = model.trace(ids).logits.argmax(axis=1)
        steps = sentence.asked if asked_only else range(len(ids))
        right += [bool(told[step] == sentence.labels[step]) for step in steps]
    return float(np.mean(right))
