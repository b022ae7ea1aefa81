"""The columns of a series: what they are called, their colours, and what their numbers stand for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from rnnviz.core.scaling import Scaling
from rnnviz.view.numerals import significant
from rnnviz.view.theme import Theme

_COLOURS = ("#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
"""Okabe & Ito's, without the blue that is the network's own."""


@dataclass(frozen=True)
class Columns:
    """`names` of the columns, in order; `scaling` is None where numbers stand for themselves."""

    names: tuple[str, ...] = ("",)
    scaling: Scaling | None = None

    def __len__(self) -> int:
        return len(self.names)

    def colour(self, place: int, theme: Theme) -> QColor:
        """Of one column its line's; a single column is drawn in ink."""
        return theme.colour("ink") if len(self) == 1 else QColor(_COLOURS[place % len(_COLOURS)])

    def meant(self, place: int, number: float) -> str:
        """What a number of a column stands for: ``327``; empty where for itself."""
        return "" if self.scaling is None else significant(self.scaling.value(place, number))
