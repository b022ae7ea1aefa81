"""Where in a long text the same units go on and off together as in a span that was selected elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.found_units import SearchProgress
from rnnviz.core.model import Model
from rnnviz.core.span_match import MOST_PLACES, THRESHOLD, Place, SpanMatch, on_exactly
from rnnviz.learn.states import state_blocks


def units_on(
    model: Model, text: str, span: tuple[int, int], layer: int, quantity: str = "hidden", threshold: float = THRESHOLD
) -> NDArray[np.intp]:
    """The units of a layer that are on exactly over the steps `span` of a short text; the clearest first.

    Raises ValueError for a span outside the text.
    """
    blocks = [block.layers[layer][quantity] for block in state_blocks(model.network, model.inputs_of(text), [quantity])]
    values = np.concatenate([np.zeros((0, model.network.layers[layer].units), np.float32), *blocks])
    return on_exactly(values, *span, threshold)


def matching(
    model: Model,
    text: str,
    units: NDArray[np.intp],
    length: int,
    layer: int,
    quantity: str = "hidden",
    threshold: float = THRESHOLD,
    most: int = MOST_PLACES,
) -> Iterator[SearchProgress | tuple[Place, ...]]:
    """How far it is, after every block, and in the end the best places of `text`, in tokens; exact over all steps.

    `length` is that of the span, whose likes come first. May be closed at any of these.
    """
    inputs, match = model.inputs_of(text), SpanMatch(units, threshold)
    with closing(state_blocks(model.network, inputs, [quantity])) as blocks:
        for block in blocks:
            match.add(block.layers[layer][quantity])
            yield SearchProgress(block.start + len(block), len(inputs))
    yield match.places(length, most)
