"""What the numbers that a network reads stand for: each column was moved and shrunk before it was learned."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Scaling:
    """For each column: value = `offset` + `size` · what the network reads. Sizes are not 0."""

    offset: tuple[float, ...]
    size: tuple[float, ...]

    def scaled(self, values: NDArray) -> NDArray[np.float32]:
        """Values (…, columns) as the network reads them."""
        return ((np.asarray(values, np.float64) - self.offset) / self.size).astype(np.float32)

    def value(self, column: int, number: float) -> float:
        """What one number of a column stands for."""
        return self.offset[column] + self.size[column] * number

    def to_json(self) -> dict[str, Any]:
        """Plain data for a card."""
        return {"offset": list(self.offset), "size": list(self.size)}

    @staticmethod
    def from_json(data: Any, columns: int) -> Scaling | None:
        """Read what :meth:`to_json` wrote; None for anything else, for then numbers stand for themselves."""
        if not isinstance(data, dict):
            return None
        offset, size = _row(data.get("offset"), columns), _row(data.get("size"), columns)
        return Scaling(offset, size) if offset and size and 0 not in size else None


def _row(part: Any, columns: int) -> tuple[float, ...]:
    """The numbers of a list of this length; none if anything else stands there."""
    if not isinstance(part, list) or len(part) != columns:
        return ()
    good = all(isinstance(one, int | float) and not isinstance(one, bool) and math.isfinite(one) for one in part)
    return tuple(map(float, part)) if good else ()
