"""How a text stands in lines of a fixed number of columns, as it was written; an edit lays out only what it touches."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rnnviz.view.glyphs import glyph

TAB = 4
"""Columns of a tab."""

_CHINESE = "\u2e80"
"""From here on letters stand for themselves: a line may end behind any."""

_CLOSING = frozenset("，。、；：？！）」』》〉】”’…,.;:?!)")
"""Signs that do not begin a line."""


@lru_cache(maxsize=65_536)
def columns_of(text: str) -> int:
    """How many columns a token takes: one a letter, two a letter of Chinese and its like."""
    if text == "\t":
        return TAB
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in glyph(text)) or 1


class ColouredLines:
    """Which tokens stand in which line. Lines and columns count from 0; a line ends behind its newline or when full.

    What is full ends between words, if a word ends in it.
    """

    def __init__(self) -> None:
        self._columns, self._apart = 80, 0
        self._texts: Sequence[str] = ()
        self._ends: NDArray[np.int64] = np.zeros(1, np.int64)
        self._breaks: NDArray[np.int64] = np.zeros(0, np.int64)
        self._chances: NDArray[np.int64] = np.zeros(0, np.int64)
        self._starts: list[int] = [0]

    @property
    def count(self) -> int:
        """How many lines there are; an empty text has one."""
        return len(self._starts)

    @property
    def texts(self) -> Sequence[str]:
        """The tokens."""
        return self._texts

    def set_texts(self, texts: Sequence[str], apart: bool, since: int = 0) -> None:
        """The tokens as typed, kept and not copied; those before `since` are as before. Words stand `apart`."""
        since = min(since, len(self._texts), len(texts)) if int(apart) == self._apart else 0
        self._texts, self._apart = texts, int(apart)
        tail = texts[since:]
        widths = np.fromiter(map(columns_of, tail), np.int64, len(tail)) + self._apart
        self._ends = np.concatenate([self._ends[: since + 1], self._ends[since] + np.cumsum(widths)])
        self._breaks = _joined(self._breaks, since, (text[-1:] == "\n" for text in tail), len(tail))
        self._chances = _joined(self._chances, since, (apart or _ends_word(text) for text in tail), len(tail))
        self._lay_out(since)

    @property
    def is_broken(self) -> bool:
        """Whether a line ends elsewhere than behind its newline."""
        return self.count > len(self._breaks) + 1

    @property
    def cuts_words(self) -> bool:
        """Whether a line ends within a word."""
        return not bool(np.isin(np.array(self._starts[1:], np.int64) - 1, self._chances).all())

    def least_lines(self, columns: int) -> int:
        """No fewer lines than this are needed with so many columns, found without laying anything out."""
        return max(len(self._breaks) + 1, -(-int(self._ends[-1]) // (columns + self._apart)))

    def set_columns(self, columns: int) -> None:
        """How many columns a line has, at least one."""
        if columns != self._columns:
            self._columns = max(1, columns)
            self._lay_out(0)

    def _lay_out(self, since: int) -> None:
        """Break lines anew from the one before the token `since`: that one may have room for another word now."""
        del self._starts[max(1, self.line_of(max(0, since - 1))) :]
        ends, total, breaks = self._ends, len(self._texts), self._breaks
        start = self._starts[-1]
        while start < total:
            full = int(np.searchsorted(ends, ends[start] + self._columns, side="right")) - 1
            place = int(np.searchsorted(breaks, start))
            broken = int(breaks[place]) + 1 if place < len(breaks) else total + 1
            start = broken if broken <= full else self._end_of_word(start, max(full, start + 1))
            if start < total or start == broken:
                self._starts.append(start)

    def _end_of_word(self, start: int, full: int) -> int:
        """Where the line from `start` ends that has no room for the token `full`."""
        if full >= len(self._texts):
            return full
        place = int(np.searchsorted(self._chances, full))
        for chance in reversed(self._chances[max(0, place - 2) : place].tolist()):
            if chance >= start and self._texts[chance + 1][:1] not in _CLOSING:
                return int(chance) + 1
        return full

    def line_of(self, token: int) -> int:
        """The line in which a token stands, or would stand behind the last one."""
        return bisect_right(self._starts, token) - 1

    def tokens(self, first: int, stop: int) -> range:
        """The tokens of the lines first..stop-1; like a slice, it ends with the text."""
        begins = [self._starts[line] if line < self.count else len(self._texts) for line in (first, stop)]
        return range(begins[0], max(begins))

    def places(self, tokens: range) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Line, first column and number of columns of tokens, (n,) each."""
        first, last = self.line_of(tokens.start), self.line_of(max(tokens.start, tokens.stop - 1))
        starts = np.array(self._starts[first : last + 1], np.int64)
        numbers = np.arange(tokens.start, tokens.stop)
        lines = np.searchsorted(starts, numbers, side="right") - 1
        begins = self._ends[tokens.start : tokens.stop]
        widths = self._ends[tokens.start + 1 : tokens.stop + 1] - begins - self._apart
        return lines + first, begins - self._ends[starts[lines]], widths

    def token_at(self, line: int, column: int) -> int | None:
        """The token that stands there, if one does."""
        if not (0 <= line < self.count and column >= 0):
            return None
        within = self.tokens(line, line + 1)
        _, begins, widths = self.places(within)
        hit = ((begins <= column) & (column < begins + widths)).nonzero()[0]
        return within.start + int(hit[0]) if len(hit) else None


def _ends_word(text: str) -> bool:
    return text[-1:].isspace() or text[-1:] >= _CHINESE


def _joined(kept: NDArray[np.int64], since: int, are: Iterable[bool], count: int) -> NDArray[np.int64]:
    """The places before `since` that are kept, and those of `count` tokens from there on of which it is so."""
    found = np.fromiter(are, np.bool_, count).nonzero()[0] + since
    return np.concatenate([kept[: np.searchsorted(kept, since)], found])
