"""Each optimiser does one step as its paper has it, and learns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
import torch
from torch import Tensor, nn

from rnnviz.learn.optimisers import optimiser_for
from rnnviz.tasks.settings import OPTIMISERS, Settings
from tests.learn.runs import small_run

RATE, DECAY = 0.1, 0.01


def _after(optimiser: str, gradients: list[float]) -> float:
    """Where a weight of 1 is after these gradients."""
    weight = nn.Parameter(torch.ones(1, dtype=torch.float64))
    settings = Settings(optimiser=optimiser, rate=RATE, weight_decay=DECAY, momentum=0.8)
    taught = optimiser_for([weight], settings)
    for gradient in gradients:
        weight.grad = torch.full_like(weight, gradient)
        taught.step()
    return weight.item()


def _adam(weight: float, gradients: list[float], coupled: bool) -> float:
    mean = square = 0.0
    for step, gradient in enumerate(gradients, 1):
        gradient += DECAY * weight * coupled
        weight -= RATE * DECAY * weight * (not coupled)
        mean, square = 0.9 * mean + 0.1 * gradient, 0.999 * square + 0.001 * gradient**2
        weight -= RATE * (mean / (1 - 0.9**step)) / ((square / (1 - 0.999**step)) ** 0.5 + 1e-8)
    return weight


def _rmsprop(weight: float, gradients: list[float]) -> float:
    square = 0.0
    for gradient in gradients:
        gradient += DECAY * weight
        square = 0.9 * square + 0.1 * gradient**2
        weight -= RATE * gradient / (square**0.5 + 1e-7)
    return weight


def _sgd(weight: float, gradients: list[float]) -> float:
    speed = 0.0
    for gradient in gradients:
        speed = 0.8 * speed + gradient + DECAY * weight
        weight -= RATE * speed
    return weight


@pytest.mark.parametrize(
    ("optimiser", "by_hand"),
    [
        ("adam", partial(_adam, coupled=True)),
        ("adamw", partial(_adam, coupled=False)),
        ("rmsprop", _rmsprop),
        ("sgd", _sgd),
    ],
)
def test_its_steps_by_hand(optimiser: str, by_hand: Callable[[float, list[float]], float]) -> None:
    gradients = [0.5, -0.2, 0.1]
    assert _after(optimiser, gradients) == pytest.approx(by_hand(1.0, gradients), rel=1e-9)


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_the_loss_falls_with_each(optimiser: str) -> None:
    run = small_run(optimiser=optimiser, rate=0.3 if optimiser == "sgd" else 0.02, embedding=8)
    losses = [run.advance() for _ in range(40)]
    assert sum(losses[-5:]) < 0.7 * sum(losses[:5])
    assert isinstance(run.state[0][0], Tensor)  # type: ignore[index]
