"""Numbers in a text: where they stand, what they are worth, and how a network's own are written."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

_ENDS = r"\s;，；、()\[\]{}（）"
"""What parts two tokens, besides the comma. A full-width comma always does."""

_DIGITS, _SIGN = "[0-9０-９]+", "[-+−–－＋]?"

NUMBER_TOKENS = re.compile(
    # One comma between digits, with none on either side, is a decimal comma: "0,5; 0,25", but not "1,2,3".
    rf"(?<![^{_ENDS}]){_SIGN}{_DIGITS},{_DIGITS}(?:[eEｅＥ]{_SIGN}{_DIGITS})?(?=,?(?:[{_ENDS}]|\Z))"
    rf"|[^{_ENDS},]+"
)
"""The tokens of a text of numbers: whatever stands between spaces, commas, semicolons and brackets."""

_TO_ASCII = str.maketrans("０１２３４５６７８９．,－＋−–ｅＥ", "0123456789..-+--eE")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_LARGEST = 1e30
"""Larger numbers would leave float32 as soon as a weight multiplies them, and what comes of that is no number."""


def number_of(token: str) -> float | None:
    """What a token is worth; None if it is no number, or one too large for a network.

    Signs, decimals ("0.5", ".5", "0,5"), exponents ("5e-1") and full-width digits are read; "nan", "1_000" and "½"
    are not.
    """
    written = token.translate(_TO_ASCII)
    if _NUMBER.fullmatch(written) is None:
        return None
    value = float(written)
    return value if abs(value) <= _LARGEST else None


def number_text(value: float) -> str:
    """A number as a network writes it, with four decimals: what it reads next is this, and not the `value`.

    Raises ValueError if it is not finite.
    """
    if not np.isfinite(value):
        raise ValueError("the network's output is no number any more, so it cannot go on")
    return f"{value:z.4f}" if abs(value) < 1e6 else f"{value:.6e}"


def row_of(line: str, width: int) -> NDArray[np.float32] | None:
    """The numbers of a line of text, float32 (width,); None if there are not so many, or one of them is no number.

    They stand apart by commas, spaces, tabs or semicolons; beside semicolons or tabs a comma is a decimal one.
    """
    apart = line.replace(";", "\t").split("\t") if ";" in line or "\t" in line else line.replace(",", " ").split()
    values = [number_of(part.strip()) for part in apart]
    if len(values) != width or None in values:
        return None
    return np.array(values, np.float32)


def row_text(vector: NDArray) -> str:
    """A vector as a line of text that :func:`row_of` reads: up to four decimals, spaces between; ``0 0.5 -1.25``.

    Raises ValueError for a number that is not finite.
    """
    return " ".join(_shortened(number_text(value)) for value in vector.tolist())


def _shortened(number: str) -> str:
    """Without zeros at the end of the decimals."""
    return number.rstrip("0").rstrip(".") if "." in number and "e" not in number else number
