"""Networks kept for the film of learning: dense at first, never too many, the first and the last always."""

from __future__ import annotations

from itertools import pairwise
from math import log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.model import Model
from rnnviz.core.modelfile import load_model
from rnnviz.core.run_folder import RunFolder
from rnnviz.core.run_record import RunRecord
from rnnviz.learn import snapshots as module
from rnnviz.learn.present import present_model
from rnnviz.learn.snapshots import Snapshots, least_missed
from tests.learn.runs import small_run


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder.create(tmp_path / "run", RunRecord("Cats", "characters", {}))


@pytest.fixture
def model() -> Model:
    return present_model(small_run(), "Cats", "the cat")


def _steps(folder: RunFolder) -> list[int]:
    return [one.step for one in folder.snapshots()]


def test_they_are_wanted_ever_less_often(folder: RunFolder, model: Model) -> None:
    snapshots, kept = Snapshots(folder), []
    for step in range(2000):
        if snapshots.wants(step):
            kept.append(snapshots.keep(model, step).step)
    assert kept[:5] == [0, 1, 2, 3, 4] and len(kept) < 40
    for before, after in pairwise(kept[8:]):
        assert 1.2 < after / before < 1.4
    assert _steps(folder) == kept and load_model(folder.snapshots()[-1].path).card == model.card


def test_there_are_never_too_many_and_the_first_and_last_stay(
    folder: RunFolder, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 20)
    snapshots = Snapshots(folder)
    for step in range(0, 3000, 50):
        snapshots.keep(model, step)
        steps = _steps(folder)
        assert len(steps) <= 20 and steps[0] == 0 and steps[-1] == step
    gaps = [log(1 + after) - log(1 + before) for before, after in pairwise(steps[2:])]
    assert max(gaps) < 0.75  # the film has no hole


def test_large_networks_are_kept_less_often(folder: RunFolder, model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    size = Snapshots(folder).keep(model, 0).path.stat().st_size
    monkeypatch.setattr(module, "MOST_BYTES", 15 * size + 10)
    snapshots = Snapshots(folder)
    for step in range(1, 60):
        snapshots.keep(model, step)
    assert len(_steps(folder)) == 15
    monkeypatch.setattr(module, "MOST_BYTES", size)
    snapshots.keep(model, 60)
    assert len(_steps(folder)) == module.LEAST and _steps(folder)[0] == 0 and _steps(folder)[-1] == 60


def test_gone_on_with_they_go_on_where_they_were(folder: RunFolder, model: Model) -> None:
    first = Snapshots(folder)
    for step in (0, 1, 2, 40):
        first.keep(model, step)
    again = Snapshots(folder)
    assert not again.wants(40) and not again.wants(49) and again.wants(50)
    again.keep(model, 40)  # the same step anew
    assert _steps(folder) == [0, 1, 2, 40]


@given(st.sets(st.integers(0, 10**7), min_size=3, max_size=40))
def test_neither_the_first_nor_the_last_is_ever_the_least_missed(chosen: set[int]) -> None:
    steps = sorted(chosen)
    index = least_missed(steps)
    assert 0 < index < len(steps) - 1
    gap = log(1 + steps[index + 1]) - log(1 + steps[index - 1])
    assert all(gap <= log(1 + after) - log(1 + before) + 1e-12 for before, after in zip(steps, steps[2:], strict=False))
