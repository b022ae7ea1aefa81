from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.ranking import LONGEST, most_varying
from rnnviz.core.step import Step
from rnnviz.core.trace import Trace
from tests.session.models import model


def trace_of(hidden: np.ndarray, cell: np.ndarray) -> Trace:
    """An LSTM's trace whose gates stand still."""
    steps, units = hidden.shape
    network = model(units=(units,)).network
    trace = Trace(network)
    still, logits = np.full(units, 0.5, np.float32), np.zeros(network.architecture.classes)
    for step in range(steps):
        quantities = dict.fromkeys(("input", "forget", "candidate", "output"), still)
        trace.append(Step(0, None, (quantities | {"cell": cell[step], "hidden": hidden[step]},), logits))
    return trace


def test_units_come_by_how_much_they_vary():
    swing = np.array([[-1.0], [1.0]] * 10)
    hidden = swing * [0.1, 0.9, 0.0, 0.5]
    assert most_varying(trace_of(hidden, 0 * hidden), 0, 0, 20).tolist() == [1, 3, 0, 2]


def test_a_cell_that_counts_far_does_not_outweigh_the_rest():
    count = np.arange(20.0)
    still = np.zeros(20)
    hidden = np.column_stack([still, np.where(count % 2, 0.9, -0.9)])
    cell = np.column_stack([count + 5, still])
    assert most_varying(trace_of(hidden, cell), 0, 0, 20).tolist() == [1, 0]


def test_ties_keep_their_order_and_nothing_is_left_out():
    still = np.zeros((5, 7))
    assert most_varying(trace_of(still, still), 0, 0, 5).tolist() == list(range(7))
    assert most_varying(trace_of(still, still), 0, 0, 0).tolist() == list(range(7))


def test_only_the_last_steps_count():
    hidden = np.zeros((LONGEST + 100, 2))
    hidden[:100:2, 0] = 1.0
    hidden[100::2, 1] = 0.1
    trace = trace_of(hidden, 0 * hidden)
    assert most_varying(trace, 0, 0, len(trace)).tolist() == [1, 0]
    assert most_varying(trace, 0, 0, 100).tolist() == [0, 1]


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_a_compact_trace_ranks_alike(cell):
    reading = model(cell, (9, 8))
    full, compact = (reading.trace("a bad cab 𠮷" * 4, compact=compact) for compact in (False, True))
    for layer in (0, 1):
        order = most_varying(full, layer, 0, 99)
        assert sorted(order.tolist()) == list(range(reading.network.layers[layer].units))
        assert order.tolist() == most_varying(compact, layer, 0, 99).tolist()
