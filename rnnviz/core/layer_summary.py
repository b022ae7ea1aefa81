"""What Keras's model.summary() tells of a list of layers: names, shapes, and parameters as Keras counts them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rnnviz.core.layer_list import (
    ACTIVATIONS,
    CELLS,
    AnyLayer,
    BatchNormalization,
    Dense,
    Dropout,
    Embedding,
    LayerList,
    Recurrent,
    Shape,
)
from rnnviz.core.layer_problems import LayerError

MOST_UNITS, MOST_TOKENS, MOST_STEPS, MOST_LAYERS = 100_000, 10_000_000, 1_000_000, 24
MOST_PARAMETERS = 2_000_000_000

_GATES = {"SimpleRNN": 1, "LSTM": 4, "GRU": 3}
_KERAS_NAMES = {"SimpleRNN": "simple_rnn", "BatchNormalization": "batch_normalization"}


@dataclass(frozen=True)
class Row:
    """One layer: Keras's name and class, what it takes and gives, how many numbers it learns, and how many it keeps.

    `fixed` are those that are not learned by gradient: the statistics of batch normalisation. PyTorch has a second
    bias in most recurrent layers, `doubled` numbers that Keras does not count.
    """

    name: str
    kind: str
    takes: Shape
    gives: Shape
    trainable: int
    fixed: int = 0
    doubled: int = 0

    @property
    def parameters(self) -> int:
        """All of them."""
        return self.trainable + self.fixed


@dataclass(frozen=True)
class Summary:
    """The layers in order, and their sums."""

    rows: tuple[Row, ...]

    @property
    def trainable(self) -> int:
        """Numbers that are learned."""
        return sum(row.trainable for row in self.rows)

    @property
    def fixed(self) -> int:
        """Numbers that are kept and not learned by gradient."""
        return sum(row.fixed for row in self.rows)

    @property
    def parameters(self) -> int:
        """All numbers, as Keras counts them."""
        return self.trainable + self.fixed

    @property
    def pytorch(self) -> int:
        """Learned numbers as PyTorch counts them: two biases in a recurrent layer, no statistics."""
        return self.trainable + sum(row.doubled for row in self.rows)


def summary(network: LayerList) -> Summary:
    """Shapes and counts of every layer. Raises LayerError for the first thing that cannot be."""
    _check_entry(network.entry)
    if not network.layers:
        raise LayerError("empty")
    if len(network.layers) > MOST_LAYERS:
        raise LayerError("many", most=MOST_LAYERS)
    rows: list[Row] = []
    taken: Counter[str] = Counter()
    for place, layer in enumerate(network.layers):
        _check_values(layer, place)
        takes = rows[-1].gives if rows else network.entry
        _check_place(network, place, takes)
        base = _KERAS_NAMES.get(layer.name, layer.name.lower())
        name = f"{base}_{taken[base]}" if taken[base] else base
        taken[base] += 1
        rows.append(Row(name, layer.name, takes, _given(layer, takes), *_counts(layer, takes.size)))
    found = Summary(tuple(rows))
    if found.parameters > MOST_PARAMETERS:
        raise LayerError("large", count=f"{found.parameters:,}", most=f"{MOST_PARAMETERS:,}")
    return found


def _check_entry(entry: Shape) -> None:
    if entry.kind != "vector" and entry.steps is not None:
        _whole("time steps", entry.steps, MOST_STEPS, -1)
    if entry.kind != "ids":
        _whole("features", entry.size, MOST_UNITS, -1)


def _check_values(layer: AnyLayer, place: int) -> None:
    match layer:
        case Embedding():
            _whole("vocabulary", layer.vocabulary, MOST_TOKENS, place)
            _whole("features", layer.features, MOST_UNITS, place)
        case Recurrent():
            _whole("units", layer.units, MOST_UNITS, place)
            _one_of("cell", layer.cell, CELLS, place)
            _one_of("activation", layer.activation, ("tanh", "relu"), place)
        case Dropout():
            _share(layer.rate, place)
        case Dense():
            _whole("units", layer.units, MOST_UNITS, place)
            _one_of("activation", layer.activation, ACTIVATIONS, place)


def _whole(what: str, value: object, most: int, place: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        written = f"{value:,}" if isinstance(value, int) else value
        raise LayerError("whole", place, what=what, least=1, most=f"{most:,}", value=written)


def _share(value: object, place: int) -> None:
    if not isinstance(value, int | float) or not 0 <= value < 1:
        raise LayerError("rate", place, value=value)


def _one_of(what: str, value: str, choices: tuple[str, ...], place: int) -> None:
    if value not in choices:
        raise LayerError("choice", place, what=what, choices=", ".join(choices), value=value)


def _check_place(network: LayerList, place: int, takes: Shape) -> None:
    """Whether a layer can take what comes to it."""
    layer = network.layers[place]
    if isinstance(layer, Embedding):
        if place or takes.kind != "ids":
            raise LayerError("embedding_first", place)
    elif takes.kind == "ids":
        raise LayerError("ids", place, layer=layer.name)
    elif isinstance(layer, Recurrent) and takes.kind == "vector":
        raise _no_series(network, place)


def _no_series(network: LayerList, place: int) -> LayerError:
    layer, before = network.layers[place], network.layers[:place]
    ends = [one for one in before if isinstance(one, Recurrent) and not one.return_sequences]
    if not ends:
        return LayerError("no_time", place, layer=layer.name)
    is_dense = any(isinstance(one, Dense) for one in before[before.index(ends[-1]) :])
    behind = before[-1] if is_dense else ends[-1]
    return LayerError("dense_before" if is_dense else "no_series", place, layer=layer.name, before=behind.name)


def _given(layer: AnyLayer, takes: Shape) -> Shape:
    match layer:
        case Embedding():
            return Shape("series", takes.steps, layer.features)
        case Recurrent():
            size = layer.units * (2 if layer.both_ways else 1)
            return Shape("series", takes.steps, size) if layer.return_sequences else Shape("vector", None, size)
        case Dense():
            return Shape(takes.kind, takes.steps, layer.units)
    return takes


def _counts(layer: AnyLayer, size: int) -> tuple[int, int, int]:
    """Numbers learned, kept, and doubled in PyTorch, of a layer that takes so many features."""
    match layer:
        case Embedding():
            return layer.vocabulary * layer.features, 0, 0
        case Recurrent():
            return _recurrent_counts(layer, size)
        case BatchNormalization():
            return 2 * size, 2 * size, 0
        case Dense():
            return layer.units * (size + 1), 0, 0
    return 0, 0, 0


def _recurrent_counts(layer: Recurrent, size: int) -> tuple[int, int, int]:
    """A GRU whose reset gate comes after the product has two biases in Keras, too, and before it one in both."""
    rows = _GATES[layer.cell] * layer.units
    has_two = layer.cell == "GRU" and layer.reset_after
    learned = rows * (layer.units + size + (2 if has_two else 1))
    directions = 2 if layer.both_ways else 1
    return directions * learned, 0, 0 if layer.cell == "GRU" else directions * rows
