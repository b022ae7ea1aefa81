"""A label for every word of a sentence, or for every character of one: many to many, in step."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.architecture import Input as Entry
from rnnviz.core.model import Model
from rnnviz.core.vocabulary import UNKNOWN, Vocabulary
from rnnviz.tasks import tagging_chinese, tagging_sentences
from rnnviz.tasks.examples import Padded, padded
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.tagging_chinese import Secretary
from rnnviz.tasks.tagging_sentences import Author, Tagged
from rnnviz.tasks.task import Batch, Batches

SENTENCES, HELD_OUT = 8_000, 600
_SEED = 3
_BLOCK, _SHOWN = 100, 100

Write = Callable[[np.random.Generator, bool], Tagged]
"""Writes a sentence; True for one of those that were kept back from learning."""


@dataclass(frozen=True, eq=False)
class TaggingTask:
    """Sentences as ids (T,) and the label of each of their tokens (T,), always the same ones.

    No held-out sentence was learned from. With a `window` of 1 each token is learned by itself, with nothing of what
    stands before it.
    """

    kind: ClassVar[str] = "label"
    unit: ClassVar[str] = "nats per token"

    vocabulary: Vocabulary
    labels: tuple[str, ...]
    measured_on: str
    write: Write

    @property
    def guess(self) -> float:
        """The loss of guessing every label alike, nats."""
        return math.log(len(self.labels))

    @cached_property
    def training(self) -> list[Tagged]:
        """What is learned from; made when it is wanted."""
        random = np.random.default_rng(_SEED)
        return [self.write(random, False) for _ in range(SENTENCES)]

    @cached_property
    def validation(self) -> list[Tagged]:
        """What is held out."""
        learned = {tuple(sentence.words) for sentence in self.training}
        random = np.random.default_rng((_SEED, 1))
        kept: list[Tagged] = []
        while len(kept) < HELD_OUT:
            sentence = self.write(random, True)
            if tuple(sentence.words) not in learned:
                kept.append(sentence)
        return kept

    def architecture(self, settings: Settings) -> Architecture:
        """One output a label, after every token. Raises SettingsError."""
        kind = "embedding" if settings.embedding else "one-hot"
        return settings.network(Entry(kind, len(self.vocabulary), settings.embedding), len(self.labels))

    def batches(self, settings: Settings) -> Batches:
        """All sentences in every pass, shuffled; or their tokens, if the network is to see each alone."""
        sequences, targets = self._encoded(self.training)
        if settings.window == 1:
            sequences = list(np.concatenate(sequences)[:, None])
            targets = list(np.concatenate(targets)[:, None])
        return Padded(sequences, targets, settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """Sentences that were not learned from, about `most` tokens of them."""
        mean = 12
        sequences, targets = self._encoded(self.validation[: None if most is None else max(1, most // mean)])
        for start in range(0, len(sequences), _BLOCK):
            part = slice(start, start + _BLOCK)
            batch = padded(sequences[part], targets[part])
            yield batch if settings.window > 1 else _token_by_token(batch)

    def sequences(self) -> list[NDArray]:
        """Some of the held-out sentences, (T,) each."""
        return self._encoded(self.validation[:_SHOWN])[0]

    def record(self) -> dict[str, Any]:
        """How the data was made."""
        digest = hashlib.sha256(repr([(one.words, one.labels) for one in self.training]).encode()).hexdigest()
        source = f"{SENTENCES:,} sentences with a label for each {self.vocabulary.kind[:-1]}, generated"
        return {"source": source, "licence": "none needed", "sentences": SENTENCES, "sha256": digest}

    def answers(self, model: Model) -> list[list[str]]:
        """Of a few held-out sentences, which labels the network gives to the places asked about, and the right ones."""
        given = []
        for sentence in self.validation[:8]:
            ids = self._ids(sentence.words)
            told = model.trace(ids).logits.argmax(axis=1)[sentence.asked]
            right = [sentence.labels[step] for step in sentence.asked]
            given.append([self.vocabulary.decode(ids), self._named(told), self._named(right)])
        return given

    def _named(self, labels: Sequence[int] | NDArray) -> str:
        names = [self.labels[label] for label in labels]
        return ", ".join(name for place, name in enumerate(names) if names[place - 1 : place] != [name])

    def _encoded(self, sentences: Sequence[Tagged]) -> tuple[list[NDArray], list[NDArray]]:
        return [self._ids(one.words) for one in sentences], [np.array(one.labels, np.int32) for one in sentences]

    def _ids(self, words: Sequence[str]) -> NDArray[np.int32]:
        return np.array([self.vocabulary.id_of(word) for word in words], np.int32)


def _token_by_token(batch: Batch) -> Batch:
    """The same tokens, each read by itself."""
    return Batch(batch.inputs.reshape(-1, 1), batch.targets.reshape(-1, 1), begins=True)


@cache
def english() -> TaggingTask:
    """Words, where from and where to. Held out are verbs with places that were never learned together."""
    vocabulary = Vocabulary("words", (UNKNOWN, *tagging_sentences.known_words()), unknown=0)

    def write(random: np.random.Generator, fresh: bool) -> Tagged:
        return Author(random, fresh=fresh).write()

    measured_on = "sentences whose verbs and places were never learned together"
    return TaggingTask(vocabulary, tagging_sentences.LABELS, measured_on, write)


@cache
def chinese() -> TaggingTask:
    """Characters of requests: when, what to do, what for."""
    vocabulary = Vocabulary("characters", (UNKNOWN, *tagging_chinese.known_characters()), unknown=0)

    def write(random: np.random.Generator, _fresh: bool) -> Tagged:
        return Secretary(random).write()

    return TaggingTask(vocabulary, tagging_chinese.LABELS, "requests that were not learned from", write)
