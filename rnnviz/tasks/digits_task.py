"""Which digit is it, read as 28 rows of 28 pixels from top to bottom?"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture, Input
from rnnviz.core.model import Model
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.corpora import Corpus
from rnnviz.tasks.digit_changes import DESCRIPTION, changed
from rnnviz.tasks.digit_files import SIZE, Digits, digits_in, given_digits, named_digits
from rnnviz.tasks.digit_place import LICENCE, source_of
from rnnviz.tasks.examples import Examples, in_order
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Batches

LABELS = tuple("0123456789")

_BLOCK = 500
_SHOWN = 200
_ANSWERED = 12
_ENOUGH_FOR_ALL = 100_000


def rows_of(images: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Pictures (n, 28, 28), 0..255, as the network is fed them: float32, 0 paper to 1 ink, in hundredths."""
    return np.round(images.astype(np.float32) / 255, 2)


@dataclass(frozen=True, eq=False)
class DigitsTask:
    """MNIST's 60,000 digits to learn from, changed a little at random, and its 10,000 test digits, as they are."""

    kind: ClassVar[str] = "classify"
    unit: ClassVar[str] = "nats"
    guess: ClassVar[float] = math.log(len(LABELS))
    labels: ClassVar[tuple[str, ...]] = LABELS

    place: Path

    @staticmethod
    def of(_settings: Settings, corpus: Corpus | None = None) -> DigitsTask:
        """The files whose place is the text of `corpus`, or those that the environment names. Raises CorpusError."""
        task = DigitsTask(named_digits() if corpus is None else given_digits(corpus))
        assert len(task.training.labels) and len(task.test.labels)  # read now, so that trouble is told at once
        return task

    @cached_property
    def training(self) -> Digits:
        """What is learned from."""
        return digits_in(self.place, "train")

    @cached_property
    def test(self) -> Digits:
        """What is held out."""
        return digits_in(self.place, "t10k")

    @property
    def measured_on(self) -> str:
        """How many test pictures there are."""
        return f"the {len(self.test.labels):,} test pictures"

    @property
    def vocabulary(self) -> Vocabulary:
        """A line of numbers is a row of pixels."""
        return Vocabulary("rows", (), width=SIZE)

    def architecture(self, settings: Settings) -> Architecture:
        """A row of pixels in, ten digits out, after the last row. Raises SettingsError."""
        return settings.network(Input("vector", SIZE), len(LABELS), every_step=False)

    def batches(self, settings: Settings) -> Batches:
        """All training pictures in every pass, shuffled and changed."""
        return _Changed(self.training, settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """Test pictures, at most `most` rows of them; where that is much, all, so that a card tells of all."""
        count = None if most is None or most >= _ENOUGH_FOR_ALL else max(1, most // SIZE)
        kept = slice(count)
        return in_order(rows_of(self.test.images[kept]), self.test.labels[kept].astype(np.int64), _BLOCK)

    def sequences(self) -> list[NDArray]:
        """Some test pictures, (28, 28) each."""
        return list(rows_of(self.test.images[:_SHOWN]))

    def answers(self, model: Model) -> list[list[str]]:
        """Of a few test pictures their numbers, what the network says, and what is right."""
        said = [model.trace(rows).logits[-1].argmax() for rows in rows_of(self.test.images[:_ANSWERED])]
        right = self.test.labels[:_ANSWERED]
        return [[f"#{place + 1}", LABELS[one], LABELS[right[place]]] for place, one in enumerate(said)]

    def record(self) -> dict[str, Any]:
        """Source, licence and digests; what is done to the pictures that are learned from."""
        return {
            "source": source_of(self.place),
            "licence": LICENCE,
            "pictures": len(self.training.labels),
            "test pictures": len(self.test.labels),
            "sha256": self.training.sha256,
            "test sha256": self.test.sha256,
            "changes": DESCRIPTION,
        }


@dataclass(frozen=True, eq=False)
class _Changed:
    """Batches of pictures, each changed by random numbers that seed and step decide."""

    digits: Digits
    batch: int
    seed: int
    _examples: Examples = field(init=False, repr=False)

    def __post_init__(self) -> None:
        examples = Examples(self.digits.images, self.digits.labels, self.batch, self.seed)
        object.__setattr__(self, "_examples", examples)

    @property
    def a_pass(self) -> int:
        """Batches in one pass over all pictures."""
        return self._examples.a_pass

    @property
    def tokens_a_step(self) -> int:
        """Rows in a batch."""
        return self._examples.tokens_a_step

    def batch_at(self, step: int) -> Batch:
        """The pictures of training step `step`, float32 (batch, 28, 28)."""
        batch = self._examples.batch_at(step)
        random = np.random.default_rng((self.seed, step))
        pictures: NDArray[np.float32] = batch.inputs.astype(np.float32) / np.float32(255)
        return replace(batch, inputs=changed(pictures, random))
