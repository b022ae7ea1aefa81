"""The text as it was written, each letter on the colour of one unit (Karpathy, Johnson & Li 2015)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent

from rnnviz.core.trace import Trace
from rnnviz.view import quantity_text
from rnnviz.view.coloured_area import LEFT, RIGHT, ColouredArea
from rnnviz.view.coloured_painting import LETTERS, Block, legend_width, paint_block, paint_legend, paint_step, rect_of
from rnnviz.view.hover_box import HoverBox
from rnnviz.view.hover_text import HoveredCell, UnitNames, text_of
from rnnviz.view.scale import Scale, scale_of
from rnnviz.view.theme import Theme

MOST_UNITS = 3
"""Blocks, one a unit, one below the other."""

_APART, _LINE = 14, 16
"""Pixels at scale 1 between the title and the sentence, and what the sentence takes below it."""


class ColouredText(ColouredArea):
    """Draws the lines in view, and reads their values alone. A click on a letter makes its step the current one."""

    def __init__(self, theme: Theme, letters: Sequence[int] = LETTERS) -> None:
        super().__init__(theme, letters)
        self._trace: Trace | None = None
        self._layer, self._quantity, self._limit = 0, "hidden", 1.0
        self._units: tuple[int, ...] = (0,)
        self._names = UnitNames(frozenset(), {})
        self._caption = ""
        self._kept: tuple[range, NDArray[np.float32]] | None = None
        self._box = HoverBox(theme)
        self.setAccessibleName(self.tr("Coloured text"))
        self.setAccessibleDescription(self._sentence())

    def _sentence(self) -> str:
        return self.tr("The text as it was written, each letter on the colour of this unit's value.")

    # What is shown

    def set_trace(self, trace: Trace | None, layer: int, cell_limit: float) -> None:
        """Show a layer of a trace; `cell_limit` > 0 is where the colours of unbounded quantities end."""
        self._trace, self._layer, self._limit = trace, layer, cell_limit
        self._arrange()
        self.refresh()

    def set_texts(self, texts: Sequence[str], apart: bool, since: int = 0) -> None:
        """The tokens as typed, kept and not copied; those before `since` are as before. Words stand `apart`."""
        self._take_texts(texts, apart, since)
        self.refresh(since)

    def refresh(self, since: int = 0) -> None:
        """The trace grew or was cut; steps before `since` are as they were."""
        if self._kept is not None:
            tokens, rows = self._kept
            sound = range(tokens.start, min(tokens.stop, since))
            self._kept = (sound, rows[: len(sound)]) if sound else None
        self.viewport().update()

    def set_units(self, units: Sequence[int], pinned: frozenset[int], names: Mapping[int, str]) -> None:
        """The units, at most MOST_UNITS of them and as many as there is room for; which are pinned, and as what."""
        chosen, said = tuple(units)[:MOST_UNITS], UnitNames(pinned, dict(names))
        if (chosen, said) != (self._units, self._names):
            self._units, self._names, self._wanted_blocks = chosen, said, len(chosen)
            self._arrange()
            self._show_line(self._lines.line_of(max(0, self._step)))
            self.refresh()

    def set_quantity(self, quantity: str) -> None:
        """One of the layer's quantities."""
        if quantity != self._quantity:
            self._quantity = quantity
            self._arrange()
            self.refresh()

    def set_caption(self, caption: str) -> None:
        """What stands in the head line before the unit: a model's name in a picture, else nothing."""
        self._caption = caption
        self._arrange()
        self.viewport().update()

    def title(self, place: int) -> str:
        """What the head line says of a unit: quantity, unit, layer, and its name."""
        words = self.tr("{quantity} · {unit} · layer {layer}").format(
            quantity=quantity_text.long_title(self._quantity),
            unit=self._names.of(self._units[place]),
            layer=self._layer + 1,
        )
        return f"{self._caption} · {words}" if self._caption else words

    def values(self, tokens: range) -> NDArray[np.float32]:
        """The values of the shown units at tokens that were read, (steps, units); kept until they change."""
        if self._kept is None or self._kept[0].start != tokens.start or self._kept[0].stop > tokens.stop:
            self._kept = tokens, self._read(tokens.start, tokens.stop)
        there, rows = self._kept
        if there.stop < tokens.stop:
            self._kept = tokens, np.concatenate([rows, self._read(there.stop, tokens.stop)])
        return self._kept[1]

    def _read(self, start: int, stop: int) -> NDArray[np.float32]:
        """Values from the trace; a compact one computes gates, and so only those that are asked for."""
        assert self._trace is not None
        layer = self._trace.layers[self._layer]
        if self._quantity in self._trace.network.layers[self._layer].states:
            return layer[self._quantity][start:stop, list(self._units)]
        return self._trace.window(self._layer, start, stop)[self._quantity][:, list(self._units)]

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each unit's block, then the numbers under the mouse."""
        painter, trace = QPainter(self.viewport()), self._trace
        painter.fillRect(self.viewport().rect(), self._theme.colour("paper"))
        if trace is None or not self._is_whole(trace):
            return
        scale = scale_of(self._quantity, trace.network.layers[self._layer], self._limit, self._theme)
        lines = self._in_view()
        tokens = self._lines.tokens(lines.start, lines.stop)
        values = self.values(range(tokens.start, max(tokens.start, min(tokens.stop, len(trace)))))
        for place in range(self.blocks):
            self._paint_head(painter, place, scale)
            if len(tokens):
                block = Block(self._lines, lines, tokens, values[:, place])
                paint_block(painter, self._theme, block, scale, self._cell, self._origin(place))
                self._paint_step(painter, place, tokens, lines.start)
        if not self._lines.texts:
            self._paint_invitation(painter)
        self._paint_hover(painter, trace, scale)

    def _is_whole(self, trace: Trace) -> bool:
        """Whether what is selected is of this trace; the selection may be told a moment before it."""
        layer = trace.network.layers[self._layer]
        return self._quantity in layer.quantities and max(self._units) < layer.units

    def _paint_step(self, painter: QPainter, place: int, tokens: range, first: int) -> None:
        if self._step in tokens:
            line, column, width = (int(each[0]) for each in self._lines.places(range(self._step, self._step + 1)))
            paint_step(painter, self._theme, rect_of(line - first, column, width, self._cell, self._origin(place)))

    def _ends(self, scale: Scale) -> tuple[str, str]:
        low, high = quantity_text.range_text(self._quantity, scale.low, scale.high).split(" … ")
        return low, high

    @property
    def _said(self) -> str:
        """The sentence; a picture has its caption instead."""
        return "" if self._caption else self._sentence()

    @property
    def is_said_below(self) -> bool:
        """Whether the sentence stands below the title, which leaves no room for it."""
        if self._trace is None or not self._is_whole(self._trace) or not self._said:
            return False
        theme = self._theme
        scale = scale_of(self._quantity, self._trace.network.layers[self._layer], self._limit, theme)
        title = QFontMetrics(theme.font(13, bold=True)).horizontalAdvance(self.title(0))
        said = QFontMetrics(theme.font(11)).horizontalAdvance(self._said)
        room = self.viewport().width() - theme.px(LEFT + RIGHT + 12) - legend_width(theme, self._ends(scale))
        return title + theme.px(_APART) + said > room

    def _head_height(self) -> int:
        return super()._head_height() + (self._theme.px(_LINE) if self.is_said_below else 0)

    def _paint_head(self, painter: QPainter, place: int, scale: Scale) -> None:
        theme, top = self._theme, place * self._block_height()
        left, right = theme.px(LEFT), self.viewport().width() - theme.px(RIGHT)
        end = paint_legend(painter, theme, scale, self._ends(scale), right, top + theme.px(4)) - theme.px(12)
        painter.fillRect(QRect(0, top + theme.px(3), theme.px(3), theme.px(16)), theme.identity(self._quantity))
        title = QRect(left, top, end - left, theme.px(22))
        wide = self._paint_words(painter, title, theme.font(13, bold=True), "ink", self.title(place))
        said = title.adjusted(wide + theme.px(_APART), 0, 0, 0)
        if self.is_said_below:
            said = QRect(left, top + theme.px(20), right - left, theme.px(_LINE))
        if place == 0:
            self._paint_words(painter, said, theme.font(11), "faint", self._said)

    def _paint_words(self, painter: QPainter, place: QRect, font: QFont, role: str, text: str) -> int:
        """One line, elided if it must be; gives how wide it is."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, place.width()))
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)

    def _paint_invitation(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.colour("faint"))
        sentence = self.tr("Type a text, or open one: it will stand here, coloured by the unit.")
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, sentence)

    def _paint_hover(self, painter: QPainter, trace: Trace, scale: Scale) -> None:
        found = self.token_at(self._mouse)
        if found is not None and found[0] < len(trace):
            unit = self._units[found[1]]
            cell = HoveredCell(self._quantity, found[0], unit, [unit])
            text = text_of(cell, trace, self._layer, scale, self._names, self._lines.texts[found[0]])
            self._box.paint(painter, text, self._mouse.toPoint(), self.viewport().rect())
