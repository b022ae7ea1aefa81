"""The colours and marks of the runs in one plot, distinguishable for colour-blind eyes (after Okabe & Ito)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from rnnviz.view.theme import Theme

_LIGHT = ("#0072B2", "#D55E00", "#009E73", "#B4508B", "#B27800", "#3A3F47")
_DARK = ("#4DA9E4", "#F07A28", "#2CC79A", "#E39CC6", "#F2C14E", "#D5D9DE")


@dataclass(frozen=True)
class RunStyle:
    """How one run is drawn. `symbol` marks its validation loss, within -0.5..0.5; `width`, pixels at scale 1."""

    training: QColor
    validation: QColor
    symbol: QPainterPath
    width: float


def style_of(slot: int, alone: bool, leads: bool, theme: Theme) -> RunStyle:
    """The style of the run in place `slot`. Alone, its two losses get two colours; among others it has one."""
    palette = _DARK if theme.dark else _LIGHT
    own = QColor(palette[slot % len(palette)])
    symbol, width = _SYMBOLS[slot % len(_SYMBOLS)](), 2.0 if leads else 1.0
    if not alone:
        return RunStyle(own, own, symbol, width)
    unseen = theme.colour("surprise")
    unseen = unseen.lighter(125) if theme.dark else unseen.darker(120)
    return RunStyle(theme.colour("accent"), unseen, symbol, width)


class Slots:
    """Gives each run a place in the palette that it keeps while it is there, whoever comes or goes."""

    def __init__(self) -> None:
        self._slots: dict[str, int] = {}

    def assign(self, keys: Iterable[str]) -> dict[str, int]:
        """The place of each key; those not named any more are free again."""
        keys = list(keys)
        kept = {key: self._slots[key] for key in keys if key in self._slots}
        for key in keys:
            if key not in kept:
                kept[key] = next(slot for slot in range(len(keys)) if slot not in kept.values())
        self._slots = kept
        return kept


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(-0.5, -0.5, 1, 1))
    return path


def _polygon(corners: int, turn: float, radius: float) -> QPainterPath:
    angles = [turn + 2 * math.pi * corner / corners for corner in range(corners)]
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(radius * math.sin(angle), -radius * math.cos(angle)) for angle in angles]))
    path.closeSubpath()
    return path


_SYMBOLS = (
    _circle,
    lambda: _polygon(4, math.pi / 4, 0.63),
    lambda: _polygon(3, 0, 0.62),
    lambda: _polygon(4, 0, 0.62),
    lambda: _polygon(3, math.pi, 0.62),
    lambda: _polygon(6, 0, 0.55),
)
