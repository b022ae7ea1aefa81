"""Plays one step in the cell diagram, gate by gate, when a number has been clicked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QVariantAnimation

from rnnviz.session.playback import Playback
from rnnviz.view.cell_diagram import CellDiagram

_DURATION = 1_500
"""Milliseconds in which a step is played."""


class StepPlay(QObject):
    """Goes with its diagram. While the text is played the diagram belongs to that."""

    def __init__(self, diagram: CellDiagram, playback: Playback) -> None:
        super().__init__(diagram)
        self._diagram, self._playback = diagram, playback
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(_DURATION)
        self._animation.valueChanged.connect(self._on_value_changed)
        playback.playing_changed.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether a step is being played."""
        return self._animation.state() == QVariantAnimation.State.Running

    def start(self) -> None:
        """Play the present step from its beginning, where its diagram can be seen."""
        if not self._playback.is_playing and self._diagram.isVisible():
            self._animation.stop()
            self._animation.start()

    def stop(self) -> None:
        """Show the step whole."""
        if self.is_running:
            self._animation.stop()
            self._diagram.set_phase(1.0)

    def _on_value_changed(self, phase: float) -> None:
        self._diagram.set_phase(float(phase))
