"""Shapes on a small board, and the picture that a network sees of them: three colours of light, a few pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

KINDS = ("circle", "square", "triangle")
COLOURS = ("red", "green", "blue", "yellow")

PLACES = 4
"""Places on the board in each direction."""

STEP, SIZE = 3, 5
"""Pixels from one place to the next, and of a shape."""

SIDE = STEP * (PLACES - 1) + SIZE
"""Pixels of the picture in each direction."""

LIGHT = {"red": (1.0, 0.0, 0.0), "green": (0.0, 1.0, 0.0), "blue": (0.0, 0.0, 1.0), "yellow": (1.0, 1.0, 0.0)}
"""Red, green and blue light of each colour, 0..1."""

LANGUAGES = ("en", "zh_TW", "zh_CN")

WIDTH = SIDE * SIDE * 3 + len(LANGUAGES) + 1
"""Numbers that a network is fed: the picture, one of the languages, and from which end the sentence begins."""


@dataclass(frozen=True)
class Thing:
    """A shape: `kind` is one of KINDS, `colour` of COLOURS; `column` and `row` are its place, 0..PLACES - 1."""

    kind: str
    colour: str
    column: int
    row: int

    def moved(self, column: int, row: int) -> Thing:
        """The same at another place; what lies beyond the board goes to its edge."""
        column, row = (min(max(0, place), PLACES - 1) for place in (column, row))
        return Thing(self.kind, self.colour, column, row)


@cache
def mask(kind: str) -> NDArray[np.bool_]:
    """Which pixels belong to a shape, (SIZE, SIZE)."""
    y, x = np.mgrid[:SIZE, :SIZE]
    middle = (SIZE - 1) / 2
    if kind == "circle":
        return (x - middle) ** 2 + (y - middle) ** 2 <= (SIZE / 2) ** 2 - 0.3
    if kind == "square":
        return np.ones((SIZE, SIZE), bool)
    return np.abs(x - middle) <= y * middle / (SIZE - 1)


def picture(things: Sequence[Thing]) -> NDArray[np.float32]:
    """Light on black, (SIDE, SIDE, 3), 0..1; what comes later lies above."""
    pixels = np.zeros((SIDE, SIDE, 3), np.float32)
    for thing in things:
        top, left = thing.row * STEP, thing.column * STEP
        pixels[top : top + SIZE, left : left + SIZE][mask(thing.kind)] = LIGHT[thing.colour]
    return pixels


def vector(things: Sequence[Thing], language: str, *, from_end: bool = False) -> NDArray[np.float32]:
    """What is fed at every step, (WIDTH,): the picture row by row, a 1 for the language, 1 to begin at the far end."""
    chosen = [language == one for one in LANGUAGES]
    return np.concatenate([picture(things).ravel(), np.array([*chosen, from_end], np.float32)])


def picture_of(numbers: NDArray) -> NDArray[np.float32]:
    """The picture in a vector (WIDTH,), back as (SIDE, SIDE, 3)."""
    return numbers[: SIDE * SIDE * 3].reshape(SIDE, SIDE, 3).astype(np.float32)


def things_in(pixels: NDArray) -> list[Thing] | None:
    """At most two shapes whose picture (SIDE, SIDE, 3) this is; None if it is the picture of no such shapes."""
    for first in _single_things():
        shape = picture([first])
        if np.array_equal(shape, pixels):
            return [first]
    if not pixels.any():
        return []
    return _two_things(pixels)


def _two_things(pixels: NDArray) -> list[Thing] | None:
    """Two shapes: the upper one is there whole, and what it leaves of the other as well."""
    for upper in _single_things():
        own = picture([upper])
        if not np.array_equal(np.where(own.any(axis=2, keepdims=True), pixels, 0), own):
            continue
        for lower in _single_things():
            if np.array_equal(picture([lower, upper]), pixels):
                return [lower, upper]
    return None


@cache
def _single_things() -> tuple[Thing, ...]:
    places = range(PLACES)
    return tuple(Thing(kind, colour, x, y) for kind in KINDS for colour in COLOURS for x in places for y in places)
