import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument

from rnnviz.view.plain_text import holdable, offered_text, text_of, to_qt


@pytest.mark.parametrize(
    ("given_text", "held"),
    [
        ("a\0b", "a\0b"),
        ("a\x0b\x0c\x1bb", "a\x0b\x0c\x1bb"),
        ("a\u00a0b", "a\u00a0b"),
        ("a\u2028b", "a\u2028b"),
        ("a\r\nb\rc\u2029d", "a\nb\nc\nd"),
        ("\ufdd0\ufdd1", "\ufffd\ufffd"),
        ("a\ud800b\udc00", "a\ufffdb\ufffd"),
        ("\ud842\udfb7", "𠮷"),
        ("\ufffc", "\ufffc"),
        ("\ufeff", "\ufeff"),
        ("\ufeff𠮷", "\ufeff𠮷"),
        ("\ufffea", "\ufffda"),
    ],
)
def test_what_becomes_of_unusual_characters(qapp, given_text, held):
    assert holdable(given_text) == held
    document = QTextDocument()
    QTextCursor(document).insertText(to_qt(held))
    assert text_of(document) == held


@given(st.text(st.sampled_from("\ufeff\ufffe\ufdd0\r\n") | st.integers(0, sys.maxunicode).map(chr), max_size=9))
def test_whatever_is_pasted_is_held_as_promised(qapp, text):
    """The document gives back exactly what `holdable` says, and it can be written to a file."""
    document = QTextDocument()
    QTextCursor(document).insertText(to_qt(holdable(text)))
    assert text_of(document) == holdable(text)
    text_of(document).encode()
    assert holdable(holdable(text)) == holdable(text)


def test_rich_text_is_taken_as_plain(qapp):
    data = QMimeData()
    data.setHtml("<p><b>he</b> said</p><p>no</p>")
    assert offered_text(data) == "he said\nno"
    data.setText("plain")
    assert offered_text(data) == "plain"
