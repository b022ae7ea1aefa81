"""What is said of a text before it is learned: plain values that counting fills in and a view draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class TokenCount(NamedTuple):
    """A token, how often the text has it, and whether the network will know it or read it as unknown."""

    text: str
    occurrences: int
    is_known: bool


@dataclass(frozen=True)
class TextSummary:
    """`name` is the file's, `size` in bytes, `kind` "characters" or "words".

    `vocabulary` counts the tokens that a network will know and the unknown one. `distinct` tokens are in the text,
    `once` of them only once; `unknown` of them will be read as the unknown token, which then makes `unknown_share`,
    0..1, of all tokens of the text. `rarest` are a few, the rarest first; `frequent` a few, the most frequent first.

    Of a file: the `encoding` it was read in, whether that is `sure`, and the `others` it could be in, likeliest first.
    `note` says what of it is left out, without a full stop.
    """

    name: str
    kind: str
    beginning: str
    characters: int
    lines: int
    size: int
    vocabulary: int
    distinct: int
    once: int
    unknown: int
    unknown_share: float
    rarest: tuple[TokenCount, ...]
    frequent: tuple[TokenCount, ...]
    encoding: str = ""
    sure: bool = True
    others: tuple[str, ...] = ()
    note: str = ""
