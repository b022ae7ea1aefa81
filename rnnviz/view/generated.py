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
