"""Each compared network has a place of its own among the colours, which it keeps whoever comes or goes."""

from __future__ import annotations

from collections.abc import Sequence

from rnnviz.core.disagreement import MOST_NETWORKS

OF_CELL = {"lstm": 0, "rnn": 1, "gru": 2}
"""The place of a cell where it stands for its network, in the colours that it has in other views too."""


class NetworkSlots:
    """Remembers the place of whoever was there once, and gives it back if nobody else has taken it."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}
        self._there: set[str] = set()

    def assign(self, networks: Sequence[tuple[str, str]]) -> list[int]:
        """The place, 0..3, of each of at most four networks, told by a key of its own and its cell.

        Networks of different cells all have the place of their cell.
        """
        cells = {cell for _, cell in networks}
        chosen = dict(networks) if 1 < len(cells) == len(networks) else {}
        slots = {key: OF_CELL[cell] for key, cell in chosen.items()} or self._kept(networks)
        self._last |= slots
        self._there = set(slots)
        return [slots[key] for key, _ in networks]

    def _kept(self, networks: Sequence[tuple[str, str]]) -> dict[str, int]:
        """Those that were there before choose first; a network that comes prefers what is no cell's."""
        slots: dict[str, int] = {}
        for key, cell in sorted(networks, key=lambda each: each[0] not in self._there):
            wishes = (self._last.get(key, OF_CELL[cell]), OF_CELL[cell], *reversed(range(MOST_NETWORKS)))
            slots[key] = next(slot for slot in wishes if slot not in slots.values())
        return slots
