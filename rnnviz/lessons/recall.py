"""Whether networks still know what a sentence began with when the word comes that it decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from rnnviz.core import cells
from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.network import Network
from rnnviz.tasks.memory_sentences import LANGUAGES, Question, chain
from rnnviz.tasks.memory_task import MemoryTask

EACH = 8
"""Sentences of each language, cause and distance, some of which are left out as they were learned from."""

_CHAINS = 200
_SEED = 11


def recall(name: str, distances: Sequence[int]) -> Callable[[Model], float]:
    """How often the shipped model of this name, of all words that could follow, thinks the right one likeliest.

    In sentences that it did not learn from, whose cause lies about so many characters before the deciding word.
    """

    def measure(_model: Model) -> float:
        questions = MemoryTask.random().questions(distances, EACH, _SEED)
        return float(are_right(load(name), questions).mean())

    return measure


def are_right(model: Model, questions: Sequence[Question]) -> NDArray[np.bool_]:
    """For every question whether the first character of the right word is the likeliest of its choices."""
    logits = after(model, [one.given for one in questions])
    chosen = [np.argmax(row[model.inputs_of(one.choices)]) for row, one in zip(logits, questions, strict=True)]
    return np.array([number == one.right for number, one in zip(chosen, questions, strict=True)])


def new_names(model: Model) -> float:
    """How often the name that is thought likeliest at a chain's end is one that the chain does not hold yet."""
    random = np.random.default_rng(_SEED)
    given, unused = [], []
    for index in range(_CHAINS):
        language = LANGUAGES[index % len(LANGUAGES)]
        whole = chain(language, int(random.integers(2, 5)), random).removesuffix(language.stop)
        last = next(name for name in language.names if whole.endswith(name))
        given.append(whole.removesuffix(last) + language.before_name)
        others = (name for name in language.names if name not in given[-1])
        unused.append(model.inputs_of("".join(name.removeprefix(language.before_name)[0] for name in others)))
    return float(np.mean([row.argmax() in left for row, left in zip(after(model, given), unused, strict=True)]))


def after(model: Model, texts: Sequence[str]) -> NDArray[np.float32]:
    """The outputs (texts, classes) after the last character of each, all of them read side by side from zero."""
    network, rows = model.network, [model.inputs_of(text) for text in texts]
    ids = np.zeros((len(rows), max(map(len, rows))), np.int64)
    for place, row in enumerate(rows):
        ids[place, : len(row)] = row
    return network.logits(_hidden(network, ids, np.array([len(row) for row in rows])))


def _hidden(network: Network, ids: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.float32]:
    """The hidden state of a network of one layer, (texts, units), after so many steps of each row of ids."""
    layer, weights = network.layers[0], network.weights[0]
    state = {name: np.zeros((len(ids), layer.units), np.float32) for name in layer.states}
    found = np.zeros((len(ids), layer.units), np.float32)
    for step in range(ids.shape[1]):
        state = cells.advance(layer, weights, network.first_input_part(ids[:, step]), state)
        ends = lengths == step + 1
        found[ends] = state["hidden"][ends]
    return found
