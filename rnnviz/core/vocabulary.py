"""Text to what a network is fed and back: characters by code point, words, numbers, or rows of numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.network import NO_TOKEN
from rnnviz.core.number_text import NUMBER_TOKENS, number_of, number_text, row_of, row_text

WIDEST = 10_000
"""Numbers that a row can hold."""

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""How the unknown token is written where it has to be."""

KINDS = ("characters", "words", "numbers", "rows")

ROW = re.compile(r"[^\s,;](?:[^\n\r]*[^\s,;])?")
"""A line with something in it, without what surrounds it."""

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|\n|[^\w\s]|_")


class VocabularyError(ValueError):
    """The list of tokens makes no sense; the message says why."""


class Token(NamedTuple):
    """One token of a text: its id (-1 if none), the text as typed, and where it starts (code points)."""

    id: int
    text: str
    start: int


@dataclass(frozen=True)
class Vocabulary:
    """The tokens a network knows. `kind` is one of KINDS.

    Of numbers there is no list: `tokens` is empty, no token has an id, and the network is fed their values. Of rows,
    neither: each line of the text is one token, `width` numbers that are fed together as a vector.

    If `unknown` is an id, the network has learned a token for whatever it does not know; without one,
    such a token gets the id -1 and enters as zeros. Either way its text stays as it was typed.
    """

    kind: str
    tokens: tuple[str, ...]
    unknown: int | None = None
    width: int = 1
    _ids: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise VocabularyError(f"a vocabulary is of characters, words, numbers or rows, not {self.kind!r}")
        if self.has_no_list and (self.tokens or self.unknown is not None):
            raise VocabularyError("a vocabulary of numbers has no list of tokens, and no unknown one")
        if not 1 <= self.width <= WIDEST or (self.width > 1 and not self.is_of_rows):
            raise VocabularyError(f"rows hold 1 to {WIDEST:,} numbers, and other tokens one, not {self.width}")
        if not self.has_no_list and (set(map(type, self.tokens)) != {str} or "" in self.tokens):
            raise VocabularyError("a vocabulary needs tokens that are texts and not empty")
        if len(set(self.tokens)) < len(self.tokens):
            raise VocabularyError("a vocabulary must not hold a token twice")
        if self.unknown is not None and not 0 <= self.unknown < len(self.tokens):
            raise VocabularyError(f"the unknown token's id {self.unknown} lies outside the vocabulary")
        object.__setattr__(self, "_ids", {token: index for index, token in enumerate(self.tokens)})

    @staticmethod
    def of_text(text: str, kind: str = "characters", at_least: int = 1, most: int | None = None) -> Vocabulary:
        """The tokens of `text` that occur `at_least` times, the `most` frequent of them, with an unknown token.

        Of numbers, all.
        """
        if kind == "numbers":
            return Vocabulary(kind, ())
        counted = Counter(text if kind == "characters" else WORD.findall(text))
        counted.pop(UNKNOWN, None)
        frequent = [token for token, count in counted.most_common(most) if count >= at_least]
        return Vocabulary(kind, (UNKNOWN, *sorted(frequent)), unknown=0)

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def is_of_numbers(self) -> bool:
        """Whether tokens are numbers, whose values the network is fed."""
        return self.kind == "numbers"

    @property
    def is_of_rows(self) -> bool:
        """Whether each line is a token, a vector of numbers."""
        return self.kind == "rows"

    @property
    def has_no_list(self) -> bool:
        """Whether the values of tokens are fed, and no ids."""
        return self.is_of_numbers or self.is_of_rows

    @property
    def between(self) -> str:
        """What is written between two tokens: a space, but nothing between characters, and a line end between rows."""
        return {"characters": "", "rows": "\n"}.get(self.kind, " ")

    def id_of(self, token: str) -> int:
        """The id of one token; the unknown token's, or -1, if it is not in the list."""
        found = self._found(token)
        return found if found is not None else NO_TOKEN if self.unknown is None else self.unknown

    def knows(self, token: str) -> bool:
        """Whether the network was taught this very token; of numbers and rows, whether it is one."""
        if self.is_of_rows:
            return row_of(token, self.width) is not None
        if self.is_of_numbers:
            return number_of(token) is not None
        found = self._found(token)
        return found is not None and found != self.unknown

    def _found(self, token: str) -> int | None:
        """A word that is not in the list with its capitals may be there without."""
        found = self._ids.get(token)
        return self._ids.get(token.lower()) if found is None and self.kind == "words" else found

    def input_of(self, token: str) -> int | NDArray[np.float32]:
        """What the network is fed for one token: its id, or the values of a number or row, float32 (width,).

        Zeros stand for what is no number, and for a row that has another width.
        """
        if self.is_of_rows:
            row = row_of(token, self.width)
            return np.zeros(self.width, np.float32) if row is None else row
        if self.is_of_numbers:
            return np.array([number_of(token) or 0.0], np.float32)
        return self.id_of(token)

    def written(self, values: NDArray[np.float32]) -> str:
        """Outputs (width,) as the token that a network writes: what it is fed next is what this says.

        Raises ValueError if they are not finite.
        """
        return row_text(values) if self.is_of_rows else number_text(float(values[0]))

    def split(self, text: str) -> list[Token]:
        """The tokens of `text`, in order, each with its text as typed. Nothing but the spaces between words goes.

        Between numbers commas, semicolons and brackets go too. What is no number is a token all the same.
        """
        if self.kind == "characters":
            return [Token(self.id_of(char), char, start) for start, char in enumerate(text)]
        pattern = {"numbers": NUMBER_TOKENS, "rows": ROW}.get(self.kind, WORD)
        return [Token(self.id_of(found[0]), found[0], found.start()) for found in pattern.finditer(text)]

    def encode(self, text: str) -> NDArray:
        """What the network is fed for `text`: token ids, int32 (tokens,), or values, float32 (tokens, width)."""
        if self.kind == "characters":
            return np.fromiter((self.id_of(char) for char in text), np.int32, len(text))
        if self.is_of_numbers:
            values = [number_of(token.text) or 0.0 for token in self.split(text)]
            return np.array(values, np.float32).reshape(-1, 1)
        if self.is_of_rows:
            return np.array([self.input_of(row.text) for row in self.split(text)], np.float32).reshape(-1, self.width)
        return np.array([token.id for token in self.split(text)], np.int32)

    def decode(self, ids: Iterable[int]) -> str:
        """The text of token ids; words are joined by spaces. Raises IndexError for an id outside the list."""
        return self.between.join(self.text_of(id) for id in ids)

    def text_of(self, id: int) -> str:
        """The text of one id; the replacement character for the unknown token and for -1."""
        if id in (NO_TOKEN, self.unknown):
            return UNKNOWN
        if id < 0:
            raise IndexError(f"there is no token {id}")
        return self.tokens[id]

    def to_json(self) -> dict[str, Any]:
        """Plain data, as it stands in a model file's card."""
        width = {"width": self.width} if self.is_of_rows else {}
        return {"kind": self.kind, "tokens": list(self.tokens), "unknown": self.unknown} | width

    @staticmethod
    def from_json(data: Any) -> Vocabulary:
        """Read what :meth:`to_json` wrote. Raises VocabularyError for anything else."""
        try:
            kind, tokens, unknown, width = data["kind"], data["tokens"], data["unknown"], data.get("width", 1)
        except (KeyError, TypeError, AttributeError) as error:
            raise VocabularyError(f"the vocabulary lacks an entry: {error}") from error
        if not isinstance(tokens, list) or not isinstance(unknown, int | None) or isinstance(unknown, bool):
            raise VocabularyError("the vocabulary's tokens must be a list and its unknown token an id")
        if not isinstance(width, int) or isinstance(width, bool):
            raise VocabularyError("the width of the vocabulary's rows must be a whole number")
        return Vocabulary(kind, tuple(tokens), unknown, width)
