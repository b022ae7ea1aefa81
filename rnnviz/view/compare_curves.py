"""The costs of several networks as curves over the token grid, and where their predictions are furthest apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from rnnviz.core.disagreement import top_steps
from rnnviz.view.compare_picture import ComparePicture
from rnnviz.view.compare_strokes import CAP, CompareFigure
from rnnviz.view.compare_text import CompareMeasure, Guesses, compare_tip
from rnnviz.view.step_strip import TippedStrip
from rnnviz.view.strip_title import MARK, PlacedLine, StripTitle, TitleLine
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_HEIGHT, _LOW, _MARKS, _BAND, _GAP = 112, 66, 10, 22, 12
_MOST_MARKS = 8

GuessesAt = Callable[[int], Sequence[Guesses]]
"""What each network expected at a step."""


class CompareCurves(TippedStrip):
    """Fixed scales; what lies beyond one bears a mark. A click goes to the step."""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._names: list[str] = []
        self._costs: list[NDArray] = []
        self._apart: NDArray = np.empty(0)
        self._least = 0.0
        self._measure = CompareMeasure()
        self._texts: Sequence[str] = ()
        self._guesses: GuessesAt = lambda _step: ()
        self._titles = StripTitle(theme)
        self._titled: tuple[CompareMeasure, bool] | None = None
        self._placed: list[tuple[QRect, str, list[PlacedLine]]] = []
        self._slots: Sequence[int] = ()
        self._is_low = False
        self._picture = ComparePicture(theme, grid)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(self.heights[0])
        self.setAccessibleName(self.tr("Surprise of several networks"))
        self.setAccessibleDescription(self.tr("One curve a network; triangles mark where they disagree most."))

    @property
    def heights(self) -> tuple[int, int]:
        """Pixels, with bars and without."""
        return self.theme.px(_HEIGHT), self.theme.px(_LOW)

    def set_low(self, is_low: bool) -> None:
        """Leave the bars out, where there is little room; the triangles stay."""
        if is_low != self._is_low:
            self._is_low = is_low
            self.setFixedHeight(self.heights[is_low])
            self.update()

    def set_costs(
        self,
        names: Sequence[str],
        costs: Sequence[NDArray],
        apart: NDArray,
        least: float,
        measure: CompareMeasure,
        slots: Sequence[int] = (),
    ) -> None:
        """Of each network its name and its costs, (steps,); `apart` (steps,) of which `least` counts as different.

        nan where nothing is known. `slots` are those of the lanes, in order of the networks without.
        """
        self._slots = tuple(slots)
        self._names, self._costs, self._apart = list(names), list(costs), apart
        self._least, self._measure = least, measure
        self.update()

    def set_texts(self, texts: Sequence[str], guesses: GuessesAt) -> None:
        """The tokens as typed, kept and not copied, and who is asked what was expected in place of one."""
        self._texts, self._guesses = texts, guesses

    def marked_steps(self) -> list[int]:
        """The steps on screen that bear a mark, the greatest disagreement first."""
        steps = self.grid.visible()
        return top_steps(self._apart, steps.start, steps.stop, _MOST_MARKS, self._least)

    # Painting

    @property
    def _band(self) -> QRect:
        left = self.grid.gutter
        return QRect(
            left, self.theme.px(_MARKS), max(1, self.width() - left), 0 if self._is_low else self.theme.px(_BAND)
        )

    @property
    def _area(self) -> QRect:
        top = self._band.bottom() + 1 + self.theme.px(_GAP)
        return QRect(self._band.left(), top, self._band.width(), self.height() - top - self.theme.px(CAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.grid.gutter, self.height()), self.theme.colour("paper"))
        figure = CompareFigure(self._costs, self._apart, self._measure, self._band, self._area, self._slots)
        self._picture.paint(painter, figure)
        self._paint_marks(painter)
        self.paint_veil(painter, 0, self.height())
        self._paint_titles(painter)
        self.paint_step_box(painter, self.theme.px(1), self.height() - self.theme.px(2))

    def _paint_marks(self, painter: QPainter) -> None:
        """A triangle over the greatest bars, towards the ribbon."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("ink"))
        half, high, top = self.theme.px(4), self.theme.px(6), self.theme.px(1)
        for step in self.marked_steps():
            x = self.grid.x_of(step) + self.grid.column_width / 2
            painter.drawPolygon(
                QPolygonF([QPointF(x - half, top + high), QPointF(x + half, top + high), QPointF(x, top)])
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_titles(self, painter: QPainter) -> None:
        if self._titled != (self._measure, self._is_low):
            self._titled, self._placed = (self._measure, self._is_low), self._place_titles()
        for bar, role, lines in self._placed:
            self._titles.paint(painter, bar, self.theme.colour(role), lines, False)

    def _place_titles(self) -> list[tuple[QRect, str, list[PlacedLine]]]:
        """Of the bars and of the curves what stands in the gutter: a bar, its colour, and the lines beside it."""
        theme, width = self.theme, self.grid.gutter - self.theme.px(MARK)
        bold, small, faint, ink = theme.font(13, True), theme.font(11), theme.colour("faint"), theme.colour("ink")
        measure, placed = self._measure, []
        titles = (
            (self.tr("apart"), measure.range_apart, self._band, "faint"),
            (measure.title, measure.range, self._area, "ink"),
        )
        for title, scale, area, role in titles[self._is_low :]:
            lines = [TitleLine(title, bold, ink, 0), TitleLine(scale, small, faint, 1)]
            room = QRect(0, area.top() - theme.px(4), width, max(area.height(), theme.px(36)))
            placed.append((QRect(0, area.top(), theme.px(3), area.height()), role, self._titles.placed(lines, room)))
        return placed

    # The mouse

    def tip_at(self, x: float) -> str:
        """What is said about the place `x` pixels from the left edge."""
        step = self.grid.step_at(x)
        if step is None or step >= len(self._texts):
            return self._measure.about_lines if self._is_low else self._measure.about
        guesses = list(self._guesses(step)) or [()] * len(self._names)
        fared = [
            (name, _at(costs, step), expected)
            for name, costs, expected in zip(self._names, self._costs, guesses, strict=True)
        ]
        return compare_tip(step, self._texts[step], fared, _at(self._apart, step), self._measure)


def _at(values: NDArray, step: int) -> float:
    return float(values[step]) if step < len(values) else float("nan")
