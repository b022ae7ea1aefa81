"""The next letter of a run of the alphabet: ABC is followed by D."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture, Input
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.examples import Examples, in_order
from rnnviz.tasks.settings import Settings, SettingsError
from rnnviz.tasks.task import Batch, Batches

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LONGEST = 5
RUNS = 1_000

_SEED = 7
_BLOCK = 500
_SHOWN = 200


@dataclass(frozen=True, eq=False)
class AlphabetTask:
    """1,000 random runs of 1 to 5 letters and the letter after each, int32 (1000, 5) and (1000,).

    A letter enters as one number, its place / 26. Shorter runs are padded at the left with 0, which is A. The runs
    do not depend on the settings' seed, which draws weights and order. It validates on what it learned: nothing is
    held out, for the 1,000 runs hold nearly every run that there is.
    """

    kind: ClassVar[str] = "next-token"
    unit: ClassVar[str] = "nats"
    measured_on: ClassVar[str] = "the runs it learned from"
    guess: ClassVar[float] = math.log(len(LETTERS))
    vocabulary: ClassVar[Vocabulary] = Vocabulary("characters", tuple(LETTERS))

    inputs: NDArray[np.int32]
    targets: NDArray[np.int32]

    @staticmethod
    def random() -> AlphabetTask:
        """The runs: a first letter of the first 24, a last one at most 4 further and never Z."""
        random = np.random.default_rng(_SEED)
        first = random.integers(len(LETTERS) - 2, size=RUNS)
        last = random.integers(first, np.minimum(first + LONGEST, len(LETTERS) - 1))
        places = last[:, None] - np.arange(LONGEST - 1, -1, -1)
        inputs = np.where(places >= first[:, None], places, 0)
        return AlphabetTask(inputs.astype(np.int32), (last + 1).astype(np.int32))

    def architecture(self, settings: Settings) -> Architecture:
        """One number in, 26 letters out, after the last step. Raises SettingsError."""
        if settings.normalised and settings.batch < 3:
            raise SettingsError(f"batch must be at least 3 with batch normalisation here, not {settings.batch}")
        return settings.network(Input("number", len(LETTERS)), len(LETTERS), every_step=False)

    def batches(self, settings: Settings) -> Batches:
        """All runs in every pass, shuffled."""
        return Examples(self.inputs, self.targets, settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """The runs, at most `most` letters of them."""
        runs = slice(None if most is None else max(1, most // LONGEST))
        return in_order(self.inputs[runs], self.targets[runs], _BLOCK)

    def sequences(self) -> list[NDArray]:
        """Some of the runs, padded, (5,) each."""
        return list(self.inputs[:_SHOWN])

    def record(self) -> dict[str, Any]:
        """How the data was made."""
        digest = hashlib.sha256(self.inputs.tobytes() + self.targets.tobytes()).hexdigest()
        source = f"{RUNS:,} random runs of 1 to {LONGEST} letters, generated"
        return {"source": source, "licence": "none needed", "runs": len(self.inputs), "sha256": digest}
