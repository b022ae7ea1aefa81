"""What a formula's lines are made of: runs of text in a colour, lines, and styles that say more or less."""

from __future__ import annotations

from dataclasses import dataclass

from rnnviz.core.place import Place
from rnnviz.view.glyphs import glyph, quoted
from rnnviz.view.numerals import factor, plain


@dataclass(frozen=True)
class Run:
    """A piece of a line. `role` is "ink", "faint", "accent" or a quantity.

    `to` is the number that a click on it goes to, before the first step where its step is -1; if it `asks`, what adds
    up to that number is in question.
    """

    text: str
    role: str = "ink"
    to: Place | None = None
    asks: bool = False

    @property
    def is_quantity(self) -> bool:
        """Whether it is written in bold, in an identity colour."""
        return self.role not in ("ink", "faint", "accent")


@dataclass(frozen=True)
class Line:
    """One equation; `quantity` is what it gives ("" for none)."""

    quantity: str
    runs: tuple[Run, ...]

    def __str__(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Style:
    """How much an equation says: decimals of summands, whether words stand with them, the longest token
    (0: no summands at all, only their total), decimals of what is multiplied and of results.
    """

    decimals: int
    words: bool
    longest: int
    result: int = 2

    def plain(self, value: float) -> str:
        """A result."""
        return plain(value, self.result)

    def factor(self, value: float) -> str:
        """A number behind × or +."""
        return factor(value, self.result)

    def token(self, text: str) -> str:
        """The token in quotes, cut with "…" if it is too long."""
        shown = glyph(text)
        return quoted(shown if len(shown) <= self.longest else shown[: self.longest - 1] + "…")


STYLES = (
    Style(2, True, 12),
    Style(2, True, 6),
    Style(1, True, 6),
    Style(1, False, 4),
    Style(1, False, 2),
    Style(0, False, 2),
    Style(2, False, 0),
)
"""From the fullest to the tersest: where there is little room, the first that fits is taken."""

IN_FULL = Style(6, True, 40, 6)
