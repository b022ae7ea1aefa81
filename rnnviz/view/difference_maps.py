"""Maps of what clamping changed: altered − original, on fixed scales round 0."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from rnnviz.core.architecture import GATES, Layer
from rnnviz.core.trace import Trace
from rnnviz.core.trace_difference import TraceDifference
from rnnviz.view import colours
from rnnviz.view.gate_maps import GateMaps
from rnnviz.view.scale import Scale
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid


def difference_scale(quantity: str, layer: Layer, limit: float, theme: Theme) -> Scale:
    """As far as two values can be apart: ±1 for gates, ±2 for what comes out of tanh; ±limit for what has no bound."""
    unbounded = quantity == "cell" or (layer.cell == "rnn" and layer.activation == "relu")
    high = limit if unbounded else 1.0 if quantity in GATES else 2.0
    return Scale(-high, high, colours.signed_table(theme), unbounded)


class DifferenceMaps(GateMaps):
    """The gate maps of a difference. Nothing is there to be seen while nothing is held: then it says what to do."""

    resized = Signal()
    """There is more or less room for each map."""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._nothing = ""
        self.setAccessibleName(self.tr("Maps of the difference"))
        self.setAccessibleDescription(self.tr("The altered run minus the original one, for every unit and token."))

    def set_difference(self, difference: TraceDifference | None, layer: int, cell_limit: float) -> None:
        """Show this of a layer; `cell_limit` > 0 is where the colours of quantities without a bound end."""
        self.set_trace(cast(Trace, difference), layer, cell_limit)
        if difference is not None:
            kind = difference.network.layers[layer]
            self._scales = {name: difference_scale(name, kind, cell_limit, self.theme) for name in kind.quantities}

    @property
    def count(self) -> int:
        """How many maps there are, one a quantity."""
        return len(self._scales)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who stands around them may give way."""
        super().resizeEvent(event)
        self.resized.emit()

    def set_invitation(self, text: str) -> None:
        """What is said instead of maps."""
        self._nothing = text
        self.update()

    def _means(self, trace: Trace) -> dict[str, float]:
        """None: a mean of differences would be read as how far a gate is open, and takes the room of the range."""
        return {}

    def _paint_invitation(self, painter: QPainter) -> None:
        painter.setFont(self.theme.font(15))
        painter.setPen(self.theme.colour("faint"))
        area = self.rect().adjusted(self.grid.gutter, 0, 0, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self._nothing)
