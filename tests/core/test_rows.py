"""Lines of numbers are tokens: any vector can be a text, read from the first line that changed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.number_text import row_of, row_text
from rnnviz.core.vocabulary import Vocabulary, VocabularyError
from rnnviz.session.tokens import Words

ROWS = Vocabulary("rows", (), width=3)


@pytest.mark.parametrize(
    "line", ["1 0.5 -2", "1,0.5,-2", "1, 0.5, -2", "1\t0.5\t-2", "1;0.5;-2", "1;0,5;-2", "  1 0.5 -2"]
)
def test_numbers_stand_apart_in_many_ways(line: str) -> None:
    row = row_of(line, 3)
    assert row is not None and row.tolist() == [1.0, 0.5, -2.0]


@pytest.mark.parametrize("line", ["", "1 2", "1 2 3 4", "1 two 3", "1;;3", "nan 1 2"])
def test_what_is_no_row_is_unknown_and_enters_as_zeros(line: str) -> None:
    assert row_of(line, 3) is None
    assert not ROWS.knows(line)
    assert np.array_equal(ROWS.input_of(line), np.zeros(3))


@given(st.lists(st.floats(-999, 999, width=32), min_size=1, max_size=5))
def test_a_written_row_is_read_to_four_decimals(values: list[float]) -> None:
    vector = np.array(values, np.float32)
    row = row_of(row_text(vector), len(values))
    assert row is not None and np.abs(row - vector).max() <= 1e-4


def test_a_text_is_one_vector_a_line() -> None:
    text = "1 2 3\n\n  4,5,6\nnothing\n"
    assert ROWS.encode(text).tolist() == [[1, 2, 3], [4, 5, 6], [0, 0, 0]]
    assert [(token.text, token.start) for token in ROWS.split(text)][:2] == [("1 2 3", 0), ("4,5,6", 9)]
    assert ROWS.encode("").shape == (0, 3)


def test_it_comes_back_from_a_card() -> None:
    assert Vocabulary.from_json(ROWS.to_json()) == ROWS
    with pytest.raises(VocabularyError, match="rows hold"):
        Vocabulary.from_json(ROWS.to_json() | {"width": 0})
    with pytest.raises(VocabularyError, match="width"):
        Vocabulary.from_json(ROWS.to_json() | {"width": "3"})


@given(st.text("12 ,\n", max_size=20), st.integers(0, 20), st.text("12 ,\n", max_size=4))
def test_an_edit_splits_as_the_whole_text_does(text: str, place: int, typed: str) -> None:
    tokens = Words(ROWS)
    tokens.set_text(text)
    edited = text[:place] + typed + text[place:]
    tokens.set_text(edited)
    assert tokens.texts == [token.text for token in ROWS.split(edited)]
