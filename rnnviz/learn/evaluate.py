"""How well a network predicts, and how large its cell state gets there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from rnnviz.core.model import Model
from rnnviz.learn.capture import Capture
from rnnviz.learn.losses import loss_of, right_answers, wanted
from rnnviz.learn.network import LearningNetwork, on_device
from rnnviz.tasks.batching import reading
from rnnviz.tasks.series import SeriesTask
from rnnviz.tasks.task import Batch

_CHUNK = 2_000
_FORETOLD = 400
"""Values of a series that are foretold as a sample."""


@dataclass(frozen=True)
class Measured:
    """The mean loss in the task's unit, and the share of right greedy guesses, None where numbers are foretold."""

    loss: float
    accuracy: float | None


class InterruptedMeasureError(Exception):
    """Measuring was given up before its end, as asked."""


@torch.inference_mode()
def measure(
    network: LearningNetwork, batches: Iterable[Batch], is_enough: Callable[[], bool] | None = None
) -> Measured:
    """Over held-out batches, the state carried on where they do not begin anew.

    `is_enough` is asked between two batches; once it says so, InterruptedMeasureError is raised.
    """
    network.eval()
    device, state = next(network.parameters()).device, None
    total, count, right = 0.0, 0, None
    for batch in batches:
        if is_enough is not None and is_enough():
            raise InterruptedMeasureError
        inputs, targets, lengths = on_device(batch, device)
        logits, state = network(inputs, None if batch.begins else state, lengths)
        total += loss_of(logits, targets).item() * wanted(targets)
        count += wanted(targets)
        found = right_answers(logits, targets)
        right = right if found is None else (right or 0) + int(found)
    return Measured(total / count, None if right is None else right / count)


def mean_loss(network: LearningNetwork, ids: NDArray[np.int32], streams: int = 1) -> float:
    """Nats a token over token ids (n,), in so many streams: see :func:`rnnviz.tasks.batching.reading`."""
    return measure(network, reading(ids, streams, _CHUNK)).loss


@torch.inference_mode()
def forecast_of(network: LearningNetwork, task: SeriesTask) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The truth and the prediction over the test part's beginning, each from the true values before it, (n, size)."""
    inputs, truth = task.windows(task.validation[: task.window + _FORETOLD])
    device = next(network.parameters()).device
    logits, _ = network.eval()(torch.from_numpy(inputs.copy()).to(device))
    return truth, logits[:, -1].cpu().numpy()


def cell_limits(model: Model, sequences: Sequence[NDArray], most: int = 20_000) -> tuple[float | None, ...]:
    """For each layer the 99th percentile of |c| over sequences of ids or vectors, `most` steps of each.

    Rounded up to two digits; None for a layer without c.
    """
    capture = Capture(model.network)
    read = [capture.quantities(sequence[:most]) for sequence in sequences]
    return tuple(_limit([layers[index] for layers in read]) for index in range(len(model.network.layers)))


def _limit(layers: list[dict[str, NDArray]]) -> float | None:
    if "cell" not in layers[0]:
        return None
    return _rounded_up(float(np.percentile(np.abs(np.concatenate([layer["cell"] for layer in layers])), 99)))


def _rounded_up(value: float) -> float | None:
    """To two significant digits, so that the printed limit is the limit; None if c grew out of all bounds."""
    if not np.isfinite(value):
        return None
    value = max(value, 1e-6)
    unit = 10.0 ** (np.floor(np.log10(value)) - 1)
    return float(f"{np.ceil(round(value / unit, 6)) * unit:.6g}")
