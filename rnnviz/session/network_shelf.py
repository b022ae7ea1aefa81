"""The networks that can read beside the document's: by name, by path, or as it was before it learned."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from rnnviz.core.disagreement import Mismatch, mismatch_of
from rnnviz.core.fresh import fresh_network
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.network import Network

FRESH = "before training"
"""The key of the document's network as it is before it learns: the same shape, fresh weights."""


class NetworkShelf:
    """What was opened once stays open."""

    def __init__(self) -> None:
        self._opened: dict[str, Model] = {}

    def model(self, key: str, own: Model) -> Model:
        """The network of a key: FRESH for the document's `own` before it learned, a shipped model's name, or a path.

        Raises ModelFileError with one sentence.
        """
        if key == FRESH:
            return self._fresh(own)
        if key not in self._opened:
            self._opened[key] = load(key)
        return self._opened[key]

    def _fresh(self, own: Model) -> Model:
        """Made once for each shape: while the network learns, what it began with stays."""
        there, architecture = self._opened.get(FRESH), own.network.architecture
        if there is None or there.network.architecture != architecture or mismatch_of(there, own):
            card = replace(own.card, name=FRESH, title=FRESH, training={})
            self._opened[FRESH] = there = Model(card, fresh_network(architecture))
        return there


def differs(own: Model, other: Model) -> bool:
    """Whether comparing the two says something: they can share a text, and are not one network opened twice."""
    if mismatch_of(own, other):
        return False
    return own.name != other.name or not _same_weights(own.network, other.network)


def _same_weights(one: Network, other: Network) -> bool:
    if one is other:
        return True
    if one.architecture != other.architecture:
        return False
    return all((one.tensors[name] == other.tensors[name]).all() for name in one.tensors)


def why_not(why: Mismatch, name: str) -> str:
    """Why a network cannot be compared: one sentence, in the language of the window."""
    sentences: dict[Any, str] = {
        "task": QCoreApplication.translate(
            "ComparedNetworks", "{name} was taught another task; choose a network that does the same as this one."
        ),
        "tokens": QCoreApplication.translate(
            "ComparedNetworks",
            "{name} knows other tokens, so this text has other columns for it; choose a network that learned the same "
            "text.",
        ),
        "answers": QCoreApplication.translate(
            "ComparedNetworks", "{name} gives other answers; choose a network that chooses among the same ones."
        ),
    }
    return sentences[why].format(name=name)
