"""How much of a long text is read, and what stands round its places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.asked_text import AskedText
from rnnviz.core.passages import BEFORE, BEHIND, LONGEST, beginning, passages
from rnnviz.core.span_match import Place
from rnnviz.core.vocabulary import Vocabulary


@given(st.text("ab,. \n"), st.integers(1, 30))
def test_the_beginning_is_that_of_all_tokens(text: str, most: int) -> None:
    words = Vocabulary("words", ("<unk>", "a", "b"), unknown=0)
    read = [token.text for token in words.split(beginning(text, words, most))]
    assert read == [token.text for token in words.split(text)][:most] and text.startswith(beginning(text, words, most))


def test_of_long_words_as_many_are_read() -> None:
    words = Vocabulary("words", ("<unk>",), unknown=0)
    text = ("w" * 50 + " ") * 40
    assert (
        words.split(beginning(text, words, 7))[-1].start == 6 * 51 and len(words.split(beginning(text, words, 7))) == 7
    )
    assert beginning(text, words, 40) == text


@pytest.mark.parametrize(("start", "stop"), [(0, 3), (500, 510), (4990, 5000), (100, 4000)])
def test_a_passage_has_its_place_and_some_text_round_it(start: int, stop: int) -> None:
    words = [f"w{number}" for number in range(5000)]
    text = " ".join(words)
    (passage,) = passages(AskedText(words, text), [Place(start, stop, 2)])
    shown = passage.text.split()
    assert shown[passage.start : passage.stop] == words[start:stop][:LONGEST]
    assert passage.text[slice(*passage.characters)] == " ".join(words[start:stop][:LONGEST])
    assert shown[: passage.start] == words[max(0, start - BEFORE) : start]
    assert len(shown) - passage.stop == min(BEHIND, 5000 - min(stop, start + LONGEST))
