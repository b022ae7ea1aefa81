"""The strongest weights of a unit, named: from tokens and units, gate by gate, and to what comes behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from rnnviz.core.matrices import attends
from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.core.unit_weights import Incoming, Link, incoming, outgoing

if TYPE_CHECKING:
    from rnnviz.view.unit_links import LinkBlock, LinkRow
    from rnnviz.view.weight_names import WeightNames

translate = QCoreApplication.translate

MOST_IN, MOST_OUT = 3, 8
"""Weights of each kind that are listed of a gate, and behind the unit."""


def names_of(model: Model) -> WeightNames:
    """What the network's inputs and outputs are called."""
    from rnnviz.view.weight_names import WeightNames

    card, architecture = model.card, model.network.architecture
    tokens = card.vocabulary.tokens if card.vocabulary is not None else ()
    writes = architecture.decoder is None and card.task == "next-token"
    outputs = card.labels or (tokens if writes and len(tokens) == architecture.classes else ())
    targets = card.target.tokens if card.target is not None else ()
    return WeightNames(tokens, outputs, targets, architecture.layers[-1].units)


def blocks_of(model: Model, network: Network, layer: int, unit: int) -> tuple[LinkBlock, ...]:
    """Of a unit of `network`, the model's own or its decoder: one block a gate, and one for where it leads."""
    from rnnviz.view.quantity_text import long_title
    from rnnviz.view.unit_links import LinkBlock

    names = names_of(model)
    entering = _entering(model, network, layer)
    found = [
        LinkBlock(
            long_title(gate.quantity) + _bias(gate),
            gate.quantity,
            tuple(_row(names, entering, link, layer) for link in gate.from_input),
            tuple(_row(names, "unit", link, layer) for link in gate.from_hidden),
        )
        for gate in incoming(network, layer, unit, MOST_IN)
    ]
    return (*found, *_behind(names, model, network, layer, unit))


def _entering(model: Model, network: Network, layer: int) -> str:
    """What a column of W is."""
    if layer > 0:
        return "below"
    kind = network.architecture.input.kind
    token = "token" if network is model.network else "target"
    return {"one-hot": token, "embedding": "feature"}.get(kind, "input")


def _bias(gate: Incoming) -> str:
    from rnnviz.view.numerals import signed

    letters = ("b", "b\N{PRIME}")
    return "".join(f"   {letter} {signed(bias)}" for letter, bias in zip(letters, gate.biases, strict=False))


def _row(names: WeightNames, kind: str, link: Link, layer: int) -> LinkRow:
    from rnnviz.view.quantity_text import title
    from rnnviz.view.unit_links import LinkRow

    places = {"unit": layer, "below": layer - 1, "above": layer + 1}
    name = names.of("unit" if kind == "above" else kind, link.index)
    if kind == "above" and link.quantity != "hidden":
        name = f"{link.index} {title(link.quantity)}"
    return LinkRow(name, link.weight, places.get(kind, 0), link.index if kind in places else -1)


def _behind(names: WeightNames, model: Model, network: Network, layer: int, unit: int) -> tuple[LinkBlock, ...]:
    """The strongest weights to the outputs, or to the layer above; nothing where the state is handed to a decoder."""
    from rnnviz.view.unit_links import LinkBlock

    links = outgoing(network, layer, unit, MOST_OUT)
    if not links:
        return ()
    if layer + 1 < len(network.layers):
        title, kind = translate("UnitLinks", "to the layer above"), "above"
    else:
        kind = "output" if network is model.network else "target"
        title = translate("UnitLinks", "to the outputs")
        if attends(model.network):
            return ()  # the head sees a mixture of this unit and what was looked at
    rows = tuple(_row(names, kind, link, layer) for link in links)
    return (LinkBlock(title, "", rows[0::2], rows[1::2]),)
