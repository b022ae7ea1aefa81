"""What can be asked of every step of a text: whether it is inside quotes, how deep in brackets, and so on.

Every answer tells of what has been read up to and with the step, so that a unit can know it; only "next" looks ahead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.asked_text import AskedText, mask
from rnnviz.core.found_units import Question
from rnnviz.core.notices import Notice

Answers = NDArray[np.float32]


class QuestionError(ValueError):
    """A question that cannot be asked; the message is one sentence that says what to do, and so does its `notice`."""

    def __init__(self, code: str, **values: object) -> None:
        self.notice = Notice.of(code, **values)
        super().__init__(str(self.notice))


QUESTIONS: dict[str, Question] = {
    key: Question(key, "number" if key in ("brackets", "line", "indent", "since_newline") else "yes-no")
    for key in (
        "quotes",
        "brackets",
        "line",
        "indent",
        "upper",
        "digit",
        "word_start",
        "sentence_end",
        "comment",
        "since_newline",
        "next",
        "regex",
        "spans",
    )
}
"""Every question by its key; "next" and "regex" need a pattern besides, "spans" spans. Two characters as the pattern
of "brackets" are what opens and what closes: "ab" counts up at each a and down at each b."""

READY = tuple(question for key, question in QUESTIONS.items() if key not in ("next", "regex", "spans"))
"""Those that can be asked as they are."""

OPENING, CLOSING, FULL_STOPS = "([{（［｛【〔《", ")]}）］｝】〕》", ".!?。！？…"
TAB = 4
"""Columns that a tab counts in an indentation."""

_BRACKET = re.compile(rf"[{re.escape(OPENING + CLOSING)}]|\n[ \t]*(?=\n)")


def answers(question: Question, tokens: Sequence[str], text: str) -> Answers:
    """The answer at each token, float32 (steps,): 1 or 0, or a number. Of characters, `tokens` may be the text itself.

    Raises QuestionError. A regular expression can take for ever: ask it where it can be ended from outside.
    """
    return answers_of(question, AskedText(tokens, text))


def answers_of(question: Question, asked: AskedText) -> Answers:
    """The same for several questions to one text, which shares what they have in common. Raises QuestionError."""
    if question.key not in _ASK:
        raise QuestionError("unknown_question", key=repr(question.key), keys=", ".join(QUESTIONS))
    return _ASK[question.key](question, asked)


def _of_characters(values: Callable[[AskedText], NDArray]) -> Callable[[Question, AskedText], Answers]:
    return lambda question, asked: asked.at_tokens(values(asked))


def _brackets(question: Question, asked: AskedText) -> Answers:
    pair = question.pattern
    if not pair:
        return asked.at_tokens(_depth(asked))
    if len(pair) != 2 or pair[0] == pair[1]:
        raise QuestionError("pair", pair=repr(pair))
    opened, closed = (np.cumsum(asked.codes == ord(sign)) for sign in pair)
    depth = opened - closed
    return asked.at_tokens(depth - np.minimum(np.minimum.accumulate(depth), 0))


def _depth(asked: AskedText) -> NDArray:
    """Brackets open, those in quotes and comments left out; a blank line closes all, so that no slip lasts."""
    hidden, changed, depth = asked.quoted | asked.commented, np.zeros(len(asked.text), np.int64), 0
    for found in _BRACKET.finditer(asked.text):
        place, sign, before = found.start(), found[0], depth
        if sign[0] == "\n":
            depth = 0
        elif not hidden[place]:
            depth = depth + 1 if sign in OPENING else max(0, depth - 1)
        changed[place] = depth - before
    return np.cumsum(changed)


def _line(asked: AskedText) -> NDArray:
    """Characters of this line read before this one."""
    return np.arange(len(asked.codes)) - asked.line_starts


def _indent(asked: AskedText) -> NDArray:
    """Columns of white space at the beginning of the line, as far as they have been read."""
    tab = asked.codes == ord("\t")
    blank = tab | (asked.codes == ord(" "))
    # A character is within the indentation if no other than blanks stands between it and its line's beginning.
    place = np.arange(len(blank))
    last_other = np.maximum.accumulate(np.where(blank, -1, place)) if len(blank) else place
    within = blank & (last_other < asked.line_starts)
    columns = np.where(within, np.where(tab, TAB, 1), 0)
    total = np.cumsum(columns)
    return total - (total - columns)[asked.line_starts]


def _word_start(asked: AskedText) -> NDArray:
    word = asked.which(lambda char: char.isalnum() or char == "_")
    return word & ~np.concatenate([[False], word[:-1]])[: len(word)]


def _sentence_end(asked: AskedText) -> NDArray:
    """A full stop with a space, a closing mark or nothing behind it; one in Chinese needs nothing."""
    stop = asked.which(lambda char: char in FULL_STOPS)
    chinese = asked.which(lambda char: char in "。！？")
    space = asked.which(lambda char: char.isspace() or char in "\"'”’」』)")
    return stop & (chinese | np.concatenate([space[1:], [True]])[: len(stop)])


def _since_newline(question: Question, asked: AskedText) -> Answers:
    """ln(1 + steps since the last line end): near ones count most, for no unit counts to a hundred evenly."""
    lines = asked.line_starts[asked.starts]
    steps = np.arange(len(lines))
    begins = np.maximum.accumulate(np.where(np.diff(lines, prepend=-1) != 0, steps, 0)) if len(lines) else steps
    return np.log1p(steps - begins).astype(np.float32)


def _next(question: Question, asked: AskedText) -> Answers:
    if not question.pattern:
        raise QuestionError("no_next")
    begins, found = np.zeros(len(asked.text) + 1, bool), asked.text.find(question.pattern)
    while found >= 0:
        begins[found] = True
        found = asked.text.find(question.pattern, found + 1)
    behind = np.append(asked.starts[1:], len(asked.text))[: len(asked.starts)]
    return begins[behind].astype(np.float32)


def _regex(question: Question, asked: AskedText) -> Answers:
    if not question.pattern:
        raise QuestionError("no_regex")
    try:
        pattern = re.compile(question.pattern, re.MULTILINE)
    except (re.error, OverflowError, RecursionError) as error:
        raise QuestionError("regex", pattern=repr(question.pattern), error=error) from error
    return asked.at_tokens(mask((found.span() for found in pattern.finditer(asked.text)), len(asked.text)))


def _spans(question: Question, asked: AskedText) -> Answers:
    if not question.spans:
        raise QuestionError("no_spans")
    return mask(question.spans, len(asked.tokens)).astype(np.float32)


_ASK: dict[str, Callable[[Question, AskedText], Answers]] = {
    "quotes": _of_characters(lambda asked: asked.quoted),
    "brackets": _brackets,
    "line": _of_characters(_line),
    "indent": _of_characters(_indent),
    "upper": _of_characters(lambda asked: asked.which(str.isupper)),
    "digit": _of_characters(lambda asked: asked.which(str.isdigit)),
    "word_start": _of_characters(_word_start),
    "sentence_end": _of_characters(_sentence_end),
    "comment": _of_characters(lambda asked: asked.commented),
    "since_newline": _since_newline,
    "next": _next,
    "regex": _regex,
    "spans": _spans,
}
