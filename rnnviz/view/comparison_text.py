"""The words and numbers of a comparison: what stands at its left, and what is said of a token."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics

from rnnviz.core.compared import Compared
from rnnviz.view.comparison_painting import then_colour
from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.measure import Measure
from rnnviz.view.numerals import plain
from rnnviz.view.quantity_text import count_text
from rnnviz.view.strip_title import TitleLine
from rnnviz.view.theme import Theme

translate = QCoreApplication.translate

Guesses = Sequence[tuple[str, float]]
"""Tokens with their probabilities, best first; of numbers the one that was predicted."""


class Fared(NamedTuple):
    """How one network fared with one token: its name, surprise or squared error, and what it had expected."""

    name: str
    cost: float
    guesses: Guesses


def measure_title(measure: Measure) -> str:
    """What is compared, in a word that fits the gutter."""
    return translate("Comparison", "error²") if measure.is_error else translate("Comparison", "surprise")


def range_text(measure: Measure) -> str:
    """From where to where the bars reach: ``0 … 8 nats``."""
    text = translate("Comparison", "0 … {most}") if measure.is_error else translate("Comparison", "0 … {most} nats")
    return text.format(most=f"{measure.most:g}")


class ComparisonTitle:
    """What stands at the left; the two means have the colours of their bars, and so are the legend too."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._bold, self._small, self._small_bold = theme.font(13, True), theme.font(11), theme.font(11, True)

    @property
    def height(self) -> int:
        """Pixels that all the lines take."""
        return sum(QFontMetrics(font).height() + 1 for font in (self._bold, *[self._small] * 3))

    def lines(self, compared: Compared, names: tuple[str, str], measure: Measure, room: int) -> list[TitleLine]:
        """Top to bottom; `names` are those of then and now, shortened so that a line is `room` pixels long at most."""
        colours = (then_colour(self._theme), self._theme.colour("accent"))
        lines = [
            TitleLine(measure_title(measure), self._bold, self._theme.colour("ink"), 0),
            TitleLine(range_text(measure), self._small, self._theme.colour("faint"), 3),
        ]
        decimals = 4 if measure.is_error else 2
        for name, mean, colour, rank in zip(names, compared.means, colours, (2, 1), strict=True):
            if not math.isnan(mean):
                text = self._fitted(name, f"\N{EN SPACE}{plain(mean, decimals)}", room)
                lines.append(TitleLine(text, self._small_bold, colour, rank))
        return lines

    def _fitted(self, name: str, number: str, room: int) -> str:
        """The number whole, and of the name what there is room for."""
        metrics = QFontMetrics(self._small_bold)
        left = room - metrics.horizontalAdvance(number)
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, left) + number


def token_tip(step: int, text: str, then: Fared | None, now: Fared, measure: Measure) -> str:
    """Both numbers for one token, and what each network had expected in its place."""
    where = translate("Comparison", "step {step}   {token}")
    lines = [where.format(step=count_text(step + 1), token=quoted(glyph(text)))]
    for fared in (then, now):
        if fared is not None:
            lines += [_cost_line(fared, measure), *_guesses_lines(fared.guesses, measure)]
    if then is not None and math.isfinite(now.cost - then.cost):
        lines.append(_difference_line(now.cost - then.cost, measure))
    return "\n".join(lines)


def _cost_line(fared: Fared, measure: Measure) -> str:
    if math.isnan(fared.cost):
        return translate("Comparison", "{name}: nothing was predicted").format(name=fared.name)
    beyond = "" if fared.cost <= measure.most else translate("Comparison", "(beyond the scale)")
    if measure.is_error:
        line = translate("Comparison", "{name}: squared error {error}, off by {distance}").format(
            name=fared.name, error=f"{fared.cost:.4g}", distance=plain(math.sqrt(fared.cost), 4)
        )
    else:
        line = translate("Comparison", "{name}: surprise {nats} nats, probability {probability}").format(
            name=fared.name, nats=plain(fared.cost, 3), probability=f"{math.exp(-fared.cost):.4g}"
        )
    return f"{line} {beyond}".rstrip()


def _guesses_lines(guesses: Guesses, measure: Measure) -> list[str]:
    if not guesses:
        return []
    if measure.is_error:
        return [translate("Comparison", "expected {number}").format(number=guesses[0][0])]
    listed = "   ".join(f"{quoted(glyph(text))} {probability:.3f}" for text, probability in guesses)
    return [translate("Comparison", "expected {guesses}").format(guesses=listed)]


def _difference_line(difference: float, measure: Measure) -> str:
    size = f"{abs(difference):.3g}"
    if measure.is_error:
        better = translate("Comparison", "The error is smaller now, by {size}.")
        worse = translate("Comparison", "The error is larger now, by {size}.")
    else:
        better = translate("Comparison", "It surprises less now, by {size} nats.")
        worse = translate("Comparison", "It surprises more now, by {size} nats.")
    return (better if difference <= 0 else worse).format(size=size)


def scale_tip(names: tuple[str, str], compares: bool, measure: Measure) -> str:
    """How the bars and marks are to be read."""
    if not compares:
        return translate(
            "Comparison", "Go back in the film of learning: the earlier network is then compared with this one."
        )
    if measure.is_error:
        what = translate("Comparison", "How far off two networks were with each number: squared error, {range}.")
    else:
        what = translate("Comparison", "How much each token surprised two networks: {range}.")
    lines = [
        what.format(range=range_text(measure)),
        translate("Comparison", "Wide, pale bars: {then}. Narrow bars: {now}.").format(then=names[0], now=names[1]),
        translate("Comparison", "The numbers are the means over the tokens that both have predicted."),
        translate("Comparison", "A broken bar goes on beyond the scale."),
        translate("Comparison", "A triangle marks where the two differ most: down for less now, up for more."),
    ]
    return "\n".join(lines)
