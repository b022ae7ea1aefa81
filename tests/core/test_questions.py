"""Every answer against what a reader would say, character by character."""

from __future__ import annotations

import argparse
import csv
import io
import re
import textwrap
import tokenize
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.core.found_units import Question
from rnnviz.core.questions import QUESTIONS, READY, QuestionError, answers
from rnnviz.core.vocabulary import Vocabulary


def where(key: str, text: str, pattern: str = "") -> str:
    """The characters at which the answer is yes, the others as dots."""
    values = answers(Question(key, "yes-no", pattern), text, text)
    return "".join(char if value else "." for char, value in zip(text, values, strict=True))


def numbers(key: str, text: str) -> list[float]:
    return answers(QUESTIONS[key], text, text).tolist()


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('say "go" now', '...."go.....'),
        ("don't 'it' isn't", "......'it......."),
        ("x = b'a\\'b' + 1", ".....'a\\'b....."),
        ('"""a\n"b" c""" d', '"""a\n"b" c""...'),
        ("# it's \"no\n'a'", "..........." + "'a."),
        ("“是” 「非」", "“是..「非."),
        ('never "closed', "............."),
    ],
)
def test_inside_quotes(text: str, inside: str) -> None:
    assert where("quotes", text) == inside


def test_inside_comments() -> None:
    assert where("comment", "a # b\nc '#' d") == "..# b........"
    assert where("comment", "  // x\n1 // 2\n/* y */") == "  // x" + "........" + "/* y */"


@pytest.mark.parametrize("module", [argparse, csv, textwrap])
def test_python_code_is_read_as_python_reads_it(module: ModuleType) -> None:
    text = Path(str(module.__file__)).read_text("utf-8")
    begins = [0, *(found.end() for found in re.finditer("\n", text))]
    quoted, comments = np.zeros(len(text), bool), np.zeros(len(text), bool)
    for kind, written, start, stop, _ in tokenize.generate_tokens(io.StringIO(text).readline):
        first, behind = (begins[line - 1] + column for line, column in (start, stop))
        if kind == tokenize.STRING:
            quoted[first + len(written) - len(written.lstrip("rbfuRBFU")) : behind - 1] = True
        if kind == tokenize.COMMENT:
            comments[first:behind] = True
    np.testing.assert_array_equal(answers(QUESTIONS["quotes"], text, text), quoted)
    np.testing.assert_array_equal(answers(QUESTIONS["comment"], text, text), comments)


def test_bracket_depth() -> None:
    assert numbers("brackets", "a(b[c]))d") == [0, 1, 1, 2, 2, 1, 0, 0, 0]
    assert numbers("brackets", '("(" )') == [1, 1, 1, 1, 1, 0]
    assert numbers("brackets", "(\n\n(") == [1, 0, 0, 1]
    own = Question("brackets", "number", "ab")
    assert answers(own, "aab\nbbbac", "aab\nbbbac").tolist() == [1, 2, 1, 1, 0, 0, 0, 1, 1]


def test_lines_and_indentation() -> None:
    assert numbers("line", "ab\n\nc") == [0, 1, 2, 0, 0]
    assert numbers("indent", "  a b\n\tc\n d") == [1, 2, 2, 2, 2, 2, 4, 4, 4, 1, 1]
    np.testing.assert_allclose(numbers("since_newline", "ab\nc"), np.log1p([0, 1, 2, 0]), rtol=1e-6)


def test_single_characters() -> None:
    assert where("upper", "aBÉ1") == ".BÉ."
    assert where("digit", "a1 22") == ".1.22"
    assert where("word_start", "ab c_d, é") == "a..c....é"
    stops = answers(QUESTIONS["sentence_end"], "No. 3.5! 是。對", "No. 3.5! 是。對")
    assert np.flatnonzero(stops).tolist() == [2, 7, 10]


def test_what_comes_next_and_patterns() -> None:
    assert where("next", "abcab", "b") == "a..a."
    assert where("next", "abcab", "ca") == ".b..."
    assert where("regex", "self.x = y\nself.z", r"^self\.\w") == "self.x.....self.z"
    spans = Question("spans", "yes-no", spans=((1, 3), (2, 4), (9, 99)))
    assert answers(spans, "abcdefghij", "abcdefghij").tolist() == [0, 1, 1, 1, 0, 0, 0, 0, 0, 1]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (Question("mood", "yes-no"), "there is no question 'mood'"),
        (Question("regex", "yes-no", "(a"), "'(a' is no regular expression"),
        (Question("regex", "yes-no"), "write the regular expression"),
        (Question("brackets", "number", "a"), "two different characters"),
        (Question("next", "yes-no"), "say which character"),
        (Question("spans", "yes-no"), "select at least one range"),
    ],
)
def test_what_cannot_be_asked_says_so_in_a_sentence(question: Question, said: str) -> None:
    with pytest.raises(QuestionError, match=re.escape(said)):
        answers(question, "abc", "abc")


def test_words_are_answered_by_their_first_character() -> None:
    text = 'He said "go on" (3 times).\nYes'
    tokens = [token.text for token in Vocabulary("words", ("x",)).split(text)]
    found = {question.key: answers(question, tokens, text) for question in READY}
    assert [token for token, inside in zip(tokens, found["quotes"], strict=True) if inside] == ['"', "go", "on"]
    assert found["brackets"][tokens.index("times")] == 1
    assert [token for token, upper in zip(tokens, found["upper"], strict=True) if upper] == ["He", "Yes"]
    following = answers(Question("next", "yes-no", "t"), tokens, text)
    assert [token for token, yes in zip(tokens, following, strict=True) if yes] == ["3"]


@given(st.text(alphabet="ab \n\t\"'#()[].A1\\/*“」", max_size=60))
def test_any_text_has_an_answer_at_every_step(text: str) -> None:
    for question in READY:
        found = answers(question, text, text)
        assert found.shape == (len(text),) and found.dtype == np.float32 and np.isfinite(found).all()
        assert (found >= 0).all() and (question.kind == "number" or set(found.tolist()) <= {0.0, 1.0})


@given(st.text(alphabet="ab \n()", max_size=40), st.integers(0, 40))
def test_nothing_but_next_and_full_stops_looks_ahead(text: str, cut: int) -> None:
    for key in ("brackets", "line", "indent", "upper", "word_start", "since_newline"):
        np.testing.assert_array_equal(
            answers(QUESTIONS[key], text, text)[:cut], answers(QUESTIONS[key], text[:cut], text[:cut])
        )
