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

    def lines(self, limits: tuple[float, float], marked: bool, now: Foretold | None) -> list[TitleLine]:
        """Top to bottom; `now` is the current step, None before the first."""
        lines = [
            TitleLine(translate("Series", "series"), self._bold, self._theme.colour("ink"), 0),
            self._line(range_text(*limits), self._small, "faint", 1),
        ]
        if marked:
            lines.append(self._line(translate("Series", "beyond: marked"), self._small, "ink", 2))
        if now is not None and not math.isnan(now.came):
            lines.append(self._line(translate("Series", "number {value}"), self._small_bold, "ink", 4, now.came))
        if now is not None and math.isfinite(now.predicted):
            text = translate("Series", "predicted {value}")
            lines.append(self._line(text, self._small_bold, "accent", 3, now.predicted))
        return lines

    def _line(self, text: str, font: QFont, role: str, rank: int, value: float = 0.0) -> TitleLine:
        return TitleLine(text.format(value=plain(value, 3)), font, self._theme.colour(role), rank)


def hover_text(step: int, token: str | None, told: Foretold, written: bool) -> HoverText:
    """About one column; `token` is None behind the last number, where the next is to come."""
    where = translate("Series", "step {step}").format(step=count_text(step + 1))
    if token is None:
        return HoverText(where, (translate("Series", "predicted {value}").format(value=plain(told.predicted, 4)),))
    title = f"{where}   {quoted(glyph(token))}"
    lines = [translate("Series", "written by the network")] if written else []
    if math.isnan(told.came):
        lines.append(translate("Series", "no number: the network is fed 0"))
    else:
        lines.append(translate("Series", "number {value}").format(value=plain(told.came, 4)))
    if not math.isnan(told.predicted):
        lines.append(translate("Series", "predicted {value}").format(value=plain(told.predicted, 4)))
    if not math.isnan(told.error):
        errors = translate("Series", "error {error}, squared error {squared}")
        lines.append(errors.format(error=told.error_text(), squared=told.squared_text()))
    return HoverText(title, tuple(lines))
