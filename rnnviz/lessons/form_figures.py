"""How well what a model writes keeps the form of what it learned; it writes with fixed seeds, so that all can check."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rnnviz.core.model import Model

_TIMES = 8
"""So often it writes, each time with another seed."""


def speeches_named(model: Model) -> float:
    """The share of speeches that begin with a name and a colon, of what a model of plays writes."""
    return _share(bool(re.match(r"[A-Z][\w' .-]*:\n\S", speech)) for speech in _blocks(model, 1_000))


def lines_of_form(model: Model) -> float:
    """The share of lines of five or seven characters, of what a model of poems writes."""
    return _share(len(line) in (5, 7) for poem in _blocks(model, 300) for line in poem.split("\n"))


def poems_of_one_form(model: Model) -> float:
    """The share of poems whose lines have all five or all seven characters, of what a model of poems writes."""
    return _share({len(line) for line in poem.split("\n")} in ({5}, {7}) for poem in _blocks(model, 300))


def _blocks(model: Model, length: int) -> list[str]:
    """What stands between empty lines in `length` characters; not the last, which may be a part only."""
    written = (model.generate("\n\n", length, temperature=0.8, seed=seed) for seed in range(_TIMES))
    return [block for text in written for block in text.strip("\n").split("\n\n")[:-1]]


def _share(holds: Iterable[bool]) -> float:
    """nan of nothing."""
    found = list(holds)
    return sum(found) / len(found) if found else float("nan")
