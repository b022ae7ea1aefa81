"""Where in a long text the same units go on and off together as in a span that was selected elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing

import numpy as np

from rnnviz.core.found_units import SearchProgress
from rnnviz.core.model import Model
from rnnviz.core.passages import FoundPlaces, passages
from rnnviz.core.span_match import MOST_PLACES, SpanMatch, UnitsOn, threshold_of
from rnnviz.learn.states import quantities_of, state_blocks
from rnnviz.learn.unit_search import read


def find_places(
    model: Model, text: str, quantity: str, on: UnitsOn, length: int, most: int = MOST_PLACES
) -> Iterator[SearchProgress | FoundPlaces]:
    """How far it is, after every block, and in the end the best places of `text`; exact over all steps.

    `on` counts the units of all layers that have the `quantity`, one behind the other. `length` is that of the span,
    whose likes come first. May be closed at any of these. Raises TaskError for a model that reads no text.
    """
    inputs, asked = read(model, text)
    match = SpanMatch(on, length, threshold_of(quantity), most)
    layers = [index for index, layer in enumerate(model.network.layers) if quantities_of(layer, (quantity,))]
    with closing(state_blocks(model.network, inputs, (quantity,))) as blocks:
        for block in blocks:
            match.add(_beside([block.layers[index][quantity] for index in layers]))
            yield SearchProgress(block.start + len(block), len(inputs))
    yield FoundPlaces(passages(asked, match.places), len(inputs))


def _beside(layers: Sequence[np.ndarray]) -> np.ndarray:
    return layers[0] if len(layers) == 1 else np.concatenate(layers, axis=1)
