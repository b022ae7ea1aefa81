"""Every tensor of every shipped network is in some matrix, gate or figure, and none is counted twice."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.gate_weights import gate_weights
from rnnviz.core.library import load, shipped
from rnnviz.core.matrices import decoder_of, matrices
from rnnviz.core.network import Network
from rnnviz.core.unit_weights import incoming, outgoing
from rnnviz.core.weight_table import facts_of, weight_table
from tests.networks import KINDS, random_network, random_tensors

NAMES = [entry.card.name for entry in shipped()]


def zeros(architecture):
    return Network(architecture, {name: np.zeros(shape) for name, shape in architecture.tensor_shapes().items()})


@pytest.mark.parametrize("entry", shipped(), ids=NAMES)
def test_all_weights_of_a_shipped_model_can_be_shown(entry):
    network = zeros(entry.architecture)
    count = sum(matrix.parameters for matrix in matrices(network))
    for half in filter(None, (network, decoder_of(network))):
        count += sum(gate.pytorch_count for layer in range(len(half.layers)) for gate in gate_weights(half, layer))
    assert count == entry.architecture.parameter_count()
    assert incoming(network, 0, 0, 3)[0].from_hidden == ()  # of zeros, none is strongest


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_holds_every_tensor_and_a_radius_for_each_gate(kind):
    network = random_network(units=9, layers=2, input="embedding", normalised=True, **KINDS[kind])
    rows = list(weight_table(network))
    whole = [row for row in rows if not row.gate]
    assert [row.tensor for row in whole] == list(network.tensors)
    learned = sum(row.parameters for row in whole if "running" not in row.tensor)
    assert learned == network.architecture.parameter_count()
    radii = [row for row in rows if row.radius is not None]
    assert len(radii) == sum(len(gate_weights(network, layer)) for layer in range(2))
    for layer in range(2):
        for gate in gate_weights(network, layer):
            names = (gate.quantity, "") if len(gate_weights(network, layer)) == 1 else (gate.quantity,)
            [row] = [row for row in radii if row.tensor.endswith(f"hh_l{layer}") and row.gate in names]
            assert row.radius == pytest.approx(np.abs(np.linalg.eigvals(gate.from_hidden)).max(), rel=1e-5)
            assert row.norm == pytest.approx(np.linalg.norm(gate.from_hidden), rel=1e-6)
            assert row.largest == pytest.approx(np.abs(gate.from_hidden).max())


def test_normalisation_and_head_stand_with_units_upright():
    network = random_network(units=6, normalised=True, classes=3)
    statistics, head = matrices(network)
    np.testing.assert_array_equal(statistics.values[2], network.tensors["normalisation.running_mean"])
    np.testing.assert_array_equal(head.values, network.tensors["head.weight"].T)
    np.testing.assert_array_equal(head.bias, network.tensors["head.bias"])
    assert (head.rows, head.columns, head.parameters) == ("unit", "output", 21)


def test_the_second_half_of_a_translator_is_made_once_and_has_its_own_weights():
    network = load("dates-attention").network
    half = decoder_of(network)
    assert half is not None and half is decoder_of(network)
    np.testing.assert_array_equal(half.weights[0].weight_hh, network.tensors["decoder.recurrent.weight_hh_l0"])
    names = [matrix.name for matrix in matrices(network)]
    assert names[:2] == ["embedding.weight", "decoder.embedding.weight"]
    assert {"attention.score.weight", "attention.combine.weight", "decoder.head.weight"} <= {*names}
    assert decoder_of(half) is None and outgoing(network, 0, 0, 3) == ()


def test_biases_are_added_up_where_the_network_adds_them():
    for reset_after, counts in ((True, [1, 1, 2]), (False, [1, 1, 1])):
        network = random_network("gru", units=8, reset_after=reset_after)
        found, weights = incoming(network, 0, 5, 3), gate_weights(network, 0)
        assert [len(gate.biases) for gate in found] == counts
        apart = float(weights[-1].bias_input[5]), float(weights[-1].bias_hidden[5])
        assert found[-1].biases == (apart if reset_after else (sum(apart),))


@pytest.mark.filterwarnings("error")
def test_a_table_of_weights_without_end_says_so_in_its_figures():
    facts = facts_of("head.bias", "", np.array([1, np.inf], np.float32))
    assert facts.largest == facts.norm == np.inf and np.isnan(facts.deviation)


def test_the_strongest_weights_of_a_unit_are_first_and_have_their_sign():
    network = random_network("gru", units=8, layers=2, size=7)
    for gate, weights in zip(incoming(network, 1, 5, 3), gate_weights(network, 1), strict=True):
        row = weights.from_hidden[5]
        assert [link.index for link in gate.from_hidden] == np.argsort(-np.abs(row))[:3].tolist()
        assert all(link.weight == row[link.index] for link in gate.from_hidden)
        assert sum(gate.biases) == pytest.approx(float(weights.bias_input[5]) + float(weights.bias_hidden[5]))
    above = outgoing(network, 0, 2, 4)
    best = max((abs(g.from_input[:, 2]).max(), g.quantity) for g in gate_weights(network, 1))
    assert (abs(above[0].weight), above[0].quantity) == best and len(above) == 4
    assert outgoing(network, 1, 2, 1)[0].index == np.abs(network.tensors["head.weight"][:, 2]).argmax()


def test_weights_that_are_no_numbers_are_told_and_not_ranked():
    tensors = random_tensors(random_network().architecture)
    tensors["recurrent.weight_hh_l0"][3, 2] = np.nan
    network = Network(random_network().architecture, tensors)
    links = [link for gate in incoming(network, 0, 3, 6) for link in gate.from_hidden]
    assert all(np.isfinite(link.weight) for link in links) and len(links) == 23
    assert any(np.isnan(row.radius) for row in weight_table(network) if row.radius is not None)
