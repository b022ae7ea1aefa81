"""Places of a long text, each with as much of the text round it as is shown or opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rnnviz.core.asked_text import AskedText
from rnnviz.core.span_match import Place
from rnnviz.core.vocabulary import Vocabulary

BEFORE, LONGEST, BEHIND = 300, 1000, 100
"""Tokens that a passage has round and at its place: the network needs some before it, to be in about the same state."""


@dataclass(frozen=True)
class Passage:
    """`text` round a `place`, which stands at its tokens start..stop-1; the place counts in the whole text.

    Of a place of more than LONGEST tokens no more are in the passage. `characters` are where it begins and ends there.
    """

    place: Place
    text: str
    start: int
    stop: int
    characters: tuple[int, int]


@dataclass(frozen=True)
class FoundPlaces:
    """The best places first, of a text of so many `steps`, all of which were looked at."""

    passages: tuple[Passage, ...]
    steps: int


def beginning(text: str, vocabulary: Vocabulary, most: int) -> str:
    """The first `most` tokens of a text; of a long one, no more is split than is needed for that."""
    if len(text) <= most or vocabulary.kind == "characters":
        return text[:most]
    length = 8 * most
    while True:
        tokens = vocabulary.split(text[:length])
        if len(tokens) > most + 1:  # the last one may have been cut
            return text[: tokens[most].start]
        if length >= len(text):
            return text if len(tokens) <= most else text[: tokens[most].start]
        length *= 4


def passages(asked: AskedText, places: Sequence[Place]) -> tuple[Passage, ...]:
    """`places` in tokens of a text, each with what stands round it."""
    text, starts = asked.text, asked.starts

    def at(step: int) -> int:
        return int(starts[step]) if step < len(starts) else len(text)

    def passage(place: Place) -> Passage:
        stop = min(place.stop, place.start + LONGEST)
        first = max(0, place.start - BEFORE)
        begin, inside, last = (at(step) for step in (first, place.start, stop + BEHIND))
        end = at(stop - 1) + len(asked.tokens[stop - 1])
        return Passage(place, text[begin:last], place.start - first, stop - first, (inside - begin, end - begin))

    return tuple(map(passage, places))
