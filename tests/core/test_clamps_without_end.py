"""What clamps make grow beyond float32 is infinite and says nothing on stderr: warnings fail a test."""

from __future__ import annotations

import numpy as np

from rnnviz.core.clamp import Clamp
from rnnviz.core.interventions import Interventions
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from tests.networks import random_inputs, random_network


def test_a_cell_that_is_multiplied_at_every_step_grows_beyond_all_numbers_quietly() -> None:
    network = random_network("lstm", 4)
    grown = Interventions(network.architecture, [Clamp(0, "cell", 1e20, kind="scale")])
    trace, stepper = Trace(network, interventions=grown), Stepper(network, grown)
    for value in random_inputs(network, 12):
        trace.append(stepper.step(value))
    assert np.isinf(trace.layers[0]["cell"][-1]).all()
    assert np.isfinite(trace.layers[0]["hidden"]).all() and np.isfinite(trace.logits).all()
