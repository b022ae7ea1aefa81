"""A network writes on under clamps, and beside it as it is: both draw with the same random numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from rnnviz.core.clamp import Clamp
from rnnviz.core.model import Model, TaskError
from rnnviz.core.sampling import Sampling
from rnnviz.core.trace import Trace


def write_on(model: Model, trace: Trace, steps: int, sampling: Sampling, seed: int | None) -> Iterator[str]:
    """Tokens behind the first `steps` steps of what `model` recorded in `trace`, under the clamps of that trace.

    A token takes exactly one number from the generator of `seed`, whatever is likely: what two writers of the same
    seed write differs by their networks alone. Without a step, a line break goes before. Without end; raises TaskError
    for a model that does not write, or has nothing to go on from, and ValueError where its outputs are no numbers.
    """
    vocabulary, random = model.card.vocabulary, np.random.default_rng(seed)
    if vocabulary is None or not model.writes:
        raise TaskError(f"{model.name} does not write text; it {model.does}")
    if model.forecasts and not steps:
        raise TaskError(f"{model.name} goes on from {vocabulary.kind}; give a prompt with at least one")
    stepper = model.stepper()
    stepper.interventions = trace.interventions or None
    stepper.rewind(trace, steps)
    first = () if steps else (int(vocabulary.encode("\n")[0]),)
    logits = stepper.step(*first).logits if first else trace.logits_window(steps - 1, steps)[0]
    while True:
        if model.forecasts:
            text = vocabulary.written(logits)
        else:
            text = vocabulary.text_of(sampling.choose(logits, random, vocabulary.unknown))
        yield text
        logits = stepper.step(vocabulary.input_of(text)).logits


def write(
    model: Model, prompt: str, length: int, sampling: Sampling, seed: int | None, clamps: Iterable[Clamp] = ()
) -> str:
    """`length` tokens that go on from `prompt` under `clamps`, as text without the prompt.

    Without clamps the same as :meth:`Model.generate`. Raises ClampError for a clamp that does not fit, TaskError and
    ValueError as :func:`write_on`.
    """
    trace = model.trace(prompt, clamps=clamps)
    tokens = write_on(model, trace, len(trace), sampling, seed)
    vocabulary = model.card.vocabulary
    assert vocabulary is not None  # without one, there would have been no trace of a text
    return vocabulary.between.join(next(tokens) for _ in range(length))


def first_difference(one: Sequence[str], other: Sequence[str]) -> int | None:
    """The place of the first token in which two continuations differ; None if the shorter begins the longer."""
    return next((place for place, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs), None)
