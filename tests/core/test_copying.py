from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.copying import copied
from rnnviz.core.stepper import Stepper
from tests.session.models import largest_difference, model

TEXT = "a bad cab, 𠮷語é." * 5


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("was_compact", [False, True])
def test_a_copy_holds_the_first_steps(cell, was_compact, compact, monkeypatch):
    monkeypatch.setattr("rnnviz.core.copying._CHUNK", 7)
    reading = model(cell)
    copy = copied(reading.trace(TEXT, compact=was_compact), 40, compact=compact)
    assert copy.compact == compact
    assert len(copy) == 40
    assert largest_difference(copy, reading.trace(TEXT[:40])) <= 1e-6


@pytest.mark.parametrize("compact", [False, True])
def test_stepping_goes_on_from_a_copy_as_if_there_were_none(compact):
    reading = model()
    copy, stepper = copied(reading.trace(TEXT, compact=not compact), 33, compact=compact), Stepper(reading.network)
    stepper.rewind(copy, 33)
    for token in reading.inputs_of(TEXT[33:]):
        copy.append(stepper.step(int(token)))
    for ours, whole in zip(copy.layers, reading.trace(TEXT).layers, strict=True):
        assert np.array_equal(ours["hidden"], whole["hidden"]) or compact
        assert np.allclose(ours["hidden"], whole["hidden"], atol=1e-6)


def test_vectors_are_copied_too():
    reading = model(vocabulary=None)
    vectors = np.random.default_rng(1).normal(size=(12, 3)).astype(np.float32)
    copy = copied(reading.trace(vectors), 9, compact=True)
    assert np.array_equal(copy.inputs, vectors[:9])
    assert np.allclose(copy.layers[1]["cell"], reading.trace(vectors).layers[1]["cell"][:9], atol=1e-6)
