"""Whether networks still know what a sentence began with when the word comes that it decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.side_by_side import last_logits, padded_rows
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
    return last_logits(model.network, *padded_rows([model.inputs_of(text) for text in texts]))
