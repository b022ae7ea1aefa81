"""A long sentence through an encoder, a decoder with attention and a beam."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from rnnviz.core.library import load
from rnnviz.core.translator import Translator
from tests.benchmarks.timing import at_most, milliseconds, say, side_by_side

SENTENCE = (
    "I want to drink a cup of tea with my teacher in the evening, and tomorrow we will go to the school "
    "by bus with our friends, because the weather is so good today."
)
MOST_MILLISECONDS = 100


@pytest.mark.parametrize("name", ["translate-en-zh", "dates-attention"])
def test_a_sentence_of_thirty_words(name: str) -> None:
    translator = Translator(load(name))
    assert len(SENTENCE.split()) >= 30
    variants = {f"beam {beam}": partial(translator.hypotheses, SENTENCE, beam) for beam in (1, 5)}
    found = side_by_side(variants, 10)
    lines = [f"{beam}: {milliseconds(seconds)}" for beam, seconds in found.items()]
    middle = 1e3 * float(np.median(found["beam 5"]))
    say(f"30 words through {name}", *lines, at_most("beam 5, median", middle, MOST_MILLISECONDS, " ms"))
