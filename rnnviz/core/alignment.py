"""Which source tokens were looked at for each token that was written."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Alignment:
    """A row for each of the `target` texts, a column for each of the `source` texts.

    `weights` float32 (target, source), 0..1, each row sums to 1; (target, 0) where there is no attention.
    """

    source: tuple[str, ...]
    target: tuple[str, ...]
    weights: NDArray[np.float32]

    @property
    def attends(self) -> bool:
        """Whether there are weights at all."""
        return self.weights.size > 0

    def row(self, place: int) -> NDArray[np.float32]:
        """The weights over the source for one target token, (source,); none for a place that is not there."""
        return self.weights[place] if 0 <= place < len(self.weights) else self.weights[:0].reshape(-1)


NOTHING = Alignment((), (), np.zeros((0, 0), np.float32))
"""Of an empty text."""
