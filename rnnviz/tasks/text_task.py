"""A text made ready for next-token learning."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.batching import Streams, reading, split_off_validation
from rnnviz.tasks.corpora import Corpus, CorpusError, check_learnable
from rnnviz.tasks.examples import Examples, in_order, windows_of
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Batches

_STREAMS = 16
_LEAST_STREAM = 256
_CHUNK = 250
_SHOWN = 20_000


def check_length(tokens: int, settings: Settings) -> None:
    """Raises CorpusError if a text of so many tokens does not fill one batch, or leaves nothing to validate on."""
    validation = round(tokens * settings.validation)
    streams = settings.batch if settings.carry else 1
    if tokens - validation < streams * settings.window + 1 or validation < 2:
        raise CorpusError(
            f"the text has {tokens:,} tokens, too few for batches of {streams} × {settings.window}; "
            "give a longer text, or set a smaller batch or window"
        )


@dataclass(frozen=True)
class TextTask:
    """Token ids to learn from and to validate on, int32 (tokens,) each, and what they mean."""

    kind: ClassVar[str] = "next-token"
    unit: ClassVar[str] = "nats per token"
    measured_on: ClassVar[str] = "the last part of the text"

    vocabulary: Vocabulary
    training: NDArray[np.int32]
    validation: NDArray[np.int32]
    corpus: Corpus

    @staticmethod
    def of(corpus: Corpus, settings: Settings) -> TextTask:
        """Build the vocabulary and split off the end.

        Raises CorpusError if the text is too short, SettingsError if the network would be too large for it.
        """
        text = corpus.text
        check_learnable(text, settings.kind)
        most = settings.vocabulary if settings.kind == "words" else None
        vocabulary = Vocabulary.of_text(text, settings.kind, settings.at_least, most)
        settings.architecture(len(vocabulary))
        ids = vocabulary.encode(text)
        check_length(len(ids), settings)
        return TextTask(vocabulary, *split_off_validation(ids, settings.validation), corpus)

    @property
    def guess(self) -> float:
        """The loss of guessing every token alike, nats."""
        return math.log(len(self.vocabulary))

    def architecture(self, settings: Settings) -> Architecture:
        """One output a token. Raises SettingsError."""
        return settings.architecture(len(self.vocabulary))

    def batches(self, settings: Settings) -> Batches:
        """Streams whose state is carried on, or windows in a shuffled order that begin from zero."""
        if settings.carry:
            return self.streams(settings)
        return Examples(*windows_of(self.training, settings.window), settings.batch, settings.seed)

    def streams(self, settings: Settings) -> Streams:
        """The training part as windows that follow each other."""
        return Streams(self.training, settings.batch, settings.window)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """The held-out end, read as the settings learn: with the state carried on, or window by window."""
        ids = self.validation[:most]
        if not settings.carry:
            window = min(settings.window, len(ids) - 1)
            return in_order(*windows_of(ids, window), max(1, _STREAMS * _CHUNK // window))
        streams = 1 if most is None else min(_STREAMS, max(1, len(ids) // _LEAST_STREAM))
        return reading(ids, streams, _CHUNK * _STREAMS // streams)

    def sequences(self) -> list[NDArray]:
        """The beginning of the held-out text, (tokens,)."""
        return [self.validation[:_SHOWN]]

    def record(self) -> dict[str, Any]:
        """Source, licence, size and SHA-256 of the text."""
        return self.corpus.record()
