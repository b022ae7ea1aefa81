"""Whose gradients are compared on a text: the network that reads it, those of other cells, and fresh ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from rnnviz.core.architecture import QUANTITIES, Architecture
from rnnviz.core.disagreement import mismatch_of
from rnnviz.core.fresh import fresh_network
from rnnviz.core.gradients import Pieces
from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.core.spectral import radius_steps
from rnnviz.core.trace import Trace
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.session.document import Document
from rnnviz.session.reader import Reader

_SEED = 1
_READ = 0.004


class Source(NamedTuple):
    """A network: the cell of its first layer, and of which `kind` it is.

    trained; free, the document's own without what is held in it; fresh, before training; radius, a fresh RNN whose
    recurrent weights are scaled to a spectral radius.
    """

    cell: str
    kind: str


class GradientNetworks:
    """Reads the document's text with each of them, as far as it is asked for. What is held is held in its own alone."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._rivals: dict[str, Model] = {}
        self._readers: dict[Source, Reader] = {}
        self._found_radii: list[float] = []
        self._shape: tuple[Architecture, Vocabulary | None] | None = None
        self._radius = 0.0

    @property
    def own(self) -> Source:
        """The network that reads the text."""
        return Source(self._document.model.network.layers[0].cell, "trained")

    def set_rivals(self, rivals: Sequence[Model]) -> bool:
        """Trained networks of other cells that do the same, the first of each cell; whether others are there now."""
        own = self._document.model
        fitting = [rival for rival in rivals if not mismatch_of(own, rival)]
        found = {rival.network.layers[0].cell: rival for rival in reversed(fitting)}
        found.pop(self.own.cell, None)
        found = {cell: found[cell] for cell in QUANTITIES if cell in found}
        if all(found.get(cell) is self._rivals.get(cell) for cell in QUANTITIES):
            return False
        self._rivals = found
        self._readers.clear()
        return True

    def follow(self) -> bool:
        """The document's network may be another; whether it is of another shape, or reads other tokens."""
        model = self._document.model
        shape = model.network.architecture, model.card.vocabulary
        if shape == self._shape:
            return False
        self._shape, self._found_radii = shape, []
        self._readers.clear()
        return True

    def set_radius(self, radius: float) -> None:
        """The spectral radius of the fresh RNN; 0 for no such network."""
        if radius != self._radius:
            self._radius = radius
            self._readers.pop(Source("rnn", "radius"), None)

    def sources(self, shows_fresh: bool) -> list[Source]:
        """The document's own first. Before training, every cell is there."""
        own, is_held = self.own, bool(self._document.trace.interventions)
        free = [Source(own.cell, "free")] if is_held else []
        rivals = [Source(cell, "trained") for cell in self._rivals]
        cells = dict.fromkeys([own.cell, *self._rivals, *QUANTITIES])
        fresh = [Source(cell, "fresh") for cell in cells] if shows_fresh else []
        return [own, *free, *rivals, *fresh, *([Source("rnn", "radius")] if self._radius else [])]

    def trace(self, source: Source, step: int) -> Pieces[Trace | None]:
        """What this network computed over the text, up to `step` at least, if it could."""
        if source == self.own:
            return self._document.trace
        reader = self._readers.get(source)
        if reader is None or (source.kind == "free" and reader.model is not self._document.model):
            reader = self._readers[source] = Reader((yield from self._model(source)))
            yield
        reader.set_text(self._document.text[: self._document.character_of(step + 2)])
        yield
        while len(reader.trace) <= step and not reader.is_done:
            reader.read(_READ)
            yield
        return reader.trace if len(reader.trace) > step else None

    def _model(self, source: Source) -> Pieces[Model]:
        own = self._document.model
        if source.kind == "radius":
            return Model(own.card, (yield from self._scaled(own)))
        like = self._rivals.get(source.cell, own)
        if source.kind != "fresh":
            return like
        has_its_cell = like.network.layers[0].cell == source.cell
        architecture = like.network.architecture if has_its_cell else _of_cell(own.network.architecture, source.cell)
        return Model(like.card, fresh_network(architecture, _SEED))

    def _scaled(self, own: Model) -> Pieces[Network]:
        """As :func:`rnnviz.core.fresh.with_radius` has it; the radii it has take long, and are found once a shape."""
        fresh = fresh_network(_of_cell(own.network.architecture, "rnn"), _SEED)
        names = [f"recurrent.weight_hh_l{index}" for index in range(len(fresh.layers))]
        if not self._found_radii:
            found = []
            for name in names:
                found.append((yield from radius_steps(fresh.tensors[name])))
            self._found_radii = found
        factors = {name: np.float32(self._radius / found) for name, found in zip(names, self._found_radii, strict=True)}
        tensors = {name: tensor * factors.get(name, np.float32(1)) for name, tensor in fresh.tensors.items()}
        return Network(fresh.architecture, tensors)


def _of_cell(architecture: Architecture, cell: str) -> Architecture:
    """The same shape."""
    layers = tuple(replace(layer, cell=cell, activation="tanh") for layer in architecture.layers)
    return replace(architecture, layers=layers)
