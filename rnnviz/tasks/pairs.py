"""Pairs of texts side by side: what is read, and what is to be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.network import NO_TOKEN
from rnnviz.tasks.task import IGNORED, Batch

Pair = tuple[NDArray, NDArray]
"""Token ids of a source (S,) and of its translation (T,), which begins and ends with a line end."""


@dataclass(frozen=True, eq=False)
class PairBatches:
    """Batches of at most `batch` pairs whose sources are equally long, so that an encoder reads no padding.

    Which pairs learn together, and in which order, is drawn anew in every pass.
    """

    pairs: Sequence[Pair]
    batch: int
    seed: int
    _orders: dict[int, list[NDArray]] = field(default_factory=dict, init=False, repr=False)
    _groups: list[NDArray] = field(default_factory=list, init=False, repr=False)

    def __post_init__(self) -> None:
        self._groups.extend(by_length(self.pairs))

    @property
    def a_pass(self) -> int:
        """Batches in one pass over all pairs."""
        return sum(-(-len(group) // self.batch) for group in self._groups)

    @property
    def tokens_a_step(self) -> int:
        """Tokens of both texts in a batch, the mean."""
        return max(1, round(sum(len(source) + len(target) for source, target in self.pairs) / self.a_pass))

    def batch_at(self, step: int) -> Batch:
        """The pairs of training step `step`."""
        number, index = divmod(step, self.a_pass)
        if number not in self._orders:
            self._orders.clear()
            self._orders[number] = self._drawn(np.random.default_rng((self.seed, number)))
        return side_by_side([self.pairs[one] for one in self._orders[number][index]])

    def _drawn(self, random: np.random.Generator) -> list[NDArray]:
        shuffled = (random.permutation(group) for group in self._groups)
        batches = [part for group in shuffled for part in np.array_split(group, -(-len(group) // self.batch))]
        return [batches[one] for one in random.permutation(len(batches))]


def by_length(pairs: Sequence[Pair]) -> list[NDArray]:
    """The places of pairs whose sources are equally long, a group each."""
    lengths = np.array([len(source) for source, _ in pairs])
    return [np.flatnonzero(lengths == length) for length in np.unique(lengths)]


def in_groups(pairs: Sequence[Pair], batch: int) -> Iterator[Batch]:
    """All pairs once."""
    for group in by_length(pairs):
        for start in range(0, len(group), batch):
            yield side_by_side([pairs[one] for one in group[start : start + batch]])


def side_by_side(pairs: Sequence[Pair]) -> Batch:
    """Pairs with equally long sources as a batch. Raises ValueError if they are not.

    Inputs int64 (B, L, 2): the source's tokens, and the translation's but for the last; NO_TOKEN where one is shorter.
    Targets (B, L): the translation's next token, or IGNORED.
    """
    if len({len(source) for source, _ in pairs}) > 1:
        raise ValueError("the sources of a batch must be equally long")
    longest = max(max(len(source), len(target) - 1) for source, target in pairs)
    inputs = np.full((len(pairs), longest, 2), NO_TOKEN, np.int64)
    targets = np.full((len(pairs), longest), IGNORED, np.int64)
    for row, (source, target) in enumerate(pairs):
        inputs[row, : len(source), 0] = source
        inputs[row, : len(target) - 1, 1] = target[:-1]
        targets[row, : len(target) - 1] = target[1:]
    return Batch(inputs, targets, begins=True)
