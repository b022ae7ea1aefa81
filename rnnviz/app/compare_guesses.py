"""What compared networks expect, in words: the likeliest tokens, the answers, or the number that is foretold."""

from __future__ import annotations

import numpy as np

from rnnviz.core.forecast import predictions
from rnnviz.core.sampling import Sampling
from rnnviz.session.compared_networks import Member
from rnnviz.session.document import Document

_BEST = 3

Guess = tuple[str, float]
"""A token, a class or a number, and how likely it is, 0..1; nan for a number."""


def guesses_after(document: Document, member: Member, step: int, sampling: Sampling) -> list[Guess]:
    """What a network expects after `step`, the likeliest first; of one that answers, its answers; [] if unknown."""
    from rnnviz.view.label_words import label_word

    model, trace, vocabulary = member.model, member.trace, document.vocabulary
    if not 0 <= step < len(trace):
        return []
    if model.forecasts:
        foretold = predictions(trace, step + 1, step + 2)[0]
        if not np.isfinite(foretold).all():
            return []
        return [(number, float("nan")) for number in vocabulary.written(foretold).split()]
    logits = trace.logits_window(step, step + 1)[0]
    if not np.isfinite(logits).all():
        return []
    shares = sampling.probabilities(logits)
    order = [place for place in np.argsort(-logits, kind="stable")[:_BEST] if shares[place] > 0]
    texts = vocabulary.tokens if model.writes else [label_word(label) for label in model.card.labels]
    return [(texts[index], float(shares[index])) for index in order if index < len(texts)]


def guesses_of(document: Document, member: Member, step: int) -> list[Guess]:
    """What a network said of the token at `step`: before it, if it predicts tokens; as surprise, not heated."""
    return guesses_after(document, member, step - 1 if document.model.writes else step, Sampling())
