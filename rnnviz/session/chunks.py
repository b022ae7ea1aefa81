"""How many tokens are stepped at once, while a clock runs."""

from __future__ import annotations

from collections.abc import Iterator

MOST = 16
"""Tokens: enough for the processor's cache, few enough for a slice of time to end when it should."""


def chunks(start: int, stop: int) -> Iterator[slice]:
    """The places start..stop-1 in pieces of 1, 2, 4 … MOST: the first tells a large network's time cheaply."""
    size = 1
    while start < stop:
        end = min(start + size, stop)
        yield slice(start, end)
        start, size = end, min(2 * size, MOST)
