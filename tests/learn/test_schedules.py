"""How the learning rate goes: checked at its corners."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rnnviz.learn.schedules import rate_at
from rnnviz.tasks.settings import SCHEDULES, Settings


def rates(steps: int = 400, **settings: object) -> list[float]:
    chosen = Settings(**{"rate": 0.1, "warmup": 0} | settings)  # type: ignore[arg-type]
    return [rate_at(step, steps, chosen) for step in range(steps)]


def test_constant_stays() -> None:
    assert set(rates(schedule="constant")) == {0.1}


def test_steps_fall_to_a_tenth_at_a_half_and_at_three_quarters() -> None:
    found = rates(schedule="step")
    assert found[199] == 0.1 and found[200] == found[299] == pytest.approx(0.01)
    assert found[300] == found[-1] == pytest.approx(0.001)


def test_a_cosine_falls_smoothly_to_two_hundredths() -> None:
    found = rates(schedule="cosine")
    assert found[0] == 0.1 and found[200] == pytest.approx(0.051) and found[-1] == pytest.approx(0.002, rel=1e-3)
    assert all(0 <= before - after < 5e-4 for before, after in pairwise(found))


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_each_warms_up_evenly(schedule: str) -> None:
    found = rates(schedule=schedule, warmup=10)
    assert found[:10] == pytest.approx([0.01 * (step + 1) for step in range(10)]) and found[10] == pytest.approx(0.1)


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_none_ends_at_nothing_or_below(schedule: str) -> None:
    assert min(rates(steps=1, schedule=schedule) + rates(schedule=schedule)) > 0
    assert rate_at(10_000, 400, Settings(schedule=schedule)) > 0  # gone on with for longer
