"""``rnnviz influence``: which tokens a prediction rests on."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnnviz.cli.arguments import COUNTED, add_clamps, add_model, add_text, clamps_of, model_of, output_path, text_of
from rnnviz.cli.errors import CommandError
from rnnviz.cli.notes import tell_beyond, tell_unread
from rnnviz.cli.output import write_output
from rnnviz.cli.reading import read
from rnnviz.core.clamp import Clamp
from rnnviz.core.decoder import Decoder
from rnnviz.core.gradients import finished
from rnnviz.core.influence import MEASURES, MOST, influence
from rnnviz.core.model import Model
from rnnviz.core.sampling import surprise_of
from rnnviz.core.trace import Trace

SUMMARY = "tell which tokens the prediction after a text rests on"

LISTED = 10

TOO_LARGE = "too large"
"""For a number, is a gradient that has grown without end."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL (--text T | --file F) [--measure gradient|product|left-out] [--clamp C …] [-o F.csv]"""
    parser.epilog = COUNTED
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
    clamps = clamps_of(arguments, model)
    trace = trace_of(model, text, clamps)
    logits, target = answer_of(trace)
    values = finished(influence(trace, len(trace) - 1, target, arguments.measure))
    tokens, first = _tokens(model, text), len(trace) - len(values)
    if output is not None:  # before anything is printed, for it may fail
        _write(output, arguments.measure, tokens, first, values)
    print(f"{_name(model, target)!r} after step {len(trace)}: −ln p = {surprise_of(logits, target):.4g} nats")
    for place in _strongest(values)[:LISTED].tolist():
        print(f"{first + place + 1:>7}  {tokens[first + place]!r:<12} {_number(arguments.measure, values[place])}")
    if len(trace) > MOST[arguments.measure]:
        print(f"The last {MOST[arguments.measure]} of {len(trace)} tokens were asked about.")
    if output is not None:
        print(f"{output}: {len(values)} tokens")
    tell_unread(model, text)
    tell_beyond(clamps, len(trace))
    return 0


def _strongest(values: NDArray) -> NDArray[np.intp]:
    """The places of values, the largest first; what is no number is larger than all."""
    return np.argsort(-np.nan_to_num(np.abs(values), nan=np.inf), kind="stable")


def answer_of(trace: Trace) -> tuple[NDArray[np.float32], int]:
    """The outputs after the last step, and the likeliest of them. Raises CommandError if they are no numbers."""
    logits = trace.logits_window(len(trace) - 1, len(trace))[0]
    if not np.isfinite(logits).all():
        raise CommandError("the network's outputs are no numbers any more, so nothing can be said of them; clamp less")
    return logits, int(np.argmax(logits))


def trace_of(model: Model, text: str, clamps: Sequence[Clamp] = ()) -> Trace:
    """What the model computed. Raises CommandError if it does not say how likely each of several answers is."""
    architecture = model.network.architecture
    chooses = model.card.task in ("next-token", "label", "classify") and architecture.classes > 1
    if not chooses or isinstance(model.network, Decoder):
        raise CommandError(f"{model.name} does not choose among several answers; take a model that predicts or labels")
    trace = read(model, text, clamps)
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
    if not np.isfinite(value):
        return TOO_LARGE
    return f"{value:.4g}" if measure == "gradient" else f"{value:+.4f} nats"


def _write(output: Path, measure: str, tokens: list[str], first: int, values: NDArray) -> None:
    """One row a token: step (counted from 1), token, value (empty if too large for a number)."""
    buffer = io.StringIO(newline="")
    table = csv.writer(buffer)
    table.writerow(["step", "token", measure if measure == "gradient" else f"{measure}_nats"])
    for place, value in enumerate(values.tolist()):
        table.writerow([first + place + 1, tokens[first + place], f"{value:.9g}" if np.isfinite(value) else ""])
    write_output(output, buffer.getvalue().encode("utf-8", "replace"))
