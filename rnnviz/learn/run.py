"""A training run: the network, its optimiser and how far it has come."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor, nn

from rnnviz.learn.network import LayerState, LearningNetwork
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.text_task import TextTask

_LEAST_RATE = 0.02


class DivergedError(ArithmeticError):
    """The loss or a gradient stopped being a number; the weights are those of before that step."""


class Run:
    """Truncated backpropagation through time over parallel streams, one window at a time.

    `losses` are those of the steps since the last point of `curve`.
    """

    def __init__(self, task: TextTask, settings: Settings, device: torch.device) -> None:
        torch.manual_seed(settings.seed)
        self.task, self.settings, self.device = task, settings, device
        self.network = LearningNetwork(settings.architecture(len(task.vocabulary)), settings.dropout).to(device)
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=settings.rate, weight_decay=settings.weight_decay
        )
        self.streams = task.streams(settings)
        self.steps = max(1, round(settings.epochs * self.streams.windows))
        self.step = 0
        self.seconds = 0.0
        self.state: list[LayerState] | None = None
        self.curve: list[list[float | None]] = []
        self.losses: list[float] = []

    @property
    def tokens_a_step(self) -> int:
        """Tokens learned from in one step."""
        return self.settings.batch * self.settings.window

    @property
    def epoch(self) -> float:
        """Passes over the text so far."""
        return self.step / self.streams.windows

    def advance(self) -> float:
        """Learn from the next window; its mean loss in nats a token. Raises DivergedError."""
        index = self.step % self.streams.windows
        if index == 0:
            self.state = None
        inputs, targets = (torch.from_numpy(part).to(self.device) for part in self.streams.window_at(index))
        self.network.train()
        logits, state = self.network(inputs, self.state)
        loss = cross_entropy(logits, targets)
        self.optimiser.zero_grad(set_to_none=True)
        (loss + self._state_penalty(state)).backward()
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), self.settings.clip)
        value = loss.item()
        if not math.isfinite(value) or not math.isfinite(norm.item()):
            raise DivergedError(f"the loss stopped being a number at step {self.step}; try a smaller rate or clip")
        self.optimiser.param_groups[0]["lr"] = self.rate()
        self.optimiser.step()
        self.state = detached(state)
        self.step += 1
        self.losses.append(value)
        return value

    def _state_penalty(self, state: list[LayerState]) -> Tensor | float:
        if not self.settings.state_decay:
            return 0.0
        cells = [layer[1] for layer in state if isinstance(layer, tuple)]
        return self.settings.state_decay * sum(cell.square().mean() for cell in cells)

    def rate(self) -> float:
        """The learning rate of this step: a warm-up, then a cosine."""
        settings = self.settings
        if self.step < settings.warmup:
            return settings.rate * (self.step + 1) / settings.warmup
        progress = min(1.0, (self.step - settings.warmup) / max(1, self.steps - settings.warmup))
        wave = 0.5 * (1 + math.cos(math.pi * progress))
        return settings.rate * (_LEAST_RATE + (1 - _LEAST_RATE) * wave)

    def extras(self) -> dict[str, Any]:
        """What a checkpoint keeps as plain data."""
        return {
            "settings": self.settings.to_json(),
            "data": self.task.corpus.record(),
            "step": self.step,
            "seconds": self.seconds,
            "curve": self.curve,
            "losses": self.losses,
        }


def cross_entropy(logits: Tensor, targets: Tensor) -> Tensor:
    """Mean of -ln p(target), nats. logits (B, T, classes), targets (B, T)."""
    return nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten())


def detached(state: list[LayerState]) -> list[LayerState]:
    """The carried state without its history: where backpropagation is truncated."""
    return [tuple(part.detach() for part in one) if isinstance(one, tuple) else one.detach() for one in state]
