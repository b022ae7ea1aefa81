"""What a translation looked at, what else was found, and the state that was handed on."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnnviz.view.alignment_matrix import AlignmentMatrix
from rnnviz.view.beam_list import BeamList
from rnnviz.view.context_vector import ContextVector
from rnnviz.view.theme import Theme


class AlignmentPanel(QWidget):
    """Attributes: `matrix`, `beams`, `context`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix, self.beams, self.context = AlignmentMatrix(theme), BeamList(theme), ContextVector(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(6), theme.px(16), theme.px(6))
        column.setSpacing(theme.px(6))
        column.addWidget(self.matrix, stretch=1)
        column.addWidget(self.context)
        column.addWidget(self.beams)
