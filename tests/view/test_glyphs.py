import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.view.glyphs import describe, glyph


@pytest.mark.parametrize(
    ("text", "shown"),
    [("e", "e"), (" ", "·"), ("\n", "↵"), ("\t", "⇥"), ("\0", "␀"), ("\r", "␍"), ("\x7f", "␡"), ("\u00a0", "⍽"),
     ("\u2029", "¶"), ("\u200b", "▯"), ("\ud800", "▯"), ("\u0301", "◌\u0301"), ("𠮷", "𠮷"), ("the", "the"),
     ("a\nb", "a↵b"), ("", "")],
)  # fmt: skip
def test_glyph(text: str, shown: str) -> None:
    assert glyph(text) == shown


@pytest.mark.parametrize(
    ("text", "said"),
    [("e", "“e” U+0065 LATIN SMALL LETTER E"), ("\n", "“↵” U+000A LINE FEED"), ("\x7f", "“␡” U+007F DELETE"),
     (" ", "“·” U+0020 SPACE"), ("𠮷", "“𠮷” U+20BB7 CJK UNIFIED IDEOGRAPH-20BB7"), ("the", "“the”"),
     ("\ud800", "“▯” U+D800 SURROGATE"), ("\ufdd0", "“▯” U+FDD0 UNASSIGNED")],
)  # fmt: skip
def test_describe(text: str, said: str) -> None:
    assert describe(text) == said


@given(st.integers(0, sys.maxunicode).map(chr))
def test_every_character_can_be_seen_and_drawn(char: str) -> None:
    """What reaches a painter is never blank, never a control, and always encodable."""
    shown = glyph(char)
    assert shown.strip() and shown.isprintable()
    shown.encode()
    assert "U+" in describe(char)
