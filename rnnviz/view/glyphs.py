"""How tokens are written on screen: whatever cannot be seen gets a sign of its own."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

_SIGNS = {" ": "·", "\n": "↵", "\t": "⇥", "\u2028": "↓", "\u2029": "¶", "\u3000": "⍽", "\x7f": "␡"}
_PICTURES = 0x2400
"""Where Unicode's pictures of the control characters start."""

_NOTHING = "▯"
"""Stands for characters that have no look of their own: formats, surrogates, private use, unassigned."""


@lru_cache(maxsize=4096)
def glyph(text: str) -> str:
    """A token as it is drawn: space "·", newline "↵", tab "⇥", other controls as pictures, the rest as it is."""
    return "".join(map(_sign, text))


def quoted(text: str) -> str:
    """In the quotation marks of the window's language."""
    return QCoreApplication.translate("glyphs", "“{text}”").format(text=text)


def describe(text: str) -> str:
    """A token in full: ``“e” U+0065 LATIN SMALL LETTER E``; a word is just quoted."""
    shown = quoted(glyph(text))
    return f"{shown} U+{ord(text):04X} {_name(text)}" if len(text) == 1 else shown


def _sign(char: str) -> str:
    if char in _SIGNS:
        return _SIGNS[char]
    if char < " ":
        return chr(_PICTURES + ord(char))
    category = unicodedata.category(char)
    if category == "Zs":
        return "⍽"
    if category.startswith("C"):
        return _NOTHING
    # A lone accent needs something to stand on, or it would settle on the token before it.
    return "◌" + char if category.startswith("M") else char


def _name(char: str) -> str:
    if char < " " or char == "\x7f":  # Unicode names these only by way of their pictures
        picture = _SIGNS["\x7f"] if char == "\x7f" else chr(_PICTURES + ord(char))
        return unicodedata.name(picture).removeprefix("SYMBOL FOR ")
    unnamed = {"Cc": "CONTROL", "Cs": "SURROGATE", "Co": "PRIVATE USE", "Cn": "UNASSIGNED"}
    return unicodedata.name(char, unnamed.get(unicodedata.category(char), ""))
