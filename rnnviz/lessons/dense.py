"""Deck 003: the network without memory that the lectures begin with."""

from __future__ import annotations

import numpy as np

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.lessons.actions import GoTo, LearnLive, OpenModel, Select, SetText, ShowRows
from rnnviz.lessons.figures import accuracy, task_for
from rnnviz.lessons.lesson import Figure, Lesson, Step, Try
from rnnviz.tasks.dense_recipes import SAMPLE, WINES

_DENSE, _LSTM = (OpenModel("dense"), SetText(SAMPLE)), (OpenModel("dense-lstm"), SetText(SAMPLE))
_BORDER = "".join(f"0.5 0.5 0.5 0.5 {last}\n" for last in ("0.3", "0.4", "0.45", "0.5", "0.55", "0.6", "0.7"))
_TURNED = "".join(f"{line}\n" for line in reversed(SAMPLE.splitlines()))


def order_matters(model: Model) -> float:
    """How far the answers to the test rows differ when they are read in another order; the largest."""
    task, _ = task_for(model, "dense")
    rows = np.concatenate(task.sequences())
    order = np.random.default_rng(3).permutation(len(rows))
    return float(np.abs(model.trace(rows).logits[order] - model.trace(rows[order]).logits).max())


def _wines(_model: Model) -> float:
    return accuracy("dense-wine")(load("dense-wine"))


LESSON = Lesson(
    id="dense",
    deck="003",
    topic="networks",
    place=20,
    recipe="dense",
    model="dense",
    text=SAMPLE,
    opens=(GoTo(-1),),
    steps=(
        Step("row", "companion:inputs", (*_DENSE, GoTo(1), ShowRows(0))),
        Step("layers", "maps:hidden", (*_DENSE, GoTo(1), ShowRows(0), Select("hidden"))),
        Step("same", "maps:hidden", (*_DENSE, GoTo(5), ShowRows(0))),
        Step("lstm", "companion:outputs", (*_LSTM, GoTo(5), ShowRows(16))),
        Step("samples", "companion:samples", (*_DENSE, ShowRows(0))),
        Step("rival", "diagram", (*_DENSE, GoTo(5), ShowRows(0))),
    ),
    tries=(
        Try("border", (OpenModel("dense"), SetText(_BORDER), GoTo(-1))),
        Try("turned", (OpenModel("dense"), SetText(_TURNED), GoTo(-1))),
        Try("lstm", (*_LSTM, GoTo(-1))),
        Try("wine", (OpenModel("dense-wine"), SetText(WINES), GoTo(-1), ShowRows(0))),
        Try("learn", (*_DENSE, GoTo(-1), LearnLive())),
    ),
    figures=(
        Figure("right of the 200 test rows", "at least", 0.95, accuracy("dense"), "{:.1%}"),
        Figure("difference another order makes, the largest", "at most", 0, order_matters),
        Figure("wines: right of the 36 test rows", "at least", 0.95, _wines, "{:.1%}"),
    ),
)
