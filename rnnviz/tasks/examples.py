"""Examples that have nothing to do with each other, in an order shuffled anew in every pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rnnviz.tasks.task import Batch


@dataclass(frozen=True, eq=False)
class Examples:
    """Batches of at most `batch` examples, as equal in size as can be; each is read from the zero state.

    `inputs` (n, T) or (n, T, size), `targets` (n, T), (n,) or (n, size), as in :class:`Batch`.
    """

    inputs: NDArray
    targets: NDArray
    batch: int
    seed: int
    _orders: dict[int, NDArray] = field(default_factory=dict, init=False, repr=False)

    @property
    def a_pass(self) -> int:
        """Batches in one pass over all examples."""
        return -(-len(self.inputs) // self.batch)

    @property
    def tokens_a_step(self) -> int:
        """Steps in time in a batch, the mean if batches differ."""
        return round(len(self.inputs) * self.inputs.shape[1] / self.a_pass)

    def batch_at(self, step: int) -> Batch:
        """The examples of training step `step`."""
        number, index = divmod(step, self.a_pass)
        first, last = (edge * len(self.inputs) // self.a_pass for edge in (index, index + 1))
        chosen = self._order(number)[first:last]
        return _batch(self.inputs[chosen], self.targets[chosen])

    def _order(self, number: int) -> NDArray:
        """The order of pass `number`; that of the present pass is kept."""
        if number not in self._orders:
            self._orders.clear()
            self._orders[number] = np.random.default_rng((self.seed, number)).permutation(len(self.inputs))
        return self._orders[number]


def in_order(inputs: NDArray, targets: NDArray, batch: int) -> Iterator[Batch]:
    """All examples once, as they stand."""
    for start in range(0, len(inputs), batch):
        part = slice(start, start + batch)
        yield _batch(inputs[part], targets[part])


def windows_of(ids: NDArray[np.int32], window: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Token ids (n,) cut into windows and the tokens that follow each token, (windows, window) both; not copied."""
    count = (len(ids) - 1) // window
    return ids[: count * window].reshape(count, window), ids[1 : count * window + 1].reshape(count, window)


def _batch(inputs: NDArray, targets: NDArray) -> Batch:
    return Batch(_wide(inputs), _wide(targets), begins=True)


def _wide(values: NDArray) -> NDArray:
    """Ids as the int64 that torch looks up by, numbers as float32."""
    return values.astype(np.int64 if np.issubdtype(values.dtype, np.integer) else np.float32)
