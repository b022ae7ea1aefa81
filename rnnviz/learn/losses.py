"""What learning makes small, and how often the network is right."""

from __future__ import annotations

from torch import Tensor, nn

from rnnviz.tasks.task import IGNORED


def loss_of(logits: Tensor, targets: Tensor) -> Tensor:
    """The mean loss of outputs (B, T, classes) against targets as :class:`rnnviz.tasks.task.Batch` has them.

    A token after every step, int64 (B, T), or a class after the last, int64 (B,): cross-entropy in nats. Numbers
    after every step, float32 (B, T, size), or the last, (B, size): the mean squared error.
    """
    if targets.is_floating_point():
        return nn.functional.mse_loss(logits if targets.dim() == 3 else logits[:, -1], targets)
    return cross_entropy(logits if targets.dim() == 2 else logits[:, -1:], targets)


def cross_entropy(logits: Tensor, targets: Tensor) -> Tensor:
    """Mean of -ln p(target), nats, over targets that are not IGNORED. logits (B, T, classes), targets (B, T), (B,)."""
    return nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)


def wanted(targets: Tensor) -> int:
    """How many targets count."""
    return targets.numel() if targets.is_floating_point() else int((targets != IGNORED).sum())


def right_answers(logits: Tensor, targets: Tensor) -> Tensor | None:
    """How many of the likeliest classes are the wanted ones, of as many as there are targets; None for numbers."""
    if targets.is_floating_point():
        return None
    guesses = logits.argmax(-1) if targets.dim() == 2 else logits[:, -1].argmax(-1)
    return (guesses == targets).sum()
