"""What stands at the left of a network's lane: its line, its name, how it fares, and what it expects next."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from rnnviz.view.clamp_text import ClampMark, mark_of
from rnnviz.view.compare_lane import CompareLane, lane_colour, lane_pen
from rnnviz.view.compare_text import CompareMeasure
from rnnviz.view.glyphs import glyph
from rnnviz.view.lock import ASPECT, paint_lock
from rnnviz.view.quantity_text import range_text, title
from rnnviz.view.scale import Scale
from rnnviz.view.strip_title import MARK
from rnnviz.view.theme import Theme

translate = QCoreApplication.translate

_INDENT, _SAMPLE = 11, 4
_BAR = 0.28
"""How strongly a bar is coloured."""

_BESIDE_RANGE = 4
"""Lines of guesses that there must be room for before the range is written too."""

_remembered = lru_cache(maxsize=1024)


class CompareGutter:
    """Paints the gutter of `width` pixels beside a lane; what does not fit below is left out, the name last."""

    def __init__(self, theme: Theme, width: int) -> None:
        self._theme, self._width = theme, width - theme.px(MARK)
        self._bold, self._small, self._mono = (
            _Type(font) for font in (theme.font(13, True), theme.font(11), theme.mono(11))
        )
        self._small_bold = _Type(theme.font(11, True))

    def paint(
        self,
        painter: QPainter,
        area: QRect,
        leads: bool,
        lane: CompareLane,
        scale: Scale | None,
        measure: CompareMeasure,
        per_row: int,
    ) -> None:
        """`area` is as high as the lane may be; `scale` is None where the cell lacks what is shown.

        `leads` is for the text's own network; `per_row` is how many units share a row of the map.
        """
        self._paint_line_of(painter, area, lane.slot, leads)
        left, faint, colour = self._theme.px(_INDENT), self._theme.colour("faint"), lane_colour(lane.slot, self._theme)
        room = QRect(area.left() + left, area.top(), self._width - left, area.height())
        room = self._write(painter, room, lane.name, self._name_type(room, lane.name), self._theme.colour("ink"))
        room = self._write_held(painter, room, lane)
        room = self._write(painter, room, measure.mean_text(lane.mean), self._small_bold, colour)
        if scale is not None and room.height() >= _BESIDE_RANGE * self._mono.height:
            shown = lane.shown_quantity
            ends = range_text(shown, scale.low, scale.high)
            text = f"{title(shown)}  {ends}"  # what is shown is written in the legend, too
            fits = self._small.width(text) <= room.width()
            room = self._write(painter, room, text if fits else ends, self._small, faint)
            if per_row > 1:
                text = translate("StripTitle", "mean of {count} a row").format(count=per_row)
                room = self._write(painter, room, text, self._small, faint)
        self._paint_guesses(painter, room, lane, colour)

    @property
    def least_height(self) -> int:
        """Pixels of a lane whose two most important lines are written."""
        return 2 * self._small_bold.height

    def _name_type(self, room: QRect, name: str) -> _Type:
        """As large as it can be beside and above what else there is to say."""
        large, small = self._bold, self._small_bold
        fits = large.width(name) <= room.width() and large.height + small.height <= room.height()
        return large if fits else small

    def _paint_line_of(self, painter: QPainter, area: QRect, slot: int, leads: bool) -> None:
        """The network's line, thick, along the edge."""
        pen = lane_pen(slot, self._theme, leads)
        pen.setWidthF(self._theme.px(_SAMPLE))
        if pen.dashPattern():
            pen.setDashPattern([each / 2 for each in pen.dashPattern()])
        painter.setPen(pen)
        painter.drawLine(QPointF(2, area.top()), QPointF(2, area.bottom()))

    def _write_held(self, painter: QPainter, room: QRect, lane: CompareLane) -> QRect:
        """That something is held in the network, with a lock where it cannot move; what room is left below."""
        mark, of, ink = mark_of(lane.clamps), self._small_bold, self._theme.colour("ink")
        if not mark.text or of.height > room.height():
            return room
        high = 0.62 * of.height
        indent = math.ceil(ASPECT * high) + self._theme.px(3) if mark.locks else 0
        if mark.locks:
            middle = room.top() + of.height / 2
            paint_lock(painter, QRectF(room.left(), middle - high / 2, ASPECT * high, high), ink)
        room = room.adjusted(indent, 0, 0, 0)
        fitting = (text for text in _held_texts(lane, mark) if of.width(text) <= room.width())
        return self._write(painter, room, next(fitting, mark.text), of, ink).adjusted(-indent, 0, 0, 0)

    def _write(self, painter: QPainter, room: QRect, text: str, of: _Type, colour: QColor) -> QRect:
        """One line of text, if it fits; what room is left below."""
        if not text or of.height > room.height():
            return room
        painter.setFont(of.font)
        painter.setPen(colour)
        line = QRect(room.left(), room.top(), room.width(), of.height)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, of.elided(text, room.width()))
        return room.adjusted(0, of.height, 0, 0)

    def _paint_guesses(self, painter: QPainter, room: QRect, lane: CompareLane, colour: QColor) -> None:
        """One a line with a bar as long as it is likely; as many as there is room for."""
        bar, ink, high, indent = QColor(colour), self._theme.colour("ink"), self._mono.height, self._theme.px(3)
        bar.setAlphaF(_BAR)
        painter.setFont(self._mono.font)
        painter.setPen(ink)
        for place, (text, share) in enumerate(lane.guesses[: room.height() // high]):
            line = QRect(room.left(), room.top() + place * high, room.width(), high)
            number = "" if math.isnan(share) else f"{share:.2f}".replace("0.", ".", 1)
            if number:
                painter.fillRect(QRectF(line.left(), line.top() + 1, share * line.width(), high - 2), bar)
            shown = self._mono.elided(glyph(text), line.width() - self._mono.width(number) - indent)
            painter.drawText(line.adjusted(indent, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)


def _held_texts(lane: CompareLane, mark: ClampMark) -> list[str]:
    """The longest first; what a lock stands before needs no word for it."""
    held = translate("Compare", "held")
    if len(lane.clamps) > 1:
        return [f"{held}: {mark.text}", held]
    what = f"{title(lane.clamps[0].quantity)} {mark.text}"
    return [f"{held}: {what}", *([what] if mark.locks else []), held]


class _Type:
    """A font and its measures, which take long to find. Names are shortened in the middle: their ends differ."""

    def __init__(self, font: QFont) -> None:
        self.font, self._metrics = font, QFontMetrics(font)
        self.height = self._metrics.height()
        self.width = _remembered(self._metrics.horizontalAdvance)
        self.elided = _remembered(
            lambda text, width: self._metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)
        )
