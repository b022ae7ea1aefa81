"""Next characters of sentences whose end is decided at their beginning."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.examples import Examples, in_order
from rnnviz.tasks.memory_sentences import LANGUAGES, Question, letters, question, sentence
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Batches

FARTHEST = 60
"""Characters between cause and effect in the sentences learned."""

ROW = 80
"""Characters that are read in one go; each row begins with a sentence."""

ROWS, _HELD_OUT = 8_000, 400
_SEED = 5
_BLOCK = 100


@dataclass(frozen=True, eq=False)
class MemoryTask:
    """Rows of sentences, one a line, to learn from and to validate on: token ids, int32 (rows, ROW + 1).

    A `window` shorter than a row is all that the network then sees of it at once; with 1 it sees each character
    alone, and learns nothing of what went before. The sentences do not depend on the settings' seed.
    """

    kind: ClassVar[str] = "next-token"
    unit: ClassVar[str] = "nats per token"
    measured_on: ClassVar[str] = "sentences drawn anew"

    vocabulary: ClassVar[Vocabulary] = Vocabulary.of_text("\n" + "".join(letters(one) for one in LANGUAGES))

    @staticmethod
    @cache
    def random() -> MemoryTask:
        """The sentences, always the same. They are made when they are wanted, which takes most of a second."""
        return MemoryTask()

    @property
    def training(self) -> NDArray[np.int32]:
        """What is learned from."""
        return self._rows[:ROWS]

    @property
    def validation(self) -> NDArray[np.int32]:
        """What is held out."""
        return self._rows[ROWS:]

    @cached_property
    def _rows(self) -> NDArray[np.int32]:
        random = np.random.default_rng(_SEED)
        return np.stack([self.vocabulary.encode(_row(random)) for _ in range(ROWS + _HELD_OUT)])

    @property
    def guess(self) -> float:
        """The loss of guessing every character alike, nats."""
        return math.log(len(self.vocabulary))

    def architecture(self, settings: Settings) -> Architecture:
        """One output a character. Raises SettingsError."""
        return settings.architecture(len(self.vocabulary))

    def batches(self, settings: Settings) -> Batches:
        """All rows in every pass, shuffled."""
        return Examples(*_windows(self.training, settings.window), settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """Rows that were not learned from, at most `most` characters of them."""
        rows = self.validation[: None if most is None else max(1, most // ROW)]
        inputs, targets = _windows(rows, settings.window)
        return in_order(inputs, targets, _BLOCK * ROW // inputs.shape[1])

    def sequences(self) -> list[NDArray]:
        """Some of the held-out rows, (ROW,) each."""
        return [row[:-1] for row in self.validation[:_BLOCK]]

    def questions(self, distances: Iterable[int], each: int, seed: int) -> list[Question]:
        """Of every language and cause at most `each` at about every distance, none of them in a learned sentence."""
        random = np.random.default_rng((_SEED, seed))
        causes = [(language, cause) for language in LANGUAGES for cause in range(len(language.pairs))]
        asked = [question(*one, distance, random) for distance in distances for one in causes for _ in range(each)]
        return [one for one in asked if one.given not in self._learned]

    @cached_property
    def _learned(self) -> str:
        """All that was learned, as text."""
        return "\n".join(self.vocabulary.decode(row) for row in self.training)

    def record(self) -> dict[str, Any]:
        """How the data was made."""
        digest = hashlib.sha256(self.training.tobytes() + self.validation.tobytes()).hexdigest()
        source = f"{ROWS:,} rows of {ROW} characters of sentences in English and Chinese, generated"
        return {"source": source, "licence": "none needed", "rows": ROWS, "sha256": digest}


def _row(random: np.random.Generator) -> str:
    """Sentences, one a line, as many as fill a row; the last one is cut off."""
    row = ""
    while len(row) <= ROW:
        row += sentence(FARTHEST, random) + "\n"
    return row[: ROW + 1]


def _windows(rows: NDArray[np.int32], window: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Rows cut into windows and the characters that follow each, (windows, window) both; the remainder is left out."""
    window = min(window, ROW)
    whole = ROW // window * window
    inputs, targets = (rows[:, first : first + whole].reshape(-1, window) for first in (0, 1))
    return inputs, targets
