"""How far gradients reach back in the text: of the network that reads it, of its siblings, and of fresh networks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from rnnviz.core.gradients import Pieces, halving, loss_gradients, state_gains
from rnnviz.core.model import Model
from rnnviz.core.parameter_gradients import norm_of, parameter_gradients
from rnnviz.core.trace import Trace
from rnnviz.session.document import Document
from rnnviz.session.gradient_networks import GradientNetworks, Source
from rnnviz.session.slices import Slices

MOST = 60
"""Steps that are gone back."""

WINDOW = 100
"""Steps of the text whose losses make the gradient that would be clipped, at most."""

_BLOCK = 16

Norms = NDArray[np.float32]


class Curve(NamedTuple):
    """Of one layer, counted from 0, of a network with so many `layers`.

    `norms` over distance 0.., (distances,), 1 at distance 0, with nan where there are no earlier steps; `halves` in so
    many steps (below 0: doubles).
    """

    source: Source
    layer: int
    layers: int
    norms: Norms
    halves: float


class GradientStudy(QObject):
    """Answers after a few slices of time whatever is asked by :meth:`refresh`; `changed` tells that curves came.

    Attributes: `weights`, by the kind of network, trained or radius, the norm of the gradient of the text's loss with
    respect to all weights.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._networks = document, GradientNetworks(document)
        self._curves: dict[Source, dict[int, Curve]] = {}
        self._layer = 0
        self.quantity, self.averages, self.shows_fresh, self.radius = "loss", False, True, 0.0
        self.weights: dict[str, float] = {}
        self.step = -1
        self._done: object = None
        self.slices = Slices(self._work, self)
        document.cut.connect(self._on_cut)
        document.model_changed.connect(self._on_model_changed)

    @property
    def curves(self) -> list[Curve]:
        """The newest of each network and its layers, the document's own network first."""
        found = (self._curves.get(source, {}) for source in self._networks.sources(self.shows_fresh))
        return [curves[layer] for curves in found for layer in sorted(curves)]

    @property
    def own(self) -> Source:
        """The network that reads the text."""
        return self._networks.own

    @property
    def is_held(self) -> bool:
        """Whether clamps hold something in the network that reads: its curves are then those of the altered run."""
        return bool(self._document.trace.interventions)

    def set_rivals(self, rivals: Sequence[Model]) -> None:
        """Trained networks of other cells, the first of each cell; those that do something else are left out."""
        if self._networks.set_rivals(rivals):
            self._forget()

    def set_layer(self, layer: int) -> None:
        """Whose states are meant first of all, counted from 0; of fresh networks they are the only ones."""
        if layer != self._layer:
            self._layer = layer
            self._forget()

    def set_wish(self, quantity: str, averages: bool, shows_fresh: bool, radius: float) -> None:
        """`quantity` is loss or state; `averages` over all steps of the text; a `radius` of 0 is no such network."""
        wish = (quantity, averages, shows_fresh, radius)
        if wish == (self.quantity, self.averages, self.shows_fresh, self.radius):
            return
        if (quantity, averages) != (self.quantity, self.averages):
            self._forget()
        self.quantity, self.averages, self.shows_fresh, self.radius = wish
        self._networks.set_radius(radius)
        self.refresh()

    def refresh(self, since: int | None = None) -> None:
        """The text, the current step or a network is another; `since`: from this step on the trace is, too."""
        if since is not None:
            self._on_cut(since)
        if self._networks.follow():
            self._forget()
        self.slices.ask()

    def _on_cut(self, since: int) -> None:
        """What is being worked on may be gone; that nobody looks any more, and refreshes, is no help."""
        if since <= self.step:
            self._done = None
            self.slices.drop()

    def _on_model_changed(self) -> None:
        """The tokens have other numbers."""
        self._done = None
        self.slices.drop()

    def close(self) -> None:
        """Stop whatever runs."""
        self.slices.close()

    def _forget(self) -> None:
        self._curves, self._done = {}, None
        self.slices.drop()

    def _work(self) -> Iterator[None]:
        self.step = step = self._document.step
        sources = self._networks.sources(self.shows_fresh) if step >= 0 else []
        self.weights = {kind: norm for kind, norm in self.weights.items() if any(kind == each.kind for each in sources)}
        asked = (self._document.trace, step, self._target(self._document.trace, step), sources, self.radius)
        if asked == self._done:  # another unit was clicked, perhaps
            return
        for source in sources:
            trace = yield from self._networks.trace(source, step)
            if trace is not None:
                yield from self._study(source, trace, step)
            if source == self.own:
                self.changed.emit()
        self._curves = {source: self._curves[source] for source in sources if source in self._curves}
        self._done = asked
        self.changed.emit()

    def _study(self, source: Source, trace: Trace, step: int) -> Pieces[None]:
        """Every layer of what was learned; of fresh networks, which stand beside it, the one that is selected."""
        layers = len(trace.network.layers)
        selected = min(self._layer, layers - 1)
        order = [selected] if source.kind in ("fresh", "radius") else sorted(range(layers), key=selected.__ne__)
        of_loss = [] if self.quantity == "state" else (yield from self._of_loss(trace, step))
        for layer in order:
            norms = of_loss[layer] if of_loss else (yield from state_gains(trace, layer, step, MOST))
            curve = Curve(source, layer, layers, norms, halving(norms))
            self._curves.setdefault(source, {})[layer] = curve
        if source == self.own or source.kind == "radius":
            self.weights[source.kind] = yield from self._weights(trace, step)

    def _of_loss(self, trace: Trace, step: int) -> Pieces[list[Norms]]:
        """Of each layer: of the loss at one step, or the geometric mean over the last steps of the text."""
        first, blocks = max(0, step + 1 - 2 * WINDOW) if self.averages else step, []
        for start in range(first, step + 1, _BLOCK):
            targets = [self._target(trace, each) for each in range(start, min(start + _BLOCK, step + 1))]
            found = yield from loss_gradients(trace, start, targets, MOST)
            blocks.append([_relative(states) for states in found.states])
        return [_geometric_mean(np.concatenate(rows)) for rows in zip(*blocks, strict=True)]

    def _weights(self, trace: Trace, step: int) -> Pieces[float]:
        start = max(0, step + 1 - WINDOW)
        targets = [self._target(trace, each) for each in range(start, step + 1)]
        gradients = yield from parameter_gradients(trace, start, targets)
        return norm_of(gradients)

    def _target(self, trace: Trace, step: int) -> int:
        """What the loss at a step is about: the token that follows, or, if none does, the likeliest output."""
        return target_of(self._document, trace, step) if step >= 0 else -1


def target_of(document: Document, trace: Trace, step: int) -> int:
    """The id of the token that follows a step in the text; of the likeliest output where none does or none counts."""
    texts, card = document.texts, document.model.card
    if card.task == "next-token" and step + 1 < len(texts):
        following = document.vocabulary.id_of(texts[step + 1])
        if following >= 0:
            return following
    return int(np.argmax(trace.logits_window(step, step + 1)[0]))


def _relative(norms: Norms) -> Norms:
    """Rows (losses, distances) as shares of what arrives at distance 0, or, if nothing does, where something does."""
    there: NDArray[np.bool_] = np.greater(norms, 0.0)  # False for nan
    first = np.take_along_axis(norms, there.argmax(axis=1)[:, None], axis=1)
    with np.errstate(over="ignore", invalid="ignore"):
        return (norms / np.where(there.any(axis=1, keepdims=True), first, 1.0)).astype(np.float32)


def _geometric_mean(table: Norms) -> Norms:
    """Over the rows (losses, distances), of what is above 0; 0 where nothing is, nan where there are no steps."""
    if len(table) == 1:
        return table[0]
    there = np.isfinite(table) & (table > 0)
    logs, counted = np.log(np.where(there, table, 1.0)).sum(axis=0), there.sum(axis=0)
    nothing = np.where(np.isfinite(table).any(axis=0), 0.0, np.nan)
    return np.where(counted > 0, np.exp(logs / np.maximum(counted, 1)), nothing).astype(np.float32)
