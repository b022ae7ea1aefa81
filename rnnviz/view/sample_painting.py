"""Paints what a network produced, three lines high: a text, a curve over the truth, or answers with a tick."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption

from rnnviz.view.glyphs import glyph
from rnnviz.view.icons import icon
from rnnviz.view.sample import Answer, AnswersSample, Sample, SeriesSample, TextSample
from rnnviz.view.sparkline import paint_series
from rnnviz.view.theme import Theme

LINES = 3

_GAP, _NARROWEST = 12, 60
"""Between the curves of several columns, and how wide each is at least, in pixels at scale 1."""

_MOST_PAINTED = 1_000
"""Characters; three lines never hold more."""


class SamplePainter:
    """Made once a list: fonts and pictures are kept."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = theme.mono(12)
        self._metrics = QFontMetrics(self._font)
        self._right, self._wrong = icon("right", theme, "accent"), icon("close", theme, "warning")

    @property
    def height(self) -> int:
        """Of three lines, in pixels."""
        return LINES * self._metrics.lineSpacing()

    def paint(self, painter: QPainter, room: QRect, sample: Sample) -> None:
        """Whatever it is, within `room`."""
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("ink"))
        if isinstance(sample, TextSample):
            self._paint_text(painter, room, _on_one_line(sample.text))
        elif isinstance(sample, SeriesSample):
            self._paint_columns(painter, room, sample)
        elif isinstance(sample, AnswersSample):
            self._paint_answers(painter, room, sample.answers)

    def _paint_text(self, painter: QPainter, room: QRect, text: str) -> None:
        """Broken at words, or anywhere where there are none; the third line ends in "…" if it is not the last."""
        layout, option = QTextLayout(text, self._font), QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        for index in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            if index < LINES - 1:
                line.draw(painter, QPointF(room.left(), room.top() + index * self._metrics.lineSpacing()))
                continue
            rest = self._metrics.elidedText(_from(text, line.textStart()), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(self._line(room, index), Qt.AlignmentFlag.AlignLeft, rest)
        layout.endLayout()

    def _paint_columns(self, painter: QPainter, room: QRect, sample: SeriesSample) -> None:
        """Side by side, each over its own range; where not all fit, the last place says how many more there are."""
        count, gap = len(sample.truth), self._theme.px(_GAP)
        places = max(1, min(count, (room.width() + gap) // (self._theme.px(_NARROWEST) + gap)))
        width = (room.width() - (places - 1) * gap) // places
        shown = count if count <= places else places - 1
        for column in range(shown):
            place = QRect(room.left() + column * (width + gap), room.top(), width, room.height())
            if name := sample.name(column):
                painter.setPen(self._theme.colour("faint"))
                head = self._metrics.elidedText(_shown(name), Qt.TextElideMode.ElideRight, width)
                painter.drawText(self._line(place, 0), Qt.AlignmentFlag.AlignLeft, head)
                place.setTop(place.top() + self._metrics.lineSpacing())
            paint_series(painter, self._theme, QRectF(place), sample.truth[column], sample.prediction[column])
        if more := count - shown:
            left = room.left() + shown * (width + gap)
            painter.setPen(self._theme.colour("faint"))
            painter.drawText(QRect(left, room.top(), width, room.height()), Qt.AlignmentFlag.AlignLeft, f"… +{more}")

    def _paint_answers(self, painter: QPainter, room: QRect, answers: tuple[Answer, ...]) -> None:
        """In columns as wide as the widest; where not all fit, the last place says how many more there are."""
        columns = max(1, room.width() // self._cell_width(answers))
        places = columns * LINES
        shown = answers if len(answers) <= places else answers[: places - 1]
        for index, answer in enumerate(shown):
            self._paint_answer(painter, self._place(room, index, columns), answer)
        if more := len(answers) - len(shown):
            painter.setPen(self._theme.colour("faint"))
            painter.drawText(self._place(room, len(shown), columns), Qt.AlignmentFlag.AlignLeft, f"… +{more}")

    def _paint_answer(self, painter: QPainter, place: QRect, answer: Answer) -> None:
        mark, side = self._right if answer.is_right else self._wrong, self._theme.px(10)
        mark.paint(painter, QRect(place.left(), place.top() + (self._metrics.height() - side) // 2, side, side))
        left = place.left() + self._theme.px(15)
        guess = _written(answer)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(place.adjusted(left - place.left(), 0, 0, 0), Qt.AlignmentFlag.AlignLeft, guess)
        if not answer.is_right:
            painter.setPen(self._theme.colour("faint"))
            left += self._metrics.horizontalAdvance(guess + " ")
            painter.drawText(QPointF(left, place.top() + self._metrics.ascent()), _shown(answer.wanted))

    def _cell_width(self, answers: tuple[Answer, ...]) -> int:
        texts = (f"{_written(answer)} {_shown(answer.wanted)}" for answer in answers)
        return max(map(self._metrics.horizontalAdvance, texts), default=0) + self._theme.px(15 + 10)

    def _line(self, room: QRect, index: int) -> QRect:
        height = self._metrics.lineSpacing()
        return QRect(room.left(), room.top() + index * height, room.width(), height)

    def _place(self, room: QRect, index: int, columns: int) -> QRect:
        row, column = divmod(index, columns)
        width = room.width() // columns
        line = self._line(room, row)
        return QRect(line.left() + column * width, line.top(), width, line.height())


def _shown(text: str) -> str:
    return "".join(char if char == " " else glyph(char) for char in text)


def _written(answer: Answer) -> str:
    return f"{_shown(answer.given)} → {_shown(answer.guessed)}"


def _on_one_line(text: str) -> str:
    """Line breaks as "↵", so that a text that is mostly line breaks, as first ones are, still shows its letters."""
    return _shown(text[:_MOST_PAINTED]).replace("↵", "↵ ")


def _from(text: str, position: int) -> str:
    """What stands behind a position that Qt counted, in UTF-16."""
    return text.encode("utf-16-le", "surrogatepass")[2 * position :].decode("utf-16-le", "replace")
