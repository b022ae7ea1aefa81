"""Principal components are those of the covariance, and do not flip."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.principal import principal


@pytest.mark.parametrize("shape", [(200, 6), (5, 40)])
def test_they_are_the_eigenvectors_of_the_covariance(shape: tuple[int, int]) -> None:
    states = np.random.default_rng(1).normal(size=shape) * np.linspace(3, 0.1, shape[1]) + 5
    found = principal(states.astype(np.float32))
    values, vectors = np.linalg.eigh(np.cov(states.T))
    for place in range(3):
        assert abs(vectors[:, -1 - place] @ found.axes[place]) == pytest.approx(1, abs=1e-4)
        assert found.shares[place] == pytest.approx(values[-1 - place] / values.sum(), abs=1e-5)
    assert np.allclose(found.axes @ found.axes.T, np.eye(3), atol=1e-9)
    assert np.allclose(found(states).mean(axis=0), 0, atol=1e-5)


def test_a_line_in_space_is_one_component() -> None:
    way = np.array([3.0, 0, 4]) / 5
    found = principal(np.linspace(-2, 2, 9)[:, None] * way + 1)
    assert found.shares == pytest.approx([1, 0, 0]) and np.allclose(found.axes[0], way)


@pytest.mark.parametrize("seed", range(6))
def test_more_steps_do_not_turn_it_round(seed: int) -> None:
    random = np.random.default_rng(seed)
    states = random.normal(size=(60, 8)) * np.arange(8, 0, -1)
    before = principal(states[:30])
    after = principal(-states + random.normal(size=states.shape) * 0.01, like=before)
    assert ((before.axes * after.axes).sum(axis=1) > 0).all()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_few_states_have_fewer_directions(count: int) -> None:
    states = np.random.default_rng(3).normal(size=(count, 4))
    found = principal(states)
    assert found.axes.shape == (3, 4) and np.isfinite(found(states)).all()
    assert found.shares.sum() == pytest.approx(1.0 if count > 1 else 0.0)


@pytest.mark.parametrize("endless", [np.inf, -np.inf, np.nan])
def test_states_that_are_no_numbers_have_no_place_and_do_not_count(endless: float) -> None:
    states = np.random.default_rng(5).normal(size=(30, 6)).astype(np.float32)
    states[12:, [1, 4]] = endless
    found = principal(states)
    sound = principal(states[:12])
    np.testing.assert_array_equal(found.axes, sound.axes)
    assert found.fitted == 12 and np.isnan(found(states)[12:]).all()
    np.testing.assert_array_equal(found(states)[:12], sound(states[:12]))
