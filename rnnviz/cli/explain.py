"""``rnnviz explain``: why one number of a network is what it is, as the parts that add up to it."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator

from rnnviz.cli.arguments import add_clamps, add_model, add_text, clamps_of, model_of, text_of
from rnnviz.cli.errors import CommandError
from rnnviz.cli.notes import tell_beyond, tell_unread
from rnnviz.cli.reading import read
from rnnviz.core.causes import Cause, Causes, causes_of
from rnnviz.core.explain_output import can_explain_output, likeliest
from rnnviz.core.model import Model
from rnnviz.core.place import OUTPUT, Place
from rnnviz.core.trace import Trace

SUMMARY = "say why a gate, a state or an output has its value: the parts that add up to it"

Line = tuple[str, float]

_HUGE = 1e9
"""From here on six decimals say nothing."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """MODEL (--text T | --file F) [--layer L] [--unit U] [--quantity Q] [--step S] [--clamp C ...]"""
    parser.epilog = "Layers, units and steps count from 0 here, as in Python; the window counts steps from 1."
    add_model(parser)
    add_text(parser)
    parser.add_argument("--layer", metavar="L", type=int, help=f"the layer, counted from 0 (0; of a {OUTPUT} the last)")
    which = "the unit, counted from 0 (0); of a logit the output (the likeliest)"
    parser.add_argument("--unit", metavar="U", type=int, help=which)
    what = f"forget, input, candidate, output, cell, hidden, reset, update, or {OUTPUT} (hidden)"
    parser.add_argument("--quantity", metavar="Q", default="hidden", help=what)
    when = "the step, counted from 0, as in --steps (the last)"
    parser.add_argument("--step", metavar="S", type=int, help=when)
    add_clamps(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the number, its parts and their sum."""
    model, text = model_of(arguments), text_of(arguments)
    clamps = clamps_of(arguments, model)
    trace = read(model, text, clamps)
    if not len(trace):
        raise CommandError("the text has no tokens; give one with at least one")
    place = _place(arguments, model, trace)
    try:
        causes = causes_of(trace, place)
    except IndexError as error:
        raise CommandError(str(error)) from error
    _print(causes, model, text)
    tell_unread(model, text)
    tell_beyond(clamps, len(trace))
    return 0


def _place(arguments: argparse.Namespace, model: Model, trace: Trace) -> Place:
    step = len(trace) - 1 if arguments.step is None else arguments.step
    if not 0 <= step < len(trace):
        raise CommandError(f"there is no step {step}; they go from 0 to {len(trace) - 1}")
    if arguments.quantity != OUTPUT:
        return Place(arguments.layer or 0, arguments.unit or 0, arguments.quantity, step)
    if not can_explain_output(model.network):
        raise CommandError(f"the outputs of {model.name} are no plain sum of its last layer; choose another quantity")
    output, last = likeliest(trace, step) if arguments.unit is None else arguments.unit, len(model.network.layers) - 1
    if arguments.layer not in (None, last):
        raise CommandError(f"a {OUTPUT} is a sum of layer {last}, the last, not of layer {arguments.layer}")
    return Place(last, output, OUTPUT, step)


def _print(causes: Causes, model: Model, text: str) -> None:
    place, token = causes.place, _token(model, text, causes.place.step)
    lines = [*_lines(causes, token), ("sum", causes.total)]
    width = max(len(name) for name, _ in lines)
    print(f"{_name(causes, model)} at step {place.step} {token} = {_number(causes.value)}{_made(causes)}")
    for name, value in lines:
        print(f"  {name:<{width}}  {_number(value, '+'):>12}")


def _number(value: float, sign: str = "-") -> str:
    """With six decimals; a huge number by its power of ten, and one without end as ∞."""
    if math.isnan(value):
        return "not a number"
    if math.isinf(value):
        return "-∞" if value < 0 else "+∞" if sign == "+" else "∞"
    return f"{value:{sign}.6f}" if abs(value) < _HUGE else f"{value:{sign}.6e}"


def _name(causes: Causes, model: Model) -> str:
    place = causes.place
    if place.quantity != OUTPUT:
        return f"layers.{place.layer}.{place.quantity}.{place.unit}"
    names = model.card.vocabulary.tokens if model.card.vocabulary is not None else ()
    labels = names if model.card.task == "next-token" else model.card.labels
    return f"{OUTPUT}.{place.unit}" + (f" {labels[place.unit]!r}" if place.unit < len(labels) else "")


def _token(model: Model, text: str, step: int) -> str:
    assert model.card.vocabulary is not None  # a model without one cannot be given a text
    return repr(model.card.vocabulary.split(text)[step].text)


def _made(causes: Causes) -> str:
    inner = f"{causes.function}({_number(causes.total)})" if causes.function else f"{_number(causes.total)}"
    if causes.unheld is not None:
        how = {"set": "held", "scale": "scaled", "keep": "kept as it was", None: "held"}[causes.held]
        inner = f"{inner} = " if causes.function else ""
        return f", {how}; it would be {inner}{_number(causes.unheld)}"
    return f" = {inner}" if causes.function else ""


def _lines(causes: Causes, token: str) -> Iterator[Line]:
    """The summands; of an input with parts, these in its place."""
    for cause in causes.causes:
        if cause.kind == "input" and cause.parts:
            for part in cause.parts:
                yield _part_name(part, causes.place, "input "), part.value
        elif cause.kind == "input":
            yield f"input {token}", cause.value
        else:
            yield _part_name(cause, causes.place, ""), cause.value


def _part_name(cause: Cause, place: Place, before: str) -> str:
    if cause.kind == "product":
        return " * ".join(_factor_name(factor, place) for factor in cause.parts)
    if cause.kind == "others":
        return f"{before}{cause.index:,} others"
    if cause.kind == "component":
        return f"{before}component {cause.index}"
    if cause.kind == "bias" or cause.to is None:
        return cause.kind
    return f"{before}layers.{cause.to.layer}.hidden.{cause.index} step {cause.to.step}"


def _factor_name(factor: Cause, place: Place) -> str:
    if factor.to is None:
        return f"{place.quantity} before the first step ({_number(factor.value)})"
    earlier = f" step {factor.to.step}" if factor.to.step < place.step else ""
    if place.quantity == "hidden" and factor.to.quantity == "cell":
        return f"tanh(cell {_number(factor.value)}) ({_number(math.tanh(factor.value))})"
    return f"{'1 - ' if factor.complement else ''}{factor.to.quantity}{earlier} ({_number(factor.value)})"
