"""``rnnviz influence``: which tokens a prediction rests on."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnviz.cli.arguments import add_clamps, add_model, add_text, clamps_of, model_of, output_path, text_of
from rnnviz.cli.errors import CommandError
from rnnviz.core.atomic import write_atomically
from rnnviz.core.clamp import Clamp
from rnnviz.core.decoder import Decoder
from rnnviz.core.gradients import finished
from rnnviz.core.influence import MEASURES, MOST, influence
from rnnviz.core.model import Model, TaskError
from rnnviz.core.sampling import surprise_of
from rnnviz.core.trace import Trace

SUMMARY = "tell which tokens the prediction after a text rests on"

LISTED = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL (--text T | --file F) [--measure gradient|product|left-out] [--clamp C …] [-o F.csv]"""
    add_model(parser)
    add_text(parser)
    measure = (
        "gradient (norm of the gradient of the loss at each token), product (gradient × input, nats) or left-out "
        "(by how many nats −ln p rises without the token; the default)"
    )
    parser.add_argument("--measure", choices=MEASURES, default="left-out", help=measure)
    add_clamps(parser)
    parser.add_argument("-o", "--output", metavar="F.csv", type=Path, help="write every token, not only the strongest")


def run(arguments: argparse.Namespace) -> int:
    """Print the strongest tokens; write all of them if asked to. The target is the likeliest output."""
    output = None if arguments.output is None else output_path(arguments.output, (".csv",))
    model, text = model_of(arguments), text_of(arguments)
    trace = trace_of(model, text, clamps_of(arguments, model))
    logits = trace.logits_window(len(trace) - 1, len(trace))[0]
    target = int(np.argmax(logits))
    values = finished(influence(trace, len(trace) - 1, target, arguments.measure))
    tokens, first = _tokens(model, text), len(trace) - len(values)
    print(f"{_name(model, target)!r} after step {len(trace)}: −ln p = {surprise_of(logits, target):.4g} nats")
    for place in np.argsort(-np.abs(values), kind="stable")[:LISTED].tolist():
        print(f"{first + place + 1:>7}  {tokens[first + place]!r:<12} {_number(arguments.measure, values[place])}")
    if len(trace) > MOST[arguments.measure]:
        print(f"The last {MOST[arguments.measure]} of {len(trace)} tokens were asked about.")
    if output is not None:
        _write(output, arguments.measure, tokens, first, values)
        print(f"{output}: {len(values)} tokens")
    return 0


def trace_of(model: Model, text: str, clamps: Sequence[Clamp] = ()) -> Trace:
    """What the model computed. Raises CommandError if it does not say how likely each of several answers is."""
    architecture = model.network.architecture
    chooses = model.card.task in ("next-token", "label", "classify") and architecture.classes > 1
    if not chooses or isinstance(model.network, Decoder):
        raise CommandError(f"{model.name} does not choose among several answers; take a model that predicts or labels")
    try:
        trace = model.trace(text, clamps=clamps)
    except TaskError as error:
        raise CommandError(str(error)) from error
    if not len(trace):
        raise CommandError("the text holds no token; give at least one")
    return trace


def _tokens(model: Model, text: str) -> list[str]:
    vocabulary = model.card.vocabulary
    assert vocabulary is not None  # a model without one cannot be given a text
    return [token.text for token in vocabulary.split(text)]


def _name(model: Model, target: int) -> str:
    """What the output stands for."""
    vocabulary = model.card.vocabulary
    if model.card.task == "next-token" and vocabulary is not None:
        return vocabulary.text_of(target)
    return model.card.labels[target] if target < len(model.card.labels) else str(target)


def _number(measure: str, value: float) -> str:
    return f"{value:.4g}" if measure == "gradient" else f"{value:+.4f} nats"


def _write(output: Path, measure: str, tokens: list[str], first: int, values: NDArray) -> None:
    """One row a token: step (counted from 1), token, value."""
    buffer = io.StringIO(newline="")
    table = csv.writer(buffer)
    table.writerow(["step", "token", measure if measure == "gradient" else f"{measure}_nats"])
    for place, value in enumerate(values.tolist()):
        table.writerow([first + place + 1, tokens[first + place], f"{value:.9g}"])
    try:
        write_atomically(output, buffer.getvalue().encode("utf-8", "replace"))
    except OSError as error:
        raise CommandError(f"{output} cannot be written ({error.strerror}); choose another place") from error
