"""The tokens of a text that is being edited: only what an edit touches is split again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import takewhile
from typing import Protocol, overload

from rnnviz.core.vocabulary import Vocabulary

_LOOKAHEAD = 2
"""Characters behind a word that decide where it ends: an apostrophe, and the letter that may follow it."""


def common_prefix(old: str, new: str) -> int:
    """Number of leading code points that two texts share; bisects, so that C compares whole slices."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


class Tokens(Protocol):
    """The tokens of a text, kept in step with it. Positions count code points, a cursor the tokens before it."""

    @property
    def texts(self) -> Sequence[str]:
        """Each token as it was typed; not a copy, so it is not to be kept across an edit."""

    def set_text(self, text: str) -> int:
        """Take the edited text; the number of leading tokens that are the same as before."""

    def before(self, character: int) -> int:
        """The cursor of a caret: the number of tokens that begin before code point `character`."""

    def end_of(self, cursor: int) -> int:
        """The caret of a cursor: the code point behind the last of `cursor` tokens."""


class Characters:
    """Every code point is a token, so the text itself is the list of them."""

    def __init__(self) -> None:
        self.texts: str = ""

    def set_text(self, text: str) -> int:
        """Take the edited text; the number of leading tokens that are the same as before."""
        kept, self.texts = common_prefix(self.texts, text), text
        return kept

    def before(self, character: int) -> int:
        """The number of tokens before code point `character`."""
        return min(max(0, character), len(self.texts))

    def end_of(self, cursor: int) -> int:
        """The code point behind the last of `cursor` tokens."""
        return self.before(cursor)


class Words:
    """Words, signs and line breaks. A word counts as before the caret as soon as the caret has passed its start."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.texts: list[str] = []
        self._vocabulary = vocabulary
        self._text = ""
        self._starts: list[int] = []

    def set_text(self, text: str) -> int:
        """Take the edited text; the number of leading tokens that are the same as before."""
        safe = self._safe_before(common_prefix(self._text, text))
        begin, old = self.end_of(safe), self.texts[safe:]
        new = self._vocabulary.split(text[begin:])
        self._text = text
        self.texts[safe:] = [token.text for token in new]
        self._starts[safe:] = [begin + token.start for token in new]
        same = takewhile(lambda pair: pair[0] == pair[1].text, zip(old, new, strict=False))
        return safe + sum(1 for _ in same)

    def _safe_before(self, change: int) -> int:
        """How many tokens end where a change at code point `change` can no longer reach them."""
        safe = bisect_right(self._starts, change - _LOOKAHEAD)
        while safe and self.end_of(safe) > change - _LOOKAHEAD:
            safe -= 1
        return safe

    def before(self, character: int) -> int:
        """The number of tokens that begin before code point `character`."""
        return bisect_left(self._starts, character)

    def end_of(self, cursor: int) -> int:
        """The code point behind the last of `cursor` tokens."""
        last = min(cursor, len(self.texts)) - 1
        return self._starts[last] + len(self.texts[last]) if last >= 0 else 0


class Numbers(Words):
    """Numbers or rows of them, and whatever else stands between what parts them."""

    def _safe_before(self, change: int) -> int:
        """One token less than with words: whether a comma is a decimal one is decided behind the digits after it.

        And what is typed far behind a row, on the same line, still belongs to it.
        """
        return max(0, super()._safe_before(change) - 1)


class Known(Sequence[bool]):
    """Whether the network was taught each token; asked for one by one, never built as a list."""

    def __init__(self, vocabulary: Vocabulary, texts: Sequence[str]) -> None:
        self._vocabulary, self._texts = vocabulary, texts

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, index: int) -> bool: ...

    @overload
    def __getitem__(self, index: slice) -> list[bool]: ...

    def __getitem__(self, index: int | slice) -> bool | list[bool]:
        if isinstance(index, slice):
            return [self._vocabulary.knows(text) for text in self._texts[index]]
        return self._vocabulary.knows(self._texts[index])


def tokens_for(vocabulary: Vocabulary) -> Tokens:
    """The tokens of an empty text, split as `vocabulary` splits."""
    if vocabulary.kind == "characters":
        return Characters()
    return Numbers(vocabulary) if vocabulary.has_no_list else Words(vocabulary)
