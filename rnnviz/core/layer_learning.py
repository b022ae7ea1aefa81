"""Which lists of layers can be learned here, and by which settings."""

from __future__ import annotations

from dataclasses import dataclass

from rnnviz.core.layer_list import BatchNormalization, Dense, Dropout, Embedding, LayerList, Recurrent
from rnnviz.core.layer_problems import LayerError
from rnnviz.core.layer_summary import summary

_CELLS = {"SimpleRNN": "rnn", "LSTM": "lstm", "GRU": "gru"}

REASONS = {
    "unsound": "something is wrong with it",
    "no_recurrence": "it has no recurrent layer",
    "no_head": "it must end in one Dense layer",
    "order": "here the order is Embedding, recurrent layers, BatchNormalization, Dense",
    "both_ways": "here every layer reads forwards only",
    "units": "here all recurrent layers have equally many units",
    "variant": "here a SimpleRNN has tanh, and a GRU reset_after",
    "dropout": "here Dropout of one rate follows every recurrent layer, or none",
}
"""By key: why a network cannot be learned here."""


class NotLearnableError(ValueError):
    """The network can be built, but not be learned in this window: `key` is one of REASONS."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(REASONS[key])


@dataclass(frozen=True)
class Learnable:
    """Settings of a run: `cell` is one, or one a layer joined by a plus. The rest tells what it can be used for.

    `tokens` are fed through an embedding of so many features, 0 if vectors of `size` come in.
    """

    cell: str
    layers: int
    units: int
    embedding: int
    dropout: float
    normalised: bool
    every_step: bool
    size: int
    steps: int | None
    outputs: int
    activation: str

    @property
    def settings(self) -> dict[str, object]:
        """The values of the form by name."""
        names = ("cell", "layers", "units", "embedding", "dropout", "normalised")
        return {name: getattr(self, name) for name in names}


def learnable(network: LayerList) -> Learnable:
    """How a list of layers is learned here. Raises NotLearnableError."""
    try:
        summary(network)
    except LayerError as error:
        raise NotLearnableError("unsound") from error
    recurrent = [layer for layer in network.layers if isinstance(layer, Recurrent)]
    head = network.layers[-1]
    _need("no_recurrence", bool(recurrent))
    if not isinstance(head, Dense):
        raise NotLearnableError("no_head")
    _check_order(network)
    _check_recurrent(recurrent)
    cells = [_CELLS[layer.cell] for layer in recurrent]
    first = network.layers[0]
    return Learnable(
        cell=cells[0] if len(set(cells)) == 1 else "+".join(cells),
        layers=len(recurrent),
        units=recurrent[0].units,
        embedding=first.features if isinstance(first, Embedding) else 0,
        dropout=_dropout(network),
        normalised=any(isinstance(layer, BatchNormalization) for layer in network.layers),
        every_step=recurrent[-1].return_sequences,
        size=network.entry.size,
        steps=network.entry.steps,
        outputs=head.units,
        activation=head.activation,
    )


def _need(key: str, holds: bool) -> None:
    if not holds:
        raise NotLearnableError(key)


def _check_order(network: LayerList) -> None:
    order = {Embedding: 0, Recurrent: 1, Dropout: 1, BatchNormalization: 2, Dense: 3}
    places = [order[type(layer)] for layer in network.layers]
    _need("no_head", places.count(3) == 1)
    _need("order", places == sorted(places) and places.count(2) <= 1)


def _check_recurrent(recurrent: list[Recurrent]) -> None:
    _need("both_ways", not any(layer.both_ways for layer in recurrent))
    _need("units", len({layer.units for layer in recurrent}) == 1)
    plain = all(layer.activation == "tanh" or layer.cell != "SimpleRNN" for layer in recurrent)
    _need("variant", plain and all(layer.reset_after or layer.cell != "GRU" for layer in recurrent))


def _dropout(network: LayerList) -> float:
    """The rate behind every recurrent layer, 0 if there is none anywhere."""
    rates = [layer.rate for layer in network.layers if isinstance(layer, Dropout)]
    if not rates:
        return 0.0
    pairs = zip(network.layers[:-1], network.layers[1:], strict=True)
    followed = [isinstance(after, Dropout) for layer, after in pairs if isinstance(layer, Recurrent)]
    _need("dropout", all(followed) and len(followed) == len(rates) and len(set(rates)) == 1)
    return rates[0]
