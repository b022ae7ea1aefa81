"""A slider that goes where it is clicked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle

from rnnviz.view.theme import Theme


class Scrubber(QSlider):
    """0..maximum; a press anywhere on it starts a drag from there, and while it is dragged nothing else moves it."""

    requested = Signal(int)
    """The user, not a setter, wants this value."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._handle = theme.px(16)
        self._truth = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the keys still go to the text
        self.setPageStep(10)
        self.valueChanged.connect(self._on_value_changed)
        self.sliderReleased.connect(self._follow)

    def set_value(self, value: int, maximum: int) -> None:
        """Show a value; tells nobody."""
        self._truth = value
        if self.maximum() != maximum:
            blocked = self.blockSignals(True)
            self.setMaximum(maximum)
            self.blockSignals(blocked)
        if not self.isSliderDown():
            self._follow()

    def _follow(self) -> None:
        blocked = self.blockSignals(True)
        self.setValue(self._truth)
        self.blockSignals(blocked)

    def _on_value_changed(self, value: int) -> None:
        self._truth = value
        self.requested.emit(value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._value_at(event.position().x()))
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The handle stays under the mouse."""
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def _value_at(self, x: float) -> int:
        span = max(1, self.width() - self._handle)
        return QStyle.sliderValueFromPosition(0, self.maximum(), round(x - self._handle / 2), span)
