"""How often translators are right, on texts that they did not learn from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.translator import Translator
from rnnviz.tasks.dates import pair
from rnnviz.tasks.translate_recipes import sentences

_SEED = 23
_SENTENCES = 120


def exact(name: str, counts: Sequence[int], each: int) -> Callable[[Model], float]:
    """The share of texts with so many held-out dates that a shipped model translates to the last character, greedily.

    `each` texts of every length, in any of the forms.
    """

    def measure(_model: Model) -> float:
        translator, random = Translator(load(name)), np.random.default_rng(_SEED)
        texts = [pair(random, count, held_out=True) for count in counts for _ in range(each)]
        return float(np.mean([translator.translate(source, beam=1) == wanted for source, wanted in texts]))

    return measure


def next_right(name: str, to_english: bool) -> Callable[[Model], float]:
    """The share of right next tokens, the right ones before each being given, in sentences that were held out.

    Raises MissingTextError where the package with the sentences is not installed.
    """

    def measure(_model: Model) -> float:
        translator, right, count = Translator(load(name)), 0, 0
        task = sentences(to_english, translator.model.card.training["settings"]["at_least"])
        for source, target in task.encoded(task.validation[:_SENTENCES]):
            trace = translator.decoder_for(translator.model.trace(source)).trace(target[:-1])
            right += int((trace.logits.argmax(axis=1) == target[1:]).sum())
            count += len(target) - 1
        return right / count

    return measure
