"""The fields of the learning form as data: which there are, what may stand in them, and how they are stepped."""

from __future__ import annotations

import math
from dataclasses import dataclass

GROUPS = ("network", "learning", "stop", "more")
"""The groups of fields, top to bottom."""


@dataclass(frozen=True)
class FieldSpec:
    """One setting. `kind` is "whole", "number", "yes" or "choice" (one of `values`).

    A number lies from `least` to `most`; an end that is `open` is not itself allowed. `step` says how the arrow keys
    walk: by a number, or "double" (powers of two) or "decade" (1, 2, 5, 10 …); `first` is the first rung above 0.
    """

    name: str
    group: str
    kind: str
    least: float = -math.inf
    most: float = math.inf
    open: str = ""
    """Of "least" and "most", those that are not allowed themselves."""
    step: float | str = 1
    first: float = 1
    values: tuple[str, ...] = ()

    def allows(self, value: float) -> bool:
        """Whether a number lies within the bounds."""
        above = value > self.least if "least" in self.open else value >= self.least
        return above and (value < self.most if "most" in self.open else value <= self.most)


FIELDS = {
    spec.name: spec
    for spec in (
        FieldSpec("cell", "network", "choice", values=("rnn", "lstm", "gru")),
        FieldSpec("layers", "network", "whole", 1, 64),
        FieldSpec("units", "network", "whole", 1, step="double"),
        FieldSpec("embedding", "network", "whole", 0, step="double", first=8),
        FieldSpec("dropout", "network", "number", 0, 1, "most", step=0.05),
        FieldSpec("normalised", "network", "yes"),
        FieldSpec("window", "learning", "whole", 1, step=10),
        FieldSpec("batch", "learning", "whole", 1, step="double"),
        FieldSpec("optimiser", "learning", "choice", values=("adam", "adamw", "rmsprop", "sgd")),
        FieldSpec("momentum", "learning", "number", 0, 1, "most", step=0.05),
        FieldSpec("rate", "learning", "number", 0, 1e6, "least", step="decade", first=1e-6),
        FieldSpec("schedule", "learning", "choice", values=("constant", "cosine", "step")),
        FieldSpec("warmup", "learning", "whole", 0, step=50),
        FieldSpec("clip", "learning", "number", 0, open="least", step="decade", first=1e-3),
        FieldSpec("carry", "learning", "yes"),
        FieldSpec("every_step", "learning", "yes"),
        FieldSpec("weight_decay", "learning", "number", 0, step="decade", first=1e-5),
        FieldSpec("state_decay", "learning", "number", 0, step="decade", first=1e-5),
        FieldSpec("epochs", "stop", "number", 0, open="least"),
        FieldSpec("minutes", "stop", "number", 0),
        FieldSpec("patience", "stop", "whole", 0),
        FieldSpec("kind", "more", "choice", values=("characters", "words")),
        FieldSpec("at_least", "more", "whole", 1),
        FieldSpec("vocabulary", "more", "whole", 1, step=1000),
        FieldSpec("validation", "more", "number", 0, 0.9, "least most", step=0.05),
        FieldSpec("seed", "more", "whole", 0, 2**63, "most"),
    )
}
"""Every field by the name of its setting, in the order in which they stand in the form."""

NAMES = frozenset(FIELDS)
