"""In place of the gate maps: the weights of each gate of the layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.gate_weights import gate_weights

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow


class WeightsCompanion(Companion):
    """Keeps the weights of the chosen layer on screen, with the rows and the unit of the gate maps."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.weight_maps import WeightMaps

        super().__init__(window)
        self.selection = window.studio.selection
        self.maps = WeightMaps(window.theme, window.views.grid.gutter)
        self.maps.unit_clicked.connect(self.selection.set_unit)
        self.selection.rows_changed.connect(self._show_rows)

    @property
    def widget(self) -> QWidget:
        """The maps."""
        return self.maps

    def show_model(self) -> None:
        """Another network, layer, or set of weights."""
        from rnnviz.view.weights_text import WeightsFacts, counts_sentence

        model, layer = self.studio.model, self.selection.layer
        architecture, gates = model.network.architecture, gate_weights(model.network, layer)
        of_layer = sum(gate.pytorch_count for gate in gates), sum(gate.keras_count for gate in gates)
        of_all = architecture.parameter_count(), architecture.keras_count()
        vocabulary = model.card.vocabulary
        by_token = layer == 0 and architecture.input.kind == "one-hot" and vocabulary is not None
        tokens = vocabulary.tokens if by_token and vocabulary is not None else ()
        self.maps.set_gates(gates, WeightsFacts(tokens, layer > 0, counts_sentence(of_layer, of_all)))
        self._show_rows()

    def show_step(self) -> None:
        """The selected unit, and the token that enters."""
        self.maps.set_unit(self.selection.unit)
        step, trace = self.document.step, self.document.trace
        by_token = self.selection.layer == 0 and self.studio.model.network.architecture.input.kind == "one-hot"
        self.maps.set_column(int(trace.tokens[step]) if by_token and 0 <= step < len(trace) else -1)

    def perform(self, order: str, value: object) -> None:
        """``maps`` gives the stage back to the gate maps."""
        if order == "maps":
            self.window.companions.show_stage("")

    def _show_rows(self) -> None:
        rows = self.selection.rows
        units = self.studio.model.network.layers[self.selection.layer].units
        if rows is None or max(rows, default=0) < units:
            self.maps.set_rows(rows)


OFFER = Offer(
    name="weights",
    slot="stage",
    title=lambda: QCoreApplication.translate("WeightMaps", "Weights"),
    fits=lambda model, _lesson: True,
    make=WeightsCompanion,
    place=20,
)
