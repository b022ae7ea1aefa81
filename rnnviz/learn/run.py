"""A training run: the network, its optimiser and how far it has come."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor, nn

from rnnviz.learn.encoder_decoder import learning_network
from rnnviz.learn.losses import loss_of
from rnnviz.learn.network import LayerState, on_device
from rnnviz.learn.optimisers import optimiser_for
from rnnviz.learn.schedules import rate_at
from rnnviz.learn.undo import LastGood
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Task

EXPLODED = 100.0
"""A loss so many times that of guessing is as lost as one that is no number."""


class DivergedError(ArithmeticError):
    """The loss, a gradient or a weight ran away; the weights are the last good ones, and `run.step` is theirs."""


class Run:
    """Truncated backpropagation through time, one batch at a time.

    `norm` is the gradient's, before clipping, in the last step. `losses` are those of the steps since the last of
    `evaluations`, which are lists of step, training loss, validation loss and accuracy (None for what is no number).
    `seconds` of learning are counted by who drives it; the last evaluation was `evaluated_at` so many.
    """

    def __init__(self, task: Task, settings: Settings, device: torch.device) -> None:
        torch.manual_seed(settings.seed)
        self.task, self.settings, self.device = task, settings, device
        self.data = task.record()
        self.network = learning_network(task.architecture(settings), settings.dropout).to(device)
        if settings.window == 1 and not settings.carry:
            self.network.cut_recurrence()  # never taught anything, those weights would be noise where it reads on
        self.optimiser = optimiser_for(self.network.parameters(), settings)
        self.batches = task.batches(settings)
        self.step = 0
        self.seconds = 0.0
        self.norm = 0.0
        self.evaluated_at = 0.0
        self.state: list[LayerState] | None = None
        self.evaluations: list[list[float | None]] = []
        self.losses: list[float] = []
        self._parameters = list(self.network.parameters())
        self._last_good = LastGood(self.network)

    @property
    def steps(self) -> int:
        """Training steps of the whole run, unless time or patience end it."""
        return max(1, round(self.settings.epochs * self.batches.a_pass))

    @property
    def steps_a_pass(self) -> int:
        """Training steps in one pass over the data."""
        return self.batches.a_pass

    @property
    def tokens_a_step(self) -> int:
        """Tokens learned from in one step."""
        return self.batches.tokens_a_step

    @property
    def epoch(self) -> float:
        """Passes over the data so far."""
        return self.step / self.batches.a_pass

    @property
    def curve(self) -> list[list[float | None]]:
        """Step, training loss and validation loss of every evaluation, as a card holds them."""
        return [point[:3] for point in self.evaluations]

    @property
    def best(self) -> tuple[float, int] | None:
        """The lowest validation loss so far and its step; None before the first."""
        found = [(loss, int(step or 0)) for step, _, loss, _ in self.evaluations if loss is not None]
        return min(found, default=None)

    @property
    def waited(self) -> int:
        """Evaluations since the best."""
        best = self.best
        return 0 if best is None else sum(int(point[0] or 0) > best[1] for point in self.evaluations)

    @property
    def ended_by(self) -> str:
        """What ends the run now: "finished", "time" or "patience"; empty while it goes on."""
        settings = self.settings
        if self.step >= self.steps:
            return "finished"
        if settings.minutes and self.seconds >= 60 * settings.minutes:
            return "time"
        return "patience" if settings.patience and self.waited >= settings.patience else ""

    def rate(self) -> float:
        """The learning rate of the step to come."""
        return rate_at(self.step, self.steps, self.settings)

    def advance(self) -> float:
        """Learn from the next batch; its mean loss in the task's unit. Raises DivergedError."""
        batch = self.batches.batch_at(self.step)
        inputs, targets, lengths = on_device(batch, self.device)
        self._last_good.begin()
        if not self.network.training:
            self.network.train()
        logits, state = self.network(inputs, None if batch.begins else self.state, lengths)
        loss = loss_of(logits, targets)
        self.optimiser.zero_grad()
        (loss + self._state_penalty(state)).backward()
        norm = nn.utils.clip_grad_norm_(self._parameters, self.settings.clip)
        value, self.norm = torch.stack([loss.detach(), norm]).tolist()  # one wait for the device, not two
        self.check(value)
        self._update(detached(state))
        self.losses.append(value)
        return value

    def _update(self, state: list[LayerState]) -> None:
        """Change the weights, and look at once whether they still are numbers: no others are ever saved."""
        self._last_good.keep(self.step, self.state)
        self.optimiser.param_groups[0]["lr"] = self.rate()
        self.optimiser.step()
        if not math.isfinite(self._size()):
            self._undo()
            raise self._diverged("the weights")
        self.state = state
        self.step += 1

    def check(self, loss: float) -> None:
        """Raises DivergedError for a loss, or a last gradient, that ran away.

        A loss condemns the update before it, which then is taken back; a gradient condemns none.
        """
        exploded = math.isfinite(loss) and loss > EXPLODED * max(1.0, self.task.guess)
        if math.isfinite(loss) and math.isfinite(self.norm) and not exploded:
            return
        self._last_good.end()
        if (exploded or self._size() > _LARGEST_SIZE) and self._last_good.step is not None:
            self._undo()
        raise self._diverged("the gradient" if math.isfinite(loss) and not exploded else "the loss")

    def _undo(self) -> None:
        """Back to before the last update. The optimiser's moments, which led there, are forgotten."""
        before = self.step
        self.step, self.state = self._last_good.restore()
        self.losses = self.losses[: len(self.losses) - (before - self.step)]
        self.evaluations = [point for point in self.evaluations if int(point[0] or 0) <= self.step]
        self.optimiser.state.clear()

    def _size(self) -> float:
        """The norm of all weights together."""
        return nn.utils.get_total_norm([weight.detach() for weight in self._parameters]).item()

    def _diverged(self, what: str) -> DivergedError:
        now = self.settings
        return DivergedError(
            f"{what} grew out of all bounds after step {self.step}, whose weights are kept; try a smaller rate "
            f"(now {now.rate:g}) or a smaller clip (now {now.clip:g})"
        )

    def _state_penalty(self, state: list[LayerState]) -> Tensor | float:
        if not self.settings.state_decay:
            return 0.0
        cells = [layer[1] for layer in state if isinstance(layer, tuple)]
        return self.settings.state_decay * sum(cell.square().mean() for cell in cells)

    def extras(self) -> dict[str, Any]:
        """What a checkpoint keeps as plain data."""
        return {
            "settings": self.settings.to_json(),
            "data": self.data,
            "step": self.step,
            "seconds": self.seconds,
            "evaluated_at": self.evaluated_at,
            "evaluations": self.evaluations,
            "losses": self.losses,
        }


_LARGEST_SIZE = 1e9
"""Weights beyond this are why a loss is no number, and no flaw of the data."""


def detached(state: list[LayerState]) -> list[LayerState]:
    """The carried state without its history: where backpropagation is truncated."""
    return [tuple(part.detach() for part in one) if isinstance(one, tuple) else one.detach() for one in state]
