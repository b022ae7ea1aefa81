"""A text made ready for next-token learning."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.batching import Streams, split_off_validation
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.settings import Settings


@dataclass(frozen=True)
class TextTask:
    """Token ids to learn from and to validate on, int32 (tokens,) each, and what they mean."""

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
        most = settings.vocabulary if settings.kind == "words" else None
        vocabulary = Vocabulary.of_text(text, settings.kind, settings.at_least, most)
        settings.architecture(len(vocabulary))
        training, validation = split_off_validation(vocabulary.encode(text), settings.validation)
        least = settings.batch * settings.window + 1
        if len(training) < least or len(validation) < 2:
            raise CorpusError(
                f"the text has {len(training) + len(validation):,} tokens, too few for batches of {settings.batch} × "
                f"{settings.window}; give a longer text, or set a smaller batch or window"
            )
        return TextTask(vocabulary, training, validation, corpus)

    def streams(self, settings: Settings) -> Streams:
        """The training part as windows."""
        return Streams(self.training, settings.batch, settings.window)
