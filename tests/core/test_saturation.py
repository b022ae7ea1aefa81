"""Saturation is counted as one would by hand."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.architecture import Layer
from rnnviz.core.saturation import Saturation, looked_at

GATE = np.array([[0.05, 0.95, 0.5], [0.0999, 0.91, 0.1], [0.2, 0.05, 0.9], [0.05, 0.99, 0.5]])


def test_shares_by_hand() -> None:
    counted = Saturation(Layer("gru", 3))
    for rows in (GATE[:1], GATE[1:]):
        counted.add({"reset": rows, "update": np.full_like(rows, 0.5), "candidate": rows, "hidden": rows})
    left, right = counted.shares("reset")
    assert left.tolist() == [0.75, 0.25, 0.0] and right.tolist() == [0.0, 0.75, 0.0]  # .1 and .9 are neither
    assert counted.steps == 4 and not any(side.any() for side in counted.shares("update"))
    assert counted.most(2) == [("reset", 0, False, 0.75), ("reset", 1, True, 0.75)]


def test_an_rnn_has_no_gates_but_saturates_on_both_sides() -> None:
    counted = Saturation(Layer("rnn", 2))
    counted.add({"hidden": np.array([[-0.95, 0.95], [0.91, 0.0]])})
    left, right = counted.shares("hidden")
    assert left.tolist() == [0.5, 0.0] and right.tolist() == [0.5, 0.5]


@pytest.mark.parametrize(("cell", "names"), [("lstm", ("forget", "input", "output")), ("gru", ("reset", "update"))])
def test_gates_are_looked_at(cell: str, names: tuple[str, ...]) -> None:
    assert looked_at(Layer(cell, 2)) == names


def test_relu_and_no_text_have_nothing() -> None:
    counted = Saturation(Layer("rnn", 2, "relu"))
    counted.add({"hidden": np.ones((3, 2))})
    assert looked_at(Layer("rnn", 2, "relu")) == () and counted.most(5) == []
    assert not Saturation(Layer("lstm", 2)).shares("input").left.any()
