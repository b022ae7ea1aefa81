"""Marks what the network wrote, in the text itself, so that it lasts through edits, undo and another window."""

from __future__ import annotations

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument, QTextFormat

_GENERATED = QTextFormat.Property.UserProperty + 1


def generated_format() -> QTextCharFormat:
    """The format that generated text is inserted with. It names no colour: that belongs to a theme."""
    made = QTextCharFormat()
    made.setProperty(_GENERATED, True)
    return made


def colour_generated(document: QTextDocument, colour: QColor) -> None:
    """Show the generated parts of the document in this colour, from now on; undo knows nothing of it."""
    highlighter = document.findChild(_Highlighter) or _Highlighter(document)
    highlighter.set_colour(colour)


def generated_spans(document: QTextDocument, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the generated parts between two places begin and end, in UTF-16 units, in order."""
    spans, block = [], document.findBlock(start)
    while block.isValid() and block.position() < stop:
        for span in block.textFormats():
            first = block.position() + span.start
            if span.format.hasProperty(_GENERATED) and first < stop and first + span.length > start:
                spans.append((max(start, first), min(stop, first + span.length)))
        block = block.next()
    return spans


class _Highlighter(QSyntaxHighlighter):
    """Lives as long as its document."""

    def set_colour(self, colour: QColor) -> None:
        self._shown = QTextCharFormat()
        self._shown.setForeground(colour)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for span in self.currentBlock().textFormats():
            if span.format.hasProperty(_GENERATED):
                self.setFormat(span.start, span.length, self._shown)
