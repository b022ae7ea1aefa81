"""The panel with the equations of the selected unit, its real numbers in them, and what pushed it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from operator import itemgetter

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.core.architecture import Layer
from rnnviz.core.explain import UnitStep
from rnnviz.core.place import Place
from rnnviz.view import tips
from rnnviz.view.colours import readable
from rnnviz.view.formula_lines import equations, symbolic
from rnnviz.view.formula_runs import IN_FULL, STYLES, Line, Run, Style
from rnnviz.view.formula_why import why
from rnnviz.view.line_fitting import LineFitting
from rnnviz.view.theme import Theme

_LARGE, _SMALL = 14, 12
_MOST_UNITS = 6
_LINES, _LINE_HEIGHT, _MARGIN_X, _MARGIN_Y = 4, 20, 11, 8
_USUAL = Line("", (Run("f = σ(−2.10 from h + 1.84 from “e” − 0.46 bias) = 0.97"),))
"""The writing is as large as this line allows. It must not hang on the numbers, or it would jump from step to step."""


class FormulaPanel(QWidget):
    """Equations of one UnitStep. What does not fit is said with fewer decimals; the tooltip has them all.

    Every number leads somewhere: to itself, to the step before that left it, or to what adds up to it.
    """

    place_requested = Signal(object)
    """The Place of a number that was clicked; before the first step where its step is -1"""
    why_requested = Signal(object)
    """The Place of a number of which it is asked what adds up to it"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unit_step: UnitStep | None = None
        self._layer = Layer("lstm", 1)
        self._token_text = ""
        self._quantity = ""
        self._lines: list[Line] = []
        self._places: list[tuple[QRectF, Run]] = []
        self._hovered: Run | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(self.minimum_height(theme))
        self._fitting = self._largest_fitting()
        self._arrange()

    @classmethod
    def minimum_height(cls, theme: Theme) -> int:
        """Logical pixels that four lines of the smallest writing need."""
        return theme.px(_LINES * _LINE_HEIGHT + 2 * _MARGIN_Y)

    def sizeHint(self) -> QSize:
        """A little air between the lines."""
        return QSize(self._theme.px(380), self._theme.px(122))

    def minimumSizeHint(self) -> QSize:
        """Narrower than this, sums are cut."""
        return QSize(self._theme.px(330), self.minimum_height(self._theme))

    @property
    def texts(self) -> list[str]:
        """The lines as they are written, top to bottom."""
        return [str(line) for line in self._lines]

    @property
    def links(self) -> dict[int, QRectF]:
        """Where each unit of the step before stands that pushes, in logical pixels."""
        return {run.to.unit: place for place, run in self._places if run.to is not None and self._pushes(run)}

    def _pushes(self, run: Run) -> bool:
        """Whether it is a unit of the step before, and not the unit's own state in an equation."""
        return run.to is not None and not run.asks and run in self._lines[-1].runs

    @property
    def places(self) -> list[tuple[QRectF, Run]]:
        """Every run with where it stands, in logical pixels."""
        return self._places

    def set_unit_step(self, unit_step: UnitStep | None, layer: Layer, token_text: str) -> None:
        """Show a unit's step of a cell like `layer`; None shows the equations in letters."""
        is_another = layer.cell != self._layer.cell
        self._unit_step, self._layer, self._token_text = unit_step, layer, token_text
        if is_another:
            self._fitting = self._largest_fitting()
        self._arrange()

    def set_quantity(self, name: str) -> None:
        """Spell out the sum behind this quantity; a name that the cell has not gives its usual one."""
        if name != self._quantity:
            self._quantity = name
            self._arrange()

    def _largest_fitting(self) -> LineFitting:
        width = self._room().width()
        for pixels in range(_LARGE, _SMALL, -1):
            fitting = LineFitting(self._theme, pixels, width)
            if fitting.fits(_USUAL) and self._line_height() >= self._theme.px(pixels * 1.6):
                return fitting
        return LineFitting(self._theme, _SMALL, width)

    def _arrange(self) -> None:
        """Choose how much each line says, and where every run stands."""
        self._lines = [self._fitting.first_that_fits(versions) for versions in self._versions()]
        self._places = self._placed()
        self._hovered = None
        self.setAccessibleDescription("\n".join(self.texts))
        self.update()

    def _versions(self) -> list[Iterable[Line]]:
        """For every line what it could say, the fullest first; worked out only as far as it is asked for."""
        step, layer, quantity = self._unit_step, self._layer, self._quantity
        if step is None:
            return [[line] for line in symbolic(layer)]

        @cache
        def written(style: Style) -> list[Line]:
            return equations(step, layer, quantity, self._token_text, style)

        lines = [map(itemgetter(index), map(written, STYLES)) for index in range(len(written(STYLES[0])))]
        return [*lines, (why(step, layer, quantity, most) for most in range(_MOST_UNITS, 0, -1))]

    def _room(self) -> QRectF:
        across, down = self._theme.px(_MARGIN_X), self._theme.px(_MARGIN_Y)
        return QRectF(self.rect()).adjusted(across, down, -across, -down)

    def _line_height(self) -> float:
        lines = _LINES + (self._layer.cell == "gru")  # which has an equation more
        return min(self._room().height() / lines, float(self._theme.px(30)))

    def _line_top(self, index: int) -> float:
        return self._room().center().y() + self._line_height() * (index - len(self._lines) / 2)

    def _placed(self) -> list[tuple[QRectF, Run]]:
        places, height = [], self._line_height()
        for index, line in enumerate(self._lines):
            left, top = self._room().left(), self._line_top(index)
            for run in line.runs:
                width = self._fitting.width_of(run)
                places.append((QRectF(left, top, width, height), run))
                left += width
        return places

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it fits."""
        super().resizeEvent(event)
        self._fitting = self._largest_fitting()
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel, its lines, and a bar before the one that gives the chosen quantity."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("panel"))
        radius = self._theme.px(8)
        painter.drawRoundedRect(self.rect(), radius, radius)
        for index, line in enumerate(self._lines):
            if line.quantity and line.quantity == self._quantity:
                self._paint_bar(painter, index)
        for place, run in self._places:
            self._paint_run(painter, place, run)
        painter.end()

    def _paint_bar(self, painter: QPainter, index: int) -> None:
        painter.setBrush(self._theme.identity(self._quantity))
        left, width, gap = self._theme.px(4), self._theme.px(3), self._theme.px(4)
        bar = QRectF(left, self._line_top(index) + gap, width, self._line_height() - 2 * gap)
        painter.drawRoundedRect(bar, width / 2, width / 2)

    def _paint_run(self, painter: QPainter, place: QRectF, run: Run) -> None:
        font = self._fitting.font(run)
        font.setUnderline(run is self._hovered)
        painter.setFont(font)
        painter.setPen(readable(run.role, self._theme) if run.is_quantity else self._theme.colour(run.role))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place.adjusted(0, 0, 2, 0), int(flags) | int(Qt.TextFlag.TextDontClip), run.text)

    def _link_at(self, position: QPointF) -> Run | None:
        """What leads somewhere under the mouse."""
        linked = (run for place, run in self._places if run.to is not None and place.contains(position))
        return next(linked, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Underline what can be clicked."""
        hovered = self._link_at(event.position())
        if hovered is not self._hovered:
            self._hovered = hovered
            self.setCursor(Qt.CursorShape.ArrowCursor if hovered is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the number under the mouse leads."""
        link = self._link_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and link is not None:
            (self.why_requested if link.asks else self.place_requested).emit(link.to)

    def event(self, event: QEvent) -> bool:
        """Say what is under the mouse and where it leads."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        tips.show(event, self.tip_at(QPointF(event.pos())), self)
        return True

    def tip_at(self, position: QPointF) -> str:
        """What a hover says at a position in the widget."""
        step = self._unit_step
        if step is None:
            return ""
        link = self._link_at(position)
        if link is not None and link.to is not None and link.to.step < step.step:
            return self._tip_of_earlier(link.to, self._pushes(link))
        full = "\n".join(map(str, equations(step, self._layer, self._quantity, self._token_text, IN_FULL)))
        return full + "\n" + self.tr("Click to see what adds up to it.") if link is not None and link.asks else full

    def _tip_of_earlier(self, to: Place, pushes: bool) -> str:
        if to.step < 0:
            return self.tr("This is what the network begins with: the way back ends here.")
        follow = self.tr("Click to follow it.")
        if not pushes:
            return self.tr("What the step before left.") + "\n" + follow
        sentence = self.tr("Unit {unit} of the step before pushes here: its hidden state times its weight.")
        return sentence.format(unit=to.unit) + "\n" + follow
