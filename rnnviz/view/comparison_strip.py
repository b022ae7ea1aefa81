"""How surprised two networks were by each token, the earlier one and the present one, over the token grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rnnviz.core.compared import Compared
from rnnviz.view.comparison_painting import ComparisonPainter
from rnnviz.view.comparison_text import ComparisonTitle, Fared, Guesses, scale_tip, token_tip
from rnnviz.view.measure import SURPRISE, Measure
from rnnviz.view.step_strip import TippedStrip
from rnnviz.view.strip_title import MARK, StripTitle, TitleLine
from rnnviz.view.theme import Theme
from rnnviz.view.token_grid import TokenGrid

_HEIGHT, _ABOVE, _BELOW = 64, 7, 9
"""Above the scale stands what is beyond it, below it the marks."""

_INDENT = 11
"""Where the lines of every strip's title begin."""

_MOST_MARKS = 8
_LEAST_MARKED = 1 / 8
"""Of the scale: two networks that differ by less than this are at one. Of surprise it is 1 nat."""

GuessesOfBoth = Callable[[int], tuple[Guesses, Guesses]]
"""What the networks, then and now, expected at a step."""


def _no_guesses(step: int) -> tuple[Guesses, Guesses]:
    return (), ()


class ComparisonStrip(TippedStrip):
    """Hidden until its owner shows it. Bars on a fixed scale; where the two differ most on screen is marked."""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._compared = Compared(None, np.empty(0, np.float32))
        self._names = (self.tr("then"), self.tr("now"))
        self._measure = SURPRISE
        self._texts: Sequence[str] = ()
        self._guesses: GuessesOfBoth = _no_guesses
        self._painter, self._titles, self._words = ComparisonPainter(theme), StripTitle(theme), ComparisonTitle(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(max(theme.px(_HEIGHT), self._words.height))
        self.setAccessibleName(self.tr("Comparison of two networks"))
        self.setAccessibleDescription(self.tr("How much each token surprised an earlier network and the present one."))
        self.hide()

    def set_comparison(
        self, then: NDArray | None, now: NDArray, then_name: str, now_name: str, measure: Measure = SURPRISE
    ) -> None:
        """Surprise of each token, nats, or what else `measure` says, (steps,) each; nan where nothing was predicted.

        The two may differ in length. Without an earlier network, `then` is None, the present one stands alone.
        """
        self._compared, self._names, self._measure = Compared(then, now), (then_name, now_name), measure
        self.update()

    def set_tokens(self, texts: Sequence[str]) -> None:
        """The tokens as typed; kept, not copied."""
        self._texts = texts

    def set_guesses(self, guesses: GuessesOfBoth) -> None:
        """Who is asked for what both networks expected at a step, when it is pointed at."""
        self._guesses = guesses

    def marked_steps(self) -> list[int]:
        """The steps on screen that bear a mark."""
        steps = self.grid.visible()
        least = _LEAST_MARKED * self._measure.most
        return self._compared.most_different(steps.start, steps.stop, _MOST_MARKS, least)

    # Painting

    @property
    def _area(self) -> QRect:
        """Of the bars, from 0 to the end of the scale."""
        above, below, left = self.theme.px(_ABOVE), self.theme.px(_BELOW), self.grid.gutter
        return QRect(left, above, max(1, self.width() - left), self.height() - above - below)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area, steps = QPainter(self), self._area, self.grid.visible()
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        painter.setPen(self.theme.colour("line"))
        for y in (area.top() - 1, area.bottom() + 1):
            painter.drawLine(area.left(), y, area.right(), y)
        then, now = self._compared.then, self._compared.now[steps.start : steps.stop]
        then = None if then is None else then[steps.start : steps.stop]
        self._painter.paint_bars(painter, area, self.grid.column_width, then, now, self._measure.most)
        self._paint_marks(painter, area)
        self.paint_veil(painter, 0, self.height())
        self._paint_title(painter)
        self.paint_step_box(painter, self.theme.px(2), self.height() - self.theme.px(4))

    def _paint_marks(self, painter: QPainter, area: QRect) -> None:
        half = self.grid.column_width / 2
        marks = [
            (self.grid.x_of(step) + half, float(self._compared.differences(step, step + 1)[0]))
            for step in self.marked_steps()
        ]
        self._painter.paint_marks(painter, area.bottom() + 1 + self.theme.px(2), marks)

    def _title_lines(self) -> list[TitleLine]:
        room = self.grid.gutter - self.theme.px(MARK) - self.theme.px(_INDENT) - 1
        return self._words.lines(self._compared, self._names, self._measure, room)

    def _paint_title(self, painter: QPainter) -> None:
        top = (self.height() - self._words.height) // 2
        place = QRect(0, top, self.grid.gutter - self.theme.px(MARK), self._words.height)
        bar = QRect(0, self.theme.px(2), self.theme.px(3), self.height() - self.theme.px(4))
        placed = self._titles.placed(self._title_lines(), place)
        self._titles.paint(painter, bar, self.theme.colour("ink"), placed, hot=False)

    # The mouse

    def tip_at(self, x: float) -> str:
        """What is said about the place `x` pixels from the left edge."""
        step = self.grid.step_at(x)
        if step is None or step >= len(self._texts):
            return scale_tip(self._names, self._compared.then is not None, self._measure)
        then_guesses, now_guesses = self._guesses(step)
        then = self._compared.then
        earlier = None if then is None else Fared(self._names[0], _at(then, step), then_guesses)
        now = Fared(self._names[1], _at(self._compared.now, step), now_guesses)
        return token_tip(step, self._texts[step], earlier, now, self._measure)


def _at(values: NDArray, step: int) -> float:
    return float(values[step]) if step < len(values) else float("nan")
