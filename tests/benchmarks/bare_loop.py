"""The loop that the worker is measured against: torch's own modules in a process of their own, and nothing else."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from time import perf_counter
from typing import NamedTuple

_WARM_UP = 5


@dataclass(frozen=True)
class Size:
    """A network, its batches, and the threads that it learns with."""

    vocabulary: int
    embedding: int
    units: int
    batch: int
    window: int
    threads: int


class Pace(NamedTuple):
    """What was learned from, in which time on the clock and on the processor."""

    tokens: int
    seconds: float
    processor: float


class BareLoop:
    """Truncated backpropagation while told to, always over the same tokens; nothing is kept, told or looked at."""

    def __init__(self, size: Size) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_main, args=(theirs, size), daemon=True)
        self._process.start()
        theirs.close()
        self._ours.recv()  # torch is there, and warm

    def go_on(self) -> None:
        """Learn until told to rest."""
        self._ours.send(True)

    def rest(self) -> Pace:
        """How much it learned since it was told to go on."""
        self._ours.send(False)
        return Pace(*self._ours.recv())

    def close(self) -> None:
        """End the process."""
        self._ours.close()
        self._process.join()
        self._process.close()


def _main(connection: Connection, size: Size) -> None:
    step = _step_of(size)
    for _ in range(_WARM_UP):
        step()
    connection.send(None)
    try:
        while connection.recv():
            connection.send(_learn(connection, step, size.batch * size.window))
    except EOFError:
        pass


def _learn(connection: Connection, step: Callable[[], object], tokens: int) -> tuple[int, float, float]:
    import psutil

    process = psutil.Process()
    steps, start, before = 0, perf_counter(), processor_seconds(process)
    while not connection.poll():
        step()
        steps += 1
    seconds = perf_counter() - start
    connection.recv()
    return steps * tokens, seconds, processor_seconds(process) - before


def processor_seconds(process: object) -> float:
    """What a psutil process has used so far."""
    times = process.cpu_times()  # type: ignore[attr-defined]
    return float(times.user + times.system)


def _step_of(size: Size) -> Callable[[], object]:
    """The window before hands its state on; each loss is looked at, as whoever learns does."""
    import torch
    from torch import nn

    torch.set_num_threads(size.threads)
    torch.manual_seed(1)
    embedding = nn.Embedding(size.vocabulary, size.embedding)
    recurrent = nn.LSTM(size.embedding, size.units, batch_first=True)
    head = nn.Linear(size.units, size.vocabulary)
    parameters = [*embedding.parameters(), *recurrent.parameters(), *head.parameters()]
    optimiser = torch.optim.AdamW(parameters, lr=3e-3, fused=True)
    tokens = torch.randint(size.vocabulary, (size.batch, size.window + 1))
    inputs, targets = tokens[:, :-1].contiguous(), tokens[:, 1:].flatten()
    state = None

    def step() -> float:
        nonlocal state
        hidden, left = recurrent(embedding(inputs), state)
        loss = nn.functional.cross_entropy(head(hidden).flatten(0, 1), targets)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        state = tuple(part.detach() for part in left)
        return float(loss.item())

    return step
