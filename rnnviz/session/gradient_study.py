"""How far gradients reach back in the text: of the network that reads it, of its siblings, and of fresh networks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from rnnviz.core.architecture import Architecture
from rnnviz.core.fresh import fresh_network, with_radius
from rnnviz.core.gradients import Pieces, halving, loss_gradients, state_gains
from rnnviz.core.model import Model
from rnnviz.core.parameter_gradients import norm_of, parameter_gradients
from rnnviz.core.trace import Trace
from rnnviz.session.document import Document
from rnnviz.session.reader import Reader
from rnnviz.session.slices import Slices

MOST = 60
"""Steps that are gone back."""

WINDOW = 100
"""Steps of the text whose losses make the gradient that would be clipped, at most."""

_BLOCK = 16
_SEED = 1
_READ = 0.004


class Curve(NamedTuple):
    """`kind` is trained, fresh or radius. `norms` over distance 0.., (distances,), 1 at distance 0, with nan where
    there are no earlier steps; `halves` in so many steps (below 0: doubles). `weights` is the norm of the gradient of
    the text's loss with respect to all weights, nan if it was not asked for.
    """

    cell: str
    kind: str
    norms: NDArray[np.float32]
    halves: float
    weights: float


class GradientStudy(QObject):
    """Answers after a few slices of time whatever is asked by :meth:`refresh`; `changed` tells that curves came."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rivals: dict[str, Model] = {}
        self._readers: dict[tuple[str, str], Reader] = {}
        self._curves: dict[tuple[str, str], Curve] = {}
        self._fresh_of: Architecture | None = None
        self._layer = 0
        self.quantity, self.averages, self.shows_fresh, self.radius = "loss", False, True, 0.0
        self.step = -1
        self.slices = Slices(self._work, self)

    @property
    def curves(self) -> list[Curve]:
        """The newest of each network, the document's own first."""
        return [self._curves[key] for key in self._wanted() if key in self._curves]

    @property
    def own_cell(self) -> str:
        """The cell of the network that reads the text."""
        return self._document.model.network.layers[0].cell

    def set_rivals(self, rivals: Sequence[Model]) -> None:
        """Networks of other cells that learned the same; those that read other tokens are left out."""
        vocabulary = self._document.model.card.vocabulary
        found = {rival.network.layers[0].cell: rival for rival in rivals if rival.card.vocabulary == vocabulary}
        found.pop(self.own_cell, None)
        if found != self._rivals:
            self._rivals = found
            self._forget()

    def set_layer(self, layer: int) -> None:
        """Whose states are meant, 0-based."""
        if layer != self._layer:
            self._layer = layer
            self._curves.clear()

    def set_wish(self, quantity: str, averages: bool, shows_fresh: bool, radius: float) -> None:
        """`quantity` is loss or state; `averages` over all steps of the text; a `radius` of 0 is no such network."""
        wish = (quantity, averages, shows_fresh, radius)
        if wish == (self.quantity, self.averages, self.shows_fresh, self.radius):
            return
        if (quantity, averages) != (self.quantity, self.averages):
            self._curves.clear()
        if radius != self.radius:
            self._readers.pop(("rnn", "radius"), None)
        self.quantity, self.averages, self.shows_fresh, self.radius = wish
        self.refresh()

    def refresh(self, since: int | None = None) -> None:
        """The text, the current step or a network is another; `since`: from this step on the trace is, too."""
        if since is not None and since <= self.step:
            self.slices.drop()  # what is being worked on is gone
        architecture = self._document.model.network.architecture
        if architecture != self._fresh_of:
            self._fresh_of = architecture
            self._forget()
        self.slices.ask()

    def close(self) -> None:
        """Stop whatever runs."""
        self.slices.close()

    @property
    def is_held(self) -> bool:
        """Whether clamps hold something: the way back through the equations as they are would then not be the way."""
        return bool(self._document.trace.interventions)

    def _forget(self) -> None:
        self._readers.clear()
        self._curves.clear()
        self.slices.drop()

    def _wanted(self) -> list[tuple[str, str]]:
        """Whose curves are shown: cell and kind."""
        cells = [self.own_cell, *self._rivals]
        fresh = [(cell, "fresh") for cell in cells] if self.shows_fresh else []
        return [*((cell, "trained") for cell in cells), *fresh, *([("rnn", "radius")] if self.radius else [])]

    def _work(self) -> Iterator[None]:
        self.step = step = self._document.step
        can_be = step >= 0 and not self.is_held
        if not can_be:
            self._curves.clear()
        for key in self._wanted() if can_be else ():
            trace = yield from self._trace(key, step)
            if trace is not None and len(trace) > step:
                self._curves[key] = yield from self._curve(key, trace, step)
                if key == (self.own_cell, "trained"):
                    self.changed.emit()
        self.changed.emit()

    def _trace(self, key: tuple[str, str], step: int) -> Pieces[Trace | None]:
        """What this network computed over the text, up to `step` at least."""
        if key == (self.own_cell, "trained"):
            return self._document.trace
        if key not in self._readers:
            self._readers[key] = Reader(self._model(*key))
            yield
        reader = self._readers[key]
        reader.set_text(self._document.text[: self._document.character_of(step + 2)])
        while len(reader.trace) <= step and not reader.is_done:
            reader.read(_READ)
            yield
        return reader.trace

    def _model(self, cell: str, kind: str) -> Model:
        own = self._document.model
        if kind == "trained":
            return self._rivals[cell]
        like = self._rivals.get(cell, own)
        architecture = like.network.architecture
        if kind == "fresh":
            return Model(like.card, fresh_network(architecture, _SEED))
        layers = tuple(replace(layer, cell="rnn", activation="tanh") for layer in own.network.layers)
        plain = replace(own.network.architecture, layers=layers)
        return Model(own.card, with_radius(fresh_network(plain, _SEED), self.radius))

    def _curve(self, key: tuple[str, str], trace: Trace, step: int) -> Pieces[Curve]:
        layer = min(self._layer, len(trace.network.layers) - 1)
        if self.quantity == "state":
            norms = yield from state_gains(trace, layer, step, MOST)
        elif self.averages:
            norms = yield from self._mean(trace, layer, step)
        else:
            found = yield from loss_gradients(trace, step, [self._target(trace, step)], MOST)
            norms = _relative(found.states[layer])[0]
        weights = float("nan")
        if key[1] == "radius" or key == (self.own_cell, "trained"):
            weights = yield from self._weights(trace, step)
        return Curve(*key, norms, halving(norms), weights)

    def _mean(self, trace: Trace, layer: int, step: int) -> Pieces[NDArray[np.float32]]:
        """The geometric mean over the last steps of the text."""
        rows = []
        for first in range(max(0, step + 1 - 2 * WINDOW), step + 1, _BLOCK):
            targets = [self._target(trace, each) for each in range(first, min(first + _BLOCK, step + 1))]
            found = yield from loss_gradients(trace, first, targets, MOST)
            rows.append(_relative(found.states[layer]))
        table = np.concatenate(rows)
        there = np.isfinite(table) & (table > 0)
        logs = np.log(np.where(there, table, 1.0)).sum(axis=0)
        counted = there.sum(axis=0)
        return np.where(counted > 0, np.exp(logs / np.maximum(counted, 1)), np.nan).astype(np.float32)

    def _weights(self, trace: Trace, step: int) -> Pieces[float]:
        start = max(0, step + 1 - WINDOW)
        targets = [self._target(trace, each) for each in range(start, step + 1)]
        gradients = yield from parameter_gradients(trace, start, targets)
        return norm_of(gradients)

    def _target(self, trace: Trace, step: int) -> int:
        """What the loss at a step is about: the token that follows, or, if none does, the likeliest output."""
        return target_of(self._document, trace, step)


def target_of(document: Document, trace: Trace, step: int) -> int:
    """The id of the token that follows a step in the text; of the likeliest output where none does or none counts."""
    texts, card = document.texts, document.model.card
    if card.task == "next-token" and step + 1 < len(texts):
        following = document.vocabulary.id_of(texts[step + 1])
        if following >= 0:
            return following
    return int(np.argmax(trace.logits_window(step, step + 1)[0]))


def _relative(norms: NDArray[np.float32]) -> NDArray[np.float32]:
    """As shares of what arrives at distance 0; nan where nothing does."""
    with np.errstate(divide="ignore", invalid="ignore"):
        shares: NDArray[np.float32] = np.where(norms[:, :1] > 0, norms / norms[:, :1], np.nan)
    return shares
