"""Next characters of sentences whose end is decided at their beginning."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from itertools import repeat
from typing import ClassVar

import numpy as np

from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.memory_sentences import LANGUAGES, Question, letters, question, sentence
from rnnviz.tasks.row_task import RowTask, filled

FARTHEST = 60
"""Characters between cause and effect in the sentences learned."""

ROW = 80
"""Characters that are read in one go; each row begins with a sentence."""

_SEED = 5


class MemoryTask(RowTask):
    """Rows of sentences, one a line, to learn from and to validate on."""

    measured_on: ClassVar[str] = "sentences drawn anew"

    vocabulary = Vocabulary.of_text("\n" + "".join(letters(one) for one in LANGUAGES))
    row, rows, rows_held_out, seed = ROW, 8_000, 400, _SEED

    @staticmethod
    @cache
    def random() -> MemoryTask:
        """The sentences, always the same. They are made when they are wanted, which takes most of a second."""
        return MemoryTask()

    def draw_row(self, random: np.random.Generator) -> str:
        """Sentences, one a line."""
        return filled((sentence(FARTHEST, random) + "\n" for _ in repeat(None)), ROW + 1)

    @property
    def source(self) -> str:
        """In one line."""
        return f"{self.rows:,} rows of {ROW} characters of sentences in English and Chinese, generated"

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
