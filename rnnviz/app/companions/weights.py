"""In place of the gate maps: every weight of the network, and the strongest of the selected unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.app.unit_blocks import blocks_of, names_of
from rnnviz.core.architecture import DECODER
from rnnviz.core.gate_weights import gate_weights
from rnnviz.core.matrices import Matrix, decoder_of, matrices
from rnnviz.core.network import Network
from rnnviz.core.spectral import radius_steps
from rnnviz.session.slices import Slices

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_LAYER = "layer"

_radii: WeakKeyDictionary[Network, dict[int, list[float]]] = WeakKeyDictionary()


class WeightsCompanion(Companion):
    """Keeps the chosen matrix on screen: the layer with the rows and the unit of the gate maps, or any other."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.weights_stage import WeightsStage

        super().__init__(window)
        self.selection = window.studio.selection
        self.stage = WeightsStage(window.theme, window.views.grid.gutter)
        self.maps = self.stage.maps
        self._chosen = _LAYER
        self._limits: dict[tuple[str, int], float] = {}
        self.document.model_changed.connect(self._on_model_changed)
        self._radii = Slices(self._find_radii, self)
        self.maps.unit_clicked.connect(self.selection.set_unit)
        self.stage.matrix.unit_clicked.connect(self._on_matrix_unit)
        self.stage.links.unit_requested.connect(self._on_unit_requested)
        self.stage.matrix_requested.connect(self._on_matrix_requested)
        self.selection.rows_changed.connect(self._show_rows)

    @property
    def widget(self) -> QWidget:
        """The maps, with the choice and the unit's weights beside them."""
        return self.stage

    @property
    def _network(self) -> Network:
        return self.studio.model.network

    @property
    def _half(self) -> Network:
        """The decoder while one of its layers is shown, else the network itself."""
        decoder = decoder_of(self._network) if self._chosen == DECODER + _LAYER else None
        return self._network if decoder is None else decoder

    def show_model(self) -> None:
        """Another network, layer, or set of weights."""
        from rnnviz.view.weight_names import matrix_title

        others = {matrix.name: matrix for matrix in matrices(self._network)}
        layers = [_LAYER, DECODER + _LAYER] if decoder_of(self._network) is not None else [_LAYER]
        if self._chosen not in (*layers, *others):
            self._chosen = _LAYER
        self.stage.set_choices([(name, matrix_title(name)) for name in (*layers, *others)], self._chosen)
        if self._chosen in others:
            self._show_matrix(others[self._chosen])
        else:
            self._show_layer()
        self._show_unit()

    def _show_matrix(self, matrix: Matrix) -> None:
        place = (matrix.name, 0)
        self.stage.show_matrix(matrix, names_of(self.studio.model), self._limits.get(place, 0.0))
        self._limits[place] = self.stage.matrix.limit

    def _show_layer(self) -> None:
        from rnnviz.view.weights_text import WeightsFacts, counts_sentences

        half, layer = self._half, self.selection.layer
        whole, gates = self._network.architecture, gate_weights(half, layer)
        of_layer = sum(gate.pytorch_count for gate in gates), sum(gate.keras_count for gate in gates)
        sentences = counts_sentences(of_layer, (whole.parameter_count(), whole.keras_count()))
        names = names_of(self.studio.model)
        by_token = layer == 0 and half.architecture.input.kind == "one-hot"
        listed = names.tokens if half is self._network else names.targets
        facts, place = WeightsFacts(listed if by_token else (), layer > 0, sentences), (self._chosen, layer)
        self.maps.set_gates(gates, facts, self._limits.get(place, 0.0))
        self._limits[place] = self.maps.limit
        self.maps.set_radii(_radii.get(half, {}).get(layer, ()))
        self.stage.show_layer()
        self._radii.ask()
        self._show_rows()

    def _find_radii(self) -> Iterator[None]:
        """Gate by gate, one product of matrices at once; what is found is kept as long as the network."""
        half, layer = self._half, self.selection.layer
        found = _radii.setdefault(half, {}).setdefault(layer, [])
        for gate in gate_weights(half, layer)[len(found) :]:
            found.append((yield from radius_steps(gate.from_hidden)))
            if (half, layer) == (self._half, self.selection.layer):
                self.maps.set_radii(found)

    def show_step(self) -> None:
        """The selected unit, and the token that enters."""
        self.maps.set_unit(self.selection.unit)
        step, trace, kind = self.document.step, self.document.trace, self._network.architecture.input.kind
        is_token = kind in ("one-hot", "embedding") and 0 <= step < len(trace)
        token = int(trace.tokens[step]) if is_token else -1
        is_read = self._half is self._network  # a decoder's columns are the tokens that are written
        self.maps.set_column(token if kind == "one-hot" and is_read and self.selection.layer == 0 else -1)
        self._show_unit()
        last = self.selection.layer == len(self._network.layers) - 1
        self.stage.matrix.set_marks(
            self.selection.unit if last else -1, token if self._chosen == "embedding.weight" else -1
        )

    def _show_unit(self) -> None:
        layer, half = self.selection.layer, self._half
        unit = min(self.selection.unit, half.layers[layer].units - 1)
        text = self.tr("Strongest weights of unit {unit}").format(unit=unit)
        self.stage.set_links(text, blocks_of(self.studio.model, half, layer, unit))

    def perform(self, order: str, value: object) -> None:
        """``maps`` gives the stage back to the gate maps; ``matrix`` shows the matrix of this name."""
        if order == "maps":
            self.window.companions.show_stage("")
        elif order == "matrix":
            self._on_matrix_requested(value)

    def close(self) -> None:
        """Look for no more radii."""
        self._radii.close()

    def _on_model_changed(self) -> None:
        """Another network's colours end elsewhere; while one learns they stay."""
        self._limits.clear()

    def _on_matrix_requested(self, name: object) -> None:
        self._chosen = str(name)
        self.show_model()
        self.show_step()

    def _on_matrix_unit(self, unit: int) -> None:
        """Such a unit is one of the last layer."""
        self._on_unit_requested(len(self._network.layers) - 1, unit)

    def _on_unit_requested(self, layer: int, unit: int) -> None:
        self.selection.set_layer(layer)
        self.selection.set_unit(unit)

    def _show_rows(self) -> None:
        rows = self.selection.rows
        units = self._network.layers[self.selection.layer].units
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
