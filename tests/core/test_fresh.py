"""Networks before learning are drawn as torch draws them, and the recurrence has the strength that was asked for."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.fresh import fresh_network, with_radius
from rnnviz.core.gradients import halving
from rnnviz.core.spectral import spectral_radius
from tests.networks import random_network


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_weights_lie_within_their_bounds_and_fill_them(cell: str) -> None:
    network = fresh_network(random_network(cell, 25, 2, "embedding", size=40, normalised=True).architecture)
    for name, tensor in network.tensors.items():
        if name.startswith(("recurrent.weight", "head")):
            assert np.abs(tensor).max() <= 0.2 and np.abs(tensor).max() > 0.17
    assert network.tensors["embedding.weight"].std() == pytest.approx(1.0, abs=0.1)
    assert network.tensors["normalisation.running_var"].tolist() == [1.0] * 25
    if cell == "lstm":
        assert network.tensors["recurrent.bias_ih_l1"][25:50].tolist() == [1.0] * 25
        assert network.tensors["recurrent.bias_hh_l1"][25:50].tolist() == [0.0] * 25


def test_the_same_seed_draws_the_same() -> None:
    architecture = random_network("gru", 6).architecture
    first, second, third = (fresh_network(architecture, seed).tensors["head.weight"] for seed in (1, 1, 2))
    assert (first == second).all() and not (first == third).all()


def test_the_recurrence_is_as_strong_as_asked_for() -> None:
    network = with_radius(random_network("rnn", 12, 2), 1.4)
    for index in range(2):
        assert spectral_radius(network.tensors[f"recurrent.weight_hh_l{index}"]) == pytest.approx(1.4, rel=1e-5)


def test_a_curve_halves_or_doubles() -> None:
    distances = np.arange(20)
    assert halving(0.5 ** (distances / 3)) == pytest.approx(3)
    assert halving(2.0 ** (distances / 5)) == pytest.approx(-5)
    assert np.isnan(halving(np.array([1.0, np.nan, np.nan]))) and abs(halving(np.ones(9))) > 1e6
    assert halving(np.concatenate([0.5 ** distances[:9], np.full(40, 1e-30)])) == pytest.approx(1)  # dust
    assert np.isnan(halving(np.full(4, np.nan))) and halving(np.array([1.0, 0, 0, 0])) == 0
