"""A board on which shapes are dragged about, by mouse, pen or keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rnnviz.core.scene import SIDE, SIZE, STEP, Thing
from rnnviz.view.shape_drawing import colour_of, name_of, outline
from rnnviz.view.theme import Theme

_MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PIXEL = 10
"""The length on screen of a pixel of the network's picture, at scale 1."""


class ShapesCanvas(QWidget):
    """What lies on it comes by :meth:`set_things`. A shape follows the mouse; where it is let go it takes its place."""

    things_changed = Signal(object, bool)
    """What the user wants to lie there, a list of Thing, and whether it belongs to the same drag as the wish before."""

    selected_changed = Signal(int)
    """The shape that was picked, -1 for none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._things: list[Thing] = []
        self._selected = -1
        self._grip: QPointF | None = None
        self._mouse = QPointF()
        self._has_moved = False
        side = theme.px(_PIXEL) * SIDE + 2 * theme.px(1)
        self.setFixedSize(side, side)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Board with shapes"))
        self.setToolTip(self.tr("Drag the shapes, or move the picked one with the arrow keys; Delete removes it."))

    @property
    def things(self) -> list[Thing]:
        """What lies on the board; what comes later lies above."""
        return list(self._things)

    @property
    def selected(self) -> int:
        """The picked shape, -1 for none."""
        return self._selected

    def set_things(self, things: Sequence[Thing]) -> None:
        """Show these; a drag of something else ends."""
        if list(things) != self._things:
            self._things, self._grip = list(things), None
            self.select(min(self._selected, len(self._things) - 1))
            self.update()

    def select(self, index: int) -> None:
        """Pick a shape; -1 for none."""
        if index != self._selected:
            self._selected = index
            self.selected_changed.emit(index)
        self._describe()
        self.update()

    def _describe(self) -> None:
        said = [f"{name_of(thing.colour)} {name_of(thing.kind)}" for thing in self._things]
        self.setAccessibleDescription(", ".join(said))

    # Places

    @property
    def _pixel(self) -> int:
        return self._theme.px(_PIXEL)

    def _place(self, thing: Thing) -> QRectF:
        """Where a shape lies on screen."""
        edge, side = self._theme.px(1), SIZE * self._pixel
        return QRectF(edge + thing.column * STEP * self._pixel, edge + thing.row * STEP * self._pixel, side, side)

    def _held_place(self) -> QRectF:
        """Where the dragged shape is, which follows the mouse but stays on the board."""
        place = self._place(self._things[self._selected])
        if self._grip is not None and self._has_moved:
            place.moveTopLeft(self._mouse - self._grip)
            most = self.width() - place.width()
            place.moveLeft(min(max(0.0, place.left()), most))
            place.moveTop(min(max(0.0, place.top()), most))
        return place

    def _at(self, point: QPointF) -> int:
        """The uppermost shape under a point, -1 for none."""
        hits = [index for index, thing in enumerate(self._things) if self._place(thing).contains(point)]
        return hits[-1] if hits else -1

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self._theme.colour("accent" if self.hasFocus() else "line"), 1))
        painter.setBrush(self._theme.colour("panel"))
        painter.drawRoundedRect(edge, self._theme.px(4), self._theme.px(4))
        for index, thing in enumerate(self._things):
            place = self._held_place() if index == self._selected else self._place(thing)
            self._paint_thing(painter, thing, place, is_selected=index == self._selected)
        if not self._things:
            painter.setPen(self._theme.colour("faint"))
            painter.setFont(self._theme.font(12))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(12, 12, -12, -12), flags, self.tr("The board is empty: add a shape."))
        painter.end()

    def _paint_thing(self, painter: QPainter, thing: Thing, place: QRectF, *, is_selected: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(thing.colour))
        painter.drawPath(outline(thing.kind, place.adjusted(2, 2, -2, -2)))
        if is_selected:
            painter.setPen(QPen(self._theme.colour("ink"), self._theme.px(1.5), Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 3, 3)

    # The mouse and the keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._mouse, self._has_moved = event.position(), False
        index = self._at(event.position())
        self.select(index)
        if index >= 0:
            self._grip = event.position() - self._place(self._things[index]).topLeft()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            over = self._at(event.position()) >= 0
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        joins, self._mouse = self._has_moved, event.position()
        self._has_moved = True
        at = self._held_place().topLeft()
        thing = self._things[self._selected]
        a_place = STEP * self._pixel
        self._put(thing.moved(round(at.x() / a_place), round(at.y() / a_place)), joins=joins)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._grip is not None:
            self._grip = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        thing = self._things[self._selected] if self._selected >= 0 else None
        if thing is not None and key in _MOVES:
            across, down = _MOVES[key]
            self._put(thing.moved(thing.column + across, thing.row + down), joins=False)
        elif thing is not None and key in _REMOVES:
            self.remove()
        elif key == Qt.Key.Key_Space and self._things:
            self.select((self._selected + 1) % len(self._things))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.update()

    # What is wished

    def _put(self, thing: Thing, *, joins: bool) -> None:
        if thing != self._things[self._selected]:
            self._things[self._selected] = thing
            self._describe()
            self.things_changed.emit(self.things, joins)
            self.update()

    def change(self, *, kind: str = "", colour: str = "") -> None:
        """Make something else of the picked shape, if one is picked."""
        if self._selected >= 0:
            thing = self._things[self._selected]
            self._put(replace(thing, kind=kind or thing.kind, colour=colour or thing.colour), joins=False)

    def add(self, kind: str, colour: str) -> None:
        """Put a new shape as far from the others as can be, and pick it."""
        free = [Thing(kind, colour, column, row) for row in (1, 0, 2, 3) for column in (0, 3, 1, 2)]
        self._things.append(max(free, key=self._distance))
        self.select(len(self._things) - 1)
        self.things_changed.emit(self.things, False)
        self.update()

    def _distance(self, place: Thing) -> int:
        away = [max(abs(place.column - one.column), abs(place.row - one.row)) for one in self._things]
        return min(away, default=0)

    def remove(self) -> None:
        """Take the picked shape away."""
        if self._selected >= 0:
            del self._things[self._selected]
            self.select(len(self._things) - 1)
            self.things_changed.emit(self.things, False)
            self.update()
