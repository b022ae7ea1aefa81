"""Text to ids and back: every code point counts, nothing is dropped, what is not known is told."""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rnnviz.core.vocabulary import UNKNOWN, Vocabulary, VocabularyError

anything = st.text(st.characters(exclude_categories=()), max_size=40)
"""Any code points: beyond the BMP, NUL, lone halves of surrogate pairs."""

STRANGE = "a\0\r\n\t\ud800\udfff𠮷👩‍👧é\N{COMBINING ACUTE ACCENT}\u202e\ufeff\ufffd 　中"


@given(anything, anything)
@example(STRANGE, STRANGE)
@example("", "abc")
def test_no_character_is_dropped(learned: str, text: str) -> None:
    vocabulary = Vocabulary.of_text(learned)
    tokens = vocabulary.split(text)
    assert "".join(token.text for token in tokens) == text
    assert [token.start for token in tokens] == list(range(len(text)))
    assert [token.id for token in tokens] == vocabulary.encode(text).tolist()
    for token in tokens:
        known = token.text in learned and token.text != UNKNOWN
        assert vocabulary.knows(token.text) == known
        assert (vocabulary.tokens[token.id] == token.text) == known or token.text == UNKNOWN
        assert (token.id == vocabulary.unknown) == (not known)


@given(anything)
@example(STRANGE)
def test_what_is_known_comes_back(text: str) -> None:
    vocabulary = Vocabulary.of_text(text)
    ids = vocabulary.encode(text)
    assert ids.dtype == np.int32 and ids.shape == (len(text),)
    assert vocabulary.decode(ids) == vocabulary.decode(ids.tolist()) == text


@given(anything, st.sampled_from(["characters", "words"]))
@example(STRANGE, "characters")
def test_it_survives_json(text: str, kind: str) -> None:
    vocabulary = Vocabulary.of_text(text, kind)
    assert Vocabulary.from_json(json.loads(json.dumps(vocabulary.to_json()))) == vocabulary


def test_a_character_beyond_the_bmp_is_one_token() -> None:
    assert Vocabulary.of_text("𠮷a").encode("𠮷a𠮷").tolist() == [2, 1, 2]


def test_without_an_unknown_token_what_is_not_known_has_no_id() -> None:
    vocabulary = Vocabulary("characters", ("a", "b"))
    assert vocabulary.encode("axb").tolist() == [0, -1, 1]
    assert [token.text for token in vocabulary.split("axb")] == ["a", "x", "b"]
    assert vocabulary.decode([0, -1, 1]) == f"a{UNKNOWN}b"


def test_with_one_what_is_not_known_takes_its_id_and_keeps_its_text() -> None:
    vocabulary = Vocabulary("characters", ("a", UNKNOWN), unknown=1)
    assert vocabulary.encode("ax").tolist() == [0, 1]
    assert vocabulary.split("x")[0] == (1, "x", 0)
    assert vocabulary.decode([1]) == UNKNOWN and not vocabulary.knows(UNKNOWN)


@pytest.mark.parametrize("id", [2, 100, -2, -100])
def test_an_id_outside_the_list_has_no_text(id: int) -> None:
    with pytest.raises(IndexError):
        Vocabulary("characters", ("a", "b")).decode([id])


def test_rare_tokens_become_unknown_and_the_frequent_come_first() -> None:
    assert Vocabulary.of_text("aaabbc", at_least=2).tokens == (UNKNOWN, "a", "b")
    assert Vocabulary.of_text("aaabbc", most=1).tokens == (UNKNOWN, "a")
    assert Vocabulary.of_text("").tokens == (UNKNOWN,)
    assert Vocabulary.of_text(f"a{UNKNOWN}").tokens.count(UNKNOWN) == 1


@given(anything)
@example("I don't—can’t—stop.\n42 _x_ 小明喜歡小花，\0")
def test_of_words_only_spaces_are_left_out(text: str) -> None:
    tokens = Vocabulary.of_text(text, "words").split(text)
    end = 0
    for token in tokens:
        assert text[token.start : token.start + len(token.text)] == token.text and token.text
        assert text[end : token.start].strip() == "" and "\n" not in text[end : token.start]
        end = token.start + len(token.text)
    assert text[end:].strip() == "" and "\n" not in text[end:]


def test_words_keep_apostrophes_and_part_from_punctuation() -> None:
    text = "I don't, “do”\nnot 3.5 a_b"
    words = [token.text for token in Vocabulary.of_text(text, "words").split(text)]
    assert words == ["I", "don't", ",", "“", "do", "”", "\n", "not", "3", ".", "5", "a", "_", "b"]


def test_known_words_come_back_with_single_spaces() -> None:
    vocabulary = Vocabulary.of_text("to be or not to be", "words")
    assert vocabulary.decode(vocabulary.encode("not  to\tbe")) == "not to be"
    assert vocabulary.encode("to see").tolist() == [vocabulary.id_of("to"), vocabulary.unknown]


def test_a_large_paste_is_encoded_whole() -> None:
    vocabulary = Vocabulary.of_text("ab")
    ids = vocabulary.encode("ab?" * 1_000_000)
    assert len(ids) == 3_000_000 and ids[:3].tolist() == [1, 2, 0]


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("letters", ("a",)), "characters, words"),
        (("characters", ()), "tokens"),
        (("characters", ("a", "")), "not empty"),
        (("characters", ("a", 1)), "texts"),
        (("characters", ("a", None)), "texts"),
        (("characters", ("a", ["b"])), "texts"),
        (("characters", ("a", "b", "a")), "twice"),
        (("characters", ("a",), 1), "outside"),
        (("characters", ("a",), -1), "outside"),
    ],
)
def test_a_list_that_makes_no_sense_is_refused(arguments: Any, part: str) -> None:
    with pytest.raises(VocabularyError, match=part):
        Vocabulary(*arguments)


@pytest.mark.parametrize(
    "data",
    [
        None, 1, [], "abc", {}, {"kind": "characters"}, {"kind": "characters", "tokens": "abc", "unknown": None},
        {"kind": "characters", "tokens": ["a", "b"], "unknown": True},
        {"kind": "characters", "tokens": ["a", "b"], "unknown": "0"},
        {"kind": "characters", "tokens": ["a", "b"], "unknown": 0.0},
        {"kind": "characters", "tokens": {"a": 0}, "unknown": None},
        {"kind": ["characters"], "tokens": ["a"], "unknown": None},
        {"kind": "characters", "tokens": ["a", ["b"]], "unknown": None},
    ],
)  # fmt: skip
def test_json_that_is_no_vocabulary_is_refused_in_one_sentence(data: Any) -> None:
    with pytest.raises(VocabularyError) as caught:
        Vocabulary.from_json(data)
    assert re.search(r"\w", str(caught.value)) and "\n" not in str(caught.value)
