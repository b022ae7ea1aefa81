"""The text that a model learned from, where it can be had again, and the part of it that was held out."""

from __future__ import annotations

from dataclasses import dataclass

from rnnviz.core.model import Card
from rnnviz.tasks.corpora import CORPORA, Corpus

_BY_SOURCE = {
    "pydoc_data.topics ": "python-prose",
    " files of the standard library ": "python-code",
    " plays of Shakespeare": "shakespeare",
}
"""Names in CORPORA by what stands in the card of a model that learned them."""

_VALIDATION = 0.1
"""The share of a text that is held out, where a card does not say."""


@dataclass(frozen=True)
class HeldOut:
    """The end of a corpus as a `text`, and whether the corpus `is_same` as the one that was learned from.

    Another edition is divided elsewhere, so that the network may have learned from some of the text.
    """

    text: str
    source: str
    is_same: bool


def learned_from(card: Card) -> str:
    """The name in CORPORA of what the model learned from; "" if it cannot be had again."""
    source = str(card.data.get("source", ""))
    return next((name for part, name in _BY_SOURCE.items() if part in source), "")


def held_out(card: Card, name: str) -> HeldOut:
    """Of the corpus `name` in CORPORA the part that the model never saw. Raises CorpusError."""
    corpus: Corpus = CORPORA[name]()
    share = float(card.training.get("settings", {}).get("validation", _VALIDATION))
    is_same = corpus.record()["sha256"] == card.data.get("sha256")
    return HeldOut(corpus.text[round(len(corpus.text) * (1 - share)) :], corpus.source, is_same)
