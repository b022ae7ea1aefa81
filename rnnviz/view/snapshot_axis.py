"""The scale beneath the film's slider: one tick a snapshot, and the powers of ten of the training step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnnviz.view.theme import Theme

_LEAST_GAP = 3
"""Pixels between two ticks; where snapshots are closer than this, only round steps have one."""

_MINOR, _MAJOR = 3, 6
_LETTERS = 17


class SnapshotAxis(QWidget):
    """All snapshots are equally far apart, as they are taken ever more rarely: so the scale is nearly logarithmic.

    The last place, behind the last snapshot, is the slider's place for now.
    """

    def __init__(self, theme: Theme, inset: float) -> None:
        """`inset` pixels at either end, where the middle of the slider's handle never comes."""
        super().__init__()
        self._theme, self._inset = theme, inset
        self._steps: Sequence[int] = ()
        self._end = ""
        self._font = theme.font(11)
        # Chinese letters come from another font, and are taller than this one says.
        self.setFixedHeight(theme.px(_MAJOR + 1) + max(QFontMetrics(self._font).height(), theme.px(_LETTERS)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[int], end: str) -> None:
        """The training steps of the snapshots, rising, and what stands at the right end."""
        self._steps, self._end = steps, end
        self.update()

    def labels(self) -> list[tuple[float, str]]:
        """Where something is written, in pixels from the left, and what; nothing overlaps."""
        metrics, gap = QFontMetrics(self._font), self._theme.px(6)
        end = self.width() - metrics.horizontalAdvance(self._end)
        chosen, free = list[tuple[float, str]](), 0.0
        for step, place in self._round_steps():
            half = metrics.horizontalAdvance(short(step)) / 2
            middle = max(half, place)
            if middle - half >= free and middle + half + gap <= end:
                chosen.append((middle, short(step)))
                free = middle + half + gap
        return chosen

    def _round_steps(self) -> list[tuple[int, float]]:
        """0 and the powers of ten within the snapshots, each with its place in pixels, between two if need be."""
        if not self._steps:
            return []
        found = [step for step in (0, *(10**power for power in range(19))) if self._steps[0] <= step <= self._steps[-1]]
        places = np.interp(found, self._steps, range(len(self._steps)))
        return [(step, self._place(place)) for step, place in zip(found, places.tolist(), strict=True)]

    def _place(self, index: float) -> float:
        return self._inset + index * (self.width() - 2 * self._inset) / max(1, len(self._steps))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ticks, and numbers beneath."""
        if not self._steps:
            return
        painter, theme = QPainter(self), self._theme
        painter.setPen(QPen(theme.colour("line"), 1))
        if self._place(1) - self._place(0) >= theme.px(_LEAST_GAP):
            self._paint_ticks(painter, map(self._place, range(len(self._steps))), theme.px(_MINOR))
        painter.setPen(QPen(theme.colour("faint"), 1))
        self._paint_ticks(painter, (place for _, place in self._round_steps()), theme.px(_MAJOR))
        painter.setFont(self._font)
        top = theme.px(_MAJOR + 1)
        for middle, text in self.labels():
            room = QRectF(middle - self.width(), top, 2 * self.width(), self.height() - top)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, text)
        painter.drawText(QRectF(0, top, self.width(), self.height() - top), Qt.AlignmentFlag.AlignRight, self._end)
        painter.end()

    def _paint_ticks(self, painter: QPainter, places: Iterable[float], length: int) -> None:
        painter.drawLines([QLineF(x, 0, x, length) for x in (int(place) + 0.5 for place in places)])


def short(step: int) -> str:
    """``0``, ``100``, ``10k``, ``1M``: short enough for a scale."""
    for unit, name in ((1_000_000, "M"), (1_000, "k")):
        if step >= unit:
            return f"{step / unit:.3g}{name}"
    return str(step)
