"""Which class a text belongs to: read word by word, answered after the last."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture, Input
from rnnviz.core.model import Model
from rnnviz.core.vocabulary import UNKNOWN, WORD, Vocabulary
from rnnviz.tasks.documents import Documents, Parts
from rnnviz.tasks.examples import Padded, padded
from rnnviz.tasks.naive_bayes import NaiveBayes
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Batches

_BLOCK = 100
_SHOWN = 100
_ASKED = 8
_LINE = 60


@dataclass(frozen=True, eq=False)
class ClassifyTask:
    """Words of texts, or characters, the last `window` of each, and one class each.

    Words are counted and read in small letters. An `embedding` of 0 feeds each word as one number, its rank by
    frequency / the size of the vocabulary: the lectures' network without an embedding. The card's data also tell how
    often a bag of the same words is right on the test.
    """

    kind: ClassVar[str] = "classify"
    unit: ClassVar[str] = "nats"
    measured_on: ClassVar[str] = "texts that were held out"

    vocabulary: Vocabulary
    parts: Parts
    data: dict[str, Any]
    window: int

    @staticmethod
    def of(parts: Parts, data: dict[str, Any], settings: Settings) -> ClassifyTask:
        """The vocabulary is that of the training part. `data` tells source and licence."""
        vocabulary = frequent_tokens(parts.training.texts, settings.kind, settings.vocabulary)
        return ClassifyTask(vocabulary, parts, data | parts.record(), settings.window)

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the classes."""
        return self.parts.training.names

    @property
    def guess(self) -> float:
        """The loss of guessing every class alike, nats."""
        return math.log(len(self.labels))

    def architecture(self, settings: Settings) -> Architecture:
        """One output a class, after the last word. Raises SettingsError."""
        kind = "embedding" if settings.embedding else "number"
        entry = Input(kind, len(self.vocabulary), settings.embedding)
        return settings.network(entry, len(self.labels), every_step=False)

    def batches(self, settings: Settings) -> Batches:
        """All texts in every pass, those of like length together."""
        return Padded(self.read(self.parts.training.texts), self.parts.training.classes, settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """The texts to validate on, at most `most` words of them."""
        return self._batches(self.parts.validation, most)

    def unseen(self, settings: Settings) -> Iterator[Batch]:
        """The texts of the test."""
        return self._batches(self.parts.test, None)

    def sequences(self) -> list[NDArray]:
        """Some of the texts to validate on, (T,) each."""
        return self.read(self.parts.validation.texts[:_SHOWN])

    def record(self) -> dict[str, Any]:
        """Source, licence, size, SHA-256 and split of the texts, and how often the bag of words is right."""
        asked = self.parts.test
        right = self.bag_of_words().accuracy(self.read(asked.texts), asked.classes)
        return self.data | {"bag_of_words": round(right, 4)}

    def bag_of_words(self) -> NaiveBayes:
        """The rival that has learned from the same words, in whichever order."""
        learned = self.parts.training
        return NaiveBayes.learned(self.read(learned.texts), learned.classes, len(self.labels), len(self.vocabulary))

    def answers(self, model: Model) -> list[list[str]]:
        """A few short texts held out, the class that the model gives each, and the right one."""
        asked = self.parts.validation
        short = sorted(range(min(len(asked), _SHOWN)), key=lambda place: len(asked.texts[place]))[:_ASKED]
        said = [
            self.labels[int(model.trace(ids).logits[-1].argmax())]
            for ids in self.read([asked.texts[place] for place in short])
        ]
        right = [self.labels[int(asked.classes[place])] for place in short]
        return [[_beginning(asked.texts[place]), *pair] for place, *pair in zip(short, said, right, strict=True)]

    def read(self, texts: Iterable[str]) -> list[NDArray[np.int32]]:
        """The ids of the last words of each text; of one without any, the unknown word."""
        encoded = (self.vocabulary.encode(text)[-self.window :] for text in texts)
        return [ids if len(ids) else np.array([self.vocabulary.unknown], np.int32) for ids in encoded]

    def _batches(self, documents: Documents, most: int | None) -> Iterator[Batch]:
        sequences = self.read(documents.texts if most is None else _at_most(documents.texts, most))
        order = np.argsort([len(one) for one in sequences], kind="stable")
        for start in range(0, len(order), _BLOCK):
            chosen = order[start : start + _BLOCK]
            yield padded([sequences[one] for one in chosen], documents.classes[chosen])


def _beginning(text: str) -> str:
    """On one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LINE else f"{line[: _LINE - 1]}…"


def _at_most(texts: Iterable[str], words: int) -> list[str]:
    """The first texts, of about so many words of six characters with their space, at least one."""
    kept: list[str] = []
    for text in texts:
        if kept and words <= 0:
            break
        kept.append(text)
        words -= len(text) // 6
    return kept


def frequent_tokens(texts: Iterable[str], kind: str, most: int) -> Vocabulary:
    """The `most` frequent characters, or words in small letters, the most frequent first, an unknown one among them."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(WORD.findall(text.lower()) if kind == "words" else text)
    counted.pop(UNKNOWN, None)
    # Those that occur as often as each other stand in the order of the alphabet, whatever the texts' order.
    ranked = sorted(counted, key=lambda token: (-counted[token], token))
    return Vocabulary(kind, (UNKNOWN, *ranked[: max(1, most - 1)]), unknown=0)
