r"""What of a text Qt's editor can hold, and the text it holds.

QPlainTextEdit keeps NUL and the other control characters, U+00A0 and U+2028. It makes "\r\n", "\r" and U+2029 a line
break. It would take the noncharacters U+FDD0 and U+FDD1 for line breaks too, which they are not. PySide drops lone
surrogates without a word, and a leading U+FFFE makes it swap the bytes of the whole text. All these become U+FFFD here,
so that they are seen.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument, QTextDocumentFragment

UNKNOWN = "\N{REPLACEMENT CHARACTER}"

_NONCHARACTERS = re.compile("[\ufdd0\ufdd1\ufffe]")
_BREAKS = re.compile("\r\n|\r|\u2029")


def holdable(text: str) -> str:
    """The text as the editor will give it back."""
    return _BREAKS.sub("\n", _NONCHARACTERS.sub(UNKNOWN, _encodable(text)))


def to_qt(text: str) -> str:
    """A holdable text as PySide has to be given it: it would take a leading U+FEFF away as a byte order mark."""
    return "\ufeff" + text if text.startswith("\ufeff") else text


def text_of(document: QTextDocument) -> str:
    """The document's text, encodable, one character for every UTF-16 unit or pair that Qt counts."""
    # toPlainText would turn no-break spaces into spaces and line separators into newlines.
    return _encodable(document.toRawText().replace("\u2029", "\n"))


def offered_text(data: QMimeData) -> str:
    """The plain text of what is pasted or dropped, also if it comes as rich text only."""
    if data.hasText() or not data.hasHtml():
        return holdable(data.text())
    return holdable(QTextDocumentFragment.fromHtml(data.html()).toPlainText())


def _encodable(text: str) -> str:
    """Halves of surrogate pairs joined, and those without their other half replaced."""
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
