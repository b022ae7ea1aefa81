"""A table whose rows have nothing to do with each other, and the network that treats them so."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import numpy as np
import pytest

from rnnviz.tasks.corpora import CorpusError, MissingTextError
from rnnviz.tasks.dense_recipes import RECIPES, SAMPLE
from rnnviz.tasks.dense_task import DenseTask, chance_table, wine_table
from rnnviz.tasks.settings import SettingsError

DENSE, WINE = RECIPES
TASK = DenseTask.of(chance_table(), DENSE.settings)


@pytest.fixture
def no_wine_kept():
    wine_table.cache_clear()
    yield
    wine_table.cache_clear()


def test_the_lectures_table() -> None:
    table = chance_table()
    assert table.rows.shape == (1_000, 5) and table.rows.min() >= 0 and table.rows.max() <= 1
    sums = table.rows.astype(float).sum(axis=1)
    far = abs(sums - 2.5) > 1e-3
    assert (table.classes[far] == (sums > 2.5)[far]).all() and 0.4 < table.classes.mean() < 0.6
    assert np.array_equal(chance_table.__wrapped__().rows, table.rows)


def test_no_row_is_learned_and_tested() -> None:
    assert len(TASK.learned) == 800 and len(TASK.tested) == 200 and not set(TASK.learned) & set(TASK.tested)
    other = DENSE.task_of(DENSE.settings.changed(["seed=9"]))
    assert isinstance(other, DenseTask)
    assert np.array_equal(other.tested, TASK.tested)
    (batch,) = TASK.held_out(DENSE.settings)
    assert batch.inputs.shape == (200, 1, 5) and batch.inputs.dtype == np.float32
    assert np.array_equal(batch.targets[:, 0], TASK.table.classes[TASK.tested])


def test_the_network_is_the_lectures() -> None:
    network = TASK.architecture(DENSE.settings)
    assert [(layer.cell, layer.units, layer.activation) for layer in network.layers] == [
        ("rnn", 32, "relu"),
        ("rnn", 16, "relu"),
    ]
    assert network.classes == len(TASK.labels) == 2 and network.input.width == 5


def test_a_network_with_memory_reads_the_same_rows_in_a_row() -> None:
    settings = DENSE.settings.changed(["cell=lstm", "layers=1", "window=10"])
    task = DENSE.task_of(settings)
    assert task.architecture(settings).layers[0].cell == "lstm"
    assert task.batches(settings).batch_at(0).inputs.shape[1:] == (10, 5)


def test_the_sample_is_a_text_of_rows() -> None:
    tokens = TASK.vocabulary.split(SAMPLE)
    assert len(tokens) == 5 and tokens[0].text == tokens[-1].text
    assert TASK.vocabulary.encode(SAMPLE).shape == (5, 5)


@pytest.mark.parametrize(("change", "error"), [("layers=7", SettingsError), ("window=900", CorpusError)])
def test_what_cannot_be_learned_is_said(change: str, error: type[Exception]) -> None:
    settings = DENSE.settings.changed([change])
    with pytest.raises(error):
        DENSE.task_of(settings).architecture(settings)


def test_without_scikit_learn_the_wines_say_how_to_get_them(monkeypatch, no_wine_kept) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.datasets", None)
    with pytest.raises(MissingTextError, match=r"pip install rnnviz\[wine\]"):
        WINE.task_of(WINE.settings)


def test_wines_are_standardised(monkeypatch, no_wine_kept) -> None:
    data = np.random.default_rng(0).normal(5, 3, (178, 13))
    names = np.array(["class_0", "class_1", "class_2"])
    wine = SimpleNamespace(data=data, target=np.arange(178) % 3, target_names=names)
    monkeypatch.setitem(sys.modules, "sklearn", SimpleNamespace())
    monkeypatch.setitem(sys.modules, "sklearn.datasets", SimpleNamespace(load_wine=lambda: wine))
    task = WINE.task_of(WINE.settings)
    assert isinstance(task, DenseTask) and task.labels == ("wine 0", "wine 1", "wine 2")
    np.testing.assert_allclose(task.table.rows.mean(axis=0), 0, atol=0.01)
    np.testing.assert_allclose(task.table.rows.std(axis=0), 1, atol=0.01)
