"""The other text of a translation, under the ribbon and on its grid, with arcs to what is looked at in between."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rnnviz.core.alignment import NOTHING, Alignment
from rnnviz.view import tips
from rnnviz.view.glyphs import glyph
from rnnviz.view.grid_view import GridView
from rnnviz.view.numerals import plain
from rnnviz.view.strip_title import MARK, StripTitle, TitleLine
from rnnviz.view.theme import Theme
from rnnviz.view.token_cell import NARROWEST_READ, TokenCell
from rnnviz.view.token_grid import TokenGrid

_ARCS, _TOKENS = 34, 28
_WORD = 56
"""Pixels that a word is given at least."""

_LEAST = 0.02
"""Weights below this are not drawn: of sixty source tokens each would have about so much."""

_THICKEST = 5.0


@dataclass(frozen=True)
class Translated:
    """What is to be shown: an alignment, its current row, and which of its texts stands in the ribbon above.

    `score` is ln p of the whole translation, nats; nan for none. `note` is said in place of a translation.
    """

    alignment: Alignment = NOTHING
    row: int = -1
    is_decoding: bool = False
    score: float = float("nan")
    note: str = ""


class TranslationStrip(GridView):
    """Under a ribbon with the source: the translation, and arcs from its current token to the source.

    Under a ribbon with the translation: the source, and arcs from the current step to it.
    """

    place_clicked = Signal(int)
    """the target token that was clicked"""

    def __init__(self, theme: Theme, grid: TokenGrid, parent: QWidget | None = None) -> None:
        super().__init__(theme, grid, parent)
        self._shown = Translated()
        self._titles, self._cell = StripTitle(theme), TokenCell(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(theme.px(_ARCS + _TOKENS))
        self.setAccessibleName(self.tr("Translation"))
        self.setAccessibleDescription(self.tr("The other text of the translation, with arcs to the tokens looked at."))

    def set_translated(self, shown: Translated) -> None:
        """Show this."""
        self._shown = shown
        self.update()

    @property
    def texts(self) -> tuple[str, ...]:
        """The tokens that stand here, not in the ribbon."""
        alignment = self._shown.alignment
        return alignment.source if self._shown.is_decoding else alignment.target

    def arcs(self) -> list[tuple[int, int, float]]:
        """Column in the ribbon, column here, and weight 0..1 of every arc that is drawn."""
        row, decodes = self._shown.row, self._shown.is_decoding
        weights = self._shown.alignment.row(row)
        return [
            (row, place, float(weight)) if decodes else (place, row, float(weight))
            for place, weight in enumerate(weights)
            if weight >= _LEAST
        ]

    @property
    def _wide(self) -> int:
        """Pixels of a token here: those of the grid, or what a word needs under a ribbon of characters."""
        needs = _WORD if any(len(text) > 1 for text in self.texts) else 0
        return max(self.grid.column_width, self.theme.px(needs))

    @property
    def first(self) -> int:
        """The first token on screen: the grid's column if there is so much to see, and what matters is in view."""
        columns, row = max(1, (self.grid.width - self.grid.gutter) // self._wide), self._shown.row
        weights = self._shown.alignment.row(row)
        focus = int(weights.argmax()) if self._shown.is_decoding and len(weights) else row
        first = min(self.grid.first, max(0, len(self.texts) - columns))
        return max(0, min(max(first, focus - columns + 1), max(0, focus)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        self._paint_title(painter)
        painter.setClipRect(self.rect().adjusted(self.grid.gutter, 0, 0, 0))
        if self.texts:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_handover(painter)
            self._paint_arcs(painter)
            self._paint_tokens(painter)
        else:
            self._paint_invitation(painter)

    def _above(self, column: int) -> float:
        """The middle of a column of the ribbon."""
        return self.grid.x_of(column) + self.grid.column_width / 2

    def _left(self, place: int) -> int:
        """The left edge of a token of this strip."""
        return self.grid.gutter + (place - self.first) * self._wide

    def _paint_arcs(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for above, below, weight in self.arcs():
            colour = QColor(self.theme.colour("accent"))
            colour.setAlphaF(0.12 + 0.88 * min(1.0, weight))
            painter.setPen(QPen(colour, self.theme.scale * (0.6 + _THICKEST * weight)))
            painter.drawPath(self._path(above, below))

    def _path(self, above: int, below: int) -> QPainterPath:
        start = QPointF(self._above(above), 0)
        end = QPointF(self._left(below) + self._wide / 2, self.theme.px(_ARCS) - 2)
        half = (start.y() + end.y()) / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(start.x(), half), QPointF(end.x(), half), end)
        return path

    def _paint_handover(self, painter: QPainter) -> None:
        """From the end of the source to the beginning of the translation: the state that is handed on."""
        last = len(self._shown.alignment.source) - 1
        if last < 0 or not self._shown.alignment.target:
            return
        above, below = (0, last) if self._shown.is_decoding else (last, 0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.identity("hidden"), self.theme.px(2), Qt.PenStyle.DashLine))
        painter.drawPath(self._path(above, below))

    def _column(self, place: int) -> QRect:
        top, height = self.theme.px(_ARCS), self.theme.px(_TOKENS) - self.theme.px(3)
        return QRect(self._left(place), top, self._wide, height)

    def _paint_tokens(self, painter: QPainter) -> None:
        shown = self._shown
        looked_at = {below: weight for _, below, weight in self.arcs()} if shown.is_decoding else {}
        stop = self.first + (self.width() - self.grid.gutter) // self._wide + 1
        for place in range(self.first, min(len(self.texts), stop)):
            self._paint_token(painter, place, looked_at.get(place, 0.0))
        if not shown.is_decoding and 0 <= shown.row < len(self.texts):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("ink"), self.theme.px(2)))
            painter.drawRoundedRect(QRectF(self._column(shown.row)).adjusted(0.5, 0.5, -1.5, -0.5), 4, 4)

    def _paint_token(self, painter: QPainter, place: int, weight: float) -> None:
        """On ground that is the more coloured the more the token is looked at."""
        column, accent = self._column(place), self.theme.colour("accent")
        accent.setAlphaF(0.5 * min(1.0, weight))
        painter.setPen(Qt.PenStyle.NoPen)
        for ground in (self.theme.colour("panel"), accent):
            painter.setBrush(ground)
            painter.drawRoundedRect(column.adjusted(0, 0, -1, 0), 3, 3)
        painter.setPen(self.theme.colour("ink"))
        if self._wide >= self.theme.px(NARROWEST_READ):
            self._cell.paint(painter, self.texts[place], column)

    def _paint_invitation(self, painter: QPainter) -> None:
        painter.setFont(self.theme.font(13))
        painter.setPen(self.theme.colour("warning" if self._shown.note else "faint"))
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        sentence = self._shown.note or self.tr("Type a text, and its translation appears here.")
        painter.drawText(self.rect().adjusted(self.grid.gutter, 0, 0, 0), flags, sentence)

    def _paint_title(self, painter: QPainter) -> None:
        theme, shown = self.theme, self._shown
        name = self.tr("source") if shown.is_decoding else self.tr("translation")
        lines = [TitleLine(name, theme.font(13, True), theme.colour("ink"), 0)]
        if shown.score == shown.score and not shown.is_decoding:
            text = self.tr("ln p = {score}").format(score=plain(shown.score))
            lines.append(TitleLine(text, theme.font(11), theme.colour("faint"), 1))
        place = QRect(0, theme.px(14), self.grid.gutter - theme.px(MARK), self.height() - theme.px(14))
        bar = QRect(0, theme.px(12), theme.px(3), self.height() - theme.px(14))
        self._titles.paint(painter, bar, theme.colour("accent"), self._titles.placed(lines, place), hot=False)

    # The mouse

    def place_at(self, x: float) -> int | None:
        """The token of this strip under `x`; None beside them all."""
        place = self.first + int((x - self.grid.gutter) // self._wide)
        return place if x >= self.grid.gutter and 0 <= place < len(self.texts) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = self.place_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and place is not None and not self._shown.is_decoding:
            self.place_clicked.emit(place)

    def tip_at(self, x: float) -> str:
        """What is said about the place `x` pixels from the left edge."""
        place = self.place_at(x)
        if place is None:
            return self.tr("Dashed: the encoder's last state, with which the decoder begins. Arcs: what it looks at.")
        if not self._shown.is_decoding:
            sentence = self.tr("“{token}”: click it to see which source tokens counted for it.")
            return sentence.format(token=glyph(self.texts[place]))
        weight = {below: weight for _, below, weight in self.arcs()}.get(place, 0.0)
        return self.tr("“{token}”: weight {weight}").format(token=glyph(self.texts[place]), weight=f"{weight:.2f}")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tips.show(event, self.tip_at(event.pos().x()), self)
            return True
        return super().event(event)
