"""What is counted as form, on writings whose form is known."""

from __future__ import annotations

import math
from typing import Any

import pytest

from rnnviz.lessons.form_figures import lines_of_form, poems_of_one_form, speeches_named


class Writer:
    """Writes the same whatever it is asked."""

    def __init__(self, text: str) -> None:
        self._text = text

    def generate(self, _prompt: str, _length: int, **_settings: Any) -> str:
        """The text."""
        return self._text


@pytest.mark.parametrize(
    ("text", "lines", "poems"),
    [
        ("一二三四五\n一二三四五\n\n一二", 1, 1),
        ("一二三四五\n一二三四五六七\n\n一二", 1, 0),
        ("一二三四五\n一二三\n\n一二三四五\n一二三四五\n\n一", 0.75, 0.5),
    ],
)
def test_poems_are_counted_by_lines_and_as_wholes(text: str, lines: float, poems: float) -> None:
    writer: Any = Writer(text)
    assert lines_of_form(writer) == lines and poems_of_one_form(writer) == poems


def test_a_speech_stands_under_a_name_and_a_colon() -> None:
    writer: Any = Writer("KENT:\nMy lord.\n\nFirst Cat:\nNone.\n\nno name\nhere\n\nLEAR:\n\nKE")
    assert speeches_named(writer) == 0.5


def test_of_nothing_whole_there_is_no_share() -> None:
    writer: Any = Writer("一二三四五\n一二")
    assert math.isnan(lines_of_form(writer))
