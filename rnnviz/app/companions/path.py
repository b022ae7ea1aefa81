"""In place of the gate maps: the path of the layer's state through its first principal components."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.architecture import Layer
from rnnviz.core.principal import Principal, principal
from rnnviz.core.step_numbers import StepNumbers

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

BEFORE, BEHIND = 160, 60
"""Steps before and behind the current one that are drawn."""

MOST_FITTED = 400
"""States that the axes are fitted to, evenly spread over the text."""

_GROWTH = 1.5
"""So many times as long, a text gets new axes: rarely enough that the picture can be followed."""


class PathCompanion(Companion):
    """The axes stay while a text grows, until it is half as long again; another text or network has others."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.state_path import StatePath

        super().__init__(window)
        self._view = StatePath(window.theme)
        self._components, self._quantity = 2, "hidden"
        self._found: Principal | None = None
        self._fitted_on = 0
        self._view.canvas.step_clicked.connect(lambda step: self.document.set_cursor(step + 1))
        self._view.components_requested.connect(self._on_components_requested)
        self._view.quantity_requested.connect(self._on_quantity_requested)

    @property
    def widget(self) -> QWidget:
        """The picture and its choices."""
        return self._view

    def show_model(self) -> None:
        """Another network, layer, or set of weights."""
        has_cell = "cell" in self._layer.states
        if not has_cell:
            self._quantity = "hidden"
        self._fitted_on = 0
        self._view.set_wish(self._components, self._quantity, has_cell)

    def show_text(self, since: int) -> None:
        """More text, or other text; the step, which always follows, shows it."""
        if since < self._fitted_on:
            self._fitted_on = 0

    def show_step(self) -> None:
        """The path, and where the current step is on it."""
        from rnnviz.view.path_points import PathPoints

        document, states = self.document, self._states()
        first = max(0, document.step + 1 - BEFORE)
        last = min(len(states), document.step + 1 + BEHIND)
        axes = self._axes(states)
        points = axes(states[first:last])[:, : self._components]
        shares = axes.shares[: self._components].tolist()
        is_of_rows = document.vocabulary.is_of_rows  # a row of numbers is too long to be a name
        texts = (StepNumbers(document.total) if is_of_rows else document.texts)[first:last]
        path = PathPoints(points, first, texts, document.step, shares, axes.fitted, len(states), not is_of_rows)
        self._view.set_path(path, self.studio.selection.layer)

    def perform(self, order: str, value: object) -> None:
        """``components``: 2 or 3."""
        if order == "components" and value in (2, 3):
            self._on_components_requested(str(value))

    @property
    def _layer(self) -> Layer:
        return self.studio.model.network.layers[self.studio.selection.layer]

    def _states(self) -> NDArray[np.float32]:
        return self.document.trace.layers[self.studio.selection.layer][self._quantity]

    def _axes(self, states: NDArray[np.float32]) -> Principal:
        """Fitted anew only if they must be."""
        old = self._found
        if old is None or not self._fitted_on or len(states) >= _GROWTH * self._fitted_on:
            fits = old is not None and old.axes.shape[1] == states.shape[1]
            spread = -(-len(states) // MOST_FITTED) or 1
            self._found = old = principal(states[::spread], like=old if fits else None)
            self._fitted_on = len(states)
        return old

    def _on_components_requested(self, components: str) -> None:
        self._components = int(components)
        self._view.components.set_current(components)
        self.show_step()

    def _on_quantity_requested(self, quantity: str) -> None:
        self._quantity, self._fitted_on = quantity, 0
        self._view.quantities.set_current(quantity)
        self.show_step()


OFFER = Offer(
    name="path",
    slot="stage",
    title=lambda: QCoreApplication.translate("StatePath", "State path"),
    fits=lambda model, _lesson: True,
    make=PathCompanion,
    place=40,
)
