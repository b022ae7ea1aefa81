"""How the panel "Why" writes numbers: none so short that nothing of it is left."""

from __future__ import annotations

from rnnviz.view.numerals import MINUS, plain, significant

SMALL, FINE = 0.1, 4
"""What is smaller is written with that many decimals, and what adds up to it."""


def number(value: float, decimals: int = 2, *, has_sign: bool = False) -> str:
    """``2.31``; of a small number that stands for itself ``0.0043`` or ``3.1e−6``; with its plus sign if wished.

    `decimals` as of a sum: where they are two, what is small beside the rest is ``0.00``.
    """
    text = plain(value, decimals)
    if decimals == FINE and value and not text.strip("0."):
        text = significant(value)
    is_plain = text.startswith((MINUS, "nan")) or not text.strip("0.")
    return f"+{text}" if has_sign and not is_plain else text


def alone(value: float) -> str:
    """A number that is no part of a sum: as many decimals as its size asks for."""
    return number(value, FINE if 0 < abs(value) < SMALL else 2)
