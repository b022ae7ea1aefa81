"""Examples that have nothing to do with each other, in an order shuffled anew in every pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rnnviz.tasks.task import IGNORED, Batch


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


@dataclass(frozen=True, eq=False)
class Padded:
    """Batches of sequences of different lengths, padded at their end; like lengths learn together.

    `sequences` are ids (T,) or vectors (T, size) each. `targets` hold one class each, int (n,), or a sequence of them
    as long as its own: a label after every step. What is learned together is drawn anew in every pass.
    """

    sequences: Sequence[NDArray]
    targets: NDArray | Sequence[NDArray]
    batch: int
    seed: int
    _orders: dict[int, list[NDArray]] = field(default_factory=dict, init=False, repr=False)

    @property
    def a_pass(self) -> int:
        """Batches in one pass over all sequences."""
        return -(-len(self.sequences) // self.batch)

    @property
    def tokens_a_step(self) -> int:
        """Steps in time in a batch, padding not counted; the mean."""
        return max(1, round(sum(map(len, self.sequences)) / self.a_pass))

    def batch_at(self, step: int) -> Batch:
        """The sequences of training step `step`."""
        number, index = divmod(step, self.a_pass)
        chosen = self._order(number)[index]
        return padded([self.sequences[one] for one in chosen], [self.targets[one] for one in chosen])

    def _order(self, number: int) -> list[NDArray]:
        """The batches of pass `number`; those of the present pass are kept."""
        if number not in self._orders:
            self._orders.clear()
            self._orders[number] = self._drawn(np.random.default_rng((self.seed, number)))
        return self._orders[number]

    def _drawn(self, random: np.random.Generator) -> list[NDArray]:
        """Sorted by length, those of equal length shuffled, cut into batches, and the batches shuffled."""
        lengths = np.array([len(one) for one in self.sequences])
        order = np.lexsort((random.random(len(lengths)), lengths + random.integers(0, _ALIKE, len(lengths))))
        batches = np.array_split(order, self.a_pass)
        return [batches[one] for one in random.permutation(len(batches))]


_ALIKE = 4
"""Steps by which lengths may differ and yet count as alike, so that batches are not the same in every pass."""


def padded(sequences: Sequence[NDArray], targets: Sequence[NDArray | int] | NDArray) -> Batch:
    """Sequences side by side, zeros behind the shorter ones; where labels are wanted of every step, IGNORED there."""
    lengths = np.array([len(one) for one in sequences], np.int64)
    inputs = np.zeros((len(sequences), int(lengths.max()), *sequences[0].shape[1:]), sequences[0].dtype)
    for row, one in zip(inputs, sequences, strict=True):
        row[: len(one)] = one
    if np.ndim(targets[0]) == 0:
        return Batch(_wide(inputs), np.array(targets, np.int64), begins=True, lengths=lengths)
    labels = np.full(inputs.shape[:2], IGNORED, np.int64)
    for row, wanted in zip(labels, targets, strict=True):
        row[: len(np.atleast_1d(wanted))] = wanted
    return Batch(_wide(inputs), labels, begins=True)


def padded_in_order(sequences: Sequence[NDArray], targets: Sequence[NDArray] | NDArray, batch: int) -> Iterator[Batch]:
    """All sequences once, as they stand."""
    for start in range(0, len(sequences), batch):
        part = slice(start, start + batch)
        yield padded(sequences[part], targets[part])


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
