"""The optimisers, with the constants that their papers and the lectures give."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import nn

from rnnviz.tasks.settings import Settings


def optimiser_for(parameters: Iterable[nn.Parameter], settings: Settings) -> torch.optim.Optimizer:
    """Adam (Kingma & Ba 2015), AdamW (Loshchilov & Hutter 2019), RMSprop (Hinton 2012) or SGD with momentum.

    A step of it costs one call, not one a tensor, where torch offers that (`fused`).
    """
    rate, decay = settings.rate, settings.weight_decay
    match settings.optimiser:
        case "adam":
            return torch.optim.Adam(parameters, lr=rate, weight_decay=decay, fused=True)
        case "adamw":
            return torch.optim.AdamW(parameters, lr=rate, weight_decay=decay, fused=True)
        case "rmsprop":
            return torch.optim.RMSprop(parameters, lr=rate, alpha=0.9, eps=1e-7, weight_decay=decay)
        case _:
            return torch.optim.SGD(parameters, lr=rate, momentum=settings.momentum, weight_decay=decay, fused=True)
