"""The strongest weights of one unit as signed bars: what it listens to gate by gate, and what it pushes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from rnnviz.view import colours, tips
from rnnviz.view.numerals import exact, signed
from rnnviz.view.theme import Theme

_ROW, _TITLE, _GAP = 17, 19, 5
_LEAST_FOR_TWO = 220
"""Pixels at scale 1 from which on two columns stand side by side."""


@dataclass(frozen=True)
class LinkRow:
    """One weight and where it comes from or goes to; `unit` of `layer` can be gone to, -1 if it is no unit."""

    name: str
    weight: float
    layer: int = 0
    unit: int = -1


@dataclass(frozen=True)
class LinkBlock:
    """Two columns of weights under a title, which bears the colour of its `quantity`, if any."""

    title: str
    quantity: str
    left: tuple[LinkRow, ...]
    right: tuple[LinkRow, ...]


class UnitLinks(QWidget):
    """All bars share one scale, on which the unit's largest weight is a whole bar; a click goes to the unit."""

    unit_requested = Signal(int, int)
    """layer and unit"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._blocks: tuple[LinkBlock, ...] = ()
        self._hovered: LinkRow | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Strongest weights of the unit"))

    def set_blocks(self, blocks: Sequence[LinkBlock]) -> None:
        """Show these, top to bottom."""
        self._blocks = tuple(blocks)
        self._point_at(None)
        self._fit()
        told = (f"{row.name} {signed(row.weight)}" for block in blocks for row in (*block.left, *block.right))
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(sum(map(self._height_of, self._blocks)) + self._theme.px(2))

    def _height_of(self, block: LinkBlock) -> int:
        px, counts = self._theme.px, (len(block.left), len(block.right))
        return px(_TITLE) + (max(counts) if self._has_two else sum(counts)) * px(_ROW) + px(_GAP)

    @property
    def _has_two(self) -> bool:
        """Whether the columns stand side by side, or one below the other."""
        return self.width() >= self._theme.px(_LEAST_FOR_TWO)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._fit()

    @property
    def blocks(self) -> tuple[LinkBlock, ...]:
        """What is shown."""
        return self._blocks

    def places(self) -> list[tuple[QRect, LinkBlock, LinkRow]]:
        """Where each weight stands."""
        px, y, found = self._theme.px, 0, []
        half, between = (self.width() - px(10)) // 2, px(10)
        wide = half if self._has_two else self.width()
        for block in self._blocks:
            first = y + px(_TITLE)
            below = (half + between, first) if self._has_two else (0, first + len(block.left) * px(_ROW))
            for (left, top), rows in (((0, first), block.left), (below, block.right)):
                for place, row in enumerate(rows):
                    found.append((QRect(left, top + place * px(_ROW), wide, px(_ROW)), block, row))
            y += self._height_of(block)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Titles and bars."""
        painter, px, y = QPainter(self), self._theme.px, 0
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        for block in self._blocks:
            place = QRect(px(8) if block.quantity else 0, y, self.width(), px(_TITLE))
            y += self._height_of(block)
            if not self.is_whole(place.adjusted(-place.left(), 0, 0, px(_ROW))):  # a title says nothing alone
                continue
            if block.quantity:
                painter.fillRect(
                    QRect(0, place.top() + px(4), px(3), px(_TITLE) - px(7)), self._theme.identity(block.quantity)
                )
            painter.setFont(self._theme.font(12, bold=bool(block.quantity)))
            painter.setPen(self._theme.colour("ink" if block.quantity else "faint"))
            metrics, room = painter.fontMetrics(), self.width() - place.left()
            title = block.title if metrics.horizontalAdvance(block.title) <= room else " ".join(block.title.split())
            shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        places = self.places()
        largest = max((abs(row.weight) for _, _, row in places), default=1.0) or 1.0
        for rect, _, row in places:
            if self.is_whole(rect):
                self._paint_row(painter, rect, row, row.weight / largest)

    def is_whole(self, rect: QRect) -> bool:
        """Whether the scroll area shows all of a line; half of one cannot be read."""
        seen = self.visibleRegion().boundingRect()
        return seen.isEmpty() or (seen.top() <= rect.top() and rect.bottom() <= seen.bottom())

    def moveEvent(self, event: QMoveEvent) -> None:
        """Other lines are whole."""
        super().moveEvent(event)
        self.update()

    def _paint_row(self, painter: QPainter, rect: QRect, row: LinkRow, share: float) -> None:
        theme, px = self._theme, self._theme.px
        if row is self._hovered and row.unit >= 0:
            painter.fillRect(rect, theme.colour("panel"))
        painter.setFont(theme.font(11))
        number, name_wide = QFontMetrics(painter.font()).horizontalAdvance("+00.00"), rect.width() // 2
        painter.setPen(theme.colour("accent" if row.unit >= 0 else "ink"))
        name = QFontMetrics(painter.font()).elidedText(row.name, Qt.TextElideMode.ElideRight, name_wide - px(3))
        painter.drawText(QRect(rect.left(), rect.top(), name_wide, rect.height()), Qt.AlignmentFlag.AlignVCenter, name)
        wide = rect.width() - name_wide - number - px(4)
        middle, long = rect.left() + name_wide + wide / 2, abs(share) * wide / 2
        colour = QColor.fromRgb(int(colours.signed_table(theme)[-1 if share > 0 else 0]))
        bar = QRectF(middle if share > 0 else middle - long, rect.top() + px(4), long, rect.height() - px(8))
        painter.fillRect(bar, colour)
        painter.fillRect(QRectF(middle - 0.5, rect.top() + px(2), 1, rect.height() - px(4)), theme.colour("line"))
        painter.setPen(theme.colour("faint"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, right, signed(row.weight))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The whole name and number of a weight; a hand over what can be gone to."""
        found = next((row for rect, _, row in self.places() if rect.contains(event.position().toPoint())), None)
        if found is not self._hovered:
            self._point_at(found)

    def leaveEvent(self, event: QEvent) -> None:
        """No weight is meant."""
        self._point_at(None)

    def _point_at(self, row: LinkRow | None) -> None:
        goes = row is not None and row.unit >= 0
        self._hovered = row
        self.setCursor(Qt.CursorShape.PointingHandCursor if goes else Qt.CursorShape.ArrowCursor)
        self.setToolTip("" if row is None else tips.rich(f"{row.name}: {exact(row.weight)}"))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the unit."""
        for rect, _, row in self.places():
            if rect.contains(event.position().toPoint()) and row.unit >= 0:
                self.unit_requested.emit(row.layer, row.unit)
                return
