"""In place of the gate maps: how often each gate of the layer is nearly closed or nearly open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.model import Model
from rnnviz.core.saturation import Saturation
from rnnviz.core.trace import Trace
from rnnviz.session.slices import Slices

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

LISTED = 40
_BLOCK = 256
"""Steps that are counted between two pauses."""


class SaturationCompanion(Companion):
    """Counts what was read, in slices of time; what is typed on is added, after any other edit it is counted anew."""

    def __init__(self, window: MainWindow) -> None:
        from rnnviz.view.saturation_panel import SaturationPanel

        super().__init__(window)
        self.selection = window.studio.selection
        self._panel = SaturationPanel(window.theme)
        self._panel.unit_clicked.connect(self._on_unit_clicked)
        self._trace, self._layer, self._counted = self._fresh()
        self.slices = Slices(self._work, self)

    @property
    def widget(self) -> QWidget:
        """The panel."""
        return self._panel

    def show_model(self) -> None:
        """Another network, layer, or set of weights."""
        self._begin_anew()

    def show_text(self, since: int) -> None:
        """More text, or other text."""
        if since < self._counted.steps:
            self._begin_anew()
        self.slices.ask()

    def show_step(self) -> None:
        """The selected unit."""
        self._panel.map.set_unit(self.selection.unit)

    def close(self) -> None:
        """Stop whatever runs."""
        self.slices.close()

    def _fresh(self) -> tuple[Trace, int, Saturation]:
        """What is to be counted; it stays that while another picture is shown, and other networks come."""
        trace, layer = self.document.trace, self.selection.layer
        return trace, layer, Saturation(trace.network.layers[layer])

    def _begin_anew(self) -> None:
        self.slices.drop()
        self._trace, self._layer, self._counted = self._fresh()
        self.slices.ask()

    def _work(self) -> Iterator[None]:
        trace, counted, layer = self._trace, self._counted, self._layer
        while counted.quantities and counted.steps < len(trace):
            counted.add(trace.window(layer, counted.steps, min(counted.steps + _BLOCK, len(trace))))
            yield
        self._show()

    def _show(self) -> None:
        from rnnviz.view.saturation_map import GatePoints
        from rnnviz.view.saturation_panel import Saturated

        counted = self._counted
        shown = slice(None if counted.steps else 0)  # before the first step, no unit has a place
        gates = [GatePoints(name, *(share[shown] for share in counted.shares(name))) for name in counted.quantities]
        most = [Saturated(*each) for each in counted.most(LISTED)]
        self._panel.set_counted(self._layer, counted.steps, gates, most)

    def _on_unit_clicked(self, quantity: str, unit: int) -> None:
        self.selection.set_quantity(quantity)
        self.selection.set_unit(unit)


def _fits(_model: Model, _lesson: str) -> bool:
    return True


OFFER = Offer(
    name="saturation",
    slot="stage",
    title=lambda: QCoreApplication.translate("SaturationPanel", "Saturation"),
    fits=_fits,
    make=SaturationCompanion,
    place=50,
)
