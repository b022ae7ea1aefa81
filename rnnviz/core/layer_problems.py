"""What can be wrong with a list of layers: each in one sentence, with a key by which it is said in other languages."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES = {
    "whole": "the {what} must be a whole number from {least} to {most}, not {value}",
    "rate": "the rate must be from 0 to below 1, not {value}",
    "choice": "the {what} must be {choices}, not {value}",
    "empty": "a network needs at least one layer; add one",
    "many": "a network here has at most {most} layers",
    "large": "the network would have {count} parameters, more than {most}; give it fewer units",
    "embedding_first": "Embedding takes token ids, so it stands first, and the input must be token ids",
    "ids": "{layer} calculates, and token ids are only names; put an Embedding first",
    "no_series": "{layer} reads a sequence, but {before} gives one vector only; set its return_sequences to True",
    "no_time": "{layer} reads a sequence, but the input is one vector without time steps; give it time steps",
    "dense_before": "{layer} reads a sequence, and behind {before} there is none left; move {layer} up",
}
"""By key; what stands in braces is filled in."""


class LayerError(ValueError):
    """A list of layers makes no sense: `place` is the layer's, counted from 0, -1 for the input or the whole."""

    def __init__(self, key: str, place: int = -1, **values: object) -> None:
        self.key, self.place = key, place
        self.values: Mapping[str, str] = {name: str(value) for name, value in values.items()}
        super().__init__(SENTENCES[key].format(**self.values))
