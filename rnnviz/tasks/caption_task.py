"""A picture becomes a sentence: the same picture is fed at every step, and a word comes out after each."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.architecture import Input as Entry
from rnnviz.core.model import Model
from rnnviz.core.number_text import row_text
from rnnviz.core.scene import COLOURS, KINDS, LANGUAGES, PLACES, WIDTH, Thing, vector
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.scene_sentences import STEPS, WORDS, told, written
from rnnviz.tasks.settings import Settings
from rnnviz.tasks.task import Batch, Batches

HELD_OUT = 600
A_PASS = 100
"""Batches that are called a pass; there is no end of pictures, and none is learned from twice on purpose."""

_ONE, _NONE = 0.12, 0.01
"""The shares of pictures with less than two shapes, and with none."""

_BLOCK, _SHOWN = 100, 60
_SEED = 4
_IDS = {word: index for index, word in enumerate(WORDS)}
_SORTS = [(kind, colour) for kind in KINDS for colour in COLOURS]


@dataclass(frozen=True)
class Scene:
    """What is on the board, and how it is to be told."""

    things: tuple[Thing, ...]
    language: str
    from_end: bool

    @property
    def words(self) -> list[str]:
        """The STEPS words of its sentence."""
        return told(self.things, self.language, from_end=self.from_end)

    @property
    def vector(self) -> NDArray[np.float32]:
        """What is fed at every step, (WIDTH,)."""
        return vector(self.things, self.language, from_end=self.from_end)


def is_kept_back(one: Thing, other: Thing) -> bool:
    """Whether a shape of this colour and one of that are never learned together in one picture."""
    low, high = sorted(_SORTS.index((thing.kind, thing.colour)) for thing in (one, other))
    return (2 * low + 3 * high + low * high) % 7 == 3


def scene(random: np.random.Generator, *, fresh: bool) -> Scene:
    """Mostly two shapes apart from each other; if `fresh`, two that were kept back from learning."""
    language, from_end = LANGUAGES[random.integers(len(LANGUAGES))], bool(random.integers(2))
    few = 1.0 if fresh else random.random()
    count = 2 - (few < _ONE) - (few < _NONE)
    while True:
        things = tuple(_thing(random) for _ in range(count))
        if count < 2 or (_are_apart(*things) and is_kept_back(*things) == fresh):
            return Scene(things, language, from_end)


def _thing(random: np.random.Generator) -> Thing:
    sort, column, row = random.integers((len(_SORTS), PLACES, PLACES)).tolist()
    kind, colour = _SORTS[sort]
    return Thing(kind, colour, column, row)


def _are_apart(one: Thing, other: Thing) -> bool:
    """Whether neither covers a part of the other."""
    return max(abs(one.column - other.column), abs(one.row - other.row)) >= 2


def text_of(scene: Scene) -> str:
    """The document for a scene: the same line of numbers for every step."""
    return "\n".join([row_text(scene.vector)] * STEPS)


@dataclass(frozen=True)
class Scenes:
    """Pictures drawn anew in every step, a function of the step alone."""

    batch: int
    seed: int

    @property
    def a_pass(self) -> int:
        """Batches that are called a pass."""
        return A_PASS

    @property
    def tokens_a_step(self) -> int:
        """Words in a batch."""
        return self.batch * STEPS

    def batch_at(self, step: int) -> Batch:
        """The pictures of training step `step`."""
        random = np.random.default_rng((_SEED, self.seed, step))
        return _batch([scene(random, fresh=False) for _ in range(self.batch)])


class CaptionTask:
    """Pictures of at most two shapes. Those held out show two that were never learned together."""

    kind: ClassVar[str] = "label"
    unit: ClassVar[str] = "nats per word"
    measured_on: ClassVar[str] = "pictures of two shapes that were never learned together"
    guess: ClassVar[float] = math.log(len(WORDS))
    vocabulary: ClassVar[Vocabulary] = Vocabulary("rows", (), width=WIDTH)
    labels: ClassVar[tuple[str, ...]] = WORDS

    @cached_property
    def validation(self) -> list[Scene]:
        """What is held out, always the same."""
        random = np.random.default_rng((_SEED, 0))
        return [scene(random, fresh=True) for _ in range(HELD_OUT)]

    def architecture(self, settings: Settings) -> Architecture:
        """Numbers in, one output a word. Raises SettingsError."""
        return settings.network(Entry("vector", WIDTH), len(WORDS))

    def batches(self, settings: Settings) -> Batches:
        """New pictures in every batch."""
        return Scenes(settings.batch, settings.seed)

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """Pictures of shapes never learned together, about `most` words of them."""
        scenes = self.validation[: None if most is None else max(1, most // STEPS)]
        for start in range(0, len(scenes), _BLOCK):
            yield _batch(scenes[start : start + _BLOCK])

    def sequences(self) -> list[NDArray]:
        """Some of what is held out, (STEPS, WIDTH) each."""
        return [np.tile(one.vector, (STEPS, 1)) for one in self.validation[:_SHOWN]]

    def record(self) -> dict[str, Any]:
        """How the data is made."""
        random = np.random.default_rng(_SEED)
        drawn = [scene(random, fresh=False) for _ in range(100)]
        digest = hashlib.sha256(repr([(one, one.words) for one in drawn]).encode()).hexdigest()
        source = "pictures of shapes with a sentence each, drawn anew in every step of learning"
        return {"source": source, "licence": "none needed", "sha256": digest, "sha256 of": "100 of them"}

    def answers(self, model: Model) -> list[list[str]]:
        """Of a few held-out pictures: what is on them, what the network says, what is right."""
        scenes = self.validation[:8]
        shown = [", ".join(f"{thing.colour} {thing.kind}" for thing in one.things) for one in scenes]
        right = [written(one.words) for one in scenes]
        said = [said_of(model, one) for one in scenes]
        return [list(row) for row in zip(shown, said, right, strict=True)]


def said_of(model: Model, shown: Scene) -> str:
    """The sentence that a network says about a scene: the likeliest word of every step."""
    chosen = model.trace(np.tile(shown.vector, (STEPS, 1))).logits.argmax(axis=1)
    return written([WORDS[word] for word in chosen])


def _batch(scenes: Sequence[Scene]) -> Batch:
    inputs = np.repeat(np.stack([one.vector for one in scenes])[:, None], STEPS, axis=1)
    return Batch(inputs, np.array([[_IDS[word] for word in one.words] for one in scenes], np.int64), begins=True)
