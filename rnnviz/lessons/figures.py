"""How well a model does what its lesson is about, computed afresh on data that is generated or comes with Python."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.special_cases import CASES, difference
from rnnviz.tasks.corpora import CORPORA
from rnnviz.tasks.recipes import RECIPES
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Task


def task_for(model: Model, recipe: str) -> tuple[Task, Settings]:
    """What the model learned, made again with the settings in its card."""
    settings = Settings.from_json(model.card.training["settings"])
    corpus = RECIPES[recipe].corpus
    return RECIPES[recipe].task_of(settings, CORPORA[corpus]() if corpus else None), settings


def accuracy(recipe: str) -> Callable[[Model], float]:
    """The share of right answers among all that are validated: after every step, or after the last."""

    def measure(model: Model) -> float:
        task, settings = task_for(model, recipe)
        right = [_is_right(model, batch) for batch in task.held_out(settings)]
        return float(np.mean(np.concatenate(right)))

    return measure


def _is_right(model: Model, batch: Batch) -> np.ndarray:
    """For every answer of a batch whether it is the wanted one."""
    guessed = np.stack([model.trace(sequence).logits.argmax(axis=1) for sequence in batch.inputs])
    return (guessed if batch.targets.ndim == 2 else guessed[:, -1]).ravel() == batch.targets.ravel()


def squared_error(recipe: str) -> Callable[[Model], float]:
    """The mean squared error over the test part of a series: each value told from the window before it."""

    def measure(model: Model) -> float:
        task, settings = task_for(model, recipe)
        errors = [_squared_errors(model, batch) for batch in task.held_out(settings)]
        return float(np.mean(np.concatenate(errors)))

    return measure


def _squared_errors(model: Model, batch: Batch) -> np.ndarray:
    told = np.stack([model.trace(window).logits[-1] for window in batch.inputs])
    return (told - batch.targets) ** 2


def loss(corpus: str, most: int) -> Callable[[Model], float]:
    """The mean surprise over the beginning of a text's last tenth, `most` characters read in one go, nats a token."""

    def measure(model: Model) -> float:
        text = CORPORA[corpus]().text
        start = len(text) - len(text) // 10
        return float(model.trace(text[start : start + most]).surprise[1:].mean())

    return measure


def equations(text: str, name: str = "") -> Callable[[Model], float]:
    """How far the states of an LSTM or GRU over a text are from what its gates say, the largest difference.

    f ⊙ c + i ⊙ g and o ⊙ tanh(c), or z ⊙ h + (1 − z) ⊙ n. `name` is a shipped model in place of the lesson's.
    """

    def measure(model: Model) -> float:
        layer = (load(name) if name else model).trace(text).layers[0]
        state = "cell" if "cell" in layer else "hidden"
        before = np.concatenate([np.zeros_like(layer[state][:1]), layer[state][:-1]])
        if state == "hidden":
            hidden = layer["update"] * before + (1 - layer["update"]) * layer["candidate"]
            return float(np.abs(hidden - layer["hidden"]).max())
        cell = layer["forget"] * before + layer["input"] * layer["candidate"]
        errors = np.abs(cell - layer["cell"]), np.abs(layer["output"] * np.tanh(cell) - layer["hidden"])
        return float(np.max(errors))

    return measure


def special_case(key: str, text: str, name: str = "") -> Callable[[Model], float]:
    """How far a network whose gates are held is from the special case that it then is; the largest difference.

    They are held over the second half of the text, so that there is something to be kept or to be forgotten.
    """

    def measure(model: Model) -> float:
        case = CASES[key]
        clamps = case.clamps(0, steps=(len(text) // 2, None))
        return difference(case, (load(name) if name else model).trace(text, clamps=clamps), 0)

    return measure


def keras_parameters(model: Model) -> float:
    """The parameters of the network as Keras counts them."""
    return float(model.network.architecture.keras_count())
