"""Which units matter: those whose quantities vary most over a text."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.trace import Trace

LONGEST = 2000
"""Steps that are looked at, at most: the last ones. More cost time and change the order little."""


def most_varying(trace: Trace, layer: int, start: int, stop: int) -> NDArray[np.intp]:
    """All units of a layer, (units,), from the one that varies most over steps start..stop-1 to the least.

    A unit's score is the sum over its quantities of their standard deviation over the steps. The cell state counts
    through tanh, as the hidden state sees it, so that a unit that counts far beyond 1 does not outweigh all gates.
    Units that vary alike keep their order.
    """
    start, stop = max(0, start), min(stop, len(trace))
    start = max(start, stop - LONGEST)
    score = np.zeros(trace.network.layers[layer].units)
    if start < stop:
        for name, values in trace.window(layer, start, stop).items():
            score += np.std(np.tanh(values) if name == "cell" else values, axis=0, dtype=np.float64)
    return np.argsort(-score, kind="stable")
