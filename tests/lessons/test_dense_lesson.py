"""Without memory, rows have nothing to do with each other: another order only changes the places of the columns."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.core.library import load
from rnnviz.lessons.dense import LESSON, order_matters
from rnnviz.tasks.dense_recipes import SAMPLE

ROWS = SAMPLE.splitlines()


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(len(ROWS))))
def test_permuting_rows_permutes_every_number(order: list[int]) -> None:
    model = load("dense")
    before, after = model.trace(SAMPLE), model.trace("\n".join(ROWS[place] for place in order))
    assert np.array_equal(before.logits[order], after.logits)
    for one, other in zip(before.layers, after.layers, strict=True):
        assert np.array_equal(one["hidden"][order], other["hidden"])


def test_it_is_dense_layers() -> None:
    """Dense(32, relu) -> Dense(16, relu) -> Dense(2), written down by hand."""
    model = load("dense")
    tensors, values = model.network.tensors, model.inputs_of(SAMPLE)
    for layer in (0, 1):
        bias = tensors[f"recurrent.bias_ih_l{layer}"] + tensors[f"recurrent.bias_hh_l{layer}"]
        values = np.maximum(0, values @ tensors[f"recurrent.weight_ih_l{layer}"].T + bias)
        assert values.shape[1] == (32, 16)[layer]
    logits = values @ tensors["head.weight"].T + tensors["head.bias"]
    np.testing.assert_allclose(model.trace(SAMPLE).logits, logits, atol=1e-5)


def test_with_memory_the_same_row_is_answered_otherwise() -> None:
    dense, lstm = (load(name).trace(SAMPLE).logits for name in ("dense", "dense-lstm"))
    assert np.array_equal(dense[0], dense[4]) and abs(lstm[0] - lstm[4]).max() > 0.1


@pytest.mark.parametrize("figure", LESSON.figures[:2], ids=lambda figure: figure.name)
def test_its_figures_hold(figure) -> None:
    assert figure.holds(figure.measured(load("dense")))


def test_another_order_matters_to_an_lstm() -> None:
    lstm = load("dense-lstm")
    assert order_matters(lstm) > 0.1
