"""One sentence learned by heart: after every character, which is the next?"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.examples import Examples, in_order
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Batches

SENTENCE = Corpus("hello, I am Andy", "a sentence", "none needed")
LONGEST = 1_000
"""Tokens; a longer text is no sentence to learn in one go."""


@dataclass(frozen=True, eq=False)
class HelloTask:
    """The sentence's token ids, int32 (tokens,); one batch of one sequence a pass, validated on itself."""

    kind: ClassVar[str] = "next-token"
    unit: ClassVar[str] = "nats per token"
    measured_on: ClassVar[str] = "the sentence it learned"

    vocabulary: Vocabulary
    ids: NDArray[np.int32]
    corpus: Corpus

    @staticmethod
    def of(settings: Settings, corpus: Corpus = SENTENCE) -> HelloTask:
        """Raises CorpusError for a text that is empty, a single token, or too long."""
        vocabulary = Vocabulary.of_text(corpus.text, settings.kind)
        ids = vocabulary.encode(corpus.text)
        if not 2 <= len(ids) <= LONGEST:
            raise CorpusError(f"a sentence to learn by heart has 2 to {LONGEST:,} tokens, and this one {len(ids):,}")
        return HelloTask(vocabulary, ids, corpus)

    @property
    def guess(self) -> float:
        """The loss of guessing every token alike, nats."""
        return math.log(len(self.vocabulary))

    def architecture(self, settings: Settings) -> Architecture:
        """One output a token. Raises SettingsError."""
        return settings.architecture(len(self.vocabulary))

    def batches(self, settings: Settings) -> Batches:
        """The whole sentence, again and again, always from the zero state."""
        return Examples(self.ids[None, :-1], self.ids[None, 1:], batch=1, seed=settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """The sentence itself."""
        return in_order(self.ids[None, :-1], self.ids[None, 1:], batch=1)

    def sequences(self) -> list[NDArray]:
        """The sentence, (tokens,)."""
        return [self.ids]

    def record(self) -> dict[str, Any]:
        """The sentence's source, size and SHA-256."""
        return self.corpus.record()
