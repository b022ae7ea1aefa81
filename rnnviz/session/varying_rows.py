"""The units of compared networks that vary most, chosen once and kept while one types."""

from __future__ import annotations

from rnnviz.core.network import Network
from rnnviz.core.ranking import most_varying
from rnnviz.core.trace import Trace
from rnnviz.session.selection import ENOUGH


class VaryingRows:
    """Ranked anew only for another network, or once there is enough text to rank by."""

    def __init__(self) -> None:
        self._ranked: dict[tuple[str, int], tuple[Network, int, list[int]]] = {}

    def rows(self, key: str, network: Network, trace: Trace, layer: int, shown: int) -> list[int] | None:
        """The `shown` units of a layer of the network with this key, None for all."""
        if not shown:
            return None
        ranked, steps, order = self._ranked.get((key, layer), (None, 0, []))
        now = len(trace)
        if ranked is not network or (steps < ENOUGH <= now):
            order = most_varying(trace, layer, 0, now).tolist()
            self._ranked[key, layer] = (network, now, order)
        return order[:shown]

    def forget(self) -> None:
        """Rank by the text as it is now, when they are next asked for."""
        self._ranked.clear()
