"""How a network is to be made and taught."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from rnnviz.core.architecture import Architecture, ArchitectureError, Input, Layer
from rnnviz.core.modelfile import MOST_PARAMETERS
from rnnviz.tasks.memory import in_gigabytes, training_bytes

CELLS = ("rnn", "lstm", "gru")
OPTIMISERS = ("adam", "adamw", "rmsprop", "sgd")
SCHEDULES = ("constant", "cosine", "step")

_MOST_LAYERS = 64
_LARGEST_RATE = 1e6
_MOST_EPOCHS = 1e9
_LARGEST_SEED = 2**63


class SettingsError(ValueError):
    """A setting that does not exist or cannot be; the message says what would do."""


@dataclass(frozen=True)
class Settings:
    """Every knob of a network and of how it learns.

    `cell` is one for all layers, or one for each, joined by a plus: "lstm+gru", which sets the number of layers.
    `embedding` 0 feeds one-hot vectors. `normalised`: batch normalisation before the head (Ioffe & Szegedy 2015).
    `dropout` acts between layers and before the head only (Zaremba et al. 2014). `at_least`: rarer tokens become
    the unknown token. `carry`: the state goes from window to window; without it each begins from zero.
    `columns` of a table that are learned, by name or number with commas between; empty: all that can be.
    `every_step`: a series is foretold after every number of a window, not after the last one alone.
    `rate` follows `schedule` after `warmup` steps; `momentum` is that of sgd. `clip` bounds the gradient's norm
    (Pascanu et al. 2013). `weight_decay` is decoupled from the gradient with adamw (Loshchilov & Hutter 2019),
    added to it with the others. `state_decay` weighs the mean square of the cell state at the end of each window,
    so that it stays in a range that a colour scale can show. Learning stops after `epochs`, after `minutes`, or
    after `patience` evaluations without a better validation loss, whichever comes first; 0 minutes or patience: never.
    """

    cell: str = "lstm"
    layers: int = 1
    units: int = 128
    embedding: int = 0
    dropout: float = 0.0
    normalised: bool = False
    kind: str = "characters"
    at_least: int = 2
    vocabulary: int = 10_000
    window: int = 100
    batch: int = 32
    carry: bool = True
    every_step: bool = True
    epochs: float = 10.0
    minutes: float = 0.0
    patience: int = 0
    optimiser: str = "adamw"
    momentum: float = 0.9
    rate: float = 3e-3
    schedule: str = "cosine"
    warmup: int = 100
    clip: float = 1.0
    weight_decay: float = 0.0
    state_decay: float = 0.0
    seed: int = 1
    validation: float = 0.1
    columns: str = ""

    def __post_init__(self) -> None:
        self._check_choices()
        self._check_numbers()

    def _check_choices(self) -> None:
        known = all(cell in CELLS for cell in self.cells)
        self._need("cell", known, "rnn, lstm or gru, or one a layer as in lstm+gru")
        self._need("kind", self.kind in ("characters", "words"), "characters or words")
        self._need("optimiser", self.optimiser in OPTIMISERS, "adam, adamw, rmsprop or sgd")
        self._need("schedule", self.schedule in SCHEDULES, "constant, cosine or step")

    def _check_numbers(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            self._need(field.name, not isinstance(value, float) or math.isfinite(value), "a finite number")
        for name in ("layers", "units", "vocabulary", "window", "batch", "at_least"):
            self._need(name, getattr(self, name) >= 1, "at least 1")
        for name in ("embedding", "warmup", "weight_decay", "state_decay", "seed", "minutes", "patience"):
            self._need(name, getattr(self, name) >= 0, "0 or more")
        for name in ("epochs", "rate", "clip"):
            self._need(name, getattr(self, name) > 0, "above 0")
        self._need("epochs", self.epochs <= _MOST_EPOCHS, f"at most {_MOST_EPOCHS:,.0f}")
        self._need("layers", len(self.cells) <= _MOST_LAYERS, f"at most {_MOST_LAYERS}")
        self._need("rate", self.rate <= _LARGEST_RATE, f"at most {_LARGEST_RATE:,.0f}")
        self._need("weight_decay", self.rate * self.weight_decay <= 1, "at most 1 / rate")
        self._need("window", self.window > 1 or not self.normalised, "at least 2 with batch normalisation")
        self._need("seed", self.seed < _LARGEST_SEED, "below 2 to the power of 63")
        for name in ("dropout", "momentum"):
            self._need(name, 0 <= getattr(self, name) < 1, "from 0 to below 1")
        self._need("validation", 0 < self.validation < 0.9, "above 0 and below 0.9")

    def _need(self, name: str, holds: bool, what: str) -> None:
        if not holds:
            raise SettingsError(f"{name} must be {what}, not {getattr(self, name)!s:.60}")

    @property
    def cells(self) -> tuple[str, ...]:
        """The cell of each layer."""
        named = tuple(self.cell.split("+", _MOST_LAYERS))
        return named if len(named) > 1 else named * min(self.layers, _MOST_LAYERS + 1)

    def changed(self, assignments: list[str]) -> Settings:
        """These settings with ``key=value`` texts applied. Raises SettingsError naming the keys there are."""
        changes: dict[str, Any] = {}
        types: dict[str, type] = {field.name: type(field.default) for field in fields(self)}
        for assignment in assignments:
            key, _, value = assignment.partition("=")
            if key not in types:
                raise SettingsError(f"there is no setting {key!r}; choose from {', '.join(types)}")
            try:
                changes[key] = _parsed(types[key], value)
            except ValueError as error:
                raise SettingsError(f"{key} needs a {_KIND[types[key]]}, not {value!r}") from error
        return replace(self, **changes)

    def architecture(self, tokens: int) -> Architecture:
        """The next-token network for so many tokens. Raises SettingsError if it would be too large to open."""
        kind = "embedding" if self.embedding else "one-hot"
        try:
            return self.network(Input(kind, tokens, self.embedding), tokens)
        except ArchitectureError as error:
            raise SettingsError(str(error)) from error

    def network(self, entry: Input, classes: int, *, every_step: bool = True) -> Architecture:
        """The network for an input and so many outputs. Raises SettingsError if it would be too large to open."""
        try:
            layers = tuple(Layer(cell, self.units) for cell in self.cells)
            architecture = Architecture(entry, layers, classes, every_step, self.normalised)
        except ArchitectureError as error:
            raise SettingsError(str(error)) from error
        if (count := architecture.parameter_count()) > MOST_PARAMETERS:
            needed = in_gigabytes(training_bytes(architecture, self.batch, self.window, self.optimiser))
            raise SettingsError(
                f"the network would have {count:,} parameters, more than {MOST_PARAMETERS:,}, and learning would need "
                f"{needed} of memory; set fewer units or layers"
            )
        return architecture

    def memory_needed(self, tokens: int) -> int:
        """Bytes that learning takes for a vocabulary of so many tokens, roughly. Raises SettingsError."""
        return training_bytes(self.architecture(tokens), self.batch, self.window, self.optimiser)

    def check_memory(self, tokens: int, limit: int) -> None:
        """Raises SettingsError, naming what it would take, if learning needs more than `limit` bytes."""
        if (needed := self.memory_needed(tokens)) > limit:
            raise SettingsError(
                f"learning would need {in_gigabytes(needed)} of memory, more than the {in_gigabytes(limit)} there are; "
                "set fewer units or layers, a smaller batch or a shorter window"
            )

    def to_json(self) -> dict[str, Any]:
        """Plain data for a card or a run."""
        return asdict(self)

    @staticmethod
    def from_json(data: Any) -> Settings:
        """Read what :meth:`to_json` wrote; what an older version did not know yet is as it was then.

        Raises SettingsError with one sentence for anything else, such as what another version wrote.
        """
        if not isinstance(data, dict):
            raise SettingsError("the settings are no record of names and values; start with new ones")
        types: dict[str, type] = {field.name: type(field.default) for field in fields(Settings)}
        if unknown := sorted(str(name) for name in data.keys() - types.keys()):
            raise SettingsError(f"there is no setting {unknown[0]!r:.60} here; another version of rnnviz wrote it")
        for name, value in data.items():
            if not _is_a(types[name], value):
                raise SettingsError(f"{name} needs a {_KIND[types[name]]}, not {value!r:.60}")
        return Settings(**{name: types[name](value) for name, value in data.items()})


def _parsed(kind: type, text: str) -> Any:
    if kind is not bool:
        return kind(text)
    if (lower := text.lower()) not in _TRUE + _FALSE:
        raise ValueError(text)
    return lower in _TRUE


def _is_a(kind: type, value: Any) -> bool:
    """Whether plain data can stand for a setting of this kind; true is no number, and 3 stands for 3.0."""
    if isinstance(value, bool) or kind is bool:
        return kind is bool and isinstance(value, bool)
    if isinstance(value, int) and abs(value) > _LARGEST_SEED:
        return False
    return isinstance(value, int | float if kind is float else kind)


_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")
_KIND = {int: "whole number", float: "number", str: "text", bool: "yes or no"}
