"""The training loop: a plain generator of events. Whoever iterates decides what to show and when to stop."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rnnviz.core.model import Card, Model
from rnnviz.core.network import Network
from rnnviz.learn.evaluate import cell_limits, mean_loss
from rnnviz.learn.run import Run

EVALUATIONS = 40
"""Points of the validation curve over a whole run."""

_VALIDATION_TOKENS = 100_000
_STREAMS = 16


@dataclass(frozen=True)
class Progress:
    """One step done. `loss` of its window in nats; `rate` in tokens a second since the last event."""

    step: int
    steps: int
    epoch: float
    loss: float


@dataclass(frozen=True)
class Evaluation:
    """`training` is the mean loss since the evaluation before, `validation` that on the held-out end; nats."""

    step: int
    training: float
    validation: float


Event = Progress | Evaluation


def train(run: Run) -> Iterator[Event]:
    """Learn until the run is through, from where it stands. Raises DivergedError."""
    every = max(1, run.steps // EVALUATIONS)
    while True:
        # Asked first, so that a run stopped during an evaluation makes up for it when it goes on.
        if run.losses and (run.step % every == 0 or run.step == run.steps):
            yield _evaluate(run)
        if run.step >= run.steps:
            return
        began = time.perf_counter()
        loss = run.advance()
        run.seconds += time.perf_counter() - began
        yield Progress(run.step, run.steps, run.epoch, loss)


def _evaluate(run: Run) -> Evaluation:
    ids = run.task.validation[:_VALIDATION_TOKENS]
    training, validation = float(np.mean(run.losses)), mean_loss(run.network, ids, min(_STREAMS, len(ids) // 2))
    run.curve.append([run.step, _rounded(training, 5), _rounded(validation, 5)])
    run.losses = []
    return Evaluation(run.step, training, validation)


def _rounded(loss: float, digits: int) -> float | None:
    """None stands in a card for a loss that is no number: a network can diverge between two steps."""
    return round(loss, digits) if math.isfinite(loss) else None


def finished_model(run: Run, name: str, title: str, sample: str = "") -> Model:
    """The run's network as a model, with the loss on all of the held-out text, read in one go, in its card."""
    network = Network(run.network.architecture, run.network.arrays())
    card = Card(name, title, "next-token", run.task.vocabulary)
    limits = cell_limits(Model(card, network), run.task.validation)
    training = {
        "validation_loss": _rounded(mean_loss(run.network, run.task.validation), 4),
        "unit": "nats per token, on the last part of the text",
        "settings": run.settings.to_json(),
        "steps": run.step,
        "epochs": round(run.epoch, 2),
        "seconds": round(run.seconds, 1),
        "tokens_per_second": round(run.step * run.tokens_a_step / max(run.seconds, 1e-9)),
        "device": run.device.type,
        "curve": run.curve,
    }
    finished = Card(
        name, title, "next-token", run.task.vocabulary, (), limits, sample, training, run.task.corpus.record()
    )
    return Model(finished, network)
