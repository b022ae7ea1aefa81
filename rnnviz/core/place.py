"""One number of a network: where it stands."""

from __future__ import annotations

from typing import NamedTuple

OUTPUT = "logit"
"""The quantity of a place that is an output of the head; its `unit` is then the output."""


class Place(NamedTuple):
    """A quantity of a unit of a layer at a step, all counted from 0. The layer of an output is the last."""

    layer: int
    unit: int
    quantity: str
    step: int
