"""The two loss curves, and what guessing blindly would cost."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPen

from rnnviz.view.learning_record import LearningRecord
from rnnviz.view.theme import Theme


class LossPlot(pg.PlotWidget):  # type: ignore[misc] # pyqtgraph has no types
    """Loss, nats, over training steps; no axes, for the card beside it says the numbers."""

    hovered = Signal(float, QPointF)
    """The training step under the mouse, and the mouse on the screen."""

    def __init__(self, theme: Theme, training: QColor, validation: QColor) -> None:
        super().__init__(background=theme.colour("paper"))
        self._theme = theme
        item = self.getPlotItem()
        for axis in ("left", "bottom"):
            item.hideAxis(axis)
        item.setMenuEnabled(False)
        item.ctrlMenu.setParent(self, Qt.WindowType.Popup)  # left without a parent, it would outlive us
        item.hideButtons()
        item.setMouseEnabled(x=False, y=False)
        item.disableAutoRange()
        item.vb.setBorder(None)
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = theme.colour("line")
        self._floor = item.plot(pen=_pen(line, theme.px(1)))
        self._guess = item.plot(pen=_pen(theme.colour("faint"), 1, Qt.PenStyle.DashLine))
        self._guess_text = pg.TextItem(self.tr("uniform guess"), color=theme.colour("faint"), anchor=(1, 0))
        self._guess_text.setFont(theme.font(11))
        paper = theme.colour("paper")
        paper.setAlphaF(0.8)
        self._guess_text.fill = QBrush(paper)
        self._guess_text.setZValue(1)  # its words on paper, above the curves
        item.addItem(self._guess_text, ignoreBounds=True)
        self._training = item.plot(pen=_pen(training, theme.px(2)), antialias=True)
        self._validation = item.plot(pen=_pen(validation, theme.px(2)), antialias=True)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)

    def set_record(self, record: LearningRecord, guess: float | None) -> None:
        """Draw a record's curves; `guess` is the loss of a uniform guess, nats, drawn if it lies in range."""
        points = [*record.training.tolist(), *record.validation.tolist()]
        left, right = min(step for step, _ in points), max(step for step, _ in points)
        low, high = min(loss for _, loss in points), max(loss for _, loss in points)
        pad = 0.08 * (high - low) or 0.1
        low, high = low - pad, high + pad
        self._training.setData(record.training)
        self._validation.setData(record.validation)
        self._floor.setData([left, right], [low, low])
        is_near = guess is not None and low < guess <= high
        self._guess.setVisible(is_near)
        self._guess_text.setVisible(is_near)
        if guess is not None and is_near:
            self._guess.setData([left, right], [guess, guess])
            self._guess_text.setPos(right, guess)
        self.setRange(xRange=(left, right), yRange=(low, high), padding=0)

    def _on_mouse_moved(self, position: QPointF) -> None:
        view = self.getPlotItem().vb
        if view.sceneBoundingRect().contains(position):
            where = self.mapToGlobal(self.mapFromScene(position))
            self.hovered.emit(view.mapSceneToView(position).x(), QPointF(where))


def _pen(colour: QColor, width: int, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(colour, width, style)
    pen.setCosmetic(True)
    return pen
