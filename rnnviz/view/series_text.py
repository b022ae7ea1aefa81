"""The words and numbers of a series: what stands at its left, and what the box under the mouse says."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.hover_box import HoverText
from rnnviz.view.next_value import Foretold
from rnnviz.view.numerals import MINUS, plain
from rnnviz.view.quantity_text import count_text
from rnnviz.view.series_columns import Columns
from rnnviz.view.strip_title import TitleLine
from rnnviz.view.theme import Theme

translate = QCoreApplication.translate


def range_text(low: float, high: float) -> str:
    """The limits of the drawing: ``0 … 1``."""
    return f"{low:g} … {high:g}".replace("-", MINUS)


class SeriesTitle:
    """What stands at the left; number and prediction have the colours of their lines, and so are the legend too."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._bold, self._small, self._small_bold = theme.font(13, True), theme.font(11), theme.font(11, True)

    def lines(
        self, limits: tuple[float, float], marked: bool, now: tuple[Foretold, ...] | None, columns: Columns
    ) -> list[TitleLine]:
        """Top to bottom; `now` is the current step, None before the first."""
        ink = self._theme.colour("ink")
        name = columns.names[0] if len(columns) == 1 else ""
        lines = [TitleLine(name or translate("Series", "series"), self._bold, ink, 0)]
        lines += [self._line(text, self._small, "faint", 1) for text in _range_texts(limits, columns)]
        if marked:
            lines.append(self._line(translate("Series", "beyond: marked"), self._small, "ink", 2))
        if len(columns) > 1:
            return lines + self._legend(now, columns)
        return lines + ([] if now is None else self._numbers(now[0]))

    def _numbers(self, now: Foretold) -> list[TitleLine]:
        lines = []
        if not math.isnan(now.came):
            lines.append(self._line(translate("Series", "number {value}"), self._small_bold, "ink", 4, now.came))
        if math.isfinite(now.predicted):
            text = translate("Series", "predicted {value}")
            lines.append(self._line(text, self._small_bold, "accent", 3, now.predicted))
        return lines

    def _legend(self, now: tuple[Foretold, ...] | None, columns: Columns) -> list[TitleLine]:
        """The name of each column in its colour, with its number."""
        lines = []
        for place, name in enumerate(columns.names):
            came = math.nan if now is None else now[place].came
            text = name if math.isnan(came) else f"{name} {plain(came, 3)}"
            lines.append(TitleLine(text, self._small_bold, columns.colour(place, self._theme), 5 + place))
        return [*lines, self._line(translate("Series", "predicted"), self._small_bold, "accent", 3)]

    def _line(self, text: str, font: QFont, role: str, rank: int, value: float = 0.0) -> TitleLine:
        return TitleLine(text.format(value=plain(value, 3)), font, self._theme.colour(role), rank)


def _range_texts(limits: tuple[float, float], columns: Columns) -> list[str]:
    """The limits, and what they stand for where one column was scaled."""
    if len(columns) > 1 or columns.scaling is None:
        return [range_text(*limits)]
    return [range_text(*limits), "= " + " … ".join(columns.meant(0, limit) for limit in limits)]


def hover_text(
    step: int, token: str | None, told: tuple[Foretold, ...], written: bool, columns: Columns | None = None
) -> HoverText:
    """About one step; `token` is None behind the last, where the next is to come."""
    columns = columns or Columns()
    where = translate("Series", "step {step}").format(step=count_text(step + 1))
    if token is None:
        return HoverText(where, tuple(_predicted(place, one, columns) for place, one in enumerate(told)))
    title = f"{where}   {quoted(glyph(token))}" if len(columns) == 1 else where
    lines = [translate("Series", "written by the network")] if written else []
    if math.isnan(told[0].came):
        lines.append(translate("Series", "no number: the network is fed 0"))
    elif len(columns) > 1:
        return HoverText(title, (*lines, *(_of_column(place, one, columns) for place, one in enumerate(told))))
    else:
        lines.append(translate("Series", "number {value}").format(value=_worth(0, told[0].came, columns)))
    if not math.isnan(told[0].predicted):
        lines.append(_predicted(0, told[0], columns))
    if not math.isnan(told[0].error):
        errors = translate("Series", "error {error}, squared error {squared}")
        lines.append(errors.format(error=told[0].error_text(), squared=told[0].squared_text()))
    return HoverText(title, tuple(lines))


def _worth(place: int, number: float, columns: Columns) -> str:
    """``0.4312 = 327``, or the number alone."""
    meant = columns.meant(place, number) if math.isfinite(number) else ""
    return f"{plain(number, 4)} = {meant}" if meant else plain(number, 4)


def _predicted(place: int, told: Foretold, columns: Columns) -> str:
    text = translate("Series", "predicted {value}").format(value=_worth(place, told.predicted, columns))
    return text if len(columns) == 1 else f"{columns.names[place]}: {text}"


def _of_column(place: int, told: Foretold, columns: Columns) -> str:
    """``x −0.4021 = −12.1, predicted −0.4019``"""
    text = f"{columns.names[place]} {_worth(place, told.came, columns)}"
    if math.isnan(told.predicted):
        return text
    predicted = translate("Series", "predicted {value}").format(value=plain(told.predicted, 4))
    return f"{text}, {predicted}"
