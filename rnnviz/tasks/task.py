"""What can be learned: data as batches, what they mean, and what is held out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.vocabulary import Vocabulary
from rnnviz.tasks.settings import Settings

IGNORED = -100
"""A target at a place where nothing is wanted: it counts neither for the loss nor for the accuracy."""


@dataclass(frozen=True)
class Batch:
    """Sequences side by side and what is wanted of them.

    `inputs`: token ids, int64 (B, T), or vectors, float32 (B, T, size). `targets`: a token after every step, int64
    (B, T); one class after the last, int64 (B,); or numbers, float32, after every step (B, T, size) or after the last
    (B, size). Tokens and classes may be IGNORED. Where it `begins`, the network starts from the zero state, else from
    the state that the batch before left. `lengths`, int64 (B,), stands where sequences are padded at their end and
    one class is wanted after each: the output after so many steps counts.
    """

    inputs: NDArray
    targets: NDArray
    begins: bool
    lengths: NDArray | None = None


class Batches(Protocol):
    """The batches to learn from, a function of the step alone, so that a stopped run finds its place again."""

    @property
    def a_pass(self) -> int:
        """Batches in one pass over the data."""

    @property
    def tokens_a_step(self) -> int:
        """Steps in time that a batch holds, over all its sequences; the mean if batches differ."""

    def batch_at(self, step: int) -> Batch:
        """What is learned from in training step `step`, counted from 0."""


def labels_of(task: Task) -> tuple[str, ...]:
    """The names of a task's outputs, where they are no tokens: its attribute `labels`, which few have."""
    return tuple(getattr(task, "labels", ()))


def target_of(task: Task) -> Vocabulary | None:
    """The tokens of what a task writes, where they are not those that it reads: its attribute `target`."""
    return getattr(task, "target", None)


class Task(Protocol):
    """Something to be learned.

    Besides what stands here it may have `labels`, names of the outputs; ``answers(model)``, a few examples as lists of
    three texts: what was given, what the network says, and what is right; and ``unseen(settings)``, batches for one
    last test, whose accuracy a finished model's card states.
    """

    @property
    def vocabulary(self) -> Vocabulary | None:
        """What its token ids mean; None if it feeds vectors."""

    @property
    def kind(self) -> str:
        """The task in a model's card, one of ``rnnviz.core.model.TASKS``."""

    @property
    def unit(self) -> str:
        """The unit of its loss: ``nats per token``."""

    @property
    def measured_on(self) -> str:
        """What its validation loss is measured on, in words for the card."""

    @property
    def guess(self) -> float:
        """The loss of one who knows nothing: ln(classes), or the variance of what is foretold."""

    def architecture(self, settings: Settings) -> Architecture:
        """The network for it. Raises SettingsError."""

    def batches(self, settings: Settings) -> Batches:
        """What is learned from; equal for equal settings."""

    def held_out(self, settings: Settings, most: int | None = None) -> Iterator[Batch]:
        """What is validated on, about `most` tokens of it, side by side for speed; None: all, as it will be read."""

    def sequences(self) -> Sequence[NDArray]:
        """Some of what is held out, each to be read from the zero state: ids (T,) or vectors (T, size)."""

    def record(self) -> dict[str, Any]:
        """Source, licence, size and SHA-256 of the data, for the card."""
