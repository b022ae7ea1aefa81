"""Losses and right answers, by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from rnnviz.learn.losses import loss_of, right_answers

LOGITS = torch.tensor([[[0.0, 0.0], [2.0, 0.0]], [[0.0, 3.0], [0.0, 1.0]]])


def _nats(logit: float, other: float) -> float:
    return float(np.log1p(np.exp(other - logit)))


def test_a_token_after_every_step() -> None:
    targets = torch.tensor([[0, 1], [1, 1]])
    wanted = np.mean([np.log(2), _nats(0, 2), _nats(3, 0), _nats(1, 0)])
    assert loss_of(LOGITS, targets).item() == pytest.approx(wanted, rel=1e-6)
    assert right_answers(LOGITS, targets) == 3  # of two alike the first is taken


def test_a_class_after_the_last_step() -> None:
    targets = torch.tensor([0, 0])
    assert loss_of(LOGITS, targets).item() == pytest.approx(np.mean([_nats(2, 0), _nats(0, 1)]), rel=1e-6)
    assert right_answers(LOGITS, targets) == 1
    assert loss_of(LOGITS[:, -1:], targets) == loss_of(LOGITS, targets)


def test_numbers_after_the_last_step() -> None:
    targets = torch.tensor([[1.0, 0.0], [0.0, 3.0]])
    assert loss_of(LOGITS, targets).item() == pytest.approx((1 + 0 + 0 + 4) / 4)
    assert right_answers(LOGITS, targets) is None
