"""How two networks fared with the same tokens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Compared:
    """What each token cost an earlier network, `then`, and the present one, `now`: (steps,) each.

    Surprise in nats or a squared error, the less the better; nan where nothing was predicted. One may still be shorter
    than the other. Without an earlier network `then` is None.
    """

    then: NDArray | None
    now: NDArray

    @cached_property
    def means(self) -> tuple[float, float]:
        """The mean of each over the tokens that both have predicted; nan if there are none.

        Without an earlier network nan and the mean of the present one.
        """
        if self.then is None:
            return float("nan"), _mean(self.now[~np.isnan(self.now)])
        shared = min(len(self.then), len(self.now))
        then, now = self.then[:shared], self.now[:shared]
        both = ~(np.isnan(then) | np.isnan(now))
        return _mean(then[both]), _mean(now[both])

    def differences(self, start: int, stop: int) -> NDArray[np.float64]:
        """Now less then of steps start..stop-1, (stop - start,); below 0 where it fares better now, nan if unknown."""
        differences = np.full(max(0, stop - start), np.nan)
        if self.then is not None:
            then, now = self.then[start:stop], self.now[start:stop]
            shared = min(len(then), len(now))
            with np.errstate(invalid="ignore"):  # two infinities differ by nan
                differences[:shared] = now[:shared].astype(np.float64) - then[:shared]
        return differences

    def most_different(self, start: int, stop: int, most: int, least: float) -> list[int]:
        """Of steps start..stop-1 the `most` that differ most, and by `least` at least, in the text's order."""
        away = np.nan_to_num(np.abs(self.differences(start, stop)), nan=0.0, posinf=np.inf)
        largest = np.argsort(-away, kind="stable")[:most]
        return sorted(start + int(place) for place in largest if away[place] >= least)


def _mean(values: NDArray) -> float:
    return float(values.mean(dtype=np.float64)) if len(values) else float("nan")
