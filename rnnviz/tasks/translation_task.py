"""To translate: a text is read whole, and another one written, token by token."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture, Input
from rnnviz.core.model import Model
from rnnviz.core.translator import Translator
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.pairs import Pair, PairBatches, in_groups
from rnnviz.tasks.settings import Settings, SettingsError
from rnnviz.tasks.task import Batch, Batches

Texts = tuple[str, str]
"""A source and its translation."""

_BLOCK = 100
_SHOWN = 12


@dataclass(frozen=True, eq=False)
class TranslationTask:
    """Pairs to learn from and to validate on, and the tokens of both languages.

    The decoder is taught with the right tokens before each (teacher forcing, Williams & Zipser 1989). `attention`:
    whether it sees all of the encoder's states, or its last alone. `source` names the data, with its `licence`.
    """

    kind: ClassVar[str] = "translate"
    unit: ClassVar[str] = "nats per token"

    vocabulary: Vocabulary
    target: Vocabulary
    training: Sequence[Texts]
    validation: Sequence[Texts]
    attention: bool
    source: str
    licence: str
    measured_on: str

    @property
    def guess(self) -> float:
        """The loss of guessing every token alike, nats."""
        return math.log(len(self.target))

    def architecture(self, settings: Settings) -> Architecture:
        """An encoder with its decoder. Raises SettingsError."""
        if settings.normalised or not settings.embedding:
            raise SettingsError("a network that translates needs an embedding, and no batch normalisation")
        size = len(self.target)
        decoder = settings.network(Input("embedding", size, settings.embedding), size)
        encoder = settings.network(Input("embedding", len(self.vocabulary), settings.embedding), 1)
        return replace(encoder, classes=0, decoder=decoder, attention=self.attention)

    def batches(self, settings: Settings) -> Batches:
        """All pairs in every pass, those with equally long sources together."""
        return PairBatches(self.encoded(self.training), settings.batch, settings.seed)

    def encoded(self, texts: Sequence[Texts]) -> list[Pair]:
        """Texts as token ids."""
        return [(self.vocabulary.encode(source), self.target.encode(f"\n{text}\n")) for source, text in texts]

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """Held-out pairs, about `most` tokens of them."""
        pairs = self.encoded(self.validation)
        sizes = np.cumsum([len(source) + len(text) for source, text in pairs])
        return in_groups(pairs if most is None else pairs[: max(1, int(np.searchsorted(sizes, most)))], _BLOCK)

    def sequences(self) -> list[NDArray]:
        """Some of the held-out sources."""
        return [self.vocabulary.encode(source) for source, _ in self.validation[:_BLOCK]]

    def answers(self, model: Model) -> list[list[str]]:
        """A few held-out sources, their greedy translations by a model, and the right ones."""
        translator = Translator(model)
        return [[source, translator.translate(source, beam=1), text] for source, text in self.validation[:_SHOWN]]

    def record(self) -> dict[str, Any]:
        """Where the pairs come from."""
        digest = hashlib.sha256(repr((list(self.training), list(self.validation))).encode()).hexdigest()
        return {"source": self.source, "licence": self.licence, "pairs": len(self.training), "sha256": digest}
