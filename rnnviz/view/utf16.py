"""Qt counts UTF-16 units, Python code points: "𠮷" is two of the one and one of the other."""

from __future__ import annotations

import numpy as np

_BEYOND = 0xFFFF
"""Characters above this are two units."""


class Utf16Map:
    """Positions in one text, from code points to UTF-16 units and back."""

    def __init__(self, text: str, units: int) -> None:
        """`units` is the text's length as Qt counts it; if it is `len(text)` there is nothing to map."""
        codes = np.frombuffer(text.encode("utf-32-le"), "<u4") if units != len(text) else np.empty(0, "<u4")
        self._long = np.flatnonzero(codes > _BEYOND)
        self._long_units = self._long + np.arange(len(self._long))

    def units(self, code_points: int) -> int:
        """Where Qt has this position."""
        return code_points + int(np.searchsorted(self._long, code_points)) if len(self._long) else code_points

    def code_points(self, units: int) -> int:
        """Where Python has this position; one in the middle of a character counts as before it."""
        return units - int(np.searchsorted(self._long_units, units)) if len(self._long) else units
