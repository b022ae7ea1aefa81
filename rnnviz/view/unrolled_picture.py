"""The picture of a recurrence with its live numbers: unrolled over time with the same U, V, W, or rolled up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.core.number_text import number_of
from rnnviz.core.recurrence import Unrolled
from rnnviz.view import tips
from rnnviz.view.numerals import exact, plain, subscript
from rnnviz.view.theme import Theme
from rnnviz.view.unrolled_layout import LINE, MARGIN, Column, Edge, Picture, capacity, rolled, unrolled
from rnnviz.view.unrolled_painting import Brush

_REACH, _DECIMALS = 9, 6
_HEIGHT, _MOST_ZOOM = 200, 1.6


class UnrolledPicture(QWidget):
    """Shows steps `first`.. of a run; the owner is asked for others by `range_changed`.

    `x_clicked(step)`, `step_clicked(step)`, `letter_hovered(letter or "")`.
    """

    x_clicked = Signal(int)
    step_clicked = Signal(int)
    letter_hovered = Signal(str)
    range_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._desk = self._theme = theme
        self._run: Unrolled | None = None
        self._first, self._steps, self._units = 0, 0, 1
        self._step, self._activation, self._letter = -1, "tanh", ""
        self._texts: Sequence[str] = ()
        self._is_rolled = False
        self._picture = Picture((), (), None)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The network over time"))

    def sizeHint(self) -> QSize:
        """Two steps of two units."""
        return QSize(self._desk.px(520), self._desk.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """One step."""
        return QSize(self._desk.px(300), self._desk.px(130 + LINE * self._units))

    @property
    def wanted(self) -> range:
        """The steps that fit, the current one among them."""
        if self._is_rolled:
            return range(max(0, self._step), max(0, self._step) + 1)
        room = capacity(self.width(), self._desk)
        first = min(max(0, self._step - room + 1), max(0, self._steps - room))
        return range(first, min(self._steps, first + room))

    @property
    def picture(self) -> Picture:
        """What is drawn and where."""
        return self._picture

    def set_rolled(self, is_rolled: bool) -> None:
        """One cell with a loop, or one copy a step."""
        self._is_rolled = is_rolled
        self.range_changed.emit()

    def set_place(self, step: int, steps: int) -> None:
        """The current step, -1 for none, of so many; :attr:`wanted` may change."""
        self._step, self._steps = step, steps

    def set_run(self, run: Unrolled, first: int, texts: Sequence[str], activation: str) -> None:
        """The numbers of steps `first`.., and all tokens as typed."""
        self._run, self._first, self._texts, self._activation = run, first, texts, activation
        self._units = len(run.start)
        self._lay_out()

    def set_letter(self, letter: str) -> None:
        """Light up every line of this weight; "" for none."""
        if letter != self._letter:
            self._letter = letter
            self.update()

    def number_at(self, column: Column) -> int:
        """The row of the run that a column shows."""
        return column.step - self._first

    def _lay_out(self) -> None:
        self._zoom()
        gap = self._theme.px(MARGIN)
        area = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        there = range(self._first, self._first + (0 if self._run is None else len(self._run.x)))
        shown = [step for step in self.wanted if step in there]
        if self._is_rolled and shown:
            self._picture = rolled(area, self._theme, shown[0], self._units)
        else:
            steps = range(shown[0], shown[-1] + 1) if shown else range(0)
            self._picture = unrolled(area, self._theme, steps, self._units)
        self.setAccessibleDescription("; ".join(self._told(column) for column in self._picture.columns))
        self.update()

    def _zoom(self) -> None:
        """As large as the height allows and all that is shown still fits."""
        zoom = min(_MOST_ZOOM, self.height() / self._desk.px(_HEIGHT))
        while zoom > 1 and capacity(self.width(), Theme(self._desk.dark, self._desk.scale * zoom)) < len(self.wanted):
            zoom -= 0.1
        self._theme = Theme(self._desk.dark, self._desk.scale * max(1.0, zoom))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may have room for other steps."""
        super().resizeEvent(event)
        self.range_changed.emit()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lines below boxes."""
        brush = Brush(self, self._theme)
        for edge in self._picture.edges:
            brush.edge(edge, edge.letter == self._letter)
        if self._picture.start is not None and self._run is not None:
            self._paint_start(brush, self._picture.start)
        for column in self._picture.columns:
            self._paint_column(brush, column)
        brush.end()

    def _paint_start(self, brush: Brush, box: QRectF) -> None:
        assert self._run is not None
        brush.box(box, self._theme.colour("line"), 1.2)
        brush.write(brush.line_of(box, 0), f"s{subscript(self._first)}", faint=True)
        for unit, value in enumerate(self._run.start.tolist()):
            brush.write(brush.line_of(box, unit + 1), plain(value, _DECIMALS), mono=True)

    def _paint_column(self, brush: Brush, column: Column) -> None:
        assert self._run is not None
        row, current = self.number_at(column), column.step == self._step
        faint, number = self._theme.colour("faint"), subscript(column.step + 1)
        edge = self._theme.colour("ink") if current else faint
        for box in (column.x, column.state, column.output):
            brush.box(box, edge, 2.0 if current else 1.0)
        brush.pair(column.x, f"x{number}", self._entered(column))
        outputs = ", ".join(plain(value, _DECIMALS) for value in self._run.output[row].tolist())
        brush.pair(column.output, f"o{number}", outputs)
        heads = self.tr("sum"), f"s{number} = {self._activation}"
        brush.halves(brush.line_of(column.state, 0), *heads, faint=True)
        for unit, (before, state) in enumerate(zip(self._run.before[row], self._run.state[row], strict=True)):
            texts = plain(float(before), _DECIMALS), plain(float(state), _DECIMALS)
            brush.halves(brush.line_of(column.state, unit + 1), *texts)

    def _entered(self, column: Column) -> str:
        """A number as it was typed; what is none entered as 0, and that is said."""
        assert self._run is not None
        values, text = self._run.x[self.number_at(column)].tolist(), self._texts[column.step]
        if len(values) > 1:
            return ", ".join(plain(value, 4) for value in values)
        return text if number_of(text) is not None else f"{text} → 0"

    # The mouse

    def edge_at(self, place: QPointF) -> Edge | None:
        """The line under the mouse."""
        reach = self._theme.px(_REACH)
        for edge in self._picture.edges:
            for start, end in zip(edge.points, edge.points[1:], strict=False):
                box = QRectF(start, end).normalized().adjusted(-reach, -reach, reach, reach)
                if box.contains(place):
                    return edge
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """One line lights up all that bear the same letter."""
        edge = self.edge_at(event.position())
        self.letter_hovered.emit("" if edge is None else edge.letter)
        is_x = any(column.x.contains(event.position()) for column in self._picture.columns)
        self.setCursor(Qt.CursorShape.IBeamCursor if is_x else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self.letter_hovered.emit("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on an input edits it, on anything else of a step goes there."""
        for column in self._picture.columns:
            if column.x.contains(event.position()):
                self.x_clicked.emit(column.step)
            elif column.state.united(column.output).contains(event.position()):
                self.step_clicked.emit(column.step)

    def event(self, event: QEvent) -> bool:
        """All digits of what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tips.show(event, self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, place: QPointF) -> str:
        """What is said about a place."""
        for column in self._picture.columns:
            if any(box.contains(place) for box in (column.x, column.state, column.output)):
                return self._told(column)
        edge = self.edge_at(place)
        sentences = {
            "U": self.tr("U weighs what enters: the same numbers at every step."),
            "W": self.tr("W weighs the state of the step before: the same numbers at every step."),
            "V": self.tr("V makes the output out of the state: the same numbers at every step."),
        }
        return "" if edge is None else sentences[edge.letter]

    def _told(self, column: Column) -> str:
        assert self._run is not None
        row = self.number_at(column)
        sentence = self.tr("step {step}: x {x}, before the activation [{before}], state [{state}], output {output}")
        x, before, state, output = (
            " ".join(exact(value) for value in values.tolist())
            for values in (self._run.x[row], self._run.before[row], self._run.state[row], self._run.output[row])
        )
        return sentence.format(step=column.step + 1, x=x, before=before, state=state, output=output)
