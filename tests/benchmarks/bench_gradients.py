"""What gradients through time cost in NumPy, beside a forward and a backward pass of torch."""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from rnnviz.core.gradients import finished, loss_gradients, state_gains
from rnnviz.core.trace import Trace
from rnnviz.learn.capture import Capture
from rnnviz.learn.network import LearningNetwork
from tests.benchmarks.timing import at_most, milliseconds, say, side_by_side
from tests.networks import random_inputs, random_network

TOKENS, UNITS, CLASSES = 500, 256, 90
ROUNDS, BACK = 10, 60
MOST_TIMES_TORCH = 1.5
MOST_MILLISECONDS_A_PIECE = 16.7
_OVER = object()


@pytest.fixture(autouse=True)
def _one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_the_way_back_beside_torchs(cell: str) -> None:
    network = random_network(cell, UNITS, 2, size=CLASSES)
    trace = Capture(network).trace(random_inputs(network, TOKENS))
    module = LearningNetwork(network.architecture)
    module.load_arrays(network.tensors)
    inputs = torch.from_numpy(trace.inputs.astype(np.int64))[None]
    seconds = side_by_side(
        {
            "torch, forward and backward": lambda: _torch(module, inputs),
            "rnnviz, every state": lambda: finished(loss_gradients(trace, TOKENS - 1, [1], TOKENS)),
        },
        ROUNDS,
    )
    theirs, ours = seconds.values()
    cost, longest = float(np.median(ours / theirs)), _longest_piece(trace)
    say(
        f"Gradients of one loss through {TOKENS} tokens, {cell.upper()} 2 × {UNITS}",
        *(f"{name}: {milliseconds(taken)}" for name, taken in seconds.items()),
        at_most("times torch's two passes", cost, MOST_TIMES_TORCH),
        at_most("longest piece", longest, MOST_MILLISECONDS_A_PIECE, " ms"),
    )
    assert cost <= MOST_TIMES_TORCH and longest <= MOST_MILLISECONDS_A_PIECE


def _torch(module: LearningNetwork, inputs: torch.Tensor) -> None:
    module.zero_grad()
    logits, _ = module(inputs)
    nn.functional.cross_entropy(logits[:, -1], torch.ones(1, dtype=torch.int64)).backward()


def _longest_piece(trace: Trace) -> float:
    """Milliseconds of the longest stretch in which the event loop has to wait."""
    works: list[Generator[None, None, Any]] = [
        loss_gradients(trace, TOKENS - 1, [1], TOKENS),
        state_gains(trace, 0, TOKENS - 1, BACK),
    ]
    taken = []
    for work in works:
        while True:
            start = perf_counter()
            there_is_more = next(work, _OVER) is not _OVER
            taken.append(perf_counter() - start)
            if not there_is_more:
                break
    return max(taken) * 1e3
