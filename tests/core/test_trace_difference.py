"""Altered minus original, as far as both have been read."""

from __future__ import annotations

import numpy as np

from rnnviz.core.clamp import Clamp
from rnnviz.core.trace_difference import TraceDifference
from tests.networks import random_model

HELD = Clamp(1, "forget", 1.0, (2,), (3, None))


def test_it_is_as_long_as_the_shorter_and_zero_before_the_clamp() -> None:
    model = random_model("lstm", layers=2)
    altered, original = model.trace("hello world", clamps=[HELD]), model.trace("hello w")
    difference = TraceDifference(altered, original)
    assert len(difference) == 7 and difference.interventions is altered.interventions
    for layer in (0, 1):
        for name, values in difference.window(layer, 2, 99).items():
            assert values.shape == (5, model.network.layers[layer].units)
            expected = altered.layers[layer][name][2:7] - original.layers[layer][name][2:7]
            np.testing.assert_array_equal(values, expected)
            assert not values[0].any() and (layer == 1 or not values.any())
    assert difference.window(1, 3, 7)["forget"][:, 2].all()
