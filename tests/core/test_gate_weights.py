from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core import cells
from rnnviz.core.gate_weights import gate_weights, limit_of, limit_of_arrays
from rnnviz.core.library import load
from tests.networks import KINDS, random_network


@pytest.mark.parametrize("kind", KINDS)
def test_the_gates_hold_all_weights_of_their_layer_and_are_counted_as_the_network_is(kind):
    network = random_network(units=5, layers=2, input="embedding", **KINDS[kind])
    gates = [gate_weights(network, layer) for layer in range(2)]
    outside = sum(network.tensors[name].size for name in network.tensors if not name.startswith("recurrent"))
    assert (
        outside + sum(gate.pytorch_count for each in gates for gate in each) == network.architecture.parameter_count()
    )
    assert outside + sum(gate.keras_count for each in gates for gate in each) == network.architecture.keras_count()
    assert limit_of(gates[0]) > 0


def test_each_gate_has_its_own_rows():
    network = random_network("lstm", 4, input="vector", size=3)
    x, hidden = np.ones(3, np.float32), np.linspace(-1, 1, 4, dtype=np.float32)
    weights = network.weights[0]
    found = cells.lstm_gates(cells.from_input(weights, x) + cells.from_hidden(weights, hidden))
    for gate in gate_weights(network, 0):
        total = gate.from_input @ x + gate.from_hidden @ hidden + gate.bias_input + gate.bias_hidden
        made = np.tanh(total) if gate.quantity == "candidate" else 1 / (1 + np.exp(-total))
        np.testing.assert_allclose(made, found[gate.quantity], atol=1e-6)


def test_one_weight_in_a_hundred_lies_beyond_the_limit():
    gates = gate_weights(load("python-prose-gru").network, 0)
    everything = np.abs(np.concatenate([part.ravel() for gate in gates for part in gate.parts]))
    assert 0.009 < (everything > limit_of(gates)).mean() < 0.011
    assert [gate.quantity for gate in gates] == ["reset", "update", "candidate"]


def test_a_held_limit_stays_and_is_doubled_only_where_too_few_lie_within():
    weights = [np.linspace(-1, 1, 1001, dtype=np.float32)]
    least = limit_of_arrays(weights)
    assert limit_of_arrays(weights, 4.0) == 4.0
    assert limit_of_arrays(weights, 0.3) == pytest.approx(1.2) and 0.6 < least < 1.2
