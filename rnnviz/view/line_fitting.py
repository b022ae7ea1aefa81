"""Lines made of runs: how wide they are, and how they are cut when nothing else helps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from rnnviz.view.formula_runs import Line, Run
from rnnviz.view.theme import Theme


class LineFitting:
    """Measures runs written `pixels` high (at scale 1) in a room `width` logical pixels wide."""

    def __init__(self, theme: Theme, pixels: int, width: float) -> None:
        self.width = width
        self._fonts = {bold: theme.font(pixels, bold) for bold in (False, True)}
        self._metrics = {bold: QFontMetricsF(font) for bold, font in self._fonts.items()}

    def font(self, run: Run) -> QFont:
        """The font of a run; a copy."""
        return QFont(self._fonts[run.is_quantity])

    def width_of(self, run: Run) -> float:
        """Logical pixels that a run takes."""
        return self._metrics[run.is_quantity].horizontalAdvance(run.text)

    def fits(self, line: Line) -> bool:
        """Whether a whole line has room."""
        return sum(map(self.width_of, line.runs)) <= self.width

    def first_that_fits(self, versions: Iterable[Line]) -> Line:
        """The first version that has room, or the last one cut with "…"."""
        line = Line("", ())
        for line in versions:
            if self.fits(line):
                return line
        return self._cut(line)

    def _cut(self, line: Line) -> Line:
        ellipsis = Run("…")
        left, kept = self.width - self.width_of(ellipsis), list[Run]()
        for run in line.runs:
            width = self.width_of(run)
            if width > left:
                text = self._metrics[run.is_quantity].elidedText(run.text, Qt.TextElideMode.ElideRight, left)
                kept += [replace(run, text=text.removesuffix("…")), ellipsis]
                break
            kept.append(run)
            left -= width
        return replace(line, runs=tuple(kept))
