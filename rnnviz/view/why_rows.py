"""The rows of the panel "Why": causes in the order in which they are read, as many as there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rnnviz.core.causes import Cause, Causes
from rnnviz.core.explain import MOST_PUSHES
from rnnviz.core.place import OUTPUT, Place
from rnnviz.view.why_words import Asked, label, tip

_LEAST = 2
"""Units that are named however little room there is."""


@dataclass(frozen=True)
class WhyRow:
    """One line. `adds` tells whether it is a summand, drawn as a bar; `quantity` gives its colour.

    `to` is where a click goes; `unfolds` marks the row whose parts a click shows or hides.
    """

    label: str
    value: float
    adds: bool
    depth: int = 0
    quantity: str = ""
    to: Place | None = None
    unfolds: bool = False
    is_total: bool = False
    tip: str = ""


def rows_of(asked: Asked, room: int, unfolded: bool) -> list[WhyRow]:
    """At most `room` rows, if that is enough for the least: the causes, strongest units first, and their sum."""
    for most in range(MOST_PUSHES, _LEAST, -1):
        if _count(asked.causes.folded(most), unfolded) <= room:
            return list(_rows(asked, most, unfolded))
    return list(_rows(asked, _LEAST, unfolded))


def _count(causes: Causes, unfolded: bool) -> int:
    """How many rows that makes, without writing them."""
    parts = sum(len(cause.parts) for cause in causes.causes if cause.kind == "product" or unfolded)
    return len(causes.causes) + parts + (causes.scaled_by is not None) + 1


def _rows(asked: Asked, most: int, unfolded: bool) -> Iterator[WhyRow]:
    causes = asked.causes.folded(most)
    for cause in causes.causes:
        yield _row(asked, cause)
        if cause.kind == "product" or (cause.kind == "input" and unfolded):
            for part in cause.parts:
                yield _row(asked, part, depth=1, adds=part.kind != "factor")
    if causes.scaled_by is not None:
        yield _row(asked, causes.scaled_by, adds=False)
    total = QCoreApplication.translate("WhyPanel", "sum")
    yield WhyRow(total, causes.total, adds=True, is_total=True, tip=_total_tip(asked))


def _row(asked: Asked, cause: Cause, depth: int = 0, adds: bool = True) -> WhyRow:
    quantity = "" if cause.to is None else cause.to.quantity
    unfolds = cause.kind == "input" and bool(cause.parts)
    return WhyRow(label(asked, cause), cause.value, adds, depth, quantity, cause.to, unfolds, tip=tip(asked, cause))


def _total_tip(asked: Asked) -> str:
    if asked.place.quantity == OUTPUT and asked.probability is not None:
        return QCoreApplication.translate("WhyPanel", "All rows above add up to the logit, before softmax.")
    if asked.causes.function:
        return QCoreApplication.translate("WhyPanel", "All rows above add up to what goes into the function.")
    return QCoreApplication.translate("WhyPanel", "All rows above add up to the number.")
