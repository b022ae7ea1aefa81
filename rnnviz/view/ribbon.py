"""The ribbon: what was typed, one token a column, coloured by how much it surprised the network."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from rnnviz.core.forecast import SquaredErrors
from rnnviz.view import colours
from rnnviz.view.grid_view import GridView
from rnnviz.view.map_images import picture
from rnnviz.view.measure import SURPRISE, Measure
from rnnviz.view.theme import Theme
from rnnviz.view.token_cell import NARROWEST_READ, TokenCell
from rnnviz.view.token_grid import TokenGrid
from rnnviz.view.token_tip import guesses_tip, scale_tip, token_tip

_HEIGHT, _EDGE = 34, 3


class Ribbon(GridView):
    """Draws the tokens of the steps that the grid shows, the caret and the guesses behind it."""

    step_clicked = Signal(int)
    """the step whose token was clicked"""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._counts = False
        self._texts: Sequence[str] = ()
        self._known: Sequence[bool] = ()
        self._surprise: NDArray[np.float32] | SquaredErrors = np.empty(0, np.float32)
        self._measure = SURPRISE
        self._cursor = 0
        self._guesses: list[tuple[str, float]] = []
        self._top, self._inner = theme.px(_EDGE), theme.px(_HEIGHT) - 2 * theme.px(_EDGE)
        self._cell = TokenCell(theme)
        self._colours = [QColor.fromRgb(int(entry)) for entry in colours.surprise_table(theme)]
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setAccessibleName(self.tr("Ribbon of tokens"))
        self.setAccessibleDescription(self.tr("What was typed, one token a column, coloured by surprise."))

    def set_tokens(self, texts: Sequence[str], known: Sequence[bool]) -> None:
        """The tokens as typed and whether the network knows each; kept, not copied. The grid is told by its owner."""
        self._texts, self._known = texts, known
        self.update()

    def set_surprise(self, surprise: NDArray[np.float32] | SquaredErrors, measure: Measure = SURPRISE) -> None:
        """-ln p of each token, nats, or what else `measure` says, (steps,); nan where nothing was predicted.

        It may end before the tokens do.
        """
        self._surprise, self._measure = surprise, measure
        self.update()

    def set_cursor(self, cursor: int) -> None:
        """Tokens before the caret; the token before it is the current step."""
        if cursor != self._cursor:
            self._cursor, self.step = cursor, cursor - 1
            self.update()

    def set_guesses(self, guesses: list[tuple[str, float]]) -> None:
        """What the network expects next, (text, probability), most likely first; shown when the caret is at the end."""
        self._guesses = list(guesses)
        self.update()

    # Painting

    def _column(self, step: int) -> QRect:
        return self.column_rect(step, self._top, self._inner)

    @property
    def _is_narrow(self) -> bool:
        return self.grid.column_width < self.theme.px(NARROWEST_READ)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        self._paint_label(painter)
        steps = self.grid.visible()
        steps = range(steps.start, min(steps.stop, len(self._texts)))
        if self._is_narrow:
            self._paint_bars(painter, steps)
        else:
            self._paint_tokens(painter, steps)
        self._paint_guesses(painter)
        self.paint_veil(painter, self._top, self._inner)
        self.paint_step_box(painter, self._top, self._inner)
        self._paint_caret(painter)

    def set_counts(self, counts: bool) -> None:
        """Whether the columns bear the numbers of steps, because tokens are rows of numbers."""
        self._counts = counts
        self.update()

    def _paint_label(self, painter: QPainter) -> None:
        painter.setFont(self.theme.font(11))
        painter.setPen(self.theme.colour("faint"))
        area = QRect(self.theme.px(11), 0, self.grid.gutter - self.theme.px(11), self.height())
        label = self.tr("step") if self._counts else self.tr("type here")
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)

    def _surprise_at(self, step: int) -> float:
        return float(self._surprise[step]) if step < len(self._surprise) else float("nan")

    def _paint_bars(self, painter: QPainter, steps: range) -> None:
        """Columns too narrow for letters: colours alone."""
        surprise = np.full(len(steps), np.nan)
        there = self._surprise[steps.start : steps.stop]
        surprise[: len(there)] = there
        pixels = colours.surprise_table(self.theme)[colours.to_indices(surprise, 0.0, self._measure.most)]
        pixels = np.where(np.isnan(surprise), np.uint32(self.theme.colour("paper").rgb()), pixels)[None]
        if len(steps):
            width = len(steps) * self.grid.column_width
            target = QRect(self.grid.x_of(steps.start), self._top, width, self._inner)
            painter.drawImage(target, picture(np.ascontiguousarray(pixels)))

    def _paint_tokens(self, painter: QPainter, steps: range) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_by = self.theme.px(3)
        surprise = self._surprise[steps.start : steps.stop]
        entries = colours.to_indices(surprise, 0.0, self._measure.most)
        columns = [self._column(step) for step in steps]
        painter.setPen(Qt.PenStyle.NoPen)
        for column, nats, entry in zip(columns, surprise.tolist(), entries.tolist(), strict=False):
            if nats == nats:
                painter.setBrush(self._colours[entry])
                painter.drawRoundedRect(column.adjusted(0, 0, -1, 0), round_by, round_by)
        painter.setPen(self.theme.colour("ink"))
        for step, column in zip(steps, columns, strict=True):
            self._cell.paint(painter, self._texts[step], column)
        self._paint_marks(painter, steps)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_marks(self, painter: QPainter, steps: range) -> None:
        """A dotted outline round what the network does not know, a notch in what surprises beyond the scale."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour("warning"), 1.2, Qt.PenStyle.DotLine))
        for step in steps:
            if step < len(self._known) and not self._known[step]:
                painter.drawRoundedRect(QRectF(self._column(step)).adjusted(1, 1, -2, -1), 3, 3)
        size = self.theme.px(4)
        for step, measured in zip(steps, self._surprise[steps.start : steps.stop].tolist(), strict=False):
            if measured > self._measure.most:
                column = self._column(step)
                painter.fillRect(column.right() - size, column.top(), size, size, self.theme.colour("ink"))

    def _paint_caret(self, painter: QPainter) -> None:
        if self.grid.first <= self._cursor <= self.grid.first + self.grid.columns:
            thick = self.theme.px(3)
            left = self.grid.x_of(self._cursor) - thick // 2
            painter.fillRect(QRect(left, 0, thick, self.height()), self.theme.colour("accent"))

    def _paint_guesses(self, painter: QPainter) -> None:
        """The likeliest next tokens behind the caret, fainter the less likely, parted by strokes: this or that."""
        if self._cursor != len(self._texts) or self._is_narrow:
            return
        for place, (text, probability) in enumerate(self._guesses):
            column = self._column(self._cursor + place)
            if column.right() >= self.width():
                return
            colour = QColor(self.theme.colour("faint"))
            colour.setAlphaF(min(1.0, 0.35 + 0.65 * probability))
            painter.setPen(colour)
            self._cell.paint(painter, text, column)
            if place:
                self._cell.paint(painter, "/", QRect(column.left() - 3, column.top(), 6, column.height()))

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        step = self.grid.step_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and step is not None:
            self.step_clicked.emit(step)

    def tip_at(self, x: float) -> str:
        """What is said about the place `x` pixels from the left edge."""
        step = self.grid.step_at(x)
        if step is not None and step < len(self._texts):
            known = step >= len(self._known) or bool(self._known[step])
            return token_tip(step, self._texts[step], known, self._surprise_at(step), self._measure)
        behind = self._cursor == len(self._texts) and x >= self.grid.x_of(self._cursor)
        return guesses_tip(self._guesses, self._measure) if behind and self._guesses else scale_tip(self._measure)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().x()), self)
            return True
        return super().event(event)
