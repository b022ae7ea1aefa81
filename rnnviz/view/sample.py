"""What a network produced at one evaluation, and how that is said in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from rnnviz.view import numerals


class Answer(NamedTuple):
    """What a classifying network was given, what it guessed, and what would have been right."""

    given: str
    guessed: str
    wanted: str

    @property
    def is_right(self) -> bool:
        """Whether it guessed what was wanted."""
        return self.guessed == self.wanted


@dataclass(frozen=True, eq=False)
class Sample:
    """Made after `step` training steps and `epoch` passes over the data; `loss` on unseen data, None if not known."""

    step: int
    epoch: float
    loss: float | None


@dataclass(frozen=True, eq=False)
class TextSample(Sample):
    """A text that the network wrote; `loss` in nats per token."""

    text: str


@dataclass(frozen=True, eq=False)
class SeriesSample(Sample):
    """`truth` and `prediction`, each (columns, n) in the series' own units; `loss` is their mean squared error.

    `names` are those of the columns, if they have any.
    """

    truth: NDArray
    prediction: NDArray
    names: tuple[str, ...] = ()

    def name(self, column: int) -> str:
        """Of a column, from 0; "" if it has none."""
        return self.names[column] if column < len(self.names) else ""


@dataclass(frozen=True, eq=False)
class AnswersSample(Sample):
    """The network's answers to the same few questions."""

    answers: tuple[Answer, ...]

    @property
    def right(self) -> int:
        """How many are right."""
        return sum(answer.is_right for answer in self.answers)


def when(sample: Sample) -> tuple[str, str]:
    """``step 1,200`` and ``epoch 3.1``."""
    step = QCoreApplication.translate("Samples", "step {step}").format(step=f"{sample.step:,}")
    epoch = f"{sample.epoch:,.1f}" if sample.epoch >= 1 else f"{sample.epoch:.2f}"
    return step, QCoreApplication.translate("Samples", "epoch {epoch}").format(epoch=epoch)


def figure(sample: Sample) -> str:
    """How good it is: a loss, or how many answers are right; "" if that is not known."""
    if isinstance(sample, AnswersSample):
        sentence = QCoreApplication.translate("Samples", "{right} of {count} right")
        return sentence.format(right=sample.right, count=len(sample.answers))
    if sample.loss is None:
        return ""
    if isinstance(sample, SeriesSample):
        return QCoreApplication.translate("Samples", "MSE {loss}").format(loss=numerals.significant(sample.loss))
    return QCoreApplication.translate("Samples", "validation {loss}").format(loss=numerals.loss(sample.loss))


def whole(sample: Sample) -> str:
    """All of it as plain text, as it is copied: the text itself, or one line a number or an answer."""
    if isinstance(sample, TextSample):
        return sample.text
    if isinstance(sample, SeriesSample):
        kinds = (
            QCoreApplication.translate("Samples", "truth"),
            QCoreApplication.translate("Samples", "prediction"),
        )
        columns = range(len(sample.truth))
        heads = [f"{sample.name(column)} {kind}".strip() for column in columns for kind in kinds]
        table = np.stack([sample.truth, sample.prediction], axis=1).reshape(2 * len(columns), -1).T
        return "\n".join(["\t".join(heads), *("\t".join(f"{value:.7g}" for value in row) for row in table)])
    if isinstance(sample, AnswersSample):
        return "\n".join(map(said, sample.answers))
    return ""


def said(answer: Answer) -> str:
    """``ABC → D``, with what was wanted behind a wrong guess."""
    guess = f"{answer.given} → {answer.guessed}"
    if answer.is_right:
        return guess
    wrong = QCoreApplication.translate("Samples", "{guess}, wanted {wanted}")
    return wrong.format(guess=guess, wanted=answer.wanted)
