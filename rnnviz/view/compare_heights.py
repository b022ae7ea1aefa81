"""What of a comparison is shown in a stage that is too low for all of it: the lanes stay, the rest gives way."""

from __future__ import annotations

from typing import NamedTuple


class CompareParts(NamedTuple):
    """Whether the sentence above is shown, the curves, and over these the bars."""

    note: bool
    curves: bool
    bars: bool


_RICHEST_FIRST = (
    CompareParts(True, True, True),
    CompareParts(True, True, False),
    CompareParts(False, True, False),
    CompareParts(True, False, False),
    CompareParts(False, False, False),
)


def parts_for(height: int, needed: int, note: int, curves: tuple[int, int]) -> CompareParts:
    """The most that fits into `height` beside what is `needed` anyway.

    All in pixels, `note` with its gap; `curves` with bars and without, with the gap.
    """
    with_bars, without = curves
    for parts in _RICHEST_FIRST:
        above = (note if parts.note else 0) + (with_bars if parts.bars else without if parts.curves else 0)
        if needed + above <= height:
            return parts
    return _RICHEST_FIRST[-1]
