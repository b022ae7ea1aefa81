"""What clamping changed: two traces of the same text, one minus the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.interventions import Interventions
from rnnviz.core.network import Network
from rnnviz.core.trace import Trace


class TraceDifference:
    """Altered − original, read by window like a trace. It is as long as both have been read."""

    def __init__(self, altered: Trace, original: Trace) -> None:
        self._altered, self._original = altered, original

    def __len__(self) -> int:
        """Steps that both traces have."""
        return min(len(self._altered), len(self._original))

    @property
    def network(self) -> Network:
        """The network of both."""
        return self._altered.network

    @property
    def interventions(self) -> Interventions | None:
        """What is done in the altered one."""
        return self._altered.interventions

    def window(self, layer: int, start: int, stop: int) -> dict[str, NDArray[np.float32]]:
        """Every quantity of a layer for steps start..stop-1, (stop - start, units) each; like a slice, it ends."""
        stop = min(stop, len(self))
        theirs = self._original.window(layer, start, stop)
        return {name: mine - theirs[name] for name, mine in self._altered.window(layer, start, stop).items()}
