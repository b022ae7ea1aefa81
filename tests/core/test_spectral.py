from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.core.gate_weights import gate_weights
from rnnviz.core.library import load
from rnnviz.core.spectral import SQUARINGS, radius_steps, spectral_radius


def largest(matrix):
    return float(np.abs(np.linalg.eigvals(matrix.astype(np.float64))).max())


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 24), st.integers(0, 10_000), st.floats(1e-6, 1e6))
def test_it_is_the_largest_eigenvalue_of_any_matrix(units, seed, scale):
    matrix = np.random.default_rng(seed).normal(size=(units, units)) * scale
    assert spectral_radius(matrix) == pytest.approx(largest(matrix), rel=1e-7)


@pytest.mark.parametrize("name", ["memory-rnn", "dates-plain"])
def test_of_trained_networks_numpy_and_torch_say_the_same(name):
    torch = pytest.importorskip("torch")
    for gate in gate_weights(load(name).network, 0):
        found = spectral_radius(gate.from_hidden)
        assert found == pytest.approx(largest(gate.from_hidden), rel=1e-6, abs=1e-12)
        values = torch.linalg.eigvals(torch.from_numpy(gate.from_hidden.copy()).double())
        assert found == pytest.approx(float(values.abs().max()), rel=1e-6, abs=1e-12)


def test_rotations_zeros_and_memoryless_matrices_have_theirs():
    assert spectral_radius(np.array([[0.0, -2.0], [2.0, 0.0]])) == pytest.approx(2.0, rel=1e-9)
    assert spectral_radius(np.zeros((3, 3), np.float32)) == 0.0
    assert spectral_radius(np.triu(np.ones((5, 5)), 1)) == 0.0
    assert spectral_radius(np.diag([0.5, -0.9])) == pytest.approx(0.9, rel=1e-9)
    assert np.isnan(spectral_radius(np.array([[np.inf]])))


def test_it_comes_in_pieces():
    found = []

    def collect():
        found.append((yield from radius_steps(np.eye(4) * 1.5)))

    assert len(list(collect())) == SQUARINGS and found == [pytest.approx(1.5)]
