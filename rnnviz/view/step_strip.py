"""What the strips between ribbon and maps have in common: the current step, a click on another, what is said of one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view import tips
from rnnviz.view.grid_view import GridView
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid


class StepStrip(GridView):
    """A view on the token grid whose columns can be clicked."""

    step_clicked = Signal(int)
    """the step whose column was clicked"""

    def set_step(self, step: int) -> None:
        """The current step, boxed; -1 for none."""
        if step != self.step:
            self.step = step
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes to the step."""
        super().mousePressEvent(event)
        step = self.grid.step_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and step is not None:
            self.step_clicked.emit(step)


class TippedStrip(StepStrip):
    """One that says in a tooltip what a column tells."""

    def tip_at(self, x: float) -> str:
        """What is said about the place `x` pixels from the left edge."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Tooltips."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tips.show(event, self.tip_at(event.pos().x()), self)
            return True
        return super().event(event)


class HoveredStrip(StepStrip):
    """One that paints what is under the mouse; `_mouse` is where that is, None while it is elsewhere."""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._mouse: QPointF | None = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the mouse."""
        super().mouseMoveEvent(event)
        self._mouse = event.position()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under it any more."""
        self._mouse = None
        self.update()
        super().leaveEvent(event)
