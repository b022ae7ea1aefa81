"""How well a network predicts a text, and how large its cell state gets there."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from rnnviz.core.model import Model
from rnnviz.learn.capture import Capture
from rnnviz.learn.network import LearningNetwork

_CHUNK = 2_000


@torch.inference_mode()
def mean_loss(network: LearningNetwork, ids: NDArray[np.int32], streams: int = 1) -> float:
    """Nats a token over token ids (n,), the state carried on throughout.

    With more than one stream the ids are read in that many parts side by side: faster, and a trifle worse,
    since each part begins without a past. Tokens that fill no stream are left out.
    """
    network.eval()
    device = next(network.parameters()).device
    length = (len(ids) - 1) // streams
    inputs = torch.from_numpy(ids[: length * streams].astype(np.int64)).view(streams, length)
    targets = torch.from_numpy(ids[1 : length * streams + 1].astype(np.int64)).view(streams, length)
    state, total = None, 0.0
    for start in range(0, length, _CHUNK):
        part = slice(start, start + _CHUNK)
        logits, state = network(inputs[:, part].to(device), state)
        wanted = targets[:, part].to(device)
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), wanted.flatten(), reduction="sum")
        total += loss.item()
    return total / (length * streams)


def cell_limits(model: Model, ids: NDArray[np.int32], most: int = 20_000) -> tuple[float | None, ...]:
    """For each layer the 99th percentile of |c| over token ids, rounded up to two digits; None without c."""
    layers = Capture(model.network).quantities(ids[:most])
    return tuple(
        _rounded_up(float(np.percentile(np.abs(layer["cell"]), 99))) if "cell" in layer else None for layer in layers
    )


def _rounded_up(value: float) -> float | None:
    """To two significant digits, so that the printed limit is the limit; None if c grew out of all bounds."""
    if not np.isfinite(value):
        return None
    value = max(value, 1e-6)
    unit = 10.0 ** (np.floor(np.log10(value)) - 1)
    return float(f"{np.ceil(round(value / unit, 6)) * unit:.6g}")
