"""Room for a text in lines that scroll, shown several times one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from rnnviz.view.coloured_lines import ColouredLines
from rnnviz.view.coloured_painting import LETTERS, Cell
from rnnviz.view.theme import Theme

LEFT, RIGHT, HEAD = 11, 12, 24
"""Pixels at scale 1: left and right of the text, and its head line."""

_LEAST = 110
"""Pixels at scale 1 that a block needs."""

_WHOLE_LINES = 0.7
"""Letters so much smaller than there is room for are taken if no line must be broken for them."""


class ColouredArea(QAbstractScrollArea):
    """Lines as wide as the window, and blocks that all show the same of them. A click on a token makes it the step.

    Of the heights of `letters`, the largest first, it takes one with which the whole text is in view.
    """

    step_clicked = Signal(int)

    def __init__(self, theme: Theme, letters: Sequence[int] = LETTERS) -> None:
        super().__init__()
        self._theme, self._lines = theme, ColouredLines()
        self._cells = [Cell.of(theme, letter) for letter in letters]
        self._cell = self._cells[-1]
        self._wanted_blocks, self._step, self._mouse = 1, -1, QPointF(-1, -1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setMinimumHeight(theme.px(_LEAST))

    def set_step(self, step: int) -> None:
        """The current step, boxed and scrolled to; -1 for none."""
        if step != self._step:
            self._step = step
            self._show_line(self._lines.line_of(max(0, step)))
            self.viewport().update()

    @property
    def blocks(self) -> int:
        """How many blocks there are: all that are wanted, if each has room."""
        return max(1, min(self._wanted_blocks, self.viewport().height() // self._theme.px(_LEAST)))

    @property
    def natural_height(self) -> int:
        """Pixels that all lines take in one block."""
        return self._head_height() + self._lines.count * self._cell.height + self._theme.px(8)

    def token_at(self, at: QPointF) -> tuple[int, int] | None:
        """The token under a point, and the block in which it stands."""
        block = min(self.blocks - 1, int(at.y()) // max(1, self._block_height()))
        inside = at.toPoint() - self._origin(block)
        line, column = inside.y() // self._cell.height, inside.x() // self._cell.width
        if not (0 <= line < self._page() and column >= 0):
            return None
        token = self._lines.token_at(self.verticalScrollBar().value() + line, column)
        return None if token is None else (token, block)

    def place_of(self, token: int) -> QPoint:
        """The middle of a token in the first block, in the viewport, whether or not it is in view."""
        lines, columns, widths = (int(each[0]) for each in self._lines.places(range(token, token + 1)))
        line = lines - self.verticalScrollBar().value()
        return self._origin(0) + QPoint(
            columns * self._cell.width + widths * self._cell.width // 2,
            line * self._cell.height + self._cell.height // 2,
        )

    def _take_texts(self, texts: Sequence[str], apart: bool, since: int) -> None:
        self._lines.set_texts(texts, apart, since)
        self._arrange()

    def _head_height(self) -> int:
        """Pixels above the first line of each block."""
        return self._theme.px(HEAD)

    def _block_height(self) -> int:
        return self.viewport().height() // self.blocks

    def _page(self) -> int:
        """Whole lines that a block has room for."""
        room = self._block_height() - self._head_height() - self._theme.px(4)
        return max(1, room // self._cell.height)

    def _origin(self, block: int) -> QPoint:
        """Where the first line in view begins."""
        return QPoint(self._theme.px(LEFT), block * self._block_height() + self._head_height())

    def _in_view(self) -> range:
        """The lines in view."""
        first = self.verticalScrollBar().value()
        return range(first, min(first + self._page(), self._lines.count))

    def _arrange(self) -> None:
        """Letters as large as may be, lines that fill the width, and a scroll bar that counts lines."""
        room = self.viewport().width() - self._theme.px(LEFT) - self._theme.px(RIGHT)
        self._take_letters(room)
        bar, page = self.verticalScrollBar(), self._page()
        bar.setRange(0, max(0, self._lines.count - page))
        bar.setPageStep(page)

    def _take_letters(self, room: int) -> None:
        """The largest with which all lines are in view, no word is cut, and if it costs little no line is broken."""
        fitting: list[Cell] = []
        uncut: list[Cell] = []
        for cell in self._cells:
            self._cell, columns = cell, max(1, room // cell.width)
            if uncut and cell.letter < _WHOLE_LINES * uncut[0].letter:
                break
            if self._lines.least_lines(columns) > self._page():
                continue
            self._lines.set_columns(columns)
            if self._lines.count <= self._page():
                fitting.append(cell)
                uncut += [] if self._lines.cuts_words else [cell]
                if not self._lines.is_broken:
                    return
        self._cell = (uncut or fitting or self._cells[-1:])[0]
        self._lines.set_columns(max(1, room // self._cell.width))

    def _show_line(self, line: int) -> None:
        if line not in self._in_view():
            self.verticalScrollBar().setValue(line - self._page() // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew; the current step stays in view."""
        super().resizeEvent(event)
        self._arrange()
        self._show_line(self._lines.line_of(max(0, self._step)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is there."""
        self._mouse = event.position()
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Nothing is under a mouse that has left."""
        if event.type() == QEvent.Type.Leave:
            self._mouse = QPointF(-1, -1)
            self.viewport().update()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step."""
        found = self.token_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.step_clicked.emit(found[0])
