"""What the exact answer costs: 200 texts, each without another token, beside reading each of them alone."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest

from rnnviz.core.gradients import finished
from rnnviz.core.leave_one_out import left_out
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from rnnviz.learn.capture import Capture
from tests.benchmarks.timing import at_least, at_most, milliseconds, say, side_by_side
from tests.networks import random_inputs, random_network

TOKENS, UNITS, CLASSES = 200, 256, 90
ROUNDS, ALONE = 5, 10
MOST_SECONDS, MOST_MILLISECONDS_A_PIECE, LEAST_TIMES_ALONE = 1.0, 16.7, 1.0


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_every_token_left_out(cell: str) -> None:
    network = random_network(cell, UNITS, 2, size=CLASSES)
    trace = Capture(network).trace(random_inputs(network, TOKENS))
    seconds = side_by_side(
        {
            "side by side, all": lambda: finished(left_out(trace, 0, TOKENS - 1, 1)),
            f"one by one, {ALONE} of them": lambda: _one_by_one(trace),
        },
        ROUNDS,
    )
    together, alone = (float(np.median(taken)) for taken in seconds.values())
    piece = float(np.percentile(_pieces(trace), 99)) * 1e3
    say(
        f"Each of {TOKENS} tokens left out, {cell.upper()} 2 × {UNITS}",
        *(f"{name}: {milliseconds(taken)}" for name, taken in seconds.items()),
        at_most("all of them", together, MOST_SECONDS, " s"),
        at_least("times as fast as one by one", alone * TOKENS / ALONE / together, LEAST_TIMES_ALONE),
        at_most("a piece, p99", piece, MOST_MILLISECONDS_A_PIECE, " ms"),
    )
    assert together <= MOST_SECONDS and piece <= MOST_MILLISECONDS_A_PIECE
    assert alone * TOKENS / ALONE / together >= LEAST_TIMES_ALONE


def _one_by_one(trace: Trace) -> None:
    """Some of the texts, evenly spread, from the place on where the token is missing."""
    stepper = Stepper(trace.network)
    for place in range(TOKENS // ALONE // 2, TOKENS, TOKENS // ALONE):
        stepper.rewind(trace, place)
        for token in trace.tokens[place + 1 :]:
            stepper.step(int(token))


def _pieces(trace: Trace) -> list[float]:
    """Seconds of each stretch in which the event loop has to wait."""
    taken, start = [], perf_counter()
    for _ in left_out(trace, 0, TOKENS - 1, 1):
        taken.append(perf_counter() - start)
        start = perf_counter()
    return [*taken, perf_counter() - start]
