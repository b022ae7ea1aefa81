"""A run's network as a model, at any moment of its learning, and what it does then for people to look at."""

from __future__ import annotations

from typing import Any

import numpy as np

from rnnviz.core.model import Card, Model
from rnnviz.core.network import Network
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.learn.evaluate import forecast_of
from rnnviz.learn.run import Run
from rnnviz.tasks.alphabet import AlphabetTask
from rnnviz.tasks.hello import HelloTask
from rnnviz.tasks.memory_task import MemoryTask
from rnnviz.tasks.series import SeriesTask
from rnnviz.tasks.task import labels_of, target_of

CHARACTERS, WORDS = 160, 40
"""Tokens of a text sample."""

TEMPERATURE = 0.8

_QUESTIONS = 12
_DISTANCE = 40


def present_model(run: Run, name: str, sample: str) -> Model:
    """As it is now, quickly: without figures that would have to be measured."""
    training = {
        "settings": run.settings.to_json(),
        "steps": run.step,
        "epochs": round(run.epoch, 4),
        "device": run.device.type,
        "curve": run.curve,
    }
    task = run.task
    labels, data, target = labels_of(task), run.data, target_of(task)
    card = Card(
        name, name, task.kind, task.vocabulary, labels, sample=sample, training=training, data=data, target=target
    )
    return Model(card, Network(run.network.architecture, run.network.arrays()))


def sample_of(model: Model, run: Run) -> dict[str, Any]:
    """Plain data for a run folder's samples: `text`, `answers` or `truth` and `prediction`.

    Of a table, these are a list for each column, and `columns` are their names, if they have any.
    From the same random numbers each time, so that what changes from sample to sample is the network.
    """
    task = run.task
    if isinstance(task, SeriesTask):
        truth, prediction = forecast_of(run.network, task)
        return {"truth": _numbers(truth), "prediction": _numbers(prediction), "columns": list(task.labels)}
    if (answers := getattr(task, "answers", None)) is not None:
        return {"answers": answers(model)}
    if isinstance(task, AlphabetTask):
        return {"answers": _answers(model, task)}
    if isinstance(task, MemoryTask):
        return {"answers": _recalled(model, task)}
    if isinstance(task, HelloTask):
        text = task.vocabulary.decode(task.ids)
        first = task.vocabulary.decode(task.ids[:1])
        return {"text": first + model.generate(first, len(task.ids) - 1, temperature=0.0), "wanted": text}
    if not model.writes:
        return {"answers": []}
    return {"text": model.generate("", _length(task.vocabulary), temperature=TEMPERATURE, seed=run.settings.seed)}


def _length(vocabulary: Vocabulary | None) -> int:
    return WORDS if vocabulary is not None and vocabulary.kind == "words" else CHARACTERS


def _numbers(values: np.ndarray) -> list[Any]:
    """(n, size) as one list of numbers, or as one for each of several columns."""
    columns = [[round(float(value), 6) for value in column] for column in values.T]
    return columns[0] if len(columns) == 1 else columns


def _answers(model: Model, task: AlphabetTask) -> list[list[str]]:
    """A few runs as they are read, the letter guessed after each, and the right one."""
    answers = []
    for ids, wanted in zip(task.inputs[:_QUESTIONS], task.targets[:_QUESTIONS], strict=True):
        guessed = int(model.trace(ids).logits[-1].argmax())
        letters = [task.vocabulary.text_of(int(one)) for one in (*ids, guessed, wanted)]
        answers.append(["".join(letters[:-2]), *letters[-2:]])
    return answers


def _recalled(model: Model, task: MemoryTask) -> list[list[str]]:
    """Sentences broken off before their deciding word, the word that the network puts there, and the right one."""
    asked = task.questions((_DISTANCE,), 1, seed=0)[:_QUESTIONS]
    return [[one.short, model.generate(one.given, len(one.wanted), temperature=0.0), one.wanted] for one in asked]
