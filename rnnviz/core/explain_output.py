"""Why an output got its number: the head's bias, and what each unit of the last layer adds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.decoder import Decoder
from rnnviz.core.explain import strongest
from rnnviz.core.network import NORMALISATION_EPSILON, Network
from rnnviz.core.trace import Trace


@dataclass(frozen=True)
class OutputStep:
    """One output of the head after one step: ``total = from_hidden + bias``, before softmax.

    `pushes` are the units of the last layer whose shares of `from_hidden` are largest in magnitude: (unit, share),
    largest first, none that is zero. Of a normalised network a share bears the unit's own scale, and `bias` what the
    normalisation adds whatever the unit does.
    """

    output: int
    step: int
    total: float
    from_hidden: float
    bias: float
    pushes: tuple[tuple[int, float], ...]


def can_explain_output(network: Network) -> bool:
    """Whether its outputs are a plain weighted sum of the last layer: not without a head, nor with attention."""
    has_head = network.architecture.decoder is None and network.architecture.classes > 0
    return has_head and not (isinstance(network, Decoder) and network.attends)


def likeliest(trace: Trace, step: int) -> int:
    """The output that is largest after a step; the first, where they are no numbers."""
    return int(np.argmax(trace.logits_window(step, step + 1)[0]))


def explain_output(trace: Trace, output: int, step: int) -> OutputStep:
    """Take one output apart. Sums run in float64.

    Raises IndexError if there is no such output or step, ValueError if the outputs are no weighted sum of the last
    layer (see :func:`can_explain_output`).
    """
    network = trace.network
    if not can_explain_output(network):
        raise ValueError("the outputs of this network are no weighted sum of its last layer")
    for name, index, count in (("output", output, network.architecture.classes), ("step", step, len(trace))):
        if not 0 <= index < count:
            raise IndexError(f"there is no {name} {index}; they go from 0 to {count - 1}")
    row = network.tensors["head.weight"][output].astype(np.float64)
    scale, shift = _normalisation(network)
    shares = row * scale * trace.state_after(step + 1)[-1]["hidden"]
    bias = float(network.tensors["head.bias"][output]) + float(row @ shift)
    from_hidden = float(shares.sum())
    return OutputStep(output, step, from_hidden + bias, from_hidden, bias, strongest(shares))


def _normalisation(network: Network) -> tuple[NDArray, NDArray]:
    """What a unit is multiplied with before the head, and what is added then, float64 (units,) each."""
    units = network.layers[-1].units
    if not network.architecture.normalised:
        return np.ones(units), np.zeros(units)
    mean, variance, weight, bias = (
        network.tensors[f"normalisation.{name}"].astype(np.float64)
        for name in ("running_mean", "running_var", "weight", "bias")
    )
    scale = weight / np.sqrt(variance + NORMALISATION_EPSILON)
    return scale, bias - mean * scale
