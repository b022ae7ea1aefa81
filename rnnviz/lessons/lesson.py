"""What a lesson is: which network reads what, what is pointed at, what can be tried, and what it must reach."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from rnnviz.core.model import Model
from rnnviz.lessons.actions import Action

TOPICS = ("recurrence", "gates", "series", "writing", "language", "pictures", "sequences", "networks")
"""The groups in which lessons are listed, in this order; their titles are among the lessons' texts."""

PARTS = (
    "ribbon",
    "maps",
    "diagram",
    "formula",
    "next",
    "series",
    "transport",
    "text",
    "record",
    "learn",
    "curves",
    "samples",
    "film",
    "companion",
)
"""What a step can point at. One strip of the gate maps is written ``maps:forget``, a companion ``companion:NAME``."""


@dataclass(frozen=True)
class Step:
    """One thing that is said, about a `part` of the window; the `actions` bring it into the state that is spoken of."""

    key: str
    part: str
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True)
class Try:
    """A button: what it does, one action after the other. Its words are found by the `key`."""

    key: str
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class Figure:
    """What must be reached: a `name` in words, a `bound`, and how it is measured.

    `measure` is given the lesson's model, or nothing if the lesson has none. `form` writes the number.
    """

    name: str
    kind: Literal["at least", "at most", "exactly"]
    bound: float
    measure: Callable[..., float]
    form: str = "{:.4g}"

    @property
    def promised(self) -> str:
        """``>= 99.0%``"""
        sign = {"at least": ">=", "at most": "<=", "exactly": "="}[self.kind]
        return f"{sign} {self.form.format(self.bound)}"

    def measured(self, model: Model | None) -> float:
        """The figure now; nan where the network gives no finite number."""
        return float(self.measure() if model is None else self.measure(model))

    def holds(self, value: float) -> bool:
        """Whether this is what was promised; what is no number never is."""
        if not math.isfinite(value):
            return False
        if self.kind == "exactly":
            return value == self.bound
        return value >= self.bound if self.kind == "at least" else value <= self.bound


@dataclass(frozen=True)
class Lesson:
    """One lesson. `deck` are the lectures it comes from, `topic` is one of TOPICS, `place` its place in there.

    `recipe` is what ``rnnviz train`` and the Learn panel teach. `model` is the shipped model that it opens with, on
    `text`; without one, it opens the Learn panel. `opens` brings the window into the state that the lesson begins in.
    """

    id: str
    deck: str
    topic: str
    place: int
    steps: tuple[Step, ...]
    tries: tuple[Try, ...]
    figures: tuple[Figure, ...]
    recipe: str = ""
    model: str = ""
    text: str = ""
    opens: tuple[Action, ...] = field(default=())
