"""How numbers are written on screen: a true minus sign, a sign where direction matters, never too wide."""

from __future__ import annotations

import math

MINUS = "\N{MINUS SIGN}"
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def plain(value: float, decimals: int = 2) -> str:
    """``2.31``, ``−0.46``; from ten thousand on ``1.2e4``, so that it always fits its place.

    What rounds to nothing bears no sign.
    """
    if not math.isfinite(value):
        return "nan" if math.isnan(value) else (MINUS if value < 0 else "") + "∞"
    short = f"{value:z.{decimals}f}" if abs(value) < 10_000 else f"{value:.1e}".replace("e+0", "e").replace("e+", "e")
    return short.replace("-", MINUS)


def signed(value: float, decimals: int = 2) -> str:
    """As :func:`plain`, with a plus sign: ``+2.31``, ``−0.46``; ``0.00`` for what rounds to nothing."""
    text = plain(value, decimals)
    has_sign = text.startswith((MINUS, "nan")) or not text.strip("0.")
    return text if has_sign else "+" + text


def factor(value: float, decimals: int = 2) -> str:
    """As :func:`plain`, in brackets if negative, as it stands behind × or +."""
    text = plain(value, decimals)
    return f"({text})" if text.startswith(MINUS) else text


def significant(value: float) -> str:
    """Three significant digits; a tiny number as ``1.2e−5``."""
    if not math.isfinite(value) or abs(value) >= 10_000:
        return plain(value)
    return f"{value:.3g}".replace("e-0", "e-").replace("-", MINUS)


def loss(value: float, decimals: int = 2) -> str:
    """``1.28``; a small one with as many digits as it needs to say something: ``0.00943``."""
    return significant(value) if 0 < abs(value) < 0.1 else plain(value, decimals)


def epochs(value: float) -> str:
    """Passes over the data: ``0.25``, ``3.1``, ``1,000``."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def exact(value: float) -> str:
    """All the digits that a float32 has."""
    return f"{value:.7g}".replace("-", MINUS)


def subscript(index: int) -> str:
    """``12`` -> ``₁₂``."""
    return str(index).translate(_SUBSCRIPTS)
