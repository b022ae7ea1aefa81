"""Under the ribbon, a warning: where a network knows hardly a word of a text, or where a line is no row of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from rnnviz.app.companion import Companion, Offer
from rnnviz.core.model import Model

if TYPE_CHECKING:
    from rnnviz.app.window import MainWindow

_MOST_COUNTED = 1_000
"""Of a long text, the words at its end: those are what the network read last."""

_MOST_LINES = 200
"""Of long series, the last lines: reading numbers takes longer than looking up words."""


class Known(Companion):
    """One line that takes no room while most words are known."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        px = window.theme.px
        self._panel = QWidget()
        self._line = QLabel(self._panel)
        self._line.setFont(window.theme.font(13))
        self._line.setStyleSheet(f"color: {window.theme.colour('warning').name()}")
        self._line.move(px(12), 0)
        self._height = self._line.fontMetrics().height() + px(6)
        self._panel.setFixedHeight(0)

    @property
    def widget(self) -> QWidget:
        """The line."""
        return self._panel

    def show_text(self, since: int) -> None:
        """Count what it knows of the words, or lines, that have been read."""
        vocabulary = self.document.vocabulary
        if vocabulary.is_of_rows:
            steps = self.document.steps
            first = max(0, steps - _MOST_LINES)
            sentence = said_of_rows(list(self.document.known[first:steps]), vocabulary.width, first)
        else:
            sentence = said_of([vocabulary.knows(text) for text in self._words()])
        self._line.setText(sentence)
        self._line.adjustSize()
        self._panel.setAccessibleName(sentence)
        self._panel.setFixedHeight(self._height if sentence else 0)

    def _words(self) -> list[str]:
        """Without marks such as commas, which every text has."""
        steps = self.document.steps
        texts = [self.document.texts[step] for step in range(max(0, steps - _MOST_COUNTED), steps)]
        return [text for text in texts if any(map(str.isalnum, text))]


def said_of(known: list[bool]) -> str:
    """A warning if more than half of the words are unknown; "" if all is well, or there are none."""
    if not known or sum(known) * 2 >= len(known):
        return ""
    if not any(known):
        return QCoreApplication.translate(
            "Known", "It knows none of these words: what it says here says nothing about the text."
        )
    sentence = QCoreApplication.translate(
        "Known", "It knows {known} of {count} words: its verdict rests on these alone."
    )
    return sentence.format(known=f"{sum(known):,}", count=f"{len(known):,}")


def said_of_rows(known: list[bool], width: int, before: int = 0) -> str:
    """A warning if a line is no row of so many numbers; "" if all are. The last may still be typed.

    So many lines stand `before` these.
    """
    told = known[:-1] if len(known) > 1 else known
    if all(told):
        return ""
    sentence = QCoreApplication.translate(
        "Known", "Line {line} is not {width} numbers, so it is read as zeros: write them with spaces between."
    )
    return sentence.format(line=f"{before + told.index(False) + 1:,}", width=width)


def _fits(model: Model, _lesson: str) -> bool:
    vocabulary = model.card.vocabulary
    if vocabulary is None:
        return False
    return vocabulary.is_of_rows or (model.card.task == "classify" and not vocabulary.has_no_list)


OFFER = Offer(
    name="known",
    slot="strip",
    title=lambda: QCoreApplication.translate("Known", "Unknown words"),
    fits=_fits,
    make=Known,
    place=20,
)
