"""Paints one label a column: as coloured bands where there are few labels, as words where there are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath

from rnnviz.view.label_words import NOTHING, ink_on, label_colours, label_word
from rnnviz.view.theme import Theme
from rnnviz.view.token_cell import NARROWEST_READ, TokenCell

_FEW = 8
"""So many labels have a colour each."""

_SIZES = (13, 12, 11, 10)
"""Of letters, in pixels at scale 1; a name is elided only in the last."""

_LEAST_READ = 3
"""Of a name of which not so many letters fit, nothing is written."""


@dataclass(frozen=True)
class Run:
    """Neighbours with the same label: columns `first` to before `stop`, counted from the first on screen."""

    label: int
    first: int
    stop: int


def runs_of(labels: NDArray) -> Iterator[Run]:
    """Labels (n,) as runs, from left to right."""
    place = 0
    for label, group in groupby(labels.tolist()):
        count = len(list(group))
        yield Run(label, place, place + count)
        place += count


class BandPainter:
    """The stronger the colour, the surer the network; at 1 / labels it is gone."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._cell = TokenCell(theme)
        self._fonts = [theme.font(pixels, bold=True) for pixels in _SIZES]
        self._paper = theme.colour("paper")

    def paint(self, painter: QPainter, area: QRect, column: int, labels: Sequence[str], probabilities: NDArray) -> None:
        """`probabilities` (steps, labels) 0..1 of the columns from the left edge of `area` on; nan paints nothing."""
        sound = np.isfinite(probabilities).all(axis=1)
        likeliest = np.where(sound, np.nan_to_num(probabilities).argmax(axis=1), -1)
        share = 1 / max(2, len(labels))
        sure = np.clip((np.nan_to_num(probabilities).max(axis=1, initial=0) - share) / (1 - share), 0, 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len([label for label in labels if label not in NOTHING]) > _FEW:
            self._paint_words(painter, area, column, labels, likeliest, sure)
        else:
            self._paint_bands(painter, area, column, labels, likeliest, sure)
        painter.restore()

    def _paint_bands(
        self, painter: QPainter, area: QRect, column: int, labels: Sequence[str], likeliest: NDArray, sure: NDArray
    ) -> None:
        colours = label_colours(tuple(labels), self._theme)
        for run in runs_of(likeliest):
            if run.label < 0:
                continue
            place = QRect(area.left() + run.first * column, area.top(), (run.stop - run.first) * column, area.height())
            if labels[run.label] in NOTHING:
                painter.fillRect(place.left(), place.center().y(), place.width() - 1, 2, colours[run.label])
            else:
                self._paint_band(painter, place, column, colours[run.label], sure[run.first : run.stop])
                mean = self._mixed(colours[run.label], float(sure[run.first : run.stop].mean()))
                self._paint_name(painter, place, label_word(labels[run.label]), mean)

    def _paint_band(self, painter: QPainter, place: QRect, column: int, colour: QColor, sure: NDArray) -> None:
        """One rounded band, each of its columns as strong as the network was sure there."""
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(place).adjusted(0, 0, -1, 0), self._theme.px(4), self._theme.px(4))
        painter.save()
        painter.setClipPath(shape)
        for step, strength in enumerate(sure.tolist()):
            left = place.left() + step * column
            painter.fillRect(QRect(left, place.top(), column, place.height()), self._mixed(colour, strength))
        painter.restore()

    def _mixed(self, colour: QColor, strength: float) -> QColor:
        part = 0.15 + 0.85 * strength
        paper = self._paper
        ends = ((colour.red(), paper.red()), (colour.green(), paper.green()), (colour.blue(), paper.blue()))
        return QColor(*(round(part * full + (1 - part) * none) for full, none in ends))

    def _paint_name(self, painter: QPainter, place: QRect, name: str, ground: QColor) -> None:
        room = place.width() - 2 * self._theme.px(3)
        fitting = [font for font in self._fonts if QFontMetrics(font).horizontalAdvance(name) <= room]
        font = (fitting or self._fonts[-1:])[0]
        text = name if fitting else QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
        if text != name and len(text) <= _LEAST_READ:
            return
        painter.setFont(font)
        painter.setPen(ink_on(ground))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_words(
        self, painter: QPainter, area: QRect, column: int, labels: Sequence[str], likeliest: NDArray, sure: NDArray
    ) -> None:
        if column < self._theme.px(NARROWEST_READ):
            return
        ink, faint = self._theme.colour("ink"), self._theme.colour("faint")
        for step, (label, strength) in enumerate(zip(likeliest.tolist(), sure.tolist(), strict=True)):
            if label < 0:
                continue
            colour = QColor(faint if labels[label] in NOTHING else ink)
            colour.setAlphaF(0.35 + 0.65 * strength)
            painter.setPen(colour)
            place = QRect(area.left() + step * column, area.top(), column, area.height())
            self._cell.paint(painter, label_word(labels[label]), place)
