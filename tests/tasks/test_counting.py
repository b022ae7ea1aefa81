"""Counting: what is learned, and that the shipped networks count, one of them on a unit of its own."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.library import load
from rnnviz.tasks.counting import MOST, ROW, CountingTask, counters, counts_to, is_told, line, share_told
from rnnviz.tasks.recipes import RECIPES
from tests.networks import random_model

RECIPE = RECIPES["counting"]


def test_every_row_is_made_of_lines_with_as_many_b_as_a():
    task = CountingTask.random()
    for row in [next(iter(task.held_out(RECIPE.settings))).inputs[0], task.sequences()[1]]:
        lines = task.vocabulary.decode(row).split("\n")
        assert len(row) == ROW and all(text.count("a") == text.count("b") <= MOST for text in lines[:-1])
        assert all(text + "\n" == line(len(text) // 2) for text in lines[:-1])


def test_targets_are_what_comes_next():
    batch = CountingTask.random().batches(RECIPE.settings).batch_at(0)
    assert batch.begins and np.array_equal(batch.inputs[:, 1:], batch.targets[:, :-1])


def test_what_is_held_out_is_never_learned():
    task, settings = CountingTask.random(), RECIPE.settings
    learned = {row.tobytes() for row in task.batches(settings).batch_at(0).inputs}
    assert not learned & {row.tobytes() for row in next(iter(task.held_out(settings))).inputs}
    assert len(next(iter(task.held_out(settings, 1))).inputs) == 1


@pytest.mark.parametrize(("name", "reach"), [("counting-lstm", 80), ("counting-gru", 53)])
def test_the_shipped_networks_count_beyond_what_they_learned(name, reach):
    model = load(name)
    assert share_told(model) == 1.0
    assert counts_to(model, 200) == reach > MOST


def test_a_cell_of_the_lstm_goes_up_at_a_and_down_at_b():
    best = counters(load("counting-lstm"))[0]
    assert best.unit == 8 and best.score > 0.99
    assert best.rises == pytest.approx(0.954, abs=2e-3) and best.falls == pytest.approx(-0.960, abs=2e-3)
    assert counters(load("counting-gru"))[0].score < 0.8


def test_who_has_not_learned_does_not_count():
    model = random_model()
    assert not is_told(model, 3) and counts_to(model) == 0 and share_told(model, 5) == 0.0
