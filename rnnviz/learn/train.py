"""The training loop: a plain generator of events. Whoever iterates decides what to show and when to stop."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from rnnviz.core.model import Card, Model
from rnnviz.core.network import Network
from rnnviz.learn.evaluate import InterruptedMeasureError, cell_limits, measure
from rnnviz.learn.run import Run
from rnnviz.tasks.task import labels_of, target_of

EVALUATIONS = 40
"""Points of the validation curve over a whole run, and a few early ones."""

_VALIDATION_TOKENS = 100_000
_LEAST_VALIDATION_TOKENS = 5_000
_LEAST_STEPS_BETWEEN = 10


@dataclass(frozen=True)
class Progress:
    """One step done: its loss in the task's unit, the gradient's norm before clipping, the learning rate."""

    step: int
    steps: int
    epoch: float
    loss: float
    norm: float = 0.0
    rate: float = 0.0


@dataclass(frozen=True)
class Evaluation:
    """`training` is the mean loss since the evaluation before, `validation` that on what is held out.

    `accuracy` is the share of right guesses on it, 0..1, or None where numbers are foretold.
    """

    step: int
    training: float
    validation: float
    accuracy: float | None = None


Event = Progress | Evaluation


def train(run: Run, is_enough: Callable[[], bool] | None = None) -> Iterator[Event]:
    """Learn until the run is through (``run.ended_by`` says how), from where it stands. Raises DivergedError.

    An evaluation is the only long work between two events: `is_enough` is asked again and again in it, and once
    it says so, the generator ends; a run that is gone on with makes up for the evaluation.
    """
    while True:
        # Asked first, so that a run stopped during an evaluation makes up for it when it goes on.
        if owes_evaluation(run):
            try:
                yield _evaluate(run, is_enough)
            except InterruptedMeasureError:
                return
        if run.ended_by:
            return
        began, rate = time.perf_counter(), run.rate()
        loss = run.advance()
        run.seconds += time.perf_counter() - began
        yield Progress(run.step, run.steps, run.epoch, loss, run.norm, rate)


def owes_evaluation(run: Run) -> bool:
    """Whether an evaluation comes before the next step."""
    return bool(run.losses) and (_is_time_to_evaluate(run) or bool(run.ended_by))


def _every(run: Run) -> int:
    """Steps between two evaluations; who waits for the loss to fall no more needs at least one in each pass."""
    every = max(1, run.steps // EVALUATIONS)
    return min(every, max(run.steps_a_pass, _LEAST_STEPS_BETWEEN)) if run.settings.patience else every


def _is_time_to_evaluate(run: Run) -> bool:
    """Evenly, by steps, and a little earlier the first times, so that a long run shows something soon.

    A run that time will end has no known number of steps, so that time divides it too.
    """
    every, minutes = _every(run), run.settings.minutes
    is_overdue = minutes > 0 and run.seconds - run.evaluated_at > 60 * minutes / EVALUATIONS
    return run.step % every == 0 or run.step in (every // 16, every // 4) or is_overdue


def _evaluate(run: Run, is_enough: Callable[[], bool] | None) -> Evaluation:
    """On no more than a quarter of what was learned from meanwhile: it must not take longer than the learning."""
    between = _every(run) * run.tokens_a_step
    most = min(_VALIDATION_TOKENS, max(_LEAST_VALIDATION_TOKENS, between // 4))
    found = measure(run.network, run.task.held_out(run.settings, most), is_enough)
    run.check(found.loss)
    training = float(np.mean(run.losses))
    run.evaluations.append([run.step, rounded(training), rounded(found.loss), rounded(found.accuracy)])
    run.losses, run.evaluated_at = [], run.seconds
    return Evaluation(run.step, training, found.loss, found.accuracy)


def rounded(value: float | None, digits: int = 6) -> float | None:
    """To so many significant digits; None stands in a card for what is no number."""
    return float(f"{value:.{digits}g}") if value is not None and math.isfinite(value) else None


def finished_model(run: Run, name: str, title: str, sample: str = "", *, whole: bool = False) -> Model:
    """The run's network as a model, with the loss on what is held out in its card.

    It is measured as the points of the curve are, on at most 100,000 tokens; `whole`: on everything, read in one go,
    which takes its time.
    """
    network = Network(run.network.architecture, run.network.arrays())
    task = run.task
    card = Card(
        name, title, task.kind, task.vocabulary, labels_of(task), sample=sample, data=run.data, target=target_of(task)
    )
    limits = cell_limits(Model(card, network), task.sequences())
    record = _training_record(run, None if whole else _VALIDATION_TOKENS)
    return Model(replace(card, cell_limits=limits, training=record), network)


def _training_record(run: Run, most: int | None) -> dict[str, Any]:
    found = measure(run.network, run.task.held_out(run.settings, most))
    unseen = getattr(run.task, "unseen", None)
    asked = {} if unseen is None else {"test_accuracy": rounded(measure(run.network, unseen(run.settings)).accuracy)}
    return asked | {
        "validation_loss": rounded(found.loss),
        "accuracy": rounded(found.accuracy),
        "unit": f"{run.task.unit}, on {run.task.measured_on}",
        "settings": run.settings.to_json(),
        "steps": run.step,
        "epochs": round(run.epoch, 2),
        "seconds": round(run.seconds, 1),
        "tokens_per_second": round(run.step * run.tokens_a_step / max(run.seconds, 1e-9)),
        "device": run.device.type,
        "curve": run.curve,
    }
