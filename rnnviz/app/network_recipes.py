"""What a network that was put together can learn here: the recipe whose data fit what it takes and gives."""

from __future__ import annotations

from collections.abc import Iterator

from rnnviz.app.presets import presets
from rnnviz.core.layer_learning import Learnable


def recipe_for(network: Learnable) -> str:
    """The first recipe of the Learn panel that fits; "" if none does."""
    offered = {preset.key for preset in presets()}
    return next((name for name in _fitting(network) if name in offered), "")


def _fitting(network: Learnable) -> Iterator[str]:
    """By name, the best first."""
    if network.embedding:
        yield from _of_tokens(network)
    elif network.size == 1:
        yield from _of_numbers(network)
    elif network.size == 28 and network.outputs == 10 and not network.every_step:
        yield "digits"
    elif network.size == network.outputs == 3 and network.activation == "linear":
        yield "lorenz"


def _of_tokens(network: Learnable) -> Iterator[str]:
    if not network.every_step:
        yield from ["sentiment"] if network.outputs <= 2 else ["documents"]
    elif network.activation == "softmax":
        yield from ["lyrics", "characters"] if network.normalised else ["characters"]


def _of_numbers(network: Learnable) -> Iterator[str]:
    if network.steps == 5 and network.outputs == 26:
        yield "alphabet"
    elif network.outputs == 1 and network.activation == "linear":
        yield "forecast"
    elif network.outputs == 1 and network.activation == "sigmoid" and not network.every_step:
        yield "sentiment-number-lstm"
