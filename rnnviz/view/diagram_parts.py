"""What a cell diagram is made of: wires, vessels, operators and labels, in the diagram's own units."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen

from rnnviz.view.colours import readable
from rnnviz.view.diagram_pens import blend, font, glow, line, write
from rnnviz.view.lock import paint_lock
from rnnviz.view.theme import Theme

LABEL_HEIGHT = 16
_EASY_TO_HIT = 9.0


@dataclass(frozen=True)
class Part:
    """`quantity` gives its colour and what a click chooses ("" for neither), `meaning` what a hover says.

    `stage` is when it comes into play as the step is played; -1 is there from the start.
    """

    quantity: str
    meaning: str
    stage: int

    def outline(self) -> QPainterPath:
        """Its area, in diagram units: where the mouse finds it."""
        raise NotImplementedError

    def paint(self, painter: QPainter, theme: Theme, emphasised: bool) -> None:
        """Draw it; `painter` is scaled to diagram units."""
        raise NotImplementedError

    def colour(self, theme: Theme) -> QColor:
        """Its identity colour, or a neutral grey."""
        return (
            theme.identity(self.quantity) if self.quantity else blend(theme.colour("faint"), theme.colour("paper"), 0.4)
        )


@dataclass(frozen=True)
class Wire(Part):
    """A line with square corners along `points`, `thickness` wide."""

    points: tuple[QPointF, ...]
    thickness: float

    def _path(self) -> QPainterPath:
        path = QPainterPath(self.points[0])
        for point in self.points[1:]:
            path.lineTo(point)
        return path

    def drawn(self) -> QPainterPath:
        """The area that is painted."""
        return self._stroked(self.thickness)

    def outline(self) -> QPainterPath:
        """The painted area, widened to be easy to hit."""
        return self._stroked(max(self.thickness, _EASY_TO_HIT))

    def _stroked(self, width: float) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(width)
        return stroker.createStroke(self._path())

    def paint(self, painter: QPainter, theme: Theme, emphasised: bool) -> None:
        """One stroke; in play, a glow under it."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if emphasised:
            painter.setPen(line(glow(self.colour(theme)), self.thickness + 7))
            painter.drawPath(self._path())
        painter.setPen(line(self.colour(theme), self.thickness))
        painter.drawPath(self._path())


@dataclass(frozen=True)
class Vessel(Part):
    """A box that is filled to `level`: 0..1 from the bottom, or if `signed` -1..1 from the middle; None is empty.

    `symbol` (σ, tanh) stands in it, and under that its `name`. A level beyond 1 fills it and shows an arrow.
    """

    rect: QRectF
    symbol: str
    name: str = ""
    level: float | None = None
    signed: bool = False

    def _shape(self) -> QPainterPath:
        shape = QPainterPath()
        shape.addRoundedRect(self.rect, 6, 6)
        return shape

    def outline(self) -> QPainterPath:
        """The whole box."""
        return self._shape()

    def paint(self, painter: QPainter, theme: Theme, emphasised: bool) -> None:
        """The box, what it holds, and its writing on top."""
        colour = self.colour(theme)
        if emphasised:
            painter.setPen(line(glow(colour), 9))
            painter.drawPath(self._shape())
        painter.fillPath(self._shape(), theme.colour("paper"))
        if self.level is not None:
            self._paint_level(painter, theme, colour)
        painter.setPen(QPen(colour, 2.4 if emphasised else 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._shape())
        self._paint_writing(painter, theme)

    def filled(self) -> QRectF:
        """The part of the box below (or, if signed, between the middle and) its level."""
        level = min(1.0, max(-1.0, self.level or 0.0))
        base = self.rect.center().y() if self.signed else self.rect.bottom()
        height = level * self.rect.height() / (2 if self.signed else 1)
        return QRectF(self.rect.left(), base - height, self.rect.width(), height).normalized()

    def _paint_level(self, painter: QPainter, theme: Theme, colour: QColor) -> None:
        painter.save()
        painter.setClipPath(self._shape(), Qt.ClipOperation.IntersectClip)
        painter.fillRect(self.filled(), blend(colour, theme.colour("paper"), 0.35))
        if self.signed:
            painter.setPen(QPen(blend(colour, theme.colour("paper"), 0.35), 0.8))
            middle = self.rect.center().y()
            painter.drawLine(QPointF(self.rect.left(), middle), QPointF(self.rect.right(), middle))
        painter.restore()
        if self.level is not None and abs(self.level) > 1.0:
            write(
                painter, theme, QRectF(self.rect.right() - 14, self.rect.top() + 1, 13, 14), "▲", 9, theme.colour("ink")
            )

    def _paint_writing(self, painter: QPainter, theme: Theme) -> None:
        rect, ink = self.rect, theme.colour("ink")
        if not self.name:
            write(painter, theme, rect, self.symbol, 12, ink, bold=True)
            return
        half = rect.height() / 2
        write(painter, theme, rect.adjusted(0, 1, 0, 1 - half), self.symbol, 15, ink, bold=True)
        write(painter, theme, rect.adjusted(2, half - 1, -2, -2), self.name, 12, ink)


@dataclass(frozen=True)
class Operator(Part):
    """A round ×, + or a dot where lines meet (`symbol` empty)."""

    centre: QPointF
    symbol: str
    radius: float = 10.0

    def outline(self) -> QPainterPath:
        """The disc."""
        disc = QPainterPath()
        disc.addEllipse(self.centre, self.radius, self.radius)
        return disc

    def paint(self, painter: QPainter, theme: Theme, emphasised: bool) -> None:
        """The disc and its sign."""
        colour = self.colour(theme)
        if emphasised and self.symbol:
            painter.setPen(line(glow(colour), 9))
            painter.drawPath(self.outline())
        painter.setPen(QPen(colour, 2.4 if emphasised else 1.8))
        painter.setBrush(theme.colour("paper") if self.symbol else colour)
        painter.drawEllipse(self.centre, self.radius, self.radius)
        box = QRectF(self.centre.x() - 12, self.centre.y() - 12, 24, 24)
        write(painter, theme, box, self.symbol, 15, theme.colour("ink"), bold=True)


@dataclass(frozen=True)
class Label(Part):
    """A line of text in `rect`, made smaller or cut with "…" rather than leaving it."""

    rect: QRectF
    text: str
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    bold: bool = True

    def outline(self) -> QPainterPath:
        """The text's own box."""
        path = QPainterPath()
        path.addRect(self.rect)
        return path

    def ink(self, theme: Theme) -> QRectF:
        """What the text covers of its rect."""
        width = min(self.rect.width(), QFontMetricsF(font(theme, 13, self.bold)).horizontalAdvance(self.text))
        spare = self.rect.width() - width
        shift = {Qt.AlignmentFlag.AlignRight: spare, Qt.AlignmentFlag.AlignHCenter: spare / 2}.get(self.align, 0.0)
        return QRectF(self.rect.left() + shift, self.rect.top() + 2, width, self.rect.height() - 4)

    def paint(self, painter: QPainter, theme: Theme, emphasised: bool) -> None:
        """The text, in a tone of its identity colour that can be read."""
        tone = readable(self.quantity, theme) if self.quantity else theme.colour("faint")
        write(painter, theme, self.rect, self.text, 13, tone, bold=self.bold, align=self.align)


@dataclass(frozen=True)
class Lock(Part):
    """A padlock on a disc: what it lies on is held at a value. With a `symbol` that, of what is altered otherwise."""

    centre: QPointF
    symbol: str = ""
    radius: float = 8.0

    def outline(self) -> QPainterPath:
        """The disc."""
        disc = QPainterPath()
        disc.addEllipse(self.centre, self.radius, self.radius)
        return disc

    def paint(self, painter: QPainter, theme: Theme, emphasised: bool) -> None:
        """The disc, in the quantity's colour, and what is on it."""
        painter.setPen(QPen(self.colour(theme), 1.2))
        painter.setBrush(theme.colour("paper"))
        painter.drawEllipse(self.centre, self.radius, self.radius)
        half = 0.6 * self.radius if not self.symbol else self.radius
        place = QRectF(self.centre.x() - half, self.centre.y() - half, 2 * half, 2 * half)
        if self.symbol:
            write(painter, theme, place, self.symbol, 13, theme.colour("ink"), bold=True)
        else:
            paint_lock(painter, place, theme.colour("ink"))
