"""Writing on under clamps: without any it is the model's own, and the random numbers are the same for both."""

from __future__ import annotations

from itertools import islice

import pytest

from rnnviz.core.clamp import Clamp, ClampError
from rnnviz.core.model import TaskError
from rnnviz.core.sampling import Sampling
from rnnviz.core.twin_writing import first_difference, write, write_on
from tests.networks import random_model
from tests.session.models import forecaster

WARM = Sampling(1.0)
LATE = Clamp(0, "hidden", 0.0, steps=(9, None))


@pytest.mark.parametrize("prompt", ["", "hello"])
@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_without_clamps_it_is_what_the_model_writes(cell, prompt):
    model = random_model(cell, layers=2)
    assert write(model, prompt, 12, Sampling(0.8, 5), 3) == model.generate(prompt, 12, temperature=0.8, top_k=5, seed=3)


def test_numbers_are_foretold_as_ever_and_need_something_to_go_on_from():
    model = forecaster()
    assert write(model, "0.1 0.2", 4, WARM, None) == model.generate("0.1 0.2", 4)
    with pytest.raises(TaskError, match="give a prompt"):
        write(model, "", 4, WARM, None)


def test_both_are_the_same_up_to_where_the_clamp_begins_to_matter():
    model = random_model("lstm", units=24)
    plain, held = (model.trace("hello", clamps=clamps) for clamps in ((), (LATE,)))
    one, other = (list(islice(write_on(model, trace, 5, WARM, 11), 60)) for trace in (plain, held))
    # The state after step 9 is the first that is held, so the token behind it is the first drawn otherwise.
    place = first_difference(one, other)
    assert place is not None and place >= 5 and one[:5] == other[:5]
    assert "".join(other) == write(model, "hello", 60, WARM, 11, [LATE])


def test_it_goes_on_from_any_step():
    model = random_model("gru")
    trace = model.trace("hello world")
    assert "".join(islice(write_on(model, trace, 5, WARM, 2), 9)) == write(model, "hello", 9, WARM, 2)


def test_the_first_difference():
    assert first_difference("abc", "abd") == 2 and first_difference("ab", "abc") is None
    assert first_difference("", "") is None


def test_what_does_not_fit_is_refused():
    with pytest.raises(ClampError, match="no layer 7"):
        write(random_model(), "a", 1, WARM, 0, [Clamp(7, "hidden", 0.0)])
