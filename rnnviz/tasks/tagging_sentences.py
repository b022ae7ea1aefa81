"""Sentences in which a place is where one comes from or where one goes to, as a verb said before decides.

I will leave the old city of Taipei in January; I will arrive in the old city of Taipei in January.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from rnnviz.core.vocabulary import UNKNOWN

One = TypeVar("One")

LABELS = ("other", "origin", "destination", "time")
OTHER, ORIGIN, DESTINATION, TIME = range(len(LABELS))

PLACES = (
    *("Taiwan", "Taipei", "Tainan", "Kaohsiung", "Japan", "Tokyo", "Osaka", "Korea", "Seoul", "China", "Shanghai"),
    *("Beijing", "Hong Kong", "Singapore", "Thailand", "Vietnam", "India", "Canada", "Mexico", "Brazil", "France"),
    *("Paris", "Spain", "Italy", "Rome", "Germany", "Berlin", "Norway", "Egypt", "New York", "London", "Boston"),
)
_LEAVE = ("leave", "depart from", "escape from", "flee", "abandon", "move away from", "say goodbye to")
_LEFT = ("left", "departed from", "escaped from", "fled", "abandoned", "moved away from", "said goodbye to")
_GO = (
    *("arrive", "arrive in", "reach", "visit", "enter", "come to", "go to", "travel to", "fly to", "return to"),
    *("leave for", "move to"),
)
_WENT = (
    *("arrived in", "reached", "visited", "entered", "came to", "went to", "travelled to", "flew to", "returned to"),
    *("left for", "moved to"),
)
LEAVING, GOING = _LEAVE + _LEFT, _GO + _WENT
_ROUTES = (("leave", "for"), ("go from", "to"), ("fly from", "to"), ("left", "for"), ("came from", "to"))
"""What is said before the first place, and before the second."""

_OF_PAST = {*_LEFT, *_WENT, "came from"}

_WHO = ("I", "we", "you", "she", "he", "they", "Ann", "Tom", "my friend", "my parents", "the students", "our teacher")
_WILL = ("will", "must", "can", "may", "would like to", "will not", "shall never", "should")
_ASIDES = (
    *(
        "at last",
        "very soon",
        "once again",
        "with my mother",
        "with two heavy bags",
        "after a long goodbye",
        "by train",
    ),
    *("as my friend told me", "if the weather is good", "with his three cats", "without a word"),
)
_BEFORE_PLACE = (
    "the {} city of",
    "the {} and {} streets of",
    "{}",
    "the {} , {} coast of",
    "the {} island of",
    "our {}",
)
_ADJECTIVES = ("old", "warm", "sunny", "beautiful", "quiet", "green", "rainy", "lovely", "crowded", "little")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WHENS = ("tomorrow", "tonight", "today", "next week", "next month", "next year", "next summer", "this evening")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SPANS = ("days", "weeks", "months", "years")
_LINKS = ("and", ", and", ", but")

_MAY_BE_ANYTHING = {word for group in (_WHO, _ASIDES, _ADJECTIVES) for words in group for word in words.split()}

_UNHEARD, _UNHEARD_PLACE = 0.06, 0.1
"""The shares of words and of places that stay unknown: what they are is then told by what stands before them alone."""


@dataclass
class Tagged:
    """Words or characters, and the label of each. `asked` are the steps whose label depends on what was said before."""

    words: list[str] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)

    def say(self, words: Sequence[str], label: int = OTHER, *, asked: bool = False) -> None:
        """Add words, or the characters of a text, with one label."""
        if asked:
            self.asked += range(len(self.words), len(self.words) + len(words))
        self.words += words
        self.labels += [label] * len(words)


def is_kept_back(verb: str, place: str) -> bool:
    """Whether this verb and this place are never learned together."""
    verbs = (*LEAVING, *GOING, *(before for before, _ in _ROUTES if before not in LEAVING))
    return (5 * verbs.index(verb) + 3 * PLACES.index(place)) % 8 == 0


def known_words() -> tuple[str, ...]:
    """All words there are."""
    groups = (PLACES, LEAVING, GOING, *_ROUTES, _WHO, _WILL, _ASIDES, _BEFORE_PLACE, _ADJECTIVES, _MONTHS, _DAYS)
    times = (_WHENS, _NUMBERS, _SPANS, _LINKS, ("o'clock noon midnight in on at . ?",))
    joined = " ".join(" ".join(group) for group in (*groups, *times)).replace("{}", "")
    return tuple(sorted(set(joined.split())))


class Author:
    """Writes sentences for which verbs and places are taken that were kept back from learning (`fresh`), or others."""

    def __init__(self, random: np.random.Generator, *, fresh: bool) -> None:
        self._random, self._fresh = random, fresh

    def write(self) -> Tagged:
        """Who, which way, where and when; perhaps a second clause, before which the first has to be forgotten."""
        sentence = Tagged()
        early = self._chance(0.25)
        if early:
            self._say_time(sentence)
            sentence.say([","] if self._chance(0.4) else [])
        self._say_clause(sentence, timed=not early and self._chance(0.85))
        if self._chance(0.2):
            sentence.say(self._one(_LINKS).split())
            self._say_clause(sentence, timed=self._chance(0.6), again=True)
        sentence.say([self._one("..?")] if self._chance(0.7) else [])
        if not self._fresh:
            sentence.words = [self._perhaps_unheard(word) for word in sentence.words]
        return sentence

    def _perhaps_unheard(self, word: str) -> str:
        return UNKNOWN if word in _MAY_BE_ANYTHING and self._chance(_UNHEARD) else word

    def _say_clause(self, sentence: Tagged, *, timed: bool, again: bool = False) -> None:
        verbs = self._one((LEAVING, GOING))
        before, between = self._one(_ROUTES) if self._chance(0.2) else (self._one(verbs), "")
        if not again or self._chance(0.5):
            sentence.say(self._one(_WHO).split())
        if before not in _OF_PAST:
            sentence.say(self._one(_WILL).split())
        sentence.say(before.split())
        if not between:
            sentence.say([",", *self._one(_ASIDES).split(), ","] if self._chance(0.3) else [])
        self._say_place(sentence, before, DESTINATION if before in GOING else ORIGIN)
        if between:
            sentence.say([between])
            self._say_place(sentence, f"{before.split()[0]} {between}", DESTINATION)
        if timed:
            self._say_time(sentence)

    def _say_place(self, sentence: Tagged, verb: str, label: int) -> None:
        if self._chance(0.4):
            frame = self._one(_BEFORE_PLACE)
            sentence.say(frame.format(self._one(_ADJECTIVES), self._one(_ADJECTIVES)).split())
        there = [place for place in PLACES if is_kept_back(verb, place) == self._fresh]
        place = UNKNOWN if not self._fresh and self._chance(_UNHEARD_PLACE) else self._one(there)
        sentence.say(place.split(), label, asked=True)

    def _say_time(self, sentence: Tagged) -> None:
        kind = int(self._random.integers(5))
        sentence.say(("in", "on", "at", "in", "")[kind].split())
        number, span = self._one(_NUMBERS), self._one(_SPANS)
        hours = (f"{number} o'clock", f"{number} o'clock", "noon", "midnight")
        times = (_MONTHS, _DAYS, hours, (f"{number} {span}",), _WHENS)[kind]
        sentence.say(self._one(times).split(), TIME)

    def _one(self, choices: Sequence[One]) -> One:
        return choices[int(self._random.integers(len(choices)))]

    def _chance(self, share: float) -> bool:
        return bool(self._random.random() < share)
