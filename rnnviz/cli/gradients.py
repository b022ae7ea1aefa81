"""``rnnviz gradients``: how far back the gradient of the last step reaches, in every layer."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnnviz.cli.arguments import add_clamps, add_text, clamps_of, model_of, output_path, text_of
from rnnviz.cli.errors import CommandError
from rnnviz.cli.influence import TOO_LARGE, answer_of, trace_of
from rnnviz.cli.notes import tell_beyond, tell_unread
from rnnviz.cli.output import print_table, write_output
from rnnviz.core.gradients import finished, halving, loss_gradients, state_gains
from rnnviz.core.trace import Trace

SUMMARY = "tell how far back the gradient of the last step of a text reaches, layer by layer"

MOST = 60
"""Steps that are gone back unless told."""

_SHOWN = (1, 5, 10, 20, 40)
"""Steps back that are printed."""


class Reach(NamedTuple):
    """The norms of one layer, counted from 0, at 0, 1, … steps back."""

    network: str
    layer: int
    norms: NDArray[np.float32]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """M1 [M2 …] (--text T | --file F) [--of state|loss] [--back N] [--clamp C] [-o F.csv]"""
    parser.epilog = "Layers, and the steps of clamps, count from 0, as in Python."
    several = "one or more, as an RNN, an LSTM and a GRU: names from 'rnnviz models', .safetensors files, or runs"
    parser.add_argument("models", metavar="MODEL", nargs="+", help=several)
    add_text(parser)
    of = (
        "of what: state (‖∂s_t/∂s_k‖, by how much a small change of the layer's state has grown or shrunk when the "
        "last step is reached; the default) or loss (‖∂loss_t/∂s_k‖, of −ln p of the likeliest answer after that step)"
    )
    parser.add_argument("--of", choices=("state", "loss"), default="state", help=of)
    parser.add_argument("--back", metavar="N", type=int, default=MOST, help=f"how many steps back ({MOST})")
    add_clamps(parser)
    parser.add_argument("-o", "--output", metavar="F.csv", type=Path, help="write every distance of every layer")


def run(arguments: argparse.Namespace) -> int:
    """Print how each layer fares. What is clamped is clamped in the first network alone."""
    output = None if arguments.output is None else output_path(arguments.output, (".csv",))
    if arguments.back < 1:
        raise CommandError(f"a gradient goes back one step at least, not {arguments.back}")
    text, found = text_of(arguments), list[Reach]()
    for place, name in enumerate(arguments.models):
        model = model_of(argparse.Namespace(model=name))
        clamps = () if place else clamps_of(arguments, model)
        trace = trace_of(model, text, clamps)
        tell_beyond(clamps, len(trace))
        if not place:  # the others mostly read the same
            tell_unread(model, text)
        norms = _norms(trace, arguments.of, min(arguments.back, len(trace) - 1))
        found += [Reach(model.name, layer, each) for layer, each in enumerate(norms)]
    if output is not None:  # before anything is printed, for it may fail
        _write(output, found)
    _print_table(found)
    if output is not None:
        print(f"{output}: {sum(len(each.norms) for each in found):,} norms of {len(found)} layers")
    return 0


def _norms(trace: Trace, of: str, back: int) -> list[NDArray[np.float32]]:
    """For each layer, over distance 0..back."""
    last = len(trace) - 1
    if of == "state":
        return [finished(state_gains(trace, layer, last, back)) for layer in range(len(trace.layers))]
    _, target = answer_of(trace)
    return [states[0] for states in finished(loss_gradients(trace, last, [target], back)).states]


def _print_table(found: Sequence[Reach]) -> None:
    shown = [distance for distance in _SHOWN if any(distance < len(each.norms) for each in found)]
    rows = [("NETWORK", "LAYER", "HALVES EVERY", *(f"{distance} BACK" for distance in shown))]
    for name, layer, norms in found:
        at = [_norm(norms[distance]) if distance < len(norms) else "" for distance in shown]
        rows.append((name, str(layer), _halving(norms), *at))
    print_table(rows)


def _norm(norm: float) -> str:
    return f"{norm:.3g}" if np.isfinite(norm) else TOO_LARGE


def _halving(norms: NDArray[np.float32]) -> str:
    halves = halving(norms)
    if np.isnan(halves):
        return "too few steps" if np.isfinite(norms).all() else TOO_LARGE
    if halves == 0:
        return "gone at once"
    return f"{halves:.1f} steps" if halves > 0 else f"doubles: {-halves:.1f}"


def _write(output: Path, found: Sequence[Reach]) -> None:
    """One row a distance: network, layer (counted from 0), steps back, norm (empty if too large for a number)."""
    buffer = io.StringIO(newline="")
    table = csv.writer(buffer)
    table.writerow(["network", "layer", "steps_back", "norm"])
    for name, layer, norms in found:
        shown = [f"{norm:.9g}" if np.isfinite(norm) else "" for norm in norms.tolist()]
        table.writerows([name, layer, distance, norm] for distance, norm in enumerate(shown))
    write_output(output, buffer.getvalue().encode("utf-8", "replace"))
