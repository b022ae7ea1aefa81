"""How far apart the predictions of several networks are at each step of the same text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import log
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.architecture import Architecture
from rnnviz.core.forecast import predictions
from rnnviz.core.model import Card, Model
from rnnviz.core.sampling import softmax
from rnnviz.core.trace import Trace

WINDOW = 64
"""Steps that are looked at together: few enough to stop between them, whatever the vocabulary."""

LEAST = log(2) / 8
"""Nats of divergence below which networks count as being at one; of forecasts, LEAST_ERROR."""

LEAST_ERROR = 1e-3

MOST_NETWORKS = 4

Mismatch = Literal["", "task", "tokens", "answers"]
"""Why two networks cannot share the columns of one text; "" if they can."""


def mismatch(own: tuple[Card, Architecture], other: tuple[Card, Architecture]) -> Mismatch:
    """What keeps two networks from being compared on the same typed text: another task, other tokens, or answers."""
    (card, architecture), (card_of_other, architecture_of_other) = own, other
    if card.task != card_of_other.task or card.task in ("translate", "compute"):
        return "task"
    if card.vocabulary is None or card.vocabulary != card_of_other.vocabulary:
        return "tokens"
    if card.labels != card_of_other.labels or architecture.classes != architecture_of_other.classes:
        return "answers"
    return "task" if card.task == "regress" and card.vocabulary.width != architecture.classes else ""


def mismatch_of(own: Model, other: Model) -> Mismatch:
    """:func:`mismatch` of two models that are open."""
    return mismatch((own.card, own.network.architecture), (other.card, other.network.architecture))


def divergence(logits: Sequence[NDArray]) -> NDArray[np.float64]:
    """The Jensen-Shannon divergence of the softmax of each network's logits (steps, classes), nats, (steps,).

    The entropy of the mean distribution less the mean of their entropies (Lin 1991): 0 if all expect the same, at most
    the logarithm of their number. nan where an output is no number.
    """
    with np.errstate(invalid="ignore"):
        shares = [softmax(np.asarray(each, np.float64)) for each in logits]
    mean = sum(shares[1:], shares[0]) / len(shares)
    apart = _entropy(mean) - sum(_entropy(each) for each in shares) / len(shares)
    return np.maximum(apart, 0.0)  # rounding may take it just below


def _entropy(shares: NDArray) -> NDArray[np.float64]:
    """In nats, of each row."""
    return -(shares * np.log(np.maximum(shares, np.finfo(np.float64).tiny))).sum(axis=-1)


def squared_difference(rows: Sequence[NDArray]) -> NDArray[np.float64]:
    """(one's number - another's)², the mean over columns and over all pairs; rows (steps, width) each -> (steps,)."""
    pairs = [
        ((one.astype(np.float64) - other.astype(np.float64)) ** 2).mean(axis=1) for one, other in combinations(rows, 2)
    ]
    apart: NDArray[np.float64] = np.mean(pairs, axis=0)
    return apart


def disagreement(model: Model, traces: Sequence[Trace], start: int, stop: int) -> NDArray[np.float64]:
    """How far apart two or more networks of `model`'s kind are at the steps start..stop-1, (stop - start,).

    Of what writes, the predictions for the token of that step, made at the one before it: nan at step 0. Of what
    answers with labels, its answers at that step. Nats of divergence; of forecasts the squared difference.
    """
    if model.forecasts:
        return squared_difference([predictions(trace, start, stop) for trace in traces])
    if model.card.task != "next-token":
        return divergence([trace.logits_window(start, stop) for trace in traces])
    first = max(1, start)
    apart = np.full(max(0, stop - start), np.nan)
    if first < stop:
        apart[first - start :] = divergence([trace.logits_window(first - 1, stop - 1) for trace in traces])
    return apart


def most(model: Model, networks: int) -> float:
    """Where a fixed scale of disagreement ends: nothing lies beyond ln(networks); forecasts can differ by more."""
    return 0.1 if model.forecasts else log(max(2, networks))


def least(model: Model) -> float:
    """Below this, networks of its kind count as being at one."""
    return LEAST_ERROR if model.forecasts else LEAST


def top_steps(apart: NDArray, start: int, stop: int, count: int, least: float) -> list[int]:
    """Of steps start..stop-1 the `count` of greatest disagreement, the greatest first, and of `least` at least."""
    values = np.nan_to_num(np.asarray(apart[start:stop], np.float64), nan=-1.0, posinf=np.finfo(np.float64).max)
    order = np.argsort(-values, kind="stable")[:count]
    return [start + int(place) for place in order if values[place] >= least]
