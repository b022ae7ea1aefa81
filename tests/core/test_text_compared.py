"""The mean cost of compared networks is over the steps that all of them predicted."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.text_compared import TextCompared
from tests.session.models import forecaster


@pytest.mark.parametrize("lacking", [0, 1, 2])
def test_a_step_that_one_network_did_not_predict_counts_for_none(lacking: int) -> None:
    model = forecaster()
    trace = model.trace("0.1 0.5 0.2 0.9 0.4")
    rows = [trace.inputs.copy() for _ in range(3)]
    rows[lacking][3] = np.nan
    compared = TextCompared(model, 3, lambda: [(trace, each) for each in rows], len(trace))
    compared.finish()
    errors = ((trace.logits[:-1] - trace.inputs[1:]) ** 2)[:, 0]  # at the steps 1, 2, 3, 4
    assert compared.means == pytest.approx([np.delete(errors, 2).mean()] * 3)


def test_what_nobody_predicted_has_no_mean() -> None:
    model = forecaster()
    trace = model.trace("0.1")
    compared = TextCompared(model, 2, lambda: [(trace, trace.inputs)] * 2, len(trace))
    compared.finish()
    assert np.isnan(compared.means).all()
