"""The strongest weights of one unit: what it listens to, gate by gate, and what listens to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.gate_weights import gate_weights
from rnnviz.core.network import Network


@dataclass(frozen=True)
class Link:
    """A weight from or to the input, unit or output number `index`. `quantity` is the gate that it enters, if any."""

    index: int
    weight: float
    quantity: str = ""


@dataclass(frozen=True)
class Incoming:
    """Of one gate of a unit: the largest |weights| from the input or layer below, and from units of the step before.

    `biases` are the sum of both, or each where the second alone is multiplied by the reset gate.
    """

    quantity: str
    from_input: tuple[Link, ...]
    from_hidden: tuple[Link, ...]
    biases: tuple[float, ...]


def incoming(network: Network, layer: int, unit: int, most: int) -> tuple[Incoming, ...]:
    """One a gate, in drawing order, `most` links of each kind, the largest |weight| first.

    Raises IndexError for a layer or unit that is not there.
    """
    found = []
    for gate in gate_weights(network, layer):
        inputs, units = (_strongest(part[unit], most, gate.quantity) for part in gate.parts[:2])
        biases = float(gate.bias_input[unit]), float(gate.bias_hidden[unit])
        is_apart = gate.quantity == "candidate" and network.layers[layer].cell == "gru" and gate.keras_biases == 2
        found.append(Incoming(gate.quantity, inputs, units, biases if is_apart else (sum(biases),)))
    return tuple(found)


def outgoing(network: Network, layer: int, unit: int, most: int) -> tuple[Link, ...]:
    """What the unit pushes most, largest |weight| first: gates of the layer above, or outputs behind the last layer.

    Nothing of an encoder's last layer, which has no outputs. Raises IndexError for a layer or unit that is not there.
    """
    if layer + 1 < len(network.layers):
        gates = gate_weights(network, layer + 1)
        links = [link for gate in gates for link in _strongest(gate.from_input[:, unit], most, gate.quantity)]
        return tuple(sorted(links, key=lambda link: -abs(link.weight))[:most])
    head = network.tensors.get("head.weight")
    return () if head is None else _strongest(head[:, unit], most)


def _strongest(weights: NDArray[np.float32], most: int, quantity: str = "") -> tuple[Link, ...]:
    """Those that are not zero and are numbers; of equal ones the first."""
    magnitudes = np.where(np.isfinite(weights), np.abs(weights), 0)
    order = np.argsort(-magnitudes, kind="stable")[:most]
    return tuple(Link(int(place), float(weights[place]), quantity) for place in order if magnitudes[place] > 0)
