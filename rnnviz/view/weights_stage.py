"""All weights of a network in place of the gate maps: which matrix, its map, its histogram, one unit's strongest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from rnnviz.core.matrices import Matrix
from rnnviz.view.choice import Choice
from rnnviz.view.elided import ElidedLabel
from rnnviz.view.matrix_map import MatrixMap
from rnnviz.view.theme import Theme
from rnnviz.view.unit_links import LinkBlock, UnitLinks
from rnnviz.view.weight_histogram import WeightHistogram
from rnnviz.view.weight_maps import WeightMaps
from rnnviz.view.weight_names import WeightNames

_BESIDE, _WIDEST_BESIDE, _SHARE = 268, 320, 0.235
"""Pixels at scale 1 that what stands beside the maps has, and its share of a wider window."""

_NARROW, _NARROW_BESIDE = 640, 152
"""Pixels at scale 1: a stage less wide leaves what stands beside the maps no more than that, or none were left."""

_LEAST, _LOW, _LOW_FOR_BARS = 120, 220, 270
"""Pixels at scale 1: less high it is never; below the others the sentence and the histogram give way to the weights."""


class WeightsStage(QWidget):
    """Attributes: `maps` (a recurrent layer), `matrix` (any other), `histogram`, `links`, `choice`, `note`."""

    matrix_requested = Signal(object)
    """Which matrix is wished, a value of :meth:`set_choices`"""

    def __init__(self, theme: Theme, gutter: int = 0) -> None:
        super().__init__()
        self._theme = theme
        self.maps, self.matrix = WeightMaps(theme, gutter), MatrixMap(theme, gutter)
        self.histogram, self.links = WeightHistogram(theme), UnitLinks(theme)
        self.choice = Choice(theme, self.tr("Matrix"))
        self.choice.setToolTip(self.tr("Every weight of the network is in one of these."))
        self.choice.requested.connect(self.matrix_requested)
        self.title, self.note = QLabel(), ElidedLabel()
        self.title.setFont(theme.font(12, bold=True))
        self.title.setWordWrap(True)
        self.note.setFont(theme.font(12))
        self.note.setObjectName("faint")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.maps)
        self._stack.addWidget(self.matrix)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        self._beside = QWidget()
        self._beside.setFixedWidth(px(_BESIDE))
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        column.addWidget(self.choice, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.histogram)
        column.addWidget(self.title)
        scroll = QScrollArea()
        scroll.setWidget(self.links)
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(px(20))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(scroll, stretch=1)
        self.setMinimumHeight(px(_LEAST))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(2))
        self.note.setContentsMargins(px(11), 0, 0, 0)
        whole.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        whole.addLayout(row, stretch=1)
        row.addWidget(self._stack, stretch=1)
        row.addWidget(self._beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide window names have more room; in a low one the weights have it all."""
        super().resizeEvent(event)
        self.note.setVisible(self.height() >= self._theme.px(_LOW))
        self.histogram.setVisible(self.height() >= self._theme.px(_LOW_FOR_BARS))
        share = round(_SHARE * self.width())
        wide = max(self._theme.px(_BESIDE), min(self._theme.px(_WIDEST_BESIDE), share))
        is_narrow = self.width() < self._theme.px(_NARROW)
        self._beside.setFixedWidth(self._theme.px(_NARROW_BESIDE) if is_narrow else wide)

    def set_choices(self, choices: Sequence[tuple[object, str]], current: object) -> None:
        """The matrices there are, each with its title, and the one that is shown."""
        self.choice.set_entries(choices)
        self.choice.set_current(current, dict(choices)[current])

    def show_layer(self) -> None:
        """The gates of a layer, which `maps` was given, are in front."""
        self._stack.setCurrentWidget(self.maps)
        self.note.set_text(
            self.tr(
                "Each row is a unit, each column what it listens to: red adds, blue takes away. "
                "ρ(U): largest |eigenvalue| of U."
            )
        )
        arrays = [part for gate in self.maps.gates for part in gate.parts]
        self.histogram.set_weights(arrays, self.maps.limit)

    def show_matrix(self, matrix: Matrix, names: WeightNames, held: float = 0.0) -> None:
        """Another matrix is in front; `held` is the limit at which its colours ended, 0 for none."""
        self._stack.setCurrentWidget(self.matrix)
        self.note.set_text(self.tr("Each cell is one weight: red adds, blue takes away."))
        self.matrix.set_matrix(matrix, names, held)
        self.histogram.set_weights([matrix.values, *([] if matrix.bias is None else [matrix.bias])], self.matrix.limit)

    def set_links(self, title: str, blocks: Sequence[LinkBlock]) -> None:
        """The strongest weights of the selected unit."""
        self.title.setText(title)
        self.links.set_blocks(blocks)
