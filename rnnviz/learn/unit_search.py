"""Which units follow what: all states of a text against all questions, and what luck and an untrained network reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.asked_text import AskedText
from rnnviz.core.found_units import Found, Question, SearchProgress
from rnnviz.core.fresh import fresh_network
from rnnviz.core.model import Model, TaskError
from rnnviz.core.network import Network
from rnnviz.core.questions import answers_of
from rnnviz.core.unit_ranking import UnitRanking, reason_against
from rnnviz.core.unit_scores import Answers, split_of
from rnnviz.learn.states import quantities_of, state_blocks


def search(
    model: Model,
    text: str,
    questions: Sequence[Question],
    quantities: Sequence[str] = ("hidden", "cell"),
    untrained: bool = True,
) -> Iterator[SearchProgress | Found]:
    """How far it is, after every block, and in the end what was found. May be closed at any of these.

    Each question is answered at every step of `text`. The `untrained` network of the same shape reads all of it too,
    which takes as long again. Raises QuestionError for one that cannot be asked, TaskError
    for a model that reads no text, ValueError if no layer has any of `quantities`.
    """
    inputs, asked = read(model, text)
    steps, network = len(inputs), model.network
    answers = np.array([answers_of(question, asked) for question in questions]).reshape(len(questions), steps)
    reasons = [reason_against(question, row) for question, row in zip(questions, answers, strict=True)]
    kept = answers[[not reason for reason in reasons]] if any(reasons) else answers
    total = 2 * steps if untrained else steps
    asked_for = Answers(kept, split_of(steps))
    ranking, beside = (_ranking(network, asked_for, quantities) for _ in range(2))
    compared = np.full(len(kept), np.nan)
    if len(kept):
        yield from _reading(ranking, network, inputs, quantities, SearchProgress(0, total))
    if len(kept) and untrained:
        fresh = fresh_network(network.architecture)
        yield from _reading(beside, fresh, inputs, quantities, SearchProgress(steps, total))
        compared = beside.best_held_out()
    yield ranking.found(questions, answers, reasons, compared)


def read(model: Model, text: str) -> tuple[NDArray, AskedText]:
    """What the network is fed, and the text as it is asked. Raises TaskError for a model that reads no text."""
    vocabulary = model.card.vocabulary
    if vocabulary is None or vocabulary.has_no_list:
        raise TaskError(f"{model.name} reads numbers, not text; units are found in networks that read text")
    if vocabulary.kind == "characters":
        return vocabulary.encode(text), AskedText(text, text)
    return vocabulary.encode(text), AskedText([token.text for token in vocabulary.split(text)], text)


def _ranking(network: Network, answers: Answers, quantities: Sequence[str]) -> UnitRanking:
    layers = enumerate(network.layers)
    units = {(index, name): layer.units for index, layer in layers for name in quantities_of(layer, quantities)}
    if not units:
        raise ValueError(f"the network has none of {', '.join(quantities)}")
    return UnitRanking(answers, units)


def _reading(
    ranking: UnitRanking, network: Network, inputs: NDArray, quantities: Sequence[str], before: SearchProgress
) -> Iterator[SearchProgress]:
    """How far it is after each block, in all, with so many steps done before."""
    with closing(state_blocks(network, inputs, quantities)) as blocks:
        for block in blocks:
            ranking.add(block.layers)
            yield SearchProgress(before.done + block.start + len(block), before.total)
