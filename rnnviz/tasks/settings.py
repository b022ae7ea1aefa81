"""How a network is to be made and taught."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from rnnviz.core.architecture import Architecture, ArchitectureError, Input, Layer
from rnnviz.core.modelfile import MOST_PARAMETERS

_MOST_LAYERS = 64
_LARGEST_RATE = 1e6
_LARGEST_SEED = 2**63


class SettingsError(ValueError):
    """A setting that does not exist or cannot be; the message says what would do."""


@dataclass(frozen=True)
class Settings:
    """Every knob of a character or word model.

    `embedding` 0 feeds one-hot vectors. `rate` falls on a cosine to 2 % of itself (Loshchilov & Hutter 2017)
    after `warmup` steps. `clip` bounds the gradient's norm (Pascanu et al. 2013). `dropout` acts between layers
    and before the head only (Zaremba et al. 2014). `at_least`: rarer tokens become the unknown token.
    `state_decay` weighs the mean square of the cell state at the end of each window, so that it stays in a range
    that a colour scale can show.
    """

    cell: str = "lstm"
    layers: int = 1
    units: int = 128
    embedding: int = 0
    dropout: float = 0.0
    kind: str = "characters"
    at_least: int = 2
    vocabulary: int = 10_000
    window: int = 100
    batch: int = 32
    epochs: float = 10.0
    rate: float = 3e-3
    warmup: int = 100
    clip: float = 1.0
    weight_decay: float = 0.0
    state_decay: float = 0.0
    seed: int = 1
    validation: float = 0.1

    def __post_init__(self) -> None:
        self._need("cell", self.cell in ("rnn", "lstm", "gru"), "rnn, lstm or gru")
        self._need("kind", self.kind in ("characters", "words"), "characters or words")
        for field in fields(self):
            value = getattr(self, field.name)
            self._need(field.name, not isinstance(value, float) or math.isfinite(value), "a finite number")
        for name in ("layers", "units", "vocabulary", "window", "batch", "at_least"):
            self._need(name, getattr(self, name) >= 1, "at least 1")
        for name in ("embedding", "warmup", "weight_decay", "state_decay", "seed"):
            self._need(name, getattr(self, name) >= 0, "0 or more")
        for name in ("epochs", "rate", "clip"):
            self._need(name, getattr(self, name) > 0, "above 0")
        self._need("layers", self.layers <= _MOST_LAYERS, f"at most {_MOST_LAYERS}")
        self._need("rate", self.rate <= _LARGEST_RATE, f"at most {_LARGEST_RATE:,.0f}")
        self._need("weight_decay", self.rate * self.weight_decay <= 1, "at most 1 / rate")
        self._need("seed", self.seed < _LARGEST_SEED, "below 2 to the power of 63")
        self._need("dropout", 0 <= self.dropout < 1, "from 0 to below 1")
        self._need("validation", 0 < self.validation < 0.9, "above 0 and below 0.9")

    def _need(self, name: str, holds: bool, what: str) -> None:
        if not holds:
            raise SettingsError(f"{name} must be {what}, not {getattr(self, name)}")

    def changed(self, assignments: list[str]) -> Settings:
        """These settings with ``key=value`` texts applied. Raises SettingsError naming the keys there are."""
        changes: dict[str, Any] = {}
        types: dict[str, type] = {field.name: type(field.default) for field in fields(self)}
        for assignment in assignments:
            key, _, value = assignment.partition("=")
            if key not in types:
                raise SettingsError(f"there is no setting {key!r}; choose from {', '.join(types)}")
            try:
                changes[key] = types[key](value)
            except ValueError as error:
                raise SettingsError(f"{key} needs a {_KIND[types[key]]}, not {value!r}") from error
        return replace(self, **changes)

    def architecture(self, tokens: int) -> Architecture:
        """The network for a vocabulary of so many tokens. Raises SettingsError if it would be too large to open."""
        kind = "embedding" if self.embedding else "one-hot"
        try:
            layers = tuple(Layer(self.cell, self.units) for _ in range(self.layers))
            architecture = Architecture(Input(kind, tokens, self.embedding), layers, tokens)
        except ArchitectureError as error:
            raise SettingsError(str(error)) from error
        if (count := architecture.parameter_count()) > MOST_PARAMETERS:
            raise SettingsError(f"the network would have {count:,} parameters, more than {MOST_PARAMETERS:,}")
        return architecture

    def to_json(self) -> dict[str, Any]:
        """Plain data for a card."""
        return asdict(self)


_KIND = {int: "whole number", float: "number", str: "text"}
