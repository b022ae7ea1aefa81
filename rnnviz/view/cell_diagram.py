"""The schematic of one unit's cell at one step, with its live values, played gate by gate."""

from __future__ import annotations

from types import ModuleType

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.core.architecture import Layer
from rnnviz.core.explain import UnitStep
from rnnviz.core.place import Place
from rnnviz.view import gru_diagram, lstm_diagram, rnn_diagram, tips
from rnnviz.view.diagram_parts import Label, Lock, Operator, Part, Vessel, Wire
from rnnviz.view.reading import Reading
from rnnviz.view.sketch import BASE_HEIGHT, BASE_WIDTH, BEFORE, TALLEST, WIDEST, Sketch
from rnnviz.view.theme import Theme

_DRAWINGS: dict[str, ModuleType] = {"rnn": rnn_diagram, "lstm": lstm_diagram, "gru": gru_diagram}
_LAYERS_OF_PAINT = (Wire, Vessel, Operator, Lock, Label)
_PALE = 0.25


class CellDiagram(QWidget):
    """Draws a UnitStep of an RNN, LSTM or GRU. A click on a part goes to the number that it shows."""

    place_requested = Signal(object)
    """The Place of the clicked part's number; before the first step where its step is -1"""
    why_requested = Signal()
    """A part was clicked that is a summand of the number that is shown"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading = Reading(None, Layer("lstm", 1), "")
        self._phase = 1.0
        self._parts: tuple[Part, ...] = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rebuild()

    def sizeHint(self) -> QSize:
        """Comfortable on a desk of 1280 × 720."""
        return QSize(self._theme.px(380), self._theme.px(245))

    def minimumSizeHint(self) -> QSize:
        """Below this its letters would be too small."""
        return QSize(self._theme.px(320), self._theme.px(205))

    @property
    def zoom(self) -> float:
        """Logical pixels to one unit of the diagram."""
        return max(0.05, min(self.width() / BASE_WIDTH, self.height() / BASE_HEIGHT))

    @property
    def area(self) -> QRectF:
        """What the diagram covers of the widget, in logical pixels: all of it, unless that is very long or high."""
        width = min(float(self.width()), WIDEST * self.zoom)
        height = min(float(self.height()), TALLEST * self.zoom)
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is drawn, in diagram units: `zoom` pixels each, from the corner of `area`."""
        return self._parts

    @property
    def stages(self) -> int:
        """How many stages this cell's step is played in."""
        return int(_DRAWINGS[self._reading.layer.cell].STAGES)

    def set_unit_step(self, unit_step: UnitStep | None, layer: Layer, token_text: str) -> None:
        """Show a unit's step of a cell like `layer`; None before anything was read."""
        self._reading = Reading(unit_step, layer, token_text)
        self._rebuild()
        self.update()

    def set_phase(self, phase: float) -> None:
        """How far the step is played, 0..1; at 1 everything is shown."""
        phase = min(1.0, max(0.0, phase))
        before, self._phase = self._stage_in_play(), phase
        if self._stage_in_play() != before:
            self.update()

    def _stage_in_play(self) -> int:
        """The stage that is emphasised; all stages up to it are shown. Beyond the last: all shown, none emphasised."""
        return int(self._phase * self.stages)

    def _rebuild(self) -> None:
        sketch = Sketch(self.area.width() / self.zoom, self.area.height() / self.zoom)
        _DRAWINGS[self._reading.layer.cell].draw(sketch, self._reading)
        # Lines lie under boxes, signs and writing, whatever the order they were drawn up in.
        self._parts = tuple(part for kind in _LAYERS_OF_PAINT for part in sketch.parts if isinstance(part, kind))
        texts = [part.text for part in self._parts if isinstance(part, Label)]
        self.setAccessibleDescription(", ".join(texts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch to the new size."""
        super().resizeEvent(event)
        self._rebuild()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every part, pale where the step has not come yet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.area.topLeft())
        painter.scale(self.zoom, self.zoom)
        now = self._stage_in_play()
        empty = self._reading.unit_step is None
        for part in self._parts:
            pale = empty or part.stage > now
            if pale and isinstance(part, Vessel | Operator | Lock):  # no line may shine through it
                painter.fillPath(part.outline(), self._theme.colour("paper"))
            painter.setOpacity(_PALE if pale else 1.0)
            part.paint(painter, self._theme, not pale and part.stage == now)
            painter.setOpacity(1.0)
        if empty:
            self._paint_invitation(painter)
        painter.end()

    def _paint_invitation(self, painter: QPainter) -> None:
        width, height = self.area.width() / self.zoom, self.area.height() / self.zoom
        place = QRectF(40, height - 24, width - 44, 20)
        text = self.tr("Type something: the cell shows its values here")
        Label("", "", BEFORE, place, text, Qt.AlignmentFlag.AlignHCenter, bold=False).paint(painter, self._theme, False)

    def part_at(self, position: QPointF) -> Part | None:
        """The topmost part that means something under a position in the widget."""
        place = (position - self.area.topLeft()) / self.zoom
        found = (part for part in reversed(self._parts) if part.meaning and part.outline().contains(place))
        return next(found, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over whatever can be clicked."""
        part = self.part_at(event.position())
        clickable = part is not None and self._reading.unit_step is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the number under the mouse."""
        part, step = self.part_at(event.position()), self._reading.unit_step
        if event.button() != Qt.MouseButton.LeftButton or part is None or step is None:
            return
        if not part.quantity:
            self.why_requested.emit()
        else:
            # What is there before the step is played is what the step before left.
            self.place_requested.emit(Place(step.layer, step.unit, part.quantity, step.step - (part.stage == BEFORE)))

    def event(self, event: QEvent) -> bool:
        """Say what the part under the mouse does."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        part = self.part_at(QPointF(event.pos()))
        tips.show(event, "" if part is None else part.meaning, self)
        return True
