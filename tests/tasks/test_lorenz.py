"""Lorenz's system: integrated rightly, always the same, and the truth behind any row."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.tasks.lorenz import SCALING, STEP, advanced, followed, lorenz, slope
from rnnviz.tasks.recipes import RECIPES


def test_the_equations_are_lorenzs() -> None:
    assert slope(1.0, 2.0, 3.0) == pytest.approx((10.0, 1 * 25 - 2, 2 - 8))
    still = (np.sqrt(72.0), np.sqrt(72.0), 27.0)
    assert slope(*still) == pytest.approx((0.0, 0.0, 0.0), abs=1e-12)


def test_half_the_step_hardly_changes_anything() -> None:
    state = (1.0, 2.0, 20.0)
    coarse, fine = advanced(state), advanced(advanced(state, STEP / 2), STEP / 2)
    assert coarse == pytest.approx(fine, abs=1e-6)


def test_rows_lie_on_the_butterfly_and_are_always_the_same() -> None:
    rows = lorenz(400)
    assert rows.shape == (400, 3) and rows.dtype == np.float32 and np.abs(rows).max() < 1
    assert (rows[:, 0] > 0.2).any() and (rows[:, 0] < -0.2).any(), "both wings"
    np.testing.assert_array_equal(rows, lorenz(400))


def test_the_truth_follows_any_row() -> None:
    rows = lorenz(12)
    np.testing.assert_allclose(followed(rows[3], 8), rows[4:], atol=1e-5)
    np.testing.assert_allclose(SCALING.scaled(np.array([[3.0, -6.0, 28.0]])), [[0.1, -0.2, 0.1]], rtol=1e-6)


def test_the_recipe_teaches_three_named_columns() -> None:
    recipe = RECIPES["lorenz"]
    task = recipe.task_of(recipe.settings.changed(["batch=8"]))
    batch = task.batches(recipe.settings).batch_at(0)
    assert batch.inputs.shape[1:] == (30, 3) == batch.targets.shape[1:]
    np.testing.assert_array_equal(batch.inputs[:, 1:], batch.targets[:, :-1])
    assert task.labels == ("x", "y", "z") and task.record()["scaling"] == SCALING.to_json()  # type: ignore[attr-defined]
    assert task.vocabulary is not None and task.vocabulary.kind == "rows" and task.vocabulary.width == 3
    known = [task.vocabulary.knows(line) for line in task.sample.split("\n")]  # type: ignore[attr-defined]
    assert len(known) == 40 and all(known)
