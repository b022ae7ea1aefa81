"""The matrices of a network beside its recurrent ones, as they are drawn: units upright, tokens and outputs across."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import DECODER
from rnnviz.core.decoder import Decoder
from rnnviz.core.network import Network

NORMALISATION = ("weight", "bias", "running_mean", "running_var")

_decoders: WeakKeyDictionary[Network, Network] = WeakKeyDictionary()


@dataclass(frozen=True, eq=False)
class Matrix:
    """`values` (rows, columns) float32, turned so that tokens and outputs stand across, and a `bias` one a column.

    `name` is the tensor's. `rows` and `columns` tell what they are: ``unit``, ``feature``, ``token``, ``output``,
    ``target`` (a token that is written), ``source`` (a unit of the encoder), ``mixed`` (the encoder's, then the
    decoder's units) or ``statistic``.
    """

    name: str
    values: NDArray[np.float32]
    rows: str
    columns: str
    bias: NDArray[np.float32] | None = None

    @property
    def parameters(self) -> int:
        """How many numbers it holds, its bias among them."""
        return self.values.size + (0 if self.bias is None else self.bias.size)


def matrices(network: Network) -> tuple[Matrix, ...]:
    """All that are no recurrent layer's, in the order in which a token meets them."""
    architecture, tensors = network.architecture, network.tensors
    output = "output" if architecture.decoder is None else "target"
    found = []
    for prefix, token in (("", "token"), (DECODER, "target")):
        if f"{prefix}embedding.weight" in tensors:
            found.append(Matrix(f"{prefix}embedding.weight", tensors[f"{prefix}embedding.weight"].T, "feature", token))
    if architecture.attention:
        combine, bias = tensors["attention.combine.weight"], tensors["attention.combine.bias"]
        found.append(Matrix("attention.score.weight", tensors["attention.score.weight"], "unit", "source"))
        found.append(Matrix("attention.combine.weight", combine.T, "mixed", "feature", bias))
    if architecture.normalised:
        statistics = np.stack([tensors[f"normalisation.{name}"] for name in NORMALISATION])
        found.append(Matrix("normalisation", statistics, "statistic", "unit"))
    prefix = "" if architecture.decoder is None else DECODER
    rows = "feature" if attends(network) else "unit"
    head, bias = tensors[f"{prefix}head.weight"], tensors[f"{prefix}head.bias"]
    return (*found, Matrix(f"{prefix}head.weight", head.T, rows, output, bias))


def attends(network: Network) -> bool:
    """Whether the head sees a mixture of the last layer and of what was looked at, and not the units themselves."""
    return network.architecture.attention or (isinstance(network, Decoder) and network.attends)


def decoder_of(network: Network) -> Network | None:
    """The second half of an encoder-decoder as a network of its own, made once; None if there is none."""
    architecture = network.architecture.decoder
    if architecture is None:
        return None
    if network not in _decoders:
        own = {name.removeprefix(DECODER): value for name, value in network.tensors.items() if name.startswith(DECODER)}
        _decoders[network] = Network(architecture, own)
    return _decoders[network]
