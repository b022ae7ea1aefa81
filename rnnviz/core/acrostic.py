"""Lines whose beginnings are given: the network finishes each."""

from __future__ import annotations

import numpy as np

from rnnviz.core.model import Model, TaskError
from rnnviz.core.sampling import Sampling

LONGEST_LINE = 80
"""Tokens after the first; a line that has not ended by then is broken off."""


def acrostic(model: Model, starts: str, *, temperature: float = 0.8, seed: int | None = None) -> str:
    """One line for every character of `starts`, spaces left out: it begins with that, and the network goes on.

    `temperature` 0..2; equal seeds write equal lines. The network reads all that was written before, so that later
    lines take the form of the first. Raises TaskError for a model that does not write characters in lines, ValueError
    for a temperature out of range or no characters.
    """
    vocabulary, sampling, random = model.card.vocabulary, Sampling(temperature), np.random.default_rng(seed)
    given = [char for char in starts if not char.isspace()]
    if not given:
        raise ValueError("an acrostic needs at least one character to begin a line with")
    if not model.writes or vocabulary is None or vocabulary.kind != "characters" or not vocabulary.knows("\n"):
        raise TaskError(f"{model.name} does not write characters in lines; choose another network")
    newline, stepper = vocabulary.id_of("\n"), model.stepper()
    for _ in range(2):
        stepper.step(newline)  # an empty line, after which poems begin
    lines: list[str] = []
    for char in given:
        step, written = stepper.step(vocabulary.input_of(char)), [char]
        while len(written) <= LONGEST_LINE:
            token = sampling.choose(step.logits, random, vocabulary.unknown)
            if token == newline:
                break
            written.append(vocabulary.text_of(token))
            step = stepper.step(token)
        stepper.step(newline)
        lines.append("".join(written))
    return "\n".join(lines)
