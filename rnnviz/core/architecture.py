"""What a network is made of: its input, its recurrent layers and its head, as plain data."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import prod
from typing import Any

QUANTITIES: dict[str, tuple[str, ...]] = {
    "rnn": ("hidden",),
    "lstm": ("forget", "input", "candidate", "output", "cell", "hidden"),
    "gru": ("reset", "update", "candidate", "hidden"),
}
"""The quantities of each cell, in the order in which they are drawn."""

GATES = frozenset({"input", "forget", "output", "reset", "update"})
"""The quantities that come out of σ and lie in 0..1."""

LARGEST = 100_000_000
"""The largest size that a description may give; a larger one is a mistake or a lie."""

DECODER = "decoder."
"""Before the names of a decoder's tensors."""

_NESTED = "a decoder has no decoder"
_BLOCKS = {"rnn": 1, "lstm": 4, "gru": 3}
_INPUT_KINDS = ("embedding", "one-hot", "number", "vector")


class ArchitectureError(ValueError):
    """The description of a network makes no sense; the message says which part."""


def _require(holds: bool, sentence: str) -> None:
    if not holds:
        raise ArchitectureError(sentence)


def _whole(value: Any, name: str, least: int = 1) -> None:
    good = isinstance(value, int) and not isinstance(value, bool) and least <= value <= LARGEST
    _require(good, f"{name} must be a whole number from {least} to {LARGEST:,}, not {value!r}")


@dataclass(frozen=True)
class Layer:
    """One recurrent layer. `activation` (tanh, relu) is the RNN's, `reset_after` the GRU's."""

    cell: str
    units: int
    activation: str = "tanh"
    reset_after: bool = True

    def __post_init__(self) -> None:
        _require(self.cell in QUANTITIES, f"the cell must be rnn, lstm or gru, not {self.cell!r}")
        _whole(self.units, "the number of units")
        _require(self.activation in ("tanh", "relu"), f"the activation must be tanh or relu, not {self.activation!r}")
        _require(self.cell == "rnn" or self.activation == "tanh", f"the activation of {self.cell} is tanh, no other")
        _require(isinstance(self.reset_after, bool), "reset_after must be true or false")

    @property
    def quantities(self) -> tuple[str, ...]:
        """Names of everything this layer computes, in drawing order."""
        return QUANTITIES[self.cell]

    @property
    def states(self) -> tuple[str, ...]:
        """Names of what it carries from step to step."""
        return ("cell", "hidden") if self.cell == "lstm" else ("hidden",)

    @property
    def rows(self) -> int:
        """Rows of its weight matrices: gates × units."""
        return _BLOCKS[self.cell] * self.units


@dataclass(frozen=True)
class Input:
    """What enters at a step: a token, through an embedding, as one-hot or as one number, or a plain vector.

    `size` is the number of tokens, or the length of the vector; `features` the length of an embedding.
    As one number a token enters as its id / size, 0 to below 1: sensible where the tokens have an order.
    """

    kind: str
    size: int
    features: int = 0

    def __post_init__(self) -> None:
        _require(self.kind in _INPUT_KINDS, f"the input must be one of {', '.join(_INPUT_KINDS)}, not {self.kind!r}")
        _whole(self.size, "the size of the input")
        _whole(self.features, "the number of features of the embedding", 1 if self.kind == "embedding" else 0)

    @property
    def width(self) -> int:
        """The length of the vector that the first recurrent layer sees."""
        return {"embedding": self.features, "number": 1}.get(self.kind, self.size)


@dataclass(frozen=True)
class Architecture:
    """A whole network: input -> recurrent layers -> (batch normalisation) -> dense head of `classes` outputs.

    `every_step` tells whether the outputs at all steps count (many-to-many) or only the last (many-to-one).
    With a `decoder` it is an encoder, without a head: the decoder starts from the state that it ends in. With
    `attention` the decoder's head also sees all of the encoder's hidden states (Luong et al. 2015, general score).
    """

    input: Input
    layers: tuple[Layer, ...]
    classes: int
    every_step: bool = True
    normalised: bool = False
    decoder: Architecture | None = None
    attention: bool = False

    def __post_init__(self) -> None:
        _require(len(self.layers) >= 1, "a network needs at least one recurrent layer")
        for name in ("every_step", "normalised", "attention"):
            _require(isinstance(getattr(self, name), bool), f"{name} must be true or false")
        if self.decoder is None:
            _whole(self.classes, "the number of outputs")
            _require(not self.attention, "attention needs an encoder with a decoder")
        else:
            self._check_decoder(self.decoder)

    def _check_decoder(self, decoder: Architecture) -> None:
        _require(self.classes == 0 and not self.normalised, "an encoder has no outputs of its own")
        _require(decoder.decoder is None, _NESTED)
        _require(decoder.layers == self.layers, "a decoder's layers must be as its encoder's, whose state it takes")
        _require(not decoder.normalised, "a decoder has no batch normalisation")
        _require(decoder.input.kind in ("embedding", "one-hot"), "a decoder must read tokens")
        _require(decoder.classes == decoder.input.size, "a decoder needs one output a token")

    @property
    def outputs(self) -> int:
        """How many outputs there are at the very end: the decoder's, where there is one."""
        return self.classes if self.decoder is None else self.decoder.classes

    def width_into(self, index: int) -> int:
        """The length of the vector that enters recurrent layer `index`."""
        return self.input.width if index == 0 else self.layers[index - 1].units

    def tensor_shapes(self) -> dict[str, tuple[int, ...]]:
        """Name and shape of every tensor, in PyTorch's names."""
        shapes: dict[str, tuple[int, ...]] = {}
        if self.input.kind == "embedding":
            shapes["embedding.weight"] = (self.input.size, self.input.features)
        for index, layer in enumerate(self.layers):
            shapes[f"recurrent.weight_ih_l{index}"] = (layer.rows, self.width_into(index))
            shapes[f"recurrent.weight_hh_l{index}"] = (layer.rows, layer.units)
            shapes[f"recurrent.bias_ih_l{index}"] = (layer.rows,)
            shapes[f"recurrent.bias_hh_l{index}"] = (layer.rows,)
        return shapes | (self._head_shapes() if self.decoder is None else self._decoder_shapes(self.decoder))

    def _decoder_shapes(self, decoder: Architecture) -> dict[str, tuple[int, ...]]:
        """Those of the decoder with ``decoder.`` before their names; those of the attention."""
        units, shapes = self.layers[-1].units, decoder.tensor_shapes()
        found = {f"{DECODER}{name}": shape for name, shape in shapes.items()}
        if self.attention:
            found["attention.score.weight"] = (units, units)
            found |= {"attention.combine.weight": (units, 2 * units), "attention.combine.bias": (units,)}
        return found

    def _head_shapes(self) -> dict[str, tuple[int, ...]]:
        units = self.layers[-1].units
        shapes: dict[str, tuple[int, ...]] = {}
        if self.normalised:
            names = ("weight", "bias", "running_mean", "running_var")
            shapes = {f"normalisation.{name}": (units,) for name in names}
        return shapes | {"head.weight": (self.classes, units), "head.bias": (self.classes,)}

    def parameter_count(self) -> int:
        """Learned numbers, counted as PyTorch counts them: two biases a layer, no running statistics."""
        return sum(prod(shape) for name, shape in self.tensor_shapes().items() if "running" not in name)

    def keras_count(self) -> int:
        """Numbers as Keras counts them: one bias a layer (two in its GRU with reset after), statistics too."""
        shapes = self.tensor_shapes()
        layers = self.layers if self.decoder is None else self.layers + self.decoder.layers
        surplus = sum(layer.rows for layer in layers if layer.cell != "gru" or not layer.reset_after)
        return sum(prod(shape) for shape in shapes.values()) - surplus

    def describe(self, units_word: str = "units") -> str:
        """A short line: ``LSTM · 2 × 192 units``, of an encoder with its decoder ``GRU → GRU · 64 units``.

        The word for units is in the language of who reads it.
        """
        cells = [layer.cell.upper() for layer in self.layers]
        units = [layer.units for layer in self.layers]
        if len(set(zip(cells, units, strict=True))) > 1:
            return " + ".join(f"{cell}({count})" for cell, count in zip(cells, units, strict=True))
        count = f"{units[0]}" if len(units) == 1 else f"{len(units)} × {units[0]}"
        return f"{cells[0]}{'' if self.decoder is None else f' → {cells[0]}'} · {count} {units_word}"

    def to_json(self) -> dict[str, Any]:
        """Plain data, as it stands in a model file's card."""
        return asdict(self)

    @staticmethod
    def from_json(data: Any) -> Architecture:
        """Read what :meth:`to_json` wrote. Raises ArchitectureError with one sentence for anything else.

        What an older version did not know, a decoder and its attention, may be missing.
        """
        try:
            decoder = data.get("decoder") if isinstance(data, dict) else None
            _require(decoder is None or not (isinstance(decoder, dict) and decoder.get("decoder")), _NESTED)
            return Architecture(
                input=Input(**data["input"]),
                layers=tuple(Layer(**layer) for layer in data["layers"]),
                classes=data["classes"],
                every_step=data["every_step"],
                normalised=data["normalised"],
                decoder=None if decoder is None else Architecture.from_json(decoder),
                attention=data.get("attention", False),
            )
        except (KeyError, TypeError) as error:
            raise ArchitectureError(f"the description of the network has a wrong or missing entry: {error}") from error
