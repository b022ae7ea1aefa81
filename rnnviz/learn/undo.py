"""The weights of before the last update, for when it did harm."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from rnnviz.learn.network import LayerState


class LastGood:
    """A copy of everything that an update changes, taken before each: it costs a thousandth of the step itself."""

    def __init__(self, network: nn.Module) -> None:
        # Held for good: they are changed in place only, and to ask for them anew at every step takes longer.
        self._tensors = list(network.state_dict(keep_vars=True).values())
        self._statistics = list(network.buffers())
        self._copies: list[Tensor] = []
        self._statistics_before: list[Tensor] = []
        self._state: list[LayerState] | None = None
        self.step: int | None = None

    def begin(self) -> None:
        """Remember the statistics of a batch normalisation: reading a batch changes them, before any update."""
        self._statistics_before = [statistic.clone() for statistic in self._statistics]

    def end(self) -> None:
        """Bring those statistics back."""
        _copy(self._statistics_before, self._statistics)

    def keep(self, step: int, state: list[LayerState] | None) -> None:
        """Remember the network as it is, after `step` steps, and the state it carried."""
        self.step, self._state = step, state
        if not self._copies:
            self._copies = [torch.empty_like(tensor, requires_grad=False) for tensor in self._tensors]
        _copy(self._tensors, self._copies)

    def restore(self) -> tuple[int, list[LayerState] | None]:
        """Bring it back, once; the step and the state it had. Raises RuntimeError if nothing was kept."""
        if self.step is None:
            raise RuntimeError("no weights were kept to go back to")
        _copy(self._copies, self._tensors)
        step, self.step = self.step, None
        return step, self._state


def _copy(sources: list[Tensor], places: list[Tensor]) -> None:
    with torch.no_grad():
        for source, place in zip(sources, places, strict=True):
            place.copy_(source)
