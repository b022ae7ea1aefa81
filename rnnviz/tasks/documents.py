"""Texts of which each belongs to a class, and how they are parted into those learned, watched and asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

TEST_SHARE = 0.2
"""The share of the texts that no run ever sees, not even to watch how learning goes."""

_SEED = 11


@dataclass(frozen=True, eq=False)
class Documents:
    """Texts and the class of each, int64 (n,), a place in `names`."""

    texts: Sequence[str]
    classes: NDArray[np.int64]
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.texts)

    def only(self, places: NDArray) -> Documents:
        """Those at `places`, whole numbers (m,), in that order."""
        return Documents([self.texts[place] for place in places], self.classes[places], self.names)


@dataclass(frozen=True, eq=False)
class Parts:
    """What is learned, what is validated on while learning, and what is only asked in the end; `how` it was parted."""

    training: Documents
    validation: Documents
    test: Documents
    how: str

    def record(self) -> dict[str, object]:
        """The split, for a card."""
        sizes = {"training": len(self.training), "validation": len(self.validation), "test": len(self.test)}
        return {"split": self.how, "texts": sizes}


def parted(documents: Documents, groups: NDArray, validation: float, how: str) -> Parts:
    """A fifth of the `groups`, int (n,), for the test, the last `validation` of the shuffled rest to validate on.

    Texts of one group never stand on both sides of the test, so that what is all but the same text is not asked. The
    same texts are always parted in the same way, whatever the seed of a run.
    """
    random = np.random.default_rng(_SEED)
    names = random.permutation(np.unique(groups))
    asked = np.isin(groups, names[: max(1, round(len(names) * TEST_SHARE))])
    rest = random.permutation(np.flatnonzero(~asked))
    cut = len(rest) - max(1, round(len(rest) * validation))
    return Parts(documents.only(rest[:cut]), documents.only(rest[cut:]), documents.only(np.flatnonzero(asked)), how)


def parted_by(documents: Documents, marks: NDArray[np.float64], validation: float, how: str) -> Parts:
    """By `marks` (n,) in 0..1, equal for texts that belong together: the least are the test, the greatest validate."""
    asked = marks < TEST_SHARE
    watched = ~asked & (marks >= 1 - validation * (1 - TEST_SHARE))
    parts = [documents.only(np.flatnonzero(part)) for part in (~asked & ~watched, watched, asked)]
    return Parts(parts[0], parts[1], parts[2], how)
