"""Paints lines of text on the colours of one unit: the ground as one picture, a letter's ink by what lies under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from rnnviz.view.coloured_lines import ColouredLines
from rnnviz.view.glyphs import glyph
from rnnviz.view.map_images import MapImage, picture
from rnnviz.view.scale import Scale
from rnnviz.view.strip import paint_map
from rnnviz.view.theme import Theme

LETTER = 14
"""Height of the letters in pixels at scale 1, where there are many."""

LETTERS = (30, 26, 22, 18, LETTER)
"""Of a short text the letters are as large as there is room for all of it."""


@dataclass(frozen=True)
class Cell:
    """The place of one column in one line, pixels, and the height of the `letter` in it, pixels at scale 1."""

    width: int
    height: int
    letter: int

    @staticmethod
    def of(theme: Theme, letter: int) -> Cell:
        """As wide as a letter of the fixed-width font, and a little higher."""
        metrics = QFontMetrics(theme.mono(letter))
        return Cell(max(1, round(metrics.horizontalAdvance("0" * 20) / 20)), metrics.height() + theme.px(2), letter)


@dataclass(frozen=True, eq=False)
class Block:
    """What is drawn: the tokens of the lines `shown`, and the values of those of them that were read, (n,)."""

    lines: ColouredLines
    shown: range
    tokens: range
    values: NDArray[np.float32]


def paint_block(painter: QPainter, theme: Theme, block: Block, scale: Scale, cell: Cell, origin: QPoint) -> None:
    """Grounds, letters, and marks on what lies beyond the scale."""
    places = block.lines.places(block.tokens)
    pixels = _paint_ground(painter, theme, block, scale, cell, origin, places)
    _paint_letters(painter, theme, block, cell, origin, _lightness(pixels) > 0.5, places)


_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


@dataclass(frozen=True)
class _Inks:
    """Pens by what they write on; signs for what cannot be seen stand back."""

    pens: dict[tuple[bool, bool], QPen]
    unread: QPen

    @staticmethod
    def of(theme: Theme) -> _Inks:
        pens: dict[tuple[bool, bool], QPen] = {}
        for is_light, role in ((True, "paper" if theme.dark else "ink"), (False, "ink" if theme.dark else "paper")):
            faint = theme.colour(role)
            faint.setAlphaF(0.45)
            pens |= {(is_light, False): QPen(theme.colour(role)), (is_light, True): QPen(faint)}
        return _Inks(pens, QPen(theme.colour("faint")))


def _paint_letters(
    painter: QPainter,
    theme: Theme,
    block: Block,
    cell: Cell,
    origin: QPoint,
    is_light: NDArray[np.bool_],
    places: Sequence[NDArray],
) -> None:
    """Dark on light ground and light on dark; what was not read yet is faint."""
    inks = _Inks.of(theme)
    painter.setFont(theme.mono(cell.letter))
    lines, columns, widths = (each.tolist() for each in places)
    light, now = is_light.tolist(), None
    for place, text in enumerate(block.lines.texts[block.tokens.start : block.tokens.stop]):
        if text == " ":
            continue
        line, column = lines[place] - block.shown.start, columns[place]
        ink = inks.pens[light[line][column], text in "\n\t"] if place < len(block.values) else inks.unread
        if ink is not now:
            painter.setPen(ink)
            now = ink
        painter.drawText(rect_of(line, column, widths[place], cell, origin), _FLAGS, glyph(text))


def _paint_ground(
    painter: QPainter, theme: Theme, block: Block, scale: Scale, cell: Cell, origin: QPoint, places: Sequence[NDArray]
) -> NDArray[np.uint32]:
    """One pixel a column, (lines, columns) uint32, drawn as large as the letters are."""
    lines, columns, widths = (each[: len(block.values)] for each in places)
    most = int((places[1] + places[2]).max(initial=1))
    pixels = np.full((len(block.shown), most), theme.colour("paper").rgb(), np.uint32)
    beyond = np.zeros(pixels.shape, np.int8)
    if len(block.values):
        rows, spread = np.repeat(lines - block.shown.start, widths), np.repeat(columns, widths)
        spread += np.arange(len(spread)) - np.repeat(np.cumsum(widths) - widths, widths)
        pixels[rows, spread] = np.repeat(scale.table.take(scale.indices(block.values)), widths)
        last = columns + widths - 1
        beyond[lines - block.shown.start, last] = scale.beyond(block.values)
    image = MapImage(pixels, picture(pixels), beyond if beyond.any() else None)
    paint_map(painter, theme, image, origin.x(), origin.y(), (cell.width, cell.height))
    return pixels


def rect_of(line: int, column: int, width: int, cell: Cell, origin: QPoint) -> QRect:
    """Where a token stands; `line` counts from the one at `origin`."""
    at = origin + QPoint(column * cell.width, line * cell.height)
    return QRect(at.x(), at.y(), width * cell.width, cell.height)


def _lightness(pixels: NDArray[np.uint32]) -> NDArray[np.float64]:
    """About how light colours look, 0..1, same shape (ITU-R BT.601)."""
    red, green, blue = ((pixels >> shift) & 255 for shift in (16, 8, 0))
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def paint_step(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """The current step's token, boxed."""
    line = max(2, theme.px(2))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("ink"), line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(-line / 2, -line / 2, line / 2, line / 2), line, line)
    painter.restore()


def paint_legend(painter: QPainter, theme: Theme, scale: Scale, ends: tuple[str, str], right: int, top: int) -> int:
    """What the colours mean, so that it ends at `right`; gives where it begins."""
    metrics, gap = QFontMetrics(theme.font(11)), theme.px(5)
    painter.setFont(theme.font(11))
    painter.setPen(theme.colour("faint"))
    high = metrics.height()
    left = right - metrics.horizontalAdvance(ends[1])
    painter.drawText(left, top + metrics.ascent(), ends[1])
    bar = QRect(left - gap - theme.px(80), top + high // 2 - theme.px(4), theme.px(80), theme.px(8))
    painter.drawImage(bar, picture(np.ascontiguousarray(scale.table[None])))
    left = bar.left() - gap - metrics.horizontalAdvance(ends[0])
    painter.drawText(left, top + metrics.ascent(), ends[0])
    return left


def legend_width(theme: Theme, ends: tuple[str, str]) -> int:
    """Pixels that :func:`paint_legend` takes."""
    metrics = QFontMetrics(theme.font(11))
    return sum(map(metrics.horizontalAdvance, ends)) + theme.px(80) + 2 * theme.px(5)
