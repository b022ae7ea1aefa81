"""Networks without memory: the lecture's table of chance, and its exercise with wines."""

from __future__ import annotations

from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.dense_task import DenseTask, chance_table, wine_table
from rnnviz.tasks.recipe import Recipe
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Task

SAMPLE = "0.5 0.5 0.5 0.5 0.6\n0.9 0.8 0.7 0.6 0.9\n0.1 0.2 0.1 0.3 0.2\n0.4 0.6 0.5 0.5 0.4\n0.5 0.5 0.5 0.5 0.6\n"
"""The last row is the first one again."""

_AVERAGE = "0 " * 13
WINES = f"{_AVERAGE.strip()}\n1.5 0 0 0 0 0 0 0 0 0 0 0 1.5\n0 0 0 0 0 0 -1.2 0 0 1.5 -1.2 -1.2 0\n"
"""In standard deviations: the average wine; one with more alcohol and proline; one with fewer flavanoids and colour
of another hue."""

# The lecture's own 50 epochs of batch 64, Adam at 0.001, as Keras has it; window 1 without carry is what makes each
# row stand for itself.
_SETTINGS = Settings(
    cell="rnn",
    layers=2,
    units=32,
    window=1,
    carry=False,
    batch=64,
    epochs=50,
    optimiser="adam",
    rate=1e-3,
    schedule="constant",
    warmup=0,
    validation=0.2,
    at_least=1,
)


def _chance(settings: Settings, _corpus: Corpus | None) -> Task:
    return DenseTask.of(chance_table(), settings)


def _wine(settings: Settings, _corpus: Corpus | None) -> Task:
    return DenseTask.of(wine_table(), settings)


RECIPES = (
    Recipe("dense", "Dense layers", "", _SETTINGS, SAMPLE, "dense", _chance),
    Recipe("dense-wine", "Wine", "", _SETTINGS.changed(["batch=16", "epochs=60"]), WINES, "dense", _wine),
)
