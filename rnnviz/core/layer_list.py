"""A network as a list of layers, one after the other, as Keras's Sequential has it: plain data."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar, Literal

CELLS = ("SimpleRNN", "LSTM", "GRU")
ACTIVATIONS = ("linear", "relu", "tanh", "sigmoid", "softmax")


@dataclass(frozen=True)
class Shape:
    """What goes from one layer to the next, of one example.

    ``ids`` (steps,) are tokens' numbers, a ``series`` is (steps, size), a ``vector`` (size,), which has no time.
    `steps` are None where any number of them may come.
    """

    kind: Literal["ids", "series", "vector"]
    steps: int | None = None
    size: int = 1

    @property
    def lengths(self) -> tuple[int | None, ...]:
        """As Keras gives it, without the batch."""
        return {"ids": (self.steps,), "series": (self.steps, self.size), "vector": (self.size,)}[self.kind]

    @property
    def written(self) -> str:
        """As Keras writes it, the batch first: ``(None, 5, 32)``."""
        return f"({', '.join(str(length) for length in (None, *self.lengths))})"


@dataclass(frozen=True)
class Embedding:
    """A vector of so many features for each token of a vocabulary."""

    vocabulary: int = 10_000
    features: int = 32

    name: ClassVar[str] = "Embedding"


@dataclass(frozen=True)
class Recurrent:
    """SimpleRNN, LSTM or GRU.

    With `return_sequences` it gives its output after every step, else the last alone. `activation` (tanh, relu) is
    SimpleRNN's, `reset_after` the GRU's. `both_ways` puts Bidirectional round it: a second one reads backwards, and
    the two outputs stand side by side.
    """

    cell: str = "LSTM"
    units: int = 32
    return_sequences: bool = False
    activation: str = "tanh"
    reset_after: bool = True
    both_ways: bool = False

    @property
    def name(self) -> str:
        """Keras's class."""
        return "Bidirectional" if self.both_ways else self.cell


@dataclass(frozen=True)
class Dropout:
    """While it learns, so large a share of the numbers is put to 0."""

    rate: float = 0.2

    name: ClassVar[str] = "Dropout"


@dataclass(frozen=True)
class BatchNormalization:
    """Every feature brought to mean 0 and variance 1 over a batch, then scaled and moved as is learned."""

    name: ClassVar[str] = "BatchNormalization"


@dataclass(frozen=True)
class Dense:
    """Every output from every input, at each step by itself where there are steps."""

    units: int = 1
    activation: str = "linear"

    name: ClassVar[str] = "Dense"


AnyLayer = Embedding | Recurrent | Dropout | BatchNormalization | Dense


@dataclass(frozen=True)
class LayerList:
    """What comes in, and the layers. Any values may stand here; :func:`summary` tells what is wrong with them."""

    entry: Shape
    layers: tuple[AnyLayer, ...] = ()

    def inserted(self, place: int, layer: AnyLayer) -> LayerList:
        """With a layer more, before the one at `place`."""
        return LayerList(self.entry, (*self.layers[:place], layer, *self.layers[place:]))

    def without(self, place: int) -> LayerList:
        """With a layer less."""
        return LayerList(self.entry, self.layers[:place] + self.layers[place + 1 :])

    def replaced(self, place: int, layer: AnyLayer) -> LayerList:
        """With another layer at `place`."""
        return LayerList(self.entry, (*self.layers[:place], layer, *self.layers[place + 1 :]))

    def moved(self, place: int, to: int) -> LayerList:
        """With the layer at `place` standing at place `to`."""
        return self.without(place).inserted(to, self.layers[place])

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return {"entry": asdict(self.entry), "layers": [[type(one).__name__, asdict(one)] for one in self.layers]}

    @staticmethod
    def from_json(data: Any) -> LayerList:
        """Read what :meth:`to_json` wrote. Raises ValueError for anything else."""
        try:
            layers = tuple(_sound(_KINDS[kind](**values)) for kind, values in data["layers"])
            entry = Shape(**data["entry"])
            entry.lengths  # noqa: B018 # an unknown kind is a KeyError
            return LayerList(entry, layers)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"this is no list of layers: {error}") from error


def _sound(layer: AnyLayer) -> AnyLayer:
    """Numbers may be anything, for they are checked later; words and ticks may not. Raises TypeError."""
    for entry in fields(layer):
        value = getattr(layer, entry.name)
        if isinstance(entry.default, bool | str) and type(value) is not type(entry.default):
            raise TypeError(f"{entry.name} is {value!r:.40}")
    return layer


_KINDS: dict[str, type[AnyLayer]] = {
    kind.__name__: kind for kind in (Embedding, Recurrent, Dropout, BatchNormalization, Dense)
}
