"""One matrix as a map: units or features upright, tokens, outputs or units across, its bias beneath."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from rnnviz.core.gate_weights import limit_of_arrays
from rnnviz.core.matrices import Matrix
from rnnviz.view import colours
from rnnviz.view.hover_box import HoverText
from rnnviz.view.hovered_picture import HoveredPicture
from rnnviz.view.map_images import MapImage, image_of
from rnnviz.view.numerals import exact
from rnnviz.view.quantity_text import count_text
from rnnviz.view.row_plan import RowPlan, plan_rows
from rnnviz.view.scale import Scale
from rnnviz.view.strip import paint_map
from rnnviz.view.theme import Theme
from rnnviz.view.weight_names import WeightNames, matrix_title
from rnnviz.view.weights_foot import foot_height, paint_foot

_LEFT, _RIGHT, _HEAD, _GAP, _WIDEST, _TALLEST = 119, 12, 38, 6, 16, 30


@dataclass(frozen=True, eq=False)
class _Placed:
    """Where everything lies: `matrix` and `bias` in pixels, and what its rows and columns stand for."""

    matrix: QRect
    bias: QRect
    rows: RowPlan
    columns: RowPlan


class MatrixMap(HoveredPicture):
    """Too many numbers for the pixels share one, which is then the mean of a block. A click chooses a unit."""

    unit_clicked = Signal(int)

    def __init__(self, theme: Theme, gutter: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._gutter = gutter or theme.px(_LEFT)
        self._matrix: Matrix | None = None
        self._names, self._norm, self._unit, self._column = WeightNames(), 0.0, -1, -1
        self._scale = Scale(-1.0, 1.0, colours.signed_table(theme), True)
        self._placed: _Placed | None = None
        self._images: list[MapImage] = []
        self.setMinimumHeight(theme.px(120))
        self.setAccessibleName(self.tr("Matrix"))

    def set_matrix(self, matrix: Matrix, names: WeightNames, held: float = 0.0) -> None:
        """Show this one; the colours end where 99 % of its weights lie, or at the `held` limit."""
        self._matrix, self._names = matrix, names
        self._norm = float(np.linalg.norm(matrix.values.astype(np.float64)))  # a square may be beyond float32
        limit = limit_of_arrays([matrix.values, *([] if matrix.bias is None else [matrix.bias])], held)
        self._scale = Scale(-limit, limit, self._scale.table, True)
        self._forget()
        self.setAccessibleDescription(self.note)

    def set_marks(self, unit: int, column: int = -1) -> None:
        """The selected unit, and the column of the present token; -1 for none."""
        self._unit, self._column = unit, column
        self.update()

    @property
    def limit(self) -> float:
        """Where the colours end, on both sides."""
        return self._scale.high

    @property
    def note(self) -> str:
        """How many rows and columns there are, and how many of them share a pixel."""
        if self._matrix is None:
            return ""
        rows, columns = self._matrix.values.shape
        text = self.tr("{rows} rows × {columns} columns").format(rows=count_text(rows), columns=count_text(columns))
        place = self.placed()
        shared = place.rows.per_row * place.columns.per_row if place is not None else 1
        return text + self.tr(", each cell the mean of {count}").format(count=shared) if shared > 1 else text

    def placed(self) -> _Placed | None:
        """Where everything lies now; None for nothing."""
        if self._placed is None and self._matrix is not None:
            px = self._theme.px
            count, across = self._matrix.values.shape
            room = max(1, self.width() - self._gutter - px(_RIGHT))
            shared = -(-across // room)
            wide = max(1, min(px(_WIDEST), room // -(-across // shared)))
            columns = plan_rows(across, None, -(-across // shared) * wide, px(_WIDEST))
            below = foot_height(self.height(), self._theme) + px(_GAP) + px(_TALLEST) // 2
            rows = plan_rows(count, None, self.height() - px(_HEAD) - below, px(_TALLEST))
            matrix = QRect(self._gutter, px(_HEAD), columns.height, rows.height)
            thick = min(max(px(6), rows.row_height), px(_TALLEST) // 2)
            bias = QRect(matrix.left(), matrix.bottom() + 1 + px(_GAP), matrix.width(), thick)
            self._placed = _Placed(matrix, bias, rows, columns)
        return self._placed

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column at a point, the row -1 on the bias; None outside."""
        place = self.placed()
        if place is None or self._matrix is None:
            return None
        column = place.columns.unit_at(x - place.matrix.left())
        row = place.rows.unit_at(y - place.matrix.top())
        if column is not None and row is None and self._matrix.bias is not None:
            row = -1 if 0 <= y - place.bias.top() < place.bias.height() else None
        return None if row is None or column is None else (row, column)

    def _forget(self) -> None:
        self._images, self._placed = [], None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows and columns find their new size."""
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, map, bias, foot, and the number under the mouse."""
        painter, place, matrix = QPainter(self), self.placed(), self._matrix
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        if place is None or matrix is None:
            return
        self._paint_head(painter, place, matrix)
        if not self._images:
            bias = np.zeros(0, np.float32) if matrix.bias is None else matrix.bias
            means = place.columns.rows_of(place.rows.rows_of(matrix.values.T).T)
            self._images = [image_of(means, self._scale)]
            self._images += [image_of(place.columns.rows_of(bias[None]), self._scale)] if len(bias) else []
        wide = place.columns.row_height
        left, top = place.matrix.left(), place.matrix.top()
        paint_map(painter, self._theme, self._images[0], left, top, (wide, place.rows.row_height))
        for image in self._images[1:]:
            paint_map(painter, self._theme, image, left, place.bias.top(), (wide, place.bias.height()))
            self._paint_beside(painter, place.bias, self.tr("bias"))
        self._paint_marks(painter, place, matrix)
        foot = foot_height(self.height(), self._theme)
        area = QRect(self._gutter, self.height() - foot, self.width() - self._gutter, foot)
        told = self.tr("Parameters of this matrix: {count}, Frobenius norm {norm}")
        told = told.format(count=count_text(matrix.parameters), norm=f"{self._norm:.4g}")
        paint_foot(painter, self._theme, self._scale, area, (told,))
        self._paint_box(painter, self._hovered(place))

    def _paint_head(self, painter: QPainter, place: _Placed, matrix: Matrix) -> None:
        bold, small = self._theme.font(12, bold=True), self._theme.font(11)
        for font, role, text, top in ((bold, "ink", matrix_title(matrix.name), 2), (small, "faint", self.note, 18)):
            painter.setFont(font)
            painter.setPen(self._theme.colour(role))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, self.width() - self._gutter)
            painter.drawText(place.matrix.left(), self._theme.px(top) + QFontMetrics(font).ascent(), shown)
        kinds = {"unit": self.tr("units"), "feature": self.tr("features"), "mixed": self.tr("units")}
        painter.setFont(small)
        self._paint_beside(painter, place.matrix, kinds.get(matrix.rows, ""))

    def _paint_beside(self, painter: QPainter, place: QRect, text: str) -> None:
        """In the gutter, as high as what it names."""
        metrics = QFontMetrics(self._theme.font(11))
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.colour("faint"))
        painter.drawText(self._theme.px(11), place.top() + (metrics.ascent() + metrics.height()) // 2 - 2, text)

    def _paint_marks(self, painter: QPainter, place: _Placed, matrix: Matrix) -> None:
        """The selected unit's row, or the row of weights that stand across it, between two lines."""
        row = place.rows.row_of(self._unit) if matrix.rows == "unit" else None
        column = place.columns.row_of(self._unit if matrix.columns == "unit" else self._column)
        painter.setPen(QPen(self._theme.colour("ink"), 1))
        if row is not None:
            y = place.matrix.top() + row * place.rows.row_height
            for edge in (y - 1, y + place.rows.row_height):
                painter.drawLine(place.matrix.left() - self._theme.px(6), edge, place.matrix.right() + 1, edge)
        if column is not None:
            x = place.matrix.left() + column * place.columns.row_height
            for edge in (x - 1, x + place.columns.row_height):
                painter.drawLine(edge, place.matrix.top() - self._theme.px(6), edge, place.matrix.top() - 1)

    def _hovered(self, place: _Placed) -> HoverText | None:
        found, matrix, names = self.at(self._mouse.x(), self._mouse.y()), self._matrix, self._names
        if found is None or matrix is None:
            return None
        row, column = found
        value = matrix.values[row, column] if row >= 0 or matrix.bias is None else matrix.bias[column]
        where = self.tr("bias") if row < 0 else names.of(matrix.rows, row)
        lines = [exact(float(value))]
        if place.columns.per_row > 1 or (row >= 0 and place.rows.per_row > 1):
            lines.append(self.tr("the colour is the mean of its neighbours too"))
        return HoverText(f"{where}   {names.of(matrix.columns, column)}", tuple(lines))

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the unit, if one is there."""
        found, matrix = self.at(event.position().x(), event.position().y()), self._matrix
        if found is None or matrix is None or event.button() != Qt.MouseButton.LeftButton:
            return
        units = [place for kind, place in zip((matrix.rows, matrix.columns), found, strict=True) if kind == "unit"]
        if units and units[0] >= 0:
            self.unit_clicked.emit(units[0])
