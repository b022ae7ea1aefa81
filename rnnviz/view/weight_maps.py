"""The weights of each gate as maps: one strip a gate, rows as in the gate maps, columns for what enters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from rnnviz.core.gate_weights import GateWeights, limit_of
from rnnviz.view import colours, quantity_text
from rnnviz.view.hover_box import HoverText
from rnnviz.view.hovered_picture import HoveredPicture
from rnnviz.view.map_images import MapImage, image_of
from rnnviz.view.scale import Scale
from rnnviz.view.strip import paint_map
from rnnviz.view.theme import Theme
from rnnviz.view.weights_foot import paint_foot
from rnnviz.view.weights_layout import WeightsLayout, lay_out_weights
from rnnviz.view.weights_text import WeightsFacts, column_titles, gate_text, hover_text, radius_text

_LEFT, _RIGHT = 119, 12
_LEAST_FRAMED = 5
"""Pixels of a row from which on a frame leaves enough of it."""


class WeightMaps(HoveredPicture):
    """Draws the weights of one layer. A click chooses the unit of its row."""

    unit_clicked = Signal(int)

    def __init__(self, theme: Theme, gutter: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._gutter = gutter or theme.px(_LEFT)
        self._gates: tuple[GateWeights, ...] = ()
        self._facts = WeightsFacts()
        self._scale = Scale(-1.0, 1.0, colours.signed_table(theme), True)
        self._chosen: tuple[int, ...] | None = None
        self._unit = self._column = -1
        self._radii: tuple[float, ...] = ()
        self._images: dict[tuple[int, int], MapImage] = {}
        self._placed: WeightsLayout | None = None
        self.setMinimumHeight(theme.px(120))
        self.setAccessibleName(self.tr("Weights"))
        self.setAccessibleDescription(self.tr("The weights of every gate, one row a unit and one column an input."))

    def set_gates(self, gates: Sequence[GateWeights], facts: WeightsFacts, held: float = 0.0) -> None:
        """Show these gates of a layer; the colours end where 99 % of all their weights lie, or at the `held` limit."""
        self._gates, self._facts, self._radii = tuple(gates), facts, ()
        limit = limit_of(gates, held)
        self._scale = Scale(-limit, limit, self._scale.table, True)
        if self._chosen is not None and max(self._chosen, default=0) >= self._units:
            self._chosen = None
        self._forget()

    def set_rows(self, units: Sequence[int] | None) -> None:
        """The units that are shown, in this order; None for all."""
        chosen = None if units is None else tuple(int(unit) for unit in units)
        if chosen != self._chosen:
            self._chosen = chosen
            self._forget()

    def set_unit(self, unit: int) -> None:
        """The selected unit, marked in every strip; -1 for none."""
        self._unit = unit
        self.update()

    def set_column(self, column: int) -> None:
        """The column of W that is the present token, marked above; -1 for none."""
        if column != self._column:
            self._column = column
            self.update()

    def set_radii(self, radii: Sequence[float]) -> None:
        """The spectral radius of each gate's U, as many as are known already; none of another layer's."""
        self._radii = tuple(radii)
        self.update()

    @property
    def gates(self) -> tuple[GateWeights, ...]:
        """What is shown."""
        return self._gates

    @property
    def limit(self) -> float:
        """Where the colours end, on both sides."""
        return self._scale.high

    @property
    def _units(self) -> int:
        return len(self._gates[0].bias_input) if self._gates else 0

    def _forget(self) -> None:
        self._images, self._placed = {}, None
        self.update()

    def placed(self) -> WeightsLayout | None:
        """Where everything lies now; None for nothing."""
        if self._placed is None and self._gates:
            area = self.rect().adjusted(self._gutter, 0, -self._theme.px(_RIGHT), 0)
            widths = self._gates[0].from_input.shape[1], self._gates[0].from_hidden.shape[1]
            self._placed = lay_out_weights(len(self._gates), widths, self._units, self._chosen, area, self._theme)
        return self._placed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows and columns find their new size."""
        super().resizeEvent(event)
        self._forget()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Strips, titles, the selected row, and the numbers under the mouse."""
        painter, layout = QPainter(self), self.placed()
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        if layout is None:
            return
        self._paint_heads(painter, layout)
        self._paint_mark(painter, layout)
        for gate in range(len(self._gates)):
            self._paint_gate(painter, layout, gate)
        self._paint_foot(painter, layout)
        self._paint_box(painter, self._hovered(layout))

    def _hovered(self, layout: WeightsLayout) -> HoverText | None:
        """What is told of the weight under the mouse, or of the gate whose title it is on."""
        found = layout.at(self._mouse.x(), self._mouse.y(), self._unit)
        if found is not None:
            gate, block, unit, column = found
            return hover_text(self._gates[gate], block, unit, column, self._facts, layout)
        if not 0 <= self._mouse.x() < self._gutter:
            return self._head_text(layout)
        for gate, top in enumerate(layout.tops):
            if top <= self._mouse.y() < top + layout.rows.height:
                return gate_text(self._gates[gate], self._radii[gate] if gate < len(self._radii) else None)
        return None

    def _head_text(self, layout: WeightsLayout) -> HoverText | None:
        """The whole title of the block above which the mouse is."""
        if not 0 <= self._mouse.y() < layout.tops[0]:
            return None
        under = [place for place, block in enumerate(layout.blocks) if block.left <= self._mouse.x()]
        title, note = column_titles(self._facts, layout)[under[-1] if under else 0]
        return HoverText(title, (note,)) if note else None

    def heads(self) -> list[tuple[str, str]]:
        """Title and explanation above each block as they are drawn: of a title without room its letter alone."""
        layout, px = self.placed(), self._theme.px
        if layout is None:
            return []
        bold, small = (QFontMetrics(font) for font in (self._theme.font(12, bold=True), self._theme.font(11)))
        ends = [layout.blocks[1].left, layout.blocks[2].left, self.width()]
        found = []
        for place, (title, note) in enumerate(column_titles(self._facts, layout)):
            room = ends[place] - layout.blocks[place].left - px(6)
            shown = title if bold.horizontalAdvance(title) <= room else "WUb"[place]
            found.append((shown, small.elidedText(note, Qt.TextElideMode.ElideRight, room)))
        return found

    def _paint_heads(self, painter: QPainter, layout: WeightsLayout) -> None:
        bold, small = self._theme.font(12, bold=True), self._theme.font(11)
        for block, (title, note) in zip(layout.blocks, self.heads(), strict=True):
            for font, role, text, top in ((bold, "ink", title, 2), (small, "faint", note, 18)):
                painter.setFont(font)
                painter.setPen(self._theme.colour(role))
                painter.drawText(block.left, self._theme.px(top) + QFontMetrics(font).ascent(), text)

    def _paint_mark(self, painter: QPainter, layout: WeightsLayout) -> None:
        """A triangle above the present token's column."""
        block, size = layout.blocks[0], self._theme.px(4)
        place = block.columns.row_of(self._column)
        if place is not None:
            middle = block.left + (place + 0.5) * block.columns.row_height
            tip = QPointF(middle, layout.tops[0] - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("ink"))
            painter.drawPolygon(QPolygonF([tip, tip + QPointF(-size, -1.5 * size), tip + QPointF(size, -1.5 * size)]))

    def _paint_gate(self, painter: QPainter, layout: WeightsLayout, gate: int) -> None:
        for block in range(len(layout.blocks)):
            place = layout.strip(gate, block)
            cell = layout.blocks[block].columns.row_height, layout.rows.row_height
            paint_map(painter, self._theme, self._image(layout, gate, block), place.left(), place.top(), cell)
        self._paint_title(painter, layout, gate)
        row = layout.rows.row_of(self._unit)
        if row is not None:
            self._paint_row(painter, layout, layout.tops[gate] + row * layout.rows.row_height)

    def _paint_row(self, painter: QPainter, layout: WeightsLayout, top: int) -> None:
        """The selected unit's row: framed, or where a frame would cover it, pointed at from both sides."""
        left, right, height = layout.blocks[0].left, layout.blocks[-1].right, layout.rows.row_height
        if height >= _LEAST_FRAMED:
            painter.setPen(QPen(self._theme.colour("ink"), self._theme.px(1) + 0.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRect(left - 2, top - 1, right - left + 3, height + 1))
            return
        size, middle = self._theme.px(4), top + height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ink"))
        for x, out in ((left - 1, -size), (right + 1, size)):
            tip = QPointF(x, middle)
            painter.drawPolygon(QPolygonF([tip, tip + QPointF(1.5 * out, -size), tip + QPointF(1.5 * out, size)]))

    def _image(self, layout: WeightsLayout, gate: int, block: int) -> MapImage:
        """One pixel a cell; made once for a layout."""
        if (gate, block) not in self._images:
            values = layout.rows.rows_of(self._gates[gate].parts[block].T).T
            self._images[gate, block] = image_of(layout.blocks[block].columns.rows_of(values), self._scale)
        return self._images[gate, block]

    def _paint_title(self, painter: QPainter, layout: WeightsLayout, gate: int) -> None:
        weights, top, px = self._gates[gate], layout.tops[gate], self._theme.px
        painter.fillRect(QRect(0, top, px(3), layout.rows.height), self._theme.identity(weights.quantity))
        count = quantity_text.count_text
        lines = [
            (self._theme.font(13, bold=True), "ink", quantity_text.title(weights.quantity)),
            (self._theme.font(11), "faint", radius_text(self._radii[gate] if gate < len(self._radii) else None)),
            (self._theme.font(11), "faint", f"PyTorch {count(weights.pytorch_count)}"),
            (self._theme.font(11), "faint", f"Keras {count(weights.keras_count)}"),
        ]
        if layout.rows.per_row > 1:
            shared = self.tr("mean of {count} a row").format(count=layout.rows.per_row)
            lines.append((self._theme.font(11), "faint", shared))
        room = max(layout.rows.height, layout.pitch - px(2))
        if QFontMetrics(lines[0][0]).height() > room:
            lines = [(self._theme.font(11, bold=True), *lines[0][1:])]  # the name stands there in the lowest strip
        y = top
        for place, (font, role, text) in enumerate(lines):
            metrics = QFontMetrics(font)
            if place and y + metrics.height() > top + room:
                break
            painter.setFont(font)
            painter.setPen(self._theme.colour(role))
            painter.drawText(px(11), y + metrics.ascent(), text)
            y += metrics.height() + 1

    def _paint_foot(self, painter: QPainter, layout: WeightsLayout) -> None:
        """What the colours mean, and how many parameters there are."""
        place = QRect(self._gutter, layout.foot, self.width() - self._gutter, self.height() - layout.foot)
        paint_foot(painter, self._theme, self._scale, place, self._facts.sentences)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the unit."""
        layout = self.placed()
        found = None if layout is None else layout.at(event.position().x(), event.position().y(), self._unit)
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.unit_clicked.emit(found[2])
