"""A text as questions see it: code points in an array, and where its tokens and its quotes and comments begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]

_QUOTED_OR_COMMENT = re.compile(
    r"""(?P<comment>(?<![^\s])\#[^\n]*+ | ^[ \t]*+//[^\n]*+ | /\*.{0,20000}?\*/)
    | (?<!\w)[rbfuRBFU]{0,2}(?P<quoted>
        \"\"\"(?:\\.|[^\\]){0,20000}?\"\"\" | '''(?:\\.|[^\\]){0,20000}?'''
      | '(?:\\.|[^'\\\n]|'(?=\w)){0,2000}+'(?!\w) )
    | (?P<double> "(?:\\.|[^"\\\n]|\n(?!\s*?\n)){0,2000}+" | “[^”]{0,2000}+” | «[^»]{0,2000}+»
      | 「[^」]{0,2000}+」 | 『[^』]{0,2000}+』 )
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
"""Whatever begins first wins, so that a quote in a comment is none, nor a # in a quote. An apostrophe is no quote:
a single one opens where no word ends and closes where none goes on. The lengths keep odd texts from taking for ever."""


class AskedText:
    """A text (code points) and its `tokens` as typed, one a step; of characters the text itself may be given.

    Whatever is asked of characters is told of a token by its first one. Raises ValueError for tokens that
    do not stand in the text in this order.
    """

    def __init__(self, tokens: Sequence[str], text: str) -> None:
        self.tokens, self.text = tokens, text
        self.codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)

    @property
    def _is_characters(self) -> bool:
        return len(self.tokens) == len(self.text)

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """Where each token begins in the text, (steps,)."""
        if self._is_characters:
            return np.arange(len(self.text))
        starts, place = np.empty(len(self.tokens), np.int64), 0
        for step, token in enumerate(self.tokens):
            starts[step] = place = self.text.index(token, place)
            place += len(token)
        return starts

    def at_tokens(self, values: NDArray) -> NDArray[np.float32]:
        """Of values of characters (characters,), those of the tokens, (steps,)."""
        return values.astype(np.float32) if self._is_characters else values[self.starts].astype(np.float32)

    def which(self, holds: Callable[[str], bool]) -> Mask:
        """The characters of which `holds` is true, (characters,); it is asked once for each different one."""
        if not len(self.codes):
            return np.zeros(0, bool)
        present = np.flatnonzero(np.bincount(self.codes))
        table = np.zeros(present[-1] + 1, bool)
        table[present] = [holds(chr(code)) for code in present.tolist()]
        return table[self.codes]

    @cached_property
    def _marked(self) -> tuple[Mask, Mask]:
        quoted, comments = [], []
        for found in _QUOTED_OR_COMMENT.finditer(self.text):
            if found["comment"] is not None:
                comments.append(found.span("comment"))
            else:
                kind = "quoted" if found["quoted"] is not None else "double"
                start, stop = found.span(kind)
                quoted.append((start, stop - 1))
        return mask(quoted, len(self.text)), mask(comments, len(self.text))

    @property
    def quoted(self) -> Mask:
        """Inside quotes, (characters,): from the opening mark to the last character before the closing one is read."""
        return self._marked[0]

    @property
    def commented(self) -> Mask:
        """Inside a comment, (characters,): behind #, in lines that begin with //, between /* and */."""
        return self._marked[1]

    @cached_property
    def line_starts(self) -> NDArray[np.int64]:
        """For each character where its line begins, (characters,); a line end belongs to the line it ends."""
        begins = np.zeros(len(self.codes), np.int64)
        ends = np.flatnonzero(self.codes[:-1] == ord("\n"))
        begins[ends + 1] = ends + 1
        return np.maximum.accumulate(begins)


def mask(spans: Iterable[tuple[int, int]], length: int) -> Mask:
    """True inside any of the spans (start, stop), (length,); what sticks out is cut off."""
    changes = np.zeros(length + 1, np.int32)
    inside = [(min(max(start, 0), length), min(max(stop, 0), length)) for start, stop in spans]
    places = np.array(inside, np.int64).reshape(-1, 2)
    np.add.at(changes, places[:, 0], 1)
    np.add.at(changes, places[:, 1], -1)
    return np.cumsum(changes[:-1]) > 0
