from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.session.tokens import Known, common_prefix, tokens_for
from tests.session.models import CHARACTERS, NUMBERS, WORDS

texts = st.text("ab'’_. \n𠮷\0é", max_size=14) | st.text("12.,,,; -eＥ１　a", max_size=14)


@given(texts, texts)
def test_common_prefix_is_the_longest(old, new):
    shared = common_prefix(old, new)
    assert old[:shared] == new[:shared]
    assert shared == min(len(old), len(new)) or old[shared] != new[shared]


@pytest.mark.parametrize("vocabulary", [CHARACTERS, WORDS, NUMBERS], ids=lambda kind: kind.kind)
@given(edits=st.lists(texts, min_size=1, max_size=6))
def test_edits_give_the_tokens_of_the_last_text(vocabulary, edits):
    tokens = tokens_for(vocabulary)
    before: list[str] = []
    for text in edits:
        kept = tokens.set_text(text)
        fresh = vocabulary.split(text)
        assert list(tokens.texts) == [token.text for token in fresh]
        assert [tokens.end_of(i + 1) for i in range(len(fresh))] == [token.start + len(token.text) for token in fresh]
        assert before[:kept] == list(tokens.texts[:kept])
        assert kept == min(len(before), len(fresh)) or before[kept] != tokens.texts[kept]
        before = list(tokens.texts)


@pytest.mark.parametrize("vocabulary", [CHARACTERS, WORDS, NUMBERS], ids=lambda kind: kind.kind)
@given(text=texts)
def test_every_cursor_has_a_caret_that_leads_back_to_it(vocabulary, text):
    tokens = tokens_for(vocabulary)
    tokens.set_text(text)
    for cursor in range(len(tokens.texts) + 1):
        assert tokens.before(tokens.end_of(cursor)) == cursor
    assert tokens.before(-1) == 0
    assert tokens.before(len(text) + 9) == len(tokens.texts)


def test_an_apostrophe_that_becomes_part_of_a_word_changes_the_word():
    tokens = tokens_for(WORDS)
    assert tokens.set_text("a don'") == 0
    assert tokens.set_text("a don't") == 1
    assert list(tokens.texts) == ["a", "don't"]


def test_a_caret_inside_a_word_counts_the_word():
    tokens = tokens_for(WORDS)
    tokens.set_text("the cell")
    assert [tokens.before(caret) for caret in range(9)] == [0, 1, 1, 1, 1, 2, 2, 2, 2]


def test_a_comma_that_is_no_decimal_comma_after_all_changes_the_number():
    tokens = tokens_for(NUMBERS)
    assert tokens.set_text("7 0,5") == 0
    assert list(tokens.texts) == ["7", "0,5"]
    assert tokens.set_text("7 0,5,1") == 1
    assert list(tokens.texts) == ["7", "0", "5", "1"]


def test_known_is_asked_one_by_one():
    known = Known(CHARACTERS, "aé𠮷")
    assert list(known) == [True, False, True]
    assert known[1:] == [False, True]
    assert len(known) == 3


@pytest.mark.parametrize("vocabulary", [CHARACTERS, WORDS, NUMBERS], ids=lambda kind: kind.kind)
def test_a_keystroke_behind_100_000_characters_is_quick(vocabulary):
    tokens, text = tokens_for(vocabulary), "the cell 語" * 10_000
    tokens.set_text(text)
    seconds = []
    for _ in range(5):
        text += "a"
        start = time.perf_counter()
        tokens.set_text(text)
        seconds.append(time.perf_counter() - start)
    assert min(seconds) < 0.004
