"""What is shown of one of several networks, and how it is told from the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPen

from rnnviz.core.architecture import Layer
from rnnviz.core.clamp import Clamp
from rnnviz.core.trace import Trace
from rnnviz.view import quantity_text
from rnnviz.view.curve_style import style_of
from rnnviz.view.theme import Theme

translate = QCoreApplication.translate

KEEPS = "keeps"
"""The choice of the gate that keeps what was there: forget in an LSTM, update in a GRU."""

CHOICES = ("hidden", "cell", KEEPS, "input", "output", "candidate", "reset")

_KEEPERS = ("forget", "update")
_DASHES: tuple[list[float], ...] = ([], [5, 2], [1.5, 1.5], [6, 2, 1.5, 2])
_WIDE = 2.0
_NARROW = 1.5


@dataclass(frozen=True, eq=False)
class CompareLane:
    """One network. `rows` are the units shown, None for all; `guesses` what it expects next, likeliest first.

    `mean` is the mean of its costs, nan while there is none; `limit` where the colours of unbounded quantities end;
    `full_name` is said where there is room; `slot`, 0..3, tells its colour and dashes; `clamps` what is held in it.
    """

    key: str
    name: str
    full_name: str
    trace: Trace
    layer: int
    rows: Sequence[int] | None
    choice: str
    limit: float
    mean: float
    guesses: Sequence[tuple[str, float]] = ()
    slot: int = 0
    clamps: Sequence[Clamp] = ()

    @property
    def kind(self) -> Layer:
        """The layer that is shown."""
        return self.trace.network.layers[self.layer]

    @property
    def shown_quantity(self) -> str:
        """The quantity that the choice means in this network's cell; "" if it has none such."""
        return quantity_of(self.choice, self.kind)


def quantity_of(choice: str, kind: Layer) -> str:
    """What a choice means in a cell; "" if the cell has none such."""
    names = _KEEPERS if choice == KEEPS else (choice,)
    return next((name for name in names if name in kind.quantities), "")


def choice_title(choice: str) -> str:
    """What is chosen, as it is called in the networks that have it."""
    if choice == KEEPS:
        return f"{quantity_text.title('forget')}/{quantity_text.title('update')}"
    return quantity_text.title(choice)


def choices_of(kinds: Sequence[Layer]) -> list[str]:
    """What can be shown: whatever one of the cells has at least."""
    return [choice for choice in CHOICES if any(quantity_of(choice, kind) for kind in kinds)]


def lane_colour(slot: int, theme: Theme) -> QColor:
    """The colour of the network with this slot, 0..3."""
    return style_of(slot, alone=False, leads=False, theme=theme).training


def lane_pen(slot: int, theme: Theme, leads: bool) -> QPen:
    """Its line: the colour, and a pattern of dashes by which it is known without colours; wider if it `leads`."""
    pen = QPen(lane_colour(slot, theme), theme.scale * (_WIDE if leads else _NARROW))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes := _DASHES[slot % len(_DASHES)]:
        pen.setDashPattern(dashes)
    return pen
