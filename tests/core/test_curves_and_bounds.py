"""A curve of too few points halves nowhere, and what an RNN's state may be held at hangs on its activation."""

from __future__ import annotations

import numpy as np
import pytest

from rnnviz.core.architecture import Architecture, Input, Layer
from rnnviz.core.clamp import Clamp, ClampError, bounds_of, check_clamp
from rnnviz.core.gradients import halving


@pytest.mark.parametrize(("norms", "told"), [([1, 1e-20, 0, 0], 0.0), ([1, 0.5, 0, 0], 0.0), ([1, 0.5, 0.25], 1.0)])
def test_what_is_gone_at_once_halves_in_no_step(norms: list[float], told: float) -> None:
    assert halving(np.array(norms)) == pytest.approx(told)


@pytest.mark.parametrize("norms", [[], [1.0], [1.0, 0.5], [1.0, 0.5, np.nan]])
def test_too_few_points_are_no_curve(norms: list[float]) -> None:
    assert np.isnan(halving(np.array(norms)))


def test_a_tanh_lies_within_one_and_a_relu_does_not() -> None:
    layers = (Layer("rnn", 2, "tanh"), Layer("rnn", 2, "relu"))
    architecture = Architecture(Input("one-hot", 3), layers, 3)
    assert bounds_of("hidden", layers[0]) == (-1.0, 1.0)
    with pytest.raises(ClampError, match="hidden lies between -1 and 1, and cannot be set to"):
        check_clamp(Clamp(0, "hidden", 1.5), architecture)
    check_clamp(Clamp(1, "hidden", 1.5), architecture)
