"""One step of a network, or several: what went in, every quantity, what came out."""

from __future__ import annotations

from dataclasses import dataclass

from numpy.typing import NDArray

from rnnviz.core.cells import Quantities


@dataclass(frozen=True, eq=False)
class Step:
    """`token` is the id fed (-1: none), `vector` the vector fed (None for tokens).

    `layers` holds each layer's quantities by name, (units,) float32; `logits` (classes,) float32.
    """

    token: int
    vector: NDArray | None
    layers: tuple[Quantities, ...]
    logits: NDArray


@dataclass(frozen=True, eq=False)
class Run:
    """Several steps: `inputs` are the ids fed, (steps,) int, or the vectors, (steps, size).

    `layers` holds each layer's quantities by name, (steps, units) float32; `logits` (steps, classes) float32.
    """

    inputs: NDArray
    layers: tuple[Quantities, ...]
    logits: NDArray
