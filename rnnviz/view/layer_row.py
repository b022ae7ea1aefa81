"""One layer in the list: its name and fields, and what takes it elsewhere or away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from rnnviz.core.layer_list import AnyLayer, Recurrent
from rnnviz.view.flow_layout import FlowLayout
from rnnviz.view.icons import icon
from rnnviz.view.layer_fields import LayerFields
from rnnviz.view.theme import Theme


class Grip(QWidget):
    """Six dots to drag a row by."""

    dragged = Signal(QPointF)
    dropped = Signal(QPointF)
    """Where the mouse is, in global pixels."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.px(14), theme.px(24))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag the layer to another place"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two columns of three."""
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("faint"))
        for x in (4, 9):
            for y in (7, 12, 17):
                painter.drawEllipse(QPointF(px(x), px(y)), px(1.2), px(1.2))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken hold of."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carried."""
        self.dragged.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(event.globalPosition())


class LayerRow(QFrame):
    """Tells what is wished; what it shows, it is told."""

    edited = Signal(object, str)
    """The layer as it is meant now, and the name of the field."""
    moved = Signal(int)
    """-1 up, 1 down."""
    removed = Signal()

    def __init__(self, theme: Theme, layer: AnyLayer) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("layer")
        self.grip = Grip(theme)
        self._fields = LayerFields(theme, layer, self.edited.emit)
        self._kind = kind_of(layer)
        self._buttons = [
            self._button("up", self.tr("Move up"), lambda: self.moved.emit(-1)),
            self._button("down", self.tr("Move down"), lambda: self.moved.emit(1)),
            self._button("close", self.tr("Remove"), self.removed.emit),
        ]
        self._arrange(layer)
        self.set_wrong(False)

    @property
    def kind(self) -> str:
        """Which fields it has: rows of one kind can show each other's layers."""
        return self._kind

    def set_layer(self, layer: AnyLayer) -> None:
        """Another layer of the same kind."""
        self._fields.set_layer(layer)

    def set_wrong(self, wrong: bool) -> None:
        """Whether this is the layer that something is wrong with."""
        theme, px = self._theme, self._theme.px
        edge = theme.colour("warning" if wrong else "line").name()
        ground = theme.colour("panel").name()
        self.setStyleSheet(
            f"#layer {{ background: {ground}; border: none; border-left: {px(3)}px solid {edge}; "
            f"border-radius: {px(4)}px; }}"
        )

    def set_place(self, is_first: bool, is_last: bool) -> None:
        """Where there is nothing above or below, one cannot go there."""
        self._buttons[0].setEnabled(not is_first)
        self._buttons[1].setEnabled(not is_last)

    def _button(self, name: str, says: str, does: object) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(name, self._theme))
        made.setIconSize(QSize(self._theme.px(12), self._theme.px(12)))
        made.setToolTip(says)
        made.setAccessibleName(says)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setFixedSize(self._theme.px(22), self._theme.px(24))
        made.setStyleSheet("padding: 0;")
        made.clicked.connect(does)
        return made

    def _arrange(self, layer: AnyLayer) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.setSpacing(px(3))
        top.addWidget(self.grip)
        if not isinstance(layer, Recurrent):
            name = QLabel(layer.name if layer.name != "BatchNormalization" else "BatchNorm")
            name.setFont(self._theme.font(13, bold=True))
            name.setToolTip(layer.name)
            top.addWidget(name)
        for each in self._fields.main:
            top.addWidget(each)
        top.addStretch(1)
        for button in self._buttons:
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), px(4), px(2), px(4))
        column.setSpacing(px(2))
        column.addLayout(top)
        if self._fields.options:
            holder, flow = QWidget(), FlowLayout(px(10), px(2))
            holder.setLayout(flow)
            holder.setContentsMargins(px(18), 0, 0, 0)
            for each in self._fields.options:
                flow.addWidget(each)
            column.addWidget(holder)


def kind_of(layer: AnyLayer) -> str:
    """Layers of one kind have the same fields."""
    return f"Recurrent {layer.cell}" if isinstance(layer, Recurrent) else layer.name
