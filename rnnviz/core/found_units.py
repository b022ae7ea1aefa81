"""What a search for units asks and what it found: plain values that travel between processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rnnviz.core.notices import Notice


@dataclass(frozen=True)
class Question:
    """A question that every step of a text answers with yes or no (1 or 0), or with a number.

    `key` names one of `rnnviz.core.questions.QUESTIONS`. Key "regex" reads the regular expression `pattern`,
    key "next" the character `pattern` that is to come next, key "spans" the `spans` (start, stop) in tokens.
    """

    key: str
    kind: Literal["yes-no", "number"]
    pattern: str = ""
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class UnitScore:
    """How closely one unit follows one question: Pearson correlations, from -1 to 1.

    `question` is the question's key, `layer` and `unit` count from 0, `quantity` is such as "hidden" or "cell".
    `score` is of the first part of the text, by which units are ranked (by its absolute value);
    `held_out` is of the last part, which the ranking never saw.
    """

    question: str
    layer: int
    quantity: str
    unit: int
    score: float
    held_out: float

    def beats(self, chance: float) -> bool:
        """Whether |held_out| is above `chance`, with the sign that it had on the first part of the text."""
        return abs(self.held_out) > chance and self.held_out * self.score > 0


@dataclass(frozen=True)
class Answered:
    """What a search found for one question.

    `share` is the share of yes, or the mean of a number. `chance` is the |r| on held-out text that the best of all
    units tried passes by luck, for this or any other question of the search, in 5 of 100 searches. `untrained` is the
    held-out |r| of the best unit of an untrained network of the same shape (nan: not computed). `reason` says why the
    question could not be asked (then `best` is empty), such as that it is never true.
    """

    question: Question
    share: float
    chance: float
    untrained: float
    best: tuple[UnitScore, ...]
    reason: Notice | None = None


ENOUGH = 1_000
"""Steps from which on the level of luck holds also for answers that change slowly (measured: below, up to 38 of 100
searches passed it)."""


@dataclass(frozen=True)
class Found:
    """All answers of a search: `tried` units over `steps` ranking steps and `held_out_steps` held-out steps."""

    answers: tuple[Answered, ...]
    tried: int
    steps: int
    held_out_steps: int

    @property
    def notes(self) -> tuple[Notice, ...]:
        """What is to be said of all the answers."""
        total = self.steps + self.held_out_steps
        return () if total >= ENOUGH else (Notice.of("few", least=f"{ENOUGH:,}"),)


@dataclass(frozen=True)
class SearchProgress:
    """How far a search is: `done` of `total` steps, those of the untrained network among them."""

    done: int
    total: int
